"""A loop for which time goes faster: what waits a minute by the loop's clock waits a few seconds by ours.

Sockets, threads and processes are as fast as ever; only what the loop measures and waits for is shorter. For
tests of paces, which would otherwise take as long as the paces do.
"""

import asyncio
import selectors
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Hasty(selectors.DefaultSelector):
    """Waits for a fraction of what it is asked to."""

    haste = 1.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout if timeout is None else timeout / self.haste)


class HastyLoop(asyncio.SelectorEventLoop):
    """A loop whose seconds are shorter."""

    def __init__(self, haste: float) -> None:
        selector = _Hasty()
        selector.haste = haste
        self._haste, self._began = haste, time.monotonic()
        super().__init__(selector)

    def time(self) -> float:
        """Return seconds, of which `haste` pass in one of ours."""
        return self._began + (time.monotonic() - self._began) * self._haste


def run(work: Coroutine[Any, Any, T], haste: float) -> T:
    """Run something in a loop of its own, in haste."""
    with asyncio.Runner(loop_factory=lambda: HastyLoop(haste)) as runner:
        return runner.run(work)
