"""Changes: what it means when he edits or deletes a message he has sent, or does not want us to write.

Nothing that is on file goes away by any of these (law 13): the new words are kept beside the old ones.
"""

from bot.case.model import Case
from bot.effects import Resend
from bot.events import Edited, Removed
from bot.intake import ending
from bot.intake import status as status_view
from bot.step import Step
from bot.texts import text


def edited(step: Step, changed: Edited) -> None:
    """Keep the new words beside the old ones, and tell staff."""
    step.note("message edited", texts=(("words", changed.text),), message=changed.message)
    if _staff_know(step.case):
        step.post(text("thread-edited", words=changed.text))
    step.tell(text("edited-kept"), buttons=status_view.buttons(step.case))


def removed(step: Step, gone: Removed) -> None:
    """Say that what is on file stays, and how to end the appeal instead."""
    step.note("message removed", message=gone.message)
    if _staff_know(step.case):
        step.post(text("thread-removed"))
    step.tell(text("removed-stays"), buttons=status_view.buttons(step.case))


def reachable(step: Step, *, on: bool) -> None:
    """Send again what could not be delivered, or remember that he cannot be written to."""
    step.note("reachable" if on else "not reachable")
    if not on:
        if _staff_know(step.case):
            step.post(text("thread-blocked"))
        return
    step.add(Resend(step.case.person))
    if _staff_know(step.case):
        step.post(text("thread-unblocked"))
    ending.where_you_were(step)


def _staff_know(case: Case) -> bool:
    """Tell whether there is a thread to write into."""
    return case.submitted_at is not None
