"""Pacing: lets each message wait for its turn.

Belongs here: waiting, and nothing else. When a turn comes is decided in `limits`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from adapters.telegram.limits import Paces, Rates, Turn, Waiting, choose


@dataclass(frozen=True, slots=True)
class _Place:
    """A message in the queue, and how it is told that its turn has come."""

    waiting: Waiting
    called: asyncio.Future[None]


class Pacer:
    """The gate that every message goes through on its way out."""

    def __init__(self, rates: Rates, clock: Callable[[], float] | None = None) -> None:
        """Take the paces; `clock` tells seconds that never go back."""
        self._paces = Paces(rates)
        self._clock = clock
        self._numbers = count()
        self._queue: dict[int, _Place] = {}
        self._timer: asyncio.TimerHandle | None = None

    def crowd(self, chat: int) -> int:
        """Return how many messages wait to go to this chat."""
        return sum(one.waiting.chat == chat for one in self._queue.values())

    @property
    def waiting(self) -> int:
        """Return how many messages wait, to whomever."""
        return len(self._queue)

    async def turn(self, chat: int, turn: Turn = Turn.LIVE) -> None:
        """Wait until a message may go to this chat, and count it."""
        number = next(self._numbers)
        called = asyncio.get_running_loop().create_future()
        self._queue[number] = _Place(Waiting(number, chat, turn), called)
        self._call()
        try:
            await called
        finally:
            if self._queue.pop(number, None) is not None:  # gave up waiting; others need not wait for it
                self._call()

    def rest(self, chat: int, seconds: float) -> None:
        """Let nothing go to this chat for a while: the platform has asked for it."""
        self._paces.rest(chat, self._now() + seconds)

    def _call(self) -> None:
        """Call everybody whose turn has come, and set an alarm for the next."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._queue:
            now = self._now()
            chosen, soonest = choose((one.waiting for one in self._queue.values()), self._paces, now)
            if chosen is None:
                self._timer = asyncio.get_running_loop().call_later(max(soonest - now, 0.0), self._call)
                return
            place = self._queue.pop(chosen.number)
            if not place.called.done():
                self._paces.take(chosen.chat, now)
                place.called.set_result(None)

    def _now(self) -> float:
        return self._clock() if self._clock is not None else asyncio.get_running_loop().time()
