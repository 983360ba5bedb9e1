"""The fake's files, rates and faults, and what the real library makes of them."""

import aiohttp
import pytest
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.transport import FloodError
from tests.telegram.errors import ApiError, bad, conflict, flood, forbidden, gateway, internal, unauthorized
from tests.telegram.groups import Group
from tests.telegram.limits import Limits
from tests.telegram.people import PDF, Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server

FLOOD = (RetryAfter, FloodError)
"""The library's own error, and ours in its place."""


@pytest.fixture
async def ada(platform: Platform) -> Person:
    person = Person(platform, "Ada")
    await person.starts()
    return person


# -- files ----------------------------------------------------------------------------------------


async def sent_by(ada: Person, bot: Bot, paper: Paper) -> str:
    await ada.sends_file(paper)
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    return message.document.file_id


async def test_a_file_comes_down_through_a_link_with_the_token(bot: Bot, server: Server, ada: Person) -> None:
    data = PDF * 5000
    server.file_pause = 0.001
    file = await bot.get_file(await sent_by(ada, bot, Paper("cv.pdf", data)))
    assert file.file_path is not None
    assert bot.token in file.file_path
    assert bytes(await file.download_as_bytearray()) == data


async def test_a_file_that_is_too_big_or_vanished_is_refused(
    platform: Platform, bot: Bot, ada: Person
) -> None:
    big = await sent_by(ada, bot, Paper("film.mp4", b"x", "video/mp4", claimed=21 * 1024 * 1024))
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(big)
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("FILE-nowhere")
    there = await sent_by(ada, bot, Paper("cv.pdf"))
    file = await bot.get_file(there)
    platform.files[there].vanished = True
    with pytest.raises(TelegramError, match=r"(?i)not found"):
        await file.download_as_bytearray()
    with pytest.raises(BadRequest, match=r"(?i)temporarily unavailable"):
        await bot.get_file(there)


async def test_a_download_can_break_in_the_middle(platform: Platform, bot: Bot, ada: Person) -> None:
    file = await bot.get_file(await sent_by(ada, bot, Paper("cv.pdf", PDF * 20_000)))
    platform.faults.resets("file", after=True)
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    assert bytes(await file.download_as_bytearray()) == PDF * 20_000


async def test_what_the_bot_uploaded_can_be_sent_again_by_its_number(bot: Bot, ada: Person) -> None:
    first = await bot.send_document(ada.user.id, PDF, filename="letter.pdf")
    assert first.document is not None
    again = await bot.send_document(ada.user.id, first.document.file_id)
    assert again.document is not None
    assert again.document.file_name == "letter.pdf"


# -- rates ----------------------------------------------------------------------------------------


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now


async def test_the_second_message_within_a_second_to_one_chat_has_to_wait(
    platform: Platform, bot: Bot, ada: Person
) -> None:
    clock = Clock()
    platform.limits = Limits.official(clock)
    await bot.send_message(ada.user.id, "one")
    with pytest.raises(FLOOD, match=r"Retry in (1 seconds|0:00:01)"):
        await bot.send_message(ada.user.id, "two")
    assert platform.limits.refusals == 1
    clock.now += 0.97
    with pytest.raises(FLOOD):
        await bot.send_message(ada.user.id, "still within the second it was told to wait")
    clock.now += 1
    await bot.send_message(ada.user.id, "two")


async def test_a_group_takes_twenty_a_minute_with_all_of_its_topics(platform: Platform, bot: Bot) -> None:
    clock = Clock()
    platform.limits = Limits.official(clock)
    desk = Group(platform)
    desk.adds_bot()
    topics = [await made(bot, desk, clock, name) for name in ("one", "two")]
    for number in range(18):
        await bot.send_message(desk.chat.id, f"{number}", message_thread_id=topics[number % 2])
        clock.now += 1
    with pytest.raises(FLOOD):
        await bot.send_message(desk.chat.id, "one too many", message_thread_id=topics[0])
    clock.now += 60
    await bot.send_message(desk.chat.id, "a minute later", message_thread_id=topics[0])


async def made(bot: Bot, desk: Group, clock: Clock, name: str) -> int:
    topic = await bot.create_forum_topic(desk.chat.id, name)
    clock.now += 1
    return topic.message_thread_id


async def test_thirty_a_second_overall(platform: Platform, bot: Bot) -> None:
    clock = Clock()
    platform.limits = Limits.official(clock)
    people = [Person(platform, f"P{number}") for number in range(31)]
    for one in people:
        await one.starts()
    for one in people[:30]:
        await bot.send_message(one.user.id, "Hello")
    with pytest.raises(FLOOD):
        await bot.send_message(people[30].user.id, "Hello")
    await bot.send_chat_action(people[30].user.id, "typing")


# -- faults ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (bad("chat not found"), BadRequest),
        (unauthorized(), InvalidToken),
        (forbidden("bot was blocked by the user"), Forbidden),
        (conflict("terminated by other getUpdates request"), Conflict),
        (flood(7), RetryAfter),
        (internal(), NetworkError),
        (gateway(), NetworkError),
    ],
)
async def test_every_refusal_is_the_librarys_own_kind_of_error(
    platform: Platform, bot: Bot, ada: Person, error: ApiError, kind: type[TelegramError]
) -> None:
    platform.faults.answer("sendMessage", error)
    with pytest.raises(FLOOD if kind is RetryAfter else kind) as caught:
        await bot.send_message(ada.user.id, "Hello")
    assert type(caught.value) is kind or (kind is RetryAfter and isinstance(caught.value, FloodError))
    await bot.send_message(ada.user.id, "Hello")
    assert len(ada.messages) == 1


async def test_a_connection_that_breaks_before_or_after_the_deed(
    platform: Platform, bot: Bot, ada: Person
) -> None:
    platform.faults.resets("sendMessage", after=False)
    with pytest.raises(NetworkError):
        await bot.send_message(ada.user.id, "never arrives")
    assert ada.messages == []
    platform.faults.resets("sendMessage", after=True)
    with pytest.raises(NetworkError):
        await bot.send_message(ada.user.id, "arrives unnoticed")
    assert [one.text for one in ada.messages] == ["arrives unnoticed"]


async def test_a_slow_answer_is_a_timeout_after_the_deed(platform: Platform, bot: Bot, ada: Person) -> None:
    platform.faults.slow("sendMessage", 0.5)
    with pytest.raises(TimedOut):
        await bot.send_message(ada.user.id, "arrives unnoticed", read_timeout=0.05)
    assert [one.text for one in ada.messages] == ["arrives unnoticed"]


async def test_a_fault_can_be_meant_for_one_chat(platform: Platform, bot: Bot, ada: Person) -> None:
    ben = Person(platform, "Ben")
    await ben.starts()
    platform.faults.answer("*", gateway(), times=-1, chat=ada.user.id)
    await bot.send_message(ben.user.id, "Hello")
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ada.user.id, "Hello")
    platform.faults.clear()
    await bot.send_message(ada.user.id, "Hello")


async def test_a_request_that_no_client_should_make_is_remembered(platform: Platform, server: Server) -> None:
    url = f"{server.base_url}{platform.token}"
    async with aiohttp.ClientSession() as session:
        for method, given in (("sendMesage", {}), ("sendMessage", {"chat_id": "1", "txt": "a"})):
            async with session.post(f"{url}/{method}", data=given) as answer:
                assert answer.status == 400
    assert platform.violations == [
        "there is no method sendMesage",
        "sendMessage has no parameter 'txt'",
        "sendMessage needs the parameter 'text'",
    ]
    platform.violations.clear()
