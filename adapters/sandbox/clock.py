"""A clock that can be moved forward, and never back.

Moving goes from alarm to alarm: each fires at its own time and in order, as if one had waited.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

STRIDE: Final = timedelta(hours=1)
"""How far to go on past an alarm that did not go away when its time came: a page must never hang on one."""

FARTHEST: Final = timedelta(days=4_200)
"""How far one move may go: to the end of the longest clock, and not by a slip through a century."""


class SandboxClock:
    """Real time, plus all the hours that were skipped."""

    def __init__(self, real: Callable[[], datetime]) -> None:
        """Take the real clock; it must tell UTC."""
        self._real = real
        self._skipped = timedelta(0)

    def now(self) -> datetime:
        """Tell the time in UTC."""
        return self._real() + self._skipped

    def advance(self, by: timedelta) -> None:
        """Move forward.

        Raises:
            ValueError: `by` is negative; what has happened stays so.
        """
        if by < timedelta(0):
            raise ValueError("time goes forward only")
        self._skipped += by


class Traveller:
    """Moves a clock, and lets everything happen on the way."""

    def __init__(
        self,
        clock: SandboxClock,
        next_event: Callable[[], Awaitable[datetime | None]],
        next_alarm: Callable[[], Awaitable[datetime | None]],
        tick: Callable[[], Awaitable[None]],
    ) -> None:
        """Take the clock, what lets due things happen, and when the next happens: anything, or an alarm."""
        self._clock = clock
        self._next_event = next_event
        self._next_alarm = next_alarm
        self._tick = tick
        self._moving = asyncio.Lock()

    async def by(self, duration: timedelta) -> None:
        """Move forward by `duration`."""
        async with self._moving:
            await self._until(self._clock.now() + duration)

    async def to(self, moment: datetime) -> bool:
        """Move to a moment; a moment that has passed is here already. False when it is too far away."""
        async with self._moving:
            if moment - self._clock.now() > FARTHEST:
                return False
            await self._until(moment)
            return True

    async def to_next_alarm(self) -> bool:
        """Move to the next alarm of all cases; False when there is none.

        Messages that waited for the morning go out on the way: nobody presses once for each of them.
        """
        async with self._moving:
            await self._tick()
            alarm = await self._next_alarm() or await self._next_event()
            if alarm is None:
                return False
            await self._until(max(alarm, self._clock.now()))
            return True

    async def _until(self, target: datetime) -> None:
        await self._tick()
        while (now := self._clock.now()) < target:
            event = await self._next_event()
            stop = target if event is None else min(target, event if event > now else now + STRIDE)
            self._clock.advance(stop - now)
            await self._tick()
