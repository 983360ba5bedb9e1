"""The laws, checked in one place after every decision.

A decision that breaks a law is a bug of ours: it is not saved, the input is kept, and a person is told
(`bot.service`). Each check has a planted fault beside its test that it must catch. Laws 3, 4, 10 and 13 live
where storage is; law 5 in how this package is built; law 11 in `bot.people.permissions`.
"""

from bot.case import lifecycle
from bot.case.model import Case, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Keeping
from bot.deadlines.ladder import WARNING_LEAD
from bot.deadlines.timers import Timer
from bot.decision import guards
from bot.decision.model import Outcome
from bot.effects import DestroyDocument, Forward, Send
from bot.errors import LawBrokenError
from bot.events import Event, Reachable
from bot.keeping import rule
from bot.messages import ToPerson
from bot.people.permissions import is_impartial
from bot.step import Decision, Subject


def check(before: Subject, event: Event, decision: Decision) -> None:
    """Check a decision.

    Raises:
        LawBrokenError: names the law; holds no personal data.
    """
    _law_2(event, decision)
    after = decision.state
    if not isinstance(after, Case):
        return
    _law_1(after)
    _law_10(after)
    _law_12(after, decision)
    if isinstance(before, Case):
        _law_6_and_7(before, after)
        _law_8(before, after)
        _law_9(before, after, event)
        _law_10_destroyed(before, event, decision)


def _law_1(case: Case) -> None:
    turn = lifecycle.turn(case)
    if case.open and turn is None:
        raise LawBrokenError(f"law 1: an open case ({case.status.value}) has no main turn with a deadline")
    beside = (CLOCKS[one.clock].obligation or isinstance(one.clock, Keeping) for one in case.timers)
    if not case.open and not all(beside):
        raise LawBrokenError("law 1: a closed case still has a main turn")
    keys = [one.key for one in case.timers]
    if len(set(keys)) != len(keys):
        raise LawBrokenError("law 1: one clock runs twice")
    for owed, clock in _owed(case):
        if owed and case.timer(clock) is None:
            raise LawBrokenError(f"law 1: {clock} is owed and has no deadline")


def _owed(case: Case) -> tuple[tuple[bool, str], ...]:
    """List (whether it is owed, key of the timer that must run then)."""
    ruling = case.last_ruling
    in_work = case.submitted_at is not None and case.open
    reversed_ = ruling is not None and ruling.outcome is Outcome.REVERSED
    return (
        (reversed_ and case.restored_at is None, Clock.REINSTATEMENT.value),
        (any(one.failed for one in case.tracked), Clock.DELIVERY.value),
        *(
            (in_work and one.verdict is None and not one.gone, f"{Clock.DOCUMENT_CHECK.value}:{one.id}")
            for one in case.documents
        ),
    )


def _law_2(event: Event, decision: Decision) -> None:
    if not event.actor.is_human or decision.answer is not None:
        return
    if event.body == Reachable(on=False):
        return  # who has just blocked the bot cannot be answered, and does not wait for it
    if not any(isinstance(one, Send | Forward) for one in decision.effects):
        raise LawBrokenError("law 2: an input of a person met silence")


def _law_6_and_7(before: Case, after: Case) -> None:
    if after.rulings[: len(before.rulings)] != before.rulings:
        raise LawBrokenError("law 6: a ruling was changed after it was made")
    if len(after.rulings) == len(before.rulings):
        return
    ruling = after.rulings[-1]
    if not guards.ruling_is_whole(before, ruling):
        raise LawBrokenError("law 6: a decision without its reasons")
    if not is_impartial(ruling.by, before):
        raise LawBrokenError("law 7: somebody judged his own decision")


def _law_8(before: Case, after: Case) -> None:
    for new in after.timers:
        old = before.timer(new.key)
        if old is None or not CLOCKS[new.clock].shown:
            continue
        if not _promise_kept(old, new):
            raise LawBrokenError(f"law 8: the date of {new.clock.value} moved against the freelancer")


def _promise_kept(old: Timer, new: Timer) -> bool:
    if new.breaches[: len(old.breaches)] != old.breaches:
        return False
    if CLOCKS[new.clock].kind is ClockKind.WINDOW:
        return new.due >= old.due
    renewed = len(new.breaches) > len(old.breaches)
    moved_once = new.moved_later and not old.moved_later
    return new.due <= old.due or renewed or moved_once


_LAPSES = {
    Status.DRAFT: Clock.DRAFT,
    Status.WAITING_FOR_YOU: Clock.REPLY,
    Status.DECIDED: Clock.SECOND_REVIEW_WINDOW,
}
"""By which window a status may end without anybody's act."""


def _law_9(before: Case, after: Case, event: Event) -> None:
    if event.actor.is_human or after.status is before.status or _given_back(before, after):
        return
    clock = _LAPSES.get(before.status)
    if clock is None:
        raise LawBrokenError(f"law 1: silence of staff ended {before.status.value}")
    window = before.timer(clock.value)
    if window is None or window.due > event.at:
        raise LawBrokenError("law 9: a window was ended before its time")
    if window.warned_at is None or event.at - window.warned_at < WARNING_LEAD:
        raise LawBrokenError("law 9: a window ended without a warning delivered in time")


def _given_back(before: Case, after: Case) -> bool:
    """Tell whether a case only went back to the queue: its holder was silent, and others see it again."""
    return (
        after.status is Status.RECEIVED
        and before.status in (Status.BEING_REVIEWED, Status.WAITING_FOR_REASONS)
        and before.assignee is not None
        and after.assignee is None
    )


def _law_10(case: Case) -> None:
    """Hold that all of a resting case has a date, no earlier than it may go, and of no other case."""
    running = {one.ref: one for one in case.timers if one.clock is Keeping.RETENTION}
    if not rule.at_rest(case):
        if running:
            raise LawBrokenError("law 10: something has a date to go on a case that is not at rest")
        return
    held = {rule.RECORD, *(one.id for one in case.held)}
    if held != running.keys():
        raise LawBrokenError("law 10: something is held without a date to go, or gone and still awaited")
    earliest = rule.floor(case)
    if earliest is not None and any(one.due < earliest for one in running.values()):
        raise LawBrokenError("law 10: something would go before a window is over, or under a legal hold")


def _law_10_destroyed(before: Case, event: Event, decision: Decision) -> None:
    """Hold that a document goes by the clock alone, at its date and not before."""
    for one in decision.effects:
        if not isinstance(one, DestroyDocument):
            continue
        timer = before.timer(f"{Keeping.RETENTION}:{one.document}")
        hold = before.hold.until if before.hold is not None else None
        if timer is None or timer.due > event.at or (hold is not None and hold > event.at):
            raise LawBrokenError("law 10: a document would be destroyed before its time")


def _law_12(after: Case, decision: Decision) -> None:
    if after.proved:
        return
    for one in decision.effects:
        if isinstance(one, Send) and isinstance(one.to, ToPerson) and one.confidential:
            raise LawBrokenError("law 12: account data, reasons or a decision were sent to an unproved chat")
