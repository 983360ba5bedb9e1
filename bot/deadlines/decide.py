"""Deadlines decide: what happens when a timer wants attention, when rules change, when we were away.

Everything is re-checked against the case as it is now: a doubled or stale alarm does nothing. Silence of
staff can only escalate; silence of the freelancer leads to a decision on what is there (laws 1, 9).
Belongs here: which clock is whose business. What is done is in `escalation`, `ends` and `bot.review.holding`.
"""

from dataclasses import replace

from bot.deadlines import ends, escalation, timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Keeping
from bot.deadlines.timers import Ringing, Timer
from bot.events import DeadlineReached, OutageEnded
from bot.keeping import hold, schedule, wishes
from bot.messages import Urgency
from bot.review import holding
from bot.step import Step
from bot.texts import When, named, text


def reached(step: Step, alarm: DeadlineReached) -> None:
    """Do what the timer's ladder says for this moment, each thing in its order."""
    timer = step.case.timer(alarm.key)
    if timer is None:
        return
    until = ends.held_until(step, timer)
    if until is not None:
        step.put_timer(replace(timer, held=until))
        return
    marked, ringing = timers.reached(timer, step.event.at, step.world.rules)
    step.put_timer(marked)  # also where nothing rings: an alarm from before a change of rules is planned anew
    for one in ringing:
        step.note("alarm", clock=timer.key, rung=", ".join(one.names))
        running = step.case.timer(alarm.key)
        if running is not None:
            _rings(step, running, one)


def rules_changed(step: Step, version: int) -> None:
    """Apply a new version of the rules: every date the better of old and new for the freelancer."""
    for timer in step.case.timers:
        changed = timers.under(timer, step.world.rules, step.event.at)
        step.put_timer(changed)
        if changed.due == timer.due:
            continue
        step.note(
            "date moved",
            clock=timer.key,
            before=timer.due.isoformat(),
            due=changed.due.isoformat(),
            rules=str(version),
        )
        if CLOCKS[timer.clock].shown and step.case.submitted_at is not None:
            step.tell(
                text("date-moved", what=named("clock", timer.clock), due=When(changed.due)),
                urgency=Urgency.FOLLOW_UP,
                by_day=True,
            )


def outage_ended(step: Step, outage: OutageEnded) -> None:
    """Give back what our downtime took from his windows (law 9)."""
    for timer in step.case.timers:
        if CLOCKS[timer.clock].kind is not ClockKind.WINDOW:
            continue
        lost = step.event.at - max(outage.since, timer.since)
        if lost.total_seconds() <= 0:
            continue
        step.put_timer(replace(timer, due=timer.due + lost))
        step.note("window extended", clock=timer.key, due=(timer.due + lost).isoformat(), why="outage")
        step.tell(
            text("outage-extended", what=named("clock", timer.clock), due=When(timer.due + lost)),
            urgency=Urgency.FOLLOW_UP,
            by_day=True,
        )


def _rings(step: Step, timer: Timer, ringing: Ringing) -> None:
    spec = CLOCKS[timer.clock]
    if timer.clock is Keeping.RETENTION:
        schedule.rings(step, timer)
    elif timer.clock is Keeping.ANNOUNCED:
        wishes.rings(step, timer)
    elif timer.clock is Keeping.HOLD:
        hold.rings(step, timer)
    elif timer.clock is Clock.CLAIM:
        holding.rings(step, timer, ends=ringing.ends)
    elif spec.kind is ClockKind.WINDOW or not spec.ladder:
        ends.rings(step, timer, ringing)
    elif ringing.ends:
        siblings = _together(step, timer, ringing)
        escalation.breach(step, timer, ringing)
        for one in siblings:
            escalation.renew(step, one)
    else:
        _together(step, timer, ringing)
        escalation.act(step, timer, ringing)


def _together(step: Step, timer: Timer, ringing: Ringing) -> tuple[Timer, ...]:
    """Let timers of the same clock that do the same now do it once: three documents, one reminder."""
    found = []
    for one in step.case.timers:
        if one.clock is timer.clock and one.key != timer.key:
            marked, theirs = timers.reached(one, step.event.at, step.world.rules)
            if [(each.acts, each.ends) for each in theirs] == [(ringing.acts, ringing.ends)]:
                step.put_timer(marked)
                found.append(marked)
    return tuple(found)
