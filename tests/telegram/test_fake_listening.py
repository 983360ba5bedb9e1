"""The fake's two ways of telling a bot what happened, asked by the real library."""

import asyncio
import json

import pytest
from aiohttp import web
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken

from tests.telegram.conftest import made_bot
from tests.telegram.people import Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server


def texts(updates: tuple[Update, ...]) -> list[str]:
    return [one.effective_message.text or "" for one in updates if one.effective_message]


async def test_an_update_is_delivered_again_until_the_offset_confirms_it(
    platform: Platform, bot: Bot
) -> None:
    ada = Person(platform, "Ada")
    await ada.says("one")
    await ada.says("two")
    first = await bot.get_updates()
    assert texts(first) == ["one", "two"]
    assert texts(await bot.get_updates()) == ["one", "two"]
    assert texts(await bot.get_updates(offset=first[0].update_id + 1)) == ["two"]
    assert texts(await bot.get_updates(offset=first[0].update_id + 1)) == ["two"]
    assert texts(await bot.get_updates(offset=first[1].update_id + 1)) == []
    assert texts(await bot.get_updates()) == []


async def test_a_poll_waits_for_what_comes(platform: Platform, bot: Bot) -> None:
    ada = Person(platform, "Ada")
    waiting = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0)
    await ada.says("now")
    assert texts(await waiting) == ["now"]


async def test_the_older_of_two_pollers_is_sent_away(platform: Platform, server: Server, bot: Bot) -> None:
    ada = Person(platform, "Ada")
    async with made_bot(platform, server) as other:
        older = asyncio.create_task(bot.get_updates(timeout=20))
        await platform.bell.until(lambda: platform.updates.polled, what=lambda: "the first poll")
        newer = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await older
        await ada.says("for the newer")
        assert texts(await newer) == ["for the newer"]


async def test_only_what_is_allowed_is_queued(platform: Platform, bot: Bot) -> None:
    ada = Person(platform, "Ada")
    await bot.get_updates(allowed_updates=["message"])
    said = await ada.says("one")
    await ada.edits(said, "two")
    await ada.blocks()
    assert [one.message is not None for one in await bot.get_updates()] == [True]
    await bot.get_updates(allowed_updates=["my_chat_member"])
    await ada.unblocks()
    assert [one.my_chat_member is None for one in await bot.get_updates()] == [True, False]


async def test_every_kind_a_person_can_cause_is_valid_for_the_library(platform: Platform, bot: Bot) -> None:
    ada = Person(platform, "Ada")
    said = await ada.says("/start", origin="Somebody")
    await ada.edits(said, "/start again")
    await ada.sends_file(Paper("cv.pdf"), "my CV", origin=ada.user)
    await ada.sends_photo(caption="my degree")
    await ada.sends_album([Paper("a.pdf"), Paper("b.pdf")], "both")
    await ada.sends(location={"latitude": 1.5, "longitude": 2.5})
    await ada.blocks()
    updates = await bot.get_updates()
    assert len(updates) == 8
    album = [one.message.media_group_id for one in updates if one.message and one.message.media_group_id]
    assert len(album) == 2
    assert len(set(album)) == 1
    photo = next(one.message for one in updates if one.message and one.message.photo)
    assert photo.photo[-1].file_size == max(one.file_size or 0 for one in photo.photo)


async def test_a_token_that_is_not_known_is_refused(platform: Platform, bot: Bot) -> None:
    platform.token = "1:revoked"
    with pytest.raises(InvalidToken):
        await bot.get_updates()


class Hook:
    """A bot's webhook: answers as it is told, and keeps what it got."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.got: list[tuple[str, str]] = []
        self.url = ""

    async def hears(self, request: web.Request) -> web.Response:
        update = json.loads(await request.read())
        status = self.statuses.pop(0) if self.statuses else 200
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.got.append((secret, update["message"]["text"]))
        return web.Response(status=status)


@pytest.fixture
async def hook() -> Hook:
    return Hook()


async def listening(hook: Hook) -> web.AppRunner:
    app = web.Application()
    app.router.add_post("/hook", hook.hears)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    return runner


async def test_a_webhook_gets_an_update_again_until_it_takes_it(
    platform: Platform, bot: Bot, hook: Hook
) -> None:
    ada, ben = Person(platform, "Ada"), Person(platform, "Ben")
    runner = await listening(hook)
    try:
        hook.statuses = [500, 503]
        await bot.set_webhook(hook.url, secret_token="s3cret", allowed_updates=["message"])
        await ada.says("first")
        await ada.says("second")
        await ben.says("beside")
        await platform.bell.until(lambda: not platform.updates.pending, what=lambda: "an empty queue")
    finally:
        await runner.cleanup()
    assert {secret for secret, _ in hook.got} == {"s3cret"}
    of_ada = [text for _, text in hook.got if text != "beside"]
    assert of_ada[-2:] == ["first", "second"]
    assert of_ada.index("second") == len(of_ada) - 1, "the second overtook the first"
    assert len(hook.got) == 5


async def test_polling_is_refused_beside_a_webhook(platform: Platform, bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    info = await bot.get_webhook_info()
    assert info.url == "http://127.0.0.1:9/hook"
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
    assert (await bot.get_webhook_info()).url == ""
    assert platform.updates.webhook is None
