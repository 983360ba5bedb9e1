"""The inspector: one finding out of three looks, and how its words reach the person who sent a file."""

import pytest

from bot.documents.scanning import HINTS
from bot.uploads import Uploads
from scripts import making
from storage.inspection import HeadInspector, inspect, safe_name
from storage.looking import codes
from storage.looking.clamd import Clamd
from storage.looking.inspector import FullInspector, Scanner
from storage.looking.process import Workers
from tests.looking.support import looked
from tests.looking.test_clamd import Act, clamd, saying, scanning, socket
from tests.support.play import Play

__all__ = ["socket"]

NIGHT = making.saved(making.dark(), "JPEG")
FOUND, OUT_OF_ORDER = saying(b"stream: Test FOUND\0"), saying(b"ERROR\0")


def inspecting(play: Play, scanner: Scanner | None = None) -> None:
    """Let a play look into whole files."""
    full = FullInspector(Workers(), scanner)
    play.uploads = Uploads(play.service, play.vault, full, safe_name, play._entropy)


async def test_a_hint_is_said_kindly_with_the_receipt(play: Play) -> None:
    inspecting(play)
    maria = play.freelancer
    await maria.begins()
    await maria.sends("night.jpg", NIGHT)
    maria.sees("I have night.jpg", "The picture is very dark.")
    maria.does_not_see("could not keep")


async def test_all_problems_are_told_at_once_with_what_to_do(play: Play) -> None:
    inspecting(play)
    maria = play.freelancer
    await maria.begins()
    action = "/OpenAction << /S /JavaScript /JS (x) >> /Names << /EmbeddedFiles << >> >>"
    await maria.sends("cv.docx", making.long_pdf(201, action))
    maria.sees("could not keep cv.docx", "run by itself", "files attached", "too many pages", "ending of the")


async def test_a_file_that_could_not_be_scanned_is_kept_and_waits(play: Play, tmp_path: object) -> None:
    inspecting(play, Clamd(f"{tmp_path}/nobody"))
    maria = play.freelancer
    await maria.begins()
    await maria.sends("cv.pdf", making.pdf())
    maria.sees("could not check this file for malware", "our fault, not yours", "nobody can open it")
    assert (await play.case()).documents[0].unscanned


@pytest.mark.parametrize(
    ("act", "data", "problems"),
    [
        (scanning, making.pdf(), ()),
        (FOUND, making.pdf(), (codes.MALWARE,)),
        (OUT_OF_ORDER, making.pdf(), (codes.NOT_SCANNED,)),
        (FOUND, making.long_pdf(201), (codes.TOO_MANY_PAGES, codes.MALWARE)),
        (OUT_OF_ORDER, making.long_pdf(201), (codes.TOO_MANY_PAGES,)),
        (FOUND, b"MZ\x90\x00" + bytes(90), (codes.TYPE_NOT_ACCEPTED, codes.NAME_MISMATCH)),
    ],
)
async def test_the_scanner_has_its_say(
    act: Act,
    data: bytes,
    problems: tuple[str, ...],
    socket: object,
    tmp_path: object,
) -> None:
    async with clamd(tmp_path / "x.ctl", act) as address:  # type: ignore[operator]
        found = await FullInspector(Workers(), Clamd(address)).inspect(looked("cv.pdf", data))
    assert found.problems == problems


async def test_the_first_look_alone_reads_nothing_but_the_head() -> None:
    document = looked("cv.pdf", making.pdf())
    assert await HeadInspector().inspect(document) == inspect(document.head, document.name, document.size)


def test_core_and_inspector_agree_on_what_is_a_hint() -> None:
    assert HINTS == codes.HINTS
