"""The exhaustive walk: every law in every place, whatever happens there; and what silence leads to."""

from dataclasses import replace

import pytest

from bot.case.abstraction import AWAITS, RUNS, Flag, Shadow, abstract
from bot.case.lifecycle import TRANSITIONS
from bot.case.model import Case, Purpose, Status
from bot.deadlines.clocks import CLOCKS, Clock, Keeping, Party
from bot.engine import decide
from bot.people.model import Roster
from tests.docs.reading import ROOT
from tests.laws.alphabet import moves
from tests.laws.driver import Driver
from tests.laws.judge import AUTOMATIC, WINDOWS
from tests.laws.silence import (
    ENDS,
    LONG,
    LONGER,
    everybody_silent,
    freelancer_out_of_reach,
    freelancer_silent,
    kept,
    page,
    visits,
)
from tests.laws.walk import step, walked
from tests.texts.families import FAMILIES

pytestmark = pytest.mark.timeout(1800)


def away(driver: Driver) -> Roster:
    staff = tuple(replace(one, absent_until=driver.now + LONGER) for one in driver.roster.staff)
    return Roster(staff)


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
    assert {f"{RUNS}{one}" for one in (*Clock, *Keeping) if CLOCKS[one].runs} <= facets
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
    for lived in everybody_silent():
        case, place = lived.after, lived.place
        assert not lived.problems, (place, lived.problems)  # a breach untold is a problem of law 8
        assert case.open == lived.before.open or place.status in ENDS, place
        for timer in case.timers:
            if timer.clock not in (*WINDOWS, *AUTOMATIC):
                assert timer.late, (place, timer)
                assert len(lived.admin_days(timer.clock)) > 10, (place, timer)
        assert kept(lived), place


def test_staff_away_for_good_the_moderator_channel_still_hears() -> None:
    for place, visit in visits().items():
        if place.party is Party.ASSIGNEE:
            driver = Driver(start=visit.case, now=visit.now)
            driver.roster = away(driver)
            driver.passes(LONG, arriving=True)
            assert not driver.problems, (place, driver.problems)


def test_the_freelancer_silent_and_out_of_reach_nothing_ever_closes() -> None:
    for lived in freelancer_out_of_reach():
        assert not lived.problems, (lived.place, lived.problems)
        assert lived.after.status is lived.before.status, lived.place
        assert lived.after.status is lived.place.status, lived.place


def test_the_freelancer_silent_every_window_ends_after_a_warning_that_reached_him() -> None:
    for lived in freelancer_silent():
        place, after = lived.place, lived.after.status
        if place.turn in (Clock.REPLY, Clock.SECOND_REVIEW_WINDOW):
            assert not lived.problems, (place, lived.problems)
            assert after is not place.status, place
            assert after is not Status.CLOSED or place.status in ENDS, place


def test_never_again_22_no_move_of_staff_closes_a_case_so_none_can_be_called_inactive() -> None:
    """Only he accepts or withdraws; time ends two windows of his; and each closing says which it was.

    A duplicate that became part of another appeal goes on there: nothing of it ended.
    """
    for place, visit in visits().items():
        if not visit.case.open:
            continue
        for move in moves(visit.case, visit.now):
            if not move.actor.is_staff:
                continue
            case: Case | None = visit.case
            for number in range(len(move.bodies)):
                if case is None:
                    break
                decision, _ = step(case, move.event("closes", number, case), move.world, decide)
                case = decision.state if decision and isinstance(decision.state, Case) else None
            goes_on = case is None or case.open or case.merged_into is not None
            assert goes_on, (place, move.name)
    ways = {"accepted", "withdrawn", "lapsed", "window-over", "merged", "same-notice"}
    assert set(FAMILIES["closed"]) == ways


def test_the_page_says_what_silence_leads_to_as_it_is() -> None:
    made = page()
    remedy = "run: .venv/bin/python -m tests.laws.silence > docs/silence.md"
    assert (ROOT / "docs" / "silence.md").read_text("utf-8") == made, remedy
    assert not {"NO", "BROKEN", "UNWARNED:", "UNWARNED"} & set(made.split()), made


def test_a_page_would_say_so_if_an_admin_were_not_pressed() -> None:
    lived = next(one for one in everybody_silent() if one.after.late)
    forgotten = replace(lived, sent=())
    assert kept(lived)
    assert not kept(forgotten)


def test_a_shadow_is_cast_by_what_is_there_and_by_what_is_not() -> None:
    fresh = abstract(walked().visits[0].case)
    assert Shadow(fresh.place, Flag.FORM_OPEN) in fresh.shadows()
    assert Shadow(fresh.place, Flag.PROVED, present=False) in fresh.shadows()
    assert Shadow(fresh.place, f"{RUNS}{Clock.DRAFT}") in fresh.shadows()
    assert fresh.place.party is Party.FREELANCER
