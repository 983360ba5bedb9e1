"""What was promised and what became of it, read from the lines of a log.

Belongs here: pure reading. A promise is a clock that ran: it begins with a date, the date may move, it may be
missed and given anew, and it ends when what was owed is done or not owed any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final

from app.proof.lines import Line
from bot.case.model import Purpose
from bot.deadlines.clocks import CLOCKS, AnyClock, Clock, ClockKind, Keeping, clock_of
from bot.deadlines.timers import Timer

_MOVES: Final = frozenset({"date moved", "date extended", "window extended", "window postponed"})
_INSIDE: Final = frozenset({Clock.CLAIM, Clock.SAFETY, *Keeping})
"""Nothing that he was promised by a date, or nothing that concerns anybody else."""
_MAIN: Final = (Clock.SECOND_REVIEW, Clock.DECISION)
_BARE: Final = "decision extended"
"""It names no clock: the decision that is owed."""
_DELIVERED: Final = "delivered"
_NEAR: Final = 12
"""Lines; what one event writes stands together."""


class State(Enum):
    """What became of it."""

    KEPT = "kept"
    LATE = "late"
    """Done, after its date."""
    RUNNING = "running"
    OVERDUE = "overdue"
    """Not done, and its date has passed."""
    ENDED = "ended"
    """Not owed any more before its date: a decision, a withdrawal, a merge came first."""


@dataclass(slots=True)
class Move:
    """Another date."""

    at: datetime
    due: datetime
    why: str


@dataclass(slots=True)
class Promise:
    """One promise, or one time limit of the freelancer's."""

    clock: AnyClock
    of: str
    """Which document it is about, as a number; mostly empty."""
    began: datetime | None
    due: datetime
    """The date that was given first."""
    moves: list[Move] = field(default_factory=list)
    missed: list[datetime] = field(default_factory=list)
    """Dates that passed."""
    told: list[datetime] = field(default_factory=list)
    """When it had reached the freelancer that one had passed, with an apology."""
    ended: datetime | None = None
    by: str = ""
    """With what it ended."""

    @property
    def is_ours(self) -> bool:
        """Tell whether the marketplace owed it."""
        return CLOCKS[self.clock].kind is ClockKind.DUTY

    @property
    def last_due(self) -> datetime:
        """Return the date that counts in the end."""
        return self.moves[-1].due if self.moves else self.due

    def state(self, now: datetime) -> State:
        """Say what became of it by now."""
        passed = bool(self.missed) or (self.ended or now) > self.last_due
        if self.ended is None:
            return State.OVERDUE if passed and self.is_ours else State.RUNNING
        if passed and self.is_ours:
            return State.LATE
        return State.ENDED if self.by.startswith("moved") else State.KEPT


def promises(lines: Sequence[Line], timers: Sequence[Timer] = ()) -> tuple[Promise, ...]:
    """List every promise in the order in which they were given.

    Args:
        lines: the whole log.
        timers: the clocks as they stand now. Where one has another date than the log last told of (a status
            update counts anew from each message; what a merged case owed comes with it), that date counts.
    """
    found: list[Promise] = []
    running: dict[str, Promise] = {}
    for index, line in enumerate(lines):
        key = _key(line, running)
        if key:
            _read(line, key, running, found)
        if line.act == _DELIVERED and line.fact("purpose") == Purpose.BREACH:
            _heard(found, line.at)
        if line.act == "clock stopped" and key in running:
            ended = running.pop(key)
            ended.ended, ended.by = line.at, _with(lines, index)
    found += _as_they_stand(list(running.values()), timers)
    return tuple(found)


def _as_they_stand(open_: Sequence[Promise], timers: Sequence[Timer]) -> list[Promise]:
    """Give what still runs the date that it has now; return what runs and is told of in no line."""
    left = [one for one in timers if one.clock not in _INSIDE]
    unlike = []
    for one in open_:
        same = next((timer for timer in left if (timer.clock, timer.due) == (one.clock, one.last_due)), None)
        if same is None:
            unlike.append(one)
        else:
            left.remove(same)
    for one in unlike:
        other = next((timer for timer in left if timer.clock is one.clock), None)
        if other is not None:
            left.remove(other)
            one.moves.append(Move(other.since, other.due, "given anew meanwhile"))
    return [Promise(one.clock, "", one.since, one.due) for one in left]


def _heard(found: Sequence[Promise], at: datetime) -> None:
    """Note that he heard of every miss that he had not heard of: one message may tell of several."""
    for one in found:
        if len(one.told) < len(one.missed):
            one.told += [at] * (len(one.missed) - len(one.told))


def _key(line: Line, running: Iterable[str]) -> str:
    if line.act == _BARE:
        return next((one for one in _MAIN if one in running), "")
    return Clock.REPLY.value if line.fact("reply_by") else line.fact("clock")


def _read(line: Line, key: str, running: dict[str, Promise], found: list[Promise]) -> None:
    due = _date(line.fact("reply_by") or line.fact("due"))
    if due is None or key.partition(":")[0] in _INSIDE:
        return
    known = running.get(key)
    if known is None:
        clock, _, of = key.partition(":")
        began = line.at if line.act != "clock stopped" else None
        known = running[key] = Promise(clock_of(clock), of, began, due)
        found.append(known)
        if line.act != "breach":
            return
    match line.act:
        case "breach":
            known.missed.append(due)
            if (renewed := _date(line.fact("renewed"))) is not None:
                known.moves.append(Move(line.at, renewed, "missed, with an apology"))
        case "clock stopped":
            if due != known.last_due:
                known.moves.append(Move(line.at, due, "given anew meanwhile"))
        case _ if due != known.last_due:
            known.moves.append(Move(line.at, due, line.fact("why") or _because(line)))


def _because(line: Line) -> str:
    if line.act == "date moved" and line.fact("rules"):
        return f"version {line.fact('rules')} of the deadlines"
    return line.act


def _with(lines: Sequence[Line], index: int) -> str:
    """Say what happened in the same moment as the end of a clock: that is what ended it."""
    near, own = lines[max(0, index - _NEAR) : index + _NEAR], lines[index]
    beside = [one for one in near if (one.at, one.who) == (own.at, own.who)]
    for act, fact in ((_DELIVERED, "purpose"), ("moved", "trigger")):
        same = [one for one in beside if one.act == act and one.fact(fact)]
        if same:
            return f"{act}: {same[-1].fact(fact).replace('_', ' ')}"
    return next((one.act for one in beside if not one.fact("clock") and one.act not in ("told", "alarm")), "")


def _date(written: str) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
