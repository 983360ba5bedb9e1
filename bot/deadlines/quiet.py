"""Quiet hours: when staff and freelancers may be reminded of something.

Staff hear reminders while they work and at no other time; a freelancer by the daylight of his own zone, on
any day. What had to wait goes out spread over some time, by a hash and not by chance, so that opening time
brings no burst. Nothing here touches answers, breaches and alarms of safety: those are said at once.
Belongs here: moments. What is said at them is `bot.deadlines.escalation` and `bot.deadlines.ends`.
"""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.deadlines import hours
from bot.deadlines.conduct import Conduct
from bot.deadlines.hours import Opening, Shifts, Span
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar

_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Desk:
    """When staff may be reminded: in their hours, or by day on open days where no hours are set."""

    calendar: Calendar
    conduct: Conduct

    @property
    def zone(self) -> str:
        """Name the zone of the marketplace."""
        return self.calendar.zone

    def shifts(self, day: date) -> Shifts:
        """Return the hours of a day."""
        if not self.calendar.is_open(day):
            return ()
        return self.calendar.shifts(day) if self.calendar.hours else (self.conduct.daytime,)


@dataclass(frozen=True, slots=True)
class _Daylight:
    """When a freelancer may be reminded: by day, on any day."""

    zone: str
    conduct: Conduct

    def shifts(self, day: date) -> Shifts:
        """Return the daytime, which is every day's."""
        del day
        return (self.conduct.daytime,)


def staff_moment(at: datetime, seed: str, rules: Rules) -> datetime:
    """Return when a reminder that is ready at `at` goes out to staff: after some time for company."""
    desk = _Desk(rules.calendar, rules.conduct)
    span = _span(at, desk)
    if span is None:
        return _opening(at, seed, desk, rules.conduct)
    opens, closes = span
    # What has waited for the opening goes first: nothing may overtake within a lane.
    company = max(at + rules.conduct.gather, opens + _spread(seed, rules.conduct.spread))
    return max(at, min(company, closes - _MINUTE))


def digest_day(at: datetime, rules: Rules) -> date | None:
    """Return the day whose digest is to be made by now: a working day that is not over yet."""
    desk = _Desk(rules.calendar, rules.conduct)
    day = at.astimezone(ZoneInfo(desk.zone)).date()
    spans = hours.spans(day, desk)
    return day if spans and at < spans[-1][1] else None


def freelancer_moment(at: datetime, zone: str, seed: str, conduct: Conduct) -> datetime:
    """Return `at` if it is day where he is, else a moment of the morning after."""
    day = _Daylight(zone, conduct)
    return at if _open(at, day) else _opening(at, seed, day, conduct)


def by_daylight_before(at: datetime, end: datetime, zone: str, seed: str, conduct: Conduct) -> datetime:
    """Return the last moment of his day from `at` to `end`, a little spread; `end` where there is none."""
    day = _Daylight(zone, conduct)
    if _open(end, day):
        return end
    last = hours.latest_open(end, day) - _MINUTE - _spread(seed, conduct.spread)
    return max(last, at) if last >= at or _open(at, day) else end


def _open(at: datetime, opening: Opening) -> bool:
    return _span(at, opening) is not None


def _span(at: datetime, opening: Opening) -> Span | None:
    """Return the stretch of open time that a moment lies in."""
    day = at.astimezone(ZoneInfo(opening.zone)).date()
    return next((one for one in hours.spans(day, opening) if one[0] <= at < one[1]), None)


def _opening(at: datetime, seed: str, opening: Opening, conduct: Conduct) -> datetime:
    opens = hours.next_opening(at, opening)
    span = _span(opens, opening)
    later = opens + _spread(seed, conduct.spread)
    return later if span is None else min(later, span[1] - _MINUTE)


def _spread(seed: str, over: timedelta) -> timedelta:
    """Return a part of `over` that depends on nothing but `seed`, in whole minutes."""
    share = int.from_bytes(hashlib.blake2b(seed.encode(), digest_size=4).digest())
    return _MINUTE * (share % (over // _MINUTE + 1))
