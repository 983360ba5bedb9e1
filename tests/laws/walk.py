"""The walk: visits every shadow a case can cast, and tries everything that can happen there.

Breadth first from a fresh case. A case that casts a shadow not seen before is kept and walked on from with
the whole alphabet. One that only combines known shadows in a new way gets an echo: what is on its way arrives
or is lost, its alarms ring, and people do what leads to another place. All others are judged and left. Time
is an argument: years take seconds.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import chain
from typing import Final

from bot.case.abstraction import AWAITS, Abstract, Flag, Place, Shadow, abstract
from bot.case.model import Case, Stage, Status
from bot.engine import decide
from bot.errors import LawBrokenError
from bot.events import CaseOpened, Event
from bot.people.model import SYSTEM
from bot.step import Blank, Decision, Subject
from bot.world import World
from tests.laws import scene
from tests.laws.alphabet import Move, echoes, moves
from tests.laws.judge import judge

_COMBINED: Final = frozenset(
    {Flag.FAILED, Flag.PROVED, Flag.LATE, Flag.EXTENDED, Flag.WARNED, Flag.REASONS_MISSING}
)
"""Flags that change what the arrival of a message or an alarm means."""

Decide = Callable[[Subject, Event, World], Decision]


@dataclass(frozen=True, slots=True)
class Visit:
    """A case to walk on from, the moment it is in, and how it came there."""

    case: Case
    now: datetime
    path: tuple[str, ...] = ()
    whole: bool = True
    """Whether it is visited with the whole alphabet, or with echoes alone."""


_Pair = tuple[Place, str, str]


@dataclass(slots=True)
class Walk:
    """What a walk has seen."""

    visits: list[Visit] = field(default_factory=list)
    echoes: int = 0
    shadows: set[Shadow] = field(default_factory=set)
    pairs: set[_Pair] = field(default_factory=set)
    leading: dict[Place, set[str]] = field(default_factory=dict)
    """What led away from a place, by name."""
    states: set[Abstract] = field(default_factory=set)
    rows: set[tuple[str, str, str]] = field(default_factory=set)
    """(status, trigger, status) of every move of the lifecycle, as the log tells it."""
    edges: int = 0
    broken: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The first path to each finding."""


def fresh(deciding: Decide = decide) -> Visit:
    """Open a case."""
    opened = Event("opened", scene.MONDAY, scene.HER, CaseOpened(scene.MARIA))
    case = deciding(Blank(scene.CASE), opened, scene.world()).state
    assert isinstance(case, Case)
    return Visit(case, scene.MONDAY)


def walk(deciding: Decide = decide) -> Walk:
    """Walk until no case casts a new shadow."""
    seen = Walk()
    places: set[tuple[Status, Stage]] = set()
    waiting = deque([fresh(deciding)])
    while waiting:
        visit = waiting.popleft()
        for move in _moves(seen, visit, places):
            reached = _try(seen, visit, move, deciding)
            if reached is not None:
                waiting.append(reached)
        if visit.whole:
            seen.visits.append(visit)
            places.add(_role_place(visit))
        else:
            seen.echoes += 1
    return seen


@cache
def walked() -> Walk:
    """Return the walk over the real decider, made once for all tests."""
    return walk()


def _moves(seen: Walk, visit: Visit, places: set[tuple[Status, Stage]]) -> Iterator[Move]:
    if visit.whole:
        return moves(visit.case, visit.now, whole=_role_place(visit) not in places)
    leading = seen.leading.get(abstract(visit.case).place, set())
    people = (one for one in moves(visit.case, visit.now, whole=False) if one.name in leading)
    return chain(echoes(visit.case, visit.now), people)


def _role_place(visit: Visit) -> tuple[Status, Stage]:
    return visit.case.status, visit.case.stage


def _news(seen: Walk, state: Abstract) -> tuple[bool, bool]:
    """Tell whether a case casts a new shadow, and whether it combines known ones in a new way.

    What is only on its way makes no new shadow here: no person sees it, so an echo is enough.
    """
    fresh = state.shadows() - seen.shadows
    combined = [one for one in state.facets if one.startswith(AWAITS) or one in _COMBINED]
    pairs = {(state.place, one, other) for one in combined for other in combined if one <= other}
    odd = not pairs <= seen.pairs
    seen.shadows |= fresh
    seen.pairs |= pairs
    return any(not one.facet.startswith(AWAITS) for one in fresh), odd


def _try(seen: Walk, visit: Visit, move: Move, deciding: Decide) -> Visit | None:
    case, path, at = visit.case, (*visit.path, move.name), visit.now
    for number in range(len(move.bodies)):
        event = move.event(f"{len(seen.visits)}/{seen.echoes}", number, case)
        seen.edges += 1
        decision, problems = step(case, event, move.world, deciding)
        for one in problems:
            seen.broken.setdefault(one, path)
        if decision is None or not isinstance(decision.state, Case):
            return None
        seen.rows |= _rows(decision)
        case, at = decision.state, event.at
    state, place = abstract(case), abstract(visit.case).place
    seen.states.add(state)
    if state.place != place and move.actor is not SYSTEM:
        seen.leading.setdefault(place, set()).add(move.name)
    whole, odd = _news(seen, state)
    return Visit(case, at, path, whole) if whole or odd else None


def _rows(decision: Decision) -> set[tuple[str, str, str]]:
    moved = (dict(one.facts) for one in decision.notes if one.action == "moved")
    return {(one["before"], one["trigger"], one["after"]) for one in moved}


def step(case: Case, event: Event, world: World, deciding: Decide) -> tuple[Decision | None, tuple[str, ...]]:
    """Decide once, and judge; a decider that raises has broken a law."""
    try:
        decision = deciding(case, event, world)
    except LawBrokenError as broken:
        return None, (str(broken),)
    return decision, judge(case, event, decision)
