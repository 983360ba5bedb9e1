"""Chores: what is done beside the way of a message, and may be lost without loss.

A keyboard that is no longer needed, a topic's icon, the answer to a press: whoever asks again gets it again.
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Final

from adapters.telegram.line import FaultError

_MOST: Final = 500
_log: Final = logging.getLogger(__name__)


class Chores:
    """Runs small tasks, holds on to them, and ends them with the channel."""

    def __init__(self) -> None:
        """Begin with none."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._named: dict[str, asyncio.Task[None]] = {}

    def do(self, what: Coroutine[object, object, None], *, name: str = "") -> None:
        """Do something soon; with a name it takes the place of what was to be done under that name."""
        before = self._named.pop(name, None) if name else None
        if before is not None:
            before.cancel()
        if len(self._tasks) >= _MOST:
            what.close()
            _log.warning("too much to do at once: something small was left undone")
            return
        task = asyncio.create_task(_carefully(what))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        # One that is dropped before its first step never gets to what it carries.
        task.add_done_callback(lambda _: what.close())
        if name:
            self._named[name] = task
            task.add_done_callback(lambda done: self._forget(name, done))

    def drop(self, name: str) -> bool:
        """Leave undone what is to be done under a name; tell whether there was anything."""
        task = self._named.pop(name, None)
        return task is not None and task.cancel()

    def has(self, name: str) -> bool:
        """Tell whether something is to be done under a name."""
        return name in self._named

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way; leave undone what takes longer."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for one in late:
                one.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _forget(self, name: str, done: asyncio.Task[None]) -> None:
        if self._named.get(name) is done:
            del self._named[name]


async def _carefully(what: Coroutine[object, object, None]) -> None:
    try:
        await what
    except FaultError as error:
        _log.info("left undone: %s", error)
    except Exception:  # nobody waits for it; the log must know all the same
        _log.exception("something small failed")
