"""Unmatched: what somebody types at a list of choices that is none of them.

Whoever types does not see the buttons, or finds none that fits. The first time the closest choices are shown
alone; the second time the question is left open and the next one comes: no list holds anybody. What was typed
goes to the team as it is.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Verb
from bot.forms import spoken
from bot.forms.model import Field, Kind, Option
from bot.intake import filing, taking
from bot.messages import Button, button
from bot.step import Step
from bot.texts import text

_STEM: Final = 4
"""Letters that words of one family share: "account" and "accounts", "акаунт" and "акаунта"."""
_MOST: Final = 4
"""More choices than these that are equally close are no help."""


def concerns(asked: Field) -> bool:
    """Tell whether a question is one of choices that may be left open."""
    return asked.kind in (Kind.CHOICE, Kind.SEVERAL) and not asked.required


def heard(step: Step, asked: Field, words: str) -> bool:
    """Pass the words on, and offer what comes closest; False when it is time to go on."""
    filing.remark(step, words)
    draft = step.case.intake
    if any(one == asked.id for one, _ in draft.refused):
        kept = tuple(one for one in draft.refused if one[0] != asked.id)
        step.change(intake=replace(draft, refused=kept))
        return False
    step.change(intake=replace(draft, refused=(*draft.refused, (asked.id, ""))))
    return True


def closest(step: Step, asked: Field, words: str) -> tuple[Button, ...]:
    """Return the choices that share the most words with what was typed; none where too many do."""
    typed = _stems(words)
    near = {one: len(typed & _stems(taking.in_his_language(step, one.label))) for one in asked.options}
    most = max(near.values(), default=0)
    found = tuple(one for one, shared in near.items() if shared == most)
    if not most or len(found) > _MOST:
        return ()
    return (
        *(_offered(asked, one) for one in found),
        button(text("button-all-choices"), Verb.CONTINUE),
        button(text("button-skip"), Verb.SKIP),
    )


def _offered(asked: Field, option: Option) -> Button:
    return button(option.label, Verb.CHOOSE, f"{asked.id}={option.id}")


def _stems(words: str) -> frozenset[str]:
    said = "".join(one if one.isalnum() else " " for one in spoken.folded(words)).split()
    return frozenset(one[:_STEM] for one in said if len(one) >= _STEM)
