"""Counting days: the worked dates, ends of months, leap days, changes of clocks, and long closures."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.deadlines.clocks import Clock, ClockKind
from bot.deadlines.hours import WHOLE_DAY
from bot.deadlines.rules import DEFAULTS, Rules
from bot.deadlines.time import LIMITS, Calendar, Duration, Unit, due, last_day, notice_by, on_open_day

NONE = Calendar()
BERLIN = Calendar("Europe/Berlin")
US = Calendar("America/New_York", holidays=frozenset({date(2026, 6, 19)}), holidays_of="US")
EASTER = Calendar(closed_days=frozenset({date(2026, 4, 3)}), holidays=frozenset({date(2026, 4, 6)}))
DUTY, WINDOW = ClockKind.DUTY, ClockKind.WINDOW
DAYS, BUSINESS, MONTHS = Unit.DAYS, Unit.BUSINESS_DAYS, Unit.MONTHS


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def on(calendar: Calendar, start: str, count: int, unit: Unit, kind: ClockKind) -> str:
    """Return the date on which something is due, as people in the calendar's zone read it."""
    zone = calendar.local(at("2026-01-01T00:00")).tzinfo
    begun = datetime.fromisoformat(start).replace(tzinfo=zone)
    return calendar.local(due(begun, Duration(count, unit), kind, calendar)).strftime("%a %d %b %Y")


WORKED = [
    (NONE, "2026-06-05T11:00", 14, DAYS, DUTY, "Fri 19 Jun 2026"),
    (US, "2026-06-05T11:00", 14, DAYS, DUTY, "Thu 18 Jun 2026"),
    (NONE, "2026-05-02T11:00", 14, DAYS, DUTY, "Fri 15 May 2026"),
    (NONE, "2025-08-31T11:00", 6, MONTHS, WINDOW, "Mon 02 Mar 2026"),
    (NONE, "2026-01-31T11:00", 1, MONTHS, DUTY, "Fri 27 Feb 2026"),
    (EASTER, "2026-04-02T11:00", 10, BUSINESS, DUTY, "Mon 20 Apr 2026"),
]


@pytest.mark.parametrize(("calendar", "start", "count", "unit", "kind", "result"), WORKED)
def test_the_worked_dates(
    calendar: Calendar, start: str, count: int, unit: Unit, kind: ClockKind, result: str
) -> None:
    assert on(calendar, start, count, unit, kind) == result


@pytest.mark.parametrize(
    ("ends", "count", "unit", "calendar", "result"),
    [
        ("2026-07-01", 30, DAYS, NONE, "2026-06-01"),
        ("2026-06-30", 30, DAYS, NONE, "2026-05-29"),
        ("2026-04-08", 2, BUSINESS, EASTER, "2026-04-02"),
        ("2026-03-31", 1, MONTHS, NONE, "2026-02-27"),
        ("2026-01-15", 1, MONTHS, NONE, "2025-12-15"),
        ("2026-03-15", 15, MONTHS, NONE, "2024-12-13"),
    ],
)
def test_a_notice_is_given_at_the_latest_on_the_open_day_before(
    ends: str, count: int, unit: Unit, calendar: Calendar, result: str
) -> None:
    assert notice_by(date.fromisoformat(ends), Duration(count, unit), calendar).isoformat() == result


@pytest.mark.parametrize("unit", [Unit.MINUTES, Unit.HOURS, Unit.BUSINESS_HOURS])
def test_a_notice_is_not_counted_in_hours(unit: Unit) -> None:
    with pytest.raises(ValueError, match=f"^a notice is given days ahead, not {unit}$"):
        notice_by(date(2026, 7, 1), Duration(1, unit), NONE)


@pytest.mark.parametrize(
    ("first", "count", "unit", "result"),
    [
        ("2024-02-28", 1, DAYS, "2024-02-29"),
        ("2024-02-29", 1, MONTHS, "2024-03-29"),
        ("2024-02-29", 12, MONTHS, "2025-02-28"),
        ("2024-01-31", 1, MONTHS, "2024-02-29"),
        ("2023-12-31", 2, MONTHS, "2024-02-29"),
        ("2026-12-31", 1, DAYS, "2027-01-01"),
        ("2026-11-30", 1, MONTHS, "2026-12-30"),
        ("2026-12-15", 1, MONTHS, "2027-01-15"),
        ("2026-12-31", 1, BUSINESS, "2027-01-01"),
        ("2026-10-31", 13, MONTHS, "2027-11-30"),
        ("2026-06-05", 1, BUSINESS, "2026-06-08"),
        ("2026-06-06", 1, BUSINESS, "2026-06-08"),
        ("2026-06-05", 5, Unit.HOURS, "2026-06-05"),
        ("2026-06-05", 5, Unit.MINUTES, "2026-06-05"),
        ("2026-06-05", 5, Unit.BUSINESS_HOURS, "2026-06-05"),
    ],
)
def test_leap_days_ends_of_months_and_of_years(first: str, count: int, unit: Unit, result: str) -> None:
    assert last_day(date.fromisoformat(first), Duration(count, unit), NONE).isoformat() == result


def test_minutes_and_hours_run_through_nights_and_weekends() -> None:
    saturday = at("2026-06-06T23:30")
    for kind in ClockKind:
        assert due(saturday, Duration(5, Unit.MINUTES), kind, NONE) == at("2026-06-06T23:35")
        assert due(saturday, Duration(2, Unit.HOURS), kind, NONE) == at("2026-06-07T01:30")
        assert due(at("2026-06-05T23:00"), Duration(2, Unit.BUSINESS_HOURS), kind, NONE) == at(
            "2026-06-08T01:00"
        )


def test_a_duty_keeps_the_time_of_day_when_clocks_change() -> None:
    assert due(at("2026-03-27T09:00"), Duration(3, DAYS), DUTY, BERLIN) == at("2026-03-30T08:00")
    assert due(at("2026-10-23T08:00"), Duration(3, DAYS), DUTY, BERLIN) == at("2026-10-26T09:00")


def test_a_window_lasts_to_the_last_minute_of_its_day_on_both_sides_of_a_change_of_clocks() -> None:
    assert due(at("2026-03-27T09:00"), Duration(3, DAYS), WINDOW, BERLIN) == at("2026-03-30T21:59")
    assert due(at("2026-10-23T08:00"), Duration(3, DAYS), WINDOW, BERLIN) == at("2026-10-26T22:59")


def test_the_day_of_an_event_is_the_day_of_the_zone() -> None:
    late_evening = at("2026-06-01T22:30")  # already Tuesday in Berlin
    assert due(late_evening, Duration(1, DAYS), WINDOW, NONE) == at("2026-06-02T23:59")
    assert due(late_evening, Duration(1, DAYS), WINDOW, BERLIN) == at("2026-06-03T21:59")


def test_a_short_duty_in_a_long_closure_is_due_at_the_next_opening() -> None:
    closed = frozenset(date(2026, 12, 24) + timedelta(days=day) for day in range(12))
    away = Calendar(closed_days=closed)
    assert due(at("2026-12-27T15:00"), Duration(3, DAYS), DUTY, away) == at("2027-01-05T00:00")
    assert due(at("2026-12-23T15:00"), Duration(3, DAYS), DUTY, away) == at("2026-12-23T23:59")
    assert due(at("2026-12-27T15:00"), Duration(3, DAYS), WINDOW, away) == at("2027-01-05T23:59")
    assert due(at("2026-12-27T15:00"), Duration(1, BUSINESS), DUTY, away) == at("2027-01-05T15:00")


def test_a_duty_that_would_be_due_at_the_moment_it_begins_is_due_at_the_next_opening() -> None:
    assert due(at("2026-06-05T23:59"), Duration(1, DAYS), DUTY, NONE) == at("2026-06-08T00:00")
    assert due(at("2026-06-05T23:58"), Duration(1, DAYS), DUTY, NONE) == at("2026-06-05T23:59")


def test_a_moment_on_a_closed_day_moves_to_the_next_open_one() -> None:
    assert on_open_day(at("2026-06-05T09:00"), NONE) == at("2026-06-05T09:00")
    assert on_open_day(at("2026-06-06T09:00"), NONE) == at("2026-06-08T09:00")
    assert on_open_day(at("2026-06-07T09:00"), NONE) == at("2026-06-08T09:00")
    assert on_open_day(at("2026-06-07T23:00"), BERLIN) == at("2026-06-07T23:00"), "Monday in Berlin"


def test_a_calendar_knows_its_closed_days() -> None:
    assert [EASTER.is_open(date(2026, 4, day)) for day in range(1, 9)] == [
        True, True, False, False, False, False, True, True,
    ]  # fmt: skip
    assert EASTER.open_day(date(2026, 4, 3), 1) == date(2026, 4, 7)
    assert EASTER.open_day(date(2026, 4, 6), -1) == date(2026, 4, 2)
    assert EASTER.open_day(date(2026, 4, 7), -1) == date(2026, 4, 7)
    assert NONE.shifts(date(2026, 6, 6)) == ()
    assert NONE.local(at("2026-06-06T09:00")).utcoffset() == timedelta(0)


def test_a_calendar_that_never_opens_is_refused_or_ends_with_a_word() -> None:
    with pytest.raises(ValueError, match=r"^the calendar closes all seven weekdays: leave at least one"):
        Calendar(closed_weekdays=frozenset(range(7)))
    weekend = (*((),) * 5, WHOLE_DAY, WHOLE_DAY)
    with pytest.raises(
        ValueError, match=r"^the calendar has no working hours: give a day that is not closed"
    ):
        Calendar(hours=weekend)
    year = frozenset(date(2026, 1, 1) + timedelta(days=day) for day in range(500))
    with pytest.raises(ValueError, match=r"^the calendar has no open day within a year: remove some closed"):
        Calendar(closed_days=year).open_day(date(2026, 1, 1), 1)
    most = Calendar(closed_days=frozenset(date(2026, 1, 1) + timedelta(days=day) for day in range(365)))
    assert most.open_day(date(2026, 1, 1), 1) == date(2027, 1, 1)


@pytest.mark.parametrize("unit", Unit)
def test_a_duration_has_a_length_and_a_limit(unit: Unit) -> None:
    assert Duration(1, unit).count == 1
    assert Duration(LIMITS[unit], unit).unit is unit
    for count in (0, -1, LIMITS[unit] + 1):
        words = f"^a duration counts from 1 to {LIMITS[unit]} {unit.replace('_', ' ')}, not {count}$"
        with pytest.raises(ValueError, match=words):
            Duration(count, unit)


def test_rules_take_the_earliest_duty_and_the_latest_window() -> None:
    both = (Duration(3, DAYS), Duration(1, BUSINESS), Duration(2, DAYS))
    rules = Rules(2, tuple((clock, one) for clock in (Clock.DECISION, Clock.REPLY) for one in both))
    monday = at("2026-06-01T09:00")
    assert rules.due(Clock.DECISION, monday) == at("2026-06-02T09:00")
    assert rules.due(Clock.REPLY, monday) == at("2026-06-04T23:59")
    assert (rules.durations_of(Clock.REPLY), rules.duration(Clock.REPLY)) == (both, both[0])
    assert rules.durations_of(Clock.PROOF) == (DEFAULTS[Clock.PROOF],)
    assert rules.duration(Clock.PROOF) == DEFAULTS[Clock.PROOF]
    assert (Rules().version, Rules().calendar) == (1, Calendar())
