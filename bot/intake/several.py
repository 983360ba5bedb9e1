"""Several questions at once, where a channel has modals: the same form, the same answers, fewer steps.

Belongs here: what is offered together, and taking what came back. What is good counts, though other answers
are wrong; all that is wrong is said at once, and stands in the form to be corrected.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Verb
from bot.answers import OpenForm
from bot.events import Filled
from bot.forms import engine
from bot.forms.model import Field, Kind, Problem, Value
from bot.forms.reading import is_empty
from bot.intake import conversation, summary, taking
from bot.intake.form import NO_REASON
from bot.messages import FormView, button
from bot.people import safety
from bot.step import Step
from bot.texts import Text, text

AT_ONCE: Final = 5
"""Fields of one modal: what the strictest of the channels takes."""


def open_form(step: Step) -> None:
    """Open the next questions to be answered together; where none is left, show the summary."""
    form, draft = taking.form(step), step.case.intake
    fields = tuple(one for one in engine.unsettled(form, draft) if one.kind is not Kind.DOCUMENTS)
    if not fields:
        summary.show(step)
        return
    step.answer = OpenForm(FormView(form, fields[:AT_ONCE], draft, case=step.case.id))


def filled(step: Step, given: Filled) -> bool:
    """Take several answers, say everything that is wrong, and ask what is left. True when any was taken."""
    form, known = taking.form(step), dict(given.values)
    problems: list[tuple[Field, Problem, Value]] = []
    taken = 0
    for asked in form.fields:  # in their order: one answer may make the next question apply
        raw = known.get(asked.id)
        if raw is None or asked not in engine.visible(form, step.case.intake):
            continue
        problem = _one(step, asked, raw)
        if problem is None:
            taken += not is_empty(raw)
        else:
            problems.append((asked, problem, raw))
    wrong = tuple((asked.id, raw) for asked, _, raw in problems if not is_empty(raw))
    step.change(intake=replace(step.case.intake, refused=wrong))
    if safety.is_alarming("\n".join(str(value) for _, value in given.values)):
        safety.alert(step)
    said = (text("several-taken", count=taken),) if taken else ()
    if problems:
        step.tell(*said, *_explained(problems), buttons=(button(text("button-correct-form"), Verb.FILL),))
        return taken > 0
    conversation.go_on(step, *said)
    return taken > 0


def _one(step: Step, asked: Field, raw: Value) -> Problem | None:
    """Take one answer; an empty one leaves the question out."""
    if is_empty(raw):
        if step.case.intake.answer(asked.id) is not None:
            return None  # what was answered before stays: an empty field takes nothing back
        left_out = engine.skip(step.case.intake, asked)
        if isinstance(left_out, Problem):
            return left_out
        step.change(intake=left_out)
        return None
    pressed = next((one for one in asked.options if one.id == raw), None)
    if asked.kind is not Kind.TEXT or pressed is None:
        return taking.take(step, asked, raw)
    problem = taking.take(step, asked, taking.in_his_language(step, pressed.label))
    if asked.id == "notice" and raw == NO_REASON:
        conversation.no_reason_given(step)
    return problem


def _explained(problems: list[tuple[Field, Problem, Value]]) -> tuple[Text, ...]:
    return tuple(
        text("several-problem", question=asked.name, problem=problem.text) for asked, problem, _ in problems
    )
