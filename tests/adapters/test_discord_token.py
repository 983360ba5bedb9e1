"""A token that was reset, over sockets: it is said what to do, nothing is lost, and a new one heals it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import discord
import pytest

from adapters.discord.brake import AFTER_UNKNOWN_TOKEN, Brake, BrakedError
from adapters.discord.token import Token
from tests.adapters.discord_play import claimed
from tests.adapters.discord_wiring import Desk, running
from tests.discord_wire.gateway import BAD_TOKEN
from tests.discord_wire.server import PATIENCE, Fake
from tests.discord_wire.server import running as platform

ANOTHER = "MTIz.fake.another-token-of-the-bot"


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
def kept(tmp_path: Path, fake: Fake) -> Path:
    """Keep the token in a file."""
    file = tmp_path / "discord.token"
    file.write_text(fake.world.token, encoding="ascii")
    return file


@pytest.fixture
async def desk(fake: Fake, kept: Path) -> AsyncIterator[Desk]:
    async with running(fake, token=lambda: kept.read_text(encoding="ascii")) as begun:
        yield begun


async def tries(desk: Desk, hours: int) -> None:
    """Let what waits in the outbox be tried, later each time, and the pauses between two connections pass."""
    ahead = datetime.now(UTC) + timedelta(hours=hours)
    await desk.pump.drain(lambda: ahead)
    desk.waits.pass_()


async def test_a_new_token_in_the_file_heals_what_a_reset_one_broke(
    desk: Desk, fake: Fake, kept: Path, caplog: pytest.LogCaptureFixture
) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)

    fake.world.token = ANOTHER
    await fake.gateway.close(BAD_TOKEN)
    await fake.until(lambda: "the token is not accepted" in desk.channel.trouble, "the trouble")
    assert "put the new one where the old one stands" in caplog.text
    refused = fake.faults.invalid
    ada.dms("When do I hear from you?")
    hours = count(1)
    for _ in range(5):
        await tries(desk, next(hours))
    assert fake.faults.invalid - refused <= 5, "every further request would have been refused, too"
    assert not fake.gateway.connected

    kept.write_text(ANOTHER, encoding="ascii")
    async with asyncio.timeout(3 * PATIENCE):
        while not any("When do I hear from you?" in one for one in seat.heard):
            await tries(desk, next(hours))
            await fake.next_news()
    assert not desk.channel.trouble
    ada.dms("When does somebody read this?")
    await seat.sees("When does somebody read this?")


async def test_a_request_takes_the_new_token_up_before_its_silence_is_over(
    desk: Desk, fake: Fake, kept: Path
) -> None:
    wire = desk.channel._wire
    fake.world.token = ANOTHER
    with pytest.raises(discord.HTTPException):
        await wire.application()
    asked = len(fake.calls)
    with pytest.raises(BrakedError):
        await wire.application()
    assert len(fake.calls) == asked
    kept.write_text(ANOTHER, encoding="ascii")
    assert await wire.application()


async def test_a_token_is_read_again_only_after_it_was_refused() -> None:
    stands = ["one"]
    token = Token(lambda: stands[-1])
    stands.append("two")
    assert await token.newest() == "one"
    token.refused()
    assert await token.newest() == "two"
    stands.append("three")
    assert await token.newest() == "two"
    assert "two" not in repr(token)


def test_the_silence_after_an_unknown_token_ends_with_another_and_no_other_does() -> None:
    now = [0.0]
    brake = Brake(lambda: now[0])
    brake.unknown_token()
    with pytest.raises(BrakedError):
        brake.check()
    brake.new_token()
    brake.check()
    brake.heard(429, edge=True)
    brake.new_token()
    with pytest.raises(BrakedError):
        brake.check()
    now[0] += AFTER_UNKNOWN_TOKEN * 4
    brake.check()
