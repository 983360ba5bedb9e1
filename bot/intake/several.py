"""Several questions at once, where a channel has modals: the same form, the same answers, fewer steps."""

from typing import Final

from bot.answers import OpenForm
from bot.forms import engine
from bot.forms.model import Kind
from bot.intake import summary
from bot.intake.form import intake_form
from bot.messages import FormView
from bot.step import Step

AT_ONCE: Final = 5
"""Fields of one modal: what the strictest of the channels takes."""


def open_form(step: Step) -> None:
    """Open the next questions to be answered together; where none is left, show the summary."""
    form, draft = intake_form(step.world.catalogue), step.case.intake
    fields = tuple(one for one in engine.unsettled(form, draft) if one.kind is not Kind.DOCUMENTS)
    if not fields:
        summary.show(step)
        return
    step.answer = OpenForm(FormView(form, fields[:AT_ONCE], draft))
