"""Random stories: 400 of 40 moves each time, the same ones, so that a red run can be seen again.

`LAW_RUNS=5000 make test ARGS=tests/laws/test_machine.py` tells as many other ones.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.laws.machine import Story

RUNS = os.environ.get("LAW_RUNS", "")

Story.TestCase.settings = settings(
    max_examples=int(RUNS or 400),
    stateful_step_count=40,
    deadline=None,
    derandomize=not RUNS,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.timeout(0 if RUNS else 300)
class TestStories(Story.TestCase):
    """Whatever happens, in whatever order, the laws hold and the walk has been there."""
