"""Silence: what becomes of every place a case can stand in when nobody does anything any more; as a page.

Every place that the walk found is lived on from by the driver, with the real decider: once with everybody
silent and every message arriving, once with nothing arriving. What is said here was seen there.
Belongs here: living on, and drawing `docs/silence.md`. What must hold is asked in `test_walk`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from bot.case.abstraction import RUNS, Place, abstract
from bot.case.model import Case, Status
from bot.deadlines.clocks import CLOCKS, AnyClock, Clock, ClockKind, Keeping, Party
from bot.deadlines.ladder import Act
from bot.deadlines.ladders import default_ladder
from bot.deadlines.timers import Timer
from bot.effects import Remind, Send
from bot.ids import StaffId
from bot.messages import ToPerson, ToStaff
from tests.laws.driver import Driver
from tests.laws.walk import Visit, walked

LONG: Final = timedelta(days=50)
"""More than the longest clock of staff but one, its ladder and the first days of pressing."""
LONGER: Final = timedelta(days=130)
"""Every window, with all its warnings."""
ENDS: Final = {Status.DRAFT, Status.DECIDED}
"""Where silence may close a case: an untouched draft, and a decided case past its window."""
_MANY_DAYS: Final = 10
ADA: Final = ToStaff(StaffId("ada"))
"""The admin of the scene."""


@dataclass(frozen=True, slots=True)
class Lived:
    """What became of a place."""

    place: Place
    before: Case
    after: Case
    sent: tuple[Send | Remind, ...]
    problems: tuple[str, ...]

    def admin_days(self, clock: AnyClock) -> set[date]:
        """Return the days on which the admin was reminded of a clock."""
        reminders = (one for one in self.sent if isinstance(one, Remind) and one.to == ADA)
        return {one.not_before.date() for one in reminders if one.reminder.clock is clock}

    def keys(self) -> set[str]:
        """Return what was said to the freelancer, by the keys of the texts."""
        told = (one for one in self.sent if isinstance(one, Send) and isinstance(one.to, ToPerson))
        return {part.key for one in told for part in one.message.parts}


def visits() -> dict[Place, Visit]:
    """One visit to every place: the last, which has the most on it."""
    return {abstract(one.case).place: one for one in walked().visits}


def unwarned(visit: Visit) -> Case:
    """The case with everything on its way lost without a trace, and no warning delivered yet."""
    timers = tuple(replace(one, warned_at=None) for one in visit.case.timers)
    return replace(visit.case, timers=timers, tracked=())


@cache
def everybody_silent() -> tuple[Lived, ...]:
    """Live on for fifty days from every place, and from every status with each duty that can run there."""
    chosen = {id(visit): (place, visit) for place, visit in visits().items()}
    for visit in _with_each_duty():
        chosen.setdefault(id(visit), (abstract(visit.case).place, visit))
    return tuple(_live(place, visit.case, visit, LONG, arriving=True) for place, visit in chosen.values())


def _with_each_duty() -> Iterator[Visit]:
    """One visit to every status with every obligation that runs on, whatever is on its way arrives."""
    wanted = {
        (one.place.status, clock)
        for one in walked().shadows
        for clock in Clock
        if one.present and CLOCKS[clock].obligation and one.facet == f"{RUNS}{clock}"
    }
    for visit in reversed(walked().visits):
        running = {(visit.case.status, one.clock) for one in visit.case.timers} & wanted
        if running:
            driver = Driver(start=visit.case, now=visit.now)
            driver.passes(timedelta(0), arriving=True)
            case = driver.cases[visit.case.id]
            found = {(case.status, one.clock) for one in case.timers} & running
            wanted -= found
            if found:
                yield visit


@cache
def freelancer_silent() -> tuple[Lived, ...]:
    """Live on from every place where it is his turn, for 130 days; every message arrives."""
    return tuple(_live(*one, LONGER, arriving=True) for one in _his_turn())


@cache
def freelancer_out_of_reach() -> tuple[Lived, ...]:
    """The same, but nothing reaches him any more."""
    return tuple(_live(*one, LONGER, arriving=False) for one in _his_turn())


def _his_turn() -> Iterator[tuple[Place, Case, Visit]]:
    untouched = walked().visits[0]
    for place, visit in (*visits().items(), (abstract(untouched.case).place, untouched)):
        if place.party is Party.FREELANCER:
            yield place, unwarned(visit), visit


def _live(place: Place, case: Case, visit: Visit, span: timedelta, *, arriving: bool) -> Lived:
    driver = Driver(start=case, now=visit.now)
    driver.passes(timedelta(0), arriving=arriving)  # what is on its way may be just what was owed
    before = driver.cases[case.id]
    driver.passes(span, arriving=arriving)
    return Lived(place, before, driver.cases[case.id], tuple(driver.sent), tuple(driver.problems))


# -- the page -------------------------------------------------------------------------------------

_HEAD: Final = """# What silence leads to

This page is made by the exhaustive walk of the tests: from every place in which a case can stand, the real
decider goes on, with everybody silent. A test compares page and code. After a change:

    .venv/bin/python -m tests.laws.silence > docs/silence.md

## When staff are silent for ever

One line for every duty that people owe, with what its ladder does by default. *Told* is the freelancer: at
every date that passes, with an apology and the new date, unless no date was ever shown to him. The last
column was seen: from every place where the duty runs, for fifty days, it stayed owed, and the admin heard of
it on every working day that was left, more than ten.

| what is owed | by | before its date | at its date | after it | told | the admin daily |
| --- | --- | --- | --- | --- | --- | --- |
"""
_PLACES: Final = """
## From every place

| where it stands | whose turn, by which clock | what can be owed beside it | staff silent | he is silent |
| --- | --- | --- | --- | --- |
"""
_WINDOWS: Final = """
## When the freelancer is silent for ever

| what runs out | every message reaches him | nothing reaches him |
| --- | --- | --- |
"""
_FOOT: Final = """
A case is closed by time in two places alone: a draft in which nothing was written, and a decided case whose
window for a second review is over. Both only after a warning that was *delivered* at least 48 hours before.
Where no warning can be delivered, nothing ends: the date moves, and for an appeal that was handed in a lead
owes to reach him another way.
"""
_SAID: Final = {
    Act.REMIND_ASSIGNEE: "whoever owes it",
    Act.POST_CHANNEL: "the channel",
    Act.MENTION_LEAD: "the leads",
    Act.TELL_ADMIN: "the admins",
    Act.REASSIGN: "somebody else gets the case",
    Act.SECOND_REVIEWER: "anybody may take it",
    Act.RECOMMEND_ACCESS: "access is recommended",
}


def page() -> str:
    """Draw the page."""
    duties = (_duty(clock) for clock in Clock if _pressed(clock))
    places = sorted({(one.status, one.turn) for one in visits()}, key=_order)
    windows = (one.place for one in freelancer_silent())
    runs_out = sorted({one.turn for one in windows if one.turn is not None})
    return "".join(
        (
            _HEAD,
            *duties,
            _PLACES,
            *(_place(*one) for one in places),
            _WINDOWS,
            *(_window(clock) for clock in runs_out),
            _FOOT,
        )
    )


def kept(lived: Lived) -> bool:
    """Tell whether every duty of staff was broken, told and pressed, and nothing was closed for it."""
    owed = [one for one in lived.after.timers if _pressed(one.clock)]
    told = not lived.problems  # an untold breach is a problem of law 8
    pressed = all(one.late and len(lived.admin_days(one.clock)) > _MANY_DAYS for one in owed)
    still = {one.key for one in lived.before.timers if _owed_by_people(one, lived.before)} <= {
        one.key for one in owed
    }
    may_close = lived.before.status in ENDS or lived.after.open == lived.before.open
    return told and pressed and may_close and (still or not lived.after.open)


def _owed_by_people(timer: Timer, case: Case) -> bool:
    """Tell whether it waits for people: what is announced is handed out by itself a day later."""
    announced = any(one.clock is Keeping.ANNOUNCED for one in case.timers)
    return _pressed(timer.clock) and not (announced and timer.clock is Clock.DATA_REQUEST)


def _pressed(clock: AnyClock) -> bool:
    """Tell whether people owe it: the others run by themselves, or are the freelancer's."""
    spec = CLOCKS[clock]
    return spec.kind is ClockKind.DUTY and spec.owner is not Party.BOT and spec.runs


def _duty(clock: Clock) -> str:
    steps: dict[str, list[str]] = {"before": [], "at": [], "after": []}
    for rung in default_ladder(clock):
        acts = ", ".join(_SAID[one] for one in rung.acts if one in _SAID)
        when = "at" if rung.at.is_due else "after" if rung.at.after else "before"
        if rung.every is None:
            steps[when].append(acts if rung.at.is_due else f"{rung.at}: {acts}")
    ran = [one for one in everybody_silent() if any(each.clock is clock for each in one.before.timers)]
    daily = "yes" if ran and all(kept(one) for one in ran) else "NO"
    told = "yes" if CLOCKS[clock].shown else "was shown no date"
    owner = CLOCKS[clock].owner.value.replace("assignee", "reviewer")
    return _row(_plain(clock), owner, *("; ".join(one) for one in steps.values()), told, daily)


def _place(status: Status, turn: AnyClock | None) -> str:
    here = [one for one in everybody_silent() if (one.place.status, one.place.turn) == (status, turn)]
    facets = {
        one.facet
        for one in walked().shadows
        if one.present and (one.place.status, one.place.turn) == (status, turn)
    }
    beside = [_plain(clock) for clock in Clock if CLOCKS[clock].obligation and f"{RUNS}{clock}" in facets]
    party = CLOCKS[turn].owner.value.replace("assignee", "reviewer") if turn is not None else ""
    staff = "he is told at each date, the admin daily; nothing closes" if all(map(kept, here)) else "BROKEN"
    if party == Party.FREELANCER and not beside:
        staff = "they owe nothing"
    him = "see below" if party == Party.FREELANCER else "nothing changes: it is not his turn"
    return _row(
        _plain(status), f"{party}: {_plain(turn)}" if turn else "nobody", ", ".join(beside), staff, him
    )


def _window(clock: AnyClock) -> str:
    reached = [one for one in freelancer_silent() if one.place.turn is clock]
    lost = [one for one in freelancer_out_of_reach() if one.place.turn is clock]
    ends = sorted({_what(one) for one in reached})
    warned = all(f"warn-{clock.replace('_', '-')}" in one.keys() for one in reached)  # noqa: SIM118
    after = f"{'warned, then' if warned else 'UNWARNED:'} {' or '.join(ends)}"
    unmoved = all(one.after.status is one.before.status and not one.problems for one in lost)
    return _row(_plain(clock), after, "stays as it is, and its date moves" if unmoved else "CLOSED UNWARNED")


def _what(lived: Lived) -> str:
    """Say where somebody's silence has led."""
    before, after = lived.before.status, lived.after.status
    if after is before is Status.DRAFT:
        return "kept, and he is reminded at long intervals"
    if after is before:
        return f"still {_plain(before)}"
    return "closed" if after is Status.CLOSED else "back with staff, who decide on what is there"


def _order(one: tuple[Status, AnyClock | None]) -> tuple[int, str]:
    return list(Status).index(one[0]), one[1] or ""


def _plain(value: str) -> str:
    return value.replace("_", " ")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    print(page(), end="")
