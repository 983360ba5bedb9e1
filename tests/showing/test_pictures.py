"""Copies of pictures: upright, marked, and nothing in them but pixels."""

import io

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

import storage.looking.heif  # noqa: F401 - so that there is something to open HEIC with
from scripts import making
from storage.looking.limits import LIMITS
from storage.showing import pictures

WORDS = "Kim Doe (kim) 2026-06-01 09:00 UTC"


def copied(form: str, data: bytes, words: str = WORDS) -> Image.Image:
    made = Image.open(io.BytesIO(pictures.copy(form, data, words, LIMITS)))
    made.load()
    return made


def tagged(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    exif[Base.Model] = "Secret Phone"
    exif[Base.ImageDescription] = "the secret flat"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (52.0, 31.0, 12.0)
    return exif


def half_red(wide: int, high: int) -> Image.Image:
    """Draw a picture whose left half is red."""
    made = Image.new("RGB", (wide, high), "white")
    made.paste("red", (0, 0, wide // 2, high))
    return made


def near(one: object, colour: tuple[int, int, int]) -> bool:
    return isinstance(one, tuple) and all(abs(a - b) < 30 for a, b in zip(one, colour, strict=True))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_kind_of_picture_becomes_a_jpeg_that_shows_the_same(form: str) -> None:
    original, shown = making.page(), copied(form, making.photo(form))
    assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", original.size)
    plain = copied(form, making.photo(form), "")
    assert near(plain.getpixel((10, 10)), (255, 255, 240))


def test_nothing_is_left_of_place_time_and_camera() -> None:
    data = making.saved(half_red(600, 400), "JPEG", exif=tagged(), comment=b"secret remark")
    assert b"Secret Phone" in data
    made = pictures.copy("JPEG", data, WORDS, LIMITS)
    assert b"Secret" not in made
    assert b"secret" not in made
    assert b"Exif" not in made
    shown = Image.open(io.BytesIO(made))
    assert dict(shown.getexif()) == {}
    assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_nothing_is_left_of_it_in_other_kinds_either(form: str) -> None:
    data = making.saved(half_red(600, 400), form, exif=tagged())
    assert b"Secret" in data
    assert b"Secret" not in pictures.copy(form, data, WORDS, LIMITS)


def test_a_picture_taken_with_the_phone_on_its_side_is_turned_upright() -> None:
    shown = copied("JPEG", making.saved(half_red(600, 400), "JPEG", exif=tagged(orientation=6)), "")
    assert shown.size == (400, 600)
    assert near(shown.getpixel((200, 50)), (255, 0, 0))
    assert near(shown.getpixel((200, 550)), (255, 255, 255))


@pytest.mark.parametrize("colour", ["white", "black", "gray"])
def test_the_mark_can_be_seen_in_every_corner_and_read_through(colour: str) -> None:
    if colour == "gray":
        colour = "#606060"
    blank = making.saved(Image.new("RGB", (1200, 900), colour), "PNG")
    shown, plain = copied("PNG", blank).convert("L"), copied("PNG", blank, "").convert("L")
    for left in (0, 800):
        for top in (0, 600):
            box = (left, top, left + 400, top + 300)
            difference = sum(
                abs(a - b) > 10
                for a, b in zip(shown.crop(box).tobytes(), plain.crop(box).tobytes(), strict=True)
            )
            assert 0.01 < difference / (400 * 300) < 0.4


@pytest.mark.parametrize("size", [(16, 16), (16, 3000), (3000, 16)])
def test_a_picture_of_an_odd_shape_is_copied_too(size: tuple[int, int]) -> None:
    assert copied("PNG", making.saved(Image.new("RGB", size, "teal"), "PNG")).size == size


def test_a_large_picture_is_made_no_larger_than_a_screen_can_show() -> None:
    wide = making.saved(Image.new("L", (9000, 3000), "white"), "PNG")
    assert copied("PNG", wide).size == (4096, 1365)


def test_what_is_transparent_lies_on_white() -> None:
    shown = copied("PNG", making.saved(making.transparent(), "PNG"), "")
    assert near(shown.getpixel((1, 1)), (255, 255, 255))
    palette = making.saved(Image.new("P", (64, 64)), "PNG", transparency=0)
    assert near(copied("PNG", palette, "").getpixel((5, 5)), (255, 255, 255))


def test_a_scan_in_many_levels_of_gray_is_not_all_white() -> None:
    deep = Image.new("I;16", (64, 64), 10_000)
    deep.paste(50_000, (0, 0, 32, 64))
    shown = copied("PNG", making.saved(deep, "PNG"), "")
    assert near(shown.getpixel((5, 30)), (255, 255, 255))
    assert near(shown.getpixel((60, 30)), (0, 0, 0))


def test_what_is_no_picture_of_its_kind_is_not_copied() -> None:
    with pytest.raises(OSError, match="cannot identify"):
        pictures.copy("PNG", making.photo("JPEG"), WORDS, LIMITS)
    with pytest.raises(Image.DecompressionBombWarning):
        pictures.copy("PNG", making.png_bomb(9_000), WORDS, LIMITS)
