"""Lanes: what one person does is taken in order, what different people do side by side.

Belongs here: which updates are under way, done or failed, and what may be confirmed because of that. It holds
for whatever brings the updates.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

from adapters.telegram.heard import Heard

WIDTH: Final = 64
"""Lanes that are worked on at once."""
_log: Final = logging.getLogger(__name__)


class Lanes:
    """Takes updates, each lane in its order."""

    def __init__(self, take: Callable[[Heard], Awaitable[None]], width: int = WIDTH) -> None:
        """Take what takes one update; it raises when nothing was committed."""
        self._take = take
        self._room = asyncio.Semaphore(width)
        self._waiting: dict[str, deque[Heard]] = {}
        self._open: dict[int, asyncio.Future[bool]] = {}
        self._done: set[int] = set()
        self._failed: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def put(self, heard: Heard) -> bool:
        """Take an update up; False when it is under way already, or done."""
        if heard.number in self._open or heard.number in self._done:
            return False
        self._failed.discard(heard.number)
        self._open[heard.number] = asyncio.get_running_loop().create_future()
        waiting = self._waiting.get(heard.lane)
        if waiting is not None:
            waiting.append(heard)
        else:
            self._waiting[heard.lane] = deque([heard])
            task = asyncio.create_task(self._work(heard.lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return True

    async def committed(self, number: int) -> bool:
        """Wait until an update is done, and tell whether it was committed."""
        future = self._open.get(number)
        return await asyncio.shield(future) if future is not None else number not in self._failed

    def confirmed(self, newest: int) -> int:
        """Return the number below which everything is committed, and forget what lies below it."""
        number = min((*self._open, *self._failed), default=newest + 1)
        self._done = {one for one in self._done if one >= number}
        return number

    @property
    def busy(self) -> bool:
        """Tell whether anything is under way."""
        return bool(self._open)

    @property
    def failed(self) -> bool:
        """Tell whether something has to be delivered again."""
        return bool(self._failed)

    async def rest(self, seconds: float) -> None:
        """Wait until nothing is under way, or for so long."""
        if self._open:
            await asyncio.wait(list(self._open.values()), timeout=seconds)

    async def any_done(self, seconds: float) -> None:
        """Wait until anything that is under way is done, or for so long."""
        if self._open:
            futures = list(self._open.values())
            await asyncio.wait(futures, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)

    async def stop(self, seconds: float) -> None:
        """Finish what is under way; what takes longer is delivered again after the next start."""
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=seconds)
            for one in late:
                one.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _work(self, lane: str) -> None:
        waiting = self._waiting[lane]
        try:
            while waiting:
                async with self._room:
                    committed = await self._one(waiting.popleft())
                if not committed:
                    break
        finally:
            # Nobody overtakes in a lane: what stands behind a failure is delivered again with it.
            del self._waiting[lane]
            for heard in waiting:
                self._settle(heard.number, committed=False)

    async def _one(self, heard: Heard) -> bool:
        committed = False
        try:
            await self._take(heard)
            committed = True
        except Exception as error:
            _log.warning("update %s was not taken, and is asked for again: %r", heard.number, error)
        finally:
            self._settle(heard.number, committed=committed)
        return committed

    def _settle(self, number: int, *, committed: bool) -> None:
        (self._done if committed else self._failed).add(number)
        future = self._open.pop(number)
        if not future.done():
            future.set_result(committed)
