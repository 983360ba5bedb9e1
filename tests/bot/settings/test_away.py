"""Until when somebody is away, as people say it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.deadlines.time import Calendar
from bot.settings.reading.away import moment

WEDNESDAY = datetime(2026, 6, 3, 9, 0, tzinfo=UTC)
KYIV = Calendar("Europe/Kyiv")


def until(typed: str, calendar: Calendar | None = None) -> str:
    found = moment(typed, WEDNESDAY, calendar or Calendar())
    return "" if found is None else f"{found:%a %-d %b %Y %H:%M}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Friday", "Fri 5 Jun 2026 23:59"),
        ("fri", "Fri 5 Jun 2026 23:59"),
        ("wednesday", "Wed 10 Jun 2026 23:59"),
        ("next monday", "Mon 8 Jun 2026 23:59"),
        ("пятницы", "Fri 5 Jun 2026 23:59"),
        ("понедельник", "Mon 8 Jun 2026 23:59"),
        ("today", "Wed 3 Jun 2026 23:59"),
        ("tomorrow", "Thu 4 Jun 2026 23:59"),
        ("завтра", "Thu 4 Jun 2026 23:59"),
        ("послезавтра", "Fri 5 Jun 2026 23:59"),
        ("tomorrow 14:00", "Thu 4 Jun 2026 14:00"),
        ("завтра в 14:00", "Thu 4 Jun 2026 14:00"),
        ("Friday at 9:30", "Fri 5 Jun 2026 09:30"),
        ("the end of the week", "Sun 7 Jun 2026 23:59"),
        ("2026-12-24", "Thu 24 Dec 2026 23:59"),
        ("24 December", "Thu 24 Dec 2026 23:59"),
        ("24 декабря", "Thu 24 Dec 2026 23:59"),
        ("24.12", "Thu 24 Dec 2026 23:59"),
        ("1 June", "Tue 1 Jun 2027 23:59"),
        ("3 days", "Sat 6 Jun 2026 09:00"),
        ("3 дня", "Sat 6 Jun 2026 09:00"),
        ("2 weeks", "Wed 17 Jun 2026 09:00"),
        ("a week", "Wed 10 Jun 2026 09:00"),
        ("неделю", "Wed 10 Jun 2026 09:00"),
        ("5 hours", "Wed 3 Jun 2026 14:00"),
        ("3 business days", "Mon 8 Jun 2026 09:00"),
    ],
)
def test_the_usual_ways_to_say_until_when(typed: str, meant: str) -> None:
    assert until(typed) == meant


@pytest.mark.parametrize("typed", ["", "soon", "yesterday", "32 June", "Friday 25:00", "x 9:00"])
def test_what_is_no_moment_is_none(typed: str) -> None:
    assert until(typed) == ""


def test_a_day_ends_where_the_marketplace_is() -> None:
    assert until("Friday", KYIV) == "Fri 5 Jun 2026 20:59"
    assert until("tomorrow 14:00", KYIV) == "Thu 4 Jun 2026 11:00"


@given(st.text(max_size=30))
def test_anything_typed_is_a_moment_or_none(typed: str) -> None:
    found = moment(typed, WEDNESDAY, KYIV)
    assert found is None or found.utcoffset() is not None
