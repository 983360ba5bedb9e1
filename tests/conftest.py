"""Fixtures that many tests use, and how properties are tried.

The same examples each time, so that a red run can be seen again, and whatever the machine is busy with: how
long an example takes is no property of the product. `PROPERTY_RUNS=1000 make test ARGS=tests/bot` tries
as many other ones.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.support.play import Play

RUNS = os.environ.get("PROPERTY_RUNS", "")

settings.register_profile(
    "house",
    deadline=None,
    derandomize=not RUNS,
    max_examples=int(RUNS or 100),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.fixture
def play() -> Play:
    """Set up a play with real parts and nobody in it yet."""
    return Play()
