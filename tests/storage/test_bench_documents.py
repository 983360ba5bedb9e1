"""How fast documents are taken in, beside what the same bytes cost without us, and how much memory it takes.

A file of 20 MB through hash, encryption and store, beside a plain copy with the same syncs; and a download
from the platform by our own stream, beside a bare one. What is judged is stated here; what was measured is
printed.
The server is a process of its own, so that its work is not counted as ours.
"""

import asyncio
import os
import sys
import time
from asyncio import events
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
import pytest
from obstore.store import LocalStore

from adapters.telegram.client import Client
from storage.crypto import sync
from storage.vault import Vault
from tests.storage.evidence import Cabinet

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

MB = 1_000_000
SIZE = 20 * MB
CHUNK = 64 * 1024
ROUNDS = 9
MOST_OF_A_COPY, MOST_MORE = 3.0, 4 * MB
MOST_OF_A_DOWNLOAD, MOST_MORE_OF_FOUR, LONGEST_STALL = 2.0, 16 * MB, 0.015

_SERVER = """
import asyncio, os, sys
from aiohttp import web
block, size = os.urandom(65536), int(sys.argv[1])
FOUND = {"ok": True, "result": {"file_id": "f", "file_unique_id": "u", "file_path": "a/b.bin"}}
async def get_file(request):
    return web.json_response(FOUND)
async def content(request):
    response = web.StreamResponse(headers={"Content-Length": str(size)})
    await response.prepare(request)
    for start in range(0, size, len(block)):
        await response.write(block[: min(len(block), size - start)])
    return response
async def main():
    app = web.Application()
    app.router.add_post("/bot{token}/getFile", get_file)
    app.router.add_get("/file/bot{token}/a/b.bin", content)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


def _memory(field: str) -> int:
    """Return a figure of this process in bytes: "VmRSS" now, "VmHWM" at most since `_forget_peak`."""
    line = next(one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith(field))
    return int(line.split()[1]) * 1024


async def more_memory(work: Callable[[], Awaitable[object]]) -> int:
    """Return by how much memory grew at most while something was done."""
    Path("/proc/self/clear_refs").write_text("5")
    before = _memory("VmRSS")
    await work()
    return _memory("VmHWM") - before


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def beside(
    work: Callable[[], Awaitable[object]], bare: Callable[[], Awaitable[object]]
) -> tuple[float, float]:
    """Return how long two things take, done in turns: the least of several rounds, on a busy machine too."""
    found = [(await _timed(work), await _timed(bare)) for _ in range(ROUNDS)]
    return min(one for one, _ in found), min(one for _, one in found)


@contextmanager
def stalls() -> Iterator[list[float]]:
    """Collect how long each step of the loop kept it busy, in processor time: others may run meanwhile."""
    found: list[float] = []
    run = events.Handle._run

    def timed(handle: events.Handle) -> None:
        began = time.thread_time()
        run(handle)
        found.append(time.thread_time() - began)

    with patch.object(events.Handle, "_run", timed):
        yield found


async def test_memory_that_grows_and_a_loop_that_stalls_are_seen() -> None:
    async def grows() -> None:
        assert bytearray(os.urandom(32 * MB))

    async def busy() -> None:
        while time.thread_time() - began < 0.05:
            pass

    assert await more_memory(grows) > 30 * MB
    with stalls() as found:
        began = time.thread_time()
        await asyncio.create_task(busy())
    assert max(found) > 0.04


async def chunks_of(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb", buffering=0) as opened:
        while chunk := opened.read(CHUNK):
            yield chunk


def _copied(source: Path, target: Path) -> None:
    """Copy as anybody would, and make the copy last as the vault does."""
    with source.open("rb", buffering=0) as whole, target.open("wb", buffering=0) as copy:
        while chunk := whole.read(CHUNK):
            copy.write(chunk)
    for path in (target, target.parent, target.parent.parent):
        sync(path)


async def test_the_vault_costs_at_most_three_plain_copies_and_little_memory(tmp_path: Path) -> None:
    source = tmp_path / "source.bin"
    source.write_bytes(os.urandom(SIZE))
    (tmp_path / "copies").mkdir()
    (tmp_path / "vault").mkdir(mode=0o700)
    vault, numbers = Vault(LocalStore(tmp_path / "vault"), Cabinet()), count()

    async def copies() -> None:
        target = tmp_path / "copies" / f"{next(numbers)}"
        await asyncio.to_thread(_copied, source, target)
        target.unlink()

    async def stores() -> None:
        name = f"d{next(numbers)}"
        stored = await vault.put("case", name, chunks_of(source), limit=SIZE)
        assert stored.size == SIZE
        await vault.delete("case", name)

    await vault.put("case", "small", chunks_of(Path(__file__)), limit=SIZE)  # whatever is loaded once
    more = await more_memory(stores)
    kept, copy = await beside(stores, copies)
    print(
        f"\nvault, 20 MB: {kept:.3f} s, plain copy {copy:.3f} s: {kept / copy:.2f}x; {more / MB:.1f} MB more"
    )
    assert kept <= MOST_OF_A_COPY * copy
    assert more < MOST_MORE


@asynccontextmanager
async def platform() -> AsyncIterator[str]:
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _SERVER, str(SIZE), stdout=asyncio.subprocess.PIPE
    )
    try:
        assert server.stdout is not None
        yield (await server.stdout.readline()).decode().strip()
    finally:
        server.kill()
        await server.wait()


async def _drained(stream: AsyncIterator[bytes]) -> None:
    read = 0
    async for chunk in stream:
        read += len(chunk)
    assert read == SIZE


async def test_a_download_costs_at_most_two_bare_ones_and_never_stalls_the_loop() -> None:
    async with platform() as url, aiohttp.ClientSession() as session:
        client = Client("1:token", url)

        async def bare() -> None:
            async with session.get(f"{url}/file/bot1:token/a/b.bin") as answer:
                await _drained(answer.content.iter_chunked(CHUNK))

        async def ours(_: Any = None) -> None:
            await _drained(client.file("f"))

        async def four() -> None:
            await asyncio.gather(*(ours() for _ in range(4)))

        try:
            async for _ in client.file("f"):  # whatever is loaded once
                break
            more = await more_memory(four)
            own, raw = await beside(ours, bare)
            with stalls() as found:
                await four()
        finally:
            await client.close_line()
    longest = max(found)
    print(f"\ndownload, 20 MB: {own:.3f} s, bare {raw:.3f} s: {own / raw:.2f}x", end="; ")
    print(f"four at once: {more / MB:.1f} MB more, the loop busy for {longest * 1000:.1f} ms at most")
    assert own <= MOST_OF_A_DOWNLOAD * raw
    assert more < MOST_MORE_OF_FOUR
    assert longest < LONGEST_STALL
