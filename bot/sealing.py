"""Sealing: one digest a day over the ends of all logs, to be posted where we cannot change it (law 13).

Whoever holds the database and the master key could write a log anew, and `recourse verify` would find
nothing. So a root goes to the moderator channel with each morning's digest: it covers every log that has
grown since the day before, and that day's root. A log that is written anew does not fit what was posted.
Belongs here: pure computing. Keeping roots is the store's, comparing them with the logs `storage.verify`'s.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of a log: its number in the register of all cases, how many lines, the last one's hash."""

    number: int
    length: int
    hash: str


@dataclass(frozen=True, slots=True)
class DailyRoot:
    """The root of a day, with the ends of all logs that had grown by then."""

    day: date
    root: str
    grown: tuple[LogHead, ...]


def seal(before: Sequence[DailyRoot], heads: Iterable[LogHead], day: date) -> DailyRoot:
    """Make the root of a day from the roots before it, and the ends of all logs as they are now."""
    known = {one.number: one for root in before for one in root.grown}
    ends = sorted(heads, key=lambda one: one.number)
    grown = tuple(one for one in ends if one.length and known.get(one.number) != one)
    previous = before[-1].root if before else ""
    return DailyRoot(day, digest(previous, day, grown), grown)


def digest(previous: str, day: date, grown: Iterable[LogHead]) -> str:
    """Return the root of a day: a SHA-256 that anybody can compute again."""
    told = "\n".join((previous, day.isoformat(), *(f"{one.number} {one.length} {one.hash}" for one in grown)))
    return hashlib.sha256(told.encode()).hexdigest()


def broken(roots: Sequence[DailyRoot]) -> tuple[date, ...]:
    """List the days whose root does not follow from what is kept with it and from the day before."""
    found, previous = [], ""
    for one in roots:
        if one.root != digest(previous, one.day, one.grown):
            found.append(one.day)
        previous = one.root
    return tuple(found)
