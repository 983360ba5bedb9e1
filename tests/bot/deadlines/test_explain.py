"""How a date came about, in words, in every language."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings

from app import holidays
from bot.deadlines.clocks import Clock, ClockKind
from bot.deadlines.explain import explain, explain_clock
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit, due
from bot.texts import Text, When, text
from bot.texts.render import Reader
from tests.bot.deadlines.test_hours import STARTS, calendars
from tests.support.catalogue import texts

DUTY, WINDOW = ClockKind.DUTY, ClockKind.WINDOW
FORTNIGHT = Duration(14, Unit.DAYS)
US = Calendar(holidays=holidays.days("US"), holidays_of="US")

TIMES = [one for one in Unit if one is not Unit.NONE]
"""What a date can be reckoned with."""


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def said(found: tuple[Text, ...], language: str = "en") -> list[str]:
    words = [texts().render(one, Reader(language, "UTC")) for one in found]
    # Whether a comma follows the weekday is up to the release of the locale data.
    return [re.sub(r"(?<=day), (?=[0-9])", " ", one) for one in words]


def test_a_plain_date() -> None:
    assert said(explain(at("2026-06-05T10:00"), FORTNIGHT, DUTY, Calendar())) == [
        "14 days from Friday 5 June 2026, which is not counted itself: Friday 19 June 2026.",
        "No holiday or other closed day in between.",
        "Friday 19 June 2026 is a day we work.",
        "So the date is Friday 19 June 2026, 10:00 (UTC).",
    ]


def test_a_weekend_at_the_end_of_a_duty() -> None:
    assert said(explain(at("2026-05-02T10:00"), FORTNIGHT, DUTY, Calendar()))[2:] == [
        (
            "Saturday 16 May 2026 is closed (no working day of the week), so it is planned for "
            "Friday 15 May 2026."
        ),
        "So the date is Friday 15 May 2026, 23:59 (UTC).",
    ]


def test_a_holiday_at_the_end_of_a_duty() -> None:
    assert said(explain(at("2026-06-05T10:00"), FORTNIGHT, DUTY, US))[2] == (
        "Friday 19 June 2026 is closed (a public holiday), so it is planned for Thursday 18 June 2026."
    )


def test_closed_days_in_between_are_named() -> None:
    easter = Calendar(closed_days=frozenset({date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 4)}))
    assert said(explain(at("2026-04-02T10:00"), Duration(10, Unit.BUSINESS_DAYS), DUTY, easter))[:2] == [
        (
            "10 business days from Thursday 2 April 2026, which is not counted itself, and only days we "
            "work: Monday 20 April 2026."
        ),
        "Left out, because we are closed: Friday 3 April 2026 and Monday 6 April 2026.",
    ]
    assert said(explain(at("2026-04-02T10:00"), FORTNIGHT, DUTY, easter))[1] == (
        "Closed in between, and counted all the same: Friday 3 April 2026 and Monday 6 April 2026."
    )


def test_a_window_that_rolls_forward_from_the_end_of_a_month() -> None:
    assert said(explain(at("2025-08-31T10:00"), Duration(6, Unit.MONTHS), WINDOW, Calendar())) == [
        "6 months from Sunday 31 August 2025, which is not counted itself: Saturday 28 February 2026.",
        "That month has no day 31, so its last day counts.",
        "No holiday or other closed day in between.",
        (
            "Saturday 28 February 2026 is closed (no working day of the week), so there is time to the end "
            "of Monday 2 March 2026."
        ),
        "There is time to the end of that day.",
        "So the date is Monday 2 March 2026, 23:59 (UTC).",
    ]


def test_hours_and_what_is_counted_through() -> None:
    office = Calendar(hours=((Shift(540, 750), Shift(810, 1080)),) * 5 + ((),) * 2)
    assert "Our hours that day: 09:00-12:30, 13:30-18:00." in said(
        explain(at("2026-06-01T20:00"), FORTNIGHT, DUTY, office)
    )
    assert said(explain(at("2026-06-05T17:00"), Duration(2, Unit.BUSINESS_HOURS), DUTY, office)) == [
        "2 business hours of working time from Friday 5 June 2026, 17:00 (UTC).",
        "No holiday or other closed day in between.",
        "Our hours that day: 09:00-12:30, 13:30-18:00.",
        "So the date is Monday 8 June 2026, 10:00 (UTC).",
    ]
    assert said(explain(at("2026-06-06T17:00"), Duration(1, Unit.HOURS), DUTY, office))[0] == (
        "1 hour from Saturday 6 June 2026, 17:00 (UTC), counted through, with nights and closed days."
    )
    assert "planned for the next opening: Monday 8 June 2026" in " ".join(
        said(explain(at("2026-06-05T19:00"), Duration(1, Unit.DAYS), DUTY, office))
    )


def test_many_closed_days_are_counted_after_the_first_dozen() -> None:
    summer = Calendar(closed_days=frozenset(date(2026, 7, 1) + timedelta(days=day) for day in range(31)))
    told = said(explain(at("2026-06-20T10:00"), Duration(2, Unit.MONTHS), DUTY, summer))[1]
    assert told.count("July") == 12
    assert told.endswith(" and 11 more.")


def test_several_durations_are_told_with_the_one_that_counts() -> None:
    rules = Rules(durations=((Clock.DECISION, FORTNIGHT), (Clock.DECISION, Duration(5, Unit.BUSINESS_DAYS))))
    told = said(explain_clock(Clock.DECISION, rules, at("2026-06-05T10:00")))
    assert told[0] == (
        "Several rules apply. The earliest date counts: 14 days: Friday 19 June 2026, 10:00 (UTC) and "
        "5 business days: Friday 12 June 2026, 10:00 (UTC)."
    )
    assert told[-1] == "So the date is Friday 12 June 2026, 10:00 (UTC)."


@pytest.mark.parametrize("language", texts().languages)
@pytest.mark.parametrize("clock", Clock)
def test_every_clock_is_explained_in_every_language(language: str, clock: Clock) -> None:
    rules = Rules(durations=tuple((clock, Duration(3, unit)) for unit in TIMES), calendar=US)
    told = said(explain_clock(clock, rules, at("2026-06-12T22:00")), language)
    assert all(told)
    due_then = text("explain-due", due=When(rules.due(clock, at("2026-06-12T22:00"))))
    assert said((due_then,), language) == [told[-1]]


@settings(max_examples=60, deadline=None)
@given(calendars(), STARTS)
def test_a_story_ends_with_the_date_in_force(calendar: Calendar, start: datetime) -> None:
    for unit in TIMES:
        for kind in ClockKind:
            duration = Duration(5, unit)
            story = explain(start, duration, kind, calendar)
            assert dict(story[-1].args)["due"] == When(due(start, duration, kind, calendar))
