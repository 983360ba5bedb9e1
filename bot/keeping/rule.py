"""The rule: how long what we hold is kept. The only place that says so; all others read it from here.

The configuration sets it; the privacy notice, `/status` and `recourse check` say it; the schedule goes by it.

What counts from when: a case *rests* when it is closed and nobody owes anything on it any more. From then on,
or from when it was sent if that was later, a document is kept as long as the end of the case says, and a kind
with a time of its own no longer than that. Never does it go before a window of his has passed, nor while a
legal hold stands. The record, which is all else on him, goes with the last of his cases. Whoever wrote and
never agreed has no case: what is held of him goes a while after his last word.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum, unique
from typing import Final

from bot.case.model import Case
from bot.deadlines.clocks import Clock, ClockKind, Keeping
from bot.deadlines.time import Calendar, Duration, Unit, due
from bot.documents.model import Document

RECORD: Final = ""
"""The ref of the timer for everything but documents."""


@unique
class End(StrEnum):
    """How a case came to its end."""

    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    NEVER_HANDED_IN = "never_handed_in"


_BESIDE_REST: Final = frozenset({*Keeping, Clock.DATA_REQUEST})
"""Clocks that may run on a case at rest: to ask for his data must not make them stay longer."""
_RECORD: Final = Duration(36, Unit.MONTHS)
_UNSENT_RECORD: Final = Duration(6, Unit.MONTHS)
_NOT_AGREED: Final = Duration(30, Unit.DAYS)
_DOCUMENTS: Final = (
    (End.DECIDED, Duration(90, Unit.DAYS)),
    (End.WITHDRAWN, Duration(30, Unit.DAYS)),
    (End.NEVER_HANDED_IN, Duration(30, Unit.DAYS)),
)


@dataclass(frozen=True, slots=True)
class Retention:
    """The rule in force. Frozen, and part of the policy."""

    documents: tuple[tuple[End, Duration], ...] = _DOCUMENTS
    """How long documents are kept after the case has come to rest, by how it ended."""
    kinds: tuple[tuple[str, Duration], ...] = ()
    """Kinds of documents that are kept for a time of their own, where that is shorter."""
    record: Duration = _RECORD
    """How long everything else is kept after his last case has come to rest."""
    unsent_record: Duration = _UNSENT_RECORD
    """The same for a case that was never handed in."""
    not_agreed: Duration = _NOT_AGREED
    """How long is kept what somebody wrote who never agreed, and so has no case: from his last word."""
    tell: bool = True
    """He is told when his documents are gone."""

    @property
    def longest(self) -> Duration:
        """Return the longest that any document is kept for: what he is told before he sends one."""
        return max((one for _, one in self.documents), key=_until)

    def lasts(self, end: End) -> Duration:
        """Return how long documents are kept after such an end."""
        return dict(self.documents)[end]


def _until(lasts: Duration) -> datetime:
    """Return an end by which durations of several units can be told apart."""
    return due(datetime(2026, 1, 1, tzinfo=UTC), lasts, ClockKind.WINDOW, Calendar())


def end_of(case: Case) -> End:
    """Say how a closed case ended."""
    if case.submitted_at is None:
        return End.NEVER_HANDED_IN
    return End.DECIDED if case.rulings else End.WITHDRAWN


def at_rest(case: Case) -> bool:
    """Tell whether nobody owes anything on the case any more, so that time may run for what it holds."""
    owed = any(one.clock not in _BESIDE_REST for one in case.timers)
    return not case.open and not owed and not any(one.failed for one in case.tracked)


def floor(case: Case) -> datetime | None:
    """Return before when nothing may go, whatever its own time: his windows, and a legal hold."""
    stops = (case.appeal_until, case.hold.until if case.hold is not None else None)
    return max((one for one in stops if one is not None), default=None)


def dates(case: Case, rule: Retention, calendar: Calendar) -> dict[str, datetime]:
    """Return when each document of a case at rest goes, by its id, and the record; empty unless it rests."""
    if case.rested_at is None or not at_rest(case):
        return {}
    end = end_of(case)
    found: dict[str, datetime] = {
        one.id: _document(one, case.rested_at, rule, end, calendar) for one in case.held
    }
    lasts = rule.unsent_record if end is End.NEVER_HANDED_IN else rule.record
    record = due(case.rested_at, lasts, ClockKind.WINDOW, calendar)
    earliest = floor(case)
    whole: dict[str, datetime] = {**found, RECORD: max((record, *found.values()))}
    return whole if earliest is None else {ref: max(at, earliest) for ref, at in whole.items()}


def stranger(wrote_at: datetime, rule: Retention, calendar: Calendar) -> datetime:
    """Return when all goes that is held on somebody who never agreed, and last wrote then."""
    return due(wrote_at, rule.not_agreed, ClockKind.WINDOW, calendar)


def _document(
    document: Document, rested_at: datetime, rule: Retention, end: End, calendar: Calendar
) -> datetime:
    since = max(rested_at, document.received_at)
    paper = document.paper or document.kind
    own = dict(rule.kinds).get(paper.value)
    lasts = (rule.lasts(end), *((own,) if own is not None else ()))
    return min(due(since, one, ClockKind.WINDOW, calendar) for one in lasts)
