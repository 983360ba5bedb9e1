"""The fake's supergroup with topics, as the real library uses it: rights, topics, what goes wrong."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.telegram.groups import Group
from tests.telegram.people import Person
from tests.telegram.platform import Platform


@pytest.fixture
def desk(platform: Platform) -> Group:
    group = Group(platform)
    group.adds_bot()
    return group


async def test_a_topic_is_made_written_into_pinned_renamed_closed_and_opened(bot: Bot, desk: Group) -> None:
    icons = {one.emoji: one.custom_emoji_id for one in await bot.get_forum_topic_icon_stickers()}
    made = await bot.create_forum_topic(desk.chat.id, "7KQ2-M4XH Received", icon_custom_emoji_id=icons["📝"])
    thread = made.message_thread_id
    card = await bot.send_message(desk.chat.id, "The card", message_thread_id=thread)
    await card.pin()
    await bot.edit_forum_topic(desk.chat.id, thread, name="7KQ2-M4XH Decided")
    await bot.close_forum_topic(desk.chat.id, thread)
    topic = await desk.sees_topic("7KQ2-M4XH")
    assert (topic.name, topic.icon, topic.closed) == ("7KQ2-M4XH Decided", icons["📝"], True)
    assert topic.card is not None
    assert topic.card.text == "The card"
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.close_forum_topic(desk.chat.id, thread)
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.edit_forum_topic(desk.chat.id, thread, name="7KQ2-M4XH Decided")
    await bot.reopen_forum_topic(desk.chat.id, thread)
    assert not topic.closed


async def test_the_bot_hears_of_its_own_deeds_in_topics(bot: Bot, desk: Group) -> None:
    made = await bot.create_forum_topic(desk.chat.id, "one")
    sent = await bot.send_message(desk.chat.id, "card", message_thread_id=made.message_thread_id)
    await sent.pin()
    await bot.close_forum_topic(desk.chat.id, made.message_thread_id)
    heard = [one.message for one in await bot.get_updates() if one.message]
    assert heard[-3].forum_topic_created is not None
    assert heard[-2].pinned_message is not None
    assert heard[-1].forum_topic_closed is not None
    assert {one.from_user.id for one in heard[-3:] if one.from_user} == {bot.id}


async def test_words_in_a_topic_answer_the_message_that_began_it(bot: Bot, desk: Group) -> None:
    made = await bot.create_forum_topic(desk.chat.id, "one")
    kim = desk.member("Kim")
    await (await desk.in_topic(kim, "one")).says("a note")
    heard = (await bot.get_updates())[-1].message
    assert heard is not None
    assert heard.is_topic_message
    assert heard.message_thread_id == made.message_thread_id
    assert heard.reply_to_message is not None
    assert heard.reply_to_message.forum_topic_created is not None
    await desk.general(kim).says("a word in General")
    heard = (await bot.get_updates())[-1].message
    assert heard is not None
    assert heard.message_thread_id is None


async def test_a_topic_that_was_deleted_is_not_found_and_nobody_is_told(bot: Bot, desk: Group) -> None:
    made = await bot.create_forum_topic(desk.chat.id, "one")
    card = await bot.send_message(desk.chat.id, "card", message_thread_id=made.message_thread_id)
    before = len(await bot.get_updates())
    desk.deletes_topic("one")
    assert len(await bot.get_updates()) == before
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(desk.chat.id, "word", message_thread_id=made.message_thread_id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await card.edit_text("card, again")
    with pytest.raises(BadRequest, match=r"(?i)topic_id_invalid"):
        await bot.edit_forum_topic(desk.chat.id, made.message_thread_id, name="two")


async def test_general_is_no_thread_to_write_into(bot: Bot, desk: Group) -> None:
    await bot.send_message(desk.chat.id, "digest")
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await bot.send_message(desk.chat.id, "digest", message_thread_id=1)


async def test_without_topics_a_thread_is_silently_ignored(bot: Bot, desk: Group) -> None:
    made = await bot.create_forum_topic(desk.chat.id, "one")
    desk.switches_topics_off()
    sent = await bot.send_message(desk.chat.id, "word", message_thread_id=made.message_thread_id)
    assert sent.message_thread_id is None
    with pytest.raises(BadRequest, match=r"(?i)the chat is not a forum"):
        await bot.create_forum_topic(desk.chat.id, "two")
    assert not (await bot.get_chat(desk.chat.id)).is_forum


async def test_rights_that_are_missing_are_named(platform: Platform, bot: Bot, desk: Group) -> None:
    sent = await bot.send_message(desk.chat.id, "card")
    desk.takes_right("can_pin_messages")
    desk.takes_right("can_manage_topics")
    desk.takes_right("can_delete_messages")
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to manage pinned messages in the chat"):
        await sent.pin()
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to create a topic"):
        await bot.create_forum_topic(desk.chat.id, "one")
    said = await desk.general(desk.member("Kim")).says("delete me")
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted"):
        await bot.delete_message(desk.chat.id, said.id)
    changes = [one.my_chat_member for one in await bot.get_updates() if one.my_chat_member]
    assert [one.new_chat_member.status for one in changes] == ["administrator"] * 4
    member = await bot.get_chat_member(desk.chat.id, platform.bot.id)
    assert member.to_dict()["can_pin_messages"] is False


async def test_who_is_in_the_group_and_what_he_is(bot: Bot, desk: Group) -> None:
    kim = desk.member("Kim")
    lea = desk.member("Lea", status="administrator")
    assert (await bot.get_chat_member(desk.chat.id, kim.user.id)).status == "member"
    admins = {one.user.first_name for one in await bot.get_chat_administrators(desk.chat.id)}
    assert admins == {"Owner", "Lea", "Recourse"}
    desk.lets_go(kim)
    assert (await bot.get_chat_member(desk.chat.id, kim.user.id)).status == "left"
    desk.lets_go(lea, status="kicked")
    assert (await bot.get_chat_member(desk.chat.id, lea.user.id)).status == "kicked"


async def test_a_member_without_rights_hears_only_what_is_meant_for_it(bot: Bot, desk: Group) -> None:
    desk.demotes_bot()
    kim = desk.general(desk.member("Kim"))
    await kim.says("nothing for the bot")
    await kim.says("/queue")
    heard = [one.message.text for one in await bot.get_updates() if one.message and one.message.text]
    assert heard == ["/queue"]


async def test_an_anonymous_administrator_speaks_as_the_group(
    platform: Platform, bot: Bot, desk: Group
) -> None:
    lea = desk.member("Lea", status="administrator")
    await desk.general(lea, anonymous=True).says("/queue")
    heard = (await bot.get_updates())[-1].message
    assert heard is not None
    assert heard.sender_chat == heard.chat
    assert heard.from_user is not None
    assert heard.from_user.id != lea.user.id


async def test_a_bot_that_was_thrown_out_is_told_and_hears_no_more(bot: Bot, desk: Group) -> None:
    desk.removes_bot()
    change = (await bot.get_updates())[-1].my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match=r"(?i)bot was kicked from the supergroup chat"):
        await bot.send_message(desk.chat.id, "word")
    await desk.general(desk.owner).says("/queue")
    assert (await bot.get_updates())[-1].message is None


async def test_a_group_that_was_upgraded_says_where_it_is_now(platform: Platform, bot: Bot) -> None:
    group = Group(platform, forum=False)
    group.adds_bot()
    old = group.chat.id
    group.is_upgraded()
    heard = [one.message for one in await bot.get_updates() if one.message]
    assert heard[-2].migrate_to_chat_id == group.chat.id
    assert heard[-1].migrate_from_chat_id == old
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(old, "word")
    assert caught.value.new_chat_id == group.chat.id
    assert isinstance(group.owner, Person)
