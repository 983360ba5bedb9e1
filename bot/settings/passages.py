"""Passages, shown: the list of what staff keep, and one of them whole.

Belongs here: looks. Reading what was typed is `bot.settings.reading.passages`.
"""

from typing import Final

from bot.actions import Verb
from bot.messages import Message, button
from bot.passages import model
from bot.passages.model import Passage, Passages
from bot.texts import Text, named, text

_BUTTONS: Final = 20
_START: Final = 80
"""Characters of the beginning that a list shows."""


def listing(passages: Passages, language: str) -> Message:
    """List them, in one language or in all."""
    found = tuple(one for one in model.in_order(passages, language) if language in ("", one.tongue))
    if not found:
        return Message((text("passages-none"), text("passages-how")))
    lines = tuple(
        text(
            "passage-line",
            title=one.title,
            language=named("language-name", one.tongue),
            beginning=_beginning(one.words),
        )
        for one in found
    )
    shown = tuple(button(_label(one), Verb.PASSAGES, f"show {one.id}") for one in found[:_BUTTONS])
    return Message((text("passages-title", count=len(found)), *lines, text("passages-how")), shown)


def one(passages: Passages, name: str) -> Message:
    """Show one whole."""
    found = model.called(passages, name)
    if found is None:
        return Message((text("passage-gone"), text("passages-how")))
    language = named("language-name", found.tongue)
    return Message(
        (
            text("passage-title", title=found.title, language=language),
            text("passage-words", words=found.words),
            text("passage-change", title=found.title, language=found.tongue),
        )
    )


def _label(passage: Passage) -> Text:
    return text("button-passage-in", title=passage.title, language=passage.tongue)


def _beginning(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _START else f"{plain[:_START].rstrip()}…"
