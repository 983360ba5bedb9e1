"""Changes: what it means when he edits or deletes a message he has sent, or does not want us to write.

Nothing that is on file goes away by any of these: the new words are kept beside the old ones, and take their
place in an answer only when he says so.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Verb
from bot.case.model import Case, Status
from bot.effects import Resend
from bot.events import Edited, Removed
from bot.forms import engine
from bot.forms.model import Field, Heard, Rewording
from bot.intake import conversation, ending, status, taking
from bot.messages import button
from bot.people import safety
from bot.step import Step
from bot.texts import text

_WAITING: Final = 10
"""How many changed messages wait for his word at once; older ones stay on record only."""


def edited(step: Step, changed: Edited) -> None:
    """Keep the new words beside the old ones, tell staff, and ask whether they shall stand in the answer."""
    if safety.is_alarming(changed.text):
        safety.alert(step)
    known = next((one for one in step.case.intake.heard if one.message == changed.message), None)
    asked = taking.form(step).get(known.field) if known is not None else None
    before = (("words before", known.words),) if known is not None else ()
    step.note("message edited", texts=(("words", changed.text), *before), message=changed.message)
    if staff_know(step.case):
        step.post(text("thread-edited", words=changed.text))
    if asked is None or not changed.text.strip() or not _can_still_change(step.case):
        step.tell(text("edited-kept"), buttons=status.buttons(step.case))
        return
    rewording = Rewording(step.fresh_id("rewording")[:12], changed.message, changed.text)
    others = tuple(one for one in step.case.intake.rewordings if one.message != changed.message)
    step.change(intake=replace(step.case.intake, rewordings=(*others, rewording)[-_WAITING:]))
    step.tell(
        text("edited-kept"),
        text("edited-replace", what=asked.name),
        buttons=(
            button(text("button-replace-answer"), Verb.REPLACE, rewording.id),
            button(text("button-leave-answer"), Verb.CONTINUE),
        ),
    )


def replaced(step: Step, target: str) -> None:
    """Let the new words of a message stand in the answer, because he says so."""
    draft = step.case.intake
    rewording = next((one for one in draft.rewordings if one.id == target), None)
    message = rewording.message if rewording is not None else ""
    known = next((one for one in draft.heard if one.message == message), None)
    asked = taking.form(step).get(known.field) if known is not None else None
    if rewording is None or known is None or asked is None or not _can_still_change(step.case):
        step.tell(text("button-outdated"), buttons=status.buttons(step.case))
        return
    rest = tuple(one for one in draft.rewordings if one != rewording)
    step.change(intake=replace(draft, rewordings=rest))
    if not _put(step, asked, known, rewording):
        return
    done = text("edited-replaced", what=asked.name)
    if step.case.form_open:
        conversation.ask(step, done)
    else:
        step.tell(done, buttons=status.buttons(step.case))


def removed(step: Step, gone: Removed) -> None:
    """Say that what is on file stays, and how to end the appeal instead."""
    step.note("message removed", message=gone.message)
    if staff_know(step.case):
        step.post(text("thread-removed"))
    step.tell(text("removed-stays"), buttons=status.buttons(step.case))


def reachable(step: Step, *, on: bool) -> None:
    """Send again what could not be delivered, or remember that he cannot be written to."""
    step.note("reachable" if on else "not reachable")
    step.change(blocked_at=None if on else step.event.at)
    if not on:
        if staff_know(step.case):
            step.post(text("thread-blocked"))
        return
    step.add(Resend(step.case.person))
    if staff_know(step.case):
        step.post(text("thread-unblocked"))
    ending.where_you_were(step)


def staff_know(case: Case) -> bool:
    """Tell whether there is a thread to write into."""
    return case.submitted_at is not None


def _can_still_change(case: Case) -> bool:
    """Tell whether answers are still being collected: a ruling is about what was there when it was made."""
    return case.open and case.status is not Status.DECIDED


def _put(step: Step, asked: Field, known: Heard, rewording: Rewording) -> bool:
    """Put the new words in; False when he was told why that cannot be."""
    draft, words = step.case.intake, rewording.words
    if known.words in draft.gathering:  # a point of a list that is not finished yet
        gathered = tuple(words if one == known.words else one for one in draft.gathering)
        step.change(intake=engine.heard(replace(draft, gathering=gathered), asked, words, known.message))
        return True
    value = engine.reworded(draft, known, words)
    if value is None:
        step.tell(text("button-outdated"), buttons=status.buttons(step.case))
        return False
    problem = taking.take(step, asked, value, words, known.message)
    if problem is not None:
        step.tell(problem.text, buttons=status.buttons(step.case))
    return problem is None
