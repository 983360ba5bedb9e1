"""The drawing of a chat: it shows what stands there, and nothing that people write becomes markup."""

from tests.telegram import phone
from tests.telegram.groups import Group
from tests.telegram.people import Person
from tests.telegram.platform import Platform


def test_formatting_is_drawn_where_it_is_counted_in_utf_16() -> None:
    text = "🙂 bold <b>"
    drawn = phone.marked(text, [{"type": "bold", "offset": 3, "length": 4}])
    assert drawn == "🙂 <b>bold</b> &lt;b&gt;"


def test_nested_formatting_is_closed_in_order() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 4}, {"type": "italic", "offset": 2, "length": 2}]
    assert phone.marked("abcd", entities) == "<b>ab<i>cd</i></b>"


async def test_a_chat_shows_both_sides_with_buttons_and_marks(platform: Platform) -> None:
    ada = Person(platform, "Ada")
    await ada.says("<script>alert(1)</script>")
    keys = {"inline_keyboard": [[{"text": "Yes & no", "callback_data": "y"}]]}
    platform.post(ada.chat, platform.bot, {"text": "Well?"}, markup=keys)
    drawn = phone.private(ada.chat, platform.bot, toast="Noted")
    assert "<script>alert" not in drawn
    assert "&lt;script&gt;" in drawn
    assert "Yes &amp; no" in drawn
    assert "Noted" in drawn


async def test_a_topic_shows_its_icon_its_card_and_who_spoke(platform: Platform) -> None:
    desk = Group(platform)
    desk.adds_bot()
    kim = desk.member("Kim")
    topic = platform.new_topic(desk.chat, platform.bot, "7KQ2-M4XH Received", 0x6FB9F0, "5373251851074415873")
    card = platform.post(desk.chat, platform.bot, {"text": "The card"}, thread=topic.id)
    topic.pinned.append(card.id)
    await (await desk.in_topic(kim, "7KQ2")).says("a note")
    drawn = phone.topic(desk.chat, topic, kim.user)
    for words in ("📝", "7KQ2-M4XH Received", "Pinned message", "The card", "a note", "topic created"):
        assert words in drawn
