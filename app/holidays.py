"""Public holidays, computed for a country and region, as dates that the core is given.

Belongs here: asking the `holidays` library. The core never does: a holiday table may change with any release,
and a date that was promised must not (design §5: a new version of a table moves nothing by itself).
"""

import warnings
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Final

import holidays
from holidays.registry import COUNTRIES

YEARS: Final = range(2020, 2061)
"""Years that holidays are computed for. Where a country's own calendar is known for fewer, the library
leaves the others out: India's end in 2035."""
_UNINHABITED: Final = frozenset({"BV", "HM", "IO"})
"""Listed by the library, and without a single holiday."""
_ALSO: Final = {"uk": "GB"}
"""What people write for a country that no table has."""


class UnknownPlaceError(ValueError):
    """A country or region that there are no holidays for; carries what to write instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        """Keep what is wrong and what to do."""
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


@cache
def countries() -> dict[str, tuple[str, ...]]:
    """List the countries as ISO 3166 codes of two letters, each with its regions."""
    return {
        code: tuple(regions)
        for code, regions in sorted(holidays.list_supported_countries(include_aliases=False).items())
        if code not in _UNINHABITED
    }


def check(country: str, region: str | None = None) -> None:
    """Refuse a place that there are no holidays for.

    Raises:
        UnknownPlaceError: says what to write instead.
    """
    if country not in countries():
        near = by_name(country)
        remedy = f'did you mean "{near}"?' if near else 'write its two letters, such as "DE" or "US"'
        raise UnknownPlaceError(f"there are no public holidays for {country!r}", remedy)
    regions = countries()[country]
    if region is not None and region not in regions:
        remedy = f"use one of: {', '.join(regions)}" if regions else "leave it out: this country has none"
        raise UnknownPlaceError(f"{country} has no region {region!r}", remedy)


def days(country: str, region: str | None = None, years: Iterable[int] = YEARS) -> frozenset[date]:
    """Return the public holidays of the years, days off in lieu included.

    Raises:
        UnknownPlaceError: there is no such country or region.
    """
    check(country, region)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about years that it does not know, as said at `YEARS`
        return _computed(country, region, tuple(years))


@cache
def _computed(country: str, region: str | None, years: tuple[int, ...]) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=region, years=years))


def label(country: str | None, region: str | None = None) -> str:
    """Name the place as one word: "US", "DE-BY"; empty without a country."""
    return "-".join(part for part in (country, region) if part) if country else ""


def by_name(written: str) -> str | None:
    """Find the code of a country that was written as a name, in small letters or with three letters."""
    names = {name.replace("_", " "): found[1] for name, found in COUNTRIES.items()}
    letters = {code.lower(): found[1] for found in COUNTRIES.values() for code in found[1:]} | _ALSO
    wanted = written.strip().lower()
    if wanted in letters:
        return letters[wanted]
    near = get_close_matches(wanted, names, n=1, cutoff=0.8)
    return names[near[0]] if near else None
