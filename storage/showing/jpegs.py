"""Pictures as they lie within a PDF: without what a camera or a program wrote beside the pixels.

Belongs here: taking segments and boxes out; not a pixel changes. A viewer shows such a picture as the PDF
says, so that nothing of what goes is missed.
"""

from typing import Final

_START, _SCAN, _COMMENT = 0xD8, 0xDA, 0xFE
_APPLICATION: Final = range(0xE0, 0xF0)
_NEEDED: Final = {0xE0: b"JFIF", 0xE2: b"ICC_PROFILE", 0xEE: b"Adobe"}
"""What tells how the colours are meant."""
_TALK: Final = {b"uuid", b"xml ", b"uinf"}


def plain_jpeg(data: bytes) -> bytes:
    """Return a JPEG without place, time, camera, previews and remarks. What is no JPEG comes back empty."""
    if data[:2] != bytes((0xFF, _START)):
        return b""
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a filler
            at += 1
            continue
        if marker == _SCAN:
            kept.append(data[at:])
            return b"".join(kept)
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _APPLICATION:
            needed = _NEEDED.get(marker)
            if needed is not None and data.startswith(needed, at + 4):
                kept.append(data[at:end])
        elif marker != _COMMENT:
            kept.append(data[at:end])
        at = end
    return b""


def plain_jpeg2000(data: bytes) -> bytes:
    """Return a JPEG 2000 without the boxes in which programs talk; a bare stream of pixels stays as it is."""
    if data[4:8] != b"jP  ":
        return data
    kept, at = [], 0
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        end = at + length if length >= 8 else len(data)
        if data[at + 4 : at + 8] not in _TALK:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)
