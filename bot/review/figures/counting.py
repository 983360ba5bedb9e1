"""Counting: from the milestones in the logs to figures. Pure.

Each milestone counts in the period in which it happened: a decision told today on an appeal of last year is a
decision of today. So nothing that is still under way makes the times look shorter than they were.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.case.model import Stage
from bot.decision.model import Outcome
from bot.ports import Passed

FEWEST: Final = 5
"""Of fewer, a middle says nothing."""
_HALF: Final = 50
_MOST: Final = 90


@dataclass(frozen=True, slots=True)
class Waits:
    """How long people waited, in seconds; `half` and `most` are None where there are too few to say."""

    count: int
    half: int | None = None
    """Half of them waited no longer."""
    most: int | None = None
    """Nine in ten waited no longer."""


@dataclass(frozen=True, slots=True)
class Second:
    """Second decisions, and how many of them came to another outcome."""

    decided: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class OfReason:
    """What came of the appeals against suspensions for one reason."""

    reason: str
    handed_in: int
    decided: int
    reversed: int


def waits(passed: Iterable[Passed]) -> Waits:
    """Say how long it took until a milestone."""
    found = sorted(int(value) for one in passed for name, value in one.facts if name == "after")
    if len(found) < FEWEST:
        return Waits(len(found))
    return Waits(len(found), _within(found, _HALF), _within(found, _MOST))


def of_stage(told: Iterable[Passed], stage: Stage) -> tuple[Passed, ...]:
    """Return the decisions of one pair of eyes."""
    return tuple(one for one in told if _fact(one, "stage") == stage.value)


def outcomes(first: Iterable[Passed], ended: Iterable[Passed]) -> tuple[tuple[str, int], ...]:
    """Count decisions by their outcome, reversals by their ground; then what ended without a decision."""
    without = Counter(_fact(one, "because") for one in ended)
    return (*_ordered(Counter(_outcome(one) for one in first)), *_ordered(without))


def second(told: Iterable[Passed]) -> Second:
    """Count second decisions."""
    found = [_fact(one, "changed") for one in told]
    return Second(len(found), found.count("yes"))


def missed(breaches: Iterable[Passed]) -> tuple[tuple[str, int], ...]:
    """Count by clock what was late; what stays late through one new date after another counts once."""
    late = {(one.case, _fact(one, "clock")) for one in breaches}
    return _ordered(Counter(key.partition(":")[0] for _, key in late))


def reasons(handed_in: Iterable[Passed], first: Iterable[Passed]) -> tuple[OfReason, ...]:
    """Count by reason, the most frequent first."""
    came, ruled = Counter(one.reason for one in handed_in), Counter[str]()
    taken_back = Counter[str]()
    for one in first:
        ruled[one.reason] += 1
        taken_back[one.reason] += _fact(one, "outcome") == Outcome.REVERSED.value
    every = (OfReason(one, came[one], ruled[one], taken_back[one]) for one in came | ruled)
    return tuple(sorted(every, key=lambda one: (-one.handed_in, -one.decided, one.reason)))


def _within(ordered: list[int], percent: int) -> int:
    """Return the least wait that so many per cent did not exceed (nearest rank)."""
    return ordered[-(-len(ordered) * percent // 100) - 1]


def _outcome(told: Passed) -> str:
    basis = _fact(told, "basis")
    return f"{_fact(told, 'outcome')}_{basis}" if basis else _fact(told, "outcome")


def _fact(passed: Passed, name: str) -> str:
    return dict(passed.facts).get(name, "")


def _ordered(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
