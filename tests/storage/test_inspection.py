"""A first look at documents: what is accepted, what is refused, and that all problems come at once."""

import io
import struct
import unicodedata
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter

from bot.documents.inspector import Finding
from storage.inspection import ACCEPTED, NAME_LIMIT, inspect, safe_name

HEAD = 4096
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + bytes(100)


def look(content: bytes, name: str) -> Finding:
    return inspect(content[:HEAD], name, len(content))


def picture(form: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(file, form)
    return file.getvalue()


def pdf() -> bytes:
    file, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(file)
    return file.getvalue()


def brand(major: bytes, *others: bytes) -> bytes:
    return (
        struct.pack(">I", 16 + 4 * len(others)) + b"ftyp" + major + bytes(4) + b"".join(others) + bytes(500)
    )


def archive(*parts: str, types: str = "", stored: bool = False, streamed: bool = False) -> bytes:
    file = io.BytesIO()
    if streamed:
        file.seekable = lambda: False  # type: ignore[method-assign]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as made:
        for part in parts:
            made.writestr(part, types if part == "[Content_Types].xml" else "<x>some words</x>" * 5)
    return file.getvalue()


def types(main: str, *more: str) -> str:
    rows = "".join(f'<Override PartName="/x{i}" ContentType="{t}"/>' for i, t in enumerate((main, *more)))
    return f'<?xml version="1.0"?><Types>{"<Default/>" * 40}{rows}</Types>'


WORD = types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
MACRO = types("application/vnd.ms-word.document.macroEnabled.main+xml")
SHEET = types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
WORD_WITH_SHEET = types(
    XLSX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
WORD_WITH_PROGRAM = types(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-office.vbaProject",
)

GOOD = {
    "photo.jpg": (picture("JPEG"), "image/jpeg"),
    "PHOTO.JPEG": (picture("JPEG"), "image/jpeg"),
    "degree.png": (picture("PNG"), "image/png"),
    "chat.webp": (picture("WEBP"), "image/webp"),
    "IMG_0001.HEIC": (brand(b"heic", b"mif1", b"heic"), "image/heic"),
    "IMG_0002.heic": (brand(b"mif1", b"mif1", b"heic"), "image/heic"),
    "IMG_0003.heif": (brand(b"mif1", b"mif1"), "image/heif"),
    "cv.pdf": (pdf(), "application/pdf"),
    "film.mp4": (brand(b"isom", b"mp42"), "video/mp4"),
    "recorder.m4a": (brand(b"mp42", b"isom"), "video/mp4"),
    "memo.m4a": (brand(b"M4A ", b"M4A ", b"isom"), "audio/mp4"),
    "IMG_0004.MOV": (brand(b"qt  ", b"qt  "), "video/quicktime"),
    "camera.mp4": (brand(b"3gp5", b"isom"), "video/mp4"),
    "voice-7.ogg": (b"OggS" + bytes(24) + b"OpusHead", "audio/ogg"),
    "song.mp3": (b"ID3\x03" + bytes(60), "audio/mpeg"),
    "bare.mp3": (b"\xff\xfb\x90\x00" + bytes(60), "audio/mpeg"),
    "letter.txt": (b"I was suspended on Friday.\r\n", "text/plain"),
    "письмо.txt": ("Меня заблокировали в пятницу. ".encode() * 300, "text/plain"),
    "bom.txt": ("\ufeffGuten Tag".encode(), "text/plain"),
    "notes": (b"no ending at all", "text/plain"),
    "letter.final": (b"an ending nobody knows", "text/plain"),
    "code.txt": (b"My page began with <html> and then broke.", "text/plain"),
    "car.txt": (b"BMW repairs are what I do.", "text/plain"),
    "mz.txt": (b"MZ Ltd was my client.", "text/plain"),
    "cv.docx": (archive("[Content_Types].xml", "_rels/.rels", "word/document.xml", types=WORD), DOCX),
    "stored.docx": (archive("[Content_Types].xml", "word/document.xml", types=WORD, stored=True), DOCX),
    "streamed.docx": (archive("[Content_Types].xml", "_rels/.rels", types=WORD, streamed=True), DOCX),
    "libre.docx": (archive("_rels/.rels", "docProps/app.xml", "word/document.xml", streamed=True), DOCX),
    "sheet-inside.docx": (archive("[Content_Types].xml", types=WORD_WITH_SHEET), DOCX),
    "labelled.docx": (archive("docMetadata/LabelInfo.xml", "word/document.xml"), DOCX),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_people_hand_in_is_accepted(name: str) -> None:
    content, media_type = GOOD[name]
    assert look(content, name) == Finding(media_type, ())
    assert media_type in ACCEPTED


BAD = {
    "setup.exe": (EXE, "application/x-msdownload"),
    "run": (b"\x7fELF" + bytes(60), "application/x-executable"),
    "files.zip": (archive("a.txt", "b.txt"), "application/zip"),
    "no-parts.zip": (b"PK\x03\x04", "application/zip"),
    "sheet.xlsx": (archive("[Content_Types].xml", "xl/workbook.xml", types=SHEET), XLSX),
    "macro.docm": (archive("[Content_Types].xml", "word/document.xml", types=MACRO), DOCM),
    "page.html": (b"<!DOCTYPE html><html><script>alert(1)</script>", "text/html"),
    "page.htm": (b"  \n<SCRIPT>alert(1)</SCRIPT>", "text/html"),
    "comment.html": (b"<!-- hello --><p>", "text/html"),
    "logo.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
    "logo2.svg": (b'<?xml version="1.0"?>\n<!-- x -->\n<svg onload="x()"/>', "image/svg+xml"),
    "logo3.svg": ('\ufeff<?xml version="1.0"?><s:svg />'.encode(), "image/svg+xml"),
    "data.xml": (b'<?xml version="1.0"?><a/>', "application/xml"),
    "run.sh": (b"#!/bin/sh\nrm -rf /\n", "text/x-script"),
    "index.php": (b"<?php system($_GET[0]);", "text/x-php"),
    "run.bat": (b"@echo off\r\nformat c:\r\n", "text/plain"),
    "macro.vbs": (b'MsgBox "hello"', "text/plain"),
    "letter.rtf": (b"{\\rtf1 hello}", "application/rtf"),
    "print.ps": (b"%!PS-Adobe-3.0\n", "application/postscript"),
    "funny.gif": (picture("GIF"), "image/gif"),
    "scan.tiff": (picture("TIFF"), "image/tiff"),
    "new.avif": (brand(b"avif", b"mif1", b"avif"), "image/avif"),
    "theora.ogg": (b"OggS" + bytes(24) + b"\x80theora", "application/ogg"),
    "raw.aac": (b"\xff\xf1" + bytes(300), "audio/aac"),
    "all.rar": (b"Rar!\x1a\x07\x00" + bytes(50), "application/x-rar-compressed"),
    "all.gz": (b"\x1f\x8b\x08" + bytes(50), "application/gzip"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_accepted_is_named_for_what_it_is(name: str) -> None:
    content, media_type = BAD[name]
    assert look(content, name) == Finding(media_type, ("type_not_accepted",))


LIES = {
    "a program as a picture": (EXE, "photo.jpg", "application/x-msdownload"),
    "a program as a scan": (EXE, "scan.pdf", "application/x-msdownload"),
    "a page as a picture": (b"<html><body>hi", "photo.png", "text/html"),
    "a drawing as a picture": (b"<svg onload='x()'>", "photo.png", "image/svg+xml"),
    "a script as a text": (b"#!/bin/sh\n", "notes.txt", "text/x-script"),
    "an archive as a letter": (archive("evil.exe", "b.txt"), "cv.docx", "application/zip"),
    "a letter with macros": (
        archive("[Content_Types].xml", "word/document.xml", types=MACRO),
        "cv.docx",
        DOCM,
    ),
    "a letter with a program": (archive("[Content_Types].xml", types=WORD_WITH_PROGRAM), "cv.docx", DOCM),
    "a letter with a program seen late": (archive("word/vbaProject.bin", "word/a.xml"), "cv.docx", DOCM),
    "a sheet as a letter": (archive("[Content_Types].xml", types=SHEET), "cv.docx", XLSX),
}


@pytest.mark.parametrize(("content", "name", "media_type"), LIES.values(), ids=LIES.keys())
def test_a_file_in_disguise_gets_both_problems_at_once(content: bytes, name: str, media_type: str) -> None:
    assert look(content, name) == Finding(media_type, ("type_not_accepted", "name_mismatch"))


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (picture("PNG"), "photo.jpg", "image/png"),
        (picture("JPEG"), "photo.heic", "image/jpeg"),
        (pdf(), "cv.docx", "application/pdf"),
        (b"just words", "photo.jpg", "text/plain"),
        (picture("JPEG"), "photo.jpg.exe", "image/jpeg"),
        (picture("JPEG"), "photo\u202egpj.exe", "image/jpeg"),
        (pdf(), "cv.zip", "application/pdf"),
    ],
)
def test_an_accepted_file_under_a_false_name_is_reported(content: bytes, name: str, media_type: str) -> None:
    assert look(content, name) == Finding(media_type, ("name_mismatch",))


@pytest.mark.parametrize("name", ["cv.docx", "setup.exe", ""])
def test_an_empty_file_is_reported_as_empty(name: str) -> None:
    assert inspect(b"", name, 0) == Finding(None, ("empty",))


@pytest.mark.parametrize("blank", ["   ", "\r\n\t\n", "\ufeff", "\ufeff \n"])
def test_a_text_with_nothing_but_space_is_empty(blank: str) -> None:
    assert look(blank.encode(), "letter.txt") == Finding("text/plain", ("empty",))


def test_a_blank_head_of_a_longer_text_is_not_called_empty() -> None:
    assert look(b" " * 5000 + b"words", "letter.txt").problems == ()


def test_a_blank_text_under_a_false_name_gets_all_its_problems() -> None:
    assert look(b"\n", "photo.jpg").problems == ("empty", "name_mismatch")
    assert look(b"\n", "run.bat").problems == ("empty", "type_not_accepted")


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02\x03" * 20,
        "Привет".encode("cp1251"),
        "Hello".encode("utf-16"),
        b"words and a bell \x07",
        b"junk before %PDF-1.7\n",
        b"\x00junk before %PDF-1.7\n",
    ],
)
def test_what_cannot_be_told_is_of_unknown_type(content: bytes) -> None:
    assert look(content, "photo.jpg") == Finding(None, ("unknown_type",))


def test_a_text_whose_head_ends_inside_a_character_is_still_text() -> None:
    content = b"x" + "ж".encode() * 4000
    assert look(content, "letter.txt") == Finding("text/plain", ())
    assert look(content[:100], "letter.txt").media_type is None, "a whole file must not end so"


def test_where_the_head_shows_only_common_office_parts_the_name_decides() -> None:
    content = archive("_rels/.rels", "docProps/app.xml")
    assert look(content, "cv.docx") == Finding(DOCX, ())
    assert look(content, "cv.bin") == Finding("application/zip", ("type_not_accepted",))


def test_content_types_that_do_not_unpack_are_no_reason_to_stop() -> None:
    broken = bytearray(archive("[Content_Types].xml", "word/document.xml", types=WORD))
    broken[49:53] = b"\xff\xff\xff\xff"
    assert look(bytes(broken), "cv.docx").media_type == DOCX


def test_content_types_that_unpack_to_very_much_are_not_followed() -> None:
    bomb = archive("[Content_Types].xml", types=" " * 3_000_000 + WORD)
    assert look(bomb, "cv.bin").media_type == "application/zip"


@given(head=st.binary(max_size=300), name=st.text(max_size=40), size=st.integers(-1, 10_000))
@example(head=b"PK\x03\x04" + b"\xff" * 26, name="a.docx", size=30)
@example(head=b"\xff\xff\xff\xffftypheic", name="a.heic", size=12)
def test_inspecting_never_fails_and_problems_are_known_codes(head: bytes, name: str, size: int) -> None:
    finding = inspect(head, name, size)
    assert set(finding.problems) <= {"empty", "unknown_type", "type_not_accepted", "name_mismatch"}
    assert len(set(finding.problems)) == len(finding.problems)
    assert finding.problems or finding.media_type in ACCEPTED


@given(start=st.sampled_from([content for content, _ in [*GOOD.values(), *BAD.values()]]), cut=st.integers(0))
def test_inspecting_a_head_cut_anywhere_never_fails(start: bytes, cut: int) -> None:
    head = start[: min(cut, HEAD) % (len(start) + 1)]
    inspect(head, "file.docx", len(start))


# --- names -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("cv.pdf", "cv.pdf"),
        ("Мой диплом (2).pdf", "Мой диплом (2).pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\fakepath\\photo.jpg", "photo.jpg"),
        ("/", "document"),
        ("", "document"),
        ("...", "document"),
        (" . ", "document"),
        ("..", "document"),
        ("folder/", "folder"),
        ("folder/..", "folder"),
        (".htaccess", "htaccess"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("\u2066a\u2069\u200b.pdf", "a.pdf"),
        ("a\x00b\x1b[31m.pdf", "ab[31m.pdf"),
        ("line\r\nbreak\tand\u2028more.txt", "line break and more.txt"),
        ('a"b<c>d|e?f*g:h.txt', "a_b_c_d_e_f_g_h.txt"),
        ("trailing. . ", "trailing"),
        ("e\u0301.txt", "\u00e9.txt"),
        ("\ud800x.pdf", "x.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("x." + "y" * 300, "x." + "y" * 118),
        ("." * 300 + "pdf", "pdf"),
    ],
)
def test_a_hostile_name_becomes_a_safe_one(hostile: str, safe: str) -> None:
    assert safe_name(hostile) == safe


ODD = st.text(st.sampled_from("a.é /\\\u202e\u200b\u0301\x00\n\t<:\u2028ж😀"), max_size=300)


@given(name=st.one_of(st.text(max_size=300), ODD))
def test_a_safe_name_is_short_visible_without_path_and_never_empty(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= NAME_LIMIT
    assert not set(safe) & set('/\\<>:"|?*\r\n\t\x00')
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in safe)
    assert safe == safe.strip(" .")
    assert safe.encode()


@given(name=st.one_of(st.text(max_size=300), ODD))
def test_making_a_safe_name_safe_again_changes_nothing(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)
