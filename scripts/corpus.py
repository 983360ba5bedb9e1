"""A corpus of honest, odd and hostile files, each with the answer that is right for it.

`python -m scripts.corpus FOLDER` writes them into a folder, with `answers.tsv` beside them; the tests take
them from `SAMPLES` and write nothing. A new trick is a line here. How files are made is in `making`.
"""

import io
import random
import re
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdf
from PIL import Image

from scripts import making as m
from scripts import recording as r
from storage.looking import codes as c

EXE = (
    b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00This program cannot be run in DOS mode"
    + bytes(99)
)
ELF = b"\x7fELF\x02\x01\x01" + bytes(57)
# The harmless file that every scanner knows, in two halves: none shall find it here.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
SCRIPT = b"<script>alert(document.cookie)</script>"
REFUSED, MISNAMED = (c.TYPE_NOT_ACCEPTED,), (c.NAME_MISMATCH,)
DISGUISED = (c.TYPE_NOT_ACCEPTED, c.NAME_MISMATCH)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file: its name, how it is made, all problems it has, and its name made safe where that differs."""

    name: str
    content: Callable[[], bytes]
    problems: tuple[str, ...] = ()
    safe: str | None = None
    scanned: tuple[str, ...] | None = None
    """Its problems where a scanner is, if they differ."""


def _noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def _all_at_once() -> bytes:
    root = "/OpenAction 304 0 R /Names << /EmbeddedFiles << /Names [(a) 305 0 R] >> >>"
    return m.long_pdf(301, root, "<< /S /JavaScript /JS (app.alert(1)) >>", "<< /Type /Filespec >>")


def _of_one_color(color: str) -> bytes:
    return m.saved(Image.new("RGB", (800, 600), color), "PNG")


def _jpeg() -> bytes:
    return m.photo()


def _broken_png() -> bytes:
    data = bytearray(m.photo("PNG"))
    data[len(data) // 2] ^= 0xFF
    return bytes(data)


def _locked(user: str) -> bytes:
    """Encrypt a PDF; without a user's password it opens to everybody, and only printing is forbidden."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(m.pdf("", m.stream(b"BT ET"), trailer="/ID [<00> <00>]")))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    # Half of the identifier is chance, and opens nothing.
    return re.sub(rb"(?<=<00> <)\w{32}", b"0" * 32, file.getvalue())


def _macro() -> bytes:
    return m.letter(
        {f"word/part{n}.xml": b"<p>words</p>" for n in range(60)} | {"word/vbaProject.bin": b"Sub"}
    )


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a0 "ha">{entities}]><d>&a9;</d>'
    return m.letter({"word/document.xml": text.encode()})


def _old_office(name: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528) + name.encode("utf-16-le") + bytes(512)


def _cut(whole: Callable[[], bytes], share: float = 0.6) -> Callable[[], bytes]:
    return lambda: whole()[: int(len(whole()) * share)]


def _scan(names: str, name: str, form: str, problems: tuple[str, ...] = ()) -> Sample:
    return Sample(names, partial(m.photo, form), problems, name)


_HONEST = (
    Sample("photo.jpg", m.photo),
    Sample("PHOTO.JPEG", lambda: m.saved(m.page(), "JPEG", progressive=True, quality=60)),
    Sample("degree.png", partial(m.photo, "PNG")),
    Sample("palette.png", lambda: m.saved(m.page().quantize(32), "PNG")),
    Sample("scanner.png", lambda: m.saved(m.page().convert("L").convert("I;16"), "PNG")),
    Sample("fax.png", lambda: m.saved(m.page().convert("1"), "PNG")),
    Sample("transparent.png", lambda: m.saved(m.transparent(), "PNG")),
    Sample("print.jpg", lambda: m.saved(m.page().convert("CMYK"), "JPEG")),
    Sample("chat.webp", partial(m.photo, "WEBP")),
    Sample("IMG_0001.HEIC", partial(m.photo, "HEIF")),
    Sample("motion.jpg", lambda: m.photo() + b"\x00\x00\x00\x18ftypmp42" + _noise(90_000)),
    Sample("large.jpg", lambda: m.photo().ljust(m.JUST_BELOW, b"\0")),
    Sample("cv.pdf", lambda: m.pdf("/OpenAction [3 0 R /Fit]", m.stream(b"BT (Maria) Tj ET"))),
    Sample("form.pdf", lambda: m.pdf("", "<< /Type /Annot /A << /S /URI /URI (https://example.com) >> >>")),
    Sample("large.pdf", lambda: m.pdf("", m.stream(_noise(m.JUST_BELOW - 700)))),
    Sample("owner.pdf", partial(_locked, "")),
    Sample("cv.docx", m.letter),
    Sample("stored.docx", partial(m.letter, stored=True)),
    Sample("chart.docx", lambda: m.letter({"word/embeddings/Sheet1.xlsx": m.archive({"a": b"b"})})),
    Sample(
        "link.docx", lambda: m.letter({"word/_rels/document.xml.rels": m.linked("hyperlink", "http://a.b")})
    ),
    Sample("letter.txt", lambda: b"I was suspended on Friday.\r\n"),
    Sample("late.txt", lambda: b" " * 9000 + "слова".encode()),
)
_RECORDED = (
    Sample("voice.ogg", r.voice),
    Sample("AUD-0001.opus", partial(r.voice, 400, ends=False)),
    Sample("audio_1@2026.oga", partial(r.voice, 1)),
    Sample("call.mp3", r.song),
    Sample("stream.mp3", lambda: r.song(tags=False)[:-100]),
    Sample("scratched.mp3", partial(r.song, rubbish=b"scratch" * 20)),
    Sample("vbr.mp3", partial(r.song, promised=80 * len(r.FRAME), tags=False)),
    Sample("large.mp3", partial(r.song, m.JUST_BELOW // len(r.FRAME))),
    Sample("memo.m4a", partial(r.film, b"M4A ")),
    Sample("recorder.m4a", partial(r.film, b"mp42")),
    Sample("clip.mp4", partial(r.film, kind=b"vide", entry=r.other_entry(b"avc1"))),
    Sample("fast-start.mp4", partial(r.film, table_first=False)),
    Sample("IMG_0002.MOV", partial(r.film, b"qt  ", kind=b"vide", entry=r.other_entry(b"hvc1"))),
    Sample("voice.mp3", r.voice, MISNAMED),
    Sample("clip.jpg", r.film, MISNAMED),
    Sample("theora.ogg", partial(r.voice, head=b"\x80theora\0"), REFUSED),
    Sample("old.amr", lambda: b"#!AMR\n" + bytes(600), REFUSED),
    Sample("screen.webm", lambda: b"\x1a\x45\xdf\xa3" + b"\x42\x82\x84webm" + _noise(600), REFUSED),
    Sample("silent.ogg", partial(r.voice, 0), (c.EMPTY,)),
    Sample("nothing.mp4", partial(r.film, chunks=0), (c.EMPTY,)),
    Sample("cut.ogg", _cut(r.voice), (c.TRUNCATED,)),
    Sample("cut.mp3", _cut(partial(r.song, promised=80 * len(r.FRAME))), (c.TRUNCATED,)),
    Sample("cut.mp4", _cut(r.film, 0.9), (c.TRUNCATED,)),
    Sample("cut.mov", _cut(partial(r.film, b"qt  ", table_first=False)), (c.TRUNCATED,)),
    Sample("never-closed.mp4", lambda: r.film(table_first=False).partition(b"moov")[0][:-4], (c.TRUNCATED,)),
    Sample("pointing.mp4", partial(r.film, shift=9000), (c.TRUNCATED,)),
    Sample("damaged.ogg", lambda: m.patched(r.voice(), r.SILENCE * 50, bytes(150)), (c.CANNOT_BE_READ,)),
    Sample("two-voices.ogg", lambda: r.voice() + r.voice(serial=8), (c.CANNOT_BE_READ,)),
    Sample("words-behind.ogg", lambda: r.voice() + b"words", (c.CANNOT_BE_READ,)),
    Sample("one-frame.mp3", partial(r.song, 1, tags=False), (c.CANNOT_BE_READ,)),
    Sample("noise.mp3", lambda: r.song() + _noise(90_000), (c.CANNOT_BE_READ,)),
    Sample("noise.mp4", lambda: r.film()[:32] + _noise(5000), (c.CANNOT_BE_READ,)),
    Sample("sheet-music.mp4", partial(r.film, kind=b"text", place=False), (c.CANNOT_BE_READ,)),
    Sample("squeezed.mov", partial(r.film, b"qt  ", more=r.box(b"cmov")), (c.CANNOT_BE_READ,)),
    Sample("elsewhere.mp4", partial(r.film, own=0), (c.CANNOT_BE_READ,)),
    Sample("too-deep.mp4", lambda: r.film(more=_nested(30)), (c.CANNOT_BE_READ,)),
    Sample("too-many.mp4", lambda: r.film(more=r.box(b"free") * 60_000), (c.CANNOT_BE_READ,)),
    Sample("bought.m4a", partial(r.film, b"M4A ", entry=r.opus_entry(b"drms")), (c.PASSWORD,)),
    Sample(
        "game.mov",
        partial(r.film, b"qt  ", more=r.track(3, b"flsh", r.other_entry(b"flsh"), [], 1, 1)),
        (c.SCRIPT,),
    ),
    Sample("voice-zip.ogg", lambda: _within_tags(m.archive({"a.exe": EXE})), (c.TWO_KINDS,)),
    Sample("song-zip.mp3", lambda: r.song() + m.archive({"a.exe": EXE}), (c.TWO_KINDS,)),
    Sample("film-html.mp4", partial(r.film, more=r.box(b"free", SCRIPT)), (c.TWO_KINDS,)),
    Sample("film-elf.mp4", lambda: r.film() + r.box(b"free", ELF), (c.TWO_KINDS,)),
)
_HINTED = (
    Sample("night.jpg", lambda: m.saved(m.dark(), "JPEG"), (c.HINT_DARK,)),
    Sample("shaky.jpg", lambda: m.saved(m.blurred(), "JPEG"), (c.HINT_BLURRED,)),
    Sample("pocket.png", partial(_of_one_color, "black"), (c.HINT_BLANK,)),
    Sample("paper.png", partial(_of_one_color, "white"), (c.HINT_BLANK,)),
    Sample("strip.png", lambda: m.saved(m.page().crop((0, 0, 1200, 60)), "PNG"), (c.HINT_BLANK,)),
)
_NAMED = (
    Sample("../../x", lambda: b"words", safe="x"),
    _scan("..\\..\\..\\windows\\photo.jpg", "photo.jpg", "JPEG"),
    _scan("photo\u202egpj.exe", "photogpj.exe", "JPEG", MISNAMED),
    _scan("photo.jpg.exe", "photo.jpg.exe", "JPEG", MISNAMED),
    _scan("de\x00gree\r\n\x1b[2J.png", "degree [2J.png", "PNG"),
    _scan("", "document", "JPEG"),
    _scan("a" * 300 + ".png", "a" * 116 + ".png", "PNG"),
    _scan("photo.png", "photo.png", "JPEG", MISNAMED),
    Sample("cv.docx ", m.pdf, MISNAMED, "cv.docx"),
)
_EMPTY = (
    Sample("zero.pdf", lambda: b"", (c.EMPTY,)),
    Sample("blank.txt", lambda: b" \r\n" * 4000, (c.EMPTY,)),
    Sample("no-pages.pdf", lambda: m.pdf(tree=("<< /Type /Pages /Kids [] /Count 9 >>",)), (c.EMPTY,)),
)
_SIZED = (
    Sample("1x1.png", lambda: m.saved(Image.new("RGB", (1, 1)), "PNG"), (c.PICTURE_TOO_SMALL,)),
    Sample("1x900.jpg", lambda: m.saved(Image.new("RGB", (1, 900)), "JPEG"), (c.PICTURE_TOO_SMALL,)),
    Sample("30000x30000.png", m.png_bomb, (c.PICTURE_TOO_LARGE,)),
    Sample("30000x30000.jpg", partial(m.claiming, "JPEG", 30_000, 30_000), (c.PICTURE_TOO_LARGE,)),
    Sample("16383x16383.webp", partial(m.claiming, "WEBP", 16_383, 16_383), (c.PICTURE_TOO_LARGE,)),
    Sample("30000x30000.heic", partial(m.claiming, "HEIF", 30_000, 30_000), (c.PICTURE_TOO_LARGE,)),
    Sample("201.pdf", partial(m.long_pdf, 201), (c.TOO_MANY_PAGES,)),
    Sample("doubling.pdf", partial(m.doubling_pdf, 40), (c.TOO_MANY_PAGES,)),
)
_CUT = (
    Sample("cut.jpg", _cut(_jpeg), (c.TRUNCATED,)),
    Sample("cut.png", _cut(partial(m.photo, "PNG")), (c.TRUNCATED,)),
    Sample("cut.webp", _cut(partial(m.photo, "WEBP")), (c.TRUNCATED,)),
    Sample("cut.heic", _cut(partial(m.photo, "HEIF")), (c.TRUNCATED,)),
    Sample("cut.pdf", _cut(partial(m.long_pdf, 50)), (c.TRUNCATED,)),
    Sample("cut.docx", _cut(m.letter, 0.8), (c.TRUNCATED,)),
    Sample("cut.txt", lambda: ("a" * 5000 + "ж").encode()[:-1], (c.TRUNCATED,)),
    Sample("tail.jpg", lambda: m.photo()[:-2], (c.TRUNCATED,)),
)
_BROKEN = (
    Sample("broken.png", _broken_png, (c.CANNOT_BE_READ,)),
    Sample("noise.pdf", lambda: b"%PDF-1.7\n" + _noise(5000) + b"\n%%EOF", (c.CANNOT_BE_READ,)),
    Sample(
        "noise.webp", lambda: m.photo("WEBP")[:20] + _noise(len(m.photo("WEBP")) - 20), (c.CANNOT_BE_READ,)
    ),
    Sample("circle.pdf", lambda: m.pdf(tree=("<< /Type /Pages /Kids [2 0 R] >>",)), (c.CANNOT_BE_READ,)),
    Sample("crc.docx", lambda: m.patched(m.letter(stored=True), b"Friday", b"Sunday"), (c.CANNOT_BE_READ,)),
    Sample("tags.docx", lambda: m.letter({"word/document.xml": b"<a><b></a>"}), (c.CANNOT_BE_READ,)),
    Sample("laughs.docx", _laughs, (c.CANNOT_BE_READ,)),
    Sample(
        "text-chunk.png", lambda: m.png_with(b"zTXt", b"a\0\0" + m.deflated_zeros(300)), (c.CANNOT_BE_READ,)
    ),
)
_LOCKED = (
    Sample("password.pdf", partial(_locked, "secret"), (c.PASSWORD,)),
    Sample("password.docx", partial(_old_office, "EncryptedPackage"), (c.PASSWORD,)),
    Sample("old.doc", partial(_old_office, "WordDocument"), REFUSED),
    Sample("zip-password.docx", lambda: m.patched(m.letter(), b"\0\0\x08\0", b"\x01\0\x08\0"), (c.PASSWORD,)),
)
_RUNNING = (
    Sample("script.pdf", lambda: m.pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), (c.SCRIPT,)),
    Sample("squeezed.pdf", m.squeezed_script, (c.SCRIPT,)),
    Sample("launch.pdf", lambda: m.pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), (c.SCRIPT,)),
    Sample("submit.pdf", lambda: m.pdf("", "<< /S /SubmitForm /F (http://a.b) >>"), (c.SCRIPT,)),
    Sample("xfa.pdf", lambda: m.pdf("/AcroForm << /XFA 4 0 R >>", m.stream(b"<xdp/>")), (c.SCRIPT,)),
    Sample("macro.docx", _macro, (c.SCRIPT,)),
    Sample(
        "template.docx",
        lambda: m.letter({"word/_rels/settings.xml.rels": m.linked("attachedTemplate", "http://a.b/c.dotm")}),
        (c.SCRIPT,),
    ),
    Sample("attached.pdf", lambda: m.pdf("", m.stream(EXE, "/Type /EmbeddedFile")), (c.ATTACHMENT,)),
    Sample("object.docx", lambda: m.letter({"word/embeddings/oleObject1.bin": EXE}), (c.ATTACHMENT,)),
    Sample("everything.pdf", _all_at_once, (c.SCRIPT, c.ATTACHMENT, c.TOO_MANY_PAGES)),
)
_LARGE = (c.UNPACKS_TOO_LARGE,)
_BOMBS = (
    Sample("bomb.pdf", lambda: m.pdf("", m.stream(m.deflated_zeros(700), "/Filter /FlateDecode")), _LARGE),
    Sample(
        "nested.pdf",
        lambda: m.pdf("", m.stream(_packed(m.deflated_zeros(700)), "/Filter [/FlateDecode /FlateDecode]")),
        _LARGE,
    ),
    Sample("bomb.docx", partial(m.letter_bomb, 700), _LARGE),
    Sample("lying.docx", partial(m.letter_bomb, 700, 1000), (c.CANNOT_BE_READ,)),
    Sample("overlapping.docx", m.overlapping, _LARGE),
    Sample("parts.docx", lambda: m.letter({f"word/{n}.bin": b"" for n in range(5000)}), _LARGE),
)
_TWO = (c.TWO_KINDS,)
_DOUBLE = (
    Sample("jpeg-zip.jpg", lambda: m.photo() + m.archive({"a.exe": EXE}), _TWO),
    Sample(
        "png-jar.png", lambda: m.photo("PNG") + m.archive({"META-INF/MANIFEST.MF": b"", "A.class": b""}), _TWO
    ),
    Sample("gifar.gif", lambda: m.saved(m.page(), "GIF") + m.archive({"A.class": b""}), REFUSED),
    Sample("webp-rar.webp", lambda: m.photo("WEBP") + b"Rar!\x1a\x07\x01\x00" + bytes(50), _TWO),
    Sample(
        "heic-7z.heic", lambda: m.photo("HEIF") + b"\0\0\0\x40free7z\xbc\xaf\x27\x1c\0\4" + bytes(48), _TWO
    ),
    Sample("html.jpg", lambda: m.commented(b"<HTML><body>" + SCRIPT), _TWO),
    Sample("php.png", lambda: m.png_with(b"tEXt", b"Comment\0<?php system($_GET[0]); ?>"), _TWO),
    Sample("jpeg-pdf.jpg", lambda: m.photo() + m.pdf(), _TWO),
    Sample("pdf-in-front.jpg", lambda: m.commented(m.pdf()), (c.UNKNOWN_TYPE,)),
    Sample("jpeg-elf.jpg", lambda: m.photo() + ELF, _TWO),
    Sample("pdf-zip.pdf", lambda: m.pdf() + m.archive({"a.exe": EXE}), _TWO),
    Sample("pdf-html.pdf", lambda: m.pdf().replace(b"\n", b"\n% " + SCRIPT + b"\n", 1), _TWO),
    Sample("html-behind.pdf", lambda: m.pdf() + SCRIPT, _TWO),
    Sample("junk-pdf.pdf", lambda: b"\x01\x02junk" + m.pdf(), (c.UNKNOWN_TYPE,)),
    Sample(
        "docx-pdf.docx",
        lambda: m.letter({"[Content_Types].xml": m.pdf()}, stored=True),
        (c.TWO_KINDS, c.CANNOT_BE_READ),
    ),
    Sample("docx-behind.docx", lambda: m.letter() + EXE, _TWO),
)
_FALSE = (
    Sample("photo.jpg", lambda: EXE, DISGUISED),
    Sample("scan.pdf", lambda: ELF, DISGUISED),
    Sample("cv.docx", lambda: EXE + m.letter(), DISGUISED),
    Sample("notes.txt", lambda: b"#!/bin/sh\nrm -rf ~\n", DISGUISED),
    Sample("photo.png", lambda: b"<svg onload='x()'/>", DISGUISED),
    Sample("page.txt", lambda: b"<!DOCTYPE html><html>" + SCRIPT, DISGUISED),
    Sample("letter.docx", lambda: m.archive({"evil.exe": EXE}), DISGUISED),
    Sample("slip.docx", lambda: m.letter({"word/../../../etc/cron.d/x": b"x"}), REFUSED),
    Sample("run.bat", lambda: b"@echo off\r\nformat c:\r\n", REFUSED),
    Sample("utf16.txt", lambda: "words".encode("utf-16"), (c.UNKNOWN_TYPE,)),
    Sample("binary.txt", lambda: b"words " * 1000 + b"\x00\x01\x02", (c.UNKNOWN_TYPE,)),
    Sample("eicar.txt", lambda: EICAR, scanned=(c.MALWARE,)),
    Sample("eicar.docx", lambda: m.letter({"word/media/a.txt": EICAR}), scanned=(c.MALWARE,)),
)


def _nested(depth: int) -> bytes:
    made = b""
    for _ in range(depth):
        made = r.box(b"moof", made)
    return made


def _within_tags(hidden: bytes) -> bytes:
    """Hide something where programs talk, with every checksum right."""
    whole, tags = r.voice(), r.ogg_page(1, [b"OpusTags" + bytes(8) + hidden], 0)
    first = whole.index(b"OggS", 4)
    return whole[:first] + tags + whole[whole.index(b"OggS", first + 4) :]


def _packed(data: bytes) -> bytes:
    return zlib.compress(data, 9)


SAMPLES = (
    *_HONEST,
    *_RECORDED,
    *_HINTED,
    *_NAMED,
    *_EMPTY,
    *_SIZED,
    *_CUT,
    *_BROKEN,
    *_LOCKED,
    *_RUNNING,
    *_BOMBS,
    *_DOUBLE,
    *_FALSE,
)


def main(folder: Path) -> None:
    """Write every file under a number, and its name and answer into a table."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["file\tname\tproblems\tproblems where a scanner is\n"]
    for number, one in enumerate(SAMPLES, 1):
        (folder / f"{number:03}").write_bytes(one.content())
        scanned = one.problems if one.scanned is None else one.scanned
        lines.append(f"{number:03}\t{one.name!r}\t{' '.join(one.problems)}\t{' '.join(scanned)}\n")
    (folder / "answers.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
