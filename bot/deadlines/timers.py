"""Timers: the clocks that run on a case, as values.

Belongs here: starting, finding, renewing, and deriving alarms (`pending`). Not here: what an alarm does
(`bot.deadlines.decide`), nor what starts and stops a clock (the subject whose event it is).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.deadlines.clocks import CLOCKS, AnyClock, Clock, ClockKind, Keeping, Party
from bot.deadlines.ladder import Act, Late, Rung
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, due, on_open_day

RENEWALS: Final = (timedelta(days=2), timedelta(days=5), timedelta(days=7))
"""How far the new date lies after the 1st, 2nd, 3rd and each later breach: a promise we can keep,
and no daily apology. Staff are pressed daily all the while."""
SAFETY_RENEWALS: Final = tuple(timedelta(hours=one) for one in (1, 1, 2, 4, 8, 24))
"""Somebody who is not safe is never asked to wait for a working day. The first dates come quickly; an apology
every hour, for weeks, would only hurt. Staff and admins are pressed all the while."""
RULE_CHANGE_GRACE: Final = timedelta(days=1)
"""What a rule that became stricter leaves staff at least."""
_AFTER: Final = "+"
"""With this begins the name of every rung after the date."""


@dataclass(frozen=True, slots=True)
class Timer:
    """One running clock. `due` is the date in force, and a promise from the moment it is shown."""

    clock: AnyClock
    since: datetime
    due: datetime
    ref: str = ""
    """What it is about, such as a document's id: tells several timers of one clock apart."""
    round_start: datetime | None = None
    """When the present round began: the last breach or postponement; None: at `since`."""
    fired: tuple[str, ...] = ()
    """The rungs that acted in the present round, and those after the date that ever did."""
    breaches: tuple[datetime, ...] = ()
    """The dates that passed unkept. A breach stays a breach (law 8)."""
    moved_later: bool = False
    """The one later move that a duty may make without a breach is used."""
    warned_at: datetime | None = None
    """When the warning of a window's end was delivered, not sent."""
    pressed: int = 0
    """How often the rung that is repeated has acted."""
    own_length: bool = False
    """Its length was given for this once, not by the rules: a change of rules leaves its date alone."""
    rung: str = ""
    """What it does next, unless something happens first; kept by `planned`, as is when."""
    rings_at: datetime | None = None
    held: datetime | None = None
    """It is night where he is: what it does next waits until then."""

    @property
    def key(self) -> str:
        """Name the timer within its case."""
        return f"{self.clock}:{self.ref}" if self.ref else str(self.clock)

    @property
    def late(self) -> bool:
        """Tell whether a promised date has passed unkept."""
        return bool(self.breaches)


@dataclass(frozen=True, slots=True)
class Alarm:
    """The next thing a timer does, unless something happens first."""

    key: str
    clock: AnyClock
    owner: Party
    due: datetime
    rung: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Ringing:
    """What shall be done now: the acts of one rung, and of those that were missed and are said with it."""

    names: tuple[str, ...]
    acts: tuple[Act, ...]
    ends: bool = False
    """It is the date itself."""


@dataclass(frozen=True, slots=True)
class _Step:
    at: datetime
    rung: Rung
    times: int = 1
    """How many times of a repeated rung lie behind us by then."""


def start(clock: AnyClock, rules: Rules, at: datetime, ref: str = "", lasts: Duration | None = None) -> Timer:
    """Start `clock` at `at`; `lasts` replaces the durations of the rules."""
    if lasts is None:
        return planned(Timer(clock, at, rules.due(clock, at), ref), rules)
    ends = due(at, lasts, CLOCKS[clock].kind, rules.calendar)
    return planned(Timer(clock, at, ends, ref, own_length=True), rules)


def find(timers: Iterable[Timer], key: str) -> Timer | None:
    """Find a timer by its key."""
    return next((one for one in timers if one.key == key), None)


def with_timer(timers: tuple[Timer, ...], timer: Timer) -> tuple[Timer, ...]:
    """Put `timer` in the place of the one with the same key, or at the end."""
    if find(timers, timer.key) is None:
        return (*timers, timer)
    return tuple(timer if one.key == timer.key else one for one in timers)


def without(timers: tuple[Timer, ...], key: str) -> tuple[Timer, ...]:
    """Take a timer out."""
    return tuple(one for one in timers if one.key != key)


def planned(timer: Timer, rules: Rules) -> Timer:
    """Return the timer with what it does next; until its date has been dealt with there is always something.

    That is kept with it, so that alarms follow from a case alone, whatever the rules have become since.
    """
    steps = _steps(timer, rules)
    if not steps:
        return replace(timer, rung="", rings_at=timer.due)
    upcoming = min(steps, key=lambda one: (one.at, not one.rung.at.is_due))
    name = upcoming.rung.name if upcoming.rung.every is None else f"{upcoming.rung.name} ({upcoming.times})"
    return replace(timer, rung=name, rings_at=max(upcoming.at, timer.held or upcoming.at))


def next_alarm(timer: Timer) -> Alarm:
    """Return what the timer does next."""
    at = timer.rings_at or timer.due
    return Alarm(timer.key, timer.clock, CLOCKS[timer.clock].owner, timer.due, timer.rung, at)


def pending(timers: Iterable[Timer]) -> tuple[Alarm, ...]:
    """Derive every alarm of a case; what storage keeps is exactly this."""
    return tuple(next_alarm(one) for one in timers)


def reached(timer: Timer, at: datetime, rules: Rules) -> tuple[Timer, tuple[Ringing, ...]]:
    """Return the timer with all rungs reached by `at` marked as done, and what shall be done, in order.

    After a downtime several rungs may be due at once. Each says itself what becomes of it when it was missed:
    it is made up for, said with the next one, or passed over. Nobody hears a flood of what would have been
    said before.
    """
    if timer.held is not None and timer.held > at:
        return timer, ()
    found = [one for one in _steps(timer, rules) if one.at <= at]
    if any(one.rung.at.is_due for one in found) and not timer.late and not _is_window(timer):
        # The date has passed: what comes after it may have been missed as well.
        broken = replace(timer, breaches=(timer.due,))
        found = [one for one in _steps(broken, rules) if one.at <= at]
    found.sort(key=lambda one: (one.at, one.rung.at.is_due))
    once = tuple(one.rung.name for one in found if one.rung.every is None)
    pressed = max((_times(one, at) for one in found if one.rung.every is not None), default=timer.pressed)
    marked = replace(timer, fired=(*timer.fired, *once), pressed=pressed, held=None)
    return marked, _in_order([one.rung for one in found])


def breach(timer: Timer, at: datetime, rules: Rules) -> Timer:
    """Record a breach and renew the promise: a later date, on an open day, with a ladder of its own.

    What comes after the date is counted from the first that was not kept, and happens once.
    """
    pause = RENEWALS[min(len(timer.breaches), len(RENEWALS) - 1)]
    renewed = on_open_day(max(timer.due, at) + pause, rules.calendar)
    if timer.clock is Clock.SAFETY:  # danger knows no working days
        renewed = at + SAFETY_RENEWALS[min(len(timer.breaches), len(SAFETY_RENEWALS) - 1)]
    later = replace(
        timer,
        breaches=(*timer.breaches, timer.due),
        round_start=at,
        due=renewed,
        held=None,
        fired=tuple(one for one in timer.fired if one.startswith(_AFTER)),
    )
    return planned(later, rules)


def postpone(timer: Timer, until: datetime, at: datetime, rules: Rules) -> Timer:
    """Move a window later, with a new warning to come. A window never moves earlier."""
    later = replace(timer, due=max(timer.due, until), round_start=at, fired=(), warned_at=None, held=None)
    return planned(later, rules)


def again(timer: Timer, rules: Rules, at: datetime) -> Timer:
    """Start the timer anew: for clocks that repeat."""
    return start(timer.clock, rules, at, timer.ref)


def under(timer: Timer, rules: Rules, at: datetime) -> Timer:
    """Apply changed rules: the better of old and new for the freelancer, date by date.

    A stricter rule never makes a duty late on the spot: staff get at least a day from the change. Steps of a
    new ladder that would have been before now are not made up for.
    """
    if isinstance(timer.clock, Keeping):  # no rule of deadlines says how long what we hold is kept
        return timer
    changed = timer
    if not (timer.late or timer.moved_later or timer.own_length):
        fresh = rules.due(timer.clock, timer.since)
        if CLOCKS[timer.clock].kind is ClockKind.WINDOW:
            changed = replace(timer, due=max(timer.due, fresh))
        else:
            earliest = on_open_day(at + RULE_CHANGE_GRACE, rules.calendar)
            changed = replace(timer, due=min(timer.due, max(fresh, earliest)))
    passed = tuple(
        one.rung.name
        for one in _steps(changed, rules)
        if one.at <= at and one.rung.every is None and not one.rung.needed and one.rung.name != timer.rung
    )
    return planned(replace(changed, fired=(*changed.fired, *passed)), rules)


def _steps(timer: Timer, rules: Rules) -> list[_Step]:
    """List what is left to do in the present round; a reminder at its very beginning reminds of nothing."""
    begun = timer.round_start or timer.since
    breached = timer.breaches[0] if timer.breaches else None
    found = []
    for rung in rules.ladder(timer.clock):
        at = rung.moment(begun, timer.due, breached, rules.calendar)
        if at is None or rung.name in timer.fired:
            continue
        if rung.every is not None:
            found.append(_Step(at + timer.pressed * rung.pause, rung, timer.pressed + 1))
        elif rung.at.after or at > begun:
            found.append(_Step(at, rung))
        elif rung.needed:
            found.append(_Step(begun if rung.at.by is not None else at, rung))
    return found


def _times(step: _Step, at: datetime) -> int:
    """Count how often a repeated rung should have acted by now."""
    return step.times + (at - step.at) // step.rung.pause


def _in_order(rungs: list[Rung]) -> tuple[Ringing, ...]:
    """Let what was missed be made up for, be said with the next one, or pass; the date itself stays."""
    ringing: list[Ringing] = []
    names: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    for number, rung in enumerate(rungs, 1):
        missed = number < len(rungs) and not rung.at.is_due
        if missed and rung.late is Late.SKIP:
            continue
        names, acts = (*names, rung.name), (*acts, *rung.acts)
        if missed and rung.late is Late.MERGE:
            continue
        ringing.append(Ringing(names, tuple(dict.fromkeys(acts)), ends=rung.at.is_due))
        names, acts = (), ()
    return tuple(ringing)


def _is_window(timer: Timer) -> bool:
    return CLOCKS[timer.clock].kind is ClockKind.WINDOW
