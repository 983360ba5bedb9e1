"""Waiting without sleeping: whoever waits is woken by each change, and gives up after a while."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds until something counts as missing; the machine may be busy."""


class Bell:
    """Rung at each change of the platform."""

    def __init__(self) -> None:
        self.changes = 0
        self._waiting: list[asyncio.Event] = []

    def ring(self) -> int:
        """Wake all who wait; return the number of this change."""
        self.changes += 1
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            one.set()
        return self.changes

    def listen(self) -> asyncio.Event:
        """Return what the next change sets. From this moment on, none is missed."""
        rung = asyncio.Event()
        self._waiting.append(rung)
        return rung

    def leave(self, rung: asyncio.Event) -> None:
        """Listen no longer."""
        if rung in self._waiting:
            self._waiting.remove(rung)

    async def next(self, seconds: float | None) -> bool:
        """Wait for the next change; False when there was none in time."""
        rung = self.listen()
        try:
            async with asyncio.timeout(seconds):
                await rung.wait()
        except TimeoutError:
            return False
        finally:
            self.leave(rung)
        return True

    async def until(
        self, found: Callable[[], T], *, what: Callable[[], str] = lambda: "it", patience: float = PATIENCE
    ) -> T:
        """Wait until something is found (true), looking again after each change.

        Raises:
            AssertionError: it did not come; `what` describes what was there instead.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + patience
        while True:
            value = found()
            if value:
                return value
            if not await self.next(max(0.0, end - loop.time())):
                value = found()
                if value:
                    return value
                raise AssertionError(f"waited {patience:g} seconds for {what()}")
