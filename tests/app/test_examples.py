"""The drawn examples: what is shipped is what the script draws, small, and found when a message wants it."""

from PIL import Image, ImageChops

from app.examples import Examples
from bot.documents import telling
from bot.messages import Attachment
from bot.texts import text
from bot.texts.render import Reader
from scripts import drawing

READER = Reader("en", "UTC")


def test_what_is_shipped_is_what_the_script_draws() -> None:
    shipped = Image.open(drawing.PICTURE).convert("RGB")
    difference = ImageChops.difference(shipped, drawing.drawn().convert("RGB")).convert("L")
    assert sum(difference.histogram()[48:]) < 50  # another Pillow may round a pixel otherwise


def test_it_is_small_enough_for_a_slow_line() -> None:
    assert drawing.PICTURE.stat().st_size < 20_000


async def test_the_picture_of_a_good_photo_is_found_and_nothing_else_is_given_out() -> None:
    found = await Examples().open(telling.example(), READER)
    assert found is not None
    assert found.picture
    assert b"".join([one async for one in found.read()]) == drawing.PICTURE.read_bytes()
    for key in ("../wiring.py", "/etc/passwd", ""):
        assert await Examples().open(Attachment(telling.EXAMPLES, key, text("photo-about")), READER) is None
