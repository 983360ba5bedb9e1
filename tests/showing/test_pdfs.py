"""Copies of PDFs: every page as it looks, with the mark over it, and nothing that acts, hides or tells."""

import io
import zlib

import pypdf
import pytest
from PIL import Image

from scripts import making
from scripts.making import PAGES, stream
from storage.looking.limits import LIMITS
from storage.showing import jpegs, pdfs
from storage.showing.pdfs import TooMuch
from tests.showing.test_pictures import tagged

WORDS = "Kim (Doe) 2026-06-01 09:00 UTC"
TEXT = b"BT /F1 24 Tf 72 700 Td (An honest page) Tj ET"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page(more: str = "", resources: str = "/Font << /F1 5 0 R >>") -> str:
    box = "/MediaBox [0 0 595 842] /Contents 4 0 R"
    return f"<< /Type /Page /Parent 2 0 R {box} /Resources << {resources} >> {more} >>"


def document(more: str = "", *objects: str | bytes, root: str = "", content: bytes = TEXT) -> bytes:
    """Write a page; objects of one's own are numbered from 6."""
    return making.pdf(root, stream(content), FONT, *objects, tree=(PAGES, page(more)))


def copied(data: bytes, words: str = WORDS) -> bytes:
    return pdfs.copy(data, words, LIMITS)


def opened(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def everything(data: bytes) -> bytes:
    """Return a PDF with all that is packed in it unpacked."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    found = [data]
    for one in writer._objects:
        if isinstance(one, pypdf.generic.StreamObject):
            found.append(one._data)
            if one.get("/Filter") == "/FlateDecode":
                found.append(one.get_data())
    return b"\n".join(found)


def test_a_page_says_what_it_said_with_the_mark_over_it() -> None:
    (shown,) = opened(copied(document())).pages
    said = shown.extract_text()
    assert "An honest page" in said
    assert said.count("Kim (Doe) 2026-06-01 09:00 UTC") > 10
    assert (shown.mediabox.width, shown.mediabox.height) == (595, 842)


def test_every_page_is_there_and_marked() -> None:
    shown = opened(copied(making.long_pdf(12))).pages
    assert len(shown) == 12
    assert all("Kim" in one.extract_text() for one in shown)


def test_without_a_mark_nothing_is_written() -> None:
    assert opened(copied(document(), "")).pages[0].extract_text() == "An honest page"


def test_a_page_that_lies_on_its_side_or_is_cropped_stays_so() -> None:
    more = "/Rotate 90 /CropBox [10 20 400 500] /UserUnit 2.0"
    (shown,) = opened(copied(document(more))).pages
    assert shown.rotation == 90
    assert [float(one) for one in shown.cropbox] == [10, 20, 400, 500]
    assert float(str(shown["/UserUnit"])) == 2.0


def test_a_page_that_messes_up_the_pen_cannot_hide_the_mark() -> None:
    (shown,) = opened(copied(document(content=b"q q 0 0 0 0 re W n 0 0 0 0 0 0 cm"))).pages
    drawn = shown.get_contents()
    assert drawn is not None
    assert drawn.get_data().startswith(b"q /Page Do Q\n")
    assert "Kim" in shown.extract_text()


@pytest.mark.parametrize(
    ("root", "objects"),
    [
        ("/OpenAction 6 0 R", ("<< /S /JavaScript /JS (app.alert\\(1\\)) >>",)),
        (
            "/Names << /EmbeddedFiles << /Names [(secret.exe) 6 0 R] >> >>",
            ("<< /Type /Filespec /EF << /F 7 0 R >> >>", stream(b"MZ secret", "/Type /EmbeddedFile")),
        ),
        ("/Metadata 6 0 R", (stream(b"<x>secret author</x>", "/Type /Metadata /Subtype /XML"),)),
        ("/Outlines 6 0 R", ("<< /First 7 0 R >>", "<< /Title (secret) /A << /S /URI /URI (x) >> >>")),
    ],
    ids=["a script", "an attachment", "who made it", "bookmarks"],
)
def test_what_acts_hides_or_tells_is_left_behind(root: str, objects: tuple[str | bytes, ...]) -> None:
    original = document("/AA << /O 6 0 R >> /Metadata 6 0 R", *objects, root=root)
    shown = everything(copied(original))
    for word in (b"JavaScript", b"/JS", b"alert", b"secret", b"EmbeddedFile", b"/Metadata", b"/AA", b"/URI"):
        assert word not in shown


def test_nobody_is_named_as_its_maker() -> None:
    original = making.pdf(
        "", stream(TEXT), FONT, "<< /Author (secret) >>", tree=(PAGES, page()), trailer="/Info 6 0 R"
    )
    assert opened(original).metadata == {"/Author": "secret"}
    shown = copied(original)
    assert opened(shown).metadata is None
    assert b"secret" not in everything(shown)
    assert b"pypdf" not in everything(shown)


def test_a_photo_within_a_page_loses_its_place_and_keeps_every_pixel() -> None:
    photo = Image.effect_noise((64, 48), 60).convert("RGB")
    data = making.saved(photo, "JPEG", exif=tagged(), comment=b"secret remark")
    kind = "/Type /XObject /Subtype /Image /Width 64 /Height 48 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    for filters, packed in (("/DCTDecode", data), ("[/FlateDecode /DCTDecode]", zlib.compress(data))):
        image = stream(packed, f"{kind} /Filter {filters} /Metadata 4 0 R")
        resources = "/Font << /F1 5 0 R >> /XObject << /I 6 0 R >>"
        original = making.pdf("", stream(b"/I Do"), FONT, image, tree=(PAGES, page(resources=resources)))
        shown = everything(copied(original))
        assert b"Secret" not in shown
        assert b"secret" not in shown
        assert b"Exif" not in shown
        start = shown.index(b"\xff\xd8\xff")
        again = Image.open(io.BytesIO(shown[start:]))
        assert again.tobytes() == Image.open(io.BytesIO(data)).tobytes()


def noted(flags: int = 0, kind: str = "Widget", state: str = "") -> bytes:
    """Write a page with a field that is filled in, or another note."""
    look = stream(
        b"BT /F1 12 Tf 2 2 Td (Maria Silva) Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >>",
    )
    looks = "/AP << /N << /On 7 0 R >> >> /AS /On" if state else "/AP << /N 7 0 R >>"
    note = (
        f"<< /Type /Annot /Subtype /{kind} /Rect [72 600 272 640] /F {flags} {looks} "
        "/A << /S /URI /URI (https://secret.example) >> /T (secret) >>"
    )
    return document("/Annots [6 0 R]", note, look)


@pytest.mark.parametrize("state", ["", "On"])
def test_what_was_filled_in_is_still_read_and_can_no_longer_act(state: str) -> None:
    shown = copied(noted(state=state))
    assert "Maria Silva" in opened(shown).pages[0].extract_text()
    assert "/Annots" not in opened(shown).pages[0]
    assert b"secret" not in everything(shown)
    assert b"2.0000 0.0000 0.0000 2.0000 72.0000 600.0000 cm /Note0 Do" in everything(shown)


@pytest.mark.parametrize(
    "original", [noted(flags=2), noted(flags=32), noted(kind="Link"), noted(kind="Popup")]
)
def test_what_a_reader_would_not_see_is_not_drawn(original: bytes) -> None:
    assert "Maria Silva" not in opened(copied(original)).pages[0].extract_text()


def test_more_than_is_allowed_is_not_copied() -> None:
    with pytest.raises(TooMuch):
        copied(making.long_pdf(LIMITS.pages + 1))


def test_words_cannot_break_out_of_the_mark() -> None:
    shown = copied(document(), "Kim) Tj ET Q (\\")
    assert "Kim) Tj ET Q (\\" in opened(shown).pages[0].extract_text()


# -- pictures within -------------------------------------------------------------------------------


def test_what_is_no_jpeg_is_not_passed_on() -> None:
    assert jpegs.plain_jpeg(b"secret") == b""
    assert jpegs.plain_jpeg(b"\xff\xd8\xff\xe1\x00\x08secret") == b""


def test_fillers_before_a_segment_are_passed_over() -> None:
    photo = making.saved(Image.new("RGB", (8, 8), "teal"), "JPEG")
    assert jpegs.plain_jpeg(photo[:2] + b"\xff\xff" + photo[2:]) == jpegs.plain_jpeg(photo)


def test_colours_are_meant_as_before() -> None:
    profile = b"\xff\xe2\x00\x12ICC_PROFILE\x00abcd"
    photo = making.saved(Image.new("CMYK", (8, 8)), "JPEG")
    data = photo[:2] + profile + photo[2:]
    assert b"Adobe" in jpegs.plain_jpeg(data)
    assert b"ICC_PROFILE" in jpegs.plain_jpeg(data)


def test_a_jpeg_2000_loses_what_programs_said() -> None:
    def box(kind: bytes, body: bytes) -> bytes:
        return (len(body) + 8).to_bytes(4, "big") + kind + body

    data = box(b"jP  ", b"\r\n\x87\n") + box(b"uuid", b"secret") + box(b"xml ", b"secret")
    long = (1).to_bytes(4, "big") + b"uuid" + (22).to_bytes(8, "big") + b"secret"
    assert jpegs.plain_jpeg2000(data + long + box(b"jp2c", b"pixels")) == box(b"jP  ", b"\r\n\x87\n") + box(
        b"jp2c", b"pixels"
    )
    last = (0).to_bytes(4, "big") + b"jp2cpixels"
    assert jpegs.plain_jpeg2000(box(b"jP  ", b"\r\n\x87\n") + last).endswith(last)
    assert jpegs.plain_jpeg2000(b"\xff\x4f\xff\x51 bare") == b"\xff\x4f\xff\x51 bare"
