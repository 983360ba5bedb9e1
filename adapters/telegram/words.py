"""Words: formatted text as the platform counts and takes it. Pure.

Formatting travels beside the text, as ranges, and never as markup within it: whatever people write can
neither break a message nor style it. The platform counts in UTF-16 units, so everything here does.

Belongs here: measuring, styling, joining, cutting and splitting. How a part of a message is styled belongs to
`render`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum, unique
from typing import Final

LIMIT: Final = 4096
"""What one message may hold."""
ELLIPSIS: Final = "…"

_BREAKS: Final = (
    re.compile(r"\n[ \t]*\n\s*"),
    re.compile(r"\s*\n\s*"),
    re.compile(r"(?<=[.!?…。！？؟])[\"'»”’)\]]*\s+"),
    re.compile(r"\s+"),
)
"""Where a long text is cut, the best place first: between paragraphs, lines, sentences, words."""


@unique
class Style(StrEnum):
    """What a stretch of text looks like, as the platform spells it."""

    BOLD = "bold"
    ITALIC = "italic"
    QUOTE = "blockquote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Span:
    """A styled stretch, in UTF-16 units."""

    style: str
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its styled stretches."""

    text: str
    spans: tuple[Span, ...] = ()

    @property
    def length(self) -> int:
        """Return how long the platform takes it to be."""
        return units(self.text)


NO_WORDS: Final = Words("")


def units(text: str) -> int:
    """Count UTF-16 units. Every message is counted several times, so this is not done letter by letter."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def styled(text: str, style: Style | None) -> Words:
    """Style a whole text."""
    text = text.strip()
    return Words(text, (Span(style.value, 0, units(text)),) if style is not None and text else ())


def joined(parts: Iterable[tuple[str, Words]]) -> Words:
    """Put texts after each other, each with what stands before it."""
    text, length, spans = "", 0, list[Span]()
    for between, part in parts:
        if not part.text:
            continue
        if text:
            text, length = text + between, length + units(between)
        spans += (replace(one, start=one.start + length) for one in part.spans)
        text, length = text + part.text, length + part.length
    return Words(text, tuple(spans))


def shortened(text: str, limit: int) -> str:
    """Cut a text to `limit` units, with a sign that something is missing; never through a character."""
    if units(text) <= limit:
        return text
    return text[: _fitting(text, limit - 1)].rstrip() + ELLIPSIS


def cut(words: Words, start: int, end: int) -> Words:
    """Take a part out, from one UTF-16 unit to another, with the styles that reach into it."""
    first, last = _index(words.text, start), _index(words.text, end)
    piece = words.text[first:last]
    lead = units(piece) - units(piece.lstrip())
    start, piece = start + lead, piece.strip()
    end = start + units(piece)
    kept = []
    for one in words.spans:
        begins, ends = max(one.start, start), min(one.start + one.length, end)
        if begins < ends:
            kept.append(Span(one.style, begins - start, ends - begins))
    return Words(piece, tuple(kept))


def split(words: Words, limit: int = LIMIT) -> tuple[Words, ...]:
    """Cut a long text into messages: between paragraphs, else lines, sentences, words, anywhere."""
    return tuple(_pieces(words, limit))


def _pieces(words: Words, limit: int) -> Iterator[Words]:
    rest = cut(words, 0, words.length)
    while rest.length > limit:
        at = _place_to_cut(rest.text, limit)
        piece, rest = cut(rest, 0, at), cut(rest, at, rest.length)
        if piece.text:
            yield piece
    if rest.text:
        yield rest


def _place_to_cut(text: str, limit: int) -> int:
    """Find the last good place within the limit; one that leaves less than a third is no good place."""
    fits = _fitting(text, limit)
    head = text[: fits + 1]
    for pattern in _BREAKS:
        places = [found.start() for found in pattern.finditer(head) if found.start() <= fits]
        if pattern is _BREAKS[2]:  # a sentence keeps its mark and its closing quotes
            places = [
                found.start() + len(found.group().rstrip())
                for found in pattern.finditer(head)
                if found.start() + len(found.group().rstrip()) <= fits
            ]
        if places and places[-1] * 3 >= fits:
            return units(text[: places[-1]])
    return units(text[:fits])


def _fitting(text: str, limit: int) -> int:
    """Return how many characters fit into `limit` units."""
    if len(text) * 2 <= limit or units(text) <= limit:
        return len(text)
    used = 0
    for index, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > limit:
            return index
    return len(text)


def _index(text: str, unit: int) -> int:
    """Return the character that begins at a UTF-16 unit."""
    return _fitting(text, unit)
