"""Business time, against a slow count minute by minute, and the worked dates of the statutes read."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import holidays
from bot.deadlines import hours
from bot.deadlines.clocks import ClockKind
from bot.deadlines.hours import Shift
from bot.deadlines.time import Calendar, Duration, Unit, due, notice_by, on_open_day
from tests.bot.deadlines import slow

DUTY, WINDOW = ClockKind.DUTY, ClockKind.WINDOW
MINUTE = timedelta(minutes=1)

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Africa/Cairo",  # spring skips midnight
    "America/Havana",  # autumn repeats midnight
    "America/Santiago",  # autumn repeats the hour before midnight
)
TURNS = (
    datetime(2026, 3, 8, 7, tzinfo=UTC),  # New York and Havana, spring
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # Berlin, spring
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # Lord Howe, autumn
    datetime(2026, 4, 5, 3, tzinfo=UTC),  # Santiago, autumn
    datetime(2026, 4, 23, 22, tzinfo=UTC),  # Cairo, spring
    datetime(2026, 9, 6, 4, tzinfo=UTC),  # Santiago, spring
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),  # Lord Howe, spring
    datetime(2026, 10, 25, 1, tzinfo=UTC),  # Berlin, autumn
    datetime(2026, 10, 29, 21, tzinfo=UTC),  # Cairo, autumn
    datetime(2026, 11, 1, 6, tzinfo=UTC),  # New York and Havana, autumn
    datetime(2028, 2, 29, 12, tzinfo=UTC),  # leap day
    datetime(2026, 12, 31, 23, tzinfo=UTC),  # year end
)


@st.composite
def shifts(draw: st.DrawFn) -> tuple[Shift, ...]:
    """Up to three intervals of a day; at night and to midnight too."""
    marks = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
    return tuple(Shift(one, other) for one, other in zip(marks[::2], marks[1::2], strict=False))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Any zone, hours (or whole days), and closed days around the turns."""
    week = draw(st.one_of(st.just(()), st.tuples(*[shifts()] * 7).filter(any)))
    near = st.sampled_from(TURNS).flatmap(
        lambda turn: st.integers(-5, 5).map(lambda days: (turn + timedelta(days=days)).date())
    )
    closed = draw(st.sets(near, max_size=6))
    weekdays = frozenset[int]() if week else frozenset(draw(st.sets(st.integers(0, 6), max_size=5)))
    return Calendar(draw(st.sampled_from(ZONES)), weekdays, frozenset(closed), week)


STARTS = st.one_of(
    st.sampled_from(TURNS).flatmap(
        lambda turn: st.integers(-4 * 1440, 4 * 1440).map(lambda minutes: turn + MINUTE * minutes)
    ),
    st.integers(0, 365 * 1440).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + MINUTE * minutes),
)
DAYLIKE = st.sampled_from([Unit.DAYS, Unit.BUSINESS_DAYS, Unit.MONTHS])
OPEN_TIME = st.one_of(DAYLIKE, st.just(Unit.BUSINESS_HOURS))
TIMES = [one for one in Unit if one is not Unit.NONE]
"""What a date can be reckoned with."""
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def at(written: str, zone: str = "UTC") -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


# -- against the slow count -----------------------------------------------------------------------


@SLOW
@given(calendars(), STARTS, st.integers(1, 3000))
def test_adding_open_time_is_what_a_walk_through_the_minutes_gives(
    calendar: Calendar, start: datetime, minutes: int
) -> None:
    weekly = sum(one.closes - one.opens for day in calendar.hours for one in day) or 2880
    minutes = min(minutes, weekly * 2)
    found = hours.add(start, MINUTE * minutes, calendar)
    assert found == slow.add_open(start, minutes, calendar)
    assert slow.is_open(found - MINUTE, calendar)


@SLOW
@given(calendars(), STARTS, st.integers(1, 40), DAYLIKE)
def test_a_duty_is_due_when_the_slow_count_says(
    calendar: Calendar, start: datetime, count: int, unit: Unit
) -> None:
    count = min(count, 4) if unit is Unit.MONTHS else count
    found = due(start, Duration(count, unit), DUTY, calendar)
    assert found == slow.duty(start, count, unit.value, calendar)


@SLOW
@given(calendars(), STARTS, st.integers(1, 40), DAYLIKE)
def test_a_window_ends_when_the_slow_count_says(
    calendar: Calendar, start: datetime, count: int, unit: Unit
) -> None:
    count = min(count, 4) if unit is Unit.MONTHS else count
    found = due(start, Duration(count, unit), WINDOW, calendar)
    assert found == slow.window(start, count, unit.value, calendar)


@SLOW
@given(calendars(), STARTS, st.integers(0, 6000))
def test_counting_open_time_is_what_a_walk_through_the_minutes_gives(
    calendar: Calendar, start: datetime, minutes: int
) -> None:
    end = start + MINUTE * minutes
    assert hours.count(start, end, calendar) == MINUTE * slow.count_open(start, end, calendar)


# -- laws of counting -----------------------------------------------------------------------------


@SLOW
@given(calendars(), STARTS, st.integers(1, 60 * 86400))
def test_counting_undoes_adding_to_the_second(calendar: Calendar, start: datetime, seconds: int) -> None:
    weekly = sum(one.closes - one.opens for day in calendar.hours for one in day) or 2880
    length = timedelta(seconds=min(seconds, weekly * 60 * 20))
    start += timedelta(seconds=seconds % 60)
    assert hours.count(start, hours.add(start, length, calendar), calendar) == length


@SLOW
@given(calendars(), STARTS, st.integers(1, 60), st.integers(1, 60), st.sampled_from(TIMES))
def test_longer_is_never_earlier(
    calendar: Calendar, start: datetime, one: int, other: int, unit: Unit
) -> None:
    short, long = sorted((one, other))
    for kind in ClockKind:
        dates = [due(start, Duration(count, unit), kind, calendar) for count in (short, long)]
        assert start < dates[0] <= dates[1]


@SLOW
@given(calendars(), STARTS, st.integers(0, 6000), st.integers(1, 60), st.sampled_from(TIMES))
def test_later_begun_is_never_due_on_an_earlier_day(
    calendar: Calendar, start: datetime, later: int, count: int, unit: Unit
) -> None:
    for kind in ClockKind:
        dates = [due(one, Duration(count, unit), kind, calendar) for one in (start, start + MINUTE * later)]
        if unit in (Unit.MINUTES, Unit.HOURS, Unit.BUSINESS_HOURS) or kind is WINDOW:
            assert dates[0] <= dates[1]
        # Days are counted from dates, so the time of day may differ; the date may not.
        assert calendar.local(dates[0]).date() <= calendar.local(dates[1]).date()


@SLOW
@given(calendars(), STARTS, st.integers(1, 60), OPEN_TIME)
def test_nothing_is_due_in_closed_time(calendar: Calendar, start: datetime, count: int, unit: Unit) -> None:
    duty = due(start, Duration(count, unit), DUTY, calendar)
    assert slow.is_open(duty, calendar) or slow.is_open(duty - MINUTE, calendar)
    if unit is not Unit.BUSINESS_HOURS:
        window = due(start, Duration(count, unit), WINDOW, calendar)
        assert slow.is_open_day(slow.wall(window, calendar.zone).date(), calendar)


@SLOW
@given(calendars(), STARTS, st.integers(1, 60), DAYLIKE)
def test_a_duty_falls_on_or_before_its_last_day_unless_all_until_then_is_closed(
    calendar: Calendar, start: datetime, count: int, unit: Unit
) -> None:
    duration = Duration(count, unit)
    found = due(start, duration, DUTY, calendar)
    last = slow.last_day(slow.wall(start, calendar.zone).date(), count, unit.value, calendar)
    if slow.wall(found, calendar.zone).date() > last:
        until = slow.minutes_of(last, calendar.zone)[-1]
        assert hours.count(start, until, calendar) <= MINUTE  # 23:59 of a whole day, at most


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("turn", TURNS)
def test_every_day_around_a_turn_has_the_minutes_that_clocks_show(zone: str, turn: datetime) -> None:
    calendar = Calendar(zone, frozenset())
    for days in range(-2, 3):
        day = (turn + timedelta(days=days)).date()
        minutes = slow.minutes_of(day, zone)
        assert hours.spans(day, calendar) == ((minutes[0], minutes[-1] + MINUTE),)
        assert hours.end_of_day(day, zone) == minutes[-1]


# -- worked dates ---------------------------------------------------------------------------------

NONE = Calendar()
US = Calendar(holidays=holidays.days("US"), holidays_of="US")
EASTER = Calendar(closed_days=frozenset({date(2026, 4, 3), date(2026, 4, 6)}))
OFFICE = Calendar(hours=((Shift(540, 750), Shift(810, 1080)),) * 5 + ((),) * 2)


@pytest.mark.parametrize(
    ("start", "lasts", "kind", "calendar", "result"),
    [
        ("2026-06-05", Duration(14, Unit.DAYS), DUTY, NONE, "2026-06-19"),
        ("2026-06-05", Duration(14, Unit.DAYS), DUTY, US, "2026-06-18"),
        ("2026-05-02", Duration(14, Unit.DAYS), DUTY, NONE, "2026-05-15"),
        ("2025-08-31", Duration(6, Unit.MONTHS), WINDOW, NONE, "2026-03-02"),
        ("2026-01-31", Duration(1, Unit.MONTHS), DUTY, NONE, "2026-02-27"),
        ("2026-04-02", Duration(10, Unit.BUSINESS_DAYS), DUTY, EASTER, "2026-04-20"),
    ],
)
@pytest.mark.parametrize("hour", [0, 7, 10, 23])
@pytest.mark.parametrize("week", [(), OFFICE.hours])
def test_the_worked_dates_come_out_at_any_hour_with_and_without_hours(
    start: str, lasts: Duration, kind: ClockKind, calendar: Calendar, result: str, hour: int, week: hours.Week
) -> None:
    begun = at(f"{start}T{hour:02}:30")
    with_hours = Calendar(closed_days=calendar.closed_days, hours=week, holidays=calendar.holidays)
    assert due(begun, lasts, kind, with_hours).date() == date.fromisoformat(result)


def test_the_worked_notice_is_given_a_month_of_days_ahead() -> None:
    ends = date(2026, 7, 1)
    assert notice_by(ends, Duration(30, Unit.DAYS), NONE) == date(2026, 6, 1)
    assert notice_by(ends, Duration(31, Unit.DAYS), NONE) == date(2026, 5, 29)  # the 31st is a Sunday
    assert notice_by(ends, Duration(1, Unit.MONTHS), NONE) == date(2026, 6, 1)
    assert notice_by(date(2026, 6, 22), Duration(1, Unit.BUSINESS_DAYS), US) == date(2026, 6, 18)
    with pytest.raises(ValueError, match="days ahead"):
        notice_by(ends, Duration(1, Unit.HOURS), NONE)


@pytest.mark.parametrize(
    ("start", "lasts", "result"),
    [
        ("2026-06-05T10:00", Duration(7, Unit.BUSINESS_HOURS), "2026-06-05T18:00"),  # to the closing itself
        ("2026-06-05T17:00", Duration(2, Unit.BUSINESS_HOURS), "2026-06-08T10:00"),  # over the weekend
        ("2026-06-05T12:00", Duration(1, Unit.BUSINESS_HOURS), "2026-06-05T14:00"),  # over the break
        ("2026-06-06T03:00", Duration(1, Unit.BUSINESS_HOURS), "2026-06-08T10:00"),  # from a closed day
        ("2026-06-05T13:00", Duration(3, Unit.DAYS), "2026-06-08T12:30"),  # into the break
        ("2026-06-01T07:00", Duration(1, Unit.DAYS), "2026-06-02T09:00"),  # before opening
        ("2026-06-01T23:00", Duration(1, Unit.DAYS), "2026-06-02T18:00"),  # after closing
        ("2026-06-05T19:00", Duration(1, Unit.DAYS), "2026-06-08T09:00"),  # no open time before: next opening
        ("2026-06-05T19:00", Duration(2, Unit.DAYS), "2026-06-08T09:00"),
        ("2026-06-05T10:00", Duration(1, Unit.DAYS), "2026-06-05T18:00"),  # the closing before a Saturday
        ("2026-06-06T10:00", Duration(5, Unit.MINUTES), "2026-06-06T10:05"),  # a receipt waits for nobody
        ("2026-06-06T10:00", Duration(1, Unit.HOURS), "2026-06-06T11:00"),  # nor does an alarm
    ],
)
def test_a_duty_lands_in_office_hours(start: str, lasts: Duration, result: str) -> None:
    assert due(at(start), lasts, DUTY, OFFICE) == at(result)


def test_a_closing_at_midnight_is_said_as_the_last_minute_of_the_open_day() -> None:
    assert due(at("2026-06-05T10:00"), Duration(1, Unit.DAYS), DUTY, NONE) == at("2026-06-05T23:59")
    assert due(at("2026-06-05T10:00"), Duration(14, Unit.BUSINESS_HOURS), DUTY, NONE) == at(
        "2026-06-05T23:59"
    )


def test_a_renewed_promise_falls_on_an_open_day_in_open_time() -> None:
    assert on_open_day(at("2026-06-06T10:00"), NONE) == at("2026-06-08T10:00")
    assert on_open_day(at("2026-06-05T10:00"), NONE) == at("2026-06-05T10:00")
    assert on_open_day(at("2026-06-06T20:00"), OFFICE) == at("2026-06-08T18:00")


def test_both_changes_of_the_clocks_in_berlin() -> None:
    night = Calendar("Europe/Berlin", frozenset(), hours=((Shift(60, 300),),) * 7)  # 01:00 to 05:00
    spring, autumn = at("2026-03-29T00:00", night.zone), at("2026-10-25T00:00", night.zone)
    assert hours.count(spring, spring + timedelta(hours=12), night) == timedelta(hours=3)
    assert hours.count(autumn, autumn + timedelta(hours=12), night) == timedelta(hours=5)
    assert hours.add(spring, timedelta(hours=3), night) == at("2026-03-29T05:00", night.zone)
    assert hours.add(autumn, timedelta(hours=5), night) == at("2026-10-25T05:00", night.zone)
    day = Duration(1, Unit.DAYS)
    whole = Calendar("Europe/Berlin", frozenset())
    # 02:30 does not exist on 29 March: the moment clocks jump. It comes twice on 25 October: the first.
    assert due(at("2026-03-28T02:30", "Europe/Berlin"), day, DUTY, whole) == at("2026-03-29T01:00")
    assert due(at("2026-10-24T02:30", "Europe/Berlin"), day, DUTY, whole) == at("2026-10-25T00:30")


def test_leap_day_and_year_end() -> None:
    month, day = Duration(1, Unit.MONTHS), Duration(1, Unit.BUSINESS_DAYS)
    assert due(at("2028-01-31T10:00"), month, DUTY, NONE) == at("2028-02-29T10:00")
    assert due(at("2027-01-31T10:00"), month, DUTY, NONE) == at("2027-02-26T23:59")
    new_year = Calendar(closed_days=frozenset({date(2027, 1, 1)}))
    assert due(at("2026-12-31T10:00"), day, DUTY, new_year) == at("2027-01-04T10:00")
    assert due(at("2026-11-30T10:00"), Duration(3, Unit.MONTHS), WINDOW, NONE) == at("2027-03-01T23:59")


# -- never again ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("week", "problem"),
    [
        (((),) * 7, "no working hours"),
        (((Shift(540, 600),),), "seven days"),
        (((Shift(540, 600), Shift(590, 700)), *((),) * 6), "overlap or are out of order"),
    ],
)
def test_never_again_15_a_calendar_without_working_hours_is_refused(week: hours.Week, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Calendar(hours=week)


def test_hours_on_closed_weekdays_alone_are_no_hours() -> None:
    with pytest.raises(ValueError, match="no working hours"):
        Calendar(closed_weekdays=frozenset({0}), hours=((Shift(540, 600),), *((),) * 6))


@pytest.mark.parametrize(("opens", "closes"), [(600, 540), (540, 540), (-1, 5), (0, 1441)])
def test_an_interval_that_is_none_is_refused(opens: int, closes: int) -> None:
    with pytest.raises(ValueError, match="begin before they end"):
        Shift(opens, closes)


def test_every_search_ends_on_a_calendar_that_is_closed_for_years() -> None:
    years = frozenset(date(2026, 1, 1) + timedelta(days=number) for number in range(3 * 366))
    closed, start = Calendar(closed_days=years), at("2027-06-05T10:00")
    searches: tuple[Callable[[], datetime], ...] = (
        lambda: hours.add(start, timedelta(hours=1), closed),
        lambda: hours.next_opening(start, closed),
        lambda: hours.latest_open(start, closed),
        lambda: due(start, Duration(1, Unit.BUSINESS_DAYS), DUTY, closed),
    )
    for search in searches:
        with pytest.raises(ValueError, match="no open day within a year"):
            search()


def test_a_count_over_hardly_any_hours_ends_too() -> None:
    minute_a_week = Calendar(hours=((Shift(540, 541),), *((),) * 6))
    with pytest.raises(ValueError, match="too little open time"):
        due(at("2026-06-05T10:00"), Duration(20_000, Unit.BUSINESS_HOURS), DUTY, minute_a_week)


def test_a_time_of_day_keeps_its_seconds() -> None:
    assert hours.moment(date(2026, 6, 5), time(10, 0, 7), "UTC") == datetime(2026, 6, 5, 10, 0, 7, tzinfo=UTC)
