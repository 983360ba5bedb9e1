"""The sandbox's stand: the real channel, looked at through what an open page would be told."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from adapters.sandbox.people import CHANNEL, DESK
from adapters.sandbox.room import CHANNEL_LANE, chat_lane, thread_lane
from bot.ids import Address, CaseId
from tests.adapters.tab import words
from tests.adapters.wiring import Trial, running


class SandboxStand:
    """A running sandbox."""

    def __init__(self, trial: Trial) -> None:
        self.channel = trial.sandbox
        self.freelancer = Address(CHANNEL, "freelancer-a")
        self.desk = DESK
        self._trial = trial
        self._room = trial.sandbox._room

    def private(self) -> list[str]:
        return self._lane(chat_lane(self.freelancer.chat))

    def thread(self, case: CaseId) -> list[str]:
        return self._lane(thread_lane(case))

    def cards(self, case: CaseId) -> list[str]:
        return [words(one) for key, one in self._room._cards.items() if key == case]

    def moderators(self) -> list[str]:
        return self._lane(CHANNEL_LANE)

    async def files(self) -> list[tuple[str, bytes]]:
        kept: Any = self._room._lanes.get(chat_lane(self.freelancer.chat), ())
        sent = [one["attachment"] for one in kept if "attachment" in one]
        return [(one["about"], await self._trial.fetch(one["url"])) for one in sent]

    async def shows(self, probe: Callable[[], object], what: str) -> None:
        assert probe(), f"never shown: {what}"  # it draws before it accepts

    async def shuts(self, *, shut: bool) -> None:
        self._room.blocked = {self.freelancer.chat} if shut else set()

    def _lane(self, lane: str) -> list[str]:
        kept: Any = self._room._lanes.get(lane, ())
        return [words(one) for one in kept if one["from"] == "bot"]


@asynccontextmanager
async def stand() -> AsyncIterator[SandboxStand]:
    async with running() as trial:
        yield SandboxStand(trial)
