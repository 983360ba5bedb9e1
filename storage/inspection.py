"""A first look at a document: what it is by its content, and everything that speaks against it.

Here belongs: judging the first bytes, the size and the name of a file, and making a name safe to show. All of
it is pure. Here does not belong: reading documents (`storage.vault`), the words for a problem (the texts),
limits of size and number (the rules in force), and any full parse (`storage.looking`).

**What the first bytes cannot tell.** Passwords, pages, readability, a picture cut short, a PDF's scripts and
attachments, whether a recording plays, and whatever lies after the head. A Word document is believed when
the head shows its content types or a part under `word/`; when the head shows only parts that every Office
file has, the name decides. A file built to be two kinds at once is judged as the kind it opens with. The
full check comes after this one and may still say no.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
import zlib
from collections.abc import Iterator

import filetype

from bot.documents.inspector import Finding, Looked
from storage.looking.codes import EMPTY, NAME_MISMATCH, TYPE_NOT_ACCEPTED, UNKNOWN_TYPE
from storage.looking.kinds import DOCX, M4A, MOV, MP3, MP4, OGG, OLD_OFFICE, OLD_OFFICE_MARK, RECORDINGS

NAME_LIMIT = 120
"""Characters at most in a safe name."""

_ENDING_LIMIT = 10

_JPEG, _PNG, _WEBP = "image/jpeg", "image/png", "image/webp"
_HEIC, _HEIF = "image/heic", "image/heif"
_PDF, _TEXT, _ZIP = "application/pdf", "text/plain", "application/zip"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_DOCM = "application/vnd.ms-word.document.macroenabled.12"

ACCEPTED = frozenset({_JPEG, _PNG, _WEBP, _HEIC, _HEIF, _PDF, DOCX, _TEXT, *RECORDINGS})
"""Media types that may be handed in."""

# What a name's ending promises; an ending that stands nowhere here promises nothing.
_PROMISES = {
    ending: media_types
    for endings, media_types in (
        ("jpg jpeg jpe jfif", {_JPEG}),
        ("png", {_PNG}),
        ("webp", {_WEBP}),
        ("heic heif hif", {_HEIC, _HEIF}),
        ("pdf", {_PDF}),
        ("docx", {DOCX}),
        ("txt text md log csv", {_TEXT}),
        ("ogg oga opus", {OGG, "application/ogg"}),
        ("mp3", {MP3}),
        ("m4a m4b mp4 m4v", {M4A, MP4}),
        ("mov qt", {MOV, MP4}),
        ("gif bmp tif tiff avif avi mkv webm wav flac amr 3gp doc xls ppt", set[str]()),
        ("xlsx pptx docm odt rtf zip rar 7z gz tar iso", set[str]()),
    )
    for ending in endings.split()
}
# Endings that make a computer run or render the file, whatever is in it.
_RUNNABLE = frozenset(
    ending
    for endings in (
        "exe com scr pif msi dll cpl bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta lnk url reg inf jar app",
        "sh bash zsh csh command py pyw rb pl php apk desktop html htm xhtml mht mhtml svg xml xsl",
    )
    for ending in endings.split()
)

_BRANDS = {
    _HEIC: {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"},
    "image/avif": {b"avif", b"avis"},
    _HEIF: {b"mif1", b"msf1"},
}
_FILM_BRANDS = {
    M4A: {b"M4A ", b"M4B "},
    MOV: {b"qt  "},
    MP4: {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"M4VH", b"MSNV"},
}
_MP3_MARKS = {b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2"}
_OPUS = b"OpusHead"
_OPUS_PLACE = 28  # the first page of a voice message holds this mark and nothing else

# In this order: macros make any letter a program, and a letter may embed a sheet.
_MAIN_PARTS = {
    b"vnd.ms-office.vbaProject": _DOCM,
    b"ms-word.document.macroEnabled.main": _DOCM,
    b"wordprocessingml.document.main": DOCX,
    b"spreadsheetml.sheet.main": _OFFICE + "spreadsheetml.sheet",
    b"presentationml.presentation.main": _OFFICE + "presentationml.presentation",
}
_CONTENT_TYPES = "[Content_Types].xml"
_SHARED_PARTS = (_CONTENT_TYPES, "_rels/", "docProps/", "docMetadata/", "customXml/", "_xmlsignatures/")
_INFLATE_LIMIT = 64 * 1024
_LOCAL_HEADER = b"PK\x03\x04"
_LOCAL_HEADER_BYTES = 30

_TEXT_MARKS = {
    "#!": "text/x-script",
    "<?php": "text/x-php",
    "{\\rtf": "application/rtf",
    "%!PS": "application/postscript",
}
_BLANK = "\ufeff \t\r\n\f"
_XML = re.compile(r"<(?:\?xml|!doctype\s|svg|!--)", re.IGNORECASE)
_DRAWING = re.compile(r"<(?:\w+:)?svg[\s>]", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|script|style|title|iframe|meta|link|table|div|img|form|object|embed"
    r"|h1|a|b|br|p)(?=[\s/>]))|<!--",
    re.IGNORECASE,
)
_PDF_SEARCH = 1024  # a PDF viewer looks this far for the mark, so leading junk must not pass as text


class HeadInspector:
    """The first look alone, as the core's inspector: for where files are known to be harmless."""

    async def inspect(self, document: Looked) -> Finding:
        """Judge by the first bytes, the name and the size; read nothing else."""
        return inspect(document.head, document.name, document.size)


def inspect(head: bytes, name: str, size: int) -> Finding:
    """Judge a document by its first bytes (4096 are enough), its name and its whole size in bytes.

    Never raises; reports all problems at once: `empty`, `unknown_type`, `type_not_accepted`, `name_mismatch`.
    """
    if size <= 0 or not head:
        return Finding(None, (EMPTY,))
    ending, whole = _ending(name), size <= len(head)
    media_type = _media_type(head, ending, whole=whole)
    problems = []
    if media_type == _TEXT and whole and not head.decode("utf-8").strip(_BLANK):
        problems.append(EMPTY)
    if media_type is None:
        problems.append(UNKNOWN_TYPE)
    elif media_type not in ACCEPTED or (media_type == _TEXT and ending in _RUNNABLE):
        problems.append(TYPE_NOT_ACCEPTED)
    if media_type is not None and _misnamed(media_type, ending):
        problems.append(NAME_MISMATCH)
    return Finding(media_type, tuple(problems))


def safe_name(name: str) -> str:
    """Return a file name that is safe to show and to save: no path, no invisible or reserved characters.

    At most 120 characters, the ending kept; `document` when nothing is left. Doing it twice changes nothing.
    """
    visible = "".join(c if not _invisible(c) else " " if c.isspace() else "" for c in name)
    last = next((part for part in reversed(re.split(r"[/\\]", visible)) if part.strip(" .")), "")
    spaced = " ".join(last.split())
    plain = unicodedata.normalize("NFC", re.sub(r'[<>:"|?*]', "_", spaced)).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if len(plain) > NAME_LIMIT and stem and len(ending) <= _ENDING_LIMIT:
        plain = stem[: NAME_LIMIT - len(ending) - 1].rstrip(" .") + dot + ending
    return plain[:NAME_LIMIT].strip(" .") or "document"


def _invisible(character: str) -> bool:
    """Tell whether a character cannot be seen: controls, bidi and other format marks, odd line ends."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _ending(name: str) -> str:
    _, dot, ending = safe_name(name).rpartition(".")
    return ending.lower() if dot else ""


def _misnamed(media_type: str, ending: str) -> bool:
    """Tell whether the name promises something else than the content is."""
    if ending in _RUNNABLE:
        return media_type in ACCEPTED and media_type != _TEXT
    promised = _PROMISES.get(ending)
    if promised is None:
        return False
    # An ending nobody accepts (zip, doc) is no lie about content that is not accepted either.
    return media_type not in promised if promised else media_type in ACCEPTED


def _media_type(head: bytes, ending: str, *, whole: bool) -> str | None:
    if head.startswith(b"%PDF-"):
        return _PDF
    if head.startswith(_LOCAL_HEADER):
        return _zip_type(head, ending)
    if head[4:8] == b"ftyp":
        return _brand(head) or _film(head) or _known(head)
    if head.startswith(b"OggS"):
        return OGG if head.startswith(_OPUS, _OPUS_PLACE) else "application/ogg"
    # Before the table of signatures: some are two letters, and a letter may begin with "BM" or "MZ".
    text = _as_text(head, whole=whole)
    if text is not None:
        return _text_type(text)
    return None if b"%PDF-" in head[:_PDF_SEARCH] else _known(head)


def _known(head: bytes) -> str | None:
    """Ask the table of signatures."""
    if head[:2] in _MP3_MARKS:
        return MP3
    kind = filetype.guess(head)
    if kind is None:
        return OLD_OFFICE if head.startswith(OLD_OFFICE_MARK) else None
    return str(kind.mime)


def _brand(head: bytes) -> str | None:
    """Read which picture format an ISO media file says it holds."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, length, 4))}
    return next((media_type for media_type, own in _BRANDS.items() if brands & own), None)


def _film(head: bytes) -> str | None:
    """Read which kind of film an ISO media file says it is first of all, else which it says it fits."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    for brand in (head[8:12], *(head[at : at + 4] for at in range(16, length, 4))):
        for media_type, own in _FILM_BRANDS.items():
            if brand in own:
                return media_type
    return None


def _as_text(head: bytes, *, whole: bool) -> str | None:
    """Decode UTF-8 text without control characters; the head may end inside a character."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head, final=whole)
    except UnicodeDecodeError:
        return None
    odd = any(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f" for c in text)
    return None if odd else text


def _text_type(text: str) -> str | None:
    """Tell plain text from text that a program would run or render."""
    start = text.lstrip(_BLANK)
    if "%PDF-" in text[:_PDF_SEARCH]:
        return None
    for mark, media_type in _TEXT_MARKS.items():
        if start.startswith(mark):
            return media_type
    if _XML.match(start) and _DRAWING.search(start):
        return "image/svg+xml"
    if _MARKUP.match(start):
        return "text/html"
    return "application/xml" if start.startswith("<?xml") else _TEXT


def _zip_type(head: bytes, ending: str) -> str:
    """Tell a Word document from any other archive, as far as the head goes."""
    parts = dict(_zip_parts(head))
    content_types = parts.get(_CONTENT_TYPES, b"")
    for mark, media_type in _MAIN_PARTS.items():
        if mark in content_types:
            return media_type
    if any(not name.startswith((*_SHARED_PARTS, "word/")) for name in parts):
        known = _known(head) or _ZIP
        return _ZIP if known in ACCEPTED else known
    if "word/vbaProject.bin" in parts:
        return _DOCM
    believed = any(name.startswith("word/") for name in parts) or (parts and ending == "docx")
    return DOCX if believed else _ZIP


def _zip_parts(head: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the names in an archive's head, with the content of the content types alone."""
    at = 0
    while (at := head.find(_LOCAL_HEADER, at)) >= 0 and at + _LOCAL_HEADER_BYTES <= len(head):
        method = int.from_bytes(head[at + 8 : at + 10], "little")
        packed = int.from_bytes(head[at + 18 : at + 22], "little")
        name_length = int.from_bytes(head[at + 26 : at + 28], "little")
        extra_length = int.from_bytes(head[at + 28 : at + 30], "little")
        name = head[at + _LOCAL_HEADER_BYTES :][:name_length].decode("utf-8", "replace")
        data = at + _LOCAL_HEADER_BYTES + name_length + extra_length
        yield name, _unpacked(head[data:], method, packed) if name == _CONTENT_TYPES else b""
        # The packed size is 0 when the archive was written as a stream: then the next mark is searched for.
        at = data + packed


def _unpacked(data: bytes, method: int, packed: int) -> bytes:
    if method == 0:
        return data[:packed]
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, _INFLATE_LIMIT)
    except zlib.error:
        return b""
