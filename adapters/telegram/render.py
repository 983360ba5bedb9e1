"""Render: from what the core says to what this platform shows. Pure.

Belongs here: how each part looks, how parts stand under each other, what does not fit. Counting and cutting
are in `words`, buttons in `keyboards`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from adapters.telegram import words
from adapters.telegram.keyboards import NO_KEYS, Key, Keyboard, Say, keyboard
from adapters.telegram.words import LIMIT, Style, Words, joined, shortened, split, styled
from bot.answers import OpenForm, Show
from bot.messages import Heading, Message

TOAST: Final = 200
"""Characters beside a pressed button."""
TOPIC_NAME: Final = 128
_SHORTEST_PART: Final = 160
"""A part of a card is not cut below this."""
_CHOSEN: Final = "✓ "

_STYLES: Final[dict[str, Style]] = {
    "alarm-safety": Style.BOLD,
    "card-late": Style.BOLD,
    "card-question": Style.QUOTE,
    "card-title": Style.BOLD,
    "card-turn": Style.BOLD,
    "card-turn-nobody": Style.BOLD,
    "card-unproved": Style.ITALIC,
    "card-unsafe": Style.BOLD,
    "card-was-unsafe": Style.BOLD,
    "early-enough": Style.BOLD,
    "form-answer-so-far": Style.QUOTE,
    "form-progress": Style.ITALIC,
    "from-reviewer": Style.QUOTE,
    "late-sorry": Style.BOLD,
    "late-now": Style.BOLD,
    "preview": Style.ITALIC,
    "preview-language": Style.ITALIC,
    "preview-of": Style.BOLD,
    "queue-line-late": Style.BOLD,
    "queue-line-unsafe": Style.BOLD,
    "queue-title": Style.BOLD,
    "queue-title-found": Style.BOLD,
    "queue-title-late": Style.BOLD,
    "queue-title-mine": Style.BOLD,
    "receipt-have-it": Style.BOLD,
    "receipt-automated": Style.ITALIC,
    "rules-title": Style.BOLD,
    "send-problems": Style.BOLD,
    "status-late": Style.BOLD,
    "status-title": Style.BOLD,
    "summary-intro": Style.BOLD,
    "thread-new-case": Style.BOLD,
    "thread-question": Style.QUOTE,
    "thread-own-words": Style.QUOTE,
    "thread-reply": Style.QUOTE,
    "thread-safety": Style.BOLD,
}
_STYLE_FAMILIES: Final[dict[str, Style]] = {"hint-": Style.ITALIC, "letter-result-": Style.BOLD}
_LABELLED: Final[dict[str, Style]] = {"card-answer": Style.ITALIC}
"""Parts whose first line only says what the rest is."""
_TIGHT: Final = (
    "card-",
    "queue-line",
    "rules-line",
    "summary-line",
    "guard-",
    "letter-point",
    "letter-clause",
    "letter-document",
    "inventory-",
    "status-also",
    "status-promised",
)
"""Parts that stand close under each other, as the lines of a list do."""

_ICONS: Final[dict[str, str]] = {
    "draft": "📝",
    "received": "📣",
    "being_reviewed": "🔎",
    "waiting_for_you": "📆",
    "waiting_for_reasons": "❓",
    "decided": "✅",
    "second_review": "👀",
    "closed": "📁",
}
"""Icons that every group may use for its topics, by status."""
_ICON_LATE: Final = "❗️"
_ICON_UNSAFE: Final = "‼️"


@dataclass(frozen=True, slots=True)
class Post:
    """One message as the platform takes it."""

    words: Words
    keyboard: Keyboard = NO_KEYS


@dataclass(frozen=True, slots=True)
class Topic:
    """What a topic looks like from outside."""

    name: str
    icon: str
    """An emoji."""
    open: bool


def message(said: Message, say: Say) -> tuple[Post, ...]:
    """Render a message: as many posts as it takes, the buttons under the last."""
    posts = split(_laid_out([(part.key, say(part)) for part in said.parts]))
    keys = keyboard(said.buttons, say)
    return (*(Post(one) for one in posts[:-1]), Post(posts[-1], keys)) if posts else ()


def card(said: Message, say: Say) -> Post:
    """Render a card: one message always, so what is too long is shortened, the longest parts first."""
    parts = [(part.key, say(part)) for part in said.parts]
    whole = _laid_out(parts)
    while whole.length > LIMIT:
        over = whole.length - LIMIT
        longest = max(range(len(parts)), key=lambda index: words.units(parts[index][1]))
        key, text = parts[longest]
        room = max(words.units(text) - over - 1, _SHORTEST_PART)
        if room >= words.units(text):
            whole = words.cut(whole, 0, LIMIT)
            break
        parts[longest] = (key, shortened(text, max(room, words.units(text) // 2)))
        whole = _laid_out(parts)
    return Post(whole, keyboard(said.buttons, say))


def topic(heading: Heading, say: Say) -> Topic:
    """Render what a case's topic is called, and its icon: what is worst wins."""
    icon = _ICONS.get(heading.status, "")
    if heading.open and heading.late:
        icon = _ICON_LATE
    if heading.open and heading.unsafe:
        icon = _ICON_UNSAFE
    return Topic(shortened(" ".join(say(heading.title).split()), TOPIC_NAME), icon, heading.open)


def cut_toast(words: str) -> str:
    """Cut what is shown beside a pressed button."""
    return shortened(words, TOAST)


def shown(given: Show | OpenForm) -> Message:
    """Return what the asker reads. Forms are asked by question here; one that comes whole is told."""
    match given:
        case Show(said):
            return said
        case OpenForm(view):
            return Message((view.form.title, *view.intro, *(one.text for one in view.problems)))
        case _:
            assert_never(given)


def pressed(before: Words, label: str) -> Words:
    """Write under a question what was chosen."""
    room = LIMIT - words.units(_CHOSEN) - words.units(label) - 2
    kept = before if before.length <= room else words.cut(before, 0, room)
    return joined([("", kept), ("\n\n", styled(_CHOSEN + label, Style.BOLD))])


def link(text: str, label: str, url: str) -> Post:
    """Render a sentence with a button that opens an address."""
    return Post(styled(text, None), Keyboard((Key(label, url=url),)))


def _laid_out(parts: Sequence[tuple[str, str]]) -> Words:
    found, before = list[tuple[str, Words]](), ""
    for key, text in parts:
        close = bool(before) and _tight(key) and _tight(before)
        found.append(("\n" if close else "\n\n", _styled(key, text)))
        before = key
    return joined(found)


def _styled(key: str, text: str) -> Words:
    label, line, rest = text.strip().partition("\n")
    if key not in _LABELLED or not line:
        return styled(text, _style(key))
    return joined([("", styled(label, _LABELLED[key])), ("\n", styled(rest, None))])


def _style(key: str) -> Style | None:
    if key in _STYLES:
        return _STYLES[key]
    return next((style for family, style in _STYLE_FAMILIES.items() if key.startswith(family)), None)


def _tight(key: str) -> bool:
    return key.startswith(_TIGHT)
