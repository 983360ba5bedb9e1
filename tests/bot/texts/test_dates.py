"""Dates, times, durations and lists in four languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import dates

FRIDAY = datetime(2026, 6, 5, 11, tzinfo=UTC)


def plain(words: str) -> str:
    """Read the space that keeps a year and its abbreviation on one line as any other."""
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Friday, 5 June 2026, 14:00 (Kyiv time)"),
        ("ru", "пятница, 5 июня 2026 г., 14:00 (время: Киев)"),
        ("es", "viernes, 5 de junio de 2026, 14:00 (hora de Kiev)"),
        ("uk", "пʼятниця, 5 червня 2026 р., 14:00 (час: Київ)"),
    ],
)
def test_a_moment_is_said_with_weekday_date_time_and_city(language: str, words: str) -> None:
    assert plain(dates.moment(FRIDAY, language, "Europe/Kyiv")) == words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Kiev", "14:00 (Kyiv time)"),
        ("America/New_York", "07:00 (New York time)"),
        ("US/Eastern", "07:00 (New York time)"),
        ("Asia/Calcutta", "16:30 (Kolkata time)"),
        ("America/Argentina/Buenos_Aires", "08:00 (Buenos Aires time)"),
        ("Asia/Katmandu", "16:45 (Kathmandu time)"),
        ("UTC", "11:00 (UTC)"),
        ("Etc/UTC", "11:00 (UTC)"),
        ("GMT", "11:00 (UTC)"),
        ("EST", "06:00 (UTC-5)"),
        ("Etc/GMT-3", "14:00 (UTC+3)"),
    ],
)
def test_a_zone_is_said_as_its_city_or_as_its_distance_from_utc(zone: str, words: str) -> None:
    assert dates.moment(FRIDAY, "en", zone) == f"Friday, 5 June 2026, {words}"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "Europe", "/etc/passwd", "../UTC", "a\0b", "x" * 5000])
def test_an_unknown_zone_falls_back_to_utc_and_says_so(zone: str) -> None:
    assert dates.moment(FRIDAY, "en", zone).endswith("11:00 (UTC)")


@pytest.mark.parametrize(("language", "city"), [("ru", "время: Киев"), ("uk", "час: Київ")])
@pytest.mark.parametrize("zone", ["Europe/Kyiv", "Europe/Kiev"])
def test_the_old_and_the_new_name_of_a_zone_give_the_same_city(zone: str, language: str, city: str) -> None:
    assert f"({city})" in dates.moment(FRIDAY, language, zone)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "Sunday, 29 March 2026, 02:59 (Kyiv time)"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "Sunday, 29 March 2026, 04:00 (Kyiv time)"),
        (datetime(2026, 10, 24, 23, 59, tzinfo=UTC), "Sunday, 25 October 2026, 02:59 (Kyiv time)"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Sunday, 25 October 2026, 03:30 (Kyiv time, UTC+3)"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Sunday, 25 October 2026, 03:30 (Kyiv time, UTC+2)"),
        (datetime(2026, 10, 25, 2, 0, tzinfo=UTC), "Sunday, 25 October 2026, 04:00 (Kyiv time)"),
    ],
)
def test_summer_time_is_followed_and_the_repeated_hour_is_told_apart(at: datetime, words: str) -> None:
    assert dates.moment(at, "en", "Europe/Kyiv") == words


def test_the_date_is_the_readers_own_not_that_of_utc() -> None:
    late = datetime(2026, 12, 31, 23, tzinfo=UTC)
    assert dates.moment(late, "en", "Asia/Tokyo") == "Friday, 1 January 2027, 08:00 (Tokyo time)"
    assert dates.moment(late, "en", "America/Lima") == "Thursday, 31 December 2026, 18:00 (Lima time)"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no zone"):
        dates.moment(datetime(2026, 6, 5, 11), "en", "UTC")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Friday, 5 June 2026"),
        ("ru", "пятница, 5 июня 2026 г."),
        ("es", "viernes, 5 de junio de 2026"),
        ("uk", "пʼятниця, 5 червня 2026 р."),
        ("pt-BR", "sexta-feira, 5 de junho de 2026"),
        ("nonsense", "Friday, 5 June 2026"),
    ],
)
def test_a_day_is_said_with_its_weekday(language: str, words: str) -> None:
    assert plain(dates.day(date(2026, 6, 5), language)) == words


@pytest.mark.parametrize(
    ("language", "hours", "days"),
    [
        ("en", "1 hour, 2 hours, 5 hours, 21 hours", "2 days, 5 days, 21 days"),
        ("ru", "1 час, 2 часа, 5 часов, 21 час", "2 дня, 5 дней, 21 день"),
        ("es", "1 hora, 2 horas, 5 horas, 21 horas", "2 días, 5 días, 21 días"),
        ("uk", "1 година, 2 години, 5 годин, 21 година", "2 дні, 5 днів, 21 день"),
    ],
)
def test_hours_and_days_are_counted_in_the_right_plural(language: str, hours: str, days: str) -> None:
    assert ", ".join(dates.span(n * 3600, language) for n in (1, 2, 5, 21)) == hours
    assert ", ".join(dates.span(n * 86400, language) for n in (2, 5, 21)) == days


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (89, "1 minute"),
        (90, "2 minutes"),
        (3569, "59 minutes"),
        (3570, "1 hour"),
        (3600, "1 hour"),
        (5399, "1 hour"),
        (5400, "2 hours"),
        (24 * 3600, "24 hours"),
        (47 * 3600 + 1799, "47 hours"),
        (47 * 3600 + 1800, "2 days"),
        (48 * 3600, "2 days"),
        (60 * 3600 - 1, "2 days"),
        (60 * 3600, "3 days"),
        (1234 * 86400, "1234 days"),
        (-3 * 86400, "3 days"),
    ],
)
def test_a_duration_is_rounded_to_one_sensible_unit(seconds: int, words: str) -> None:
    assert dates.span(seconds, "en") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "a, b and c"), ("ru", "a, b и c"), ("es", "a, b y c"), ("uk", "a, b і c")],
)
def test_a_list_reads_like_a_sentence(language: str, words: str) -> None:
    assert dates.listing(["a", "b", "c"], language) == words
    assert dates.listing(["a"], language) == "a"
    assert dates.listing([], language) == ""


@pytest.mark.parametrize(
    ("code", "answer"),
    [("ru", True), ("pt-BR", True), ("pt_BR", True), ("xx", False), ("", False), ("not a language", False)],
)
def test_a_language_code_is_known_or_not(code: str, answer: bool) -> None:
    assert dates.known(code) is answer


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.text(max_size=20),
    st.text(max_size=40),
)
def test_whatever_was_typed_as_language_or_zone_a_moment_is_said(
    at: datetime, language: str, zone: str
) -> None:
    assert "(" in dates.moment(at, language, zone)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_longer_duration_never_reads_shorter(one: int, other: int) -> None:
    size = {"minute": 60, "hour": 3600, "day": 86400}

    def said(seconds: int) -> int:
        count, unit = dates.span(seconds, "en").split()
        return int(count) * size[unit.removesuffix("s")]

    short, long = sorted((one, other))
    assert said(short) <= said(long)
