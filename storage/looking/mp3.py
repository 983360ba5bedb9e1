"""Looking into MP3: frame by frame from the first to the last.

Belongs here: that the file is frames, and tags around them. Players forgive a little rubbish between frames
and a last one that is cut, so both are forgiven here; the sound itself is not decoded. That a file was cut
is known only where it says itself how long it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from storage.looking import two_kinds
from storage.looking.codes import CANNOT_BE_READ, TRUNCATED, TWO_KINDS
from storage.looking.limits import Limits

_KBITS: Final = (
    (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
)
_HERTZ: Final = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_LEAST: Final = 3
"""Frames, of some 26 ms each: what is less was no recording."""
_RUBBISH: Final = 16 * 1024
"""Bytes that are no frame, all together, tags aside."""
_TAG: Final = 10
_OLD_TAG: Final = 128
_BEHIND: Final = (b"APETAGEX", b"LYRICSBEGIN", b"ID3")


@dataclass(frozen=True, slots=True)
class Frames:
    """Where the sound is."""

    tags: tuple[tuple[int, int], ...]
    """Tags in front: where each begins and ends."""
    spans: tuple[tuple[int, int], ...]
    """Frames in a row: where the first begins and the last ends."""
    count: int
    rubbish: int
    """Bytes that are neither frames nor tags; of more than is forgiven, the first."""


def look(data: bytes, _limits: Limits) -> Iterator[str]:
    """Yield the problems of an MP3."""
    found = frames(data)
    if found.count < _LEAST or found.rubbish > _RUBBISH:
        yield CANNOT_BE_READ
        return
    first = found.spans[0][0]
    if _said(data, first) > len(data) - first:
        yield TRUNCATED
    if two_kinds.in_picture(data):
        yield TWO_KINDS


def frames(data: bytes) -> Frames:
    """Find all frames; more rubbish than is forgiven ends the search."""
    at, tags, spans = 0, list[tuple[int, int]](), list[tuple[int, int]]()
    while (end := min(_tag_end(data, at), len(data))) > at:
        tags.append((at, end))
        at = end
    filled = len(data.rstrip(b"\0"))
    count, rubbish = 0, 0
    while at < filled and rubbish <= _RUBBISH and not _behind(data, at):
        begun = at
        while length := _frame(data, at, filled, first=at == begun):
            at, count = min(at + length, len(data)), count + 1
        if at > begun:
            spans.append((begun, at))
        else:
            at, rubbish = at + 1, rubbish + 1
    return Frames(tuple(tags), tuple(spans), count, rubbish)


def _frame(data: bytes, at: int, filled: int, *, first: bool) -> int:
    """Return how long the frame here is; 0 when there is none. The first of a row must have a second."""
    length = _length(data, at)
    after = at + length
    if not length or not first or after + 4 > filled or _length(data, after) or _behind(data, after):
        return length
    return 0


def _tag_end(data: bytes, at: int) -> int:
    """Return where a tag in front ends; where it would begin when there is none."""
    head = data[at : at + _TAG]
    if len(head) < _TAG or not head.startswith(b"ID3") or any(one & 0x80 for one in head[6:]):
        return at
    size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
    return at + _TAG + size + (_TAG if head[5] & 0x10 else 0)


def _behind(data: bytes, at: int) -> bool:
    """Tell whether a tag behind the sound begins here."""
    return data.startswith(_BEHIND, at) or (data.startswith(b"TAG", at) and at + _OLD_TAG >= len(data))


def _length(data: bytes, at: int) -> int:
    """Return how long the frame here is; 0 when there is none."""
    if at + 4 > len(data) or data[at] != 0xFF or data[at + 1] & 0xE0 != 0xE0:
        return 0
    version, layer = data[at + 1] >> 3 & 3, data[at + 1] >> 1 & 3
    rate, hertz = data[at + 2] >> 4, data[at + 2] >> 2 & 3
    if version == 1 or layer != 1 or rate in (0, 15) or hertz == 3:
        return 0
    kbits = _KBITS[version == 3][rate]
    return (144_000 if version == 3 else 72_000) * kbits // _HERTZ[version][hertz] + (data[at + 2] >> 1 & 1)


def _said(data: bytes, at: int) -> int:
    """Return how many bytes of sound the first frame promises; 0 when it says nothing."""
    for mark in (b"Xing", b"Info"):
        place = data.find(mark, at, at + 64)
        if place >= 0 and data[place + 7] & 2:
            own = place + 8 + (4 if data[place + 7] & 1 else 0)
            return int.from_bytes(data[own : own + 4], "big")
    return 0
