"""The lifecycle: the one table of how a case moves, whose turn it is, and by which clock.

Belongs here: the table and what is derived from it. `docs/lifecycle.md` is generated from it and
checked. A row that is not here cannot happen: `move` raises, and the event has to be refused kindly
before it comes to that.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.case.model import Case, Stage, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.timers import Timer
from bot.errors import LawBrokenError
from bot.texts import Text, named


@unique
class Trigger(StrEnum):
    """What moves a case."""

    SUBMIT = "submit"
    CLAIM = "claim"
    RELEASE = "release"
    NO_REASON_GIVEN = "no reason given"
    STATE_REASONS = "state reasons"
    REQUEST = "request information"
    REPLY = "reply"
    WINDOW_ENDS = "window ends"
    DECIDE = "decide"
    APPEAL = "ask for a second review"
    ACCEPT = "accept"
    WITHDRAW = "withdraw"
    LAPSE = "untouched draft lapses"
    RESUME = "resume the draft"
    REOPEN = "reopen"
    MERGE = "merge into another"


_WORKING: Final = (Status.RECEIVED, Status.WAITING_FOR_REASONS, Status.BEING_REVIEWED, Status.SECOND_REVIEW)
"""Where a case goes when it is staff's turn again: `working_status` picks."""

TRANSITIONS: Final[dict[tuple[Status, Trigger], tuple[Status, ...]]] = {
    (Status.DRAFT, Trigger.SUBMIT): (Status.RECEIVED,),
    (Status.DRAFT, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.DRAFT, Trigger.LAPSE): (Status.CLOSED,),
    (Status.RECEIVED, Trigger.CLAIM): (Status.WAITING_FOR_REASONS, Status.BEING_REVIEWED),
    (Status.RECEIVED, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.RECEIVED, Trigger.MERGE): (Status.CLOSED,),
    (Status.WAITING_FOR_REASONS, Trigger.STATE_REASONS): (Status.WAITING_FOR_YOU,),
    (Status.WAITING_FOR_REASONS, Trigger.DECIDE): (Status.DECIDED,),
    (Status.WAITING_FOR_REASONS, Trigger.RELEASE): (Status.RECEIVED,),
    (Status.WAITING_FOR_REASONS, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.WAITING_FOR_REASONS, Trigger.MERGE): (Status.CLOSED,),
    (Status.BEING_REVIEWED, Trigger.NO_REASON_GIVEN): (Status.WAITING_FOR_REASONS,),
    (Status.BEING_REVIEWED, Trigger.STATE_REASONS): (Status.WAITING_FOR_YOU,),
    (Status.BEING_REVIEWED, Trigger.REQUEST): (Status.WAITING_FOR_YOU,),
    (Status.BEING_REVIEWED, Trigger.DECIDE): (Status.DECIDED,),
    (Status.BEING_REVIEWED, Trigger.RELEASE): (Status.RECEIVED,),
    (Status.BEING_REVIEWED, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.BEING_REVIEWED, Trigger.MERGE): (Status.CLOSED,),
    (Status.WAITING_FOR_YOU, Trigger.REPLY): _WORKING,
    (Status.WAITING_FOR_YOU, Trigger.WINDOW_ENDS): _WORKING,
    (Status.WAITING_FOR_YOU, Trigger.DECIDE): (Status.DECIDED,),
    (Status.WAITING_FOR_YOU, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.DECIDED, Trigger.APPEAL): (Status.SECOND_REVIEW,),
    (Status.DECIDED, Trigger.ACCEPT): (Status.CLOSED,),
    (Status.DECIDED, Trigger.WINDOW_ENDS): (Status.CLOSED,),
    (Status.DECIDED, Trigger.REOPEN): (Status.SECOND_REVIEW,),
    (Status.SECOND_REVIEW, Trigger.REQUEST): (Status.WAITING_FOR_YOU,),
    (Status.SECOND_REVIEW, Trigger.DECIDE): (Status.DECIDED,),
    (Status.SECOND_REVIEW, Trigger.WITHDRAW): (Status.CLOSED,),
    (Status.CLOSED, Trigger.APPEAL): (Status.SECOND_REVIEW,),
    (Status.CLOSED, Trigger.RESUME): (Status.DRAFT,),
    (Status.CLOSED, Trigger.REOPEN): (Status.RECEIVED, Status.SECOND_REVIEW),
}

MAIN_CLOCKS: Final[dict[Status, tuple[Clock, ...]]] = {
    Status.DRAFT: (Clock.DRAFT,),
    Status.RECEIVED: (Clock.ACKNOWLEDGEMENT, Clock.DECISION),
    Status.WAITING_FOR_REASONS: (Clock.REASONS,),
    Status.BEING_REVIEWED: (Clock.DECISION,),
    Status.WAITING_FOR_YOU: (Clock.REPLY,),
    Status.DECIDED: (Clock.SECOND_REVIEW_WINDOW, Clock.PROOF, Clock.SECOND_REVIEW, Clock.DECISION),
    Status.SECOND_REVIEW: (Clock.SECOND_REVIEW,),
    Status.CLOSED: (),
}
"""The clock of the main turn: the first of these that runs. In `DECIDED` the duty to decide goes on
until the decision has *reached* him, and only then his window begins (law 4, law 8)."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The main turn: who must act, by which timer, and the next step (``step-CLOCK``)."""

    party: Party
    timer: Timer
    step: Text
    """The next step in words."""


def target(case: Case, trigger: Trigger) -> Status:
    """Return where `trigger` leads from here.

    Raises:
        LawBrokenError: the table has no such row; the caller should have refused the event.
    """
    possible = TRANSITIONS.get((case.status, trigger), ())
    if not can(case, trigger):
        raise LawBrokenError(f"no way leads from {case.status.value!r} by {trigger.value!r}")
    if len(possible) == 1:
        return possible[0]
    wanted = working_status(case)
    if wanted not in possible:
        raise LawBrokenError(f"{trigger.value!r} from {case.status.value!r} cannot lead to {wanted.value!r}")
    return wanted


def can(case: Case, trigger: Trigger) -> bool:
    """Tell whether the table has a row for `trigger` from here, and something to move.

    What was never handed in cannot be reopened: staff would review an appeal nobody made. He resumes it.
    Nor can a duplicate: what it held is elsewhere.
    """
    if trigger is Trigger.REOPEN and (case.submitted_at is None or case.merged_into is not None):
        return False
    return (case.status, trigger) in TRANSITIONS


def working_status(case: Case) -> Status:
    """Return the status of a case when it is staff's turn."""
    if case.stage is Stage.SECOND:
        return Status.SECOND_REVIEW
    if case.assignee is None:
        return Status.RECEIVED
    return Status.WAITING_FOR_REASONS if reasons_missing(case) else Status.BEING_REVIEWED


def reasons_missing(case: Case) -> bool:
    """Tell whether he was given no specific reason, and staff have not stated it yet."""
    return case.reason_code in ("no_reason_given", "only_a_guess") and case.reasons is None


def turn(case: Case) -> Turn | None:
    """Return the one main turn; None for a closed case (or for one that breaks law 1)."""
    for clock in MAIN_CLOCKS[case.status]:
        timer = case.timer(clock.value)
        if timer is not None:
            decided = case.status is Status.DECIDED and CLOCKS[clock].kind is ClockKind.DUTY
            return Turn(CLOCKS[clock].owner, timer, named("step", "delivery" if decided else clock))
    return None


def obligations(case: Case) -> tuple[Timer, ...]:
    """List what is owed beside the main turn, on closed cases too."""
    return tuple(one for one in case.timers if CLOCKS[one.clock].obligation)
