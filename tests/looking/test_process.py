"""Workers: whatever becomes of one, the answer is a code, the bot goes on, and nothing is left behind."""

import asyncio
import os
import sys
import tracemalloc
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from obstore.store import MemoryStore as ObjectMemory

from bot.errors import TamperedError
from scripts import making
from storage.looking.codes import CANNOT_BE_READ
from storage.looking.limits import LIMITS, MIB
from storage.looking.process import Workers
from storage.vault import Vault
from tests.looking.support import stream
from tests.storage.evidence import Cabinet

UNREADABLE = (CANNOT_BE_READ,)
READ = "import sys; sys.stdin.buffer.read()\n"


def workers(script: str, seconds: float = 20.0, most: int = 2) -> Workers:
    limits = replace(LIMITS, wall_seconds=seconds)
    return Workers(limits, most=most, command=(sys.executable, "-S", "-c", script))


async def look(script: str, seconds: float = 20.0, data: bytes = bytes(MIB)) -> tuple[str, ...]:
    return await workers(script, seconds).look("text/plain", len(data), stream(data)())


@pytest.mark.parametrize(
    "script",
    [
        "import os; os.abort()",
        READ + "import os; os.kill(os.getpid(), 9)",
        READ + "raise SystemExit(1)",
        READ + "print('[]'); raise SystemExit(1)",
        READ,
        READ + "print('all is well')",
        READ + "print('{}')",
        READ + "print('[1]')",
        READ + "print('[[]]')",
        READ + "print('[\"malware\"]')",
        READ + "print('[]' * 5000)",
        READ + "while True: print('[' * 9999)",
        "import os; os.close(0); print('no'); os.close(1)",
    ],
)
async def test_a_worker_that_fails_or_lies_never_means_that_all_is_well(script: str) -> None:
    assert await look(script) == UNREADABLE


async def test_what_a_worker_finds_is_believed_if_it_ends_well() -> None:
    assert await look(READ + "print('[]')") == ()
    assert await look(READ + "print('[\"truncated\"]')") == ("truncated",)
    assert await look("import os; os.close(0); print('[\"password\"]')") == ("password",)


@pytest.mark.parametrize(
    "script",
    [
        "import signal; signal.pause()",
        READ + "import signal; signal.pause()",
        READ + "import os, signal; os.fork() and signal.pause(); signal.pause()",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.pause()",
    ],
)
async def test_a_worker_that_takes_too_long_is_ended_with_all_it_started(script: str) -> None:
    assert await look(script, seconds=0.5) == UNREADABLE


async def test_a_worker_that_cannot_be_started_is_no_accident_of_the_bot() -> None:
    assert await Workers(command=("/nowhere/python",)).look("text/plain", 1, stream(b"x")()) == UNREADABLE


async def test_a_look_that_is_called_off_leaves_no_process() -> None:
    started = asyncio.Event()

    async def chunks() -> AsyncIterator[bytes]:
        started.set()
        yield b"x"
        await asyncio.Event().wait()

    task = asyncio.create_task(workers(READ).look("text/plain", 2, chunks()))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert _children() == []


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="needs /proc to look")  # noqa: PTH110
async def test_nothing_is_left_of_workers_that_were_ended() -> None:
    await look("import signal; signal.pause()", seconds=0.3)
    await look(READ + "while True: print('[' * 9999)")
    assert _children() == []


def _children() -> list[str]:
    from pathlib import Path

    listed = Path("/proc/self/task").glob("*/children")
    return [pid for one in listed for pid in one.read_text().split()]


async def test_further_documents_wait_for_their_turn() -> None:
    few, under_way, seen = workers(READ + "print('[]')"), 0, []

    async def chunks() -> AsyncIterator[bytes]:
        nonlocal under_way
        under_way += 1
        seen.append(under_way)
        yield bytes(1000)
        under_way -= 1

    answers = await asyncio.gather(*(few.look("text/plain", 1000, chunks()) for _ in range(6)))
    assert answers == [()] * 6
    assert max(seen) <= 2


async def test_what_the_vault_raises_is_not_blamed_on_the_document() -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"words"
        raise TamperedError("A frame failed its check.")

    with pytest.raises(TamperedError):
        await Workers().look("text/plain", 10, broken())


@pytest.mark.parametrize("size", [4, 6])
async def test_a_document_of_another_size_than_announced_is_not_judged(size: int) -> None:
    assert await Workers().look("text/plain", size, stream(b"words")()) == UNREADABLE


async def test_a_media_type_that_nothing_looks_into_is_not_taken() -> None:
    assert await Workers().look("image/gif", 5, stream(b"words")()) == UNREADABLE


async def test_the_bot_holds_no_more_than_a_few_frames_of_a_large_document() -> None:
    vault = Vault(ObjectMemory(), Cabinet())
    data = making.pdf("", making.stream(bytes(making.JUST_BELOW)))
    await vault.put("case", "document", stream(data)(), limit=making.SIZE_LIMIT)
    size = len(data)
    del data
    tracemalloc.start()
    try:
        assert await Workers().look("application/pdf", size, vault.read("case", "document")) == ()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * MIB
