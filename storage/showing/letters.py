"""Copies of Word documents, as plain text: what is written there, without how it looks and who wrote it.

Belongs here: the text of the letter and of its notes. Pictures, comments and what was struck out are not
shown; the text says when there are pictures.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from storage.looking.limits import Limits

_PARTS: Final = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_CHUNK: Final = 64 * 1024
_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_BREAKS: Final = {"p": "\n", "br": "\n", "cr": "\n", "tr": "\n", "tab": "\t", "tc": "\t"}
_SKIPPED: Final = {"del", "moveFrom", "instrText", "delText"}
_PICTURE: Final = "\n[picture]\n"


class TooMuch(Exception):
    """A letter that unfolds to more than is allowed."""


def copy(data: bytes, _words: str, limits: Limits) -> bytes:
    """Return the text of a Word document. Raises on what is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = set(archive.namelist())
        texts = [_text(archive, name, limits) for name in _PARTS if name in there]
    return "\n".join(one for one in texts if one.strip()).encode()


def _text(archive: zipfile.ZipFile, name: str, limits: Limits) -> str:
    reader, left = _Reader(), limits.unpacked
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise TooMuch
            reader.feed(chunk)
    reader.close()
    return "\n".join(_tidy("".join(reader.found)))


def _tidy(text: str) -> Iterator[str]:
    """Yield the lines, with at most one empty one between two others."""
    empty = True
    for line in text.split("\n"):
        words = line.strip()
        if words or not empty:
            yield words
        empty = not words


class _Reader:
    """Collects the text of one part as it is read."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._in_text = self._skipping = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._said
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)

    def close(self) -> None:
        self._parser.Parse(b"", True)

    def _begin(self, name: str, _given: dict[str, str]) -> None:
        kind = _kind(name)
        self._skipping += kind in _SKIPPED
        self._in_text += kind == "t"
        if kind in ("drawing", "pict") and not self._skipping:
            self.found.append(_PICTURE)
        elif kind in ("br", "cr", "tab") and not self._skipping:
            self.found.append(_BREAKS[kind])

    def _end(self, name: str) -> None:
        kind = _kind(name)
        self._skipping -= kind in _SKIPPED
        self._in_text -= kind == "t"
        if kind in ("p", "tr", "tc"):
            self.found.append(_BREAKS[kind])

    def _said(self, words: str) -> None:
        if self._in_text and not self._skipping:
            self.found.append(words)

    def _refuse(self, *_declared: object) -> None:
        raise expat.ExpatError("a part declares a document type, which Word never does")


def _kind(name: str) -> str:
    """Return the name of an element of the letter; empty for one of something else."""
    space, _, own = name.rpartition(" ")
    return own if space in (_SPACE, _STRICT) else ""
