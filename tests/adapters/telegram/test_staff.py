"""The group: one topic a case whatever gets lost, answers where they belong, documents for one alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.telegram.listen import Telegram
from adapters.telegram.render import TOPIC_NAME
from bot.case.model import Status
from bot.ids import Address, CaseId, MessageId, case_reference
from bot.messages import Heading, Message, ToThread
from bot.ports import Accepted, Outgoing, Query, Tx
from bot.texts import named, text
from bot.texts.render import Reader
from tests.adapters.telegram.bureau import Bureau, Window
from tests.support import pauses
from tests.telegram.model import ICONS
from tests.telegram.people import PDF, Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server

CASE = case_reference("a case of the tests")


@pytest.fixture
def bureau(platform: Platform, server: Server) -> Bureau:
    return Bureau(platform, server)


@pytest.fixture
async def channel(bureau: Bureau) -> AsyncIterator[Telegram]:
    async with bureau.running() as made:
        yield made


def heading(status: Status = Status.RECEIVED, case: CaseId = CASE, *, is_open: bool = True) -> Heading:
    title = text("thread-title-plain", reference=case, status=named("staff-status", status))
    return Heading(case, title, status.value, "", late=False, unsafe=False, open=is_open)


def outgoing(
    bureau: Bureau, words: str, number: int = 1, *, card: bool = False, look: Heading | None = None
) -> Outgoing:
    look = look or heading()
    message = Message((text("card-question", words=words),))
    desk = Address("telegram", str(bureau.group.chat.id))
    to, reader = ToThread(look.case), Reader("en", "UTC")
    return Outgoing(MessageId(f"m{number}"), to, desk, message, reader, look.case, card, look)


def said(bureau: Bureau) -> list[str]:
    """Return what stands in the only topic."""
    return [one.text.removeprefix("Asks: ") for one in bureau.group.topics[0].messages]


# -- topics -------------------------------------------------------------------------------------------


async def test_many_messages_at_once_make_one_topic(bureau: Bureau, channel: Telegram) -> None:
    sent = [channel.send(outgoing(bureau, f"words {number}", number)) for number in range(8)]
    assert all(isinstance(one, Accepted) for one in await asyncio.gather(*sent))
    assert len(bureau.group.topics) == 1
    assert len(bureau.group.topics[0].messages) == 8


async def test_the_name_and_the_icon_follow_the_case_and_the_topic_closes_with_it(
    bureau: Bureau, channel: Telegram
) -> None:
    await channel.send(outgoing(bureau, "first", 1))
    topic = bureau.group.topics[0]
    assert topic.name == f"{CASE} · Received"
    assert topic.icon == ICONS["📣"]
    await channel.send(outgoing(bureau, "closed", 2, look=heading(Status.CLOSED, is_open=False)))
    await bureau.until(lambda: topic.closed, "a closed topic")
    assert (topic.name, topic.icon) == (f"{CASE} · Closed", ICONS["📁"])
    await channel.send(outgoing(bureau, "again", 3, look=heading(Status.BEING_REVIEWED)))
    await bureau.until(lambda: not topic.closed, "an open topic")
    assert len(bureau.calls("createForumTopic")) == 1


async def test_nothing_is_asked_of_a_topic_that_is_as_it_should_be(bureau: Bureau, channel: Telegram) -> None:
    for number in range(3):
        await channel.send(outgoing(bureau, "words", number))
    await channel.send(outgoing(bureau, "claimed", 3, look=heading(Status.BEING_REVIEWED)))
    await bureau.until(lambda: bureau.group.topics[0].name.endswith("Being reviewed"), "the new name")
    assert len(bureau.calls("editForumTopic")) == 1, "the new name alone"


async def test_a_long_title_is_cut_to_what_a_topic_can_be_called(bureau: Bureau, channel: Telegram) -> None:
    long = Heading(
        CASE, text("card-question", words=f"{CASE} {'x' * 300}"), "received", "", False, False, True
    )
    await channel.send(outgoing(bureau, "words", look=long))
    assert len(bureau.group.topics[0].name) == TOPIC_NAME


async def test_a_topic_whose_making_was_not_answered_is_found_and_not_made_again(
    bureau: Bureau, channel: Telegram
) -> None:
    bureau.platform.faults.resets("createForumTopic", after=True)
    first = await channel.send(outgoing(bureau, "words"))
    assert not isinstance(first, Accepted)
    await bureau.confirmed()
    assert isinstance(await channel.send(outgoing(bureau, "words")), Accepted)
    assert len(bureau.group.topics) == 1
    assert said(bureau) == ["words"]


async def test_after_a_restart_every_case_is_where_it_was(bureau: Bureau) -> None:
    for number in (1, 2):
        async with bureau.running() as channel:
            await channel.send(outgoing(bureau, "a card", number, card=True))
            await channel.send(outgoing(bureau, f"run {number}", 10 + number))
    assert len(bureau.group.topics) == 1
    assert said(bureau) == ["a card", "run 1", "run 2"]


async def test_a_card_that_somebody_deletes_is_posted_again_and_pinned(
    bureau: Bureau, channel: Telegram
) -> None:
    await channel.send(outgoing(bureau, "first", 1, card=True))
    topic = bureau.group.topics[0]
    await bureau.until(lambda: topic.card, "a pinned card")
    bureau.platform.delete(topic.messages[0])
    await channel.send(outgoing(bureau, "second", 2, card=True))
    await bureau.until(lambda: topic.card, "another pinned card")
    assert said(bureau) == ["second"]


async def test_a_card_that_says_the_same_is_left_alone_without_a_word(
    bureau: Bureau, channel: Telegram
) -> None:
    for number in (1, 2):
        assert isinstance(await channel.send(outgoing(bureau, "the same", number, card=True)), Accepted)
    assert len(bureau.group.topics[0].messages) == 1


async def test_a_card_as_long_as_a_case_can_be_is_one_message(bureau: Bureau, channel: Telegram) -> None:
    assert isinstance(await channel.send(outgoing(bureau, "word " * 9000, card=True)), Accepted)
    (card,) = bureau.group.topics[0].messages
    assert len(card.text) <= 4096


# -- answers ------------------------------------------------------------------------------------------


async def test_a_list_goes_to_the_askers_private_chat_or_else_answers_him(
    bureau: Bureau, channel: Telegram
) -> None:
    del channel
    kim, noor = bureau.staff["Kim"], bureau.staff["Noor"]
    await kim.starts()
    await kim.sees("You are on the list of staff")
    asked = await bureau.general("Kim").says("/queue")
    await kim.sees("No open cases")
    assert await bureau.general("Kim").sees_reaction(asked) == "✍"

    asked = await bureau.general("Noor").says("/queue")
    await bureau.general("Noor")._until(
        lambda: any(one.reply_to is asked for one in bureau.general("Noor").messages), "an answer", 10
    )
    assert noor.messages == []


async def test_staff_can_ask_for_lists_in_private_and_others_cannot(
    bureau: Bureau, channel: Telegram
) -> None:
    del channel
    await bureau.staff["Kim"].says("/queue")
    await bureau.staff["Kim"].sees("No open cases")
    await bureau.maria.starts()
    await bureau.maria.sees("Which language")
    await bureau.maria.says("/queue")
    await bureau.maria.sees("I do not know this command")


async def test_talk_in_the_general_topic_is_left_alone(bureau: Bureau, channel: Telegram) -> None:
    del channel
    await bureau.general("Kim").says("Lunch at one?")
    await bureau.general("Kim").says("@recourse_test_bot are you there?")
    await bureau.general("Kim").sees("I do not know which case you mean")
    answered = [one.reply_to for one in bureau.general("Kim").messages if one.reply_to is not None]
    assert [one.text for one in answered] == ["@recourse_test_bot are you there?"]


async def test_a_note_gets_a_light_receipt_and_its_edit_too(bureau: Bureau, channel: Telegram) -> None:
    del channel
    await bureau.hands_in()
    kim = await bureau.at_topic("Kim")
    note = await kim.says("I know this kind of case")
    assert await kim.sees_reaction(note) == "✍"
    await kim.edits(note, "I know this kind of case well")
    await bureau.confirmed()
    written = await bureau.store.transact(_written)
    assert "I know this kind of case" in written
    assert "I know this kind of case well" in written


async def test_pages_of_choices_can_be_turned_also_after_a_restart(bureau: Bureau) -> None:
    maria = bureau.maria
    async with bureau.running():
        await bureau.hands_in()
        await maria.sees_button("Skip")
        await maria.presses("Skip")
        await maria.sees("Which reason did they give?")
        question = await maria.sees_button("2/3 ›")
    assert "Many proposals" not in await bureau.setting(f"keys:{maria.chat.id}:{question.id}")
    async with bureau.running():
        await maria.presses("2/3 ›")
        await maria.sees_button("3/3 ›")
        await maria.presses("3/3 ›")
        await maria.sees_button("‹ 2/3")
        chosen = next(one for one in question.labels if "/3" not in one)
        await maria.presses(chosen)
        await bureau.until(lambda: f"✓ {chosen}" in question.text, "the mark of what was chosen")
        assert question.labels == []


# -- documents ----------------------------------------------------------------------------------------


async def with_a_document(bureau: Bureau) -> None:
    await bureau.hands_in()
    await bureau.maria.sends_file(Paper("cv.pdf", PDF))
    await bureau.maria.sees("Fingerprint")
    kim = await bureau.at_topic("Kim")
    await kim.presses("Claim")
    await kim.sees_button("Open cv.pdf")


async def test_who_has_not_started_the_bot_is_told_to_and_nothing_is_shown(
    bureau: Bureau, channel: Telegram
) -> None:
    del channel
    await with_a_document(bureau)
    kim = await bureau.at_topic("Kim")
    press = await kim.presses("Open cv.pdf")
    assert press.alert
    assert "press Start there" in press.toast
    message = await kim.sees_button("Open our private chat")
    assert message.buttons[0][0]["url"] == "https://t.me/recourse_test_bot?start=staff"
    assert not any("document" in one.content for one in kim.messages)

    await bureau.staff["Kim"].starts("staff")
    await kim.presses("Open cv.pdf")
    await bureau.until(lambda: _files(bureau.staff["Kim"]), "the document in his private chat")


async def test_a_copy_is_protected_and_disappears_at_its_time_also_after_a_restart(bureau: Bureau) -> None:
    kim = bureau.staff["Kim"]
    kim.user.started = True
    async with bureau.running():
        await with_a_document(bureau)
        press = await (await bureau.at_topic("Kim")).presses("Open cv.pdf")
        assert "in our private chat" in press.toast
        await bureau.until(lambda: _files(kim), "the document in his private chat")
        (copy,) = [one for one in kim.messages if "document" in one.content]
        assert copy.protected
        await bureau.confirmed()
    bureau.now += timedelta(minutes=6)
    async with bureau.running():
        await bureau.until(lambda: not _files(kim), "the copy to disappear")

        async def forgotten() -> bool:
            return await bureau.setting("to-remove") == ""

        await pauses.until(forgotten, lambda: "that nothing is left to remove")


async def test_with_the_viewer_the_pin_goes_to_the_opener_and_nowhere_else(bureau: Bureau) -> None:
    kim, bureau.window = bureau.staff["Kim"], Window()
    kim.user.started = True
    async with bureau.running():
        await with_a_document(bureau)
        topic = await bureau.at_topic("Kim")
        await topic.presses("Open cv.pdf")
        await kim.sees("PIN: 4711")
        (message,) = [one for one in kim.messages if "4711" in one.text]
        assert message.buttons[0][0]["url"] == "https://viewer.example/once"
        assert message.protected
        assert bureau.window.granted == [("cv.pdf", "kim")]
        shown = [one.text for chat in bureau.platform.chats.values() if chat is not kim.chat
                 for one in chat.messages.values()]  # fmt: skip
        assert not any("4711" in one or "viewer.example" in one for one in shown)


def _files(person: Person) -> list[str]:
    return [one.content["document"]["file_name"] for one in person.messages if "document" in one.content]


def _written(tx: Tx) -> list[str]:
    """Return all words in the records."""
    rows = tx.cases(Query(open_only=False, submitted_only=False, limit=10))
    return [words for row in rows for line in tx.audit(row.case) for _, words in line.texts]


async def test_figures_are_turned_page_by_page_with_buttons(bureau: Bureau, channel: Telegram) -> None:
    del channel
    kim = bureau.staff["Kim"]
    await kim.starts()
    await kim.sees("You are on the list of staff")
    await bureau.general("Kim").says("/stats 30 days")
    await kim.sees("Figures since", "Appeals handed in: 0", "Open now: none", "Decision: none in this time")
    await kim.presses("By reason")
    await kim.sees("Nothing was handed in or decided in this time.")
    await bureau.maria.says("/stats")
    await bureau.maria.sees("I do not know this command")
