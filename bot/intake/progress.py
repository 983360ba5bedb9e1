"""Progress: what was done on a case since he last got a status update, so that the next says something true.

Belongs here: which acts count, and their words. They are read from the lines that a decision writes into the
log: what is not on record was not done. When an update goes out is `bot.deadlines.ends`.
"""

from enum import StrEnum, unique
from typing import Final

from bot.step import Step
from bot.texts import Text, named, text


@unique
class Done(StrEnum):
    """What staff did, as he is told of it."""

    TAKEN = "taken"
    OPENED = "opened"
    MARKED = "marked"
    ASKED = "asked"
    ANSWERED = "answered"
    REASONS = "reasons"
    MOVED = "moved"
    LET_GO = "let_go"


_ACTS: Final[dict[str, Done]] = {
    "claimed": Done.TAKEN,
    "reassigned": Done.TAKEN,
    "document opened": Done.OPENED,
    "document marked": Done.MARKED,
    "information requested": Done.ASKED,
    "replied by staff": Done.ANSWERED,
    "data request answered": Done.ANSWERED,
    "reasons stated": Done.REASONS,
    "date extended": Done.MOVED,
    "released": Done.LET_GO,
    "claim expired": Done.LET_GO,
    "claim taken back": Done.LET_GO,
}
"""Which line of the log means what."""


def keep(step: Step) -> None:
    """Remember what this step did, for the next update."""
    done = tuple(one for action in step.actions if (one := _ACTS.get(action)) is not None)
    if not done:
        return
    known = {*step.case.done, *done}
    step.change(done=tuple(one for one in Done if one in known))


def said(step: Step) -> Text:
    """Say what was done since the last update, and begin anew; that nothing was done is said as well."""
    over = Done.TAKEN if step.case.assignee is None else Done.LET_GO
    done = tuple(one for one in step.case.done if one != over)
    step.change(done=())
    if not done:
        return text("update-nothing")
    return text("update-done", options=tuple(named("done", one) for one in done))
