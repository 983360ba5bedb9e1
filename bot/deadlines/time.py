"""Counting time: how long a duration is on a calendar.

The rules are those of the statutes read: the day of the event is not counted; months run to the same
date, else to the last day of the month. A duty that lands on a closed day is planned for the open day
before; a window rolls forward to the next open day and lasts to that day's end.

First cut: whole closed days (weekends and listed dates). Hours of business come with working windows.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum, unique
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from bot.deadlines.clocks import ClockKind

_SEARCH_LIMIT: Final = 366
"""Days to look for an open day. A calendar with none in a year is refused instead of searched on."""
_END_OF_DAY: Final = time(23, 59)


@unique
class Unit(StrEnum):
    """What a duration is counted in. Units are never converted into one another."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    BUSINESS_DAYS = "business_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units, at least 1."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse a duration that is not a duration.

        Raises:
            ValueError: the count is below 1 or beyond ten years' worth.
        """
        if not 1 <= self.count <= 100_000:
            raise ValueError(f"a duration counts from 1 to 100000 {self.unit}, not {self.count}")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are closed, in which zone (an IANA name)."""

    zone: str = "UTC"
    closed_weekdays: frozenset[int] = frozenset({5, 6})
    """Monday is 0."""
    closed_days: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a calendar that is never open.

        Raises:
            ValueError: every weekday is closed.
        """
        if self.closed_weekdays >= frozenset(range(7)):
            raise ValueError("the calendar closes all seven weekdays: leave at least one open")

    def is_open(self, day: date) -> bool:
        """Tell whether anyone works on `day`."""
        return day.weekday() not in self.closed_weekdays and day not in self.closed_days

    def local(self, at: datetime) -> datetime:
        """Return the moment in the calendar's own zone."""
        return at.astimezone(ZoneInfo(self.zone))

    def open_day(self, day: date, step: int) -> date:
        """Return `day` or the nearest open day after (step 1) or before (step -1) it.

        Raises:
            ValueError: there is none within a year.
        """
        for _ in range(_SEARCH_LIMIT):
            if self.is_open(day):
                return day
            day += timedelta(days=step)
        raise ValueError("the calendar has no open day within a year: remove some closed days")


def due(start: datetime, duration: Duration, kind: ClockKind, calendar: Calendar) -> datetime:
    """Return when a clock started at `start` is due, in UTC.

    Minutes and hours are counted as they are. For days and months a duty keeps the time of day and a
    window lasts until 23:59, both in the calendar's zone.
    """
    if duration.unit is Unit.MINUTES:
        return start + timedelta(minutes=duration.count)
    if duration.unit is Unit.HOURS:
        return start + timedelta(hours=duration.count)
    local = calendar.local(start)
    last = last_day(local.date(), duration, calendar)
    if kind is ClockKind.WINDOW:
        return _utc(calendar.open_day(last, 1), _END_OF_DAY, calendar)
    planned = calendar.open_day(last, -1)
    found = _utc(planned, local.time(), calendar)
    # A short duty over a long closure could be planned for before it began: then the first open day it is.
    return found if found > start else _utc(calendar.open_day(last, 1), local.time(), calendar)


def on_open_day(at: datetime, calendar: Calendar) -> datetime:
    """Return the moment, moved to the same time of the next open day if its day is closed; in UTC."""
    local = calendar.local(at)
    opened = calendar.open_day(local.date(), 1)
    return at if opened == local.date() else _utc(opened, local.time(), calendar)


def last_day(first: date, duration: Duration, calendar: Calendar) -> date:
    """Return the day on which a duration in days or months ends, before any rolling."""
    match duration.unit:
        case Unit.DAYS:
            return first + timedelta(days=duration.count)
        case Unit.BUSINESS_DAYS:
            return _add_business_days(first, duration.count, calendar)
        case Unit.MONTHS:
            return _add_months(first, duration.count)
        case Unit.MINUTES | Unit.HOURS:
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


def _utc(day: date, at: time, calendar: Calendar) -> datetime:
    # fold=0: of two 02:30s of an autumn night the earlier is meant; one skipped in spring moves on an hour.
    return datetime.combine(day, at.replace(tzinfo=None), ZoneInfo(calendar.zone)).astimezone(UTC)
