"""Timers: the clocks that run on a case, as values.

Belongs here: starting, finding, renewing, and deriving alarms (`pending`). Not here: what an alarm does
(`bot.deadlines.decide`), nor what starts and stops a clock (the subject whose event it is).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.ladder import PRESS_EVERY, RENEWALS, RULE_CHANGE_GRACE, SAFETY_RENEWAL, Act, Rung, ladder
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, due, on_open_day


@dataclass(frozen=True, slots=True)
class Timer:
    """One running clock. `due` is the date in force, and a promise from the moment it is shown."""

    clock: Clock
    since: datetime
    due: datetime
    ref: str = ""
    """What it is about, such as a document's id: tells several timers of one clock apart."""
    round_start: datetime | None = None
    """When the present round began: the last breach or postponement; None: at `since`."""
    fired: tuple[str, ...] = ()
    """The rungs that acted in the present round."""
    breaches: tuple[datetime, ...] = ()
    """The dates that passed unkept. A breach stays a breach (law 8)."""
    moved_later: bool = False
    """The one later move that a duty may make without a breach is used."""
    warned_at: datetime | None = None
    """When the warning of a window's end was delivered, not sent."""
    pressed: int = 0
    """How often an admin was pressed since the first breach."""
    own_length: bool = False
    """Its length was given for this once, not by the rules: a change of rules leaves its date alone."""

    @property
    def key(self) -> str:
        """Name the timer within its case."""
        return f"{self.clock.value}:{self.ref}" if self.ref else self.clock.value

    @property
    def late(self) -> bool:
        """Tell whether a promised date has passed unkept."""
        return bool(self.breaches)


@dataclass(frozen=True, slots=True)
class Alarm:
    """The next thing a timer does, unless something happens first."""

    key: str
    clock: Clock
    owner: Party
    due: datetime
    rung: str
    at: datetime


def start(clock: Clock, rules: Rules, at: datetime, ref: str = "", lasts: Duration | None = None) -> Timer:
    """Start `clock` at `at`; `lasts` replaces the durations of the rules."""
    if lasts is None:
        return Timer(clock, at, rules.due(clock, at), ref)
    return Timer(clock, at, due(at, lasts, CLOCKS[clock].kind, rules.calendar), ref, own_length=True)


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


def next_alarm(timer: Timer) -> Alarm:
    """Return what the timer does next. A timer always has something left to do."""
    begun = timer.round_start or timer.since
    rungs = [
        (one.at(begun, timer.due), one.name) for one in ladder(timer.clock) if one.name not in timer.fired
    ]
    if timer.late:
        rungs.append((timer.breaches[0] + PRESS_EVERY * (timer.pressed + 1), _press_name(timer)))
    at, name = min(rungs)
    return Alarm(timer.key, timer.clock, CLOCKS[timer.clock].owner, timer.due, name, at)


def pending(timers: Iterable[Timer]) -> tuple[Alarm, ...]:
    """Derive every alarm of a case; what storage keeps is exactly this."""
    return tuple(next_alarm(one) for one in timers)


def reached(timer: Timer, at: datetime) -> tuple[Timer, Rung | None]:
    """Return the timer with all rungs reached by `at` marked as done, and the one that shall act.

    After a downtime several rungs may be due at once. Only the last of them acts: the person hears
    what is true now, once, instead of a flood of what would have been said before.
    """
    if next_alarm(timer).at > at:
        return timer, None
    begun = timer.round_start or timer.since
    due_now = [
        one for one in ladder(timer.clock) if one.name not in timer.fired and one.at(begun, timer.due) <= at
    ]
    marked = replace(timer, fired=(*timer.fired, *(one.name for one in due_now)))
    if timer.late and (days := (at - timer.breaches[0]) // PRESS_EVERY) > timer.pressed:
        marked = replace(marked, pressed=days)
        if all(one.act is not Act.DUE for one in due_now):  # a breach tells the admin as well
            return marked, Rung(_press_name(timer), Act.PRESS_ADMIN)
    return marked, max(due_now, key=lambda one: (one.at(begun, timer.due), one.act is Act.DUE))


def breach(timer: Timer, at: datetime, calendar: Calendar) -> Timer:
    """Record a breach and renew the promise: a later date, on an open day, with a ladder of its own.

    The breach itself is told to all who would have been pressed by now, so that after a downtime the next
    to be pressed is on the next day, and not in the same minute.
    """
    later = RENEWALS[min(len(timer.breaches), len(RENEWALS) - 1)]
    renewed = on_open_day(max(timer.due, at) + later, calendar)
    if timer.clock is Clock.SAFETY:  # danger knows no working days
        renewed = at + SAFETY_RENEWAL
    breaches = (*timer.breaches, timer.due)
    return replace(
        timer,
        breaches=breaches,
        round_start=at,
        due=renewed,
        fired=(),
        pressed=max(timer.pressed, (at - breaches[0]) // PRESS_EVERY),
    )


def postpone(timer: Timer, until: datetime, at: datetime) -> Timer:
    """Move a window later, with a new warning to come. A window never moves earlier."""
    return replace(timer, due=max(timer.due, until), round_start=at, fired=(), warned_at=None)


def again(timer: Timer, rules: Rules, at: datetime) -> Timer:
    """Start the timer anew: for clocks that repeat."""
    return start(timer.clock, rules, at, timer.ref)


def under(timer: Timer, rules: Rules, at: datetime) -> Timer:
    """Apply changed rules: the better of old and new for the freelancer, date by date.

    A stricter rule never makes a duty late on the spot: staff get at least a day from the change.
    """
    if timer.late or timer.moved_later or timer.own_length:
        return timer
    fresh = start(timer.clock, rules, timer.since, timer.ref).due
    if CLOCKS[timer.clock].kind is ClockKind.WINDOW:
        return replace(timer, due=max(timer.due, fresh))
    return replace(timer, due=min(timer.due, max(fresh, on_open_day(at + RULE_CHANGE_GRACE, rules.calendar))))


def _press_name(timer: Timer) -> str:
    return f"press{timer.pressed + 1}"
