"""Recordings: voice messages and films, without what phones and programs wrote beside them.

A copy is as long as the recording, byte for byte: what goes is overwritten with nothing, so that no table has
to be written anew. Place, time, device, covers, lyrics, tracks that are neither seen nor heard, and whatever
no table speaks of, are gone. Pictures and sound stay as they are; the mark of who opened it cannot be written
into them.
"""

from typing import Final

from storage.looking import boxes, films, mp3, ogg
from storage.looking.boxes import Box
from storage.looking.limits import Limits

_TALK: Final = frozenset({b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"tref", b"XMP_", b"prfl"})
_MADE: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})
"""Boxes that say when it was made."""
_NO_TAGS: Final = ogg.TAGS + bytes(8)


def voice(data: bytes, _words: str, _limits: Limits) -> bytes:
    """Copy a voice message."""
    made = bytearray(data)
    for count, page in enumerate(ogg.tags(data, tuple(ogg.pages(data)))):
        plain = _NO_TAGS if count == 0 else b""
        made[page.body : page.end] = plain[: page.end - page.body].ljust(page.end - page.body, b"\0")
        checked = ogg.checksum(bytes(made[page.start : page.end]))
        made[page.start + 22 : page.start + 26] = checked.to_bytes(4, "little")
    return bytes(made)


def song(data: bytes, _words: str, _limits: Limits) -> bytes:
    """Copy an MP3: its frames, and tags that say nothing."""
    found = mp3.frames(data)
    made = bytearray(len(data))
    for begins, ends in found.spans:
        made[begins:ends] = data[begins:ends]
    for begins, ends in found.tags:
        if ends - begins >= 10:
            made[begins : begins + 10] = data[begins : begins + 5] + b"\0" + data[begins + 6 : begins + 10]
    return bytes(made)


def film(data: bytes, _words: str, _limits: Limits) -> bytes:
    """Copy a film or an M4A: what is seen and heard, and the tables that find it."""
    whole, made = boxes.whole(data), bytearray(data)
    played = [one for one in films.tracks(data, whole) if one.kind in films.PLAYED]
    if whole.first(b"moof") is None:  # else the pieces speak for themselves
        _keep_only(made, data, whole, played)
    _quieten(made, whole)
    for one in films.tracks(data, whole):
        if one not in played:
            _clear(made, one.box)
    return bytes(made)


def _keep_only(made: bytearray, data: bytes, whole: Box, played: list[films.Track]) -> None:
    """Overwrite whatever of the content no played track speaks of."""
    for box in whole.all(b"mdat"):
        made[box.body : box.end] = bytes(box.end - box.body)
    for track in played:
        for begins, ends in films.chunks(data, track):
            made[begins:ends] = data[begins:ends]


def _quieten(made: bytearray, box: Box) -> None:
    for one in box.within:
        if one.name in _TALK:
            _clear(made, one)
        elif one.name in _MADE and one.end - one.body >= 20:
            last = one.body + (20 if made[one.body] == 1 else 12)
            made[one.body + 4 : last] = bytes(last - one.body - 4)
        else:
            _quieten(made, one)


def _clear(made: bytearray, box: Box) -> None:
    made[box.start + 4 : box.start + 8] = b"free"
    made[box.body : box.end] = bytes(box.end - box.body)
