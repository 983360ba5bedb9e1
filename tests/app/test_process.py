"""The process: what is due happens, in order, whatever else fails."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
import structlog.testing

from app import alarms, records
from app.alarms import Alarms
from app.process import App
from app.pump import LANES, PromptService, Pump
from bot.case.model import Case
from bot.commands import from_freelancer
from bot.ids import Address
from bot.messages import ToPerson
from bot.ports import Accepted, DueAlarm, Inbound, OutboxRow, Outgoing, Place, SendResult
from bot.relay import Relay, StaffDesk
from bot.service import Service
from bot.texts.render import Reader
from tests.app.support import Door, app_of
from tests.support.play import MONDAY, Play


class Recording(Service):
    """A service that notes which alarms it is handed, and stumbles over some."""

    def __init__(self, play: Play, stumbles: Callable[[DueAlarm], bool] = lambda _: False) -> None:
        super().__init__(play.store, play.service.policy, lambda: "seed")
        self.handed: list[DueAlarm] = []
        self._stumbles = stumbles

    async def alarm(self, due: DueAlarm, at: datetime) -> None:
        self.handed.append(due)
        if self._stumbles(due):
            raise RuntimeError("the core is wrong here")
        await super().alarm(due, at)


async def alarm_times(play: Play) -> list[datetime]:
    case = (await play.case()).id
    return [one.at for one in await play.store.transact(lambda tx: tx.alarms(case))]


async def still_due(play: Play) -> int:
    return len(await play.store.transact(lambda tx: tx.due_alarms(play.now, 100)))


# -- alarms -----------------------------------------------------------------------------------------


async def test_a_tick_fires_what_is_due_oldest_first_and_delivers_it() -> None:
    play = Play()
    await play.freelancer.hands_in()
    times = {one.key: one.at for one in await _alarms(play)}
    play.now += timedelta(days=20)
    service = Recording(play)
    app = app_of(play)
    app.alarms = Alarms(service)
    sent = len(play.stage.sent)

    assert await app.tick(play.now) > 0

    fired = [times[one.key] for one in service.handed if one.key in times][: len(times)]
    assert all(first <= second for first, second in pairwise(fired))
    assert await still_due(play) == 0
    assert len(play.stage.sent) > sent
    assert any("late-sorry" in [part.key for part in one.message.parts] for one in play.stage.sent)
    assert await app.tick(play.now) == 0


async def _alarms(play: Play) -> tuple[alarms.DueAlarm, ...]:
    found = await play.store.transact(lambda tx: tx.alarms(play_case))  # type: ignore[name-defined]
    return found
