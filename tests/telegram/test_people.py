"""The hands of tests: what people do reaches the bot as the platform would say it, and is valid as such."""

import pytest
from telegram import Bot

from tests.telegram import schema as schemas
from tests.telegram.groups import Group
from tests.telegram.people import JPEG, Chatting, Paper, Person
from tests.telegram.platform import Platform


async def everything(platform: Platform) -> Chatting:
    """Let people do all that they can do here."""
    platform.updates.allow(["message_reaction", "chat_member", *ALL])
    ada = Person(platform, "Ada", language="ru")
    said = await ada.starts("from-the-notice")
    await ada.says("hello", answers=said, origin="Hidden")
    await ada.says("hello", origin=ada.user)
    await ada.edits(said, "/start again")
    await ada.sends_file(Paper("cv.pdf"), "my CV")
    await ada.sends_photo(caption="my degree")
    await ada.sends_album([Paper("a.jpg", JPEG, "image/jpeg"), Paper("b.jpg", JPEG, "image/jpeg")], "two")
    await ada.sends(location={"latitude": 1.5, "longitude": 2.5})
    await ada.sends(contact={"phone_number": "+1", "first_name": "Ada"})
    await ada.reacts(said, "👍")
    await ada.presses_data(said, "late", waits=False)
    await ada.blocks()
    desk = Group(platform)
    desk.adds_bot()
    kim = desk.member("Kim", status="administrator")
    platform.new_topic(desk.chat, kim.user, "by hand", 0x6FB9F0, "")
    inside = await desk.in_topic(kim, "by hand")
    await inside.says("a note")
    await desk.general(kim, anonymous=True).says("/queue")
    desk.closes_topic("by hand")
    desk.takes_right("can_pin_messages")
    desk.demotes_bot()
    desk.removes_bot()
    small = Group(platform, forum=False)
    small.adds_bot(rights=None)
    small.is_upgraded()
    return inside


ALL = ("message", "edited_message", "callback_query", "my_chat_member")


async def test_everything_people_do_is_valid_against_the_official_schema(platform: Platform) -> None:
    if schemas.place() is None:
        pytest.skip("the official schema is not on this machine")
    await everything(platform)
    judge = schemas.schema()
    pending = platform.updates.pending
    assert {kind for one in pending for kind in one} == {"update_id", "message_reaction", "chat_member", *ALL}
    assert [judge.value("Update", one) for one in pending if judge.value("Update", one)] == []


async def test_everything_people_do_is_read_by_the_real_library(platform: Platform, bot: Bot) -> None:
    await everything(platform)
    updates = await bot.get_updates()
    assert len(updates) == len(platform.updates.pending)
    assert [one.to_dict().keys() for one in updates] == [one.keys() for one in platform.updates.pending]


async def test_what_does_not_come_is_said_with_what_was_there(bot: Bot, platform: Platform) -> None:
    ada = Person(platform, "Ada")
    await ada.starts()
    await bot.send_message(ada.user.id, "something else")
    with pytest.raises(AssertionError, match=r"(?s)waited 0.01 seconds for .*goodbye.*something else"):
        await ada.sees("goodbye", patience=0.01)


async def test_what_was_there_before_he_acted_is_not_fresh(bot: Bot, platform: Platform) -> None:
    ada = Person(platform, "Ada")
    await ada.starts()
    sent = await bot.send_message(ada.user.id, "first")
    await ada.sees("first")
    await ada.says("go on")
    assert ada.words == ""
    await sent.edit_text("first, changed")
    await ada.sees("first, changed")


async def test_a_violation_ends_the_waiting(bot: Bot, platform: Platform) -> None:
    ada = Person(platform, "Ada")
    await ada.starts()
    platform.violations.append("sendMessage has no parameter 'txt'")
    with pytest.raises(AssertionError, match="sendMessage has no parameter 'txt'"):
        await ada.sees("anything")
    platform.violations.clear()
    assert bot.token == platform.token
