"""Each exception of the library and each code of the platform has a meaning; no request is one too many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from adapters.discord import brake, errors
from adapters.discord.brake import Brake, BrakedError
from adapters.discord.errors import Meaning
from bot.ports import Refused, TryLater


class Response:
    """What the library keeps of a response."""

    def __init__(self, status: int) -> None:
        self.status, self.reason = status, "because"


def refused(status: int, code: int = 0, kind: type[discord.HTTPException] = discord.HTTPException) -> Any:
    return kind(Response(status), {"code": code, "message": "…"})  # type: ignore[arg-type]


def below(one: type[BaseException]) -> Iterator[type[BaseException]]:
    for found in one.__subclasses__():
        yield found
        yield from below(found)


def test_every_exception_of_the_library_stands_in_the_table() -> None:
    by_code = discord.HTTPException
    ours = {one for one in below(discord.DiscordException) if one.__module__.startswith("discord.")}
    assert len(ours) > 20, "nothing was looked at"
    forgotten = {
        one.__name__
        for one in ours
        if not issubclass(one, (by_code, app_commands.AppCommandError)) and one not in errors.CLASSES
    }
    assert forgotten == set()


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (50007, Meaning.CLOSED),
        (50278, Meaning.CLOSED),
        (10003, Meaning.PLACE_GONE),
        (10008, Meaning.MESSAGE_GONE),
        (50083, Meaning.ARCHIVED),
        (160005, Meaning.LOCKED),
        (160006, Meaning.FULL),
        (10087, Meaning.TAG),
        (50001, Meaning.NO_ACCESS),
        (50013, Meaning.NO_ACCESS),
        (10062, Meaning.TOO_LATE),
        (40060, Meaning.TOO_LATE),
        (30046, Meaning.WAIT),
        (50014, Meaning.TOKEN),
        (50035, Meaning.OURS),
    ],
)
def test_a_code_means_the_same_whatever_its_status(code: int, meaning: Meaning) -> None:
    assert {errors.meaning(refused(status, code)) for status in (400, 403, 404)} == {meaning}


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (refused(401), Meaning.TOKEN),
        (refused(403, kind=discord.Forbidden), Meaning.NO_ACCESS),
        (refused(404, kind=discord.NotFound), Meaning.PLACE_GONE),
        (refused(429), Meaning.WAIT),
        (refused(400), Meaning.OURS),
        (refused(418), Meaning.OURS),
        (refused(500, kind=discord.DiscordServerError), Meaning.WAIT),
        (refused(599), Meaning.WAIT),
        (discord.RateLimited(30.0), Meaning.WAIT),
        (discord.PrivilegedIntentsRequired(None), Meaning.INTENT),
        (discord.LoginFailure(), Meaning.TOKEN),
        (ConnectionResetError(), Meaning.WAIT),
        (TimeoutError(), Meaning.WAIT),
        (aiohttp.ServerDisconnectedError(), Meaning.WAIT),
        (BrakedError(5), Meaning.WAIT),
        (KeyError("a bug"), Meaning.OURS),
    ],
)
def test_what_has_no_code_is_known_by_its_kind(error: BaseException, meaning: Meaning) -> None:
    assert errors.meaning(error) is meaning


def test_every_meaning_ends_in_a_result_of_sending() -> None:
    by_meaning = {
        errors.meaning(refused(400, code)): errors.result(refused(400, code)) for code in errors.CODES
    }
    by_meaning[Meaning.INTENT] = errors.result(discord.PrivilegedIntentsRequired(None))
    assert set(by_meaning) == set(Meaning)
    given_up = {one for one, result in by_meaning.items() if isinstance(result, Refused)}
    assert given_up == {
        Meaning.CLOSED,
        Meaning.PLACE_GONE,
        Meaning.MESSAGE_GONE,
        Meaning.TOO_LATE,
        Meaning.OURS,
    }


def test_the_platform_says_how_long_to_wait() -> None:
    assert errors.result(discord.RateLimited(47.0)) == TryLater(timedelta(seconds=47), "RateLimited")


def test_a_reason_holds_no_word_of_anybody() -> None:
    secret = discord.Forbidden(Response(403), {"code": 50007, "message": "my own words"})  # type: ignore[arg-type]
    assert errors.reason(secret) == "Forbidden 403, code 50007"


# -- the brake ------------------------------------------------------------------------------------


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_brake_holds_long_before_the_ban_and_lets_go_by_itself() -> None:
    clock = Clock()
    held = Brake(clock)
    for _ in range(brake.MOST):
        held.check()
        held.heard(403)
    clock.now = 100.0
    with pytest.raises(BrakedError) as raised:
        held.check()
    assert raised.value.wait == timedelta(seconds=brake.WINDOW - 100)
    clock.now = brake.WINDOW + 0.1
    held.check()
    assert brake.MOST <= 10_000 / 10


@pytest.mark.parametrize(("status", "shared"), [(404, False), (200, False), (400, False), (429, True)])
def test_what_the_platform_does_not_count_is_not_counted(status: int, shared: bool) -> None:
    held = Brake(Clock())
    for _ in range(2 * brake.MOST):
        held.heard(status, shared=shared)
    held.check()


def test_an_unknown_token_is_not_tried_again_and_again() -> None:
    clock = Clock()
    held = Brake(clock)
    held.unknown_token()
    with pytest.raises(BrakedError):
        held.check()
    clock.now = brake.AFTER_UNKNOWN_TOKEN
    held.check()


def test_nor_is_anything_asked_while_the_edge_turns_us_away() -> None:
    held = Brake(Clock())
    held.heard(429, edge=True)
    with pytest.raises(BrakedError):
        held.check()
