"""Open time: at which minutes somebody works, and counting in them.

Belongs here: working intervals on the clocks of a zone, as stretches of UTC; adding, counting, the nearest
open moment. Not here: days, months and what is due (`bot.deadlines.time`), nor which days are closed (the
calendar). Every search is bounded: a calendar that is never open is an error, not a loop.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Final, Protocol
from zoneinfo import ZoneInfo

DAY: Final = 1440
"""Minutes of a day on the wall clock; as an end it means midnight."""
SEARCH_LIMIT: Final = 366
"""Days in a row without an open minute after which a search gives up."""
HORIZON: Final = 366 * 60
"""Days that open time is counted over at most: 60 years, so that no count runs for ever."""
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """One working interval, in minutes since midnight on the wall clock: 540 to 750 is 09:00 to 12:30."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        """Refuse an interval that is none.

        Raises:
            ValueError: it ends before it begins, or lies outside the day.
        """
        if not 0 <= self.opens < self.closes <= DAY:
            raise ValueError(f"working hours {self} must begin before they end, within one day")

    def __str__(self) -> str:
        return f"{_clock(self.opens)}-{_clock(self.closes)}"


Shifts = tuple[Shift, ...]
"""The intervals of one day, in order."""
Week = tuple[Shifts, ...]
"""The intervals of seven days, Monday first; a day without any is closed."""
Span = tuple[datetime, datetime]
"""A stretch of open time in UTC: from, until."""

WHOLE_DAY: Final[Shifts] = (Shift(0, DAY),)


class Opening(Protocol):
    """What open time is counted on: a zone, and the intervals of each date."""

    @property
    def zone(self) -> str:
        """Name the IANA zone."""
        ...

    def shifts(self, day: date) -> Shifts:
        """Return the working intervals of a date, in order; none when it is closed."""
        ...


def check(week: Week) -> None:
    """Refuse hours that cannot be kept.

    Raises:
        ValueError: there are not seven days, no hours at all, or intervals of a day overlap.
    """
    if len(week) != 7:
        raise ValueError(f"working hours need seven days, Monday first, not {len(week)}")
    if not any(week):
        raise ValueError("the calendar has no working hours: give at least one day some")
    for shifts in week:
        for one, other in pairwise(shifts):
            if other.opens < one.closes:
                raise ValueError(f"working hours {one} and {other} overlap or are out of order")


def midnight(day: date, zone: str) -> datetime:
    """Return when a date begins in a zone, in UTC; where clocks skip midnight, the moment they jump."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def end_of_day(day: date, zone: str) -> datetime:
    """Return the last minute of a date in a zone, in UTC: 23:59, the later one where it comes twice."""
    return midnight(day + timedelta(days=1), zone) - _MINUTE


def moment(day: date, at: time, zone: str) -> datetime:
    """Return a wall-clock time in UTC: the earlier of two in autumn; one skipped in spring is the jump."""
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), ZoneInfo(zone))
    found = wall.astimezone(UTC)
    if found.astimezone(wall.tzinfo).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return found
    return _jump(wall.replace(fold=1).astimezone(UTC), found, zone)


def spans(day: date, opening: Opening) -> tuple[Span, ...]:
    """Return the open time of a date in UTC, cut where clocks change: 24 hours may have 23 or 25."""
    shifts = opening.shifts(day)
    if not shifts:
        return ()
    begins, ends = midnight(day, opening.zone), midnight(day + timedelta(days=1), opening.zone)
    cuts = [begins, ends]
    if _offset(begins, opening.zone) != _offset(ends - _MINUTE, opening.zone):
        cuts.insert(1, _jump(begins, ends, opening.zone))
    start = datetime.combine(day, time(), UTC)
    found: list[Span] = []
    for since, until in pairwise(cuts):
        offset = _offset(since, opening.zone)
        for shift in shifts:
            opens = start + timedelta(minutes=shift.opens) - offset
            closes = start + timedelta(minutes=shift.closes) - offset
            begins_at, ends_at = max(opens, since), min(closes, until)
            if begins_at < ends_at and found and found[-1][1] == begins_at:
                found[-1] = (found[-1][0], ends_at)
            elif begins_at < ends_at:
                found.append((begins_at, ends_at))
    return tuple(found)


def add(start: datetime, length: timedelta, opening: Opening) -> datetime:
    """Return when `length` of open time has passed since `start`, in UTC; `length` is above zero.

    Raises:
        ValueError: there is no open time for a year, or not so much of it in 60 years.
    """
    left = length
    for opens, closes in _forward(start, opening):
        begins = max(opens, start)
        if left <= closes - begins:
            return begins + left
        left -= max(closes - begins, timedelta(0))
    raise ValueError("the calendar has too little open time for that duration: open longer, or shorten it")


def count(start: datetime, end: datetime, opening: Opening) -> timedelta:
    """Return how much open time lies between two moments; nothing when `end` is not after `start`."""
    zone = ZoneInfo(opening.zone)
    day, last, found = start.astimezone(zone).date(), end.astimezone(zone).date(), timedelta(0)
    while day <= last:
        for opens, closes in spans(day, opening):
            found += max(min(closes, end) - max(opens, start), timedelta(0))
        day += timedelta(days=1)
    return found


def next_opening(after: datetime, opening: Opening) -> datetime:
    """Return the first moment after `after` at which work begins, in UTC.

    Raises:
        ValueError: there is none within a year.
    """
    return next(opens for opens, _ in _forward(after, opening) if opens > after)


def latest_open(at: datetime, opening: Opening) -> datetime:
    """Return `at` if somebody works then, else the last closing before, in UTC. A closing counts as open.

    Raises:
        ValueError: there is none within a year.
    """
    day = at.astimezone(ZoneInfo(opening.zone)).date()
    for back in range(SEARCH_LIMIT + 1):
        for opens, closes in reversed(spans(day - timedelta(days=back), opening)):
            if opens <= at:
                return min(closes, at)
    raise ValueError("the calendar has no open day within a year: remove some closed days")


def within(day: date, at: time, opening: Opening) -> datetime | None:
    """Return the open moment of `day` nearest to `at`: not after it, unless the day opens later; in UTC.

    None when nobody works that day.
    """
    found = spans(day, opening)
    if not found:
        return None
    wanted = moment(day, at, opening.zone)
    reached = [min(closes, wanted) for opens, closes in found if opens <= wanted]
    return reached[-1] if reached else found[0][0]


def _forward(start: datetime, opening: Opening) -> Iterator[Span]:
    day, closed = start.astimezone(ZoneInfo(opening.zone)).date(), 0
    for _ in range(HORIZON):
        found = spans(day, opening)
        closed = 0 if found else closed + 1
        if closed > SEARCH_LIMIT:
            raise ValueError("the calendar has no open day within a year: remove some closed days")
        yield from found
        day += timedelta(days=1)


def _offset(at: datetime, zone: str) -> timedelta:
    return at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


def _jump(since: datetime, until: datetime, zone: str) -> datetime:
    """Find when clocks change between two moments of which only the second is after the change."""
    before = _offset(since, zone)
    low, high = 0, int((until - since).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(since + timedelta(seconds=middle), zone) == before:
            low = middle
        else:
            high = middle
    return since + timedelta(seconds=high)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
