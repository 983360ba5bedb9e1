"""The fake's gateway, with the real library at the other end."""

import asyncio

import discord
import pytest

from tests.discord_wire.conftest import Bot, listening
from tests.discord_wire.hands import Person
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake


async def test_the_library_connects_and_knows_the_server(bot: Bot, place: Place) -> None:
    guild = bot.get_guild(place.guild.id)

    assert guild is not None
    assert {one.name for one in guild.channels} == {"appeals", "appeals-desk", "lobby"}
    forum = guild.get_channel(place.forum.id)
    assert isinstance(forum, discord.ForumChannel)
    assert "Decided" in [one.name for one in forum.available_tags]
    assert guild.me.guild_permissions.manage_threads
    assert bot.application_id == place.fake.world.application_id


async def test_a_wrong_token_is_refused(fake: Fake) -> None:
    bot = Bot()
    with pytest.raises(discord.LoginFailure):
        await bot.start("wrong")
    await bot.close()


async def test_an_intent_that_is_not_switched_on_is_refused(fake: Fake, place: Place) -> None:
    fake.world.portal.flags = 0
    bot = Bot()
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await bot.start(fake.world.token)
    await bot.close()


async def test_without_the_content_intent_a_servers_messages_are_empty_and_private_ones_are_not(
    fake: Fake, place: Place
) -> None:
    intents = discord.Intents(guilds=True, messages=True)
    async with listening(fake, Bot(intents=intents)) as bot:
        ada = place.freelancer("Ada")
        ada.at(place.lobby).says("in the lobby")
        ada.dms("in private")
        await fake.until(lambda: len(bot.heard) == 2, "two messages")

        assert [one.content for one in bot.heard] == ["", "in private"]


async def test_after_a_drop_the_session_is_resumed_and_what_was_missed_is_told(
    bot: Bot, fake: Fake, place: Place
) -> None:
    ada = place.freelancer("Ada")
    ada.dms("before")
    await fake.until(lambda: bot.heard, "the first message")

    fake.gateway.drop()
    ada.dms("while nobody listened")
    await fake.until(lambda: fake.gateway.resumes, "a resume")
    ada.dms("after")
    await fake.until(lambda: len(bot.heard) == 3, "all messages")

    assert [one.content for one in bot.heard] == ["before", "while nobody listened", "after"]
    assert (len(fake.gateway.identifies), len(fake.gateway.resumes)) == (1, 1)
    assert "resumed" in bot.happened


async def test_a_request_to_reconnect_is_followed(bot: Bot, fake: Fake, place: Place) -> None:
    fake.gateway.reconnect()
    await fake.until(lambda: "resumed" in bot.happened, "a resumed session")


async def test_a_session_that_was_forgotten_is_begun_anew_and_what_was_missed_is_not_told(
    bot: Bot, fake: Fake, place: Place
) -> None:
    ada = place.freelancer("Ada")
    fake.gateway.restart()
    ada.dms("while nobody listened")
    await fake.until(lambda: len(fake.gateway.identifies) == 2, "a second identify")
    ada.dms("after")
    await fake.until(lambda: bot.heard, "the message")

    assert [one.content for one in bot.heard] == ["after"]
    history = [one async for one in bot.heard[0].channel.history(limit=5)]
    assert [one.content for one in history] == ["after", "while nobody listened"]


async def test_an_invalid_session_is_identified_again(bot: Bot, fake: Fake) -> None:
    fake.gateway.invalidate(resumable=False)
    await fake.until(lambda: len(fake.gateway.identifies) == 2, "a second identify")


async def test_heartbeats_are_answered(fake: Fake, place: Place) -> None:
    fake.gateway.heartbeat_ms = 20
    async with listening(fake, Bot()) as bot:
        link = fake.gateway.session.link
        assert link is not None
        await fake.until(lambda: len(link.beats) > 3, "heartbeats")
        assert bot.latency < 1


async def test_a_zombie_is_left_and_the_session_resumed_elsewhere(fake: Fake, place: Place) -> None:
    fake.gateway.heartbeat_ms = 20
    async with listening(fake, Bot(heartbeat_timeout=0.2)) as bot:
        ada = place.freelancer("Ada")
        fake.gateway.freeze()
        ada.dms("into the silence")
        await fake.until(lambda: fake.gateway.resumes, "a resume")
        fake.gateway.thaw()
        await fake.until(lambda: bot.heard, "the message")

        assert bot.heard[0].content == "into the silence"


async def test_a_malformed_event_ends_the_librarys_client(fake: Fake, place: Place) -> None:
    bot = Bot()
    running = asyncio.create_task(bot.start(fake.world.token))
    await fake.connected()
    await asyncio.wait_for(bot.wait_until_ready(), 10)

    fake.gateway.tell("MESSAGE_CREATE", {"id": "no number", "channel_id": "1"})

    with pytest.raises(Exception, match=r"no number|author|type"):
        await asyncio.wait_for(running, 10)
    await bot.close()


async def test_who_identifies_too_often_loses_the_token(fake: Fake, place: Place) -> None:
    fake.gateway.identify_budget = 1
    bot = Bot()
    running = asyncio.create_task(bot.start(fake.world.token))
    await fake.connected()
    await asyncio.wait_for(bot.wait_until_ready(), 10)
    fake.gateway.restart()

    with pytest.raises((discord.ConnectionClosed, discord.HTTPException)) as failed:
        await asyncio.wait_for(running, 20)
    assert getattr(failed.value, "code", 4004) == 4004
    await bot.close()


async def test_somebody_without_a_shared_server_is_known_by_his_messages(bot: Bot, fake: Fake) -> None:
    eve = Person(fake, "Eve")
    eve.dms("hello")
    await fake.until(lambda: bot.heard, "the message")

    assert bot.heard[0].author.id == eve.user.id
    assert isinstance(bot.heard[0].channel, discord.DMChannel)
