"""The time to appeal: counted from the day he was told, with reminders while his appeal is a draft.

It refuses nobody. Who hands in after it is told so, and staff see it; a person looks at why. It does not
begin before there is a reason to appeal against. Belongs here: when it runs. What its steps say is
`bot.deadlines.ends`.
"""

from dataclasses import replace
from datetime import date, datetime

from bot.case import lifecycle
from bot.case.model import Status
from bot.deadlines import hours, timers
from bot.deadlines.clocks import Clock
from bot.step import Step

_INFORMED_ON = "informed_on"


def keep_clock(step: Step) -> None:
    """Let it run on a draft as soon as its end is known; a date that is corrected only moves it later."""
    began = _began(step)
    if step.case.status is not Status.DRAFT or began is None:
        return
    running = step.case.timer(Clock.APPEAL_WINDOW.value)
    answered = step.case.intake.text(_INFORMED_ON) != step.before.intake.text(_INFORMED_ON)
    if running is None and not answered and step.before.status is Status.DRAFT:
        return  # it has ended, and was not begun by this
    fresh = timers.start(Clock.APPEAL_WINDOW, step.world.rules, began)
    if fresh.due <= step.event.at or (running is not None and fresh.due <= running.due):
        return
    step.put_timer(replace(fresh, round_start=step.event.at))
    step.note("clock started", clock=fresh.key, due=fresh.due.isoformat())


def missed(step: Step) -> datetime | None:
    """Return when it had ended, if it had; None while it runs, and where nobody can say."""
    began = _began(step)
    if began is None or step.case.timer(Clock.APPEAL_WINDOW.value) is not None:
        return None
    until = step.world.rules.due(Clock.APPEAL_WINDOW, began)
    return until if until < step.event.at else None


def _began(step: Step) -> datetime | None:
    if lifecycle.reasons_missing(step.case):
        return None
    try:
        day = date.fromisoformat(step.case.intake.text(_INFORMED_ON))
    except ValueError:  # he does not remember: then nobody can say that he is late
        return None
    return hours.midnight(day, step.world.rules.calendar.zone)
