"""Days of the past in words, as tired people write them in four languages."""

from datetime import date, timedelta

import pytest

from bot.forms.ago import past_day

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("hoy, hace una hora", 0),
        ("hace una hora", 0),
        ("esta mañana", 0),
        ("hoy mismo", 0),
        ("anoche", 1),
        ("ayer por la tarde", 1),
        ("el lunes pasado por la noche", 4),
        ("hace 3 dias", 3),
        ("hace unos dos días", 2),
        ("hace una semana", 7),
        ("учора ввечері", 1),
        ("вчора увечері", 1),
        ("годину тому", 0),
        ("три дні тому", 3),
        ("тиждень тому", 7),
        ("час назад", 0),
        ("вчера вечером", 1),
        ("два дня назад", 2),
        ("an hour ago", 0),
        ("45 minutes ago", 0),
        ("about a week ago", 7),
        ("two days ago", 2),
        ("this morning", 0),
        ("last night", 1),
        ("on Friday", 7),
    ],
)
def test_a_day_said_in_words_is_that_day(typed: str, days: int) -> None:
    assert past_day(typed, FRIDAY) == FRIDAY - timedelta(days=days)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "mañana",
            "tarde",
            "hace mucho",
            "20 hours ago",
            "2 or 3 days ago",
            "hoy o ayer",
            "a week",
            "ago",
            "",
        ),
        *(
            "0 days ago",
            "400 days ago",
            "99 weeks ago",
            "today I was told",
            "morning",
            "hace tiempo",
            "no sé",
        ),
    ],
)
def test_what_names_no_day_is_no_date(typed: str) -> None:
    assert past_day(typed, FRIDAY) is None
