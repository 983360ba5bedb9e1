"""Delivery: what it means to the case that a message reached the freelancer, or could not.

A duty is satisfied only by a person's own *delivered* message, a window starts at delivery, a lapse needs a
delivered warning. What cannot be delivered becomes an obligation of a lead (law 4).
"""

from dataclasses import replace
from typing import Final, assert_never

from bot.case.model import Purpose, Stage, Status, Tracked
from bot.deadlines import timers
from bot.deadlines.clocks import OF_DECISION, Clock
from bot.deadlines.timers import Timer
from bot.effects import Milestone
from bot.events import Delivered, Undeliverable
from bot.ids import MessageId
from bot.intake import status
from bot.step import Step
from bot.texts import When, text

_BY_A_PERSON: Final = frozenset(
    {
        Purpose.STAFF_WORD,
        Purpose.REQUEST,
        Purpose.REASONS,
        Purpose.DECISION,
        Purpose.DECISION_READY,
        Purpose.VERDICT,
        Purpose.EXTENSION,
        Purpose.DATA,
    }
)
"""Messages in which a person wrote to him: they acknowledge the case, and restart the wait for an update."""


def delivered(step: Step, report: Delivered) -> None:
    """Act on a delivery; one that nobody awaits changes nothing."""
    tracked = _find(step, report.message)
    if tracked is None:
        return
    step.change(tracked=tuple(one for one in step.case.tracked if one.message != report.message))
    step.note("delivered", message=report.message, purpose=tracked.purpose.value)
    reached(step, tracked)
    _nothing_failed(step)


def undeliverable(step: Step, report: Undeliverable) -> None:
    """Give a lead the obligation to reach him some other way; nothing is shown as answered."""
    if step.case.submitted_at is None:
        step.note("undeliverable", message=report.message, reason=report.reason)
        return  # a draft owes nobody anything; whoever comes back finds it as it was
    tracked = _find(step, report.message) or Tracked(report.message, Purpose.OTHER, step.event.at)
    weighty = any(one.failed and one.purpose is not Purpose.OTHER for one in step.case.tracked)
    if tracked.purpose is Purpose.OTHER and weighty:
        return  # one is enough to say that he cannot be reached; of those of no consequence the newest stands
    others = tuple(one for one in step.case.tracked if not _same_news(one, tracked))
    step.change(tracked=(*others, replace(tracked, failed=True)))
    step.note("undeliverable", message=report.message, purpose=tracked.purpose.value, reason=report.reason)
    already = step.case.timer(Clock.DELIVERY.value) is not None
    timer = step.start(Clock.DELIVERY)
    if not already:
        step.post(text("thread-undeliverable", due=When(timer.due)))


def given_by_other_means(step: Step, *, decision: bool = False) -> None:
    """Count what failed as delivered: a lead has recorded that he told him by e-mail or post.

    Args:
        step: the decision in the making.
        decision: he was given the decision itself, which this chat could not be shown without proof.
    """
    failed = tuple(one for one in step.case.tracked if one.failed)
    step.change(tracked=tuple(one for one in step.case.tracked if not one.failed))
    for one in failed:
        reached(step, one)
    if decision and step.case.decision_waits:
        _informed(step)
    step.stop(Clock.DELIVERY)


def reached(step: Step, tracked: Tracked) -> None:
    """Do what the arrival of a message means."""
    if tracked.purpose in _BY_A_PERSON:
        _person_spoke(step, tracked)
    match tracked.purpose:
        case Purpose.RECEIPT:
            step.stop(Clock.RECEIPT)
        case Purpose.STAFF_WORD:
            _answered(step, tracked)
        case Purpose.REQUEST:
            _window_starts_now(step)
        case Purpose.REASONS:
            step.stop(Clock.REASONS)
            _window_starts_now(step)
        case Purpose.DECISION:
            if _is_of_ruling_in_force(step, tracked):
                _informed(step)
        case Purpose.DECISION_READY:
            if _is_of_ruling_in_force(step, tracked):
                _proof_awaited(step)
        case Purpose.WARNING:
            _warned(step, tracked)
        case Purpose.RESTORED:
            step.stop(Clock.REINSTATEMENT)
        case Purpose.VERDICT | Purpose.DATA | Purpose.PORTRAIT:
            step.stop_key(tracked.timer)
            _window_starts_now(step, f"{Clock.RESUBMISSION.value}:{tracked.timer.partition(':')[2]}")
        case Purpose.EXTENSION | Purpose.BREACH | Purpose.OTHER:
            pass
        case _:
            assert_never(tracked.purpose)


def _answered(step: Step, tracked: Tracked) -> None:
    for clock in (Clock.NEXT_ANSWER, Clock.SAFETY):
        _stop_if_begun_before(step, clock, tracked)
    if step.case.timer(Clock.NEXT_ANSWER.value) is None:
        step.change(questions=())


def _warned(step: Step, tracked: Tracked) -> None:
    timer = step.case.timer(tracked.timer)
    if timer is not None:
        step.put_timer(replace(timer, warned_at=step.event.at))


def _person_spoke(step: Step, tracked: Tracked) -> None:
    waited = step.case.timer(Clock.ACKNOWLEDGEMENT.value)
    _stop_if_begun_before(step, Clock.ACKNOWLEDGEMENT, tracked)
    if waited is not None and step.case.timer(Clock.ACKNOWLEDGEMENT.value) is None:
        step.note(Milestone.FIRST_ANSWER, after=_since(step, waited))
    step_update = step.case.timer(Clock.STATUS_UPDATE.value)
    if step_update is not None:
        step.put_timer(timers.again(step_update, step.world.rules, step.event.at))


def _stop_if_begun_before(step: Step, clock: Clock, tracked: Tracked) -> None:
    """Stop a duty only by what was written after it began: an older word answers nothing new."""
    timer = step.case.timer(clock.value)
    if timer is not None and timer.since <= tracked.sent_at:
        step.stop(clock)


def _window_starts_now(step: Step, key: str = Clock.REPLY.value) -> None:
    """Count his window from the moment the message reached him; it can only end later for that."""
    window = step.case.timer(key)
    if window is None or window.since >= step.event.at:
        return
    delay = step.event.at - window.since
    step.put_timer(replace(window, due=window.due + delay, since=step.event.at))


def _is_of_ruling_in_force(step: Step, tracked: Tracked) -> bool:
    """Tell whether a message told the last ruling: one from before a reopening may arrive after the next."""
    ruling = step.case.last_ruling
    return ruling is not None and tracked.sent_at >= ruling.at


def _informed(step: Step) -> None:
    if step.case.status is not Status.DECIDED:
        return
    _count(step)
    for clock in (Clock.DECISION, Clock.SECOND_REVIEW, Clock.PROOF):
        step.stop(clock)
    step.stop(Clock.DELIVERY, OF_DECISION)
    step.change(informed_at=step.event.at)
    window = step.start(Clock.SECOND_REVIEW_WINDOW)
    final = len(step.case.rulings) > 1
    key = "decision-next-final" if final else "decision-next"
    restoring = step.case.timer(Clock.REINSTATEMENT.value)
    step.tell(
        *((text("reinstatement-by", due=When(restoring.due)),) if restoring is not None else ()),
        text(key, due=When(window.due)),
        buttons=status.buttons(step.case),
    )


def _proof_awaited(step: Step) -> None:
    if step.case.status is not Status.DECIDED or step.case.informed_at is not None:
        return
    _count(step)
    for clock in (Clock.DECISION, Clock.SECOND_REVIEW):
        step.stop(clock)
    step.start(Clock.PROOF)


def _count(step: Step) -> None:
    """Write down that the ruling in force reached him, once: as long as its clock still runs."""
    running = (step.case.timer(one.value) for one in (Clock.SECOND_REVIEW, Clock.DECISION))
    timer, rulings = next(filter(None, running), None), step.case.rulings
    if timer is None or not rulings:
        return
    ruling, former = rulings[-1], rulings[-2] if len(rulings) > 1 else None
    step.note(
        Milestone.RULING_TOLD,
        stage=(Stage.SECOND if former is not None else Stage.FIRST).value,
        outcome=ruling.outcome.value,
        basis=ruling.basis.value if ruling.basis is not None else "",
        changed="yes" if former is not None and former.outcome is not ruling.outcome else "no",
        after=_since(step, timer),
    )


def _since(step: Step, timer: Timer) -> str:
    """Say for how many seconds he had waited."""
    return str(int((step.event.at - timer.since).total_seconds()))


def _nothing_failed(step: Step) -> None:
    if not any(one.failed for one in step.case.tracked):
        step.stop(Clock.DELIVERY)


def _same_news(one: Tracked, failed: Tracked) -> bool:
    """Tell whether a failed message says again what an earlier failed one said: one is enough to keep."""
    if one.message == failed.message:
        return True
    repeats = failed.purpose in (Purpose.WARNING, Purpose.BREACH, Purpose.OTHER)
    return one.failed and repeats and (one.purpose, one.timer) == (failed.purpose, failed.timer)


def _find(step: Step, message: MessageId) -> Tracked | None:
    return next((one for one in step.case.tracked if one.message == message), None)
