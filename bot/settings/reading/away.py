"""Reading ``/away``: until when somebody is away, as people say it, and who.

Belongs here: moments that lie ahead, in every language that we
speak. A day that is named is a day away: one is back
when it is over.
"""

import re
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from typing import Final

from bot.deadlines import durations, hours, time
from bot.deadlines.clocks import ClockKind
from bot.deadlines.durations import DurationError
from bot.deadlines.time import Calendar, Unit
from bot.forms.dates import coming_date, straight
from bot.ids import StaffId
from bot.people.model import Roster, Staff
from bot.settings.model import Away
from bot.settings.reading.desk import Desk, because, mistake, nearest
from bot.settings.wishes import Mistake, Wanted, Wish
from bot.texts import Text, text

LONGEST: Final = timedelta(days=366)
"""Whoever is away for longer is better taken off the list."""
_UNTIL: Final = re.compile(
    r"^(?:until|till|til|to|for|up to|hasta|por|durante|до|на|по)\s+(?:(?:el|la)\s+)?", re.IGNORECASE
)
_WEEKDAYS: Final = (
    ("monday", "mon", "понедельник", "понедельника", "пн", "lunes", "lun", "понеділок", "понеділка"),
    ("tuesday", "tue", "вторник", "вторника", "вт", "martes", "mar", "вівторок", "вівторка"),
    (
        "wednesday",
        "wed",
        "среда",
        "среды",
        "среду",
        "ср",
        "miércoles",
        "miercoles",
        "mié",
        "mie",
        "середа",
        "середи",
        "середу",
    ),
    ("thursday", "thu", "четверг", "четверга", "чт", "jueves", "jue", "четвер"),
    (
        "friday",
        "fri",
        "пятница",
        "пятницы",
        "пятницу",
        "пт",
        "viernes",
        "vie",
        "п'ятниця",
        "п'ятниці",
        "п'ятницю",
    ),
    (
        "saturday",
        "sat",
        "суббота",
        "субботы",
        "субботу",
        "сб",
        "sábado",
        "sabado",
        "sáb",
        "sab",
        "субота",
        "суботи",
        "суботу",
    ),
    (
        "sunday",
        "sun",
        "воскресенье",
        "воскресенья",
        "вс",
        "domingo",
        "dom",
        "неділя",
        "неділі",
        "неділю",
        "нд",
    ),
)
_SOON: Final = {
    **dict.fromkeys(("today", "hoy", "сегодня", "конца дня", "сьогодні", "кінця дня"), 0),
    **dict.fromkeys(("tomorrow", "mañana", "завтра"), 1),
    **dict.fromkeys(("the day after tomorrow", "pasado mañana", "послезавтра", "післязавтра"), 2),
}
_SPANS: Final = {
    **dict.fromkeys(("a day", "un día", "un dia", "день"), "1 day"),
    **dict.fromkeys(("a week", "una semana", "неделю", "неделя", "тиждень"), "7 days"),
    **dict.fromkeys(("two weeks", "a fortnight", "dos semanas", "две недели", "два тижні"), "14 days"),
    **dict.fromkeys(("a month", "un mes", "месяц", "місяць"), "1 month"),
    **dict.fromkeys(("an hour", "una hora", "час", "годину"), "1 hour"),
}
_AT: Final = re.compile(
    r"^(?P<day>.*?)[\s,]+(?:(?:at|a las?|в|о|об)\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})$"
)


def read(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/away``: ``until Friday``, ``ruth until 24 December``, ``3 days``."""
    wanted, why = because(words)
    if not wanted:
        return mistake(text("mistake-away-empty"))
    who, rest = _who(wanted, desk)
    if isinstance(who, Mistake):
        return who
    if not rest:
        return mistake(text("mistake-away-empty"))
    until = moment(_UNTIL.sub("", rest), desk.at, desk.world.rules.calendar)
    if until is None:
        return mistake(text("mistake-away", typed=rest))
    if until <= desk.at:
        return mistake(text("mistake-away-past", typed=rest))
    if until - desk.at > LONGEST:
        return mistake(text("mistake-away-long"))
    return Wanted(Away(who, until), why)


def read_back(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/back``: nothing, or who."""
    wanted, why = because(words)
    if not wanted:
        return Wanted(Away(desk.by, None), why)
    member = named_in(desk.roster, wanted)
    return mistake(unknown(desk.roster, wanted)) if member is None else Wanted(Away(member.id, None), why)


def moment(typed: str, at: datetime, calendar: Calendar) -> datetime | None:
    """Read a moment ahead, on the clocks of the marketplace; None when it is none.

    A day means to its end; a number of hours, days or weeks is counted from now.
    """
    words = " ".join(straight(typed).lower().strip().rstrip(".").split())
    found = _AT.fullmatch(words)
    today = calendar.local(at).date()
    if found is not None:
        day = today if not found["day"] else _day(found["day"], today)
        hour, minute = int(found["hour"]), int(found["minute"])
        if day is None or hour > 23 or minute > 59:
            return None
        return hours.moment(day, clock_time(hour, minute), calendar.zone)
    day = _day(words, today)
    if day is not None:
        return hours.end_of_day(day, calendar.zone)
    try:
        lasts = durations.read(_SPANS.get(words, words))
    except DurationError:
        return None
    if lasts.unit in (Unit.BUSINESS_DAYS, Unit.BUSINESS_HOURS):
        return time.due(at, lasts, ClockKind.DUTY, calendar)
    # "3 days" end when it says: whoever is away keeps no office hours
    return time.due(at, lasts, ClockKind.DUTY, Calendar(calendar.zone, frozenset()))


def _day(words: str, today: date) -> date | None:
    words = re.sub(
        r"^(?:(?:next|the|this|on|el|la|próximo|este|в|во|у|end of|final de|fin de|конца|кінця)\s+)+",
        "",
        words,
    )
    if words in _SOON:
        return today + timedelta(days=_SOON[words])
    for number, names in enumerate(_WEEKDAYS):
        if words in names:
            return today + timedelta(days=(number - today.weekday()) % 7 or 7)
    if words in ("week", "semana", "недели", "тижня"):
        return today + timedelta(days=6 - today.weekday())
    return coming_date(words, today)


def _who(words: str, desk: Desk) -> tuple[StaffId | Mistake, str]:
    """Split off the name of somebody else, if the first words are one."""
    if _UNTIL.match(words) or words[:1].isdigit() or moment(words, desk.at, desk.world.rules.calendar):
        return desk.by, words
    parts = words.split()
    for length in range(len(parts), 0, -1):
        member = named_in(desk.roster, " ".join(parts[:length]))
        if member is not None:
            return member.id, " ".join(parts[length:])
    found = re.match(
        r"^(.*?)\s+((?:until|till|to|for|hasta|por|durante|до|на|по)\s.*)$", words, re.IGNORECASE
    )
    if found is not None:
        return mistake(unknown(desk.roster, found[1])), found[2]
    return desk.by, words


def named_in(roster: Roster, typed: str) -> Staff | None:
    """Find somebody by id, name, first name or pseudonym; a first name that two share names nobody."""
    wanted = typed.strip().lstrip("@").casefold()
    exact = [
        one
        for one in roster.staff
        if wanted in (one.id.casefold(), one.name.casefold(), one.pseudonym.casefold())
    ]
    if exact:
        return exact[0]
    first = [one for one in roster.staff if wanted and one.name.casefold().split()[:1] == [wanted]]
    return first[0] if len(first) == 1 else None


def unknown(roster: Roster, typed: str) -> Text:
    """Say that nobody goes by a name."""
    near = nearest(typed, [one.id for one in roster.staff])
    return (
        text("mistake-staff-near", typed=typed, near=near)
        if near
        else text("mistake-staff", typed=typed, known=", ".join(one.id for one in roster.staff))
    )
