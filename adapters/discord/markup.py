"""Markup: how words look on the platform. Pure.

What people wrote is shown as they wrote it: whatever the platform would take for markup, a link with another
text or a mention is escaped. Our own markup is added afterwards, by what a paragraph is (its key), so that a
catalogue knows nothing of it.
"""

import re
from enum import Enum, auto
from typing import Final

_ADDRESS: Final = re.compile(r"https?://[^\s<>]+")
_SPECIAL: Final = re.compile(r"([\\*_~`|<\[\]])")
_LINE_START: Final = re.compile(r"(?m)^(\s*)(#{1,3}|-#|[-+>]|\d+\.)(?=\s|>|$)")


class Look(Enum):
    """What a paragraph is."""

    TEXT = auto()
    TITLE = auto()
    STRONG = auto()
    SAID = auto()
    ITEM = auto()
    HINT = auto()


_LOOKS: Final = {
    "alarm-safety": Look.STRONG,
    "card-answer": Look.ITEM,
    "card-document": Look.ITEM,
    "card-late": Look.STRONG,
    "card-owed": Look.ITEM,
    "card-point": Look.ITEM,
    "card-question": Look.SAID,
    "card-title": Look.TITLE,
    "card-turn": Look.STRONG,
    "card-turn-nobody": Look.STRONG,
    "card-unproved": Look.HINT,
    "card-unsafe": Look.STRONG,
    "card-was-unsafe": Look.STRONG,
    "early-enough": Look.TITLE,
    "form-answer-so-far": Look.HINT,
    "form-progress": Look.HINT,
    "from-reviewer": Look.SAID,
    "late-now": Look.STRONG,
    "late-sorry": Look.STRONG,
    "letter-clause": Look.ITEM,
    "letter-point": Look.ITEM,
    "preview": Look.HINT,
    "preview-language": Look.HINT,
    "preview-of": Look.TITLE,
    "queue-line": Look.ITEM,
    "queue-line-late": Look.ITEM,
    "queue-line-unsafe": Look.ITEM,
    "queue-title": Look.TITLE,
    "queue-title-found": Look.TITLE,
    "queue-title-late": Look.TITLE,
    "queue-title-mine": Look.TITLE,
    "receipt-automated": Look.HINT,
    "receipt-have-it": Look.TITLE,
    "rules-line": Look.ITEM,
    "rules-title": Look.TITLE,
    "send-problems": Look.TITLE,
    "status-late": Look.STRONG,
    "status-title": Look.TITLE,
    "summary-intro": Look.TITLE,
    "summary-line": Look.ITEM,
    "thread-new-case": Look.TITLE,
    "thread-own-words": Look.SAID,
    "thread-question": Look.SAID,
    "thread-reply": Look.SAID,
    "thread-safety": Look.STRONG,
}
_FAMILIES: Final = (("guard-", Look.ITEM), ("hint-", Look.HINT), ("letter-result-", Look.TITLE))

LATE: Final = frozenset({"card-late", "late-now", "late-sorry", "status-late"})
UNSAFE: Final = frozenset({"alarm-safety", "card-unsafe", "thread-safety"})


def look(key: str) -> Look:
    """Say what a paragraph is."""
    if key in _LOOKS:
        return _LOOKS[key]
    return next((found for family, found in _FAMILIES if key.startswith(family)), Look.TEXT)


def escape(words: str) -> str:
    """Show words as they are: addresses stay addresses, everything else loses its meaning as markup."""
    shown, end = [], 0
    for address in _ADDRESS.finditer(words):
        shown += [_plain(words[end : address.start()]), address.group()]
        end = address.end()
    shown.append(_plain(words[end:]))
    return _LINE_START.sub(_without_meaning, "".join(shown))


def styled(words: str, kind: Look) -> str:
    """Write a paragraph, escaped and marked up for what it is."""
    lines = escape(words).split("\n")
    match kind:
        case Look.TEXT:
            return "\n".join(lines)
        case Look.TITLE:
            return "\n".join([f"### {lines[0]}", *lines[1:]])
        case Look.STRONG:
            return "\n".join(f"**{line.strip()}**" if line.strip() else line for line in lines)
        case Look.SAID:
            return "\n".join(f"> {line}" for line in lines)
        case Look.HINT:
            return "\n".join(f"-# {line}" if line.strip() else line for line in lines)
        case Look.ITEM:
            return "\n".join([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])])


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _without_meaning(found: re.Match[str]) -> str:
    space, mark = found.groups()
    if mark[-1] == ".":
        return f"{space}{mark[:-1]}\\."
    return f"{space}\\{mark}"
