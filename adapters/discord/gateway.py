"""The gateway: the library's connection, hearing with our ears.

The library identifies, beats and resumes. Of the events it reads only the two that it needs for that; all
others are read by `translate` from their JSON. So an event that the library cannot read does not end the
connection (by itself it would), and nothing is kept in its caches.

A session outlives its connection: whatever ended that, the next one goes on with it, also in another client.
Then the platform tells what happened in between, the first words of somebody new among it: no history of ours
would show them.

Belongs here: what is asked to be heard, and what of it gets to us. Staying connected is the `supervisor`'s.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import astuple, dataclass
from typing import Any, Final

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from discord.state import ConnectionState
from yarl import URL

Ear = Callable[[str, object], None]
"""Takes an event, by its name and its JSON. Does not wait, and does not fail."""
Parser = Callable[[Any], None]

_LIBRARY_NEEDS: Final = frozenset({"READY", "RESUMED"})
_CONNECTING: Final = 60.0
"""Seconds until a connection that does not begin is given up."""
_LONGEST: Final = 60.0
"""Seconds between two connections that the platform ends at once."""
_GOES_ON: Final = 4000
"""Closed with this code, a session can be gone on with; the library's own 1000 would end it."""
_NOT_ALLOWED: Final = 4014
"""The gateway's word for a right to hear that the application does not have."""
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


@dataclass(frozen=True, slots=True)
class Session:
    """What is needed to go on with a session in another connection."""

    id: str
    sequence: int
    """The last event that was heard."""
    address: str
    """Where the platform wants to be asked for it."""
    intents: int
    """What is heard in it; a session cannot learn to hear more."""


def spelled(session: Session | None) -> str:
    """Write a session down; empty where there is none."""
    return "" if session is None else json.dumps(astuple(session))


def session_of(spelled: str) -> Session | None:
    """Read a session that was written down; None where it cannot be read."""
    try:
        which, sequence, address, wanted = json.loads(spelled or "null")
        return Session(str(which), int(sequence), str(address), int(wanted))
    except (TypeError, ValueError):
        return None


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


class Connection(DiscordWebSocket):
    """The library's connection, which lets go of everything where it does not come about."""

    async def identify(self) -> None:
        """Begin a session."""
        try:
            await super().identify()
        except BaseException:
            await self.close(code=_GOES_ON)
            raise

    async def resume(self) -> None:
        """Go on with a session."""
        try:
            await super().resume()
        except BaseException:
            await self.close(code=_GOES_ON)
            raise


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
        session: Session | None = None,
    ) -> None:
        """Take what to hear, who hears it, who is asked before a new session, and who is told of a loss.

        Args:
            wanted: what to hear.
            ear: hears it.
            may_identify: asked before a session begins.
            lost: told when nothing is heard for now.
            trace: counts what the platform refuses.
            pause: waits.
            session: what to go on with.
        """
        self._ear, self._may_identify, self._lost, self._pause = ear, may_identify, lost, pause
        self._before = session
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

    @property
    def session(self) -> Session | None:
        """Return what another connection can go on with."""
        there: DiscordWebSocket | None = self.ws
        if there is None or not there.session_id or there.sequence is None:
            return self._before
        return Session(there.session_id, there.sequence, str(there.gateway), self.intents.value)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Hear what happens until something ends it; what the platform asks to begin again is begun at once.

        Raises:
            Exception: whatever ended it; the session is there still.
        """
        del reconnect  # who makes the next connection is the supervisor
        first, in_vain = True, 0
        while not self.is_closed():
            before = self._before
            try:
                coming = Connection.from_client(
                    self, initial=first, shard_id=self.shard_id, **_resuming(before)
                )
                self.ws = await asyncio.wait_for(coming, timeout=_CONNECTING)
                first = False
                while True:
                    await self.ws.poll_event()
            except discord.ConnectionClosed as closed:
                if closed.code == _NOT_ALLOWED:
                    raise discord.PrivilegedIntentsRequired(closed.shard_id) from None
                raise
            except ReconnectWebSocket as again:
                self._lost()
                self._before = self.session if again.resume else None
                in_vain = in_vain + 1 if self._before in (before, None) else 0
                if in_vain > 1:
                    await self._pause(min(2.0 ** (in_vain - 2), _LONGEST))

    async def close(self) -> None:
        """Let go of the connection, and not of the session."""
        there: DiscordWebSocket | None = self.ws
        if there is not None:
            await there.close(code=_GOES_ON)
        await super().close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Keep within the sessions that may be begun a day, and the five seconds between two of them."""
        del shard_id
        if not initial:
            await self._pause(5.0)
        await self._may_identify()

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Log what goes wrong in the library's own handlers, without what somebody wrote."""
        _log.exception("the library's handler failed", extra={"event_name": event_method})


def _resuming(session: Session | None) -> dict[str, Any]:
    if session is None:
        return {}
    return {
        "resume": True,
        "session": session.id,
        "sequence": session.sequence,
        "gateway": URL(session.address),
    }
