"""Lanes: what one person does is taken in order, what several do side by side.

Belongs here: whose turn it is. A lane that is done is forgotten.
"""

import asyncio
from collections.abc import Awaitable, Callable

Work = Callable[[], Awaitable[None]]


class Lanes:
    """Runs work in its lanes."""

    def __init__(self, most: int = 200) -> None:
        """Take how much may be under way at once."""
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(most)

    @property
    def idle(self) -> bool:
        """Tell whether nothing is under way: all that was put in is done."""
        return not self._tasks

    def put(self, lane: str, work: Work) -> None:
        """Put work at the end of a lane."""
        _ = self._begin(lane, work)

    async def through(self, lane: str, work: Work) -> None:
        """Put work at the end of a lane, and wait until it was done.

        Raises:
            Exception: what the work raised.
        """
        await asyncio.shield(self._begin(lane, work))

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way; what takes longer is given up."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _begin(self, lane: str, work: Work) -> "asyncio.Future[None]":
        before = self._lanes.get(lane)
        task = asyncio.create_task(self._run(before, work))
        self._lanes[lane] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._forget(lane, done))
        return task

    async def _run(self, before: "asyncio.Task[None] | None", work: Work) -> None:
        if before is not None:
            await asyncio.wait([before])
        async with self._room:
            await work()

    def _forget(self, lane: str, done: "asyncio.Task[None]") -> None:
        self._tasks.discard(done)
        if self._lanes.get(lane) is done:
            del self._lanes[lane]
        if not done.cancelled():
            done.exception()  # whoever waits for it hears of it; nobody else needs to
