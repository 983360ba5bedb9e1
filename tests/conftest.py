"""Fixtures that many tests use."""

import pytest

from tests.support.play import Play


@pytest.fixture
def play() -> Play:
    """Set up a play with real parts and nobody in it yet."""
    return Play()
