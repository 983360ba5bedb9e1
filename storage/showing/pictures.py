"""Copies of pictures: upright, as JPEG, with nothing but pixels, and the mark across them.

Belongs here: JPEG, PNG, WebP and HEIC. The picture is made smaller before anything else is done to it: a copy
needs no more than a screen can show.
"""

import io
import math
import warnings
from typing import Final

from PIL import Image, ImageDraw, ImageFont, ImageOps

from storage.looking.limits import Limits
from storage.looking.pictures import LOADED  # loaded now, before the process is confined
from storage.showing import mark

SIDE: Final = 4096
"""The longer side of a copy, at most: the small print of a passport can still be read."""
_QUALITY: Final = 88
_STRENGTH: Final = 96
"""Of the mark, out of 255: it can be seen on light and on dark, and read through."""
_LETTERS: Final = 48
"""Letters of the mark that would stand on one another along the longer side."""
_APART: Final = 4
"""From one line of the mark to the next, in its own heights."""
_SMALLEST: Final = 12
_GRAY: Final = (128, 128, 128)
_DEEP: Final = {"I", "F", "I;16", "I;16B", "I;16L", "I;16N"}
# Loaded once here: the font is Pillow's own, and needs no file of the system later.
ImageFont.load_default(_SMALLEST)
_MODULES: Final = LOADED


def copy(form: str, data: bytes, words: str, limits: Limits) -> bytes:
    """Return a copy of a picture of the format `form`, as Pillow names formats. Raises on what is none."""
    Image.MAX_IMAGE_PIXELS = limits.pixels
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        picture: Image.Image = Image.open(io.BytesIO(data), formats=[form])
    if picture.format in ("JPEG", "MPO"):
        picture.draft("RGB", (SIDE, SIDE))
    picture.load()
    picture.thumbnail((SIDE, SIDE), Image.Resampling.BICUBIC, reducing_gap=1.1)
    shown = _on_white(ImageOps.exif_transpose(picture))
    _write(shown, words)
    made = io.BytesIO()
    shown.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the pixels alone, in plain colours; what is transparent lies on white, as on a page."""
    if picture.mode in _DEEP:
        picture = _shallow(picture)
    page = Image.new("RGB", picture.size, "white")
    if picture.mode in ("LA", "PA", "RGBA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        page.paste(clear, mask=clear.getchannel("A"))
    else:
        page.paste(picture.convert("RGB"))
    return page


def _shallow(picture: Image.Image) -> Image.Image:
    """Bring the many levels of a scanner down to those of a screen."""
    levels = picture.convert("F")
    low, high = levels.getextrema()
    if not isinstance(low, float) or not isinstance(high, float) or high <= low:
        return levels.convert("L")
    scale = 255 / (high - low)
    return levels.point(lambda level: level * scale - low * scale).convert("L")


def _write(picture: Image.Image, words: str) -> None:
    """Write the mark across the whole picture, line below line."""
    if not words:
        return
    wide, high = picture.size
    side = math.ceil(math.hypot(wide, high))  # turned about its middle, such a square covers the picture
    size = max(_SMALLEST, max(wide, high) // _LETTERS)
    font = ImageFont.load_default(size)
    line = words + "   "
    length = max(1, round(font.getlength(line)))
    flat = Image.new("L", (side, side))
    drawing = ImageDraw.Draw(flat)
    for number, top in enumerate(range(0, side, size * _APART)):
        shift = length // 2 if number % 2 else 0
        drawing.text((-shift, top), line * ((side + shift) // length + 1), fill=_STRENGTH, font=font)
    turned = flat.rotate(mark.ANGLE, Image.Resampling.BILINEAR)
    left, top = (side - wide) // 2, (side - high) // 2
    picture.paste(_GRAY, mask=turned.crop((left, top, left + wide, top + high)))
