"""Poll: asks the platform for updates, and confirms none before it is committed.

The next offset is the lowest number that is not committed. While something slow is under way, as a large file
is, newer updates are asked for and taken all the same.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from adapters.telegram.errors import Kind
from adapters.telegram.heard import Scene
from adapters.telegram.lanes import Lanes
from adapters.telegram.line import FaultError, Line
from adapters.telegram.translate import read
from adapters.telegram.troubles import Trouble, Troubles

LONG: Final = 50.0
"""Seconds for which the platform holds a poll open."""
_SLOW: Final = 0.25
"""Seconds after which newer updates are asked for, though some are under way."""
_FULL: Final = 100
_LOST: Final = 5
"""Tries in vain in a row, some fifteen seconds of them, after which the channel counts as lost for now."""
_RIVAL_TOLD: Final = 4
"""Refusals in a row after which the moderators hear of somebody else who receives for this bot."""
_log: Final = logging.getLogger(__name__)


class Backoff:
    """Waits longer each time, up to a limit."""

    def __init__(self, first: float = 0.5, most: float = 30.0) -> None:
        """Begin well."""
        self._first, self._most = first, most
        self.count = 0

    async def wait(self, at_least: float = 0.0) -> None:
        """Wait once more."""
        self.count += 1
        await asyncio.sleep(max(min(self._first * 2 ** min(self.count - 1, 10), self._most), at_least))

    def over(self) -> bool:
        """Begin again; tell whether anything was wrong."""
        wrong, self.count = self.count > 0, 0
        return wrong


class Poller:
    """Long polling."""

    def __init__(
        self,
        *,
        line: Line,
        lanes: Lanes,
        scene: Callable[[], Scene],
        troubles: Troubles,
        prepare: Callable[[], Awaitable[None]],
        long: float = LONG,
    ) -> None:
        """Take the way to the platform; `prepare` is called once it can be reached."""
        self._line, self._lanes, self._scene, self._troubles = line, lanes, scene, troubles
        self._prepare, self._long = prepare, long
        self._offset: int | None = None
        self._newest = -1
        self._backoff = Backoff()

    @property
    def trouble(self) -> str:
        """Say in a few words what keeps us from listening; empty when nothing does."""
        return "the platform cannot be reached" if self._backoff.count >= _LOST else ""

    async def run(self) -> None:
        """Listen until cancelled, whatever happens to the line."""
        prepared = False
        while True:
            try:
                if not prepared:
                    await self._prepare()
                    await self._line.ask(lambda bot: bot.delete_webhook())
                    prepared = True
                    _log.info("listening")
                await self._once()
            except FaultError as error:
                await self._trouble(error)
            except Exception:  # whatever the store raises: nothing was confirmed
                _log.exception("updates could not be taken")
                await self._backoff.wait()
            else:
                await self._well()

    async def _once(self) -> None:
        wait = 0.0 if self._lanes.busy or self._lanes.failed else self._long
        updates = await self._line.ask(lambda bot: bot.updates(self._offset, wait=wait))
        fresh = self._offer(updates)
        if fresh or not updates:
            await self._lanes.rest(_SLOW)
        else:
            await self._lanes.any_done(_SLOW if len(updates) < _FULL else self._long)
        if self._lanes.failed:
            await self._backoff.wait()
        if updates:
            self._offset = self._lanes.confirmed(self._newest)
        elif not self._lanes.busy:
            # All is confirmed. After a quiet week the platform may begin anew at a lower number.
            self._offset = None

    def _offer(self, updates: list[object]) -> int:
        fresh = 0
        for one in updates:
            heard = read(one, self._scene())
            if heard is None:
                _log.error("an update without a number cannot be taken: %s", _shape(one))
                continue
            self._newest = max(self._newest, heard.number)
            fresh += self._lanes.put(heard)
        return fresh

    async def _trouble(self, error: FaultError) -> None:
        fault, first = error.fault, self._backoff.count == 0
        match fault.kind:
            case Kind.RIVAL if "webhook" in fault.said.lower():
                _log.warning("a webhook was set for this bot; it is removed, for we poll")
                await self._quietly(lambda: self._line.ask(lambda bot: bot.delete_webhook()))
            case Kind.RIVAL:
                if first:
                    _log.error("another process receives for this bot; stop it, or give it another token")
                if self._backoff.count >= _RIVAL_TOLD:
                    await self._troubles.tell(Trouble.RIVAL)
            case Kind.TOKEN if first:
                _log.error(
                    "the platform does not accept the token: get one from @BotFather, and put it where the "
                    "old one stands; it is taken up by itself, unless it stands in the environment"
                )
                await self._troubles.tell(Trouble.TOKEN)
            case _ if first:
                _log.warning("the platform cannot be reached: %s %s", fault.kind.value, fault.said)
            case _:
                pass
        await self._backoff.wait(fault.wait.total_seconds() if fault.kind is Kind.FLOOD else 0.0)

    async def _well(self) -> None:
        if self._lanes.failed or not self._backoff.over():
            return
        _log.warning("listening again")
        for trouble in (Trouble.RIVAL, Trouble.TOKEN):
            await self._troubles.over(trouble)

    async def _quietly(self, ask: Callable[[], Awaitable[object]]) -> None:
        try:
            await ask()
        except FaultError as error:
            _log.info("left undone: %s", error)


def _shape(update: object) -> str:
    """Say what an update consists of, and nothing that somebody wrote."""
    return json.dumps(sorted(map(str, update)) if isinstance(update, dict) else type(update).__name__)
