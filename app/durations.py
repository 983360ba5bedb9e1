"""Durations as people write them in the configuration: "10 business days", "24 hours", "6 months".

Belongs here: reading and writing them. What they mean on a calendar is `bot.deadlines.time`.
"""

import re
from typing import Final

from bot.deadlines.time import Duration, Unit

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
_SHAPE: Final = re.compile(r"(-?[0-9]{1,9})\s+([a-z][a-z\s_-]*)")


def parse(written: str) -> Duration:
    """Read a duration, forgiving capitals, spaces and the plural.

    Raises:
        ValueError: says what is wrong with it.
    """
    found = _SHAPE.fullmatch(written.strip().lower())
    if found is None:
        raise ValueError(f"{written!r} is not a number and a unit")
    count, word = int(found[1]), " ".join(re.split(r"[\s_-]+", found[2])).strip()
    unit = _WORDS.get(word.removesuffix("s"))
    if unit is None:
        raise ValueError(f"{word!r} is not a unit of time")
    return Duration(count, unit)


def spell(duration: Duration) -> str:
    """Write a duration so that `parse` reads it back."""
    unit = duration.unit.value.replace("_", " ")
    return f"{duration.count} {unit.removesuffix('s') if duration.count == 1 else unit}"
