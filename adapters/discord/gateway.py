"""The gateway: the library's connection, hearing with our ears.

The library keeps the connection: it identifies, beats, resumes, and begins anew. Of the events it reads only
the two that it needs for that; all others are read by `translate` from their JSON. So an event that the
library cannot read does not end the connection (by itself it would), and nothing is kept in its caches.

Belongs here: what is asked to be heard, and what of it gets to us. Staying connected is the `supervisor`'s.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

import aiohttp
import discord
from discord.state import ConnectionState

Ear = Callable[[str, object], None]
"""Takes an event, by its name and its JSON. Does not wait, and does not fail."""
Parser = Callable[[Any], None]

_LIBRARY_NEEDS: Final = frozenset({"READY", "RESUMED"})
_log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = False  # nothing is ever said aloud here
discord.VoiceClient.warn_dave = False


def intents(*, server: bool, content: bool) -> discord.Intents:
    """Return what we ask to hear: as little as will do.

    Args:
        server: there is a server in which something is ours: a moderators' place, a private thread.
        content: what is written there may be read. The application must be allowed to; in direct messages the
            platform always lets a bot read.
    """
    return discord.Intents(
        dm_messages=True, guilds=server, guild_messages=server, message_content=server and content
    )


class Parsers(dict[str, Parser]):
    """The library's readers of events, with ours before them."""

    def __init__(self, library: dict[str, Parser], ear: Ear) -> None:
        """Take both."""
        super().__init__(library)
        self._ear = ear

    def __getitem__(self, event: object) -> Parser:
        """Return what reads an event; called by the library for each."""

        def take(data: Any) -> None:
            if isinstance(event, str) and event in _LIBRARY_NEEDS:
                dict.__getitem__(self, event)(data)
            try:
                self._ear(str(event), data)
            except Exception:  # whatever it is: one event must not take the connection with it
                _log.exception("an event was not taken", extra={"event_name": str(event)[:40]})

        return take


class Gateway(discord.Client):
    """One connection, and those that the library makes in its place."""

    def __init__(
        self,
        *,
        wanted: discord.Intents,
        ear: Ear,
        may_identify: Callable[[], Awaitable[None]],
        lost: Callable[[], None],
        trace: aiohttp.TraceConfig,
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        """Take what to hear, who hears it, who is asked before a new session, and who is told of a loss."""
        self._ear, self._may_identify, self._lost, self._pause = ear, may_identify, lost, pause
        super().__init__(
            intents=wanted,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0,
            http_trace=trace,
        )

    def _get_state(self, **options: Any) -> "ConnectionState[Gateway]":
        state = super()._get_state(**options)
        state.parsers = Parsers(state.parsers, self._ear)
        return state

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Keep within the sessions that may be begun a day, and the five seconds between two of them."""
        del shard_id
        if not initial:
            await self._pause(5.0)
        await self._may_identify()

    async def on_disconnect(self) -> None:
        """Take note that nothing is heard for now; the library connects again by itself."""
        self._lost()

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Log what goes wrong in the library's own handlers, without what somebody wrote."""
        _log.exception("the library's handler failed", extra={"event_name": event_method})
