"""Bounds: how short or long a clock can be set at all, because beyond that it would not do what it is for.

Belongs here: the bounds, as data, and whether a setting keeps them. What laws say is `bot.deadlines.presets`;
which date a duration comes to is `bot.deadlines.time`.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.time import Duration, Unit

_SHORTEST: Final[dict[Unit, timedelta]] = {
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.BUSINESS_HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
    Unit.BUSINESS_DAYS: timedelta(days=1),
    Unit.MONTHS: timedelta(days=28),
    Unit.NONE: timedelta(0),
}
"""How little time a unit may be, wherever it falls."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The shortest and the longest that a clock can be set to; None: no bound."""

    least: Duration | None = None
    most: Duration | None = None


_WINDOW: Final = Bound(least=Duration(3, Unit.DAYS))
"""A window ends only after a warning that was delivered two days before, and a day is needed to read it."""
BOUNDS: Final[dict[Clock, Bound]] = {
    **{clock: _WINDOW for clock in Clock if CLOCKS[clock].kind is ClockKind.WINDOW},
    Clock.RECEIPT: Bound(most=Duration(24, Unit.HOURS)),
    Clock.STATUS_UPDATE: Bound(Duration(1, Unit.DAYS), Duration(7, Unit.DAYS)),
    Clock.SAFETY: Bound(most=Duration(24, Unit.HOURS)),
    Clock.CLAIM: Bound(least=Duration(4, Unit.HOURS)),
    Clock.SCAN: Bound(most=Duration(24, Unit.HOURS)),
}


def too_short(clock: Clock, lasts: Duration) -> Duration | None:
    """Return the least that a clock needs, where a setting is below it."""
    least = BOUNDS.get(clock, Bound()).least
    return least if least is not None and _length(lasts) < _length(least) else None


def too_long(clock: Clock, lasts: Duration) -> Duration | None:
    """Return the most that a clock can have, where a setting is beyond it.

    Open time alone has no certain end: nights and closed days would add to it.
    """
    most = BOUNDS.get(clock, Bound()).most
    if most is None:
        return None
    open_time_alone = lasts.unit in (Unit.BUSINESS_DAYS, Unit.BUSINESS_HOURS)
    return most if open_time_alone or _length(lasts) > _length(most) else None


def _length(lasts: Duration) -> timedelta:
    return lasts.count * _SHORTEST[lasts.unit]
