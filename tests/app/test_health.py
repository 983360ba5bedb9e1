"""/health: 200 while all is well; 503 with what is wrong, and nothing about anybody."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import TypeVar

import aiohttp
import pytest

from app import health, records
from app.health import Health, Pulse
from app.web import WebServer
from bot.ports import Accepted, Outgoing, SendResult, TryLater, Tx
from tests.support.play import Play

T = TypeVar("T")


class Line:
    """A channel that can tell its trouble."""

    name = "stage"
    trouble = ""

    async def send(self, outgoing: Outgoing) -> SendResult:
        return Accepted(outgoing.id)


class Watched:
    """A play with somebody who watches over it, and clocks in the test's hand."""

    def __init__(self, play: Play) -> None:
        self.play, self.line, self.seconds = play, Line(), 0.0
        self.pulse = Pulse(lambda: self.seconds)
        self.health = Health(play.store, {"stage": self.line}, self.pulse, lambda: play.now)

    async def beat(self) -> None:
        self.pulse.beat()
        at = self.play.now
        await self.play.store.transact(lambda tx: records.beat(tx, at))


@pytest.fixture
async def watched(play: Play) -> Watched:
    made = Watched(play)
    await made.beat()
    return made


async def test_all_is_well(watched: Watched) -> None:
    watched.seconds = 3
    watched.play.now += timedelta(seconds=40)
    assert await watched.health.look() == {
        "ok": True,
        "database": "ok",
        "tick_seconds": 3,
        "heartbeat_seconds": 40,
        "outbox_seconds": None,
        "channels": {"stage": "ok"},
    }


async def test_before_the_first_tick_nothing_is_well_yet(play: Play) -> None:
    told = await Watched(play).health.look()
    assert (told["ok"], told["tick_seconds"], told["heartbeat_seconds"]) == (False, None, None)


async def test_a_tick_that_does_not_come_back_is_seen_though_the_heart_beats(watched: Watched) -> None:
    watched.seconds = health.TICK_LATE_SECONDS
    told = await watched.health.look()
    assert (told["ok"], told["database"], told["tick_seconds"]) == (False, "ok", health.TICK_LATE_SECONDS)


async def test_a_heart_that_does_not_beat_is_seen(watched: Watched) -> None:
    watched.play.now += timedelta(seconds=health.BEAT_LATE_SECONDS)
    assert (await watched.health.look())["ok"] is False


async def test_what_cannot_be_sent_for_long_is_seen(watched: Watched) -> None:
    play = watched.play

    async def refuse(outgoing: Outgoing) -> SendResult:
        return TryLater(timedelta(minutes=1), "the platform is down")

    play.stage.send = refuse  # type: ignore[method-assign]
    await play.freelancer.says("/start")
    play.now += timedelta(minutes=29)
    await watched.beat()
    assert (await watched.health.look())["ok"] is True
    play.now += timedelta(minutes=1)
    told = await watched.health.look()
    assert (told["ok"], told["outbox_seconds"]) == (False, 1800)


async def test_a_channel_that_tells_its_trouble_is_believed_and_its_words_are_not_passed_on(
    watched: Watched,
) -> None:
    watched.line.trouble = "no connection for maria"
    told = await watched.health.look()
    assert (told["ok"], told["channels"]) == (False, {"stage": "trouble"})
    assert "maria" not in json.dumps(told)


async def test_a_database_that_fails_or_does_not_answer_is_seen(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_step: Callable[[Tx], T]) -> T:
        raise OSError("the disk is full")

    monkeypatch.setattr(watched.play.store, "transact", fails)
    told = await watched.health.look()
    assert (told["ok"], told["database"]) == (False, "trouble")

    async def hangs(_step: Callable[[Tx], T]) -> T:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(watched.play.store, "transact", hangs)
    monkeypatch.setattr(health, "_PATIENCE_SECONDS", 0)
    assert (await watched.health.look())["database"] == "trouble"


# -- over the wire ---------------------------------------------------------------------------------


@pytest.fixture
async def server(watched: Watched) -> AsyncIterator[str]:
    made = WebServer("https://appeals.example.com", "127.0.0.1", 0)
    made.mount("health").get(watched.health.answer)
    await made.start()
    yield f"http://127.0.0.1:{made.port}/health"
    await made.stop()


async def test_who_asks_is_told_by_the_status_too(watched: Watched, server: str) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(server) as said:
            assert said.status == 200
            assert (await said.json())["ok"] is True
            assert said.headers["Cache-Control"] == "no-store"
        watched.line.trouble = "gone"
        async with session.head(server) as said:
            assert said.status == 503
        async with session.post(server) as said:
            assert said.status == 405
