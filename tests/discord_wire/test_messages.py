"""The fake's messages, files and posts, with the real library at the other end."""

import asyncio
import io

import discord
import pytest

from tests.discord_wire import hands
from tests.discord_wire.conftest import Bot
from tests.discord_wire.hands import Person
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake


async def opened(bot: Bot, person: Person) -> discord.DMChannel:
    return await (await bot.fetch_user(person.user.id)).create_dm()


async def test_a_private_message_is_sent_changed_and_removed(bot: Bot, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)

    sent = await channel.send("We have it.")
    assert ada.heard == ["We have it."]
    await sent.edit(content="We have it, and read it.")
    assert ada.heard == ["We have it, and read it."]
    await sent.delete()
    assert ada.heard == []


async def test_the_same_nonce_is_one_message_for_a_few_minutes(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)

    first = await channel.send("once", nonce="row-17")
    again = await channel.send("once", nonce="row-17")
    assert first.id == again.id
    assert len(ada.heard) == 1

    fake.clock.advance(minutes=6)
    await channel.send("once", nonce="row-17")
    assert len(ada.heard) == 2


async def test_who_closed_his_messages_or_shares_no_server_cannot_be_written_to(
    bot: Bot, fake: Fake, place: Place
) -> None:
    ada, eve = place.freelancer("Ada"), Person(fake, "Eve")
    ada.user.dms_closed = True

    for person, code in ((ada, 50007), (eve, 50278)):
        channel = await opened(bot, person)
        with pytest.raises(discord.Forbidden) as refused:
            await channel.send("hello")
        assert refused.value.code == code
    eve.user.installed = True
    await (await opened(bot, eve)).send("hello")


async def test_files_go_up_and_come_down_and_their_addresses_expire(
    bot: Bot, fake: Fake, place: Place
) -> None:
    ada = place.freelancer("Ada")
    content = bytes(range(256)) * 2000
    ada.sends_file("degree.png", content, "my degree")
    await fake.until(lambda: bot.heard, "the message")
    (file,) = bot.heard[0].attachments

    assert (file.filename, file.size, file.content_type) == ("degree.png", len(content), "image/png")
    assert await file.read() == content
    fake.clock.advance(hours=25)
    with pytest.raises(discord.NotFound):
        await file.read()

    sent = await (await opened(bot, ada)).send(file=discord.File(io.BytesIO(b"a letter"), "letter.txt"))
    assert await sent.attachments[0].read() == b"a letter"


async def test_history_after_an_id_is_the_oldest_first(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    first, *_rest = [ada.dms(text) for text in ("one", "two", "three")]
    await fake.until(lambda: len(bot.heard) == 3, "messages")

    after = bot.heard[0].channel.history(after=discord.Object(first.id), oldest_first=True)
    assert [one.content async for one in after] == ["two", "three"]


async def test_a_post_has_a_first_message_and_tags_and_is_archived_and_locked(
    bot: Bot, fake: Fake, place: Place
) -> None:
    forum = bot.get_channel(place.forum.id)
    assert isinstance(forum, discord.ForumChannel)
    received, decided = (forum.get_tag(place.forum.tags[index].id) for index in (0, 4))
    assert received is not None
    assert decided is not None

    made = await forum.create_thread(name="7KQ2-M4XH · Received", content="card", applied_tags=[received])
    post = await hands.post(fake, "7KQ2-M4XH")
    assert made.message.id == made.thread.id
    assert hands.tags(fake, post) == ["Received"]

    await made.thread.edit(name="7KQ2-M4XH · Decided", applied_tags=[decided], archived=True, locked=True)
    assert (post.name, hands.tags(fake, post)) == ("7KQ2-M4XH · Decided", ["Decided"])
    with pytest.raises(discord.HTTPException) as refused:
        await made.message.edit(content="another card")
    assert refused.value.code == 50083
    await made.thread.edit(archived=False, locked=False)
    await made.message.edit(content="another card")
    await made.message.pin()


async def test_a_locked_thread_is_closed_to_who_does_not_manage_it(
    bot: Bot, fake: Fake, place: Place
) -> None:
    text = bot.get_channel(place.text.id)
    assert isinstance(text, discord.TextChannel)
    thread = await text.create_thread(name="a case", type=discord.ChannelType.private_thread)
    await thread.edit(locked=True)
    for role in place.guild.roles.values():
        role.permissions &= ~hands_off()

    with pytest.raises(discord.Forbidden) as refused:
        await thread.send("a note")
    assert refused.value.code == 160005


def hands_off() -> int:
    return discord.Permissions(manage_threads=True).value


async def test_a_private_thread_is_seen_by_its_members(bot: Bot, fake: Fake, place: Place) -> None:
    text = bot.get_channel(place.lobby.id)
    assert isinstance(text, discord.TextChannel)
    ada, eve = place.freelancer("Ada"), place.freelancer("Eve")
    thread = await text.create_thread(name="for Ada", type=discord.ChannelType.private_thread)
    await thread.add_user(discord.Object(ada.user.id))

    channel = fake.world.channels[thread.id]
    assert fake.world.sees(channel, ada.user)
    assert not fake.world.sees(channel, eve.user)
    ada.at(channel).says("thank you")
    await fake.until(lambda: [one.content for one in bot.heard] == ["thank you"], "her words")


async def test_what_is_deleted_is_unknown(bot: Bot, fake: Fake, place: Place) -> None:
    text = bot.get_channel(place.text.id)
    assert isinstance(text, discord.TextChannel)
    sent = await text.send("a card")
    fake.world.remove(fake.world.channels[text.id].messages[sent.id])
    with pytest.raises(discord.NotFound) as gone:
        await sent.edit(content="changed")
    assert gone.value.code == 10008

    fake.world.remove_channel(fake.world.channels[text.id])
    with pytest.raises(discord.NotFound) as gone:
        await text.send("a card")
    assert gone.value.code == 10003


async def test_nobody_is_called_who_is_not_meant(bot: Bot, fake: Fake, place: Place) -> None:
    text = bot.get_channel(place.lobby.id)
    assert isinstance(text, discord.TextChannel)
    ada = place.freelancer("Ada")
    words = f"<@{ada.user.id}> and @everyone"

    loud = await text.send(words)
    quiet = await text.send(words, allowed_mentions=discord.AllowedMentions.none())
    messages = fake.world.channels[text.id].messages
    assert messages[loud.id].pinged == {ada.user.id, place.guild.id}
    assert messages[quiet.id].pinged == set()


async def test_changes_and_removals_by_people_are_told(bot: Bot, fake: Fake, place: Place) -> None:
    ada = place.freelancer("Ada")
    message = ada.dms("I did nothin")
    await fake.until(lambda: bot.heard, "her words")
    ada.edits(message, "I did nothing")
    ada.deletes(message)
    await fake.until(lambda: "raw_message_delete" in bot.happened, "the removal")
    assert "raw_message_edit" in bot.happened


async def test_two_at_once_are_one_after_the_other(bot: Bot, place: Place) -> None:
    ada = place.freelancer("Ada")
    channel = await opened(bot, ada)
    await asyncio.gather(*(channel.send(str(number)) for number in range(20)))
    assert sorted(map(int, ada.heard)) == list(range(20))
