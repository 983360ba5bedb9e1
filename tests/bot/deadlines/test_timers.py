"""Timers: every clock has its ladder, a rung acts once, and downtime merges several into one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.ladder import Act, check
from bot.deadlines.ladders import default_ladder
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.deadlines.timers import Ringing, Timer
from tests.bot.making import MONDAY, planned, started

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CALENDAR = Calendar()
DUTIES = [one for one in Clock if CLOCKS[one].kind is ClockKind.DUTY]
WINDOWS = [one for one in Clock if CLOCKS[one].kind is ClockKind.WINDOW]
TEN_DAYS = started(Clock.DECISION, due=MONDAY + 10 * DAY)
WINDOW = started(Clock.REPLY, due=MONDAY + 10 * DAY)


def reached(timer: Timer, at: datetime) -> tuple[Timer, tuple[Ringing, ...]]:
    """Let a moment come under the default rules."""
    marked, ringing = timers.reached(timer, at, Rules())
    return planned(marked), ringing


def rungs(timer: Timer) -> list[tuple[str, datetime]]:
    """Let every rung of a round act at its moment, until the date itself."""
    found = []
    while True:
        alarm = timers.next_alarm(timer)
        timer, (ringing,) = reached(timer, alarm.at)
        found.append((", ".join(ringing.names), alarm.at))
        if ringing.ends:
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
def test_every_ladder_has_its_date_and_no_step_twice(clock: Clock) -> None:
    steps = default_ladder(clock)
    assert [one.name for one in steps].count("due") == 1
    assert len({one.name for one in steps}) == len(steps)
    if CLOCKS[clock].ladder:
        check(clock, steps)


def test_a_duty_reminds_at_half_at_four_fifths_and_a_working_day_before() -> None:
    assert rungs(TEN_DAYS) == [
        ("50%", MONDAY + 5 * DAY),
        ("80%", MONDAY + 8 * DAY),
        ("-1 business day", MONDAY + 9 * DAY),
        ("due", MONDAY + 10 * DAY),
    ]
    assert [one.acts for one in default_ladder(Clock.DECISION)] == [
        (Act.REMIND_ASSIGNEE,),
        (Act.REMIND_ASSIGNEE, Act.POST_CHANNEL),
        (Act.REMIND_ASSIGNEE,),
        (Act.MENTION_LEAD, Act.POST_CHANNEL, Act.TELL_FREELANCER),
        (Act.REASSIGN,),
        (Act.TELL_ADMIN, Act.POST_CHANNEL),
    ]


def test_a_step_before_the_beginning_of_a_short_term_reminds_of_nothing() -> None:
    assert rungs(started(Clock.DECISION, due=MONDAY + 4 * HOUR)) == [
        ("50%", MONDAY + 2 * HOUR),
        ("80%", MONDAY + timedelta(hours=3, minutes=12)),
        ("due", MONDAY + 4 * HOUR),
    ]


def test_a_window_nudges_at_half_and_warns_three_days_before_its_end() -> None:
    assert rungs(WINDOW) == [
        ("50%", MONDAY + 5 * DAY),
        ("-72 hours", MONDAY + 7 * DAY),
        ("due", MONDAY + 10 * DAY),
    ]
    acts = [one.acts for one in default_ladder(Clock.REPLY)]
    assert acts == [(Act.REMIND_FREELANCER,), (Act.WARN_FREELANCER,), ()]


def test_a_draft_is_remembered_after_a_day_and_a_week_and_warned_of_a_week_before() -> None:
    found = rungs(started(Clock.DRAFT, due=MONDAY + 30 * DAY))
    assert [name for name, _ in found] == ["4%", "25%", "-7 days", "due"]
    assert [(at - MONDAY).days for _, at in found] == [1, 7, 23, 30]


def test_what_is_automatic_reminds_nobody() -> None:
    assert [name for name, _ in rungs(started(Clock.RECEIPT))] == ["due"]
    update = started(Clock.STATUS_UPDATE, due=MONDAY + 7 * DAY)
    assert rungs(update) == [("due", MONDAY + 7 * DAY)] or rungs(update)[0] == (
        "-14 hours",
        MONDAY + 7 * DAY - 14 * HOUR,
    )


def test_a_warning_is_given_at_the_very_beginning_of_a_window_that_is_too_short() -> None:
    short = started(Clock.REPLY, due=MONDAY + DAY)
    assert (timers.next_alarm(short).rung, timers.next_alarm(short).at) == ("-72 hours", MONDAY)


@pytest.mark.parametrize("clock", Clock)
def test_an_alarm_says_what_whose_and_when(clock: Clock) -> None:
    timer = started(clock, "x")
    alarm = timers.next_alarm(timer)
    assert (alarm.key, alarm.clock, alarm.owner) == (timer.key, clock, CLOCKS[clock].owner)
    assert (alarm.due, alarm.rung) == (timer.due, timer.rung)
    assert alarm.rung in [one.name for one in default_ladder(clock)]
    assert timers.pending((timer, TEN_DAYS)) == (alarm, timers.next_alarm(TEN_DAYS))


def test_the_freelancer_owns_his_windows_and_the_marketplace_all_else() -> None:
    owners = {clock: timers.next_alarm(started(clock)).owner for clock in Clock}
    assert {clock for clock, owner in owners.items() if owner is Party.FREELANCER} == set(WINDOWS)


def test_every_act_has_a_rung_somewhere_or_is_for_the_admin_to_choose() -> None:
    acts = {act for clock in Clock for one in default_ladder(clock) for act in one.acts}
    assert acts == set(Act) - {Act.RECOMMEND_ACCESS}


# --- acting --------------------------------------------------------------------------------------


def test_an_alarm_before_its_time_does_nothing() -> None:
    assert reached(TEN_DAYS, MONDAY + 5 * DAY - timedelta(seconds=1)) == (TEN_DAYS, ())


@pytest.mark.parametrize("timer", [TEN_DAYS, WINDOW])
def test_a_doubled_alarm_does_nothing(timer: Timer) -> None:
    for name, at in rungs(timer)[:-1]:
        timer, ringing = reached(timer, at)
        assert [one.names for one in ringing] == [(name,)]
        assert timer.fired[-1] == name
        assert reached(timer, at) == (timer, ())


@pytest.mark.parametrize(
    ("passed", "names"),
    [
        (6 * DAY, ("50%",)),
        (8 * DAY + HOUR, ("50%", "80%")),
        (9 * DAY + HOUR, ("50%", "80%", "-1 business day")),
    ],
)
def test_after_downtime_missed_reminders_become_one(passed: timedelta, names: tuple[str, ...]) -> None:
    timer, ringing = reached(TEN_DAYS, MONDAY + passed)
    acts = (Act.REMIND_ASSIGNEE,) if len(names) == 1 else (Act.REMIND_ASSIGNEE, Act.POST_CHANNEL)
    assert ringing == (Ringing(names, acts),)
    assert timer.fired == names


def test_what_must_not_be_missed_is_made_up_for_in_its_order_and_once() -> None:
    timer, ringing = reached(TEN_DAYS, MONDAY + 20 * DAY)
    assert [one.names for one in ringing] == [
        ("50%", "80%", "-1 business day", "due"),
        ("+1 business day",),
        ("+2 business days",),
    ]
    assert [one.ends for one in ringing] == [True, False, False]
    assert timer.pressed == 7, "from Monday the 15th to Sunday the 21st, said once"
    assert reached(timers.breach(timer, MONDAY + 20 * DAY, Rules()), MONDAY + 20 * DAY)[1] == ()


def test_a_nudge_or_a_warning_that_was_missed_has_no_use_any_more() -> None:
    _, ringing = reached(WINDOW, MONDAY + 8 * DAY)
    assert ringing == (Ringing(("-72 hours",), (Act.WARN_FREELANCER,)),)
    _, ringing = reached(WINDOW, MONDAY + 11 * DAY)
    assert ringing == (Ringing(("due",), (), ends=True),)


def test_what_is_held_for_the_morning_waits_for_it() -> None:
    morning = MONDAY + 6 * DAY
    held = planned(replace(WINDOW, held=morning))
    assert timers.next_alarm(held).at == morning
    assert reached(held, MONDAY + 5 * DAY + HOUR) == (held, ())
    timer, ringing = reached(held, morning)
    assert [one.names for one in ringing] == [("50%",)]
    assert (timer.held, timers.next_alarm(timer).at) == (None, MONDAY + 7 * DAY)
