"""Dates as people type them: with dots, slashes or dashes, with a month in words, without a year.

Belongs here: reading one date. A date that could be read in two ways is read day first; the summary shows
every date with its month in words, so that a slip is seen.
"""

from datetime import date
from typing import Final

_MONTHS: Final[dict[str, int]] = {
    **dict.fromkeys(("jan", "янв", "ene", "січ"), 1),
    **dict.fromkeys(("feb", "фев", "лют"), 2),
    **dict.fromkeys(("mar", "мар", "бер"), 3),
    **dict.fromkeys(("apr", "апр", "abr", "кві"), 4),
    **dict.fromkeys(("may", "май", "мая", "тра"), 5),
    **dict.fromkeys(("jun", "июн", "чер"), 6),
    **dict.fromkeys(("jul", "июл", "лип"), 7),
    **dict.fromkeys(("aug", "авг", "ago", "сер"), 8),
    **dict.fromkeys(("sep", "сен", "вер"), 9),
    **dict.fromkeys(("oct", "окт", "жов"), 10),
    **dict.fromkeys(("nov", "ноя", "лис"), 11),
    **dict.fromkeys(("dec", "дек", "dic", "гру"), 12),
}
"""Months by their first three letters, in the languages that the bot speaks or will speak."""
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u02b9`\u00b4", "'"))
_FILLERS: Final = frozenset({"г", "года", "р", "року", "de", "of", "the"})
_CENTURY: Final = 2000
_MONTHS_IN_A_YEAR: Final = 12
_WITHOUT_YEAR: Final = 2
"""Parts of a date that names no year."""
_YEARS_TO_LEAP: Final = 9
"""Within so many years there is a 29 February, also around a century without."""


def parse_date(typed: str, today: date) -> date | None:
    """Read a date; None when it is none.

    Args:
        typed: such as ``2026-06-05``, ``5.6.2026``, ``5/6/26``, ``5 June``, ``June 5, 2026``, ``13.11``.
        today: a date without a year is the latest one that is not in the future.
    """
    parts = _parts(typed)
    month = next((one for one in parts if one.isalpha()), None)
    numbers = [int(one) for one in parts if one.isascii() and one.isdigit() and len(one) <= 4]
    if len(numbers) + (month is not None) != len(parts):
        return None
    if month is not None:
        return _with_name(numbers, _MONTHS.get(month[:3]), today)
    return _in_numbers(numbers, parts, today)


def coming_date(typed: str, today: date) -> date | None:
    """Read a date that may lie ahead: one without a year is the next there is, today included.

    With a year it is read as it stands, past or not. None when it is none.
    """
    if len(_parts(typed)) != _WITHOUT_YEAR:
        return parse_date(typed, today)
    for year in range(today.year, today.year + _YEARS_TO_LEAP):
        found = parse_date(f"{typed} {year}", today)
        if found is not None and found >= today:
            return found
    return None


def straight(typed: str) -> str:
    """Write every apostrophe the plain way, whatever the keyboard made of it."""
    return typed.translate(_APOSTROPHES)


def _parts(typed: str) -> list[str]:
    words = typed.lower()
    for separator in "/-.,\u00a0":
        words = words.replace(separator, " ")
    parts = [_without_ordinal(one) for one in words.split()]
    return [one for one in parts if one not in _FILLERS]


def _without_ordinal(word: str) -> str:
    number = word[:-2]
    return number if word.endswith(("st", "nd", "rd", "th")) and number.isdigit() else word


def _with_name(numbers: list[int], month: int | None, today: date) -> date | None:
    if month is None or len(numbers) not in (1, 2):
        return None
    if len(numbers) == 1:
        return _latest(month, numbers[0], today)
    day, year = numbers if numbers[0] <= 31 else reversed(numbers)
    return _date(year, month, day)


def _in_numbers(numbers: list[int], parts: list[str], today: date) -> date | None:
    if len(numbers) == 2:
        return _latest(numbers[1], numbers[0], today)
    if len(numbers) != 3:
        return None
    if len(parts[0]) == 4:
        return _date(*numbers)
    day, month, year = numbers
    if month > _MONTHS_IN_A_YEAR >= day:  # 11/13/2026 has only one meaning
        day, month = month, day
    return _date(year, month, day)


def _latest(month: int, day: int, today: date) -> date | None:
    this_year = _date(today.year, month, day)
    if this_year is not None and this_year <= today:
        return this_year
    return _date(today.year - 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + _CENTURY if year < 100 else year, month, day)
    except ValueError:
        return None
