"""Reading ``/deadlines calendar …``: zone, hours, closed weekdays and days, public holidays of a country.

Belongs here: one part of a calendar at a time, laid over what was chosen before. Whether file and choice
together are ever open is checked here too, because only then can the mistake be named.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from bot.deadlines.clocks import Clock
from bot.deadlines.hours import DAY, Shift, Shifts
from bot.deadlines.time import Calendar
from bot.forms.dates import coming_date, straight
from bot.settings import force
from bot.settings.changes import apply
from bot.settings.model import CalendarChoice, ChangeCalendar
from bot.settings.reading.desk import AND, Desk, because, first_word, mistake, nearest
from bot.settings.wishes import Asked, Mistake, Question, Wanted, Wish
from bot.texts import Text, named, text

_SHIFT: Final = re.compile(r"(\d{1,2})(?::(\d{2}))?\s*[-\u2013\u2014]\s*(\d{1,2})(?::(\d{2}))?")
_NONE: Final = (
    *("none", "no", "off", "-", "нет", "никаких"),
    *("ninguno", "ninguna", "nada", "немає", "ні", "ніяких"),
)
_WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            ("mon", "пн", "понедельник", "понеділок", "lun"),
            ("tue", "вт", "вторник", "вівторок", "mar"),
            ("wed", "ср", "среда", "середа", "mié", "mie"),
            ("thu", "чт", "четверг", "четвер", "jue"),
            ("fri", "пт", "пятница", "п'ятниця", "vie"),
            ("sat", "сб", "суббота", "субота", "sáb", "sab"),
            ("sun", "вс", "воскресенье", "нд", "неділя", "dom"),
        )
    )
    for name in names
}
_DAYS_OF_WEEK: Final = 7
_ALIKE: Final = 0.75
"""How much a time zone must be like what was typed: there are hundreds, and any word is like some."""
_DAY_NAMES: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")

Part = CalendarChoice | Mistake


def read(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/deadlines calendar``."""
    wanted, why = because(words)
    if not wanted:
        return Asked(Question.CALENDAR)
    first, rest = first_word(wanted)
    reader = _READERS.get(first)
    if reader is None:
        near = nearest(first, _READERS)
        said = text("mistake-word-near", word=first, near=near) if near else text("mistake-word", word=first)
        return Mistake((said, text("calendar-how")))
    found = reader(rest, desk)
    if isinstance(found, Mistake):
        return found
    problem = _problem(found, desk)
    return mistake(problem) if problem is not None else Wanted(ChangeCalendar(found), why)


_OFFSET: Final = re.compile(r"(?:utc|gmt)_*[-+\u2212]")


def present(desk: Desk) -> Calendar:
    """Return the calendar in force."""
    return force.calendar(desk.ground.filed.calendar, desk.choices.calendar, desk.ground.almanac)


def _zone(rest: str, desk: Desk) -> Part:
    if rest.lower() in _NONE or not rest:
        return mistake(text("mistake-zone-empty"))
    zones = {one.lower(): one for one in desk.ground.almanac.zones()}
    wanted = re.sub(r"\s+", "_", rest.strip()).lower()
    cities = {one.rpartition("/")[2]: one for one in sorted(zones)}
    found = zones.get(wanted) or zones.get(cities.get(wanted, ""))
    if found:
        return replace(desk.choices.calendar, zone=found)
    if _OFFSET.match(wanted):  # "utc+3" is near to "utc", and would be wrong by three hours
        return mistake(text("mistake-zone", zone=rest))
    near = zones.get(nearest(wanted, zones, _ALIKE)) or zones.get(
        cities.get(nearest(wanted, cities, _ALIKE), "")
    )
    if near:
        return mistake(text("mistake-zone-near", zone=rest, near=near))
    return mistake(text("mistake-zone", zone=rest))


def _hours(rest: str, desk: Desk) -> Part:
    """Read ``mon-fri 9:00-12:30 13:30-18:00, sat 10-14``; ``none`` opens the open days all day."""
    if not rest:
        return mistake(text("mistake-hours-empty"))
    if rest.lower() in _NONE:
        return replace(desk.choices.calendar, hours=())
    week: list[Shifts] = [()] * _DAYS_OF_WEEK
    waiting = ""
    for piece in re.split(r"[,;\n]+", rest):
        names, shifts = _split(piece)
        waiting = f"{waiting} {names}".strip()
        if not shifts:  # "sat, sun 10-14": the times follow
            continue
        if not waiting:
            return mistake(text("mistake-hours-days", typed=piece.strip()))
        days = weekdays(waiting)
        waiting = ""
        if isinstance(days, Mistake):
            return days
        found = _shifts(shifts)
        if isinstance(found, Mistake):
            return found
        for day in days:
            week[day] = found
    if waiting:
        found_ = weekdays(waiting)
        return found_ if isinstance(found_, Mistake) else mistake(text("mistake-hours", typed=waiting))
    if not any(week):
        return mistake(text("mistake-hours-empty"))
    return replace(desk.choices.calendar, hours=tuple(week), closed_weekdays=None)


def _split(piece: str) -> tuple[str, str]:
    """Split the days from the times of a piece."""
    start = re.search(r"\d", piece)
    return (piece, "") if start is None else (piece[: start.start()], piece[start.start() :])


def _shifts(typed: str) -> Shifts | Mistake:
    spaced = _SHIFT.sub(" ", typed)
    if not _SHIFT.search(typed) or set(spaced.lower().split()) - set(AND):
        return mistake(text("mistake-hours", typed=typed.strip()))
    found = []
    for hour, minute, until_hour, until_minute in _SHIFT.findall(typed):
        opens, closes = int(hour) * 60 + int(minute or 0), int(until_hour) * 60 + int(until_minute or 0)
        if not 0 <= opens < DAY or closes > DAY or int(minute or 0) > 59 or int(until_minute or 0) > 59:
            return mistake(text("mistake-hours", typed=typed.strip()))
        if closes <= opens:
            return mistake(text("mistake-hours-backwards", typed=typed.strip()))
        found.append(Shift(opens, closes))
    found.sort()
    for one, other in pairwise(found):
        if other.opens < one.closes:
            return mistake(text("mistake-hours-overlap", one=str(one), other=str(other)))
    return tuple(found)


def weekdays(typed: str) -> tuple[int, ...] | Mistake:
    """Read ``mon-fri``, ``sat sun`` or ``понедельник, среда``."""
    spelled = re.sub(r"\s*[-\u2013\u2014]\s*", "-", straight(typed).lower().replace(":", " "))
    days: list[int] = []
    for part in re.split(r"[,;\s]+", spelled.strip()):
        if not part or part in AND:
            continue
        ends = [_weekday(one) for one in part.split("-") if one]
        for one in ends:
            if isinstance(one, Mistake):
                return one
        numbers = [one for one in ends if isinstance(one, int)]
        if len(numbers) == 2:
            first, last = numbers
            days += [day % _DAYS_OF_WEEK for day in range(first, (last if last >= first else last + 7) + 1)]
        else:
            days += numbers
    return (
        tuple(dict.fromkeys(days)) if days else mistake(text("mistake-weekday", typed=typed.strip() or "?"))
    )


def _weekday(name: str) -> int | Mistake:
    found = _WEEKDAYS.get(name) if name in _WEEKDAYS else _WEEKDAYS.get(name[:3])
    if found is None or not _DAY_NAMES.fullmatch(name):
        return mistake(text("mistake-weekday", typed=name))
    return found


def _closed_weekdays(rest: str, desk: Desk) -> Part:
    if present(desk).hours:
        return mistake(text("mistake-weekdays-hours"))
    if rest.lower() in _NONE:
        return replace(desk.choices.calendar, closed_weekdays=frozenset())
    days = weekdays(rest)
    if isinstance(days, Mistake):
        return days
    if len(days) == _DAYS_OF_WEEK:
        return mistake(text("mistake-weekdays-all"))
    return replace(desk.choices.calendar, closed_weekdays=frozenset(days))


def _closed(rest: str, desk: Desk) -> Part:
    days = _dates(rest, desk)
    if isinstance(days, Mistake):
        return days
    before = desk.choices.calendar
    return replace(before, closed_days=before.closed_days | days, open_days=before.open_days - days)


def _open(rest: str, desk: Desk) -> Part:
    days = _dates(rest, desk)
    if isinstance(days, Mistake):
        return days
    before = desk.choices.calendar
    for day in sorted(days):
        if day not in present(desk).closed_days:
            return mistake(text("mistake-day-open", typed=day.isoformat()))
    of_file = days & desk.ground.filed.calendar.closed_days
    return replace(before, closed_days=before.closed_days - days, open_days=before.open_days | of_file)


def _dates(typed: str, desk: Desk) -> frozenset[date] | Mistake:
    today = present(desk).local(desk.at).date()
    found: set[date] = set()
    for one in (part.strip() for part in re.split(r"[,;\n]+|\s+(?=\d{4}-)", typed)):
        if not one:
            continue
        day = coming_date(one, today)
        if day is None:
            return mistake(text("mistake-date", typed=one))
        found.add(day)
    return frozenset(found) if found else mistake(text("mistake-date-empty"))


def _country(rest: str, desk: Desk) -> Part:
    almanac = desk.ground.almanac
    if not rest:
        return mistake(text("mistake-country-empty"))
    if rest.lower() in _NONE:
        return replace(desk.choices.calendar, place="")
    country, region = _place(rest, desk)
    regions = almanac.countries().get(country)
    if regions is None:
        near = almanac.country_meant(rest)
        return mistake(
            text("mistake-country-near", typed=rest, near=near)
            if near
            else text("mistake-country", typed=rest)
        )
    if region and region not in regions:
        return mistake(
            text("mistake-region", country=country, region=region, known=", ".join(regions))
            if regions
            else text("mistake-region-none", country=country)
        )
    return replace(desk.choices.calendar, place=f"{country}-{region}" if region else country)


def _place(typed: str, desk: Desk) -> tuple[str, str]:
    """Read ``DE-BY``, ``de by``, ``DE`` or the name of a country."""
    head, *rest = re.split(r"[\s/-]+", typed.strip(), maxsplit=1)
    if head.upper() in desk.ground.almanac.countries():
        return head.upper(), "".join(rest).upper().strip()
    return desk.ground.almanac.country_meant(typed) or typed.upper(), ""


def _reset(rest: str, desk: Desk) -> Part:
    del rest, desk
    return CalendarChoice()


def _problem(choice: CalendarChoice, desk: Desk) -> Text | None:
    """Say what could never become due on file and choice together."""
    choices = apply(desk.choices, ChangeCalendar(choice))
    if not force.calendar_possible(desk.ground, choices):
        return text("mistake-calendar-never-open")
    rules = force.rules(desk.ground, choices, 1)
    for clock in Clock:
        try:
            rules.due(clock, desk.at)
        except ValueError:
            return text("mistake-calendar-never-due", clock=named("clock", clock))
    return None


_ALIASES: Final[tuple[tuple[Callable[[str, Desk], Part], tuple[str, ...]], ...]] = (
    (_zone, ("zone", "timezone", "zona", "зона", "пояс")),
    (_hours, ("hours", "horario", "horas", "часы", "години")),
    (_closed_weekdays, ("weekdays", "weekend", "semana", "выходные", "вихідні")),
    (_closed, ("closed", "close", "cerrado", "cerrar", "закрыто", "закрыть", "зачинено", "зачинити")),
    (_open, ("open", "abierto", "abrir", "открыто", "открыть", "відчинено", "відчинити")),
    (_country, ("country", "holidays", "país", "festivos", "страна", "праздники", "країна", "свята")),
    (_reset, ("reset", "restablecer", "сбросить", "скинути")),
)
_READERS: Final = {word: reader for reader, words in _ALIASES for word in words}
