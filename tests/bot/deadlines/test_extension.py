"""How far a date may move, once: by the rules, and never beyond what a law allows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app import presets
from bot.deadlines import extension, timers
from bot.deadlines.clocks import Clock
from bot.deadlines.merging import merge
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit

MONDAY = datetime(2026, 6, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def rules(*chosen: str, **own: Duration) -> Rules:
    """The rules that an admin gets from presets and his own settings."""
    merged = merge(presets.known(), chosen, {Clock(name): lasts for name, lasts in own.items()})
    return Rules(durations=merged.durations, applied=merged.applied)


def limit(clock: Clock, known: Rules, **fields: object) -> datetime:
    timer = timers.start(clock, known, MONDAY)
    return extension.limit(replace(timer, **fields), known)  # type: ignore[arg-type]


def test_the_default_allows_ten_business_days_more() -> None:
    assert limit(Clock.DECISION, rules()) == datetime(2026, 6, 29, 9, tzinfo=UTC)


def test_of_code_and_setting_the_shorter_extension_counts() -> None:
    five = rules("uk-complaint-code", decision_extension=Duration(5, Unit.BUSINESS_DAYS))
    assert limit(Clock.DECISION, five) == datetime(2026, 6, 22, 9, tzinfo=UTC)
    twenty = rules("uk-complaint-code", decision_extension=Duration(20, Unit.BUSINESS_DAYS))
    assert limit(Clock.DECISION, twenty) == datetime(2026, 6, 29, 9, tzinfo=UTC)


@pytest.mark.parametrize("preset", ["eu-platform-work", "seattle-8.40", "mt-platform"])
def test_a_law_that_sets_the_date_and_knows_no_extension_allows_none(preset: str) -> None:
    known = rules(preset)
    assert limit(Clock.DECISION, known) == timers.start(Clock.DECISION, known, MONDAY).due


def test_a_shorter_date_of_ones_own_may_move_up_to_the_date_of_the_law() -> None:
    known = rules("eu-platform-work", decision=Duration(7, Unit.DAYS))
    assert timers.start(Clock.DECISION, known, MONDAY).due == datetime(2026, 6, 8, 9, tzinfo=UTC)
    assert limit(Clock.DECISION, known) == datetime(2026, 6, 15, 9, tzinfo=UTC)


def test_a_law_without_a_number_sets_no_limit() -> None:
    assert limit(Clock.DECISION, rules("eu-dsa")) == limit(Clock.DECISION, rules())


def test_a_data_request_may_move_two_months_as_its_law_says() -> None:
    known = rules("gdpr-rights")
    assert timers.start(Clock.DATA_REQUEST, known, MONDAY).due.date().isoformat() == "2026-07-01"
    assert limit(Clock.DATA_REQUEST, known).date().isoformat() == "2026-09-01"


def test_what_was_moved_once_or_has_passed_does_not_move_again() -> None:
    due = timers.start(Clock.DECISION, Rules(), MONDAY).due
    assert limit(Clock.DECISION, Rules(), moved_later=True) == due
    assert limit(Clock.DECISION, Rules(), breaches=(MONDAY,)) == due


@pytest.mark.parametrize("clock", [one for one in Clock if one not in extension.EXTENDED_BY], ids=str)
def test_no_other_date_can_be_put_off(clock: Clock) -> None:
    assert limit(clock, Rules()) == timers.start(clock, Rules(), MONDAY).due


def test_a_moved_duty_has_a_ladder_that_begins_anew() -> None:
    known = Rules()
    timer = replace(timers.start(Clock.DECISION, known, MONDAY), fired=("50%", "80%"))
    at = timer.due - DAY
    later = extension.moved(timer, timer.due + 10 * DAY, at, known)
    assert (later.moved_later, later.fired, later.round_start) == (True, (), at)
    assert timers.next_alarm(later).rung == "50%"
    assert timers.next_alarm(later).at == at + (later.due - at) / 2
