"""Moves that more than one subject makes: giving the turn back to staff, closing, reopening.

Each keeps the clocks in step with the status, so that law 1 holds whoever calls.
"""

from typing import Final, assert_never

from bot.case.lifecycle import Trigger
from bot.case.model import Stage, Status
from bot.deadlines.clocks import CLOCKS, OF_DECISION, Clock
from bot.effects import Milestone
from bot.people import second_eyes
from bot.step import Step


def back_to_staff(step: Step, trigger: Trigger) -> None:
    """Give the turn back to staff: after a reply, at the end of his window, or by reopening."""
    step.stop(Clock.REPLY)
    step.change(request=None)
    step.move(trigger)
    resume_duty(step)


def resume_duty(step: Step) -> None:
    """Make sure that the main turn's clock runs: none pauses, but a reopened case has lost its own."""
    match step.case.status:
        case Status.RECEIVED | Status.BEING_REVIEWED:
            step.start(Clock.DECISION)
            step.start(Clock.STATUS_UPDATE)
        case Status.WAITING_FOR_REASONS:
            step.start(Clock.DECISION)
            step.start(Clock.REASONS)
            step.start(Clock.STATUS_UPDATE)
        case Status.SECOND_REVIEW:
            step.start(Clock.SECOND_REVIEW)
            step.start(Clock.STATUS_UPDATE)
        case Status.DRAFT | Status.WAITING_FOR_YOU | Status.DECIDED | Status.CLOSED:
            pass
        case _:
            assert_never(step.case.status)


def resume_checks(step: Step) -> None:
    """Make sure that every document nobody has judged is to be looked at: closing had stopped that."""
    for document in step.case.documents:
        if document.verdict is None and not document.gone:
            step.start(Clock.DOCUMENT_CHECK, document.id)


_OF_OPEN_CASES: Final = (Clock.DOCUMENT_CHECK, Clock.REVIEWER_NEEDED, Clock.RESUBMISSION)
"""Obligations that make no sense once nobody reviews the case."""


def close(step: Step, trigger: Trigger, because: str) -> None:
    """Close the case. What is owed beside the main turn stays owed (law 1)."""
    step.move(trigger)
    if step.case.submitted_at is not None and not step.case.rulings:
        step.note(Milestone.ENDED, because=because)
    step.change(closed_because=because, form_open=False, request=None, asking=False)
    for timer in step.case.timers:
        if not CLOCKS[timer.clock].obligation or timer.clock in _OF_OPEN_CASES:
            step.stop_key(timer.key)


_RULED: Final = (Clock.SECOND_REVIEW_WINDOW, Clock.PROOF, Clock.DECISION)
"""Clocks of the first ruling, and of how it reached him. The second review's own clock is not among them:
where its ruling has not reached him yet, the date he was told stays, with every breach of it (law 8)."""


def reopen(step: Step) -> None:
    """Open the case again: after a ruling for another person, before one for whoever claims it."""
    stage = Stage.SECOND if step.case.rulings else Stage.FIRST
    for clock in _RULED:
        step.stop(clock)
    step.stop(Clock.DELIVERY, OF_DECISION)
    step.change(stage=stage, assignee=None, closed_because="", appeal_until=None)
    if stage is Stage.FIRST:
        step.start(Clock.ACKNOWLEDGEMENT)
    back_to_staff(step, Trigger.REOPEN)
    resume_checks(step)
    if stage is Stage.SECOND:
        second_eyes.require(step)
