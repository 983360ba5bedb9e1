"""Changes: what it means when he edits or deletes a message he has sent, or does not want us to write.

Nothing that is on file goes away by any of these: the new words are kept beside the old ones, and take their
place in an answer only when he says so.
"""

from bot.actions import Verb
from bot.case.model import Case
from bot.effects import Resend
from bot.events import Edited, Removed, Tied
from bot.forms import engine, rewording
from bot.forms.model import Draft, Field, Heard, Rewording
from bot.intake import conversation, ending, status, taking
from bot.intake.form import can_change
from bot.messages import button
from bot.people import safety
from bot.step import Step
from bot.texts import text


def edited(step: Step, changed: Edited) -> None:
    """Keep the new words beside the old ones, tell staff, and ask whether they shall stand in the answer."""
    if safety.is_alarming(changed.text):
        safety.alert(step)
    stands = rewording.known(step.case.intake, changed.message)
    asked = taking.form(step).get(stands.field) if stands is not None else None
    before = (("words before", stands.words),) if stands is not None else ()
    step.note("message edited", texts=(("words", changed.text), *before), message=changed.message)
    if staff_know(step.case):
        step.post(text("thread-edited", words=changed.text))
    if asked is None or not changed.text.strip() or not can_change(step.case):
        step.tell(text("edited-kept"), buttons=status.buttons(step.case))
        return
    new = Rewording(step.fresh_id("rewording")[:8], changed.message, changed.text)
    step.change(intake=rewording.offered(step.case.intake, new))
    step.tell(
        text("edited-kept"),
        text("edited-replace", what=asked.name),
        buttons=(
            button(text("button-replace-answer"), Verb.REPLACE, new.id),
            button(text("button-leave-answer"), Verb.CONTINUE),
        ),
    )


def replaced(step: Step, target: str) -> None:
    """Let the new words of a message stand in the answer, because he says so."""
    found = rewording.taken(step.case.intake, target)
    asked = taking.form(step).get(found[1].field) if found is not None else None
    if found is None or asked is None or not can_change(step.case):
        step.tell(text("button-outdated"), buttons=status.buttons(step.case))
        return
    draft, stands, new = found
    step.change(intake=draft)
    if not _put(step, asked, stands, new):
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


def tied(step: Step, tie: Tied) -> None:
    """Record that he is reached in several chats from now on, and say where he is."""
    step.note("chats tied", chats=str(tie.chats))
    if staff_know(step.case):
        step.post(text("thread-tied"))
    ending.where_you_were(step)


def staff_know(case: Case) -> bool:
    """Tell whether there is a thread to write into."""
    return case.submitted_at is not None


def _put(step: Step, asked: Field, stands: Heard, new: Rewording) -> bool:
    """Put the new words in; False when he was told why that cannot be."""
    value = rewording.put(step.case.intake, stands, new.words)
    if isinstance(value, Draft):
        step.change(intake=engine.heard(value, asked, new.words, new.message))
        return True
    if value is None:
        step.tell(text("button-outdated"), buttons=status.buttons(step.case))
        return False
    problem = taking.take(step, asked, value, new.words, new.message)
    if problem is not None:
        step.tell(problem.text, buttons=status.buttons(step.case))
    return problem is None
