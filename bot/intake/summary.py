"""The summary: what is there so far, each answer with its question, to be corrected or handed in.

Belongs here: how answers are shown back. Asking and taking them is `bot.intake.conversation`.
"""

from datetime import date
from typing import Final

from bot.actions import Verb
from bot.forms import engine
from bot.forms.model import Answer, Field, Kind
from bot.intake.form import INTAKE, intake_form
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Day, Text, named, text

ALL_TOLD: Final = "all"
"""The target of the second "submit": an old button of the first must not say more than he said."""
_PREVIEW: Final = 120
"""Characters of an answer that the summary shows: enough to recognise it."""


def show(step: Step, *before: Text) -> None:
    """Show what is there, each answer with its question, to be corrected or handed in."""
    form, draft = intake_form(step.world.catalogue), step.case.intake
    fields = engine.visible(form, draft)
    lines = tuple(_line(step, str(number), one) for number, one in enumerate(fields, 1))
    step.tell(
        *before,
        text("summary-intro"),
        *lines,
        buttons=buttons(step),
    )


def buttons(step: Step) -> tuple[Button, ...]:
    """Offer to hand in, and to change or give each answer."""
    form, draft = intake_form(step.world.catalogue), step.case.intake
    finish = "button-hand-in" if step.case.submitted_at is None else "button-all-told"
    fields = engine.visible(form, draft)
    return (
        button(
            text(finish), Verb.SUBMIT, INTAKE if step.case.submitted_at is None else ALL_TOLD, draft.revision
        ),
        *(
            button(text("button-change", number=str(number)), Verb.EDIT, one.id)
            for number, one in enumerate(fields, 1)
            if draft.answer(one.id) is not None
        ),
        *(
            button(text("button-answer", number=str(number)), Verb.EDIT, one.id)
            for number, one in enumerate(fields, 1)
            if draft.answer(one.id) is None
        ),
    )


def shown_answer(asked: Field, found: Answer, *, whole: bool = False) -> Text:
    """Return an answer as people read it: labels, not ids; dates in words; in full if `whole`."""
    labels = {one.id: one.label for one in asked.options}
    if isinstance(found.value, str) and found.value in labels:
        return labels[found.value]
    if asked.kind is Kind.SEVERAL and not isinstance(found.value, str):
        return text("answer-several", options=tuple(labels[one] for one in found.value if one in labels))
    if asked.kind is Kind.DATE and isinstance(found.value, str):
        return text("answer-day", day=Day(date.fromisoformat(found.value)))
    if asked.kind is Kind.YES_NO:
        return named("option", joined(found))
    if asked.kind is Kind.DOCUMENTS:
        return text("answer-files", count=len(found.value))
    return text("answer-words", words=joined(found) if whole else shortened(joined(found)))


def joined(found: Answer) -> str:
    """Return an answer as one text."""
    return found.value if isinstance(found.value, str) else "\n".join(found.value)


def shortened(words: str) -> str:
    """Return the beginning of a long answer."""
    return words if len(words) <= _PREVIEW else words[:_PREVIEW].rstrip() + "…"


def _line(step: Step, number: str, asked: Field) -> Text:
    found, files = step.case.intake.answer(asked.id), len(step.case.documents)
    if asked.kind is Kind.DOCUMENTS and files:  # sent at any time, not only when asked for
        return text(
            "summary-line", number=number, question=asked.name, answer=text("answer-files", count=files)
        )
    shown = text("summary-not-answered") if found is None else shown_answer(asked, found)
    return text("summary-line", number=number, question=asked.name, answer=shown)
