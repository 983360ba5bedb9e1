"""Hearing: short words that mean a press, for whoever types where there are buttons.

Belongs here: what tired people write instead of pressing; whatever is not surely meant stays words. Reading
the answer to a question is `bot.forms.reading`.
"""

from typing import Final

from bot.actions import Action, Verb, parse_action
from bot.case.model import Status
from bot.forms import engine, spoken
from bot.forms.model import Field, Kind, Problem
from bot.forms.reading import read
from bot.intake import question, status, summary, taking
from bot.intake.form import BLOCKED, HARM, NO_REASON, early_enough
from bot.messages import Button, button
from bot.step import Step
from bot.texts import text

_SURE: Final = (
    button(text("button-withdraw"), Verb.WITHDRAW_CONFIRMED),
    button(text("button-keep"), Verb.STATUS),
    button(text("button-accept-sure"), Verb.ACCEPT, "yes"),
)
"""What is pressed when we asked whether he is sure; its whole words leave no doubt either."""
_SHORTEST: Final = 4
"""Letters of the beginning of a label that are taken for the whole."""
_A_FEW: Final = 3
"""More words than these are no choice that was typed, and no name of an account: they tell something."""
_NONE_IS_NOTHING: Final = (HARM, "helper", "contracts")
"""Questions to which "no" says nothing: what staff would read as urgent is none."""
_NO_IDEA: Final = frozenset(
    spoken.folded(one)
    for one in (
        *(
            "i don't know",
            "i dont know",
            "don't know",
            "dont know",
            "no idea",
            "no reason",
            "they did not say",
        ),
        *(
            "they didn't say",
            "не знаю",
            "не сказали",
            "не говорят",
            "не назвали",
            "без причины",
            "причины нет",
        ),
        *("no lo sé", "no sé", "no lo dijeron", "sin motivo", "ni idea", "ninguno", "ningún motivo", "nada"),
        *("не кажуть", "не відомо", "без причини", "причини немає", "nothing", "none", "ничего", "нічого"),
    )
)
_NO_REASON: Final = tuple(
    spoken.folded(one)
    for one in (
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
        "без пояснен",
    )
)
_SHORT_NOTICE: Final = 60
"""Characters: a longer text is what he was told, though it may speak of reasons."""


def as_press(step: Step, words: str) -> Action | None:
    """Return the press that his words are the label of; None when they are words."""
    typed = spoken.folded(words)
    if not typed or step.case.asking:
        return None
    asked = engine.current(taking.form(step), step.case.intake) if _is_asked(step) else None
    if asked is not None and asked.id == "reason" and typed in _NO_IDEA:
        return Action(Verb.CHOOSE, f"reason={NO_REASON}")
    offered = _offered(step, asked)
    labels = tuple(spoken.folded(taking.in_his_language(step, one.label)) for one in offered)
    for one, label in zip(offered, labels, strict=True):
        hand_in = one.action.startswith(f"{Verb.SUBMIT}|") and len(typed) >= _SHORTEST
        if typed == label or (hand_in and label.startswith(typed)):
            return parse_action(one.action)
    verb = _meant(step, asked, words)
    if verb is not None:
        return next((parse_action(one.action) for one in offered if one.action.startswith(f"{verb}|")), None)
    chooses = asked is not None and asked.kind in (Kind.CHOICE, Kind.SEVERAL)
    return _the_only_one(offered, labels, typed) if chooses else None


def _meant(step: Step, asked: Field | None, words: str) -> Verb | None:
    """Return what short words mean that are the label of nothing: "yes" to the offer, "no more" to a list."""
    if asked is None:
        waits_for_a_word = step.case.status is Status.DRAFT and early_enough(step.case)
        return Verb.SUBMIT if waits_for_a_word and spoken.hands_in(words) else None
    if spoken.says_later(words):
        return Verb.LATER
    if asked.id == BLOCKED and spoken.says_everything(words) and not step.case.intake.gathering:
        return None  # everything is blocked, not: that is everything
    if asked.kind is Kind.TEXT and step.case.intake.adding and spoken.leaves_it(words):
        return Verb.KEEP
    if asked.kind in (Kind.POINTS, Kind.DOCUMENTS, Kind.SEVERAL) and spoken.says_that_is_all(words):
        return Verb.DONE if step.case.intake.gathering else Verb.SKIP
    nothing = asked.id in _NONE_IS_NOTHING and spoken.says_nothing(words)
    return Verb.SKIP if nothing or spoken.says_skip(words) else None


def _the_only_one(offered: tuple[Button, ...], labels: tuple[str, ...], typed: str) -> Action | None:
    """Return the one choice whose label holds every word that was typed: "closed" for "Closed for good"."""
    said = typed.split()
    if not said or any(len(one) < _SHORTEST for one in said):
        return None
    choices = tuple(zip(offered, labels, strict=True))
    fits = [one for one, label in choices if _is_choice(one) and set(said) <= set(label.split())]
    return parse_action(fits[0].action) if len(fits) == 1 else None


def _is_choice(offered: Button) -> bool:
    return offered.action.startswith(f"{Verb.CHOOSE}|")


def says_that_no_reason_was_given(words: str) -> bool:
    """Tell whether somebody says in a few words that he was told no reason."""
    typed = spoken.folded(words)
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
        return (*summary.buttons(step), button(text("button-more-first"), Verb.CONTINUE))
    return (*status.buttons(step.case), *_SURE)
