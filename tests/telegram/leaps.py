"""A loop that never waits: when nothing can happen but time passing, its clock leaps to the next alarm.

For tests of paces, which would otherwise take as long as the paces do. By the loop's clock everything takes
exactly as long as it has to, however busy the machine is; by ours it takes what has to be computed. Threads
are waited for: while one is at work, time stands still.
"""

import asyncio
import selectors
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, TypeVar

T = TypeVar("T")
_A_MOMENT = 0.0005
"""Seconds in which the kernel hands over what is on its way between two sockets of this computer."""
_A_WHILE = 0.01


class _Leaping(selectors.DefaultSelector):
    """Asks for what is ready, and leaps where it would wait."""

    loop: "LeapingLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None or self.loop.busy():
            return super().select(_A_WHILE if timeout is None else min(timeout, _A_WHILE))
        ready = super().select(_A_MOMENT)
        if not ready:
            self.loop.leap(timeout)
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock stands still while there is work, and leaps when there is none."""

    def __init__(self) -> None:
        selector = _Leaping()
        selector.loop = self
        self._now = time.monotonic()
        self._at_work = 0
        self.others: list[Callable[[], bool]] = []
        """Who else may be at work in a thread."""
        super().__init__(selector)

    def time(self) -> float:
        """Return the loop's own time in seconds."""
        return self._now

    def leap(self, seconds: float) -> None:
        self._now += seconds

    def busy(self) -> bool:
        return self._at_work > 0 or any(one() for one in self.others)

    def run_in_executor(  # type: ignore[override]
        self, executor: Executor | None, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        self._at_work += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: object) -> None:
        self._at_work -= 1


class Counted:
    """Counts the calls of a function that are under way: time stands still while one waits for a thread."""

    def __init__(self, loop: LeapingLoop, function: Callable[..., Coroutine[Any, Any, Any]]) -> None:
        self._function = function
        self._under_way = 0
        loop.others.append(lambda: self._under_way > 0)

    async def __call__(self, *args: Any, **named: Any) -> Any:
        self._under_way += 1
        try:
            return await self._function(*args, **named)
        finally:
            self._under_way -= 1


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run something in a loop of its own that leaps."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(work)
