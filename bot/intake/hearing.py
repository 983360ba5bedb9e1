"""Hearing: short words that mean a press, for whoever types where there are buttons.

Belongs here: what tired people write instead of pressing; whatever is not surely meant stays words. Reading
the answer to a question is `bot.forms.reading`.
"""

from typing import Final

from bot.actions import Action, Verb, parse_action
from bot.case.model import Status
from bot.forms import engine
from bot.forms.model import Field, Kind, Problem
from bot.forms.reading import read
from bot.intake import question, status, summary, taking
from bot.intake.form import NO_REASON, early_enough
from bot.messages import Button
from bot.step import Step

_SHORTEST: Final = 4
"""Letters of the beginning of a label that are taken for the whole."""
_A_FEW: Final = 3
"""More words than these are no choice that was typed, and no name of an account: they tell something."""
_NO_IDEA: Final = frozenset(
    {"i don't know", "i dont know", "don't know", "dont know", "no idea", "no reason", "they did not say"}
    | {"they didn't say", "не знаю", "не сказали", "не говорят", "не назвали", "без причины", "причины нет"}
    | {"no lo sé", "no lo se", "no sé", "no se", "no lo dijeron", "sin motivo", "ni idea"}
    | {"не кажуть", "не відомо", "без причини", "причини немає"}
)
_NO_REASON: Final = (
    "no reason",
    "without a reason",
    "without any reason",
    "did not say why",
    "didn't say why",
    "не говорят причин",
    "не сказали причин",
    "не назвали причин",
    "причину не назвали",
    "причину не говорят",
    "причину не сказали",
    "без объяснения причин",
    "не объяснили",
    "sin motivo",
    "sin decir por qué",
    "no dijeron por qué",
    "не назвали причин",
    "не сказали причин",
    "причину не назвали",
    "без пояснен",
)
_SHORT_NOTICE: Final = 60
"""Characters: a longer text is what he was told, though it may speak of reasons."""


def as_press(step: Step, words: str) -> Action | None:
    """Return the press that his words are the label of; None when they are words."""
    typed = _plain(words)
    if not typed or step.case.asking:
        return None
    asked = engine.current(taking.form(step), step.case.intake) if _is_asked(step) else None
    if asked is not None and asked.id == "reason" and typed in _NO_IDEA:
        return Action(Verb.CHOOSE, f"reason={NO_REASON}")
    for one in _offered(step, asked):
        label = _plain(taking.in_his_language(step, one.label))
        hand_in = one.action.startswith(f"{Verb.SUBMIT}|") and len(typed) >= _SHORTEST
        if typed == label or (hand_in and label.startswith(typed)):
            return parse_action(one.action)
    return None


def says_that_no_reason_was_given(words: str) -> bool:
    """Tell whether somebody says in a few words that he was told no reason."""
    typed = _plain(words)
    return len(typed) <= _SHORT_NOTICE and (typed in _NO_IDEA or any(one in typed for one in _NO_REASON))


def tells_something(step: Step, asked: Field, words: str) -> bool:
    """Tell whether words are a part of his story, where a choice, a date or a name was asked for."""
    if len(words.split()) <= _A_FEW or "://" in words:
        return False
    if asked.id == "account":
        return True
    return not takes_words(asked) and isinstance(read(asked, words, taking.today(step)), Problem)


def takes_words(asked: Field) -> bool:
    """Tell whether any words are an answer."""
    return asked.kind in (Kind.TEXT, Kind.POINTS, Kind.DOCUMENTS)


def _is_asked(step: Step) -> bool:
    return step.case.form_open and step.case.status is not Status.WAITING_FOR_YOU


def _offered(step: Step, asked: Field | None) -> tuple[Button, ...]:
    if asked is not None:
        return question.buttons(step, asked)
    if step.case.status is Status.DRAFT and early_enough(step.case):
        return summary.buttons(step)
    return status.buttons(step.case)


def _plain(words: str) -> str:
    return " ".join(words.replace("\u2019", "'").split()).strip(" .!,").casefold()
