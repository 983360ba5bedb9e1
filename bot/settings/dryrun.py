"""The dry run: what other rules would move, counted over the real open cases before anybody confirms.

Belongs here: pure counting, by the very function that moves the dates when the rules change. Going through
the cases is the service's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.case.model import Case
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, AnyClock, ClockKind
from bot.deadlines.rules import Rules
from bot.ids import CaseId

SHOWN: Final = 5
"""Dates that are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Move:
    """One date of one case that moves."""

    case: CaseId
    key: str
    clock: AnyClock
    before: datetime
    after: datetime


@dataclass(frozen=True, slots=True)
class Figures:
    """What moves in all open cases together."""

    cases: int = 0
    earlier: int = 0
    """Cases in which the marketplace owes something earlier."""
    later: int = 0
    """Cases in which the freelancer has more time."""
    dates: int = 0
    first: tuple[Move, ...] = ()
    """The dates that come first, no more than `SHOWN`."""

    @property
    def moved(self) -> bool:
        """Tell whether anything moves."""
        return self.dates > 0

    def with_case(self, moved: Iterable[Move]) -> "Figures":
        """Count one more case."""
        found = tuple(moved)
        return replace(
            self,
            cases=self.cases + 1,
            earlier=self.earlier + any(_is_duty(one) for one in found),
            later=self.later + any(not _is_duty(one) for one in found),
            dates=self.dates + len(found),
            first=tuple(sorted((*self.first, *found), key=_order))[:SHOWN],
        )


@dataclass(frozen=True, slots=True)
class Trial:
    """A dry run of certain rules, as a decision is given it."""

    fingerprint: str
    """Of the rules that were tried."""
    figures: Figures


def moves(case: Case, rules: Rules, at: datetime) -> tuple[Move, ...]:
    """Return what `rules`, put in force at `at`, would move in a case: the better of old and new for him."""
    return tuple(
        Move(case.id, one.key, one.clock, one.due, changed.due)
        for one in case.timers
        if (changed := timers.under(one, rules, at)).due != one.due
    )


def _is_duty(move: Move) -> bool:
    return CLOCKS[move.clock].kind is ClockKind.DUTY


def _order(move: Move) -> tuple[datetime, str, str]:
    return move.after, move.case, move.key
