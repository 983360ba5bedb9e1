"""The almanac that the core is given: the time zones of this computer, the public holidays of the library.

Belongs here: being asked. Where holidays come from is `app.holidays`.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from app import holidays


class Tables:
    """The tables of this installation; see `bot.deadlines.almanac.Almanac`."""

    def zones(self) -> Collection[str]:
        return _zones()

    def countries(self) -> Mapping[str, tuple[str, ...]]:
        return holidays.countries()

    def holidays(self, country: str, region: str) -> frozenset[date]:
        return holidays.days(country, region or None)

    def country_meant(self, written: str) -> str:
        return holidays.by_name(written) or ""


TABLES: Final = Tables()


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
