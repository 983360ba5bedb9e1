"""The walk: visits every shadow a case can cast, and tries everything that can happen there.

Breadth first from a fresh case. A case that casts a shadow not seen before is kept and walked on from; all
others are judged and left. Time is an argument, so a walk of years takes seconds.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from bot.case.abstraction import Abstract, Shadow, abstract
from bot.case.model import Case, Status
from bot.engine import decide
from bot.errors import LawBrokenError
from bot.events import CaseOpened, Event
from bot.step import Blank, Decision, Subject
from bot.world import World
from tests.laws import scene
from tests.laws.alphabet import Move, moves
from tests.laws.judge import judge

Decide = Callable[[Subject, Event, World], Decision]


@dataclass(frozen=True, slots=True)
class Visit:
    """A case to walk on from, the moment it is in, and how it came there."""

    case: Case
    now: datetime
    path: tuple[str, ...] = ()


@dataclass(slots=True)
class Walk:
    """What a walk has seen."""

    visits: list[Visit] = field(default_factory=list)
    shadows: set[Shadow] = field(default_factory=set)
    states: set[Abstract] = field(default_factory=set)
    rows: set[tuple[Status, Status]] = field(default_factory=set)
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
    seen, places = Walk(), set()
    waiting = deque([fresh(deciding)])
    while waiting:
        visit = waiting.popleft()
        seen.visits.append(visit)
        where = visit.case.status, visit.case.stage
        for move in moves(visit.case, visit.now, whole=where not in places):
            reached = _try(seen, visit, move, deciding)
            if reached is not None and _is_new(seen, reached.case):
                waiting.append(reached)
        places.add(where)
    return seen


@cache
def walked() -> Walk:
    """Return the walk over the real decider, made once for all tests."""
    return walk()


def _is_new(seen: Walk, case: Case) -> bool:
    state = abstract(case)
    seen.states.add(state)
    shadows = state.shadows()
    if shadows <= seen.shadows:
        return False
    seen.shadows |= shadows
    return True


def _try(seen: Walk, visit: Visit, move: Move, deciding: Decide) -> Visit | None:
    case, path, at = visit.case, (*visit.path, move.name), visit.now
    for event in move.events(str(len(seen.visits))):
        seen.edges += 1
        decision, problems = step(case, event, move.world, deciding)
        for one in problems:
            seen.broken.setdefault(one, path)
        if decision is None or not isinstance(decision.state, Case):
            return None
        seen.rows.add((case.status, decision.state.status))
        case, at = decision.state, event.at
    return Visit(case, at, path)


def step(case: Case, event: Event, world: World, deciding: Decide) -> tuple[Decision | None, tuple[str, ...]]:
    """Decide once, and judge; a decider that raises has broken a law."""
    try:
        decision = deciding(case, event, world)
    except LawBrokenError as broken:
        return None, (str(broken),)
    return decision, judge(case, event, decision)
