"""Looking into PDFs: whole, open to all, not too long, and nothing in it that runs, hides or explodes.

Belongs here: the walk over a PDF's objects. pypdf reads the syntax; compressed streams are unfolded here,
in chunks that are counted and dropped. Nothing is rendered.
"""

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

import pypdf
import pypdf.filters
import pypdf.generic._image_xobject  # loaded now: nothing can be imported once the worker is confined
import pypdf.xmp
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, StreamObject

from storage.looking import two_kinds
from storage.looking.codes import (
    ATTACHMENT,
    CANNOT_BE_READ,
    EMPTY,
    PASSWORD,
    SCRIPT,
    TOO_MANY_PAGES,
    TRUNCATED,
    TWO_KINDS,
    UNPACKS_TOO_LARGE,
)
from storage.looking.limits import Limits

_CHUNK: Final = 256 * 1024
_FED: Final = 16 * 1024
_END_WITHIN: Final = 1024
_BLANK: Final = b"\0\t\n\x0c\r "
# In the raw bytes too: what an old revision or a false table keeps from the walk, a viewer may still find.
_RAW: Final = (
    (SCRIPT, re.compile(rb"/(?:JavaScript|Launch)(?![A-Za-z])")),
    (ATTACHMENT, re.compile(rb"/(?:EmbeddedFiles?|RichMedia)(?![A-Za-z])")),
)
_RUNS: Final = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToE"}
_RUN_KEYS: Final = ("/JS", "/JavaScript", "/XFA")
_HIDES: Final = {"/EmbeddedFile", "/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/3D"}
_HIDE_KEYS: Final = ("/EmbeddedFiles", "/EF")
_FLATE: Final = {"/FlateDecode", "/Fl"}


class _TooLarge(Exception):
    """The streams unfold to more than is allowed."""


def look(data: bytes, limits: Limits) -> Iterator[str]:
    """Yield the problems of a PDF."""
    if two_kinds.in_pdf(data):
        yield TWO_KINDS
    elif b"%%EOF" not in data.rstrip(_BLANK)[-_END_WITHIN:]:
        yield TRUNCATED
        return
    for code, mark in _RAW:
        if mark.search(data):
            yield code
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            yield PASSWORD
            return
        yield from _pages(reader, limits)
        yield from _objects(reader, limits)
    except (LimitReachedError, _TooLarge):
        yield UNPACKS_TOO_LARGE


def _pages(reader: pypdf.PdfReader, limits: Limits) -> Iterator[str]:
    """Count the leaves of the page tree, whatever the tree says of itself."""
    waiting: list[PdfObject | None] = [_at(reader.root_object, "/Pages")]
    pages = seen = 0
    while waiting and pages <= limits.pages:
        node, seen = waiting.pop(), seen + 1
        if seen > 10 * limits.pages:
            yield CANNOT_BE_READ  # a tree without leaves: it turns in circles
            return
        if not isinstance(node, DictionaryObject):
            continue
        kids = _at(node, "/Kids")
        if isinstance(kids, ArrayObject):
            waiting += [one.get_object() for one in kids[: limits.pages + 1]]
        elif seen > 1:
            pages += 1
    if pages > limits.pages:
        yield TOO_MANY_PAGES
    elif not pages:
        yield EMPTY


def _objects(reader: pypdf.PdfReader, limits: Limits) -> Iterator[str]:
    """Look at every object that the tables name, used or not."""
    places = [(number, 0) for number in reader.xref_objStm]
    places += [(number, generation) for generation, table in reader.xref.items() for number in table]
    if len(places) > limits.objects:
        raise _TooLarge
    budget, found = _Budget(limits.unpacked), set[str]()
    yield from _walked(reader.trailer, budget)
    for number, generation in places:
        one = reader.get_object(IndirectObject(number, generation, reader))
        fresh = set(_walked(one, budget)) - found if one is not None else set()
        yield from fresh
        found |= fresh


def _walked(top: PdfObject, budget: "_Budget") -> Iterator[str]:
    """Walk an object and what lies directly in it; what it refers to has its own turn."""
    waiting: list[object] = [top]
    while waiting:
        one = waiting.pop()
        if isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))
        elif isinstance(one, DictionaryObject):
            yield from _judged(one)
            if isinstance(one, StreamObject):
                budget.spend(one)
            waiting.extend(dict.values(one))


def _judged(one: DictionaryObject) -> Iterator[str]:
    kinds = {str(_at(one, key)) for key in ("/S", "/Type", "/Subtype")}
    if kinds & _RUNS or any(key in one for key in _RUN_KEYS):
        yield SCRIPT
    if kinds & _HIDES or any(key in one for key in _HIDE_KEYS):
        yield ATTACHMENT


def _at(one: DictionaryObject, key: str) -> PdfObject | None:
    value = one.raw_get(key) if key in one else None
    return value.get_object() if isinstance(value, PdfObject) else None


class _Budget:
    """Count what all streams of a document unfold to."""

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self, stream: StreamObject) -> None:
        """Unfold a stream as far as it is deflated; a picture's own format is left alone."""
        filters = _at(stream, "/Filter")
        names = [str(one) for one in filters] if isinstance(filters, ArrayObject) else [str(filters)]
        chunks: Iterable[bytes] = (stream._data,)  # noqa: SLF001 - the only way to what is not unfolded yet
        for name in names:
            if name not in _FLATE:
                break
            chunks = self._counted(_inflated(chunks))
        for _ in chunks:
            pass

    def _counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self._left -= len(chunk)
            if self._left < 0:
                raise _TooLarge
            yield chunk


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Inflate in steps; a stream that is damaged ends where the damage begins, as in viewers."""
    inflater = zlib.decompressobj()
    try:
        for chunk in chunks:
            view = memoryview(chunk)
            for start in range(0, len(view), _FED):  # little at a time: what is left over is copied each time
                waiting: bytes | memoryview = view[start : start + _FED]
                while waiting:
                    yield inflater.decompress(waiting, _CHUNK)
                    waiting = inflater.unconsumed_tail
    except zlib.error:
        return
