"""Counting time again, slowly: minute by minute, for comparing. It shares no code with what it judges.

It reads a calendar's data (zone, hours, closed days) and walks the minutes of UTC, looking at a wall clock.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.deadlines.time import Calendar

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@lru_cache(maxsize=1 << 18)
def wall(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def is_open(at: datetime, calendar: Calendar) -> bool:
    """Tell whether somebody works during the minute that begins at `at`."""
    local = wall(at, calendar.zone)
    day, minute = local.date(), local.hour * 60 + local.minute
    if not is_open_day(day, calendar):
        return False
    if not calendar.hours:
        return True
    return any(one.opens <= minute < one.closes for one in calendar.hours[day.weekday()])


def is_open_day(day: date, calendar: Calendar) -> bool:
    if day.weekday() in calendar.closed_weekdays or day in calendar.closed_days or day in calendar.holidays:
        return False
    return not calendar.hours or len(calendar.hours[day.weekday()]) > 0


def minutes_of(day: date, zone: str) -> list[datetime]:
    """List the minutes that a wall clock shows `day` in."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    around = (noon + MINUTE * number for number in range(-30 * 60, 30 * 60))
    return [one for one in around if wall(one, zone).date() == day]


def onward(at: datetime, step: int = 1) -> Iterator[datetime]:
    while True:
        yield at
        at += MINUTE * step


def add_open(start: datetime, minutes: int, calendar: Calendar) -> datetime:
    """Return the end of the last of `minutes` open minutes from `start`."""
    for at in onward(start):
        minutes -= is_open(at, calendar)
        if minutes == 0:
            return at + MINUTE
    raise AssertionError


def count_open(start: datetime, end: datetime, calendar: Calendar) -> int:
    found, at = 0, start
    while at < end:
        found += is_open(at, calendar)
        at += MINUTE
    return found


def last_day(first: date, count: int, unit: str, calendar: Calendar) -> date:
    """Walk from day to day until the duration is over."""
    if unit == "months":
        wanted = first.year * 12 + first.month - 1 + count
        days = [first + DAY * number for number in range(count * 31 + 32)]
        of_month = [one for one in days if one.year * 12 + one.month - 1 == wanted]
        return max(one for one in of_month if one.day <= first.day)
    day = first
    while count:
        day += DAY
        count -= unit == "days" or is_open_day(day, calendar)
    return day


def window(start: datetime, count: int, unit: str, calendar: Calendar) -> datetime:
    day = last_day(wall(start, calendar.zone).date(), count, unit, calendar)
    while not is_open_day(day, calendar):
        day += DAY
    return minutes_of(day, calendar.zone)[-1]


def duty(start: datetime, count: int, unit: str, calendar: Calendar) -> datetime:
    begun = wall(start, calendar.zone)
    day = last_day(begun.date(), count, unit, calendar)
    minutes = minutes_of(day, calendar.zone)
    opened = [one for one in minutes if is_open(one, calendar)]
    if opened:
        later = (one for one in minutes if wall(one, calendar.zone).time() >= begun.time())
        wanted = next(later, minutes[-1])
        moments = sorted({*opened, *(one + MINUTE for one in opened)})
        found = max((one for one in moments if one <= wanted), default=opened[0])
    else:
        found = next(one for one in onward(minutes[0] - MINUTE, -1) if is_open(one, calendar)) + MINUTE
    found = shown(found, calendar)
    return found if found > start else next_opening(start, calendar)


def shown(at: datetime, calendar: Calendar) -> datetime:
    closing = is_open(at - MINUTE, calendar) and wall(at, calendar.zone).strftime("%H:%M") == "00:00"
    return at - MINUTE if closing else at


def next_opening(start: datetime, calendar: Calendar) -> datetime:
    for at in onward(start + MINUTE):
        begins = not is_open(at - MINUTE, calendar) or wall(at, calendar.zone).strftime("%H:%M") == "00:00"
        if begins and is_open(at, calendar):
            return at
    raise AssertionError
