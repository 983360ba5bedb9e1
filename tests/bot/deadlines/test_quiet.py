"""Quiet hours: staff are reminded while they work, a freelancer by day, and nobody in a burst."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deadlines import quiet
from bot.deadlines.conduct import Conduct
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MONDAY = datetime(2026, 6, 1, tzinfo=UTC)
CONDUCT = Conduct()
NINE_TO_FIVE = Rules(calendar=Calendar(hours=((Shift(540, 720), Shift(780, 1020)),) * 5 + ((), ())))
MOMENTS = st.integers(0, 60 * 24 * 21).map(lambda minutes: MONDAY + minutes * MINUTE)
SEEDS = st.text(max_size=8)
ZONES = st.sampled_from(("UTC", "Asia/Manila", "America/Los_Angeles", "Europe/Kyiv", "Pacific/Auckland"))


@pytest.mark.parametrize(
    ("at", "goes_out"),
    [
        ("2026-06-01T10:00", "2026-06-01T10:15"),  # at work: a little time for company
        ("2026-06-01T11:55", "2026-06-01T11:59"),  # before the break: not within it
        ("2026-06-01T16:59", "2026-06-01T16:59"),
    ],
)
def test_at_work_a_reminder_waits_a_little_for_company_and_not_beyond_the_hours(
    at: str, goes_out: str
) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    assert quiet.staff_moment(moment, "kim", NINE_TO_FIVE) == datetime.fromisoformat(goes_out).replace(
        tzinfo=UTC
    )


@pytest.mark.parametrize(
    "at", ["2026-06-05T17:00", "2026-06-06T12:00", "2026-06-07T23:00", "2026-06-08T08:59"]
)
def test_nights_and_weekends_wait_for_monday_morning(at: str) -> None:
    found = quiet.staff_moment(datetime.fromisoformat(at).replace(tzinfo=UTC), "kim", NINE_TO_FIVE)
    monday = MONDAY + timedelta(days=7, hours=9)
    assert monday <= found <= monday + CONDUCT.spread


def test_without_hours_staff_are_left_alone_at_night_all_the_same() -> None:
    found = quiet.staff_moment(MONDAY + timedelta(days=4, hours=23, minutes=59), "kim", Rules())
    assert MONDAY + timedelta(days=7, hours=9) <= found <= MONDAY + timedelta(days=7, hours=10)


@given(MOMENTS, MOMENTS, SEEDS)
def test_staff_are_reminded_while_they_work_and_in_the_order_of_events(
    one: datetime, other: datetime, seed: str
) -> None:
    first, second = (quiet.staff_moment(at, seed, NINE_TO_FIVE) for at in sorted((one, other)))
    assert first <= second, "a later reminder never goes out before an earlier one"
    for at, ready in ((first, min(one, other)), (second, max(one, other))):
        assert at >= ready
        day = [opens * MINUTE for opens in range(540, 1020) if not 720 <= opens < 780]
        assert at.weekday() < 5
        assert timedelta(hours=at.hour, minutes=at.minute) in day


@given(MOMENTS, ZONES, SEEDS)
def test_a_freelancer_is_reminded_by_the_daylight_of_his_own_zone_on_any_day(
    at: datetime, zone: str, seed: str
) -> None:
    found = quiet.freelancer_moment(at, zone, seed, CONDUCT)
    assert 9 <= found.astimezone(ZoneInfo(zone)).hour < 20
    assert at <= found < at + 14 * HOUR


@given(MOMENTS, st.integers(1, 40), ZONES, SEEDS)
def test_what_has_to_come_by_a_moment_comes_by_the_last_daylight_before(
    at: datetime, hours: int, zone: str, seed: str
) -> None:
    end = at + hours * HOUR
    found = quiet.by_daylight_before(at, end, zone, seed, CONDUCT)
    assert at <= found <= end
    if hours >= 14:
        assert 9 <= found.astimezone(ZoneInfo(zone)).hour < 20


def test_opening_time_brings_no_burst() -> None:
    night = MONDAY + 3 * HOUR
    moments = [quiet.freelancer_moment(night, "UTC", f"case {number}", CONDUCT) for number in range(900)]
    per_minute = max(moments.count(one) for one in set(moments))
    assert len(set(moments)) == 46, "spread over three quarters of an hour"
    assert per_minute < 45
    again = [quiet.freelancer_moment(night, "UTC", f"case {number}", CONDUCT) for number in range(900)]
    assert moments == again, "by a hash, not by chance"
