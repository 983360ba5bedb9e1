"""Tickets: leave to fetch one document, once, for a few minutes.

The core has granted and recorded the opening already (`bot.answers.OpenDocument`); a ticket only carries that
grant from the answer to the download.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.answers import OpenDocument

LASTS: Final = timedelta(minutes=5)
_MOST: Final = 100
"""Unused tickets kept at once; the oldest gives way."""


class Tickets:
    """The unused tickets, in memory: after a restart one opens the document again."""

    def __init__(self, entropy: Callable[[], str]) -> None:
        """Take the source of unguessable texts."""
        self._entropy = entropy
        self._open: dict[str, tuple[OpenDocument, datetime]] = {}

    def issue(self, granted: OpenDocument, now: datetime) -> str:
        """Return a fresh ticket."""
        while len(self._open) >= _MOST:
            self._open.pop(next(iter(self._open)))
        ticket = self._entropy()
        self._open[ticket] = (granted, now + LASTS)
        return ticket

    def redeem(self, ticket: str, now: datetime) -> OpenDocument | None:
        """Return what may be fetched, and use the ticket up; None when it is unknown, used or too old."""
        granted, until = self._open.pop(ticket, (None, now))
        return granted if now < until else None
