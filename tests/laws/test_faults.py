"""The suite sees what it is there to see: every planted fault is caught, and no honest decider accused."""

import pytest

from bot.case.model import Status
from bot.engine import decide
from tests.laws.faults import FAULTS
from tests.laws.stories import _two_rulings, broken_in_a_story


def test_the_real_decider_breaks_no_law_in_these_stories() -> None:
    assert broken_in_a_story() == []


def test_the_stories_get_as_far_as_they_mean_to() -> None:
    case = _two_rulings(decide).case
    assert case is not None
    assert (case.status, len(case.rulings)) == (Status.DECIDED, 2)
    assert case.informed_at is not None


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_caught(name: str) -> None:
    law = name.partition(":")[0]
    seen = broken_in_a_story(FAULTS[name])
    assert any(one.startswith(law) for one in seen), f"{name} was not seen, but {sorted(set(seen))[:5]}"
