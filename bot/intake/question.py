"""A question as he sees it: its place in the form, its words, what he answered before, its buttons.

Belongs here: how one question looks. Which one is asked, and taking the answer, is `bot.intake.conversation`.
"""

from itertools import islice
from typing import Final

from bot.actions import Verb
from bot.documents import telling
from bot.forms import engine
from bot.forms.choices import choices
from bot.forms.model import Draft, Field, Form, Kind, Option
from bot.intake import summary
from bot.intake.form import EARLY, intake_form
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, text

HINT: Final = "hint"
"""The option that takes what a deep link proposed."""
_MOST_TAKEN_AWAY: Final = 8
"""Points that can be taken away by a button; on a phone more of them would hide the question."""
_SEVERAL: Final = (Kind.SEVERAL, Kind.POINTS, Kind.DOCUMENTS)
"""Kinds that are collected until he says that it is all."""


def words(step: Step, form: Form, asked: Field) -> tuple[Text, ...]:
    """Put a question: progress, question, what helps, a hint, the answer that is there."""
    number, total = engine.progress(form, step.case.intake)
    return (
        text("form-progress", number=number, total=total),
        asked.label,
        *_what_helps(step, asked),
        *_hint(step, asked),
        *_so_far(asked, step.case.intake),
    )


def buttons(step: Step, asked: Field) -> tuple[Button, ...]:
    """Offer the choices, then the ways around the question."""
    rows: list[Button] = []
    if step.case.intake.answer(asked.id) is not None and not step.case.intake.gathering:
        rows.append(button(text("button-keep-answer"), Verb.KEEP))
        if asked.kind is Kind.TEXT:
            rows.append(button(text("button-add-to-answer"), Verb.ADD))
    hint = dict(step.case.intake.hints).get(asked.id)
    if hint is not None:
        rows.append(button(text("button-use-hint", hint=hint), Verb.CHOOSE, f"{asked.id}={HINT}"))
    found = choices(asked, step.world.rules.calendar.local(step.event.at).date())
    taken = step.case.intake.gathering if asked.kind is Kind.SEVERAL else ()
    rows += [button(_marked(one, taken), Verb.CHOOSE, f"{asked.id}={one.id}") for one in found]
    rows += _taking_away(asked, step.case.intake)
    if asked.kind is Kind.DOCUMENTS:
        rows += telling.buttons()
    if asked.kind in _SEVERAL and step.case.intake.gathering:
        rows.append(button(text("button-that-is-all"), Verb.DONE))
    if not asked.required and not step.case.intake.gathering and step.case.intake.answer(asked.id) is None:
        rows.append(button(text("button-skip"), Verb.SKIP))
    if asked.id != EARLY[0]:
        rows.append(button(text("button-back"), Verb.BACK))
    if _fits_a_modal(step):
        rows.append(button(text("button-fill-form"), Verb.FILL))
    if step.case.submitted_at is not None:
        rows.append(button(text("button-later"), Verb.LATER))
    return tuple(rows)


def _marked(option: Option, taken: tuple[str, ...]) -> Text:
    """Tick what has been chosen: the list below is all that one sees on a small screen."""
    return text("option-taken", option=option.label) if option.id in taken else option.label


def _taking_away(asked: Field, draft: Draft) -> tuple[Button, ...]:
    """Offer to take a point away, to whoever comes back to his points; the last one stays."""
    if asked.kind is not Kind.POINTS or draft.answer(asked.id) is None or len(draft.gathering) < 2:
        return ()
    return tuple(
        button(text("button-take-away", number=str(number)), Verb.CHOOSE, f"{asked.id}={number}")
        for number in range(1, min(len(draft.gathering), _MOST_TAKEN_AWAY) + 1)
    )


def _fits_a_modal(step: Step) -> bool:
    """Tell whether several of the questions that are left can be answered together where he is."""
    person, form = step.world.person, intake_form(step.world.catalogue)
    if person is None or person.address.channel not in step.world.modal_channels:
        return False
    left = (one for one in engine.unsettled(form, step.case.intake) if one.kind is not Kind.DOCUMENTS)
    return len(tuple(islice(left, 2))) > 1


def _what_helps(step: Step, asked: Field) -> tuple[Text, ...]:
    """Say before the first upload which documents help with his reason."""
    if asked.kind is not Kind.DOCUMENTS:
        return ()
    return telling.before_sending(step.case, step.world.catalogue)


def _hint(step: Step, asked: Field) -> tuple[Text, ...]:
    """Say how to answer; a checklist says it already."""
    if not asked.hint or (asked.kind is Kind.DOCUMENTS and _what_helps(step, asked)):
        return ()
    return (asked.hint,)


def _so_far(asked: Field, draft: Draft) -> tuple[Text, ...]:
    """Show the whole answer that is there: it can be kept, added to, or replaced."""
    found = draft.answer(asked.id)
    if found is None:
        return ()
    if asked.kind is Kind.POINTS:
        points = (text("point-line", number=str(n), point=one) for n, one in enumerate(draft.gathering, 1))
        return (text("points-so-far"), *points)
    return (
        text("form-answer-so-far", answer=summary.shown_answer(asked, found, whole=True)),
        text("form-replaces"),
    )
