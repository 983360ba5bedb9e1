"""Removals: messages that are to disappear at their time, also when we were restarted meanwhile."""

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.telegram.errors import passing
from adapters.telegram.line import FaultError, Line
from adapters.telegram.memory import Memory, read, write
from bot.ports import Tx

_NAME: Final = "to-remove"
_AGAIN: Final = timedelta(minutes=1)
_log: Final = logging.getLogger(__name__)

_Planned = tuple[int, int, str]
"""Chat, message, and when, in ISO form."""


class Removals:
    """Removes messages when their time has come."""

    def __init__(self, line: Line, memory: Memory, now: Callable[[], datetime]) -> None:
        """Take what tells the time; nothing runs yet."""
        self._line, self._memory, self._now = line, memory, now
        self._news = asyncio.Event()

    async def plan(self, chat: int, message: int, at: datetime) -> None:
        """Remember that a message is to be removed."""
        planned = (chat, message, at.isoformat())
        await self._memory.run(lambda tx: _write(tx, (*_read(tx), planned)))
        self._news.set()

    async def run(self) -> None:
        """Remove what is due, until cancelled."""
        while True:
            self._news.clear()
            try:
                wait = await self.remove_due()
            except Exception:  # the store's trouble: what is planned is still there the next time
                _log.exception("messages could not be removed")
                wait = _AGAIN
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait.total_seconds() if wait else None):
                    await self._news.wait()

    async def remove_due(self) -> timedelta | None:
        """Remove what is due; return how long nothing else is, None when nothing is planned."""
        planned = await self._memory.run(_read)
        done = set[_Planned]()
        for one in planned:
            chat, message, at = one
            if datetime.fromisoformat(at) <= self._now() and await self._gone(chat, message):
                done.add(one)
        if done:
            await self._memory.run(lambda tx: _write(tx, tuple(one for one in _read(tx) if one not in done)))
        left = [datetime.fromisoformat(at) for one in planned if one not in done for at in one[2:]]
        return max(min(left) - self._now(), timedelta(seconds=5)) if left else None

    async def _gone(self, chat: int, message: int) -> bool:
        """Remove one message; what the platform will not remove counts as gone: no try changes that."""
        try:
            await self._line.ask(lambda bot: bot.delete_message(chat, message))
        except FaultError as error:
            if passing(error.kind):
                return False
            _log.warning("a message could not be removed: %s", error)
        return True


def _read(tx: Tx) -> tuple[_Planned, ...]:
    return tuple(
        (int(chat), int(message), str(at)) for chat, message, at in json.loads(read(tx, _NAME) or "[]")
    )


def _write(tx: Tx, planned: tuple[_Planned, ...]) -> None:
    write(tx, _NAME, json.dumps(planned) if planned else "")
