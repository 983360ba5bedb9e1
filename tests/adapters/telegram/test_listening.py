"""Listening: nothing is confirmed before it is stored, nobody waits for another; being called is as good."""

from __future__ import annotations

import asyncio

import aiohttp
import aiohttp.web
import pytest

from adapters.telegram import lanes as lanes_module
from adapters.telegram.heard import Author, Heard, Said, Spot
from adapters.telegram.lanes import Lanes
from bot.events import Said as Words
from tests.adapters.telegram.bureau import Bureau, Mount, hooked
from tests.telegram.people import PDF, Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server
from tests.telegram.updates import Webhook


@pytest.fixture
def bureau(platform: Platform, server: Server) -> Bureau:
    return Bureau(platform, server)


# -- polling --------------------------------------------------------------------------------------


async def test_what_the_store_cannot_take_is_not_confirmed_and_comes_again(bureau: Bureau) -> None:
    async with bureau.running():
        await bureau.maria.starts()
        await bureau.maria.sees("Which language")
        await bureau.confirmed()
        bureau.store.broken = True
        await bureau.maria.presses("English", waits=False)
        handed = bureau.platform.updates.delivered
        await bureau.until(lambda: bureau.platform.updates.delivered >= handed + 2, "it to come again, twice")
        assert bureau.platform.updates.pending
        bureau.store.broken = False
        await bureau.maria.sees("Do you agree?")
        await bureau.confirmed()


async def test_a_large_file_on_its_way_holds_up_nobody_else(bureau: Bureau) -> None:
    ben = Person(bureau.platform, "Ben")
    async with bureau.running():
        await bureau.hands_in()
        await bureau.confirmed()
        bureau.server.file_pause = 0.2
        await bureau.maria.sends_file(Paper("large.pdf", PDF + b"x" * 500_000))
        await ben.starts()
        await ben.sees("Which language")
        assert bureau.platform.updates.pending, "the file is not here yet, and not confirmed"
        bureau.server.file_pause = 0.0
        await bureau.maria.sees("large.pdf")
        await bureau.confirmed()


async def test_a_webhook_that_somebody_set_is_taken_away(bureau: Bureau) -> None:
    async with hooked() as mount, bureau.running():
        mount.answer = _refuse
        await bureau.maria.starts()
        await bureau.maria.sees("Which language")
        await bureau.server.platform.updates.push_to(_webhook(mount))
        await bureau.maria.presses("English")
        await bureau.maria.sees("Do you agree?")
        assert bureau.platform.updates.webhook is None


async def test_after_a_quiet_week_numbers_may_begin_lower(bureau: Bureau) -> None:
    async with bureau.running():
        await bureau.maria.starts()
        await bureau.maria.sees("Which language")
        await bureau.confirmed()
        await bureau.until(lambda: bureau.calls("getUpdates")[-1].get("offset") is None, "an open question")
        bureau.platform.updates._next = 1000
        await bureau.maria.presses("English")
        await bureau.maria.sees("Do you agree?")


async def test_a_token_that_was_changed_in_its_file_is_taken_up(bureau: Bureau) -> None:
    async with bureau.running():
        await bureau.maria.starts()
        await bureau.maria.sees("Which language")
        bureau.platform.token = bureau.token = "123456:another-token-that-was-given-out"
        await bureau.maria.presses("English")
        await bureau.maria.sees("Do you agree?")


# -- being called ---------------------------------------------------------------------------------


async def test_being_called_does_all_that_polling_does(bureau: Bureau) -> None:
    async with hooked() as mount, bureau.running(mount=mount):
        await bureau.until(lambda: bureau.platform.updates.webhook, "a webhook")
        await bureau.hands_in()
        album = [Paper("a.pdf"), Paper("b.pdf", PDF + b"b")]
        await bureau.maria.sends_album(album)
        await bureau.maria.sees("I have 2 files of yours", "a.pdf", "b.pdf")
        await bureau.confirmed()
        hook = bureau.platform.updates.webhook
        assert hook is not None
        assert hook.failures == []
        asked = bureau.calls("setWebhook")[-1]
        assert asked["allowed_updates"] == [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
            "chat_member",
        ]


async def test_a_call_without_the_secret_word_is_refused(bureau: Bureau) -> None:
    async with hooked() as mount, bureau.running(mount=mount), aiohttp.ClientSession() as stranger:
        await bureau.until(lambda: bureau.platform.updates.webhook, "a webhook")
        forged = {"update_id": 1, "message": {"message_id": 1, "text": "/start"}}
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
            async with stranger.post(mount.url, json=forged, headers=headers) as answer:
                assert answer.status == 403
        secret = str(bureau.calls("setWebhook")[-1]["secret_token"])
        async with stranger.post(
            mount.url, data=b"no json", headers={"X-Telegram-Bot-Api-Secret-Token": secret}
        ) as answer:
            assert answer.status == 200


async def test_what_the_store_cannot_take_is_brought_again(bureau: Bureau) -> None:
    async with hooked() as mount, bureau.running(mount=mount):
        await bureau.until(lambda: bureau.platform.updates.webhook, "a webhook")
        await bureau.maria.starts()
        await bureau.maria.sees("Which language")
        await bureau.confirmed()
        bureau.store.broken = True
        await bureau.maria.presses("English", waits=False)
        hook = bureau.platform.updates.webhook
        assert hook is not None
        await bureau.until(lambda: any("503" in one for one in hook.failures), "a refusal")
        bureau.store.broken = False
        await bureau.maria.sees("Do you agree?")


async def test_two_processes_on_one_store_answer_once(bureau: Bureau) -> None:
    async with (
        hooked() as first,
        hooked() as second,
        bureau.running(mount=first),
        bureau.running(mount=second, lazy=True),
    ):
        await bureau.until(lambda: len(bureau.calls("setWebhook")) == 2, "both to say where they are")
        words = {str(one["secret_token"]) for one in bureau.calls("setWebhook")}
        assert len(words) == 1
        update = {"update_id": 77, "message": _start(bureau)}
        bureau.maria.user.started = True
        headers = {"X-Telegram-Bot-Api-Secret-Token": words.pop()}
        async with aiohttp.ClientSession(headers=headers) as platform:
            await asyncio.gather(*(_post(platform, one.url, update) for one in (first, second) * 3))
        await bureau.maria.sees("Which language")
        await bureau.confirmed()
        assert len([one for one in bureau.maria.messages if "Which language" in one.text]) == 1


def _start(bureau: Bureau) -> dict[str, object]:
    user = bureau.maria.user
    chat = {"id": user.id, "type": "private", "first_name": "Maria"}
    return {"message_id": 9, "date": 1, "chat": chat, "from": user.wire(), "text": "/start"}


async def _post(session: aiohttp.ClientSession, url: str, update: dict[str, object]) -> None:
    async with session.post(url, json=update) as answer:
        assert answer.status == 200


async def _refuse(_request: object) -> aiohttp.web.Response:
    return aiohttp.web.Response(status=503)


def _webhook(mount: Mount) -> Webhook:
    return Webhook(mount.url)


# -- lanes ----------------------------------------------------------------------------------------


def heard(number: int, lane: str) -> Heard:
    return Heard(number, str(number), lane, Said(Spot(1, private=True), Author(1), Words(str(number))))


class Taker:
    """Takes updates, and fails when it is told to."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.broken = False
        self.gates: dict[int, asyncio.Event] = {}

    async def __call__(self, one: Heard) -> None:
        if one.number in self.gates:
            await self.gates[one.number].wait()
        if self.broken:
            raise OSError("the disk is full")
        self.taken.append(one.number)


async def test_a_lane_is_taken_in_order_and_lanes_side_by_side() -> None:
    taker = Taker()
    taker.gates[1] = asyncio.Event()
    lanes = Lanes(taker)
    for number, lane in ((1, "a"), (2, "a"), (3, "b")):
        assert lanes.put(heard(number, lane))
    assert await lanes.committed(3)
    assert taker.taken == [3]
    assert lanes.confirmed(3) == 1, "the first is still under way"
    taker.gates[1].set()
    await lanes.rest(1.0)
    assert taker.taken == [3, 1, 2]
    assert lanes.confirmed(3) == 4


async def test_what_stands_behind_a_failure_waits_for_it() -> None:
    taker = Taker()
    lanes = Lanes(taker)
    taker.broken = True
    for number in (1, 2, 3):
        lanes.put(heard(number, "a"))
    await lanes.rest(1.0)
    assert (lanes.failed, lanes.confirmed(3), taker.taken) == (True, 1, [])
    taker.broken = False
    for number in (1, 2, 3):
        assert lanes.put(heard(number, "a")), "it is taken up again"
    await lanes.rest(1.0)
    assert (taker.taken, lanes.failed, lanes.confirmed(3)) == ([1, 2, 3], False, 4)


async def test_an_update_that_comes_twice_is_taken_once() -> None:
    taker = Taker()
    taker.gates[1] = asyncio.Event()
    lanes = Lanes(taker)
    assert lanes.put(heard(1, "a"))
    assert not lanes.put(heard(1, "a"))
    taker.gates[1].set()
    await lanes.rest(1.0)
    assert not lanes.put(heard(1, "a"))
    assert taker.taken == [1]


async def test_no_more_than_so_many_lanes_are_worked_on_at_once() -> None:
    now = most = 0

    async def take(_one: Heard) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0)
        now -= 1

    lanes = Lanes(take, width=4)
    for number in range(40):
        lanes.put(heard(number, str(number)))
    await lanes.rest(2.0)
    assert 1 < most <= 4
    assert lanes_module.WIDTH > 4
