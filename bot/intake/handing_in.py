"""Handing in: an appeal becomes one, and "that is everything" is said.

Belongs here: what both start, stop and confirm. Which answers are needed is `bot.intake.form`; taking them is
`bot.intake.conversation`.
"""

from bot.case import lifecycle, moves
from bot.case.lifecycle import Trigger
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.effects import Milestone
from bot.intake import acknowledgement, appealing, conversation, status, summary
from bot.intake.form import early_enough
from bot.people import teams
from bot.step import Step
from bot.texts import When, text


def submit(step: Step, target: str, revision: int) -> None:
    """Hand the appeal in, or say that all has been told: both insist on what was shown."""
    case = step.case
    if case.submitted_at is not None and target != summary.ALL_TOLD:
        conversation.ask(step, text("submit-already"))
        return
    if not early_enough(case):
        conversation.ask(step, text("submit-not-yet"))
        return
    if revision and revision != case.intake.revision:
        summary.show(step, text("submit-changed-since"))
        return
    if case.submitted_at is None:
        _hand_in(step)
    else:
        _all_told(step)


def _hand_in(step: Step) -> None:
    step.stop(Clock.DRAFT)
    step.change(submitted_at=step.event.at, window_missed=appealing.missed(step))
    step.stop(Clock.APPEAL_WINDOW)
    step.move(Trigger.SUBMIT)
    step.note(Milestone.HANDED_IN)
    for clock in (Clock.RECEIPT, Clock.ACKNOWLEDGEMENT, Clock.DECISION, Clock.STATUS_UPDATE):
        step.start(clock)
    moves.resume_checks(step)
    step.post(
        text("thread-new-case", reference=step.case.id),
        text("thread-own-words", words=step.case.intake.text("own_words")),
        *teams.assign(step),
        *((text("thread-late-appeal", until=When(missed)),) if (missed := step.case.window_missed) else ()),
    )
    acknowledgement.receipt(step)
    if step.case.assignee is not None:  # somebody took it while it was a draft: a question, a safety alert
        step.move(Trigger.CLAIM)
        moves.resume_duty(step)
    if conversation.nothing_left(step):
        step.change(form_open=False, completed_at=step.event.at)
    else:
        step.change(form_open=True)
        conversation.ask(step, text("early-more-questions"))


def _all_told(step: Step) -> None:
    step.change(form_open=False, completed_at=step.event.at)
    step.note("told all")
    step.post(text("thread-all-told"))
    step.tell(text("all-told"), *acknowledgement.whose_turn(step.case), buttons=status.buttons(step.case))
    reason_changed(step)


def reason_changed(step: Step) -> None:
    """Name the team it is for; move to "waiting for reasons" when he turns out to have been given none."""
    if step.case.submitted_at is not None and step.case.open and (words := teams.assign(step)):
        step.post(*words)
    if step.case.status is Status.BEING_REVIEWED and lifecycle.reasons_missing(step.case):
        step.move(Trigger.NO_REASON_GIVEN)
        step.start(Clock.REASONS)
