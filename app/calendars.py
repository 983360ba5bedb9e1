"""The calendar of the configuration: how hours and places are written, and the calendar that they make.

Belongs here: the values of ``[calendar]``, and mistakes that show only when several are seen together.
What a calendar means is the core's (`bot.deadlines.time`); which days are holidays, `app.holidays`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from app import holidays
from app.problems import Problem, mistake, suggest
from bot.deadlines.clocks import CLOCKS, Clock
from bot.deadlines.hours import Shift, Week
from bot.deadlines.time import Calendar, Duration, due

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT: Final = tuple(one[:3] for one in WEEKDAYS)
_SHIFT: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*[-–]\s*([0-9]{1,2}):([0-9]{2})")
_ANY_START: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""Whether there is enough open time does not depend on when one begins."""
_SHOWN: Final = 'write it like mon = ["09:00-12:30", "13:30-18:00"]'


def _shift(value: object) -> object:
    if isinstance(value, Shift):
        return value
    found = _SHIFT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise mistake(f"{value!r} is not a time from and a time until", _SHOWN)
    hour, minute, until_hour, until_minute = map(int, found.groups())
    if minute > 59 or until_minute > 59 or hour > 23 or (until_hour, until_minute) > (24, 0):
        raise mistake(f"{value!r} names a time that no day has", "a day goes from 00:00 to 24:00")
    opens, closes = hour * 60 + minute, until_hour * 60 + until_minute
    if closes <= opens:
        remedy = "write the earlier time first; a night shift is two, such as 22:00-24:00 and 00:00-06:00"
        raise mistake(f"{value!r} ends before it begins", remedy)
    return Shift(opens, closes)


def _in_order(value: tuple[Shift, ...]) -> tuple[Shift, ...]:
    found = tuple(sorted(value))
    for one, other in pairwise(found):
        if other.opens < one.closes:
            raise mistake(f"{one} and {other} overlap", "let one begin when the other has ended")
    return found


def _weekday(value: object) -> object:
    """Read "mon", "Mon" or "monday" as "mon"."""
    written = value.lower() if isinstance(value, str) else ""
    if written in WEEKDAYS or written in SHORT:
        return written[:3]
    raise mistake(f"{value!r} is not a day of the week", suggest(str(value), SHORT))


def _each_once(value: object) -> object:
    days = [str(one).lower()[:3] for one in value] if isinstance(value, Mapping) else []
    if twice := sorted({one for one in days if days.count(one) > 1}):
        raise mistake(f"names {', '.join(twice)} twice", "put all hours of a day into one list")
    return value


def _some_hours(value: dict[str, tuple[Shift, ...]]) -> dict[str, tuple[Shift, ...]]:
    if not any(value.values()):
        raise mistake("there are no working hours: nothing could ever be due", _SHOWN)
    return value


def _country(value: str) -> str:
    try:
        holidays.check(value)
    except holidays.UnknownPlaceError as error:
        raise mistake(error.problem, error.remedy) from None
    return value


_Day = Annotated[str, BeforeValidator(_weekday)]
Period = Annotated[Shift, BeforeValidator(_shift)]
_Shifts = Annotated[tuple[Annotated[Shift, BeforeValidator(_shift)], ...], AfterValidator(_in_order)]
Hours = Annotated[dict[_Day, _Shifts], BeforeValidator(_each_once), AfterValidator(_some_hours)]
Country = Annotated[
    str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=2), AfterValidator(_country)
]


def week(hours: Mapping[str, tuple[Shift, ...]]) -> Week:
    """Return the hours of all seven days; those that are not named have none and are closed."""
    return tuple(hours.get(day, ()) for day in SHORT)


def problems(section: Mapping[str, object], file: str) -> Iterator[Problem]:
    """Return the mistakes between the options of ``[calendar]``, as it was read."""
    yield from _region(section, file)
    yield from _hours_on_closed_days(section, file)


def never_due(found: Calendar, clocks: Mapping[Clock, Duration], file: str) -> Iterator[Problem]:
    """Return the mistakes that show when the calendar is counted on: what could never become due."""
    try:
        for day in found.closed_days:
            found.open_day(day, 1)
            found.open_day(day, -1)
    except ValueError:
        yield Problem(file, "calendar.closed_days", "no day is open for a whole year", "leave some days open")
        return
    for clock, lasts in clocks.items():
        try:
            due(_ANY_START, lasts, CLOCKS[clock].kind, found)
        except ValueError as error:
            yield Problem(file, f"deadlines.{clock}", "would not be due in 60 years", str(error))


def _region(section: Mapping[str, object], file: str) -> Iterator[Problem]:
    country, region = section.get("country"), section.get("region")
    if region is None:
        return
    if not isinstance(country, str):
        remedy = "name the country beside it"
        yield Problem(file, "calendar.region", "says nothing without a country", remedy)
        return
    code = country.strip().upper()
    if code not in holidays.countries() or not isinstance(region, str):
        return  # which the single option says
    try:
        holidays.check(code, region)
    except holidays.UnknownPlaceError as error:
        yield Problem(file, "calendar.region", error.problem, error.remedy)


def _hours_on_closed_days(section: Mapping[str, object], file: str) -> Iterator[Problem]:
    hours, closed = section.get("hours"), section.get("closed_weekdays")
    if not isinstance(hours, Mapping) or not isinstance(closed, list):
        return
    for day in hours:
        if hours[day] and any(str(one).lower()[:3] == str(day).lower()[:3] for one in closed):
            remedy = "take it out of closed_weekdays, or out of hours; a day without hours is closed anyway"
            yield Problem(file, f"calendar.hours.{day}", "has hours, and is a closed weekday", remedy)
