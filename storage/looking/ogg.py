"""Looking into voice messages: Opus in Ogg, page by page.

Belongs here: the container, to its last page and with every checksum. The sound itself is not decoded: what
plays it is the browser of whoever listens.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from storage.looking import two_kinds
from storage.looking.codes import CANNOT_BE_READ, EMPTY, TRUNCATED, TWO_KINDS
from storage.looking.limits import Limits

HEAD: Final = b"OpusHead"
TAGS: Final = b"OpusTags"
_MARK: Final = b"OggS"
_HEADER: Final = 27
_NONE: Final = (1 << 64) - 1
"""The position of a page on which no packet ends."""
_BEGINS, _ENDS = 2, 4
_REVERSED: Final = bytes(int(f"{one:08b}"[::-1], 2) for one in range(256))


class BrokenError(Exception):
    """It is not what it says it is."""


class CutError(Exception):
    """Its end is missing."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands in the file, and what it says of itself."""

    start: int
    body: int
    end: int
    flags: int
    position: int
    """Samples until the end of the last packet that ends here."""
    serial: int
    number: int
    closed: bool
    """A packet ends with it."""


def look(data: bytes, _limits: Limits) -> Iterator[str]:
    """Yield the problems of a voice message."""
    try:
        found = tuple(pages(data))
        _check(data, found)
    except CutError:
        yield TRUNCATED
        return
    except BrokenError:
        yield CANNOT_BE_READ
        return
    if not any(one.position not in (0, _NONE) for one in found):
        yield EMPTY
    if two_kinds.in_picture(data):
        yield TWO_KINDS


def pages(data: bytes) -> Iterator[Page]:
    """Yield every page.

    Raises:
        CutError: the last is not whole.
        BrokenError: something else stands between them, or one is damaged.
    """
    at = 0
    while at < len(data):
        if not _MARK.startswith(data[at : at + 4]):
            raise BrokenError
        if at + _HEADER > len(data) or at + _HEADER + data[at + 26] > len(data):
            raise CutError
        segments = data[at + _HEADER : at + _HEADER + data[at + 26]]
        body = at + _HEADER + len(segments)
        end = body + sum(segments)
        if end > len(data):
            raise CutError
        if data[at + 4] != 0 or int.from_bytes(data[at + 22 : at + 26], "little") != checksum(data[at:end]):
            raise BrokenError
        position, serial, number = (
            int.from_bytes(data[at + first : at + last], "little")
            for first, last in ((6, 14), (14, 18), (18, 22))
        )
        closed = bool(segments) and segments[-1] < 255
        yield Page(at, body, end, data[at + 5], position, serial, number, closed)
        at = end


def checksum(page: bytes) -> int:
    """Return the checksum of a page: the usual one, but with the bits of each byte the other way round."""
    blank = page[:22] + bytes(4) + page[26:]
    turned = zlib.crc32(blank.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{turned:032b}"[::-1], 2)


def tags(data: bytes, found: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages on which programs talk: the second packet.

    Raises:
        BrokenError: there are none.
    """
    if len(found) < 2 or not data.startswith(TAGS, found[1].body):
        raise BrokenError
    last = next((count for count, one in enumerate(found) if count and one.closed), None)
    if last is None:
        raise BrokenError
    return found[1 : last + 1]


def _check(data: bytes, found: tuple[Page, ...]) -> None:
    if not found:
        raise CutError
    first = found[0]
    if not first.flags & _BEGINS or not data.startswith(HEAD, first.body) or first.end - first.body < 19:
        raise BrokenError
    if data[first.body + 8] >> 4 != 0 or not 1 <= data[first.body + 9] <= 8:
        raise BrokenError
    tags(data, found)
    position = 0
    for count, one in enumerate(found):
        if one.serial != first.serial or one.number != count or (count and one.flags & _BEGINS):
            raise BrokenError  # a second recording, or pages out of order
        if one.flags & _ENDS and one is not found[-1]:
            raise BrokenError
        if one.position != _NONE:
            if not position <= one.position < 1 << 48:
                raise BrokenError
            position = one.position
