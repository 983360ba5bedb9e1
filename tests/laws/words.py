"""Words in decisions: all texts that a decision would say, and whether the catalogue has words for them."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.answers import Answer, OpenDocument, OpenForm, Show, Toast
from bot.effects import Send
from bot.messages import Message
from bot.step import Decision
from bot.texts import Text
from bot.texts.render import TextProblem
from tests.support.catalogue import texts

_LANGUAGE: Final = "en"


def texts_of(decision: Decision) -> Iterator[Text]:
    """List every text in a decision's messages and answer, the inner ones too."""
    for effect in decision.effects:
        if isinstance(effect, Send):
            yield from _of_message(effect.message)
    yield from _of_answer(decision.answer)


def arguments(said: Text) -> Iterator[object]:
    """List all values in a text, however deep."""
    for one in _values(said):
        if isinstance(one, Text):
            yield from arguments(one)
        else:
            yield one


def has_words(said: Text) -> bool:
    """Tell whether the catalogue has words for a text, and the text all values they need."""
    return _has_words(said.key, frozenset(name for name, _ in said.args))


@cache
def _has_words(key: str, names: frozenset[str]) -> bool:
    try:
        return texts().variables(_LANGUAGE, key) <= names
    except TextProblem:
        return False


def _of_answer(answer: Answer | None) -> Iterator[Text]:
    match answer:
        case Toast(said):
            yield from _with_inner(said)
        case Show(message):
            yield from _of_message(message)
        case OpenForm(view):
            for one in (view.form.title, *view.intro, *(problem.text for problem in view.problems)):
                yield from _with_inner(one)
            for asked in view.fields:
                yield from _with_inner(asked.label)
                for option in asked.options:
                    yield from _with_inner(option.label)
        case OpenDocument() | None:
            return


def _of_message(message: Message) -> Iterator[Text]:
    for part in message.parts:
        yield from _with_inner(part)
    for one in message.buttons:
        yield from _with_inner(one.label)


def _with_inner(said: Text) -> Iterator[Text]:
    yield said
    for one in _values(said):
        if isinstance(one, Text):
            yield from _with_inner(one)


def _values(said: Text) -> Iterator[object]:
    for _, value in said.args:
        yield from value if isinstance(value, tuple) else (value,)
