"""Which session the next connection goes on with, after each kind of end."""

import aiohttp
import discord
import pytest

from adapters.discord.gateway import Session, session_of, spelled
from adapters.discord.supervisor import left

BEFORE, AFTER = Session("s", 7, "wss://gateway", 1), Session("s", 9, "wss://gateway", 1)


@pytest.mark.parametrize("error", [OSError(), TimeoutError(), aiohttp.ClientError()])
def test_what_fails_on_the_way_leaves_the_session(error: Exception) -> None:
    assert left(BEFORE, BEFORE, error) == BEFORE
    assert left(None, AFTER, error) == AFTER


def test_what_cannot_be_read_is_passed_over_where_the_session_had_moved_on() -> None:
    assert left(BEFORE, AFTER, ValueError("no JSON")) == AFTER


def test_what_cannot_be_read_and_comes_again_ends_the_session() -> None:
    assert left(BEFORE, BEFORE, ValueError("no JSON")) is None


def test_what_the_platform_ended_is_ended() -> None:
    closed = discord.ConnectionClosed.__new__(discord.ConnectionClosed)
    assert left(BEFORE, AFTER, closed) is None


def test_a_session_is_read_as_it_was_written_and_what_is_none_is_none() -> None:
    assert session_of(spelled(AFTER)) == AFTER
    for odd in ("", "null", "[]", "{", '["s", "x", "y", "z"]', "7"):
        assert session_of(odd) is None
    assert spelled(None) == ""
