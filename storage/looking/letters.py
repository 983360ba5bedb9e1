"""Looking into Word documents (.docx): an honest archive, well-formed parts, nothing that runs or hides.

Belongs here: the archive and its XML. Every part is unpacked, counted and dropped, so that a bomb costs
time up to the limit and no memory; XML is read as a stream, and a document type (which Word never writes)
is refused.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from storage.looking import two_kinds
from storage.looking.codes import (
    ATTACHMENT,
    CANNOT_BE_READ,
    PASSWORD,
    SCRIPT,
    TRUNCATED,
    TWO_KINDS,
    TYPE_NOT_ACCEPTED,
    UNPACKS_TOO_LARGE,
)
from storage.looking.limits import Limits

_CHUNK: Final = 64 * 1024
_NEEDED: Final = {"[Content_Types].xml", "_rels/.rels"}
_END: Final = b"PK\x05\x06"
_END_WITHIN: Final = 65_557
_RUNS: Final = re.compile(r"(?:^|/)(?:vbaProject\w*\.bin|vbaData\.xml|activeX/.+)$", re.IGNORECASE)
_HIDES: Final = re.compile(r"(?:^|/)embeddings/.+(?<!\.xlsx)$", re.IGNORECASE)
"""Embedded files; the table behind a chart is the one kind that is in honest letters."""
_LINKED: Final = ("/hyperlink", "/image")
"""What may lie outside the letter."""
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED: Final = 0x1


class _Doctype(Exception):
    """A part declares a document type."""


def look(data: bytes, limits: Limits) -> Iterator[str]:
    """Yield the problems of a Word document."""
    if two_kinds.in_archive(data):
        yield TWO_KINDS
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        yield CANNOT_BE_READ if _END in data[-_END_WITHIN:] else TRUNCATED
        return
    with archive:
        parts = archive.infolist()
        problems = dict.fromkeys(_outside(parts, data, archive, limits))
        yield from problems
        if not problems.keys() & {PASSWORD, UNPACKS_TOO_LARGE, CANNOT_BE_READ, TYPE_NOT_ACCEPTED}:
            yield from _inside(archive, parts, limits)


def _outside(
    parts: list[zipfile.ZipInfo], data: bytes, archive: zipfile.ZipFile, limits: Limits
) -> Iterator[str]:
    """Judge by the archive's table of contents alone."""
    names = {one.filename for one in parts}
    if any(one.flag_bits & _ENCRYPTED for one in parts):
        yield PASSWORD
    if len(parts) > limits.parts or sum(one.file_size for one in parts) > limits.unpacked:
        yield UNPACKS_TOO_LARGE
    if _overlapping(parts, len(data)):
        yield UNPACKS_TOO_LARGE
    if len(names) < len(parts) or any(one.compress_type not in _METHODS for one in parts):
        yield CANNOT_BE_READ
    is_letter = names >= _NEEDED and any(one.startswith("word/") for one in names)
    if not is_letter or any(map(_leads_out, names)):
        yield TYPE_NOT_ACCEPTED
    first = min((one.header_offset for one in parts), default=0)
    behind = data.rfind(_END) + 22 + len(archive.comment)
    if first > 0 or len(data) > behind:
        yield TWO_KINDS
    if any(map(_RUNS.search, names)):
        yield SCRIPT
    if any(map(_HIDES.search, names)):
        yield ATTACHMENT


def _overlapping(parts: list[zipfile.ZipInfo], size: int) -> bool:
    """Tell whether two parts share bytes: how an archive of kilobytes claims to hold terabytes."""
    end = 0
    for one in sorted(parts, key=lambda part: part.header_offset):
        if one.header_offset < end:
            return True
        end = one.header_offset + 30 + len(one.filename.encode()) + one.compress_size
    return end > size


def _leads_out(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _inside(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], limits: Limits) -> Iterator[str]:
    """Unpack every part; its checksum is compared at its end."""
    left = limits.unpacked
    for one in parts:
        reader = _reader(one.filename)
        try:
            with archive.open(one) as part:
                while chunk := part.read(_CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        yield UNPACKS_TOO_LARGE
                        return
                    if reader is not None:
                        reader.feed(chunk)
            if reader is not None:
                reader.close()
                yield from reader.found
        except (expat.ExpatError, zipfile.BadZipFile, EOFError, _Doctype):
            yield CANNOT_BE_READ


class _Xml:
    """Read one XML part as a stream, and note what it links to."""

    def __init__(self, *, relations: bool, types: bool) -> None:
        self.found: list[str] = []
        self._relations, self._types = relations, types
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        if relations or types:
            self._parser.StartElementHandler = self._element

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)

    def close(self) -> None:
        self._parser.Parse(b"", True)

    def _doctype(self, *_declared: object) -> None:
        raise _Doctype

    def _element(self, _name: str, given: dict[str, str]) -> None:
        kind = given.get("Type", "")
        if self._relations and given.get("TargetMode") == "External" and not kind.endswith(_LINKED):
            self.found.append(SCRIPT)
        if self._relations and kind.endswith("/aFChunk"):
            self.found.append(ATTACHMENT)
        if self._types and "macroEnabled" in given.get("ContentType", ""):
            self.found.append(SCRIPT)


def _reader(name: str) -> _Xml | None:
    if not name.endswith((".xml", ".rels")):
        return None
    return _Xml(relations=name.endswith(".rels"), types=name == "[Content_Types].xml")
