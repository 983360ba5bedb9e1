"""Random stories: 400 of 40 moves each time, the same ones, so that a red run can be seen again.

`LAW_RUNS=5000 make test ARGS=tests/laws/test_machine.py` tells as many other ones.
"""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.laws.machine import Story

RUNS = os.environ.get("LAW_RUNS", "")
STORIES = settings(
    max_examples=int(RUNS or 400),
    stateful_step_count=40,
    deadline=None,
    derandomize=not RUNS,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.timeout(0 if RUNS else 1800)
def test_whatever_happens_in_whatever_order_the_laws_hold_and_the_walk_has_been_there() -> None:
    run_state_machine_as_test(Story, settings=STORIES)
