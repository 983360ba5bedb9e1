"""The demo: it plays one whole appeal, says only what is true, and leaves nothing behind."""

import io
import logging
import os
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
import structlog
from PIL import Image
from rich.console import Console

from app.demo import papers, words
from app.demo.appeal import hello
from app.demo.dates import june
from app.demo.stage import Stage
from app.demo.story import SCENES, Scene, play
from storage.inspection import inspect

MOST_SECONDS = 20
MOST_LINES = 300


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Logging belongs to the whole process: put it back."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders be made in an empty one."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


async def played(scenes: tuple[Scene, ...] = SCENES, width: int = 80) -> tuple[int, str]:
    """Play, and return the exit status with what was printed."""
    paper = io.StringIO()
    status = await play(
        Console(file=paper, width=width, markup=False, highlight=False, soft_wrap=True), scenes
    )
    return status, paper.getvalue()


def flat(printed: str) -> str:
    """Undo the layout: no frames, no line ends, one blank between words."""
    without_column = re.sub(r"^(\d\d:\d\d .{11} | {18})", "", printed, flags=re.MULTILINE)
    return " ".join(without_column.replace("│", " ").split())


async def test_a_whole_appeal_is_played_and_holds(empty: Path) -> None:
    status, printed = await played()
    assert status == 0, printed
    said = flat(printed)
    for essential in (
        words.WHAT_HAPPENED,
        "Its reference is ",
        f"by {june(3)}",
        f"This chat is now tied to the account {words.ACCOUNT}",
        f"We promised this by {june(3)}",
        f"The new date is {june(5)}",
        "is told: ",
        words.HELLO,
        *(f"{name} was opened by a reviewer on " for name in (papers.PHOTO, papers.CV, papers.LINK)),
        "The restriction stays",
        'The rule: 4.2 "Proposals that fit"',
        "You decided this case before, so another person has to do the second review.",
        "We were wrong, and the restriction is lifted. We are sorry.",
        "Decided by Reviewer N.",
        words.RESTORED,
        "Noted: you accept the decision.",
        "entries checks out, and every document is there, as it was sent.",
        "3 of 3 files opened",
    ):
        assert essential in said, essential
    assert list(empty.iterdir()) == []


async def test_it_is_the_same_every_time(empty: Path) -> None:
    first, second = await played(SCENES[:5]), await played(SCENES[:5])
    assert first == second


@pytest.mark.parametrize("width", [60, 80, 200])
async def test_it_fits_the_window_and_is_no_longer_than_one_reads(width: int, empty: Path) -> None:
    status, printed = await played(width=width)
    lines = printed.splitlines()
    assert status == 0, printed
    assert max(len(line) for line in lines) <= min(width, 100)
    assert [line for line in lines if line != line.rstrip()] == []
    if width >= 80:
        assert len(lines) <= MOST_LINES


async def test_what_does_not_hold_ends_it_with_status_1_and_names_the_step(empty: Path) -> None:
    async def wrong(stage: Stage) -> None:
        await stage.maria.says("I appeal.", "You are right at once.")

    status, printed = await played((("Maria meets the assistant", hello), ("a miracle", wrong)))
    assert status == 1
    said = flat(printed)
    assert "Step “a miracle”: Maria should read “You are right at once.”, but read: " in said
    assert "Verified" not in said
    assert list(empty.iterdir()) == []


async def test_a_button_that_is_not_there_names_the_step_and_those_that_are(empty: Path) -> None:
    async def wrong(stage: Stage) -> None:
        await stage.maria.presses("Win")

    status, printed = await played((("Maria meets the assistant", hello), ("a wish", wrong)))
    assert status == 1
    assert "Step “a wish”: Maria finds no button [Win] among " in flat(printed)


async def test_a_record_that_was_changed_is_found(empty: Path) -> None:
    async def spoil(stage: Stage) -> None:
        files = [one for one in stage.config.storage.documents.rglob("*") if one.is_file()]
        content = bytearray(files[0].read_bytes())
        content[-1] ^= 1
        files[0].write_bytes(content)

    status, printed = await played((*SCENES, ("somebody meddles", spoil)))
    assert status == 1
    assert "Step “the records are checked”: " in flat(printed)
    assert "Verified" not in printed
    assert list(empty.iterdir()) == []


def _worked() -> float:
    """Return the seconds that commands of ours kept a processor busy; others may keep it busy too."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_the_command_plays_it_in_seconds_without_colours_and_leaves_nothing(tmp_path: Path) -> None:
    before = _worked()
    done = subprocess.run(
        [Path(sys.executable).with_name("recourse"), "demo"],
        env={**os.environ, "TMPDIR": str(tmp_path), "COLUMNS": "80"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    assert _worked() - before < MOST_SECONDS
    assert "Verified: the log of" in done.stdout
    assert "\x1b" not in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_papers_are_what_they_seem() -> None:
    assert Image.open(io.BytesIO(papers.photo())).format == "JPEG"
    pages = pypdf.PdfReader(io.BytesIO(papers.cv()), strict=True).pages
    assert "Maria Silva, Android developer" in pages[0].extract_text()
    for name, content in ((papers.PHOTO, papers.photo()), (papers.CV, papers.cv())):
        assert inspect(content[:4096], name, len(content)).problems == ()
