"""How short or long a clock can be set: never so that it would not do what it is for."""

import pytest

from app.presets import known
from bot.deadlines import bounds
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import DEFAULTS
from bot.deadlines.time import NONE, Duration, Unit
from bot.review.windows import SHORTEST


@pytest.mark.parametrize("clock", Clock)
def test_every_default_keeps_the_bounds(clock: Clock) -> None:
    assert bounds.too_short(clock, DEFAULTS[clock]) is None
    assert bounds.too_long(clock, DEFAULTS[clock]) is None


def test_every_law_keeps_the_bounds_so_that_it_can_be_set_as_ones_own() -> None:
    made = [one.deadline for preset in known() for one in preset.entries if one.deadline]
    assert len(made) > 30
    for clock, lasts in made:
        assert bounds.too_short(clock, lasts) is None, (clock, lasts)
        assert bounds.too_long(clock, lasts) is None, (clock, lasts)


@pytest.mark.parametrize("clock", [one for one in Clock if CLOCKS[one].kind is ClockKind.WINDOW])
def test_no_window_of_his_is_too_short_for_a_warning_and_an_answer(clock: Clock) -> None:
    least = Duration(3, Unit.DAYS)
    assert SHORTEST.days == least.count
    for short in (Duration(1, Unit.MINUTES), Duration(71, Unit.HOURS), Duration(2, Unit.DAYS)):
        assert bounds.too_short(clock, short) == least
    for enough in (
        Duration(72, Unit.HOURS),
        least,
        Duration(3, Unit.BUSINESS_DAYS),
        Duration(1, Unit.MONTHS),
    ):
        assert bounds.too_short(clock, enough) is None


def test_open_time_alone_has_no_certain_end_and_cannot_stand_where_there_is_a_most() -> None:
    for lasts in (Duration(5, Unit.BUSINESS_DAYS), Duration(8, Unit.BUSINESS_HOURS), Duration(8, Unit.DAYS)):
        assert bounds.too_long(Clock.STATUS_UPDATE, lasts) == Duration(7, Unit.DAYS)
    assert bounds.too_long(Clock.STATUS_UPDATE, Duration(168, Unit.HOURS)) is None
    assert bounds.too_long(Clock.DECISION, Duration(120, Unit.MONTHS)) is None
    assert bounds.too_long(Clock.DECISION_EXTENSION, NONE) is None
