"""Albums: files that were sent as one arrive as several updates, and become one input again.

Each part is kept as soon as it comes, for some ways of delivery bring the next only when one is confirmed. A
moment after the last part the album is handed in; a restart in between loses nothing.
"""

import asyncio
import json
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from typing import Final

from adapters.telegram.heard import Author, Sent, Spot
from adapters.telegram.memory import Memory, read, write
from adapters.telegram.seal import Seal
from bot.ports import Tx

_MOST: Final = 10
"""Parts that an album can have."""
_INDEX: Final = "albums"
_AGAIN: Final = 20.0
_LOCKS: Final = 5000
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Part:
    """One file, and the key by which it counts once."""

    dedup: str
    sent: Sent


HandIn = Callable[[tuple[Part, ...]], Awaitable[None]]


class Albums:
    """Gathers parts."""

    def __init__(self, memory: Memory, seal: Callable[[], Seal], hand_in: HandIn, quiet: float) -> None:
        """Take where parts are kept, and who takes a whole album; `quiet` seconds end one."""
        self._memory, self._seal, self._hand_in, self._quiet = memory, seal, hand_in, quiet
        self._open: dict[int, str] = {}
        self._timers: dict[int, asyncio.Task[None]] = {}
        self._closing: set[asyncio.Task[None]] = set()
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def add(self, dedup: str, sent: Sent) -> None:
        """Keep a part."""
        chat, name = sent.spot.chat, f"album:{sent.spot.chat}:{sent.album}"
        if self._open.get(chat, name) != name:
            await self.close(chat)
        async with self._locks[chat]:
            count = await self._memory.run(lambda tx: self._keep(tx, name, Part(dedup, sent)))
            self._open[chat] = name
        self._wait(chat, 0.0 if count >= _MOST else self._quiet)

    async def close(self, chat: int) -> None:
        """Hand in what a chat has open: he went on to something else, or a moment has passed."""
        if chat not in self._open:
            return
        async with self._locks[chat]:
            name = self._open.get(chat)
            if name is None:
                return
            parts = await self._memory.run(lambda tx: self._parts(tx, name))
            if parts:
                await self._hand_in(parts)
            await self._memory.run(lambda tx: self._drop(tx, name, parts))
            del self._open[chat]
        if len(self._locks) > _LOCKS:
            held = {key: one for key, one in self._locks.items() if one.locked()}
            self._locks = defaultdict(asyncio.Lock, held)

    async def recover(self) -> None:
        """Take up what was open when we stopped."""
        for name in (await self._memory.get(_INDEX)).split():
            chat = int(name.split(":")[1])
            self._open[chat] = name
            self._wait(chat, self._quiet)

    async def stop(self, seconds: float) -> None:
        """Finish what is being handed in; what is still open is for the next start."""
        for one in self._timers.values():
            one.cancel()
        await asyncio.gather(*self._timers.values(), return_exceptions=True)
        if self._closing:
            _, late = await asyncio.wait(set(self._closing), timeout=seconds)
            for one in late:
                one.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _wait(self, chat: int, seconds: float) -> None:
        before = self._timers.get(chat)
        if before is not None:
            before.cancel()
        self._timers[chat] = asyncio.create_task(self._later(chat, seconds))

    async def _later(self, chat: int, seconds: float) -> None:
        await asyncio.sleep(seconds)
        while True:
            try:
                # Once begun, it is not ended by another part: that one begins an album of its own.
                closing = asyncio.create_task(self.close(chat))
                self._closing.add(closing)
                closing.add_done_callback(self._closing.discard)
                await asyncio.shield(closing)
                break
            except Exception:  # the platform's or the store's trouble: all parts are still kept
                _log.exception("an album could not be handed in")
                await asyncio.sleep(_AGAIN)
        if self._timers.get(chat) is asyncio.current_task():
            del self._timers[chat]

    # -- what is kept -----------------------------------------------------------------------------

    def _keep(self, tx: Tx, name: str, part: Part) -> int:
        parts = self._parts(tx, name)
        if all(one.dedup != part.dedup for one in parts):
            parts = (*parts, part)
        spelled = json.dumps([asdict(one) for one in parts])
        write(tx, name, self._seal().close(spelled, name))
        names = read(tx, _INDEX).split()
        if name not in names:
            write(tx, _INDEX, " ".join([*names, name]))
        return len(parts)

    def _parts(self, tx: Tx, name: str) -> tuple[Part, ...]:
        kept = read(tx, name)
        opened = self._seal().open(kept, name) if kept else None
        return tuple(_part(one) for one in json.loads(opened)) if opened else ()

    def _drop(self, tx: Tx, name: str, done: tuple[Part, ...]) -> None:
        """Forget what was handed in; what came meanwhile stays, for another album."""
        left = [one for one in self._parts(tx, name) if one not in done]
        spelled = json.dumps([asdict(one) for one in left])
        write(tx, name, self._seal().close(spelled, name) if left else "")
        if not left:
            write(tx, _INDEX, " ".join(one for one in read(tx, _INDEX).split() if one != name))


def _part(found: dict[str, dict[str, object]]) -> Part:
    sent = dict(found["sent"])
    spot, author = sent.pop("spot"), sent.pop("author")
    return Part(str(found["dedup"]), Sent(Spot(**spot), Author(**author), **sent))  # type: ignore[arg-type]
