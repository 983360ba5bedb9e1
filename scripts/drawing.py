"""Drawing: the example of a good photo that people are shown before they send one.

No words stand in it, so it serves every language; what it shows is said beside it (``photo-about``). Run
``python -m scripts.drawing`` to draw it anew; a test compares the result with what is shipped.
"""

from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

PICTURE: Final = Path(__file__).parent.parent / "app" / "pictures" / "good-photo.png"
_WIDE, _HIGH, _EDGE = 300, 250, 20
_PANELS: Final = 4
_DESK, _PAPER, _INK, _FACE = (122, 139, 156), (250, 250, 247), (92, 98, 110), (196, 205, 214)
_GOOD, _BAD, _WHITE = (34, 128, 74), (190, 52, 52), (255, 255, 255)


def drawn() -> Image.Image:
    """Draw the four panels: one that is good, and three that cannot be read."""
    picture = Image.new("RGB", (_EDGE + 2 * (_WIDE + _EDGE), _EDGE + 2 * (_HIGH + _EDGE)), _WHITE)
    for number, panel in enumerate((_whole(), _cut_off(), _blurred(), _dark())):
        place = (_EDGE + (number % 2) * (_WIDE + _EDGE), _EDGE + (number // 2) * (_HIGH + _EDGE))
        picture.paste(_judged(panel, good=number == 0), place)
    return picture.quantize(64, dither=Image.Dither.NONE)


def _whole() -> Image.Image:
    return _photo((35, 40))


def _cut_off() -> Image.Image:
    return _photo((140, 95))


def _blurred() -> Image.Image:
    return _photo((35, 40)).filter(ImageFilter.GaussianBlur(6))


def _dark() -> Image.Image:
    panel = Image.blend(_photo((35, 40)), Image.new("RGB", (_WIDE, _HIGH)), 0.7)
    glare = Image.new("L", panel.size)
    ImageDraw.Draw(glare).ellipse((140, 50, 240, 140), fill=235)
    panel.paste(_WHITE, (0, 0), glare.filter(ImageFilter.GaussianBlur(14)))
    return panel


def _photo(corner: tuple[int, int]) -> Image.Image:
    """Draw a paper with a face and some lines, lying on a desk."""
    panel = Image.new("RGB", (_WIDE, _HIGH), _DESK)
    pen, (left, top) = ImageDraw.Draw(panel), corner
    pen.rounded_rectangle((left, top, left + 230, top + 150), 10, fill=_PAPER)
    pen.rectangle((left + 16, top + 34, left + 78, top + 112), fill=_FACE)
    pen.ellipse((left + 32, top + 46, left + 62, top + 76), fill=_INK)
    pen.pieslice((left + 22, top + 80, left + 72, top + 140), 180, 360, fill=_INK)
    pen.rectangle((left + 16, top + 12, left + 130, top + 22), fill=_INK)
    for number, length in enumerate((110, 90, 120, 70)):
        line = top + 42 + 20 * number
        pen.rectangle((left + 94, line, left + 94 + length, line + 7), fill=_INK)
    pen.rectangle((left + 16, top + 126, left + 210, top + 136), fill=_FACE)
    return panel


def _judged(panel: Image.Image, *, good: bool) -> Image.Image:
    """Tick a panel, or cross it out."""
    pen, colour = ImageDraw.Draw(panel), _GOOD if good else _BAD
    pen.rectangle((0, 0, _WIDE - 1, _HIGH - 1), outline=colour, width=5)
    middle = (_WIDE - 34, _HIGH - 34)
    pen.ellipse((middle[0] - 24, middle[1] - 24, middle[0] + 24, middle[1] + 24), fill=colour)
    lines = ((-11, 1, -3, 10), (-3, 10, 12, -9)) if good else ((-9, -9, 9, 9), (-9, 9, 9, -9))
    for x, y, to_x, to_y in lines:
        pen.line((middle[0] + x, middle[1] + y, middle[0] + to_x, middle[1] + to_y), fill=_WHITE, width=6)
    return panel


def main() -> None:
    """Draw it into its place."""
    PICTURE.parent.mkdir(exist_ok=True)
    drawn().save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
