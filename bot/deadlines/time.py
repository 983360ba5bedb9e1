"""Counting time: how long a duration is on a calendar.

The rules are those of the statutes read: the day of the event is not counted; months run to the same
date, else to the last day of the month. A duty that lands on a closed day is planned for the open day
before; a window rolls forward to the next open day and lasts to that day's end.

Belongs here: durations, the calendar, and what is due. Counting within a day is `bot.deadlines.hours`; how
a date came about in words, `bot.deadlines.explain`.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum, unique
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from bot.deadlines import hours
from bot.deadlines.clocks import ClockKind
from bot.deadlines.hours import WHOLE_DAY, Shifts, Week

_MINUTE: Final = timedelta(minutes=1)


@unique
class Unit(StrEnum):
    """What a duration is counted in. Units are never converted into one another."""

    MINUTES = "minutes"
    HOURS = "hours"
    BUSINESS_HOURS = "business_hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    MONTHS = "months"
    NONE = "none"
    """No time at all: said of a later date that nothing may be put off to, and of nothing else."""


LIMITS: Final[dict[Unit, int]] = {
    Unit.MINUTES: 100_000,
    Unit.HOURS: 100_000,
    Unit.BUSINESS_HOURS: 20_000,
    Unit.DAYS: 3_660,
    Unit.BUSINESS_DAYS: 2_600,
    Unit.MONTHS: 120,
    Unit.NONE: 1,
}
"""The longest duration in each unit: about ten years, and for minutes ten weeks."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units, at least 1."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse a duration that is not a duration.

        Raises:
            ValueError: the count is below 1 or beyond `LIMITS`.
        """
        if not 1 <= self.count <= LIMITS[self.unit]:
            unit = self.unit.replace("_", " ")
            raise ValueError(f"a duration counts from 1 to {LIMITS[self.unit]} {unit}, not {self.count}")


NONE: Final = Duration(1, Unit.NONE)
"""No time at all."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When somebody works: closed weekdays, own closed days, public holidays, and hours, in an IANA zone."""

    zone: str = "UTC"
    closed_weekdays: frozenset[int] = frozenset({5, 6})
    """Monday is 0."""
    closed_days: frozenset[date] = frozenset()
    """The marketplace's own."""
    hours: Week = ()
    """Working intervals, Monday first; a weekday without any is closed. Empty: open days are open all day."""
    holidays: frozenset[date] = frozenset()
    """Public holidays, computed outside the core."""
    holidays_of: str = ""
    """Where those are from: a country, with a region if there is one ("US", "DE-BY")."""

    def __post_init__(self) -> None:
        """Refuse a calendar that is never open.

        Raises:
            ValueError: every weekday is closed, or the hours cannot be kept.
        """
        if self.closed_weekdays >= frozenset(range(7)):
            raise ValueError("the calendar closes all seven weekdays: leave at least one open")
        if self.hours:
            hours.check(self.hours)
            if not any(self.weekday_open(day) for day in range(7)):
                raise ValueError("the calendar has no working hours: give a day that is not closed some")

    def weekday_open(self, weekday: int) -> bool:
        """Tell whether anyone works on that day of the week at all; Monday is 0."""
        return weekday not in self.closed_weekdays and (not self.hours or bool(self.hours[weekday]))

    def is_open(self, day: date) -> bool:
        """Tell whether anyone works on `day`."""
        return self.weekday_open(day.weekday()) and day not in self.closed_days and day not in self.holidays

    def shifts(self, day: date) -> Shifts:
        """Return the working intervals of `day`; none when it is closed."""
        if not self.is_open(day):
            return ()
        return self.hours[day.weekday()] if self.hours else WHOLE_DAY

    def local(self, at: datetime) -> datetime:
        """Return the moment in the calendar's own zone."""
        return at.astimezone(ZoneInfo(self.zone))

    def open_day(self, day: date, step: int) -> date:
        """Return `day` or the nearest open day after (step 1) or before (step -1) it.

        Raises:
            ValueError: there is none within a year.
        """
        for _ in range(hours.SEARCH_LIMIT):
            if self.is_open(day):
                return day
            day += timedelta(days=step)
        raise ValueError("the calendar has no open day within a year: remove some closed days")


def due(start: datetime, duration: Duration, kind: ClockKind, calendar: Calendar) -> datetime:
    """Return when a clock started at `start` is due, in UTC; always after `start`, unless it has no time.

    Minutes and hours are counted as they are, nights and closed days included: a receipt does not wait for
    the morning. Business hours are counted in open time alone. For days and months a window lasts until
    23:59 of an open day. A duty keeps the time of day, moved into the hours of that day; on a closed day it
    is planned for the last closing before, and where that would be no later than `start`, for the next
    opening: staff never have nothing, and never more than they need.
    """
    match duration.unit:
        case Unit.NONE:
            return start
        case Unit.MINUTES:
            return start + timedelta(minutes=duration.count)
        case Unit.HOURS:
            return start + timedelta(hours=duration.count)
        case Unit.BUSINESS_HOURS:
            return _shown(hours.add(start, timedelta(hours=duration.count), calendar), calendar)
        case Unit.DAYS | Unit.BUSINESS_DAYS | Unit.MONTHS:
            local = calendar.local(start)
            last = last_day(local.date(), duration, calendar)
            if kind is ClockKind.WINDOW:
                return hours.end_of_day(calendar.open_day(last, 1), calendar.zone)
            return _into_open_time(start, last, local.time(), calendar)
        case _:
            assert_never(duration.unit)


def notice_by(ends: date, ahead: Duration, calendar: Calendar) -> date:
    """Return the last open day for a notice that must lie `ahead` of the day on which something ends.

    The day of the end is not counted.

    Raises:
        ValueError: `ahead` is not counted in days or months.
    """
    match ahead.unit:
        case Unit.DAYS:
            day = ends - timedelta(days=ahead.count)
        case Unit.BUSINESS_DAYS:
            day = ends
            for _ in range(ahead.count):
                day = calendar.open_day(day - timedelta(days=1), -1)
        case Unit.MONTHS:
            day = _add_months(ends, -ahead.count)
        case Unit.MINUTES | Unit.HOURS | Unit.BUSINESS_HOURS | Unit.NONE:
            raise ValueError(f"a notice is given days ahead, not {ahead.unit}")
        case _:
            assert_never(ahead.unit)
    return calendar.open_day(day, -1)


def earlier(at: datetime, lasts: Duration, calendar: Calendar) -> datetime:
    """Return the moment that lies `lasts` before `at`, in UTC; business days keep the time of the day.

    Raises:
        ValueError: `lasts` is counted in months or business hours.
    """
    return _moved(at, lasts, -1, calendar)


def later(at: datetime, lasts: Duration, calendar: Calendar) -> datetime:
    """Return the moment that lies `lasts` after `at`; counted as in `earlier`.

    Raises:
        ValueError: `lasts` is counted in months or business hours.
    """
    return _moved(at, lasts, 1, calendar)


def _moved(at: datetime, lasts: Duration, step: int, calendar: Calendar) -> datetime:
    match lasts.unit:
        case Unit.MINUTES:
            return at + step * timedelta(minutes=lasts.count)
        case Unit.HOURS:
            return at + step * timedelta(hours=lasts.count)
        case Unit.DAYS:
            return at + step * timedelta(days=lasts.count)
        case Unit.BUSINESS_DAYS:
            local = calendar.local(at)
            day = local.date()
            for _ in range(lasts.count):
                day = calendar.open_day(day + timedelta(days=step), step)
            return hours.moment(day, local.time(), calendar.zone)
        case Unit.BUSINESS_HOURS | Unit.MONTHS | Unit.NONE:
            raise ValueError(f"a moment lies hours or days from another, not {lasts.unit}")
        case _:
            assert_never(lasts.unit)


def on_open_day(at: datetime, calendar: Calendar) -> datetime:
    """Return the moment, moved to the same time of the next open day if its day is closed; in UTC.

    The time is moved into the hours of that day, where there are hours.
    """
    local = calendar.local(at)
    found = hours.within(calendar.open_day(local.date(), 1), local.time(), calendar)
    return at if found is None else _shown(found, calendar)


def last_day(first: date, duration: Duration, calendar: Calendar) -> date:
    """Return the day on which a duration in days or months ends, before any rolling."""
    match duration.unit:
        case Unit.DAYS:
            return first + timedelta(days=duration.count)
        case Unit.BUSINESS_DAYS:
            return _add_business_days(first, duration.count, calendar)
        case Unit.MONTHS:
            return _add_months(first, duration.count)
        case Unit.MINUTES | Unit.HOURS | Unit.BUSINESS_HOURS | Unit.NONE:
            return first
        case _:
            assert_never(duration.unit)


def _add_business_days(day: date, count: int, calendar: Calendar) -> date:
    for _ in range(count):
        day = calendar.open_day(day + timedelta(days=1), 1)
    return day


def _add_months(day: date, count: int) -> date:
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _into_open_time(start: datetime, day: date, at: time, calendar: Calendar) -> datetime:
    found = hours.within(day, at, calendar)
    if found is None:
        found = hours.latest_open(hours.midnight(day, calendar.zone), calendar)
    found = _shown(found, calendar)
    return found if found > start else hours.next_opening(start, calendar)


def _shown(found: datetime, calendar: Calendar) -> datetime:
    """Say a closing at midnight as 23:59: "24:00" would be read on the day after, which may be closed."""
    at_midnight = calendar.local(found).time() == time()
    closing = at_midnight and hours.latest_open(found - _MINUTE, calendar) == found - _MINUTE
    return found - _MINUTE if closing else found
