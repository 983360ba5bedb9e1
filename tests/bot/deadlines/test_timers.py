"""Timers: every clock has its ladder, a rung acts once, and downtime merges several into one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.ladder import Act, Rung, ladder
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.deadlines.timers import Timer
from tests.bot.making import MONDAY, started

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CALENDAR = Calendar()
DUTIES = [one for one in Clock if CLOCKS[one].kind is ClockKind.DUTY]
WINDOWS = [one for one in Clock if CLOCKS[one].kind is ClockKind.WINDOW]
TEN_DAYS = started(Clock.DECISION, due=MONDAY + 10 * DAY)
WINDOW = started(Clock.REPLY, due=MONDAY + 10 * DAY)


def rungs(timer: Timer) -> list[tuple[str, datetime]]:
    """Let every rung of a round act at its moment, until the date itself."""
    found = []
    while True:
        alarm = timers.next_alarm(timer)
        timer, rung = timers.reached(timer, alarm.at)
        assert rung is not None
        found.append((rung.name, alarm.at))
        if rung.act is Act.DUE:
            return found


# --- starting and keeping ------------------------------------------------------------------------


@pytest.mark.parametrize("clock", Clock)
def test_a_clock_starts_now_and_is_due_as_the_rules_say(clock: Clock) -> None:
    timer = timers.start(clock, Rules(), MONDAY, "doc1")
    assert (timer.since, timer.due) == (MONDAY, Rules().due(clock, MONDAY))
    assert timer.due > MONDAY
    assert (timer.key, timer.late) == (f"{clock.value}:doc1", False)
    assert timers.start(clock, Rules(), MONDAY).key == clock.value


def test_a_term_of_its_own_replaces_that_of_the_rules_on_the_same_calendar() -> None:
    closed = Rules(calendar=Calendar(closed_days=frozenset({datetime(2026, 6, 4, tzinfo=UTC).date()})))
    own = timers.start(Clock.REPLY, closed, MONDAY, "", Duration(3, Unit.DAYS))
    assert own.due == datetime(2026, 6, 5, 23, 59, tzinfo=UTC)
    duty = timers.start(Clock.DECISION, closed, MONDAY, "x", Duration(1, Unit.DAYS))
    assert (duty.due, duty.ref) == (MONDAY + DAY, "x")


def test_timers_are_found_replaced_and_taken_out_by_their_key() -> None:
    one, two = started(Clock.DOCUMENT_CHECK, "doc1"), started(Clock.DOCUMENT_CHECK, "doc2")
    changed = replace(one, pressed=1)
    assert timers.with_timer((), one) == (one,)
    assert timers.with_timer((one,), two) == (one, two)
    assert timers.with_timer((one, two), changed) == (changed, two)
    assert timers.without((one, two), one.key) == (two,)
    assert timers.without((one, two), "document_check") == (one, two)
    assert (timers.find((one, two), two.key), timers.find((one,), "gone")) == (two, None)


# --- the ladder ----------------------------------------------------------------------------------


@pytest.mark.parametrize("clock", Clock)
def test_every_ladder_ends_with_the_date_and_names_no_rung_twice(clock: Clock) -> None:
    steps = ladder(clock)
    assert [one.act for one in steps].count(Act.DUE) == 1
    assert steps[-1] == Rung("due", Act.DUE, 100, timedelta(0))
    assert len({one.name for one in steps}) == len(steps)


def test_a_duty_reminds_at_half_and_at_four_fifths() -> None:
    assert rungs(TEN_DAYS) == [
        ("half", MONDAY + 5 * DAY),
        ("near", MONDAY + 8 * DAY),
        ("due", MONDAY + 10 * DAY),
    ]
    acts = [one.act for one in ladder(Clock.DECISION)]
    assert acts == [Act.REMIND_ASSIGNEE, Act.REMIND_ALL, Act.DUE]


def test_a_window_nudges_at_half_and_warns_three_days_before_its_end() -> None:
    assert rungs(WINDOW) == [
        ("half", MONDAY + 5 * DAY),
        ("warn", MONDAY + 7 * DAY),
        ("due", MONDAY + 10 * DAY),
    ]
    acts = [one.act for one in ladder(Clock.REPLY)]
    assert acts == [Act.REMIND_FREELANCER, Act.WARN_FREELANCER, Act.DUE]


def test_a_draft_is_remembered_after_a_day_and_a_week_and_warned_of_a_week_before() -> None:
    found = rungs(started(Clock.DRAFT, due=MONDAY + 30 * DAY))
    assert [name for name, _ in found] == ["day", "week", "warn", "due"]
    assert [(at - MONDAY).days for _, at in found] == [1, 7, 23, 30]


@pytest.mark.parametrize("clock", [Clock.RECEIPT, Clock.STATUS_UPDATE])
def test_what_is_automatic_reminds_nobody(clock: Clock) -> None:
    assert [name for name, _ in rungs(started(clock))] == ["due"]


def test_no_rung_acts_before_its_round_begins() -> None:
    short = started(Clock.REPLY, due=MONDAY + DAY)
    assert ladder(Clock.REPLY)[1].at(MONDAY, MONDAY + DAY) == MONDAY
    assert timers.next_alarm(short).at == MONDAY


@pytest.mark.parametrize("clock", Clock)
def test_an_alarm_says_what_whose_and_when(clock: Clock) -> None:
    timer = started(clock, "x")
    alarm = timers.next_alarm(timer)
    assert (alarm.key, alarm.clock, alarm.owner) == (timer.key, clock, CLOCKS[clock].owner)
    assert (alarm.due, alarm.rung) == (timer.due, ladder(clock)[0].name)
    assert timers.pending((timer, TEN_DAYS)) == (alarm, timers.next_alarm(TEN_DAYS))


def test_the_freelancer_owns_his_windows_and_the_marketplace_all_else() -> None:
    owners = {clock: timers.next_alarm(started(clock)).owner for clock in Clock}
    assert {clock for clock, owner in owners.items() if owner is Party.FREELANCER} == set(WINDOWS)


def test_every_act_has_a_rung_somewhere_or_is_the_pressing() -> None:
    acts = {one.act for clock in Clock for one in ladder(clock)}
    assert acts == set(Act) - {Act.PRESS_ADMIN}


# --- acting --------------------------------------------------------------------------------------


def test_an_alarm_before_its_time_does_nothing() -> None:
    assert timers.reached(TEN_DAYS, MONDAY + 5 * DAY - timedelta(seconds=1)) == (TEN_DAYS, None)


@pytest.mark.parametrize("timer", [TEN_DAYS, WINDOW])
def test_a_doubled_alarm_does_nothing(timer: Timer) -> None:
    for name, at in rungs(timer)[:-1]:
        timer, rung = timers.reached(timer, at)
        assert rung is not None
        assert (rung.name, timer.fired[-1]) == (name, name)
        assert timers.reached(timer, at) == (timer, None)


@pytest.mark.parametrize(
    ("passed", "acts", "marked"),
    [
        (6 * DAY, "half", ("half",)),
        (9 * DAY, "near", ("half", "near")),
        (30 * DAY, "due", ("half", "near", "due")),
    ],
)
def test_after_downtime_only_the_last_of_several_rungs_acts(
    passed: timedelta, acts: str, marked: tuple[str, ...]
) -> None:
    timer, rung = timers.reached(TEN_DAYS, MONDAY + passed)
    assert rung is not None
    assert (rung.name, timer.fired) == (acts, marked)
    assert replace(timer, fired=()) == TEN_DAYS


def test_of_rungs_at_the_same_moment_the_date_itself_acts() -> None:
    at_once = started(Clock.REPLY, due=MONDAY)
    timer, rung = timers.reached(at_once, MONDAY)
    assert rung is not None
    assert (rung.act, timer.fired) == (Act.DUE, ("half", "warn", "due"))
