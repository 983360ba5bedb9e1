"""Promises renewed: what a breach, a postponement and a change of rules do to a date."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import DEFAULTS, Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.deadlines.timers import Timer
from tests.bot.making import MONDAY, planned, started

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CALENDAR = Calendar()
DUTIES = [one for one in Clock if CLOCKS[one].kind is ClockKind.DUTY]
WINDOWS = [one for one in Clock if CLOCKS[one].kind is ClockKind.WINDOW]
TEN_DAYS = started(Clock.DECISION, due=MONDAY + 10 * DAY)
WINDOW = started(Clock.REPLY, due=MONDAY + 10 * DAY)


def after_breach(timer: Timer, at: datetime) -> Timer:
    marked, ringing = timers.reached(planned(timer), at, Rules())
    assert any(one.ends for one in ringing)
    return timers.breach(marked, at, Rules())


# --- breaches ------------------------------------------------------------------------------------


def test_a_breach_renews_by_two_five_and_then_seven_days_with_a_ladder_of_its_own() -> None:
    timer, steps = started(Clock.DECISION, due=MONDAY + DAY), []
    for _ in range(5):
        due = timer.due
        timer = after_breach(timer, due)
        assert (timer.round_start, timer.breaches[-1]) == (due, due)
        assert all(one.startswith("+") for one in timer.fired), "the steps before a date begin anew"
        steps.append((timer.due - due).days)
    assert steps == [2, 5, 7, 7, 7]
    assert timer.late
    assert (timer.since, timer.moved_later) == (MONDAY, False)


def test_the_renewed_date_is_an_open_day() -> None:
    thursday = MONDAY + 3 * DAY
    timer = after_breach(started(Clock.DECISION, due=thursday), thursday)
    assert timer.due == MONDAY + 7 * DAY, "Saturday is closed, and so is Sunday"


def test_a_breach_found_after_downtime_is_counted_from_now() -> None:
    now = MONDAY + 9 * DAY + 5 * HOUR
    timer = after_breach(started(Clock.DECISION, due=MONDAY), now)
    assert (timer.breaches, timer.round_start, timer.due) == ((MONDAY,), now, now + 2 * DAY)
    assert timer.pressed == 8, "from the second working day after, said once"
    assert timers.next_alarm(timer).at == MONDAY + 10 * DAY


def test_after_a_breach_the_case_moves_once_and_the_admin_is_pressed_every_day_between_the_rungs() -> None:
    timer = after_breach(started(Clock.DECISION, due=MONDAY), MONDAY)
    seen: list[tuple[str, float]] = []
    while len(seen) < 9:
        at = timers.next_alarm(timer).at
        timer, (ringing,) = timers.reached(timer, at, Rules())
        seen.append((" & ".join(ringing.names), (at - MONDAY) / DAY))
        timer = timers.breach(timer, at, Rules()) if ringing.ends else planned(timer)
    assert seen == [
        ("50% & -1 business day & +1 business day", 1),
        ("80%", 1.6),
        ("+2 business days & due", 2),
        ("+2 business days", 3),
        ("-1 business day & +2 business days", 4),
        ("50%", 4.5),
        ("+2 business days", 5),
        ("80% & +2 business days", 6),
        ("+2 business days & due", 7),
    ], "what falls on one moment is said at once; the case moves once, the admin hears daily"


def test_days_of_downtime_are_pressed_once_and_reminders_in_between_with_it() -> None:
    late = started(Clock.DECISION, due=MONDAY + 10 * DAY, breaches=(MONDAY,), round_start=MONDAY)
    late = planned(replace(late, fired=("+1 business day",)))
    timer, (ringing,) = timers.reached(late, MONDAY + 8 * DAY + HOUR, Rules())
    assert {*ringing.names} == {"50%", "80%", "+2 business days"}
    assert (timer.pressed, timer.fired) == (7, ("+1 business day", "50%", "80%"))
    assert timers.reached(planned(timer), MONDAY + 8 * DAY + HOUR, Rules())[1] == ()


@given(
    st.sampled_from(DUTIES),
    st.lists(st.integers(1, 40 * 24).map(lambda hours: hours * HOUR), min_size=1, max_size=12),
)
def test_whenever_somebody_looks_each_thing_is_said_once_and_something_is_left(
    clock: Clock, waits: list[timedelta]
) -> None:
    timer, now = started(clock), MONDAY
    for wait in waits:
        now += wait
        timer, ringing = timers.reached(timer, now, Rules())
        if any(one.ends for one in ringing):
            before = timer
            timer = timers.breach(timer, now, Rules())
            assert timer.breaches == (*before.breaches, before.due)
            assert timer.due > now
            assert clock is Clock.SAFETY or CALENDAR.is_open(timer.due.date())
        timer = planned(timer)
        assert timers.reached(timer, now, Rules()) == (timer, ())
        assert timers.next_alarm(timer).at > now


def test_danger_knows_no_working_days() -> None:
    friday_night = MONDAY + timedelta(days=4, hours=14)
    timer = after_breach(started(Clock.SAFETY, due=friday_night), friday_night + HOUR)
    assert (timer.breaches, timer.due) == ((friday_night,), friday_night + 2 * HOUR)
    assert after_breach(timer, timer.due).due == timer.due + HOUR


# --- moving --------------------------------------------------------------------------------------


def test_a_postponed_window_ends_later_and_warns_anew() -> None:
    warned = replace(WINDOW, fired=("half", "warn"), warned_at=MONDAY)
    later = timers.postpone(warned, MONDAY + 20 * DAY, MONDAY + 9 * DAY, Rules())
    assert later == planned(replace(WINDOW, due=MONDAY + 20 * DAY, round_start=MONDAY + 9 * DAY))
    assert timers.postpone(WINDOW, MONDAY, MONDAY + DAY, Rules()).due == WINDOW.due, (
        "a window never moves earlier"
    )


def test_a_clock_that_repeats_starts_anew() -> None:
    old = started(Clock.STATUS_UPDATE, "x", breaches=(MONDAY,), fired=("due",), pressed=3)
    assert timers.again(old, Rules(), MONDAY + 7 * DAY) == started(Clock.STATUS_UPDATE, "x", MONDAY + 7 * DAY)


def ruled(clock: Clock, days: int) -> Rules:
    return Rules(2, ((clock, Duration(days, Unit.DAYS)),))


def test_stricter_rules_move_a_duty_earlier_and_looser_ones_do_not_move_it() -> None:
    decision = started(Clock.DECISION)
    assert timers.under(decision, ruled(Clock.DECISION, 7), MONDAY).due == MONDAY + 7 * DAY
    assert timers.under(decision, ruled(Clock.DECISION, 30), MONDAY) == decision


def test_staff_have_a_day_from_the_change_at_least() -> None:
    decision, now = started(Clock.DECISION), MONDAY + 9 * DAY
    assert timers.under(decision, ruled(Clock.DECISION, 7), now).due == now + DAY
    last_minute = decision.due - HOUR
    assert timers.under(decision, ruled(Clock.DECISION, 7), last_minute).due == decision.due


def test_looser_rules_move_a_window_later_and_stricter_ones_do_not_move_it() -> None:
    reply = started(Clock.REPLY)
    longer = timers.under(reply, ruled(Clock.REPLY, 30), MONDAY + 3 * DAY)
    assert longer == planned(replace(reply, due=datetime(2026, 7, 1, 23, 59, tzinfo=UTC)))
    assert timers.under(reply, ruled(Clock.REPLY, 2), MONDAY) == reply


@pytest.mark.parametrize(
    "timer", [started(Clock.DECISION, breaches=(MONDAY,)), started(Clock.DECISION, moved_later=True)]
)
def test_a_date_that_was_renewed_or_extended_stays_whatever_the_rules_say(timer: Timer) -> None:
    assert timers.under(timer, ruled(Clock.DECISION, 3), MONDAY) == timer


@given(st.sampled_from(Clock), st.integers(1, 200), st.integers(0, 60))
def test_no_change_of_rules_is_against_him(clock: Clock, days: int, passed: int) -> None:
    timer = started(clock)
    changed = timers.under(timer, ruled(clock, days), MONDAY + passed * DAY)
    same = replace(changed, due=timer.due, fired=(), rung="", rings_at=None)
    assert same == replace(timer, rung="", rings_at=None)
    if clock in WINDOWS:
        assert changed.due >= timer.due
    else:
        assert changed.due <= timer.due
        assert changed.due == timer.due or changed.due >= MONDAY + passed * DAY + DAY


def test_every_clock_has_a_duration_by_default() -> None:
    assert set(DEFAULTS) == set(Clock)
