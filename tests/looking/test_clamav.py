"""ClamAV itself: Debian's `clamd` with signatures made by hand. `make test-clamav` runs it."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from scripts.corpus import EICAR, SAMPLES, Sample
from storage.looking.clamd import Clamd
from storage.looking.codes import MALWARE, NOT_SCANNED
from storage.looking.inspector import FullInspector
from storage.looking.process import Workers
from tests.looking.support import looked, stream

pytestmark = [pytest.mark.clamav, pytest.mark.timeout(60)]

MARK = b"a marked document of the tests"
SMALL = "1M"


async def started(folder: Path, *more: str) -> tuple[asyncio.subprocess.Process, str]:
    """Start a `clamd` that knows two signatures, and wait until it listens."""
    program = shutil.which("clamd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/opt/homebrew/sbin")
    assert program is not None, "install clamav-daemon"
    signatures = folder / "signatures"
    signatures.mkdir()
    rows = [f"{name}:0:*:{mark.hex()}\n" for name, mark in (("Eicar", EICAR), ("Marked", MARK))]
    (signatures / "own.ndb").write_text("".join(rows))
    socket, config = folder / "clamd.ctl", folder / "clamd.conf"
    options = (
        f"DatabaseDirectory {signatures}",
        f"LocalSocket {socket}",
        "Foreground yes",
        "AlertExceedsMax yes",
    )
    config.write_text("\n".join((*options, *more, "")))
    # It would keep its lines to itself until it ends; the first comes when it listens.
    process = await asyncio.create_subprocess_exec(
        *("stdbuf", "-oL", program, "--config-file", str(config)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = b""
    while not socket.exists() and (line := await process.stdout.readline()):
        said += line
    if not socket.exists():
        await ended(process)
        pytest.fail(f"clamd did not start: {said.decode()}")
    return process, str(socket)


@pytest.fixture
async def clamd(tmp_path: Path) -> AsyncIterator[str]:
    process, address = await started(tmp_path)
    yield address
    await ended(process)


async def ended(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    await process.communicate()


async def test_clamav_tells_clean_from_marked(clamd: str) -> None:
    scanner = Clamd(clamd)
    assert await scanner.scan(stream(b"I was suspended on Friday." * 100_000)()) is None
    assert await scanner.scan(stream(b"x" * 700_000 + MARK)()) == MALWARE
    assert await scanner.scan(stream(EICAR)()) == MALWARE


async def test_the_whole_inspector_refuses_what_clamav_knows(clamd: str) -> None:
    inspector = FullInspector(Workers(), Clamd(clamd))

    async def right(sample: Sample) -> bool:
        found = await inspector.inspect(looked(sample.name, sample.content()))
        expected = sample.problems if sample.scanned is None else sample.scanned
        return sorted(found.problems) == sorted(expected)

    chosen = [one for one in SAMPLES if one.name.startswith(("eicar", "photo.jpg", "cv.", "large", "night"))]
    assert len(chosen) > 8
    assert [one.name for one in chosen if not await right(one)] == []


async def test_a_stream_beyond_the_limit_of_clamav_is_not_clean(tmp_path: Path) -> None:
    process, address = await started(tmp_path, f"StreamMaxLength {SMALL}")
    try:
        assert await Clamd(address).scan(stream(bytes(5_000_000))()) == NOT_SCANNED
        assert await Clamd(address).scan(stream(b"words")()) is None
    finally:
        await ended(process)


async def test_a_clamav_that_is_gone_is_not_clean(tmp_path: Path) -> None:
    process, address = await started(tmp_path)
    await ended(process)
    assert await Clamd(address).scan(stream(b"words")()) == NOT_SCANNED
