"""Redraws: cards that the platform did not let us edit now, drawn again a little later.

Edits of a message older than an hour are limited. To wait for one would hold up everything else that goes to
the thread; so the card is put off, and remembered, so that a restart does not forget it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from adapters.discord.memory import Memory
from bot.messages import ToThread

SECONDS: Final = 600.0
"""How long a card is put off."""


class Redraws:
    """Cards to be drawn anew."""

    def __init__(
        self,
        memory: Memory,
        now: Callable[[], datetime],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take where it is remembered."""
        self._memory, self._now, self._pause = memory, now, pause
        self._waiting: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        """Draw what was put off before a restart."""
        for case in await self._memory.stale():
            await self._draw(ToThread(case))

    async def later(self, to: ToThread) -> None:
        """Put a card off."""
        await self._memory.keep_stale(to.case, stale=True)
        task = asyncio.create_task(self._after_a_while(to))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def stop(self) -> None:
        """Stop waiting; the next start draws what was put off."""
        for task in tuple(self._waiting):
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    async def _after_a_while(self, to: ToThread) -> None:
        await self._pause(SECONDS)
        await self._draw(to)

    async def _draw(self, to: ToThread) -> None:
        await self._memory.keep_stale(to.case, stale=False)
        await self._memory.redraw(to.case, to, self._now())
