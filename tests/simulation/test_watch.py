"""What watches over the simulated year sees each fault that it is there for: here they are planted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.messages import Message, ToPerson
from bot.ports import AuditLine, Outgoing
from bot.texts import text
from bot.texts.render import Reader
from tests.bot.making import CASE, MARIA, MONDAY, case, world
from tests.simulation import watch
from tests.simulation.platform import Platform, Sent
from tests.simulation.soak import report
from tests.simulation.town import Town
from tests.simulation.watch import FAULTS, Findings

_numbers = count(1)
HOUR = timedelta(hours=1)


def line(at: datetime, action: str, **facts: str) -> AuditLine:
    """A line of a log."""
    return AuditLine(next(_numbers), at, "system", action, tuple(facts.items()), (), "")


def test_an_open_case_without_a_clock_and_a_clock_without_an_alarm_are_found() -> None:
    running = case(Status.RECEIVED, Clock.DECISION, Clock.ACKNOWLEDGEMENT)
    armed = {one.key for one in running.timers}
    assert list(watch._unarmed(running, armed)) == []
    assert list(watch._unarmed(running, armed - {"decision"})) == ["decision runs without an armed deadline"]
    assert list(watch._unarmed(replace(running, timers=()), armed)) == ["open (received) and nobody's turn"]


def test_a_lapse_without_a_warning_or_with_one_too_late_is_found() -> None:
    log = (line(MONDAY, "reply window ended"),)
    assert len(list(watch._unwarned(log, []))) == 1
    assert len(list(watch._unwarned(log, [("reply", MONDAY - 47 * HOUR)]))) == 1
    assert len(list(watch._unwarned(log, [("draft", MONDAY - 72 * HOUR)]))) == 1
    assert list(watch._unwarned(log, [("reply", MONDAY - 48 * HOUR)])) == []
    for why in ("lapsed", "window_over"):
        assert len(list(watch._unwarned((line(MONDAY, "closed", why=why),), []))) == 1
    told = line(MONDAY - 50 * HOUR, "notice given by other means")
    assert list(watch._unwarned((told, *log), [])) == []


def test_a_broken_promise_that_he_was_not_told_of_is_found() -> None:
    broken = line(MONDAY, "breach", clock="decision")
    assert len(list(watch._untold_breaches((broken,)))) == 1
    later = line(MONDAY + HOUR, "told", texts="late-sorry,late-now")
    assert len(list(watch._untold_breaches((broken, later)))) == 1
    at_once = line(MONDAY, "told", texts="late-sorry,late-now")
    assert list(watch._untold_breaches((broken, at_once))) == []


def test_a_step_that_acts_twice_is_found_and_one_of_another_round_is_not() -> None:
    first, again = (line(MONDAY + at * HOUR, "alarm", clock="decision", rung="50%") for at in (0, 3))
    next_day = line(MONDAY + 24 * HOUR, "alarm", clock="decision", rung="50%")
    moved = line(MONDAY + HOUR, "date moved", clock="decision")
    nowhere: frozenset[datetime] = frozenset()
    assert len(list(watch._repeated_steps((first, again), nowhere))) == 1
    assert list(watch._repeated_steps((first, next_day), nowhere)) == []
    assert list(watch._repeated_steps((first, moved, again), nowhere)) == []


def test_the_same_reminder_twice_is_found() -> None:
    town = Town("Planted", 1, world().rules, MONDAY)
    said = Message((text("late-sorry"),))
    logs = []
    for number, at in enumerate((MONDAY, MONDAY + 3 * HOUR)):
        out = Outgoing(f"m{number}", ToPerson(MARIA), None, said, Reader("en", "UTC"), CASE)  # type: ignore[arg-type]
        town.platform.sent.append(Sent(at, out))
        logs.append((line(at, "told", message=f"m{number}"),))
    assert isinstance(town.platform, Platform)
    assert len(list(watch._doubled(town, logs))) == 1
    assert list(watch._doubled(town, logs[:1])) == []


def test_the_report_counts_every_fault_by_its_kind_town_by_town() -> None:
    found = Findings()
    for fault in FAULTS:
        found.note(fault, "somewhere", ["something"])
    said = report({"Berlin": found, "Riyadh": Findings(), "Boston": found})
    assert len(found.wrong) == len(FAULTS)
    assert all(f"| **{fault}** | 1 | 0 | 1 | 2 |" in said for fault in FAULTS)
