"""The fake's messages, as the real library sends them: what arrives, and what is refused in which words."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, ReactionTypeEmoji
from telegram.error import BadRequest, Forbidden

from tests.telegram.model import Message
from tests.telegram.people import PDF, Person
from tests.telegram.platform import Platform


@pytest.fixture
async def ada(platform: Platform) -> Person:
    person = Person(platform, "Ada")
    await person.starts()
    return person


def keyboard(*labels: str, data: str = "") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one, callback_data=data or one)] for one in labels])


async def test_what_the_bot_sends_is_what_a_person_sees_and_presses(bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.user.id, "<b>Hello</b> &amp; <i>welcome</i>", parse_mode="HTML",
                           reply_markup=keyboard("Yes", "No"))  # fmt: skip
    await ada.sees("Hello & welcome")
    press = await ada.presses("Yes", waits=False)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.data == "Yes"
    assert await query.answer("Thank you")
    assert press.toast == "Thank you"
    await query.edit_message_text("Noted", reply_markup=None)
    assert (await ada.sees("Noted"))[0].labels == []
    assert ada.messages[0].content == {"text": "Noted"}
    assert ada.messages[0].versions[0]["entities"] == [
        {"type": "bold", "offset": 0, "length": 5},
        {"type": "italic", "offset": 8, "length": 7},
    ]


async def test_a_press_that_is_too_old_cannot_be_answered(platform: Platform, bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.user.id, "Well?", reply_markup=keyboard("Yes"))
    await ada.presses("Yes", waits=False)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    then = platform.clock()
    platform.clock = lambda: then + 3600
    with pytest.raises(BadRequest, match=r"(?i)query is too old and response timeout expired"):
        await query.answer()


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ы<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ы<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
    ],
)
async def test_markup_that_cannot_be_read_is_refused(bot: Bot, ada: Person, html: str, why: str) -> None:
    with pytest.raises(BadRequest) as caught:
        await bot.send_message(ada.user.id, html, parse_mode="HTML")
    assert caught.value.message.lower() == f"can't parse entities: {why}".lower()


async def test_lengths_are_counted_after_the_markup_was_read(bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.user.id, f"<b>{'я' * 4096}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await bot.send_message(ada.user.id, "я" * 4097)
    with pytest.raises(BadRequest, match=r"(?i)message text is empty"):
        await bot.send_message(ada.user.id, "<b> </b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_document(ada.user.id, PDF, caption="x" * 1025, filename="cv.pdf")


async def test_callback_data_are_counted_in_bytes(bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.user.id, "Well?", reply_markup=keyboard("Yes", data="x" * 64))
    with pytest.raises(BadRequest, match=r"(?i)BUTTON_DATA_INVALID"):
        await bot.send_message(ada.user.id, "Well?", reply_markup=keyboard("Yes", data="я" * 33))


async def test_more_than_a_hundred_buttons_are_refused(bot: Bot, ada: Person) -> None:
    with pytest.raises(BadRequest, match=r"(?i)reply markup is too long"):
        await bot.send_message(ada.user.id, "Well?", reply_markup=keyboard(*map(str, range(101))))


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(ada.user.id, "Hello", reply_markup=keyboard("Yes"))
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await sent.edit_text("Hello", reply_markup=keyboard("Yes"))
    await sent.edit_text("Hello")
    await sent.delete()
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await sent.edit_text("Hello?")
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await sent.delete()


async def test_the_bot_cannot_edit_what_others_wrote(bot: Bot, ada: Person) -> None:
    said = await ada.says("mine")
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("yours", ada.user.id, said.id)


async def test_people_who_cannot_be_reached(platform: Platform, bot: Bot, ada: Person) -> None:
    stranger = Person(platform, "Never")
    with pytest.raises(Forbidden, match=r"(?i)bot can't initiate conversation with a user"):
        await bot.send_message(stranger.user.id, "Hello")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(424242, "Hello")
    await ada.blocks()
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(ada.user.id, "Hello")
    await ada.unblocks()
    await bot.send_message(ada.user.id, "Hello")
    await ada.deletes_account()
    with pytest.raises(Forbidden, match=r"(?i)user is deactivated"):
        await bot.send_message(ada.user.id, "Hello")


async def test_reactions_and_typing_leave_their_marks(platform: Platform, bot: Bot, ada: Person) -> None:
    said = await ada.says("my story")
    await bot.set_message_reaction(ada.user.id, said.id, ReactionTypeEmoji("👍"))
    assert await ada.sees_reaction(said) == "👍"
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await bot.set_message_reaction(ada.user.id, said.id, ReactionTypeEmoji("🧾"))
    await bot.send_chat_action(ada.user.id, "typing")
    assert platform.actions == [(ada.user.id, 0, "typing")]


async def test_a_reply_knows_what_it_answers(bot: Bot, ada: Person) -> None:
    said = await ada.says("my story")
    await bot.send_message(ada.user.id, "Thank you", reply_to_message_id=said.id)
    assert ada.messages[-1].reply_to is said
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(ada.user.id, "Thank you", reply_to_message_id=9999)


async def test_documents_come_alone_or_in_albums_and_can_be_protected(bot: Bot, ada: Person) -> None:
    await bot.send_document(ada.user.id, PDF, filename="decision.pdf", protect_content=True)
    media = [InputMediaDocument(PDF, filename=f"{one}.pdf") for one in "ab"]
    await bot.send_media_group(ada.user.id, media)
    single, first, second = ada.messages
    assert (named(single), named(first), named(second)) == ("decision.pdf", "a.pdf", "b.pdf")
    assert single.protected
    assert first.album == second.album != ""
    with pytest.raises(BadRequest, match=r"(?i)wrong number of media"):
        await bot.send_media_group(ada.user.id, media[:1])


def named(message: Message) -> str:
    return str(message.content["document"]["file_name"])


async def test_commands_and_descriptions_are_kept_by_scope_and_language(bot: Bot, ada: Person) -> None:
    await bot.set_my_commands([("help", "What I can do")])
    await bot.set_my_commands([("help", "Что я умею")], language_code="ru")
    assert (await bot.get_my_commands())[0].description == "What I can do"
    assert (await bot.get_my_commands(language_code="ru"))[0].description == "Что я умею"
    with pytest.raises(BadRequest, match=r"(?i)BOT_COMMAND_INVALID"):
        await bot.set_my_commands([("Help!", "No")])
    await bot.set_my_description("Ask here.")
    await bot.set_my_description("Спросите здесь.", language_code="ru")
    assert (await bot.get_my_description("ru")).description == "Спросите здесь."
    assert (await bot.get_my_description("de")).description == "Ask here."
