"""Zones: from the place that somebody names to an IANA zone.

Belongs here: reading one place, in the languages of the locale data. What is done with it is `onboarding`.
"""

from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from babel import Locale

_LANGUAGES: Final = ("en", "es", "ru", "uk")
"""Cities are known by their names in these languages; IANA knows the English ones."""
_MORE: Final = {
    "moskva": "Europe/Moscow",
    "kiev": "Europe/Kyiv",
    "киев": "Europe/Kyiv",
    "київ": "Europe/Kyiv",
    "lviv": "Europe/Kyiv",
    "львів": "Europe/Kyiv",
    "львов": "Europe/Kyiv",
    "odesa": "Europe/Kyiv",
    "odessa": "Europe/Kyiv",
    "kharkiv": "Europe/Kyiv",
    "harkiv": "Europe/Kyiv",
    "barcelona": "Europe/Madrid",
    "mumbai": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "lahore": "Asia/Karachi",
    "islamabad": "Asia/Karachi",
    "beijing": "Asia/Shanghai",
    "san francisco": "America/Los_Angeles",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "rio de janeiro": "America/Sao_Paulo",
    "abuja": "Africa/Lagos",
    "cape town": "Africa/Johannesburg",
    "ukraine": "Europe/Kyiv",
    "україна": "Europe/Kyiv",
    "украина": "Europe/Kyiv",
    "poland": "Europe/Warsaw",
    "germany": "Europe/Berlin",
    "serbia": "Europe/Belgrade",
    "georgia": "Asia/Tbilisi",
    "pakistan": "Asia/Karachi",
    "bangladesh": "Asia/Dhaka",
    "philippines": "Asia/Manila",
    "nigeria": "Africa/Lagos",
    "kenya": "Africa/Nairobi",
    "egypt": "Africa/Cairo",
    "argentina": "America/Argentina/Buenos_Aires",
    "colombia": "America/Bogota",
}
"""Large cities that no zone is named after, and countries with a single zone."""


def find(place: str) -> str | None:
    """Return the IANA zone of a place as a person writes it ("Kyiv", "buenos aires", "Europe/Berlin").

    None when it is not known, or nothing was written.
    """
    wanted = _folded(place)
    return _places().get(wanted) if wanted else None


def _folded(place: str) -> str:
    return " ".join(place.replace("_", " ").replace("-", " ").casefold().split())


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """Know every zone by its whole name, by its city in English, and by its city in each language."""
    zones = sorted(one for one in available_timezones() if "/" in one and not one.startswith("Etc"))
    found: dict[str, str] = {}
    for zone in zones:
        found.setdefault(_folded(zone.rpartition("/")[2]), zone)
    for language in _LANGUAGES:
        for zone, names in Locale.parse(language).time_zones.items():
            city = names.get("city")
            if isinstance(city, str) and zone in zones:
                found.setdefault(_folded(city), zone)
    return {**found, **{_folded(zone): zone for zone in zones}, **_MORE, "utc": "UTC"}
