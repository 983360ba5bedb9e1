"""Canned: where passages go in the forms of staff, and when a form says nothing else.

Belongs here: which fields a freelancer reads as somebody's own words. Inserting one is `inserting`.
"""

from typing import Final

from bot.actions import Verb
from bot.forms.model import Draft, Form
from bot.messages import Button, button
from bot.passages.own_words import only_passages
from bot.review.forms import StaffForm, staff_form
from bot.step import Step
from bot.texts import Text, text

MAIN: Final[dict[StaffForm, str]] = {
    StaffForm.REPLY: "words",
    StaffForm.REQUEST: "words",
    StaffForm.REASONS: "facts",
    StaffForm.VERDICT: "why",
    StaffForm.DECISION: "why",
    StaffForm.RESTORED: "words",
    StaffForm.REOPEN: "why",
}
"""Where a passage goes in each form that a freelancer reads, unless a question is open."""
_COUNTED: Final = ("words", "facts", "why")
_ACTS: Final = frozenset({StaffForm.VERDICT})
"""A mark on a document is an act of its own; what makes a photo readable is the same for everybody."""


def offer(step: Step, draft: Draft) -> tuple[Button, ...]:
    """Return the button that offers the passages, where there are any and the form takes them."""
    if not step.world.passages or StaffForm(draft.form) not in MAIN:
        return ()
    return (button(text("button-passages"), Verb.INSERT, draft.id),)


def problems(step: Step, kind: StaffForm, draft: Draft) -> tuple[Text, ...]:
    """Name every answer that is nothing but passages: no clock may stop for that (design §5)."""
    if kind not in MAIN or kind in _ACTS or not step.world.passages:
        return ()
    form = staff_form(kind, step.case, step.world)
    return tuple(
        text("guard-only-passage", what=_label(one.field, form))
        for one in draft.answers
        if (one.field in _COUNTED or one.field.startswith("point."))
        and only_passages(draft.text(one.field), step.world.passages)
    )


def _label(field_id: str, form: Form) -> Text:
    found = form.get(field_id)
    return found.name if found is not None else form.title
