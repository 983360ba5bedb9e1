"""The scanner: only a clean bill from a healthy `clamd` counts. The wire is faked, over real sockets."""

import asyncio
import struct
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.errors import TamperedError
from storage.looking.clamd import Clamd
from storage.looking.codes import MALWARE, NOT_SCANNED
from tests.looking.support import stream

Act = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]]
LARGE = bytes(3_000_000)


async def received(reader: asyncio.StreamReader, limit: int = 1 << 30) -> bytes | None:
    """Read a stream as `clamd` does; None when it is longer than the limit."""
    assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
    data = b""
    while length := struct.unpack(">I", await reader.readexactly(4))[0]:
        if len(data) + length > limit:
            return None
        data += await reader.readexactly(length)
    return data


def saying(answer: bytes) -> Act:
    async def act(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await received(reader)
        writer.write(answer)
        writer.close()

    return act


async def scanning(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    data = await received(reader, 25_000_000)
    found = b"virus" in (data or b"")
    writer.write(b"stream: Test.Virus FOUND\0" if found else b"stream: OK\0")
    writer.close()


async def too_long(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    assert await received(reader, 100_000) is None
    writer.write(b"INSTREAM size limit exceeded. ERROR\0")
    writer.close()


async def hanging_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readexactly(1000)
    writer.close()


async def hanging(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await received(reader)
    await reader.read()


async def deaf(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


@asynccontextmanager
async def clamd(socket: Path, act: Act) -> AsyncIterator[str]:
    """Run a `clamd` that plays a part."""
    tasks: list[asyncio.Task[None]] = []
    writers: list[asyncio.StreamWriter] = []

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        tasks.append(asyncio.create_task(act(reader, writer)))

    server = await asyncio.start_unix_server(connected, socket)
    try:
        yield str(socket)
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in writers:
            writer.transport.abort()
        await asyncio.sleep(0)  # lets the transports go


async def scan(socket: Path, act: Act, data: bytes, patience: float = 20.0) -> str | None:
    async with clamd(socket, act) as address:
        return await Clamd(address, patience=patience).scan(stream(data)())


@pytest.fixture
def socket(tmp_path: Path) -> Path:
    return tmp_path / "clamd.ctl"


async def test_a_clean_document_is_clean(socket: Path) -> None:
    assert await scan(socket, scanning, LARGE) is None


async def test_malware_is_named(socket: Path) -> None:
    assert await scan(socket, scanning, LARGE + b"virus") == MALWARE


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"stream: OK",
        b"stream: OK\n",
        b"OK\0",
        b"stream: \0",
        b"stream: OKAY\0",
        b"FOUND\0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"stream: Can't allocate memory ERROR\0",
        b"\xff" * 100_000,
        b"HTTP/1.1 400 Bad Request\r\n\r\n\0",
    ],
)
async def test_any_other_answer_is_not_clean(answer: bytes, socket: Path) -> None:
    assert await scan(socket, saying(answer), b"words") == NOT_SCANNED


@pytest.mark.parametrize("act", [too_long, hanging_up], ids=["size limit", "closed"])
async def test_a_connection_that_is_closed_midway_is_not_clean(act: Act, socket: Path) -> None:
    assert await scan(socket, act, LARGE) == NOT_SCANNED


@pytest.mark.parametrize("act", [hanging, deaf], ids=["no answer", "does not read"])
async def test_silence_is_not_clean(act: Act, socket: Path) -> None:
    assert await scan(socket, act, LARGE, patience=0.2) == NOT_SCANNED


async def test_no_scanner_is_not_clean(socket: Path) -> None:
    assert await Clamd(str(socket)).scan(stream(b"words")()) == NOT_SCANNED
    assert await Clamd("127.0.0.1:1").scan(stream(b"words")()) == NOT_SCANNED


async def test_a_scanner_is_also_reached_by_host_and_port() -> None:
    tasks = []

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.append(asyncio.create_task(scanning(reader, writer)))

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        assert await Clamd(f"127.0.0.1:{port}").scan(stream(b"a virus")()) == MALWARE
    await asyncio.gather(*tasks)


async def test_what_the_vault_raises_is_not_blamed_on_the_scanner(socket: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield LARGE
        raise TamperedError("A frame failed its check.")

    async with clamd(socket, scanning) as address:
        with pytest.raises(TamperedError):
            await Clamd(address).scan(broken())
