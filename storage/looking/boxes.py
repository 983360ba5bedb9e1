"""The boxes that films and M4A are made of: found without reading more than their heads.

Belongs here: walking. What a box means for a document is said in `films`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MOST: Final = 50_000
"""Boxes in one film; a camera writes some hundred, a stream two for each second."""
_DEEPEST: Final = 8
_PARENTS: Final = frozenset(
    {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"dinf", b"edts", b"mvex", b"moof", b"traf"}
)


class BrokenError(Exception):
    """The boxes do not fit into one another."""


class CutError(Exception):
    """The last box is longer than the file."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its name, where it begins, where its content does, and where both end."""

    name: bytes
    start: int
    body: int
    end: int
    within: tuple["Box", ...] = ()

    def all(self, *path: bytes) -> Iterator["Box"]:
        """Yield the boxes at the end of a path."""
        for one in self.within:
            if one.name == path[0]:
                yield from one.all(*path[1:]) if len(path) > 1 else (one,)

    def first(self, *path: bytes) -> "Box | None":
        """Return the first box at the end of a path."""
        return next(self.all(*path), None)


def whole(data: bytes) -> Box:
    """Return a film as one box that holds all others.

    Raises:
        CutError: its end is missing.
        BrokenError: it is no film.
    """
    return Box(b"", 0, 0, len(data), tuple(_walk(data, 0, len(data), 0, [0])))


def _walk(data: bytes, at: int, end: int, depth: int, count: list[int]) -> Iterator[Box]:
    while at < end:
        if end - at < 8:
            if data[at:end].strip(b"\0"):
                raise CutError if depth == 0 else BrokenError
            return  # QuickTime ends a list with four zero bytes
        count[0] += 1
        if count[0] > MOST or depth > _DEEPEST:
            raise BrokenError
        length, name, body = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], at + 8
        if length == 1:
            length, body = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        elif length == 0 and depth == 0:
            length = end - at
        if length < body - at:
            raise BrokenError
        if at + length > end:
            raise CutError if depth == 0 else BrokenError
        inner = tuple(_walk(data, body, at + length, depth + 1, count)) if name in _PARENTS else ()
        yield Box(name, at, body, at + length, inner)
        at += length
