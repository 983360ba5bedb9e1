"""Durations as people write them: "10 business days", "24 hours", "6 months", "10 рабочих дней".

Belongs here: reading and writing them. `parse` is for the configuration file, where everybody reads the same;
`read` is for what is typed in a chat, and kinder. Neither takes "none", which few clocks can be. What they
mean on a calendar is `bot.deadlines.time`.
"""

import re
from enum import StrEnum, unique
from typing import Final

from bot.deadlines.time import NONE, Duration, Unit

FORMS: Final = '"30 minutes", "24 hours", "8 business hours", "14 days", "10 business days" or "6 months"'
"""What a remedy shows."""
_WORDS: Final = {
    "minute": Unit.MINUTES,
    "hour": Unit.HOURS,
    "business hour": Unit.BUSINESS_HOURS,
    "working hour": Unit.BUSINESS_HOURS,
    "day": Unit.DAYS,
    "business day": Unit.BUSINESS_DAYS,
    "working day": Unit.BUSINESS_DAYS,
    "month": Unit.MONTHS,
}
NOTHING: Final = "none"
"""How the configuration spells that there is no time at all."""
_SHAPE: Final = re.compile(r"(-?[0-9]{1,9})\s+([a-z][a-z\s_-]*)")


_CHATTED: Final = (
    (re.compile(r"минут\w*|мин|mins?|minutos?|хвилин\w*"), Unit.MINUTES, 1),
    (
        re.compile(r"рабоч\w* час\w*|робоч\w* годин\w*|horas? (?:laborables?|hábil(?:es)?)|bh"),
        Unit.BUSINESS_HOURS,
        1,
    ),
    (re.compile(r"час\w*|ч|hrs?|h|horas?|годин\w*"), Unit.HOURS, 1),
    (
        re.compile(
            r"(?:рабоч\w*|робоч\w*) (?:дн\w*|день|днів)|bd|work(?:ing)? ?days?"
            r"|d[ií]as? (?:laborables?|hábil(?:es)?|habil(?:es)?)"
        ),
        Unit.BUSINESS_DAYS,
        1,
    ),
    (
        re.compile(
            r"(?:календарн\w* |calendar )?(?:days?|дн\w*|день|сут\w*|д[іо]б\w*)|d|дней"
            r"|d[ií]as?(?: natural(?:es)?)?"
        ),
        Unit.DAYS,
        1,
    ),
    (re.compile(r"weeks?|wks?|w|semanas?|недел\w*|тиж\w*"), Unit.DAYS, 7),
    (re.compile(r"years?|yrs?|años?|год\w*|лет|рік|рок\w*"), Unit.MONTHS, 12),
    (re.compile(r"(?:calendar |календарн\w* )?(?:months?|mes(?:es)?|месяц\w*|мес|місяц\w*)"), Unit.MONTHS, 1),
)
"""What is typed in a chat beside the words of the configuration: how many of which unit it means."""
_NO_TIME: Final = re.compile(
    r"none|no|never|nothing|not? allowed|forbid(?:den)?|off|0+|0+ [^\W\d_][\w\s.-]*"
    r"|ninguna?|nunca|prohibid[oa]|sin prórroga"
    r"|нет|никогда|нельзя|запрещено|запретить|ні|немає|ніколи|не можна|заборонено|заборонити"
)
"""What is typed in a chat for no time at all."""
_LOOSE: Final = re.compile(r"([-\u2212]?[0-9]{1,9})[\s\u00a0]*([^\W\d_][\w\s.-]*)")


@unique
class Wrong(StrEnum):
    """What can be wrong with a duration."""

    SHAPE = "shape"
    UNIT = "unit"
    RANGE = "range"


class DurationError(ValueError):
    """Say what is wrong with a duration; `unit` is the one that was meant, if that is clear."""

    def __init__(self, wrong: Wrong, words: str, unit: Unit | None = None) -> None:
        """Keep what kind of mistake it is."""
        super().__init__(words)
        self.wrong, self.unit = wrong, unit


def parse(written: str) -> Duration:
    """Read a duration, forgiving capitals, spaces and the plural.

    Raises:
        DurationError: says what is wrong with it.
    """
    found = _SHAPE.fullmatch(written.strip().lower())
    if found is None:
        raise DurationError(Wrong.SHAPE, f"{written!r} is not a number and a unit")
    count, word = int(found[1]), " ".join(re.split(r"[\s_-]+", found[2])).strip()
    unit = _WORDS.get(word.removesuffix("s"))
    if unit is None:
        raise DurationError(Wrong.UNIT, f"{word!r} is not a unit of time")
    return _made(count, unit)


def parse_or_none(written: str) -> Duration:
    """Read a duration, or that there is none.

    Raises:
        DurationError: says what is wrong with it.
    """
    return NONE if written.strip().lower() == NOTHING else parse(written)


def is_none(typed: str) -> bool:
    """Tell whether what is typed in a chat says that there is no time at all."""
    return _NO_TIME.fullmatch(" ".join(typed.strip().lower().rstrip(".").split())) is not None


def read(typed: str) -> Duration:
    """Read a duration as it is typed in a chat, in any language that we speak; a week is seven days.

    Raises:
        DurationError: says what is wrong with it.
    """
    loose = _LOOSE.fullmatch(typed.strip().lower().rstrip("."))
    if loose is None:
        raise DurationError(Wrong.SHAPE, f"{typed!r} is not a number and a unit")
    count, word = int(loose[1].replace("\u2212", "-")), " ".join(re.split(r"[\s_-]+", loose[2])).strip()
    for pattern, unit, times in _CHATTED:
        if pattern.fullmatch(word):
            return _made(count * times, unit)
    return parse(f"{count} {word}")


def _made(count: int, unit: Unit) -> Duration:
    try:
        return Duration(count, unit)
    except ValueError as error:
        raise DurationError(Wrong.RANGE, str(error), unit) from None


def spell(duration: Duration) -> str:
    """Write a duration so that `parse` reads it back."""
    if duration == NONE:
        return NOTHING
    unit = duration.unit.value.replace("_", " ")
    return f"{duration.count} {unit.removesuffix('s') if duration.count == 1 else unit}"
