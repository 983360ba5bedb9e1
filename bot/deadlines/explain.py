"""Explaining: how a date came about, in words, as texts in no language yet.

Belongs here: the story of a date that `bot.deadlines.time.due` and `Rules.due` count. It asks them for the
date instead of counting again, so that a story never tells another date than the one in force.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from bot.deadlines import time
from bot.deadlines.clocks import CLOCKS, AnyClock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.texts import Day, Text, When, named, text

_MOST_DAYS: Final = 12
"""Closed days that are listed by name; how many more there are is said as a number."""
_ELAPSED: Final = (Unit.MINUTES, Unit.HOURS)


def explain(start: datetime, duration: Duration, kind: ClockKind, calendar: Calendar) -> tuple[Text, ...]:
    """Tell how a duty or a window that started at `start` comes to its date."""
    if duration == time.NONE:
        return (text("clock-none"),)
    due = time.due(start, duration, kind, calendar)
    lasts = named("unit", duration.unit, count=duration.count)
    result = text("explain-due", due=When(due))
    if duration.unit in _ELAPSED:
        return (text("explain-elapsed", lasts=lasts, since=When(start)), result)
    first, end = calendar.local(start).date(), calendar.local(due).date()
    if duration.unit is Unit.BUSINESS_HOURS:
        counted = text("explain-business-hours", lasts=lasts, since=When(start))
        return (counted, *_closed("skipped", first, end, calendar), *_hours(end, calendar), result)
    last = time.last_day(first, duration, calendar)
    business = duration.unit is Unit.BUSINESS_DAYS
    return (
        text(
            "explain-business-days" if business else "explain-days",
            lasts=lasts,
            first=Day(first),
            last=Day(last),
        ),
        *_month_end(first, last, duration),
        *_closed("skipped" if business else "between", first, last, calendar),
        *_landing(last, end, kind, calendar),
        *(_hours(end, calendar) if kind is ClockKind.DUTY else (text("explain-whole-day"),)),
        result,
    )


def explain_clock(clock: AnyClock, rules: Rules, start: datetime) -> tuple[Text, ...]:
    """Tell how a clock of the rules comes to its date: by which of its durations, and how that one counts."""
    kind, lasting = CLOCKS[clock].kind, rules.durations_of(clock)
    dates = {one: time.due(start, one, kind, rules.calendar) for one in lasting}
    deciding = next(one for one, due in dates.items() if due == rules.due(clock, start))
    told = explain(start, deciding, kind, rules.calendar)
    if len(dates) == 1:
        return told
    candidates = tuple(
        text("explain-candidate", lasts=named("unit", one.unit, count=one.count), due=When(due))
        for one, due in dates.items()
    )
    return (named("explain-several", kind, options=candidates), *told)


def _month_end(first: date, last: date, duration: Duration) -> tuple[Text, ...]:
    if duration.unit is not Unit.MONTHS or first.day == last.day:
        return ()
    return (text("explain-month-end", number=str(first.day)),)


def _closed(how: str, first: date, last: date, calendar: Calendar) -> tuple[Text, ...]:
    """Name the closed days between two dates, but for those that are closed every week."""
    found = tuple(_closed_days(first, last, calendar))
    if not found:
        return (text("explain-no-holiday"),)
    days = [text("explain-date", date=Day(one)) for one in found[:_MOST_DAYS]]
    if len(found) > _MOST_DAYS:
        days.append(text("explain-more", count=len(found) - _MOST_DAYS))
    return (named("explain", how, options=tuple(days)),)


def _closed_days(first: date, last: date, calendar: Calendar) -> Iterator[date]:
    day = first + timedelta(days=1)
    while day < last:
        if calendar.weekday_open(day.weekday()) and not calendar.is_open(day):
            yield day
        day += timedelta(days=1)


def _landing(last: date, end: date, kind: ClockKind, calendar: Calendar) -> tuple[Text, ...]:
    if last == end:
        return (text("explain-open", last=Day(last)),)
    why = named("explain-closed", _why_closed(last, calendar))
    if kind is ClockKind.WINDOW:
        return (text("explain-rolls-forward", last=Day(last), why=why, planned=Day(end)),)
    if end < last:
        return (text("explain-planned-before", last=Day(last), why=why, planned=Day(end)),)
    return (text("explain-next-opening", last=Day(last), why=why, planned=Day(end)),)


def _why_closed(day: date, calendar: Calendar) -> str:
    if not calendar.weekday_open(day.weekday()):
        return "weekday"
    return "holiday" if day in calendar.holidays else "own"


def _hours(day: date, calendar: Calendar) -> tuple[Text, ...]:
    """Tell the hours of the day that a date fell on, where there are any."""
    if not calendar.hours or not calendar.is_open(day):
        return ()
    return (text("explain-hours", times=", ".join(str(one) for one in calendar.shifts(day))),)
