"""Ago: days of the past as people say them: "yesterday evening", "an hour ago", "last Friday", "hace 3 días".

Belongs here: days without a number in the calendar. Dates are `bot.forms.dates`. Whoever names two days, or
none, has named none: he is asked again rather than guessed at.
"""

from datetime import date, timedelta
from typing import Final

from bot.forms.spoken import folded


def _by_word(*families: str) -> dict[str, int]:
    """Give each word the number of the family that it stands in."""
    return {folded(one): number for number, words in enumerate(families) for one in words.split(",")}


def _set(*phrases: str) -> frozenset[str]:
    return frozenset(folded(one) for words in phrases for one in words.split(","))


_DAYS: Final = _by_word(
    "today, hoy, сегодня, сьогодні",
    "yesterday, ayer, anoche, вчера, вчора, учора",
    "anteayer, antier, позавчера, позавчора",
)
"""By how many days ago."""
_WEEKDAYS: Final = _by_word(
    "monday, lunes, понедельник, понеділок, понеділка",
    "tuesday, martes, вторник, вівторок, вівторка",
    "wednesday, miércoles, среду, среда, середу, середа, середи",
    "thursday, jueves, четверг, четвер, четверга",
    "friday, viernes, пятницу, пятница, п'ятницю, п'ятниця, п'ятниці",
    "saturday, sábado, субботу, суббота, суботу, субота, суботи",
    "sunday, domingo, воскресенье, неділю, неділя, неділі",
)
_NUMBERS: Final = _by_word(
    "",
    "a, an, one, un, una, uno, один, одну, одна",
    "two, dos, два, две, дві",
    "three, tres, три",
    "four, cuatro, четыре, чотири",
    "five, cinco, пять, п'ять",
    "six, seis, шесть, шість",
)
_NOW: Final = _set(
    "just now, right now, now, this morning, this afternoon, this evening, tonight",
    "ahora, ahora mismo, hace un momento, hace un rato, esta mañana, esta tarde, esta noche",
    "только что, сейчас, щойно, зараз",
)
_LAST_NIGHT: Final = _set("last night, прошлой ночью, минулої ночі")
_BESIDE: Final = _set(
    "last, on, past, this, the, in, at, morning, afternoon, evening, night, noon",
    "el, la, por, a, las, los, en, pasado, este, mañana, tarde, noche, mediodía, mismo",
    "в, во, у, прошлый, прошлую, прошлое, утром, днём, вечером, ночью",
    "минулий, минулу, минулої, минулого, вранці, зранку, вдень, ввечері, увечері, вночі, уночі",
)
"""Words that a day of the past may be said with."""
_ABOUT: Final = _set("about, maybe, some, unos, unas, como, casi, около, примерно, десь, приблизно")
_AGO: Final = _set("ago, hace, назад, тому")
_MINUTES: Final = _set("minute, minutes, minuto, minutos, минуту, минуты, минут, хвилину, хвилини, хвилин")
_HOURS: Final = _set("hour, hours, hora, horas, час, часа, часов, годину, години, годин")
_DAY: Final = _set("day, days, día, días, день, дня, дней, дні, днів")
_WEEK: Final = _set("week, weeks, semana, semanas, неделю, недели, недель, тиждень, тижні, тижнів")
_SAME_DAY: Final = 6
"""More hours than these may have begun on another day."""
_LONGEST: Final = 366
"""Days: who names more remembers a date."""
_PARTS: Final = 2
"""A number and what it counts."""


def past_day(typed: str, today: date) -> date | None:
    """Read a day that is named by how long ago it was; None for anything else."""
    plain = folded(" ".join(typed.replace(",", " ").replace(".", " ").split()))
    if plain in _NOW:
        return today
    if plain in _LAST_NIGHT:
        return today - timedelta(days=1)
    words = plain.split()
    days = {found for one in words if (found := _day(one, today)) is not None}
    rest = [one for one in words if _day(one, today) is None and one not in _BESIDE]
    if not days:
        span = _span(words)
        return None if span is None else today - timedelta(days=span)
    day = days.pop()
    named = not days and (not rest or (day == today and _span(rest) == 0))  # "today, an hour ago"
    return day if named else None


def _day(word: str, today: date) -> date | None:
    if word in _DAYS:
        return today - timedelta(days=_DAYS[word])
    if word in _WEEKDAYS:
        return today - timedelta(days=(today.weekday() - _WEEKDAYS[word]) % 7 or 7)
    return None


def _span(words: list[str]) -> int | None:
    """Read "three days ago" as days. Of many hours nobody can say on which day they began."""
    left = [one for one in words if one not in _AGO | _ABOUT]
    if not _AGO.intersection(words) or not left or len(left) > _PARTS:
        return None
    count, unit = _count(left[0]) if len(left) == _PARTS else 1, left[-1]
    if count is None:
        return None
    if unit in _MINUTES or (unit in _HOURS and count <= _SAME_DAY):
        return 0
    days = count * (1 if unit in _DAY else 7 if unit in _WEEK else 0)
    return days if 0 < days <= _LONGEST else None


def _count(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 3 else _NUMBERS.get(word)
