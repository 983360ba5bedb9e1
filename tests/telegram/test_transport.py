"""Our transport on the wire: files as streams both ways, and the token in no error, name or log."""

import logging
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from adapters.telegram.client import Client
from adapters.telegram.errors import Kind, judge
from tests.telegram.errors import gateway, not_found
from tests.telegram.people import PDF, Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server

BIG = PDF * 10_000


@pytest.fixture
async def client(server: Server, platform: Platform) -> AsyncIterator[Client]:
    async with Client(platform.token, server.url) as made:
        yield made


@pytest.fixture
async def ada(platform: Platform) -> Person:
    person = Person(platform, "Ada")
    await person.starts()
    return person


async def file_of(ada: Person, data: bytes = BIG) -> str:
    sent = await ada.sends_file(Paper("cv.pdf", data))
    return str(sent.content["document"]["file_id"])


async def test_a_file_comes_down_piece_by_piece(server: Server, client: Client, ada: Person) -> None:
    server.file_pause = 0.0005
    pieces = [piece async for piece in client.file(await file_of(ada))]
    assert b"".join(pieces) == BIG
    assert max(map(len, pieces)) <= 64 * 1024
    assert len(pieces) > 5


async def test_a_download_that_ends_too_early_is_an_error_and_no_short_file(
    platform: Platform, client: Client, ada: Person
) -> None:
    platform.faults.resets("file", after=True)
    with pytest.raises(NetworkError) as caught:
        _ = [piece async for piece in client.file(await file_of(ada))]
    assert platform.token not in str(caught.value)


async def test_a_file_that_vanished_is_not_taken_for_a_token_that_is_refused(
    platform: Platform, client: Client, ada: Person
) -> None:
    name = await file_of(ada)
    platform.faults.answer("file", gateway())
    with pytest.raises(NetworkError):
        _ = [piece async for piece in client.file(name)]
    platform.files[name].vanished = True
    with pytest.raises(TelegramError) as caught:
        _ = [piece async for piece in client.file(name)]
    assert judge(caught.value).kind is Kind.FILE_GONE


async def test_a_link_that_ended_meanwhile_is_no_refused_token(
    platform: Platform, client: Client, ada: Person
) -> None:
    name = await file_of(ada)
    platform.faults.answer("file", not_found())
    with pytest.raises(TelegramError) as caught:
        _ = [piece async for piece in client.file(name)]
    assert judge(caught.value).kind is not Kind.TOKEN


async def test_a_document_goes_up_as_a_stream(client: Client, ada: Person) -> None:
    name = 'Entscheidung – №1 "Копия" \\.pdf'

    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(BIG), 50_000):
            yield BIG[start : start + 50_000]

    await client.send_stream(ada.user.id, name, chunks(), caption="Your copy")
    (sent,) = ada.messages
    stored = ada.platform.files[sent.content["document"]["file_id"]]
    assert stored.data == BIG
    assert stored.name == name
    assert sent.protected
    assert sent.text == "Your copy"


async def test_an_upload_whose_source_fails_sends_nothing(client: Client, ada: Person) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield BIG[:100_000]
        raise OSError("the disk failed")

    with pytest.raises((TelegramError, OSError)):
        await client.send_stream(ada.user.id, "copy.pdf", chunks())
    assert ada.messages == []


async def test_the_token_is_in_no_error_no_name_and_no_log(
    platform: Platform, server: Server, client: Client, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    errors: list[BaseException] = []
    platform.faults.resets("sendMessage", after=False)
    platform.faults.slow("getMe", 1.0)
    tries = (
        client.send_message(ada.user.id, "x"),
        client.get_me(read_timeout=0.05),
        client.get_chat(4242),
    )
    for one in tries:
        with pytest.raises(TelegramError) as caught:
            await one
        errors.append(caught.value)
    assert isinstance(errors[1], TimedOut)
    wrong = Client("1:not-this-one", server.url)
    with pytest.raises(TelegramError) as refused:
        await wrong.initialize()
    await wrong.close_line()
    assert "not-this-one" not in repr(wrong) + repr(judge(refused.value)), "the library's own words hold it"
    said = "\n".join([caplog.text, repr(client), *(f"{one!r} {one.__cause__!r}" for one in errors)])
    assert platform.token not in said
    assert isinstance(client, Bot)


async def test_nothing_listens(platform: Platform) -> None:
    alone = Client(platform.token, "http://127.0.0.1:9")
    with pytest.raises(NetworkError) as caught:
        await alone.send_message(1, "x")
    await alone.close_line()
    assert judge(caught.value).kind is Kind.NETWORK


async def test_after_the_end_nothing_is_opened_again(platform: Platform, server: Server) -> None:
    client = Client(platform.token, server.url)
    await client.get_me()
    await client.close_line()
    with pytest.raises(NetworkError, match="the line is closed"):
        await client.get_me()
    await client.initialize()
    assert (await client.get_me()).id == platform.bot.id
    await client.close_line()
