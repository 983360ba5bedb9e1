"""The exhaustive walk: every law in every place, whatever happens there; and what silence leads to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case.abstraction import AWAITS, RUNS, Flag, Place, Shadow, abstract
from bot.case.lifecycle import TRANSITIONS
from bot.case.model import Case, Purpose, Status
from bot.deadlines.clocks import Clock, Party
from bot.effects import Remind, Send
from bot.ids import StaffId
from bot.messages import ToStaff
from bot.people.model import Roster
from tests.laws.driver import Driver
from tests.laws.judge import AUTOMATIC, WINDOWS
from tests.laws.walk import Visit, walked

pytestmark = pytest.mark.timeout(300)

LONG = timedelta(days=50)
"""More than the longest clock, its ladder and the first days of pressing."""
LONGER = timedelta(days=130)
"""Every window, with all its warnings."""
ENDS = {Status.DRAFT, Status.DECIDED}
"""Where silence may close a case: an untouched draft, and a decided case past its window."""


def visits() -> dict[Place, Visit]:
    """One visit to every place: the last, which has the most on it."""
    return {abstract(one.case).place: one for one in walked().visits}


def unwarned(visit: Visit) -> Case:
    """The case with everything on its way lost without a trace, and no warning delivered yet."""
    timers = tuple(replace(one, warned_at=None) for one in visit.case.timers)
    return replace(visit.case, timers=timers, tracked=())


def away(driver: Driver) -> Roster:
    staff = tuple(replace(one, absent_until=driver.now + LONGER) for one in driver.roster.staff)
    return Roster(staff)


def tells_admin(sent: list[Send | Remind], clock: Clock) -> bool:
    """Whether the admin is reminded of a clock again and again, on every working day that is left."""
    ada = ToStaff(StaffId("ada"))
    days = {
        one.not_before.date()
        for one in sent
        if isinstance(one, Remind) and one.to == ada
        if one.reminder.clock is clock
    }
    return len(days) > 10


def test_every_move_from_every_reachable_state_keeps_every_law() -> None:
    broken = walked().broken
    assert not broken, "\n".join(f"{what}: {' > '.join(path)}" for what, path in broken.items())


def test_the_table_says_what_happens_and_nothing_else() -> None:
    table = {
        (before.value, trigger.value, after.value)
        for (before, trigger), targets in TRANSITIONS.items()
        for after in targets
    }
    assert walked().rows == table


def test_every_clock_runs_somewhere_every_flag_goes_up_and_every_purpose_is_awaited() -> None:
    facets = {one.facet for one in walked().shadows if one.present}
    assert {f"{RUNS}{one}" for one in Clock} <= facets
    assert set(Flag) <= facets
    assert {f"{AWAITS}{one}" for one in Purpose if one is not Purpose.OTHER} <= facets


def test_the_walk_has_not_become_narrower_unnoticed() -> None:
    seen = walked()
    assert len({one.place for one in seen.shadows}) >= 40
    assert len(seen.shadows) >= 1300
    assert len(seen.states) >= 8000
    assert seen.edges >= 100_000


def test_everybody_silent_staff_are_pressed_up_to_the_admin_and_the_freelancer_hears_of_every_breach() -> (
    None
):
    for place, visit in visits().items():
        driver = Driver(start=visit.case, now=visit.now)
        driver.passes(LONG, arriving=True)
        case = driver.cases[visit.case.id]
        assert not driver.problems, (place, driver.problems)  # a breach untold is a problem of law 8
        assert case.open == visit.case.open or place.status in ENDS, place
        for timer in case.timers:
            if timer.clock not in (*WINDOWS, *AUTOMATIC):
                assert timer.late, (place, timer)
                assert tells_admin(driver.sent, timer.clock), (place, timer)


def test_staff_away_for_good_the_moderator_channel_still_hears() -> None:
    for place, visit in visits().items():
        if place.party is Party.ASSIGNEE:
            driver = Driver(start=visit.case, now=visit.now)
            driver.roster = away(driver)
            driver.passes(LONG, arriving=True)
            assert not driver.problems, (place, driver.problems)


def test_the_freelancer_silent_and_out_of_reach_nothing_ever_closes() -> None:
    for place, visit in visits().items():
        if place.party is Party.FREELANCER:
            driver = Driver(start=unwarned(visit), now=visit.now)
            driver.passes(LONGER)
            assert not driver.problems, (place, driver.problems)
            assert driver.cases[visit.case.id].status is place.status, place


def test_the_freelancer_silent_every_window_ends_after_a_warning_that_reached_him() -> None:
    for place, visit in visits().items():
        if place.turn in (Clock.REPLY, Clock.SECOND_REVIEW_WINDOW):
            driver = Driver(start=unwarned(visit), now=visit.now)
            driver.passes(LONGER, arriving=True)
            assert not driver.problems, (place, driver.problems)
            after = driver.cases[visit.case.id].status
            assert after is not place.status, place
            assert after is not Status.CLOSED or place.status in ENDS, place


def test_a_shadow_is_cast_by_what_is_there_and_by_what_is_not() -> None:
    fresh = abstract(walked().visits[0].case)
    assert Shadow(fresh.place, Flag.FORM_OPEN) in fresh.shadows()
    assert Shadow(fresh.place, Flag.PROVED, present=False) in fresh.shadows()
    assert Shadow(fresh.place, f"{RUNS}{Clock.DRAFT}") in fresh.shadows()
    assert fresh.place.party is Party.FREELANCER
