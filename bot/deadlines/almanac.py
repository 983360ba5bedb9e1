"""The almanac: which time zones and public holidays there are, as the core asks for them.

Belongs here: the Protocol, and one that knows nothing. Where the tables come from is the process's: they may
change with any release, and a date that was promised must not (design §5).
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol


class Almanac(Protocol):
    """Tables that never change while the process runs."""

    def zones(self) -> Collection[str]:
        """List the IANA time zones."""
        ...

    def countries(self) -> Mapping[str, tuple[str, ...]]:
        """List the countries with public holidays as ISO 3166 codes of two letters, each with its regions."""
        ...

    def holidays(self, country: str, region: str) -> frozenset[date]:
        """Return the public holidays of a country, of one of its regions if `region` names one."""
        ...

    def country_meant(self, written: str) -> str:
        """Return the code of the country that somebody wrote otherwise, such as by its name; empty: none."""
        ...


class Blank:
    """An almanac in which nothing stands."""

    def zones(self) -> Collection[str]:
        """List one."""
        return ("UTC",)

    def countries(self) -> Mapping[str, tuple[str, ...]]:
        """List none."""
        return {}

    def holidays(self, country: str, region: str) -> frozenset[date]:
        """Return none."""
        del country, region
        return frozenset()

    def country_meant(self, written: str) -> str:
        """Return none."""
        del written
        return ""
