"""The ladder: what happens as a date comes near, and after it has passed.

A rung is a share of the term, a distance to its end, or the end itself. Each acts once in a round; a
breach starts the next round with a renewed date. First cut: one ladder for duties, one for windows,
one for drafts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from bot.deadlines.clocks import CLOCKS, Clock, ClockKind

WARNING_LEAD: Final = timedelta(hours=48)
"""A lapse needs a warning that was *delivered* at least this long before (law 9)."""
WARNING_AHEAD: Final = timedelta(hours=72)
"""When the warning is sent, before the end of a window: a day more than it needs, for delivery."""
RENEWALS: Final = (timedelta(days=2), timedelta(days=5), timedelta(days=7))
"""How far the new date lies after the 1st, 2nd, 3rd and each later breach: a promise we can keep,
and no daily apology. Staff are pressed daily all the while."""


@unique
class Act(StrEnum):
    """What a rung does."""

    REMIND_ASSIGNEE = "remind_assignee"
    REMIND_ALL = "remind_all"
    REMIND_FREELANCER = "remind_freelancer"
    WARN_FREELANCER = "warn_freelancer"
    PRESS_ADMIN = "press_admin"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: at `percent` of the term, or `before` its end. `name` tells it apart in a round."""

    name: str
    act: Act
    percent: int = 100
    before: timedelta = timedelta(0)

    def at(self, start: datetime, due: datetime) -> datetime:
        """Return when this rung acts, never before the start of the round."""
        reached = start + (due - start) * self.percent / 100
        return max(start, reached - self.before)


_DUTY: Final = (
    Rung("half", Act.REMIND_ASSIGNEE, percent=50),
    Rung("near", Act.REMIND_ALL, percent=80),
    Rung("due", Act.DUE),
)
_WINDOW: Final = (
    Rung("half", Act.REMIND_FREELANCER, percent=50),
    Rung("warn", Act.WARN_FREELANCER, before=WARNING_AHEAD),
    Rung("due", Act.DUE),
)
_DRAFT: Final = (
    Rung("day", Act.REMIND_FREELANCER, percent=4),
    Rung("week", Act.REMIND_FREELANCER, percent=25),
    Rung("warn", Act.WARN_FREELANCER, before=timedelta(days=7)),
    Rung("due", Act.DUE),
)
_AUTOMATIC: Final = (Rung("due", Act.DUE),)

SAFETY_RENEWAL: Final = timedelta(hours=1)
"""Somebody who is not safe is never asked to wait for a working day."""
RULE_CHANGE_GRACE: Final = timedelta(days=1)
"""What a rule that became stricter leaves staff at least."""
PRESS_EVERY: Final = timedelta(days=1)
"""After a breach the admin is told daily until the duty is done."""


def ladder(clock: Clock) -> tuple[Rung, ...]:
    """Return the rungs of `clock`, earliest first."""
    if clock in (Clock.RECEIPT, Clock.STATUS_UPDATE):
        return _AUTOMATIC
    if clock is Clock.DRAFT:
        return _DRAFT
    return _DUTY if CLOCKS[clock].kind is ClockKind.DUTY else _WINDOW
