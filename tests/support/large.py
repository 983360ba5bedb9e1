"""Files of some megabytes, and what a crash in the middle of taking one leaves on the disk."""

import io
import random
from pathlib import Path
from typing import Final, Protocol

from PIL import Image

from tests.support import pauses

MARK: Final = b"a-mark-that-no-disk-may-hold"


class Killed(Protocol):
    """A program that can be killed at any moment."""

    async def kill(self) -> None: ...


def photo(side: int = 2200) -> bytes:
    """Make a photo that cannot be packed small; its comment is marked."""
    noise = random.Random(side).randbytes(side * side * 3)
    out = io.BytesIO()
    Image.frombytes("RGB", (side, side), noise).save(out, "JPEG", quality=92, comment=MARK)
    return out.getvalue()


def halves(folder: Path) -> list[Path]:
    """List what is being written, or was when the program died."""
    return sorted(folder.glob("*/*#*"))


def kept(folder: Path) -> list[Path]:
    """List the documents that are there, whole or not."""
    return sorted(one for one in folder.glob("*/*") if one.parent.name != "erasures")


def plain(folder: Path) -> list[Path]:
    """List the files that hold the mark of a document as it was sent."""
    return [one for one in folder.rglob("*") if one.is_file() and MARK in one.read_bytes()]


async def dies_in_the_middle(run: Killed, folder: Path) -> None:
    """Kill it when a part of a file is on the disk, and look at what it leaves."""

    async def begun() -> bool:
        return bool(halves(folder))

    await pauses.until(begun, lambda: "the beginning of the file on the disk")
    await run.kill()
    assert halves(folder), "the crash came too late to show anything"
    assert not plain(folder.parent)
