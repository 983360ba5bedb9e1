"""Seats: the open pages, and what each of them is told.

A page that cannot keep up is let go; it comes back by itself and is told everything anew. What goes on behind
the scenes is looked up once for many changes, and never in the way of a message.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from bot.ids import CaseId

Json = dict[str, object]

_MOST_UNSENT: Final = 2000
"""Messages that may wait for one page before it is let go."""
_GOING_AWAY: Final = 1001
_log = logging.getLogger(__name__)


class Seat:
    """One open page."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        """Take the page's connection."""
        self.case: CaseId | None = None
        """The case that it looks at behind the scenes."""
        self._socket = socket
        self._unsent: asyncio.Queue[str | None] = asyncio.Queue()

    def tell(self, news: Json) -> None:
        """Let the page know, in the order of the calls."""
        if self._unsent.qsize() < _MOST_UNSENT:
            self._unsent.put_nowait(json.dumps(news))
        else:
            self.leave()

    def leave(self) -> None:
        """Let the page go."""
        while not self._unsent.empty():
            self._unsent.get_nowait()
        self._unsent.put_nowait(None)

    async def write(self) -> None:
        """Send what waits, until the page is gone."""
        while (news := await self._unsent.get()) is not None:
            try:
                await self._socket.send_str(news)
            except ConnectionError:
                return
        await self._socket.close(code=_GOING_AWAY)


class Seats:
    """All open pages."""

    def __init__(self, look: Callable[[Seat], Awaitable[tuple[Json, ...]]]) -> None:
        """Take what looks up the present state of things for one page."""
        self._look = look
        self._seats: set[Seat] = set()
        self._changed = asyncio.Event()

    def take(self, seat: Seat) -> None:
        """Seat a page."""
        self._seats.add(seat)
        self._changed.set()

    def free(self, seat: Seat) -> None:
        """Forget a page that is gone."""
        self._seats.discard(seat)

    def tell(self, news: Json) -> None:
        """Tell every page."""
        for seat in self._seats:
            seat.tell(news)

    def refresh(self) -> None:
        """Say that something has changed, so that every page is shown how things are now."""
        self._changed.set()

    def leave(self) -> None:
        """Let all pages go."""
        for seat in self._seats:
            seat.leave()

    async def keep_current(self) -> None:
        """Show every page how things are, again after every change; runs until it is cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            for seat in tuple(self._seats):
                await self._show(seat)

    async def _show(self, seat: Seat) -> None:
        try:
            for news in await self._look(seat):
                seat.tell(news)
        except (
            Exception
        ):  # whatever storage raises: the page keeps its last view, and the next change tries again
            _log.exception("the view behind the scenes could not be drawn")
