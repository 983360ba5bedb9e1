"""Split: what is too long for one message, in as few parts as possible. Pure.

Cut between paragraphs where that does, else after a sentence, else between words; a single word that is too
long is cut where it must be. Nothing is left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[ \t]+")
_CUTS: Final[tuple[Callable[[str], list[str]], ...]] = (
    lambda words: re.split(r"(?<=\n)", words),
    lambda words: _keeping(_SENTENCE, words),
    lambda words: re.split(r"(?<=[ \t])", words),
)


def length(text: str) -> int:
    """Count as the strictest reader of the limit would: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """Shorten a name or a label; what was cut off shows as an ellipsis."""
    if length(text) <= most:
        return text
    return f"{_head(text, most - 1, length).rstrip()}…"


def pieces(words: str, most: int, measure: Callable[[str], int] = length) -> list[str]:
    """Split words into pieces that measure at most `most` each, at the gentlest cuts that do."""
    found = [words]
    for split in _CUTS:
        found = [part for piece in found for part in _fitting(piece, most, measure, split)]
    return [part for piece in found for part in _forced(piece, most, measure)]


def packed(blocks: Iterable[str], most: int, between: str = "\n\n") -> list[str]:
    """Put blocks, each short enough, together into as few texts as possible, in their order."""
    texts: list[str] = []
    for block in blocks:
        if texts and length(texts[-1]) + length(between) + length(block) <= most:
            texts[-1] += between + block
        else:
            texts.append(block)
    return texts


def groups(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Yield the items in groups of `size`, the last one shorter."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _fitting(
    words: str, most: int, measure: Callable[[str], int], split: Callable[[str], list[str]]
) -> Iterator[str]:
    """Put the parts of one way of cutting together again as far as they fit."""
    if measure(words) <= most:
        yield words
        return
    held = ""
    for part in split(words):
        if held and measure(held + part) > most:
            yield held.rstrip()
            held = part.lstrip("\n") if part.strip() else ""
        else:
            held += part
    if held.strip():
        yield held


def _forced(words: str, most: int, measure: Callable[[str], int]) -> Iterator[str]:
    while measure(words) > most:
        head = _head(words, most, measure)
        yield head
        words = words[len(head) :]
    if words:
        yield words


def _head(words: str, most: int, measure: Callable[[str], int]) -> str:
    """Return the longest beginning that fits: at least one character, however tight it is."""
    low, high = 1, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(words[:middle]) <= most:
            low = middle
        else:
            high = middle - 1
    return words[:low]


def _keeping(mark: re.Pattern[str], words: str) -> list[str]:
    """Cut after each mark, without losing it."""
    ends = [found.end() for found in mark.finditer(words)]
    return [words[start:end] for start, end in zip([0, *ends], [*ends, len(words)], strict=True)]
