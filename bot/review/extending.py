"""Extending: a date of ours moves later, once, with a reason, told before it passes (law 8).

Belongs here: which duty is meant, by how much, and how it reads. How far it may go is
`bot.deadlines.extension`.
"""

from datetime import datetime
from typing import Final

from bot.case.model import Purpose, Status
from bot.deadlines import escalation, extension
from bot.deadlines.clocks import Clock, ClockKind
from bot.deadlines.time import Duration, Unit, due
from bot.deadlines.timers import Timer
from bot.forms.model import Draft
from bot.people import data
from bot.review import claiming
from bot.step import Step
from bot.texts import Text, When, named, text

_LONGEST_DAYS: Final = 366
_DECIDING: Final = (Clock.SECOND_REVIEW, Clock.DECISION)


def duty(step: Step, target: str) -> Timer | None:
    """Return the duty that is meant: the one named; else the decision under way, else a data request."""
    deciding = (one for one in step.case.timers if one.clock in _DECIDING)
    under_way = None if step.case.status is Status.DECIDED else next(deciding, None)
    if target:
        found = step.case.timer(target)
        known = found is not None and found.clock in extension.EXTENDED_BY
        return found if known and (found is under_way or found == data.open_request(step, target)) else None
    return under_way or data.open_request(step)


def unfit(step: Step, target: str) -> Text | None:
    """Say why no date can be moved; None when one can."""
    timer = duty(step, target)
    if timer is None:
        return text("unfit-extend", status=named("staff-status", step.case.status))
    what = named("clock", timer.clock)
    if timer.late:
        return text("unfit-extend-late", what=what, was=When(timer.breaches[0]), due=When(timer.due))
    if timer.moved_later:
        return text("unfit-extend-used", what=what, due=When(timer.due))
    if extension.forbidden(timer, step.world.rules):
        return text("unfit-extend-own", what=what, due=When(timer.due))
    if extension.limit(timer, step.world.rules) <= timer.due:
        return text("unfit-extend-law", what=what, due=When(timer.due))
    return None


def problems(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Say what is wrong with the new date."""
    changed = unfit(step, draft.target)
    if changed is not None:  # the rules are others than when he began to write
        return (changed,)
    timer = duty(step, draft.target)
    if timer is None or not draft.text("days"):
        return ()
    until, latest = _wanted(step, timer, draft), extension.limit(timer, step.world.rules)
    if until is not None and timer.due < until <= latest:
        return ()
    return (text("guard-extend", due=When(timer.due), latest=When(latest)),)


def told(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Say it as he reads it: why, the new date, who knows, what he can do."""
    timer = duty(step, draft.target)
    if timer is None:
        return ()
    return (
        text("extend-sorry", what=named("clock", timer.clock), before=When(timer.due)),
        text("from-reviewer", words=draft.text("why"), signed=claiming.pseudonym(step)),
        text("extend-now", due=When(_until(step, timer, draft))),
        text("extend-known"),
        text("extend-meanwhile"),
    )


def extend(step: Step, draft: Draft) -> None:
    """Move the date, tell him, and let the leads know."""
    timer, why, me = duty(step, draft.target), draft.text("why"), step.event.actor.id
    if timer is None:
        return
    until, said = _until(step, timer, draft), told(step, draft)
    step.put_timer(extension.moved(timer, until, step.event.at, step.world.rules))
    step.note(
        "date extended",
        texts=(("why", why),),
        clock=timer.key,
        before=timer.due.isoformat(),
        due=until.isoformat(),
        by=me,
    )
    step.tell(*said, purpose=Purpose.EXTENSION, timer=timer.key)
    known = text(
        "thread-extended",
        reference=step.case.id,
        name=claiming.staff_name(step, me),
        what=named("clock", timer.clock),
        before=When(timer.due),
        due=When(until),
        why=why,
    )
    step.post(known)
    escalation.tell_leads(step, known)


def _until(step: Step, timer: Timer, draft: Draft) -> datetime:
    """Return the new date: what was asked for, else the latest that is allowed."""
    return _wanted(step, timer, draft) or extension.limit(timer, step.world.rules)


def _wanted(step: Step, timer: Timer, draft: Draft) -> datetime | None:
    days = int(draft.text("days") or 0)
    if not 1 <= days <= _LONGEST_DAYS:
        return None
    return due(timer.due, Duration(days, Unit.DAYS), ClockKind.DUTY, step.world.rules.calendar)
