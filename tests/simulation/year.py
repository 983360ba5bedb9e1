"""A year of three towns: their calendars, five outages, two changes of rules.

Run by `test_year.py` with a thousand appeals, and by `make soak` with ten thousand (`soak`).
"""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app import holidays
from bot.deadlines.clocks import Clock
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from tests.simulation import staff, watch
from tests.simulation.freelancers import Freelancer
from tests.simulation.town import Outage, Town
from tests.simulation.watch import Findings

START = datetime(2026, 1, 5, 6, tzinfo=UTC)
END = START + timedelta(days=365)
AFTER = timedelta(days=90)
"""The year goes on so long without new appeals: what was begun late comes to its end too."""
OUTAGES = tuple(
    Outage(START + timedelta(days=day, hours=hour), START + timedelta(days=day, hours=hour + lasts))
    for day, hour, lasts in ((20, 3, 1), (75, 8, 6), (82, 20, 14), (170, 2, 30), (290, 5, 72))
)
"""One within the night that clocks change in Europe and one across it, the last three whole days."""
STRICTER = ((Clock.DECISION, Duration(10, Unit.DAYS)), (Clock.NEXT_ANSWER, Duration(1, Unit.BUSINESS_DAYS)))
LAXER = ((Clock.DECISION, Duration(1, Unit.MONTHS)), (Clock.REPLY, Duration(5, Unit.DAYS)))
CHANGES = ((START + timedelta(days=120), 2, STRICTER), (START + timedelta(days=230), 3, LAXER))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a town is."""

    name: str
    calendar: Calendar


def places() -> tuple[Place, ...]:
    """Return three towns: whole days, hours with a break and a Friday weekend, and holidays of a state."""
    shifts = (Shift(8 * 60, 12 * 60), Shift(13 * 60, 17 * 60))
    sunday_to_thursday = tuple(() if day in (4, 5) else shifts for day in range(7))
    return (
        Place("Berlin", Calendar("Europe/Berlin", holidays=holidays.days("DE", "BE"), holidays_of="DE-BE")),
        Place("Riyadh", Calendar("Asia/Riyadh", frozenset(), hours=sunday_to_thursday)),
        Place(
            "Boston", Calendar("America/New_York", holidays=holidays.days("US", "MA"), holidays_of="US-MA")
        ),
    )


@contextmanager
def _growing() -> Iterator[None]:
    """Look for garbage seldom: a town only grows, and all of it would be gone through each time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


async def year_in(place: Place, appeals: int, seed: int = 1) -> Findings:
    """Put one town through a year with so many appeals; return what was found."""
    with _growing():
        return await _year_in(place, appeals, seed)


async def _year_in(place: Place, appeals: int, seed: int) -> Findings:
    town = Town(place.name, seed, Rules(calendar=place.calendar), START)
    await town.begin()
    arrivals = random.Random(f"{seed}:{place.name}:arrivals")
    for number in range(appeals):
        person = Freelancer(town, number)
        town.plan(START + (END - START) * arrivals.random(), person.arrive)
    staff.everybody(town)
    for at, version, durations in CHANGES:
        rules = Rules(version, durations, place.calendar)
        town.plan(at, lambda rules=rules: town.change(rules))  # type: ignore[misc]
    found = Findings()
    while town.now < END + AFTER:
        await town.run(town.now + timedelta(days=1), OUTAGES)
        found.add(await watch.at_the_moment(town))
    found.add(await watch.at_the_end(town, frozenset(one.until for one in OUTAGES)))
    found.figures["outages"] = len(OUTAGES)
    found.figures["changes of rules"] = len(CHANGES)
    return found
