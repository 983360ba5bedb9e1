"""The abstraction: the finite shadow of a case, small enough to visit every one there is.

A *place* says where a case stands: status, stage, whose clock runs, whether somebody has it, how far it came.
*Facets* say what else is true of it: what runs, what is on its way, what is late. `tests/laws/walk.py` visits
every place with every facet that can occur there and tries every event on it; `tests/laws/machine.py` shows
that no case, however odd its story, casts a shadow that was not visited.

Belongs here: what the laws depend on. Not here: dates, words and ids, which make cases infinitely many.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.case import lifecycle
from bot.case.model import Case, Stage, Status
from bot.deadlines.clocks import CLOCKS, AnyClock, Party
from bot.documents.papers import EXPIRING
from bot.intake.form import EARLY


@unique
class Progress(StrEnum):
    """How far a case came: what a draft still lacks, what a closed case was closed over."""

    EMPTY = "empty"
    ONE_ANSWER = "one answer"
    TWO_ANSWERS = "two answers"
    ENOUGH = "enough"
    """The three answers are there: it can be handed in."""
    HANDED_IN = "handed in"
    RULED = "ruled"


_DRAFT: Final = (Progress.EMPTY, Progress.ONE_ANSWER, Progress.TWO_ANSWERS, Progress.ENOUGH)
"""How far a draft came, by the number of its early answers."""


@unique
class Flag(StrEnum):
    """What can be true of a case in any place."""

    ASKING = "asking"
    FORM_OPEN = "form open"
    PROVED = "proved"
    REASONS_MISSING = "reasons missing"
    REASONS_STATED = "reasons stated"
    LATE = "late"
    """A date of ours has passed unkept."""
    EXTENDED = "extended"
    """A duty has used up its one later move."""
    WARNED = "warned"
    """The warning of the running window was delivered."""
    FAILED = "failed"
    """Something could not be delivered."""
    UNOPENED = "unopened document"
    UNSCANNED = "unscanned document"
    EXPIRING = "document that expires"
    OPENED = "opened document"
    JUDGED = "judged document"
    HELD = "legal hold"
    LEAVING = "to be erased when it is over"
    GONE = "destroyed document"
    WRITING = "draft of staff"
    """Somebody has begun a form."""


Facet = str
"""A flag that is up, a clock that runs, a message on its way whose delivery matters."""
RUNS: Final = "runs "
AWAITS: Final = "awaits "


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands."""

    status: Status
    stage: Stage
    turn: AnyClock | None
    """The clock of the main turn; None when closed."""
    progress: Progress
    claimed: bool

    @property
    def party(self) -> Party | None:
        """Return whose turn it is."""
        return None if self.turn is None else CLOCKS[self.turn].owner


@dataclass(frozen=True, slots=True)
class Shadow:
    """A place with one facet that is there or, for a flag, that is not: what visits are counted in."""

    place: Place
    facet: Facet
    present: bool = True


@dataclass(frozen=True, slots=True)
class Abstract:
    """The abstraction of a case: its place, and all that is true of it there."""

    place: Place
    facets: frozenset[Facet]

    def shadows(self) -> frozenset[Shadow]:
        """Split into pairs, place by facet; of those there are few enough to visit them all."""
        there = {Shadow(self.place, one) for one in self.facets}
        missing = {Shadow(self.place, one, present=False) for one in Flag if one not in self.facets}
        return frozenset(there | missing)


def abstract(case: Case) -> Abstract:
    """Return the abstraction of `case`."""
    turn = lifecycle.turn(case)
    place = Place(
        case.status,
        case.stage,
        turn.timer.clock if turn else None,
        _progress(case),
        case.assignee is not None,
    )
    running = (f"{RUNS}{one.clock}" for one in case.timers)
    awaited = (f"{AWAITS}{one.purpose}" for one in case.tracked if not one.failed)
    return Abstract(place, frozenset((*_flags(case), *running, *awaited)))


def _progress(case: Case) -> Progress:
    if case.rulings:
        return Progress.RULED
    if case.submitted_at is not None:
        return Progress.HANDED_IN
    return _DRAFT[sum(case.intake.answer(one) is not None for one in EARLY)]


def _flags(case: Case) -> Iterator[Flag]:
    turn = lifecycle.turn(case)
    holds = {
        Flag.ASKING: case.asking,
        Flag.FORM_OPEN: case.form_open,
        Flag.PROVED: case.proved,
        Flag.REASONS_MISSING: lifecycle.reasons_missing(case),
        Flag.REASONS_STATED: case.reasons is not None,
        Flag.LATE: case.late,
        Flag.EXTENDED: any(one.moved_later for one in case.timers),
        Flag.WARNED: turn is not None and turn.timer.warned_at is not None,
        Flag.FAILED: any(one.failed for one in case.tracked),
        Flag.UNOPENED: any(not one.opened for one in case.documents),
        Flag.UNSCANNED: any(one.unscanned for one in case.documents),
        Flag.EXPIRING: any(one.paper in EXPIRING for one in case.documents),
        Flag.OPENED: any(one.opened and one.verdict is None for one in case.documents),
        Flag.HELD: case.hold is not None,
        Flag.LEAVING: case.erase_when_over,
        Flag.GONE: any(one.gone for one in case.documents),
        Flag.WRITING: bool(case.drafts),
        Flag.JUDGED: any(one.verdict is not None for one in case.documents),
    }
    return (flag for flag, held in holds.items() if held)
