"""Polyglots: files that are one kind for the first program that opens them, and another for the next.

Belongs here: signs of a second kind in a file whose first kind is known. Data behind a picture's end is
common and harmless (phones put previews, videos and padding there), so only marks of what could be run or
unpacked count.
"""

import re
from typing import Final

# A mark that is quick to search for, and what must follow for it to be no accident.
_ZIP = (
    b"PK\x03\x04",
    re.compile(rb"PK\x03\x04[\x0a-\x3f]\x00..[\x00\x08\x09\x0c\x0e\x5d\x62\x63]\x00", re.DOTALL),
)
_MARKS: Final = (
    _ZIP,
    (b"Rar!\x1a\x07", re.compile(rb"Rar!\x1a\x07[\x00\x01]")),
    (b"7z\xbc\xaf\x27\x1c", re.compile(rb"7z\xbc\xaf\x27\x1c\x00")),
    (b"\x7fELF", re.compile(rb"\x7fELF[\x01\x02][\x01\x02]\x01")),
    (b"This program cannot be run in DOS mode", re.compile(rb"This")),
    (b"This program must be run under", re.compile(rb"This")),
    (b"%PDF-", re.compile(rb"%PDF-[12]\.\d")),
)
_TAGS: Final = (
    (b"<script", re.compile(rb"<script[\s/>]")),
    (b"<html", re.compile(rb"<html[\s/>]")),
    (b"<iframe", re.compile(rb"<iframe[\s/>]")),
    (b"<!doctype html", re.compile(rb"<!doctype html")),
    (b"<?php", re.compile(rb"<\?php\s")),
)
_SNIFFED: Final = 1024  # as far as browsers and PDF viewers look for what a file is


def in_picture(data: bytes) -> bool:
    """Tell whether a picture also holds an archive, a program, a PDF or a web page, anywhere."""
    return _found(_MARKS, data) or _found(_TAGS, data.lower())


def in_pdf(data: bytes) -> bool:
    """Tell whether a PDF opens like a web page, holds an archive, or has something else behind its end."""
    end = data.rfind(b"%%EOF") + 1
    behind = data[end:] if end else b""
    return (
        _found(_TAGS, data[:_SNIFFED].lower())
        or _found((_ZIP,), data)
        or _found(_MARKS, behind)
        or _found(_TAGS, behind.lower())
    )


def in_archive(data: bytes) -> bool:
    """Tell whether an archive would also pass for a PDF or a web page."""
    start = data[:_SNIFFED]
    return b"%PDF-" in start or _found(_TAGS, start.lower())


def _found(marks: tuple[tuple[bytes, re.Pattern[bytes]], ...], data: bytes) -> bool:
    for mark, whole in marks:
        at = data.find(mark)
        while at >= 0:
            if whole.match(data, at):
                return True
            at = data.find(mark, at + 1)
    return False
