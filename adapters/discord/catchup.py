"""Catching up: what people wrote while nobody listened, read from the history of every conversation.

The platform confirms nothing and repeats nothing once a session has ended. So when a new one begins, each
channel that we know is read back to the last message that was taken, the latest conversations first, at a
pace that leaves room for sending. What was taken before counts once all the same.

A channel is *behind* until that is done: what is heard there meanwhile is taken, but not counted as read, so
that a crash in between loses nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

import discord

from adapters.discord import contents, errors, translate
from adapters.discord.brake import BrakedError
from adapters.discord.errors import Meaning, meaning
from adapters.discord.heard import Changed, Said, What
from adapters.discord.memory import Memory
from adapters.discord.wire import Json, Wire

PAGE: Final = 100
PAGES: Final = 20
"""Pages that are read back at most; nobody writes two thousand messages to a bot that does not answer."""
PACE: Final = 0.1
"""Seconds between two channels: a fifth of what the platform allows us."""
AGAIN: Final = 15.0
"""Seconds until a channel is read again from which a message could not be stored."""
OLDEST: Final = timedelta(days=60)
"""What is older was taken, or is lost; the core knows for longer than this what it has taken."""
_GONE: Final = frozenset({Meaning.PLACE_GONE, Meaning.NO_ACCESS, Meaning.CLOSED})
_EPOCH: Final = 1_420_070_400_000
_log = logging.getLogger(__name__)


class CatchUp:
    """Reads histories."""

    def __init__(
        self,
        memory: Memory,
        to: Wire,
        hear: Callable[[What], Awaitable[None]],
        now: Callable[[], datetime],
        server: str,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take where what was missed goes; `hear` waits until it was taken, and raises if it was not.

        Args:
            memory: knows which channels there are.
            to: the platform.
            hear: takes what was missed.
            now: tells the time.
            server: stands for the server of a thread, which a history does not name.
            pause: waits.
        """
        self._server = server or "1"
        self._memory, self._wire, self._hear, self._now, self._pause = memory, to, hear, now, pause
        self._running: asyncio.Task[None] | None = None
        self._again: dict[str, asyncio.Task[None]] = {}
        self._behind: set[str] = set()

    def is_behind(self, channel: str) -> bool:
        """Tell whether there may be older messages in a channel that were not taken yet."""
        return channel in self._behind

    @property
    def owes(self) -> bool:
        """Tell whether something was heard, and could not be taken yet."""
        return bool(self._again)

    async def begin(self) -> None:
        """Read everything that was missed, in the background; a run that is under way begins anew."""
        channels = tuple(channel for channel, _ in await self._memory.conversations())
        self._behind |= set(channels)
        before, self._running = self._running, asyncio.create_task(self._all(channels))
        if before is not None:
            before.cancel()

    def again(self, channel: str) -> None:
        """Read one channel again in a while: something in it could not be taken."""
        self._behind.add(channel)
        if channel not in self._again:
            self._again[channel] = asyncio.create_task(self._later(channel))

    async def earlier(self, channel: str, message: str) -> list[Said]:
        """Read what somebody wrote before the first message that we heard: nobody may have listened then.

        Raises:
            discord.DiscordException: the platform refuses.
            OSError: it cannot be reached.
        """
        found = sorted(await self._wire.history(channel, message), key=_number)
        recent = (translate.message(one) for one in found if self._is_recent(_made(_number(one))))
        return [one for one in recent if isinstance(one, Said)]

    async def stop(self) -> None:
        """Stop reading; what was not read is read at the next start."""
        tasks = [*self._again.values(), *([self._running] if self._running is not None else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _all(self, channels: tuple[str, ...]) -> None:
        for channel in channels:
            await self._carefully(channel)
            await self._pause(PACE)

    async def _later(self, channel: str) -> None:
        await self._pause(AGAIN)
        self._again.pop(channel, None)
        await self._carefully(channel)

    async def _carefully(self, channel: str) -> None:
        try:
            await self._channel(channel)
        except (discord.DiscordException, OSError, BrakedError) as error:
            if meaning(error) in _GONE:
                self._behind.discard(channel)
                return
            _log.warning("a history could not be read: %s", errors.reason(error))
            self.again(channel)
        except Exception:  # the store's trouble: what was not taken is read again
            _log.exception("what was missed could not be stored")
            self.again(channel)

    async def _channel(self, channel: str) -> None:
        """Read one channel back to the last message that was taken."""
        until = await self._memory.read_until(channel)
        guild = await self._guild(channel)
        missed = await self._missed(channel, until)
        for found in missed:
            await self._one({**found, "guild_id": guild}, until)
        self._behind.discard(channel)
        if missed:
            await self._memory.keep_read(channel, str(_number(missed[-1])))

    async def _guild(self, channel: str) -> str:
        """Return a server's id for what is no conversation with the bot alone; the history does not say."""
        case, person = await self._memory.whose(channel)
        alone = case is None and await self._memory.conversation(person) == channel
        return "" if alone else self._server

    async def _missed(self, channel: str, until: int) -> list[Json]:
        """Read back to `until`, with the rest of the page that it stands on; the oldest first."""
        found: list[Json] = []
        for _ in range(PAGES):
            page = await self._wire.history(channel, str(_number(found[-1])) if found else "")
            found += sorted(page, key=_number, reverse=True)
            if len(page) < PAGE or _number(found[-1]) <= until or not until:
                break
        return found[::-1]

    async def _one(self, found: Json, until: int) -> None:
        """Hear a message as if it came now; of one that was taken, only that it was changed."""
        said = translate.message(found)
        if not isinstance(said, Said):
            return
        if _number(found) > until:
            if self._is_recent(_made(_number(found))):
                await self._hear(said)
        elif said.edited and self._is_recent(_moment(said.edited)):
            await self._hear(Changed(said.spot, said.author, said.text, said.edited))

    def _is_recent(self, at: datetime) -> bool:
        return at > self._now() - OLDEST


def _number(message: Json) -> int:
    return max(0, contents.number(message, "id"))


def _made(snowflake: int) -> datetime:
    return datetime.fromtimestamp(((snowflake >> 22) + _EPOCH) / 1000, UTC)


def _moment(written: str) -> datetime:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
