"""Asking: what a question of a staff form, and all that is filled in, looks like in the thread.

Belongs here: looks. What is asked when, and what an answer does, is in `bot.review.dialogue`.
"""

from datetime import date
from typing import Final

from bot.actions import Verb
from bot.forms import engine
from bot.forms.choices import choices
from bot.forms.model import Draft, Field, Form, Kind
from bot.ids import derive
from bot.intake import summary as shown
from bot.messages import Button, button
from bot.review import canned, drafts
from bot.step import Step
from bot.texts import Text, text

_LONGEST_OPTION: Final = 24
_COLLECTED: Final = (Kind.SEVERAL, Kind.POINTS, Kind.DOCUMENTS)


def ask(step: Step, draft: Draft, form: Form, asked: Field, *before: Text) -> None:
    """Put a question into the thread, with what was answered before and all ways to go on."""
    number, total = engine.progress(form, draft)
    found = draft.answer(asked.id)
    so_far = () if found is None else (_so_far(asked, draft),)
    step.post(
        *before,
        text("draft-question", form=form.title, name=drafts.writer(step, draft), number=number, total=total),
        *drafts.about(step, draft),
        asked.label,
        *((asked.hint,) if asked.hint else ()),
        *so_far,
        buttons=buttons(step, draft, form, asked),
    )


def buttons(step: Step, draft: Draft, form: Form, asked: Field) -> tuple[Button, ...]:
    """Offer the choices, then the ways around the question."""
    answered = draft.answer(asked.id) is not None
    ways = [
        (answered, "button-keep-answer", Verb.KEEP),
        (answered and asked.kind is Kind.TEXT, "button-add-to-answer", Verb.ADD),
        (asked.kind in _COLLECTED, "button-that-is-all", Verb.DONE),
        (not asked.required and not answered, "button-skip", Verb.SKIP),
        (engine.progress(form, draft)[0] > 1, "button-back", Verb.BACK),
        (True, "button-later", Verb.LATER),
        (True, "button-discard", Verb.DISCARD),
    ]
    passages = canned.offer(step, draft) if asked.kind is Kind.TEXT else ()
    return (
        *(
            button(one.label, Verb.CHOOSE, f"{draft.id}/{asked.id}={spelled(one.id)}")
            for one in choices(asked, today(step))
        ),
        *passages,
        *(button(text(label), verb, draft.id) for offered, label, verb in ways if offered),
    )


def spelled(option: str) -> str:
    """Spell an option short enough for a button."""
    return option if len(option.encode()) <= _LONGEST_OPTION else derive("option", option)[:12]


def _so_far(asked: Field, draft: Draft) -> Text:
    found = draft.answer(asked.id)
    assert found is not None  # noqa: S101 - asked for by those who have seen it
    return text("form-answer-so-far", answer=shown.shown_answer(asked, found, whole=True))


def _line(number: int, asked: Field, draft: Draft) -> Text:
    found = draft.answer(asked.id)
    answer = text("summary-not-answered") if found is None else shown.shown_answer(asked, found)
    return text("summary-line", number=str(number), question=asked.name, answer=answer)


def summary(step: Step, draft: Draft, form: Form) -> None:
    """Show every answer with its question, each to be changed."""
    fields = engine.visible(form, draft)
    step.post(
        text("draft-summary", form=form.title, name=drafts.writer(step, draft)),
        *drafts.about(step, draft),
        *(_line(number, one, draft) for number, one in enumerate(fields, 1)),
        buttons=(
            *(
                button(text("button-change", number=str(number)), Verb.EDIT, f"{draft.id}/{one.id}")
                for number, one in enumerate(fields, 1)
            ),
            button(text("button-draft-on"), Verb.CONTINUE, draft.id),
            button(text("button-discard"), Verb.DISCARD, draft.id),
        ),
    )


def today(step: Step) -> date:
    """Return the date by which dates are judged."""
    return step.world.rules.calendar.local(step.event.at).date()
