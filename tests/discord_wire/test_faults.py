"""What goes wrong on request, as the real library sees it."""

import asyncio

import aiohttp
import discord
import pytest

from tests.discord_wire.conftest import Bot
from tests.discord_wire.hands import Person
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake

MESSAGES = "/channels/*/messages"


async def opened(bot: Bot, person: Person) -> discord.DMChannel:
    return await (await bot.fetch_user(person.user.id)).create_dm()


async def test_trouble_of_the_platform_is_seen_as_such(bot: Bot, fake: Fake, place: Place) -> None:
    channel = await opened(bot, place.freelancer("Ada"))
    fake.faults.answers("POST", MESSAGES, status=503)

    with pytest.raises(discord.DiscordServerError):
        await channel.send("hello")
    await channel.send("hello")


@pytest.mark.parametrize("code", [10003, 30046, 50001, 50013, 160006])
async def test_a_refusal_is_seen_with_its_code(bot: Bot, fake: Fake, place: Place, code: int) -> None:
    channel = await opened(bot, place.freelancer("Ada"))
    fake.faults.refuses("POST", MESSAGES, code, times=5)

    with pytest.raises(discord.HTTPException) as refused:
        await channel.send("hello")
    assert refused.value.code == code


async def test_a_limit_is_waited_out(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    fake.faults.limits("POST", MESSAGES, retry_after=0.02)
    fake.faults.limits("POST", MESSAGES, retry_after=0.02, everything=True)

    await channel.send("hello")
    assert ada.heard == ["hello"]
    assert [one.status for one in fake.calls if one.path.endswith("/messages")] == [429, 429, 200]


async def test_a_bucket_is_kept_to(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    fake.faults.bucket("POST", MESSAGES, most=3, seconds=0.1)

    await asyncio.gather(*(channel.send(str(number)) for number in range(9)))
    assert len(ada.heard) == 9


async def test_a_connection_cut_after_the_work_leaves_the_message_there(
    bot: Bot, fake: Fake, place: Place
) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    fake.faults.drops("POST", MESSAGES, after=True)

    with pytest.raises((aiohttp.ClientError, OSError)):
        await channel.send("hello", nonce="7")
    assert ada.heard == ["hello"]
    await channel.send("hello", nonce="7")
    assert ada.heard == ["hello"]


async def test_a_connection_cut_before_the_work_leaves_nothing(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    fake.faults.drops("POST", MESSAGES)

    with pytest.raises((aiohttp.ClientError, OSError)):
        await channel.send("hello")
    assert ada.heard == []


async def test_a_request_is_held_until_the_test_lets_go(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    with fake.faults.held("POST", MESSAGES) as gate:
        sending = asyncio.create_task(channel.send("hello"))
        await asyncio.wait_for(gate.reached.wait(), 5)
        assert ada.heard == []
    await sending
    assert ada.heard == ["hello"]


async def test_too_many_invalid_requests_are_a_ban(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    ada.user.dms_closed = True
    channel = await opened(bot, ada)
    fake.faults.ban_after = 2
    for _ in range(2):
        with pytest.raises(discord.Forbidden):
            await channel.send("hello")

    ada.user.dms_closed = False
    with pytest.raises(discord.HTTPException) as banned:
        await channel.send("hello")
    assert banned.value.status == 429


async def test_a_download_can_break_in_the_middle(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    message = ada.sends_file("degree.png", b"x" * 500_000)
    message.attachments[0].cut_after = 100_000
    await fake.until(lambda: bot.heard, "the message")

    with pytest.raises((aiohttp.ClientError, OSError)):
        await bot.heard[0].attachments[0].read()
    message.attachments[0].cut_after = None
    assert len(await bot.heard[0].attachments[0].read()) == 500_000
