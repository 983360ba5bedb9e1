"""Durations in the configuration and in a chat, read and written."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deadlines import durations
from bot.deadlines.time import LIMITS, NONE, Duration, Unit

ANY = st.sampled_from([one for one in Unit if one is not Unit.NONE]).flatmap(
    lambda unit: st.builds(Duration, st.integers(1, LIMITS[unit]), st.just(unit))
)


@given(ANY)
def test_what_is_spelled_is_read_back(duration: Duration) -> None:
    assert durations.parse(durations.spell(duration)) == duration


@given(ANY, st.sampled_from([str.upper, str.title, str.lower]), st.sampled_from([" ", "  ", "\t"]))
def test_capitals_and_spaces_do_not_matter(duration: Duration, case: object, gap: str) -> None:
    assert callable(case)
    written = gap + str(case(durations.spell(duration))).replace(" ", gap) + gap
    assert durations.parse(written) == duration


@given(st.text(max_size=40))
def test_any_text_is_a_duration_or_refused(written: str) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(durations.parse(written), Duration)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10 business days", Duration(10, Unit.BUSINESS_DAYS)),
        ("1 business day", Duration(1, Unit.BUSINESS_DAYS)),
        ("2 working days", Duration(2, Unit.BUSINESS_DAYS)),
        ("2 business_days", Duration(2, Unit.BUSINESS_DAYS)),
        ("24 hours", Duration(24, Unit.HOURS)),
        ("8 business hours", Duration(8, Unit.BUSINESS_HOURS)),
        ("8 working hours", Duration(8, Unit.BUSINESS_HOURS)),
        ("6 Months", Duration(6, Unit.MONTHS)),
        ("5 minutes", Duration(5, Unit.MINUTES)),
        ("1 days", Duration(1, Unit.DAYS)),
    ],
)
def test_the_usual_ways_to_write_one(written: str, meant: Duration) -> None:
    assert durations.parse(written) == meant


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "not a number and a unit"),
        ("14", "not a number and a unit"),
        ("14days", "not a number and a unit"),
        ("-3 days", "from 1 to 3660 days, not -3"),
        ("1.5 days", "not a number and a unit"),
        ("two days", "not a number and a unit"),
        ("٣ days", "not a number and a unit"),
        ("3 weeks", "not a unit of time"),
        ("3 dayss", "not a unit of time"),
        ("0 days", "from 1 to"),
        ("999999999 days", "from 1 to"),
    ],
)
def test_what_is_no_duration_says_why(written: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        durations.parse(written)


def test_one_is_spelled_in_the_singular() -> None:
    assert durations.spell(Duration(1, Unit.BUSINESS_DAYS)) == "1 business day"
    assert durations.spell(Duration(14, Unit.DAYS)) == "14 days"


@given(ANY)
def test_what_is_spelled_is_read_back_in_a_chat_too(duration: Duration) -> None:
    assert durations.read(durations.spell(duration)) == duration


@given(st.text(max_size=40))
def test_anything_typed_is_a_duration_or_refused(written: str) -> None:
    with contextlib.suppress(durations.DurationError):
        assert isinstance(durations.read(written), Duration)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10 рабочих дней", Duration(10, Unit.BUSINESS_DAYS)),
        ("1 рабочий день", Duration(1, Unit.BUSINESS_DAYS)),
        ("5 рабочих часов", Duration(5, Unit.BUSINESS_HOURS)),
        ("3 дня", Duration(3, Unit.DAYS)),
        ("14 календарных дней", Duration(14, Unit.DAYS)),
        ("24 часа", Duration(24, Unit.HOURS)),
        ("2 недели", Duration(14, Unit.DAYS)),
        ("2 weeks", Duration(14, Unit.DAYS)),
        ("14days", Duration(14, Unit.DAYS)),
        ("10 Business Days.", Duration(10, Unit.BUSINESS_DAYS)),
        ("6 месяцев", Duration(6, Unit.MONTHS)),
        ("30 мин", Duration(30, Unit.MINUTES)),
    ],
)
def test_the_usual_ways_to_type_one(typed: str, meant: Duration) -> None:
    assert durations.read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("soon", durations.Wrong.SHAPE),
        ("", durations.Wrong.SHAPE),
        ("14", durations.Wrong.SHAPE),
        ("-3 days", durations.Wrong.RANGE),
        ("\u22123 дня", durations.Wrong.RANGE),
        ("0 недель", durations.Wrong.RANGE),
        ("3 fortnights", durations.Wrong.UNIT),
    ],
)
def test_what_is_no_duration_says_which_mistake_it_is(typed: str, wrong: durations.Wrong) -> None:
    with pytest.raises(durations.DurationError) as found:
        durations.read(typed)
    assert found.value.wrong is wrong


def test_no_time_at_all_is_spelled_and_read_back_where_it_may_be() -> None:
    assert durations.parse_or_none(" None ") == NONE
    assert durations.spell(NONE) == "none"
    assert durations.parse_or_none("3 days") == Duration(3, Unit.DAYS)
    with pytest.raises(durations.DurationError):
        durations.parse("none")
