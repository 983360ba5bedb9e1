"""Looking into pictures: whole or cut off, how large, and really decodable.

Belongs here: JPEG, PNG, WebP and HEIC. The picture's end is looked for before decoding, because decoders
say "broken" for both a cut and a damage, and only the first has an easy cure.
"""

import io
import warnings
from collections.abc import Iterator
from typing import Final

from PIL import (
    ExifTags,
    Image,
    ImagePalette,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from storage.looking import quality, two_kinds
from storage.looking.codes import PICTURE_TOO_LARGE, PICTURE_TOO_SMALL, TRUNCATED, TWO_KINDS
from storage.looking.limits import Limits

# Loaded now: nothing can be imported any more once the worker is confined.
LOADED: Final = (
    ExifTags,
    ImagePalette,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
Image.preinit()

_ENOUGH: Final = (quality.ENOUGH, quality.ENOUGH)


def look(form: str, data: bytes, limits: Limits) -> Iterator[str]:
    """Yield the problems of a picture of the format `form`, as Pillow names formats."""
    cut = _CUT[form](data)
    if cut:
        yield TRUNCATED
    if two_kinds.in_picture(data):
        yield TWO_KINDS
    Image.MAX_IMAGE_PIXELS = limits.pixels
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=[form])
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        yield PICTURE_TOO_LARGE
        return
    if min(picture.size) < limits.smallest_side:
        yield PICTURE_TOO_SMALL
    if not cut:
        yield from _decoded(picture)


def _decoded(picture: Image.Image) -> Iterator[str]:
    """Decode every pixel, a JPEG at a fraction of its size, and judge what can be seen."""
    if picture.format in ("JPEG", "MPO"):
        picture.draft("RGB", _ENOUGH)
    try:
        picture.load()
    except OSError as error:
        if "truncated" not in str(error):
            raise
        yield TRUNCATED
    else:
        yield from quality.hints(picture)


def _jpeg_cut(data: bytes) -> bool:
    """Walk the segments to the first scan; whole when an end mark follows, which no scan holds."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xDA:
            return data.find(b"\xff\xd9", at) < 0
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return at + 4 > len(data)


def _png_cut(data: bytes) -> bool:
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            return at > len(data)
    return True


def _webp_cut(data: bytes) -> bool:
    return int.from_bytes(data[4:8], "little") + 8 > len(data)


def _heif_cut(data: bytes) -> bool:
    """Walk the outermost boxes; the last must end within the file."""
    at = 0
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        if length < 8:  # 0: to the end of the file; the rest is nonsense, which the decoder will say
            return False
        at += length
    return at > len(data)


_CUT: Final = {"JPEG": _jpeg_cut, "PNG": _png_cut, "WEBP": _webp_cut, "HEIF": _heif_cut}
