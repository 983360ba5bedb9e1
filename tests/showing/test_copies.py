"""Copies as the core gets them: streamed through a confined process, whole or not at all."""

import asyncio
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from obstore.store import MemoryStore as ObjectMemory

from bot.errors import MissingError, NotShownError
from scripts import making, recording
from scripts.corpus import SAMPLES, Sample
from storage.inspection import ACCEPTED, inspect
from storage.looking import codes
from storage.looking.kinds import DOCX
from storage.looking.limits import LIMITS, MIB
from storage.showing.copies import Copies
from storage.showing.kinds import SHOWN_AS
from storage.vault import Vault
from tests.looking.support import stream
from tests.storage.evidence import Cabinet

MARK = "Ольга (kim) 2026-06-01"
READ = "import sys; sys.stdin.buffer.read()\n"
PUT = "import sys; put = sys.stdout.buffer.write; put(b'"


@pytest.fixture
def vault() -> Vault:
    return Vault(ObjectMemory(), Cabinet())


async def kept(vault: Vault, data: bytes) -> Copies:
    await vault.put("case", "document", stream(data)(), limit=making.SIZE_LIMIT)
    return Copies(vault, making.SIZE_LIMIT)


async def whole(copies: Copies, media_type: str) -> bytes:
    return b"".join([chunk async for chunk in copies.shown("case", "document", media_type, MARK)])


def scripted(vault: Vault, script: str, seconds: float = 20.0) -> Copies:
    limits = replace(LIMITS, wall_seconds=seconds)
    return Copies(vault, making.SIZE_LIMIT, limits, command=(sys.executable, "-S", "-c", script))


def children() -> list[str]:
    listed = Path("/proc/self/task").glob("*/children")
    return [pid for one in listed for pid in one.read_text().split()]


@pytest.mark.parametrize(
    ("media_type", "data", "begins"),
    [
        ("image/jpeg", making.photo("JPEG"), b"\xff\xd8\xff"),
        ("image/png", making.photo("PNG"), b"\xff\xd8\xff"),
        ("image/webp", making.photo("WEBP"), b"\xff\xd8\xff"),
        ("image/heic", making.photo("HEIF"), b"\xff\xd8\xff"),
        ("application/pdf", making.pdf(), b"%PDF-"),
        ("text/plain", "\ufeffпривет\n".encode(), "привет\n".encode()),
        (DOCX, making.letter(), b""),
        ("audio/ogg", recording.voice(), b"OggS"),
        ("audio/mpeg", recording.song(), b"ID3"),
        ("audio/mp4", recording.film(b"M4A "), b"\0\0\0\x18ftypM4A "),
        ("video/mp4", recording.film(), b"\0\0\0\x18ftypisom"),
        ("video/quicktime", recording.film(b"qt  "), b"\0\0\0\x18ftypqt  "),
    ],
)
async def test_each_kind_is_copied_by_the_real_process(
    media_type: str, data: bytes, begins: bytes, vault: Vault
) -> None:
    copies = await kept(vault, data)
    assert (await whole(copies, media_type)).startswith(begins)
    assert b"".join([chunk async for chunk in vault.read("case", "document")]) == data
    assert children() == []


def test_every_kind_that_is_taken_can_be_shown(vault: Vault) -> None:
    assert set(SHOWN_AS) == set(ACCEPTED)
    copies = Copies(vault, 1)
    assert copies.shown_as("image/heic") == "image/jpeg"
    assert copies.shown_as(DOCX) == "text/plain"
    assert copies.shown_as("application/pdf") == "application/pdf"


async def test_whatever_is_taken_can_be_shown_and_whatever_is_not_does_no_harm() -> None:
    """A file that is refused never gets this far; if one did, there would be a copy, or none."""
    turns, failed = asyncio.Semaphore(2), []

    async def one(number: int, sample: Sample) -> None:
        async with turns:
            data = sample.content()
            kind = inspect(data[:4096], sample.name, len(data)).media_type
            if kind not in SHOWN_AS or len(data) > making.SIZE_LIMIT:
                return
            own = Vault(ObjectMemory(), Cabinet())
            try:
                made = await whole(await kept(own, data), kind)
            except NotShownError:
                if not any(problem not in codes.HINTS for problem in sample.problems):
                    failed.append((number, sample.name))
                return
        assert len(made) < 2 * making.SIZE_LIMIT

    await asyncio.gather(*(one(number, sample) for number, sample in enumerate(SAMPLES, 1)))
    assert failed == []
    assert children() == []


@pytest.mark.parametrize(
    "script",
    [
        "import os; os.abort()",
        READ,
        READ + "raise SystemExit(1)",
        READ + PUT + "all is well\\n')",
        READ + PUT + "-5\\n')",
        READ + PUT + "99999999999999999999999\\n')",
        READ + PUT + "5\\nabc')",
        READ + PUT + "1' * 99999)",
        "import os; os.close(0); print('no'); os.close(1)",
    ],
)
async def test_a_process_that_fails_or_lies_gives_no_copy(script: str, vault: Vault) -> None:
    await kept(vault, b"words")
    with pytest.raises(NotShownError):
        await whole(scripted(vault, script), "text/plain")
    assert children() == []


async def test_no_more_is_handed_on_than_was_announced(vault: Vault) -> None:
    await kept(vault, b"words")
    assert await whole(scripted(vault, READ + PUT + "3\\nabcdef')"), "text/plain") == b"abc"


async def test_a_process_that_takes_too_long_is_ended(vault: Vault) -> None:
    await kept(vault, b"words")
    with pytest.raises(NotShownError, match="too long"):
        await whole(scripted(vault, "import signal; signal.pause()", 0.3), "text/plain")
    assert children() == []


async def test_a_process_that_cannot_be_started_gives_no_copy(vault: Vault) -> None:
    await kept(vault, b"words")
    with pytest.raises(NotShownError):
        await whole(Copies(vault, 10, command=("/nowhere/python",)), "text/plain")


async def test_a_kind_that_nothing_shows_gives_no_copy(vault: Vault) -> None:
    with pytest.raises(NotShownError, match="image/gif"):
        await whole(await kept(vault, b"words"), "image/gif")


async def test_what_the_vault_raises_is_passed_on_and_no_part_is_taken_for_the_whole(vault: Vault) -> None:
    with pytest.raises(MissingError):
        await whole(Copies(vault, 10), "text/plain")
    assert children() == []


async def test_a_document_larger_than_any_is_not_copied(vault: Vault) -> None:
    await kept(vault, b"words")
    with pytest.raises(NotShownError):
        await whole(Copies(vault, 4), "text/plain")


async def test_who_stops_looking_leaves_no_process(vault: Vault) -> None:
    copies = await kept(vault, making.photo("JPEG"))
    shown = copies.shown("case", "document", "image/jpeg", MARK)
    await anext(shown)
    assert children() != []
    await shown.aclose()
    assert children() == []


async def test_further_copies_wait_for_their_turn(vault: Vault) -> None:
    copies = await kept(vault, b"words")
    made = await asyncio.gather(*(whole(copies, "text/plain") for _ in range(5)))
    assert made == [b"words"] * 5


async def test_the_bot_holds_no_more_than_a_few_pieces_of_a_large_document(vault: Vault) -> None:
    copies = await kept(vault, making.pdf("", making.stream(bytes(making.JUST_BELOW - 1000))))
    tracemalloc.start()
    try:
        async for _ in copies.shown("case", "document", "application/pdf", MARK):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * MIB
