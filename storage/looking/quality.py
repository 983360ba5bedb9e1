"""How well one can see what is on a picture: hints for the sender, never a reason to refuse.

Belongs here: very dark, blurred, blank or cropped to a strip. The thresholds are set so that a picture a
person can read gets no hint; a hint that comes too often is no longer read.
"""

from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageFilter

from storage.looking.codes import HINT_BLANK, HINT_BLURRED, HINT_DARK

ENOUGH: Final = 1024
"""Pixels of the longer side that suffice for judging, at least."""

_STRIP: Final = 15  # times as long as wide: what is left of a page cropped by mistake
_SMALL: Final = 48
_FLAT: Final = 6  # levels between the darkest and the brightest, without the outermost 2 % of each
_BRIGHT_AT_LEAST: Final = 70
_EDGE: Final = 0.08  # of the contrast: the blocks that JPEG leaves stay below it
_EDGES_AT_LEAST: Final = 0.0005  # of the pixels
_LAPLACE: Final = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=4, offset=128)
_MODES: Final = {"1", "L", "P", "LA", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr"}


def hints(picture: Image.Image) -> Iterator[str]:
    """Yield what would help the reader of a decoded picture."""
    wide, high = picture.size
    if min(wide, high) < _SMALL or max(wide, high) > _STRIP * min(wide, high):
        yield HINT_BLANK
        return
    if picture.mode not in _MODES:  # 16 bits a channel: scanners, which are never dark or blurred
        return
    gray = _gray(picture)
    low, high_level = _levels(gray)
    if high_level - low < _FLAT:
        yield HINT_BLANK
        return
    if high_level < _BRIGHT_AT_LEAST:
        yield HINT_DARK
    if _edges(gray, high_level - low) < _EDGES_AT_LEAST:
        yield HINT_BLURRED


def _gray(picture: Image.Image) -> Image.Image:
    """Make it small and gray; what is transparent becomes white, as on a page."""
    if picture.mode in ("1", "P", "PA"):
        picture = picture.convert("RGBA" if "transparency" in picture.info or picture.mode == "PA" else "L")
    factor = max(picture.size) // ENOUGH
    if factor > 1:
        picture = picture.reduce(factor)
    if picture.mode in ("LA", "RGBA"):
        page = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(page, picture.convert("RGBA"))
    return picture.convert("L")


def _levels(gray: Image.Image) -> tuple[int, int]:
    """Return the levels that 2 % of the pixels lie below, and 2 % above."""
    counts = gray.histogram()
    few, low, high = sum(counts) // 50, 0, 255
    below = above = 0
    while (below := below + counts[low]) <= few and low < 255:
        low += 1
    while (above := above + counts[high]) <= few and high > 0:
        high -= 1
    return low, max(low, high)


def _edges(gray: Image.Image, contrast: int) -> float:
    """Return the share of pixels at a sharp edge."""
    wide, high = gray.size
    counts = gray.filter(_LAPLACE).crop((1, 1, wide - 1, high - 1)).histogram()
    least = max(2, round(contrast * _EDGE))
    strong = sum(counts[: 129 - least]) + sum(counts[128 + least :])
    return strong / max(1, sum(counts))
