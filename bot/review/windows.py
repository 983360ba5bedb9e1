"""Reply windows: how long he has, beside a decision clock that never pauses (design §5).

A window that would end after the decision's date carries the one extension, told in the same message. Where
that is used up, or not allowed so far, the reply-by is two business days before the latest date the decision
may have, three days from now at the least; and where even that has no room, the case has to be decided now: a
later reply reopens it.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.actions import Verb
from bot.case.model import Stage
from bot.deadlines import extension, timers
from bot.deadlines.clocks import Clock, ClockKind
from bot.deadlines.rules import REASONS_REPLY
from bot.deadlines.time import Duration, Unit, due, earlier
from bot.deadlines.timers import Timer
from bot.forms.model import Draft
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, When, text

SHORTEST: Final = timedelta(days=3)
"""No freelancer gets less to answer a question of ours."""
LONGEST_DAYS: Final = 60
_TO_READ: Final = Duration(2, Unit.BUSINESS_DAYS)
"""What staff get to read a reply before the decision is due."""


def problems(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Say what is wrong with the window that was asked for."""
    days = draft.text("days")
    if days and not SHORTEST.days <= int(days) <= LONGEST_DAYS:
        return (text("guard-days", least=SHORTEST.days, most=LONGEST_DAYS),)
    return () if _room(step, draft) is not None else (text("guard-decide-now"),)


def plan(step: Step, draft: Draft) -> tuple[Timer, Timer | None]:
    """Return his window, and the decision's duty as it would be moved by it; None where it stays."""
    room, duty = _room(step, draft), _duty(step)
    window = timers.start(Clock.REPLY, step.world.rules, step.event.at, lasts=_wanted(draft))
    if room is not None and room < window.due:
        window = replace(window, due=room, own_length=True)  # no change of rules makes room for more
    if duty is None:
        return window, None
    return window, _carried(step, duty, window)


def told(step: Step, window: Timer, moved: Timer | None) -> tuple[Text, ...]:
    """Say by when and how to answer, and what it does to the date of the decision."""
    duty = _duty(step)
    extends = (
        (text("request-extends", before=When(duty.due), due=When(moved.due)),)
        if moved is not None and duty is not None
        else ()
    )
    return (text("request-how", due=When(window.due)), *extends, text("request-late-is-fine"))


def open_reply(step: Step, draft: Draft) -> tuple[Timer, tuple[Text, ...]]:
    """Start his window, and move the decision where it has to; return the window and what he is told."""
    window, moved = plan(step, draft)
    said, before = told(step, window, moved), _duty(step)
    step.put_timer(window)
    if moved is not None:
        step.put_timer(moved)
        _extended(step, before, moved, "request")
    return window, said


def plan_again(step: Step, document: str) -> tuple[Timer | None, Timer | None]:
    """Return the window for sending a document again, and the decision's duty as it would be moved by it.

    It ends before the decision is due, as a reply does. Where there is no room for three days, the decision
    carries its one extension; where that is used up there is no window: he sends it as soon as he can.
    """
    at, duty = step.event.at, _duty(step)
    window = timers.start(Clock.RESUBMISSION, step.world.rules, at, document)
    running = step.case.timer(window.key)
    if running is not None:  # asked for already: his date stays
        return running, None
    if duty is None or duty.late or window.due <= (latest := _latest_reply(step, duty.due)):
        return window, None
    if latest - at >= SHORTEST:
        return replace(window, due=latest, own_length=True), None
    days = Duration(SHORTEST.days, Unit.DAYS)
    window = timers.start(Clock.RESUBMISSION, step.world.rules, at, document, days)
    moved = _carried(step, duty, window)
    if moved is None or window.due > moved.due:
        return None, None
    return window, moved


def told_again(step: Step, window: Timer | None, moved: Timer | None) -> tuple[Text, ...]:
    """Say by when to send it again, what follows if it does not come, and what it does to the decision."""
    duty = _duty(step)
    if window is None:
        return (text("again-soon"),)
    extends = (
        (text("request-extends", before=When(duty.due), due=When(moved.due)),)
        if moved is not None and duty is not None
        else ()
    )
    return (
        text("again-by", due=When(window.due)),
        *extends,
        text("again-if-not"),
    )


def open_again(step: Step, document: str) -> None:
    """Start the window for sending a document again, and move the decision where it has to."""
    before = _duty(step)
    window, moved = plan_again(step, document)
    if window is not None:
        step.put_timer(window)
        step.note("clock started", clock=window.key, due=window.due.isoformat())
    if moved is not None:
        step.put_timer(moved)
        _extended(step, before, moved, "document sent again")


def open_reply_to_reasons(step: Step) -> tuple[Text, ...]:
    """Start the window in which he may answer the reasons; the decision follows it as for a request.

    Returns what he is told of that, after the reasons.
    """
    window = timers.start(Clock.REPLY, step.world.rules, step.event.at, lasts=REASONS_REPLY)
    duty = _duty(step)
    step.put_timer(window)
    moved = _carried(step, duty, window) if duty is not None else None
    if duty is not None and moved is not None:
        step.put_timer(moved)
        _extended(step, duty, moved, "reasons stated late")
        return (text("reasons-extend", before=When(duty.due), due=When(moved.due)),)
    return ()


def _extended(step: Step, before: Timer | None, moved: Timer, why: str) -> None:
    """Write down from which date to which the decision moved."""
    was = (before or moved).due.isoformat()
    step.note("decision extended", clock=moved.key, before=was, due=moved.due.isoformat(), why=why)


def reply_buttons() -> tuple[Button, ...]:
    """Offer what he can press instead of writing."""
    return (
        button(text("button-nothing-to-add"), Verb.NOTHING_TO_ADD),
        button(text("button-status"), Verb.STATUS),
    )


def _room(step: Step, draft: Draft) -> datetime | None:
    """Return the latest reply-by there is room for; None when there is none."""
    duty = _duty(step)
    wanted = timers.start(Clock.REPLY, step.world.rules, step.event.at, lasts=_wanted(draft)).due
    if duty is None or duty.late:
        return wanted
    latest = _latest_reply(step, extension.limit(duty, step.world.rules))
    if latest >= wanted:
        return wanted
    return latest if latest - step.event.at >= SHORTEST else None


def _duty(step: Step) -> Timer | None:
    clock = Clock.SECOND_REVIEW if step.case.stage is Stage.SECOND else Clock.DECISION
    return step.case.timer(clock.value)


def _carried(step: Step, duty: Timer, window: Timer) -> Timer | None:
    """Return the decision's duty as the window moves it; None where it stays."""
    latest = extension.limit(duty, step.world.rules)
    if window.due <= _latest_reply(step, duty.due) or latest <= duty.due:
        return None
    until = min(_after_reading(step, window.due), latest)
    return extension.moved(duty, until, step.event.at, step.world.rules) if until > duty.due else None


def _latest_reply(step: Step, decision: datetime) -> datetime:
    return earlier(decision, _TO_READ, step.world.rules.calendar)


def _after_reading(step: Step, reply_by: datetime) -> datetime:
    return due(reply_by, _TO_READ, ClockKind.DUTY, step.world.rules.calendar)


def _wanted(draft: Draft) -> Duration | None:
    days = draft.text("days")
    return Duration(int(days), Unit.DAYS) if days else None
