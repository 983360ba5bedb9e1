"""Checkup: whether the moderators' group is as it has to be; what is not is told, what is again as well."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from adapters.telegram.desk import Desk
from adapters.telegram.errors import Kind
from adapters.telegram.line import FaultError, Line
from adapters.telegram.rights import Need, Rights, rights
from adapters.telegram.troubles import Trouble, Troubles

_EVERY: Final = 600.0
_SOON: Final = 60.0
"""Seconds between two looks, and while something is wrong."""
_log: Final = logging.getLogger(__name__)


class Checkup:
    """Looks after the group."""

    def __init__(
        self, line: Line, desk: Desk, troubles: Troubles, keep: Callable[[], Awaitable[None]]
    ) -> None:
        """Take whom to ask, and whom to tell; `keep` brings up to date what people see of the bot."""
        self._line, self._desk, self._troubles, self._keep = line, desk, troubles, keep
        self._at_once = asyncio.Event()

    def soon(self) -> None:
        """Look now: something has changed."""
        self._at_once.set()

    async def run(self) -> None:
        """Look from time to time, until cancelled."""
        while True:
            self._at_once.clear()
            try:
                await self.look()
                await self._keep()
            except FaultError as error:
                _log.info("the group could not be looked at: %s", error)
                if error.kind is Kind.TOKEN:
                    await self._troubles.tell(Trouble.TOKEN)
            except Exception:  # the store's trouble; the next look may be better
                _log.exception("the group could not be looked at")
            wait = _SOON if self._troubles.standing or self._desk.flat else _EVERY
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):  # `wait_for` loses a cancellation that comes with the event
                    await self._at_once.wait()

    async def look(self) -> None:
        """Look once.

        Raises:
            FaultError: the platform cannot be asked now.
        """
        if not self._desk.chat:
            return
        try:
            found = await rights(self._line, self._desk.chat)
        except FaultError as error:
            if error.kind is Kind.MOVED:
                await self._desk.move(self._desk.chat, error.fault.moved_to)
                self.soon()
                return
            if error.kind not in (Kind.NO_CHAT, Kind.REMOVED):
                raise
            found = Rights("", frozenset())
        await self._troubles.over(Trouble.TOKEN)
        await self._conclude(found)

    async def _conclude(self, found: Rights) -> None:
        inside = Need.INSIDE in found.has
        await self._say(Trouble.REMOVED, wrong=not inside)
        if not inside:
            return  # then nothing else can be known
        administrator = Need.ADMINISTRATOR in found.has
        topics = {Need.TOPICS, Need.MANAGE_TOPICS} <= found.has
        await self._say(Trouble.DEMOTED, wrong=not administrator)
        if administrator:
            await self._desk.lay_flat(flat=not topics)
            await self._say(Trouble.NO_TOPICS, wrong=not topics)
            await self._say(Trouble.NO_PIN, wrong=Need.PIN not in found.has)

    async def _say(self, trouble: Trouble, *, wrong: bool) -> None:
        await (self._troubles.tell(trouble) if wrong else self._troubles.over(trouble))
