"""Looking into films and M4A: their tables, to the last entry. What the tables point at must be there.

Belongs here: that it is a film or a sound, whole, in itself and open. Pictures and sound are not decoded:
what plays them is the browser of whoever looks.
"""

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from storage.looking import boxes, two_kinds
from storage.looking.boxes import Box
from storage.looking.codes import CANNOT_BE_READ, EMPTY, PASSWORD, SCRIPT, TRUNCATED, TWO_KINDS
from storage.looking.limits import Limits

PLAYED: Final = frozenset({b"vide", b"soun"})
"""Tracks that are seen and heard."""
_RUN: Final = frozenset({b"flsh", b"sprt", b"qtvr"})
"""Tracks that QuickTime once ran like programs."""
_LOCKED: Final = frozenset({b"encv", b"enca", b"enct", b"drms", b"drmi"})
_OWN: Final = 1
"""The flag of a track whose pictures are in the same file."""
_MOST_TRACKS: Final = 64


@dataclass(frozen=True, slots=True)
class Track:
    """One track of a film."""

    box: Box
    kind: bytes


def look(data: bytes, _limits: Limits) -> Iterator[str]:
    """Yield the problems of a film."""
    try:
        film = boxes.whole(data)
        found = tuple(_problems(data, film))
    except boxes.CutError:
        yield TRUNCATED
        return
    except boxes.BrokenError:
        yield CANNOT_BE_READ
        return
    yield from found
    if two_kinds.in_picture(data):
        yield TWO_KINDS


def tracks(data: bytes, film: Box) -> tuple[Track, ...]:
    """Return the tracks of a film.

    Raises:
        boxes.BrokenError: a track does not say what it is.
    """
    found = []
    for box in film.all(b"moov", b"trak"):
        kind = box.first(b"mdia", b"hdlr")
        if kind is None or kind.end - kind.body < 12:
            raise boxes.BrokenError
        found.append(Track(box, data[kind.body + 8 : kind.body + 12]))
    if len(found) > _MOST_TRACKS:
        raise boxes.BrokenError
    return tuple(found)


def chunks(data: bytes, track: Track) -> Iterator[tuple[int, int]]:
    """Yield where each piece of a track begins and ends in the file.

    Raises:
        boxes.BrokenError: its tables do not fit together.
        boxes.CutError: they point behind the end of the file.
    """
    table = track.box.first(b"mdia", b"minf", b"stbl")
    if table is None:
        raise boxes.BrokenError
    sizes, starts = _sizes(data, table), _starts(data, table)
    runs = _numbers(data, _needed(table, b"stsc"), 4, 3)
    firsts, counts = runs[::3], runs[1::3]
    if starts and (not firsts or firsts[0] != 1):
        raise boxes.BrokenError
    run, sample = 0, 0
    for number, start in enumerate(starts, 1):
        while run + 1 < len(firsts) and firsts[run + 1] <= number:
            run += 1
        last = sample + counts[run]
        if last > len(sizes):
            raise boxes.BrokenError
        end = start + sum(sizes[sample:last])
        if end > len(data):
            raise boxes.CutError
        yield start, end
        sample = last
    if sample != len(sizes):
        raise boxes.BrokenError


def _problems(data: bytes, film: Box) -> Iterator[str]:
    moovs = tuple(film.all(b"moov"))
    if not moovs:
        raise boxes.CutError  # cameras write it last
    if len(moovs) > 1 or moovs[0].first(b"cmov") or moovs[0].first(b"rmra") or not film.first(b"mdat"):
        raise boxes.BrokenError
    found = tracks(data, film)
    if any(one.kind in _RUN for one in found):
        yield SCRIPT
    if any(_locked(data, one) for one in found) or moovs[0].first(b"pssh"):
        yield PASSWORD
    if not any(one.kind in PLAYED for one in found):
        raise boxes.BrokenError
    if any(_elsewhere(data, one) for one in found):
        raise boxes.BrokenError
    pieces = [sum(end - start for start, end in chunks(data, one)) for one in found if one.kind in PLAYED]
    if any(one > len(data) for one in pieces):
        raise boxes.BrokenError  # the same place again and again
    if not any(pieces) and not film.first(b"moof", b"traf", b"trun"):
        yield EMPTY


def _locked(data: bytes, track: Track) -> bool:
    """Tell whether a track is locked: its description says so by its name."""
    box = track.box.first(b"mdia", b"minf", b"stbl", b"stsd")
    if box is None or box.end - box.body < 16:
        raise boxes.BrokenError
    return data[box.body + 12 : box.body + 16] in _LOCKED


def _elsewhere(data: bytes, track: Track) -> bool:
    """Tell whether a track lies in another file, or at an address."""
    box = track.box.first(b"mdia", b"minf", b"dinf", b"dref")
    if box is None:
        return False
    at = box.body + 8
    while at + 12 <= box.end:
        length = int.from_bytes(data[at : at + 4], "big")
        if length < 12 or not data[at + 11] & _OWN:
            return True
        at += length
    return False


def _sizes(data: bytes, table: Box) -> "array[int]":
    """Read how long each sample is."""
    box = table.first(b"stsz")
    if box is None:
        return _small_sizes(data, _needed(table, b"stz2"))
    if box.end - box.body < 12:
        raise boxes.BrokenError
    one, count = (int.from_bytes(data[box.body + at : box.body + at + 4], "big") for at in (4, 8))
    if one:
        if one * count > len(data):
            raise boxes.CutError
        return array("I", [one]) * count
    return _numbers(data, box, 8, 1)


def _small_sizes(data: bytes, box: Box) -> "array[int]":
    bits = data[box.body + 7] if box.end - box.body >= 12 else 0
    count = int.from_bytes(data[box.body + 8 : box.body + 12], "big")
    if bits not in (8, 16) or box.body + 12 + count * bits // 8 > box.end:
        raise boxes.BrokenError
    found = array("B" if bits == 8 else "H", data[box.body + 12 : box.body + 12 + count * bits // 8])
    if bits == 16 and sys.byteorder == "little":
        found.byteswap()
    return array("I", found)


def _starts(data: bytes, table: Box) -> "array[int]":
    """Read where each chunk begins."""
    box = table.first(b"stco")
    return _numbers(data, box, 4, 1) if box else _numbers(data, _needed(table, b"co64"), 4, 1, "Q")


def _needed(table: Box, name: bytes) -> Box:
    found = table.first(name)
    if found is None:
        raise boxes.BrokenError
    return found


def _numbers(data: bytes, box: Box, at: int, columns: int, code: str = "I") -> "array[int]":
    """Read a table of numbers, whose count stands at a place of the box."""
    found: array[int] = array(code)
    begin = box.body + at + 4
    count = int.from_bytes(data[box.body + at : begin], "big")
    end = begin + count * columns * found.itemsize
    if begin > box.end or end > box.end:
        raise boxes.BrokenError
    found.frombytes(data[begin:end])
    if sys.byteorder == "little":
        found.byteswap()
    return found
