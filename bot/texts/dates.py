"""Dates, times, durations and lists in the reader's language.

Here belongs everything that the locale data can say by itself. Sentences around it belong to the catalogues;
counting days belongs to the deadlines. Nothing here asks what time it is.

A weekday or a list comes in its dictionary form, so in languages with cases a sentence puts a date after a
colon ("Срок: пятница, 5 июня 2026 г."), not after a preposition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time, format_timedelta
from babel.lists import format_list

_YEAR_WORD: Final = re.compile("[\u202f\u00a0 ][гр]\\.")
"""The "year" that Slavic languages say after the number; a list has no room for it."""
_MINUTE: Final = 60
_HOUR: Final = 3600
_DAY: Final = 86400
_HOURS_BEFORE_DAYS: Final = 48
_MINUTES_BEFORE_HOURS: Final = 60

# "Friday 5 June 2026" and "a, b and c" are easier for a second-language reader than the American order.
_LOCALE_OF: Final = {"en": "en_GB"}

# The locale data has a pattern of its own, but it says "summer time" for every zone in Russian. City names
# stay in the nominative, hence the colon. Any other language shows the city alone.
_CITY_TIME: Final = {"en": "{} time", "es": "hora de {}", "ru": "время: {}", "uk": "час: {}"}


def moment(at: datetime, language: str, zone: str) -> str:
    """Say an aware moment as weekday, date, 24-hour time and zone, on the clocks of an IANA zone.

    An unknown zone falls back to UTC and says so. In the hour that autumn repeats, the offset is added,
    because the same time comes twice. Raises ValueError for a moment without a zone.
    """
    if at.utcoffset() is None:
        raise ValueError(f"the moment {at.isoformat()} has no zone; give it in UTC")
    local = at.astimezone(_zone(zone))
    locale = _locale(language)
    clock = format_time(local.time(), "HH:mm", locale=locale)
    return f"{day(local.date(), language)}, {clock} ({_zone_words(local, locale)})"


def short(at: datetime, language: str, zone: str) -> str:
    """Say an aware moment for a list: weekday, date and time abbreviated, then the zone's city or offset.

    Raises ValueError for a moment without a zone.
    """
    if at.utcoffset() is None:
        raise ValueError(f"the moment {at.isoformat()} has no zone; give it in UTC")
    local, locale = at.astimezone(_zone(zone)), _locale(language)
    date_words = _YEAR_WORD.sub("", format_skeleton("yMMMEd", local.date(), locale=locale))
    clock = format_time(local.time(), "HH:mm", locale=locale)
    return f"{date_words}, {clock} ({_city_or_offset(local, locale)})"


def day(value: date, language: str) -> str:
    """Say a date with its weekday, the month in words."""
    # A narrow no-break space is missing from some fonts and shown as a box there.
    return format_date(value, "full", locale=_locale(language)).replace("\u202f", "\u00a0")


def span(seconds: int, language: str) -> str:
    """Say a duration, given in seconds, in one unit: minutes under an hour, hours under 48, else days.

    Rounds to the nearest, but never to nothing. The sign is not shown: the sentence says "in" or "ago".
    """
    length = abs(seconds)
    minutes, hours = max(_nearest(length, _MINUTE), min(length, 1)), _nearest(length, _HOUR)
    if minutes < _MINUTES_BEFORE_HOURS:
        return _count(minutes * _MINUTE, "minute", language)
    if hours < _HOURS_BEFORE_DAYS:
        return _count(hours * _HOUR, "hour", language)
    return _count(_nearest(length, _DAY) * _DAY, "day", language)


@dataclass(frozen=True, slots=True)
class Longest:
    """How many characters a date takes at the most."""

    moment: int
    short: int
    day: int


@lru_cache(maxsize=64)
def longest(language: str) -> Longest:
    """Measure the longest dates in a language, in a zone with a long name."""
    zone, first = "America/Argentina/Buenos_Aires", datetime(2028, 1, 22, 22, 22, tzinfo=UTC)
    months = [first.replace(month=one) for one in range(1, 13)]
    days = [month + timedelta(days=one) for month in months for one in range(7)]
    at = max(days, key=lambda one: len(day(one.date(), language)))
    return Longest(
        len(moment(at, language, zone)),
        max(len(short(one, language, zone)) for one in days),
        len(day(at.date(), language)),
    )


def listing(items: Sequence[str], language: str) -> str:
    """Join items as a sentence would: "a, b and c". No items give an empty string."""
    return format_list(items, locale=_locale(language))


def known(language: str) -> bool:
    """Tell whether the locale data knows a language code such as "ru" or "pt-BR"."""
    try:
        Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return False
    return True


def _nearest(amount: int, unit: int) -> int:
    return (2 * amount + unit) // (2 * unit)


def _count(seconds: int, unit: Literal["minute", "hour", "day"], language: str) -> str:
    # An endless threshold keeps the unit that was chosen; otherwise 21 days would become 3 weeks.
    length = timedelta(seconds=seconds)
    return format_timedelta(length, granularity=unit, threshold=float("inf"), locale=_locale(language))


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALE_OF.get(language, language).replace("-", "_") if known(language) else "en_GB")


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a name like "Europe" is a folder of zones
        return UTC


def _zone_words(local: datetime, locale: Locale) -> str:
    offset = _offset(local.utcoffset() or timedelta())
    city = _city(str(local.tzinfo), locale)
    if city is None:
        return offset
    words = _CITY_TIME.get(locale.language, "{}").format(city)
    repeated = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return f"{words}, {offset}" if repeated else words


def _city_or_offset(local: datetime, locale: Locale) -> str:
    repeated = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    city = None if repeated else _city(str(local.tzinfo), locale)
    return city or _offset(local.utcoffset() or timedelta())


def _offset(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / _MINUTE)
    hours, rest = divmod(abs(minutes), _MINUTE)
    if minutes == 0:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '-'}{hours}" + (f":{rest:02}" if rest else "")


def _city(zone: str, locale: Locale) -> str | None:
    """Name the city of a zone, or None for a zone that is no city's ("UTC", "Etc/GMT+5", "EST")."""
    canonical: str = get_global("zone_aliases").get(zone, zone)
    if "/" not in zone or get_global("zone_territories").get(canonical, "001") in {"001", "ZZ"}:
        return None
    names: Mapping[str, Mapping[str, str]] = locale.time_zones
    for name in (zone, canonical, *_older_names(canonical)):
        if city := names.get(name, {}).get("city"):
            return city
    return canonical.rsplit("/", 1)[-1].replace("_", " ")


@lru_cache(maxsize=512)
def _older_names(canonical: str) -> tuple[str, ...]:
    # Translations of a city may be filed under the zone's former name only: Kyiv's under Europe/Kiev.
    return tuple(old for old, new in get_global("zone_aliases").items() if new == canonical)
