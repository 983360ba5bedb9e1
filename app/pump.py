"""The pump: carries the outbox out, lanes side by side, each in its order.

Belongs here: when to look, how many at once, and going on when one fails. What a result means is the relay's.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

import structlog

from bot.answers import Answer
from bot.ports import Inbound, OutboxRow
from bot.relay import Relay
from bot.service import Service

LANES: Final = 96
"""Rows under way at once. With 60 ms there and back, 32 reach less than half of a bare loop's speed."""
MOST: Final = 100_000
"""Rows in one go; what is left comes with the next."""

_log = structlog.stdlib.get_logger(__name__)


class Pump:
    """Carries rows until nothing is left that may go out now."""

    def __init__(self, relay: Relay) -> None:
        """Take the relay that knows the way."""
        self._relay = relay
        self._running: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Say that there may be something new to carry."""
        self._wake.set()

    async def drain(self, now: Callable[[], datetime]) -> int:
        """Carry rows until none is left that may go out, and none is under way; return how many were claimed.

        May run several times at once: a row is claimed once, and each waits for what the others carry.
        """
        claimed = 0
        while claimed < MOST:
            self._wake.clear()
            rows = await self._claim(now())
            claimed += len(rows)
            for row in rows:
                task = asyncio.create_task(self._carry(row, now()))
                self._running.add(task)
                task.add_done_callback(self._running.discard)
            if not self._running:
                break
            await self._something_happens()
        return claimed

    async def run(self, now: Callable[[], datetime]) -> None:
        """Drain whenever there is something new, until cancelled."""
        while True:
            await self._wake.wait()
            try:
                await self.drain(now)
            except Exception:  # the store's trouble; the next tick wakes us again
                _log.exception("outbox could not be read")

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way; what takes longer is given up, and sent again when its lease ends."""
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _claim(self, now: datetime) -> tuple[OutboxRow, ...]:
        room = LANES - len(self._running)
        return await self._relay.claim(now, room) if room > 0 else ()

    async def _carry(self, row: OutboxRow, now: datetime) -> None:
        try:
            await self._relay.carry(row, now)
        except Exception:  # the row stays ours until its lease ends, and is tried again then
            _log.exception("message not carried", message=row.id, case=row.case, attempts=row.attempts)

    async def _something_happens(self) -> None:
        """Wait until a row has been carried, or something new may be there."""
        news = asyncio.create_task(self._wake.wait())
        try:
            await asyncio.wait({*self._running, news}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()


class PromptService(Service):
    """A service after whose inputs the outbox is looked at straight away, instead of at the next tick."""

    prompted: Callable[[], None] | None = None
    """Called after each input; set when the pump is there."""

    async def receive(self, inbound: Inbound) -> Answer | None:
        answer = await super().receive(inbound)
        if self.prompted is not None:
            self.prompted()
        return answer
