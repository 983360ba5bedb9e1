"""Every refusal of the platform, as the real library raises it, has a meaning for the adapter."""

import discord
import pytest
from discord.http import Route

from adapters.discord import errors
from adapters.discord.errors import Meaning
from bot.ports import Accepted, Refused, TryLater
from tests.discord_wire.conftest import Bot
from tests.discord_wire.errors import KNOWN
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake

NAMED = {
    50007: Meaning.CLOSED,
    50278: Meaning.CLOSED,
    10003: Meaning.PLACE_GONE,
    10008: Meaning.MESSAGE_GONE,
    10062: Meaning.TOO_LATE,
    40060: Meaning.TOO_LATE,
    50001: Meaning.NO_ACCESS,
    50013: Meaning.NO_ACCESS,
    50083: Meaning.ARCHIVED,
    160005: Meaning.LOCKED,
    30033: Meaning.FULL,
    30046: Meaning.WAIT,
    30048: Meaning.TAG,
}
"""Those that the issue names, and the counts of the platform that sending can meet."""
BY_STATUS = {
    0: "carries no code of its own",
    10014: "an emoji that we do not send",
    10063: "a slash command that is removed while it is registered",
    30003: "pins, which sending a message does not need",
    30005: "making roles, which we never do",
    30007: "webhooks, which we never make",
    30010: "reactions, which sending does not need",
    30013: "making channels, which only the setup does",
    30032: "registering commands, not sending",
    30034: "registering commands, not sending; a 429 is waited out",
    30047: "pinned posts, which we never make",
    50003: "an act on a private conversation, not sending",
    50005: "another's message, which we never change",
    50008: "a place that is no text channel: a fault of the configuration",
    50021: "a message of the system, which we never change",
    160004: "a thread for a message that has one, which we never make",
    220001: "webhooks to forums, which we never use",
}
"""Those that are judged by their HTTP status alone, and why that is enough."""


def test_every_code_is_mapped_or_its_status_is_enough() -> None:
    assert len(KNOWN) > 50, "nothing was looked at"
    assert set(KNOWN) - errors.CODES.keys() == set(BY_STATUS)
    assert not BY_STATUS.keys() & errors.CODES.keys(), "mapped after all"


@pytest.mark.parametrize("code", sorted(KNOWN))
async def test_a_refusal_over_the_wire_ends_in_a_result(
    bot: Bot, fake: Fake, place: Place, code: int
) -> None:
    fake.faults.refuses("POST", "/channels/*/messages", code, times=5)
    fake.faults.ban_after = 100
    route = Route("POST", f"/channels/{place.lobby.id}/messages")

    with pytest.raises(discord.HTTPException) as raised:
        await bot.http.request(route, json={"content": "hello"})

    assert raised.value.code == code
    result = errors.result(raised.value)
    assert not isinstance(result, Accepted)
    assert isinstance(result, Refused | TryLater)
    assert "hello" not in errors.reason(raised.value)
    if code in NAMED:
        assert errors.meaning(raised.value) is NAMED[code]
    if raised.value.status in {429, 503}:
        assert isinstance(result, TryLater), "a limit is waited out, whatever its code"


async def test_what_the_edge_says_without_a_code_is_waited_out(bot: Bot, fake: Fake, place: Place) -> None:
    fake.faults.ban_after = 0
    route = Route("POST", f"/channels/{place.lobby.id}/messages")

    with pytest.raises(discord.HTTPException) as raised:
        await bot.http.request(route, json={"content": "hello"})
    assert isinstance(errors.result(raised.value), TryLater)
