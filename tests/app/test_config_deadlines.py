"""Mistakes in ``[deadlines]`` of the file that show only when one knows what a clock is for."""

from pathlib import Path

import pytest

from app.config import load
from app.problems import ConfigProblems
from bot.deadlines.clocks import Clock
from bot.deadlines.time import NONE
from tests.app.support import spoiled, written


@pytest.mark.parametrize(
    ("option", "problem", "remedy"),
    [
        ('reply = "none"', "somebody waits for it", "decision_extension: nothing is put off"),
        ('reply = "1 day"', "too short to do what it is for", '"3 days" or more'),
        ('claim = "5 minutes"', "too short to do what it is for", '"4 hours" or more'),
        ('safety = "3 months"', "too long to do what it is for", '"24 hours" or less'),
        ('status_update = "10 business days"', "too long to do what it is for", '"7 days" or less'),
    ],
)
def test_a_clock_that_would_not_do_what_it_is_for_is_a_mistake_with_a_way_out(
    option: str, problem: str, remedy: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigProblems) as refused:
        load(written(tmp_path, spoiled(more=f"[deadlines]\n{option}\n")))
    (found,) = refused.value.problems
    assert found.key == f"deadlines.{option.split(maxsplit=1)[0]}"
    assert problem in found.problem
    assert remedy in found.remedy


def test_no_later_date_is_none(tmp_path: Path) -> None:
    config = load(written(tmp_path, spoiled(more='[deadlines]\ndecision_extension = "None"\n')))
    assert config.deadlines.clocks == {Clock.DECISION_EXTENSION: NONE}
