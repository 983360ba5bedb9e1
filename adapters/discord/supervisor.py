"""The supervisor: keeps the gateway running, whatever happens to it, and touches nothing else.

A connection that fails is begun anew after a pause that grows, with the same session where there is one;
sending goes on meanwhile. A day has a limited number of sessions: it is asked for before each new one, so
that a fault of ours never uses them up.

Belongs here: when to connect. What is heard is in `listen`; what staff are told of it in `troubles`.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, Protocol

import aiohttp
import discord

from adapters.discord import errors, gateway
from adapters.discord.errors import Meaning
from adapters.discord.gateway import Ear, Gateway, Session
from adapters.discord.token import Token

RESERVE: Final = 20
"""Sessions of a day that are not begun by ourselves: a person who restarts us needs some."""
_FIRST: Final = 1.0
_LONGEST: Final = 120.0
"""Seconds between two connections."""
_TOKEN_REFUSED: Final = 300.0
LOOK: Final = 15.0
"""Seconds between two looks, while we wait, for what was put in the place of a refused token."""
_CHECK_TOKEN: Final = 4004
"""The gateway's word for a token that is not accepted."""
_log = logging.getLogger(__name__)


class SessionsSpentError(Exception):
    """No session may be begun for a while."""

    def __init__(self, wait: float) -> None:
        """Say for how many seconds."""
        super().__init__(f"no session for {wait:.0f} seconds")
        self.wait = wait


class Watcher(Protocol):
    """Who hears how the connection is."""

    def connection_lost(self) -> None:
        """Hear that nothing is heard for now."""
        ...

    async def connection_failed(self, why: str) -> None:
        """Hear that a connection has ended, or could not be made."""
        ...

    async def token_refused(self) -> None:
        """Hear that the token is not accepted."""
        ...

    async def content_forbidden(self) -> None:
        """Hear that the words of a server's messages may not be read."""
        ...


class Supervisor:
    """Runs one gateway after another."""

    def __init__(
        self,
        token: Token,
        *,
        ear: Ear,
        sessions_left: Callable[[], Awaitable[tuple[int, float]]],
        watcher: Watcher,
        trace: Callable[[], aiohttp.TraceConfig],
        server: bool,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take who hears, and how many sessions are left.

        Args:
            token: the bot's; read again while it is refused.
            ear: hears every event.
            sessions_left: asks how many sessions may be begun today, and when the count starts anew.
            watcher: hears how the connection is.
            trace: makes what counts the platform's refusals.
            server: something is ours in a server, so its messages are to be heard.
            pause: waits.
        """
        self._token, self._ear, self._sessions_left = token, ear, sessions_left
        self._watcher, self._trace, self._server, self._pause = watcher, trace, server, pause
        self._content = True
        self._failures = 0
        self._session: Session | None = None
        self._gateway: Gateway | None = None

    @property
    def reads_content(self) -> bool:
        """Tell whether what is written in a server can be read."""
        return self._content

    @property
    def session(self) -> Session | None:
        """Return what another connection can go on with, of another process too."""
        return self._gateway.session if self._gateway is not None else self._session

    def go_on_with(self, session: Session | None) -> None:
        """Take the session of a process before."""
        self._session = session

    def healthy(self) -> None:
        """Take note that a session has begun: the next failure is the first one."""
        self._failures = 0

    async def run(self) -> None:
        """Stay connected, until cancelled."""
        while True:
            used = self._token.known
            wait = await self._connect()
            self._failures += 1
            if self._token.is_refused:
                await self._until_replaced(used, wait)
            else:
                await self._pause(wait)

    async def _until_replaced(self, used: str, seconds: float) -> None:
        """Wait, but no longer than until another token stands in the place of the one that was refused."""
        while seconds > 0 and await self._token.newest() == used:
            await self._pause(LOOK)
            seconds -= LOOK

    async def _connect(self) -> float:
        """Run one gateway to its end; return how long to wait before the next."""
        wanted, before = gateway.intents(server=self._server, content=self._content), self._session
        if before is not None and before.intents != wanted.value:
            before = None
        made = self._gateway = Gateway(
            wanted=wanted,
            ear=self._ear,
            may_identify=self._may_identify,
            lost=self._watcher.connection_lost,
            trace=self._trace(),
            pause=self._pause,
            session=before,
        )
        try:
            await made.start(self._token.known)
        except asyncio.CancelledError:
            self._session = made.session
            raise
        except SessionsSpentError as spent:
            self._session = None
            await self._watcher.connection_failed(str(spent))
            return spent.wait
        except Exception as error:  # whatever it is, the next connection may do better
            self._session = left(before, made.session, error)
            return await self._failed(error)
        finally:
            self._gateway = None
            with contextlib.suppress(Exception):
                await made.close()
        return self._growing()

    async def _failed(self, error: Exception) -> float:
        meaning = errors.meaning(error)
        closed = isinstance(error, discord.ConnectionClosed)
        if meaning is Meaning.INTENT and self._content:
            self._content = False
            await self._watcher.content_forbidden()
            return 0.0
        if meaning is Meaning.TOKEN or (closed and getattr(error, "code", 0) == _CHECK_TOKEN):
            self._token.refused()
            await self._watcher.token_refused()
            return _TOKEN_REFUSED
        if meaning is Meaning.OURS:
            _log.exception("the gateway failed", exc_info=error)
        await self._watcher.connection_failed(errors.reason(error))
        return max(self._growing(), errors.wait(error) / timedelta(seconds=1))

    def _growing(self) -> float:
        return float(min(_FIRST * 2 ** min(self._failures, 10), _LONGEST))

    async def _may_identify(self) -> None:
        """Let a session begin if enough are left."""
        try:
            left, reset = await self._sessions_left()
        except Exception as error:  # then the platform itself will say
            _log.warning("the number of sessions is not known: %s", errors.reason(error))
            return
        if left <= RESERVE:
            raise SessionsSpentError(max(reset, 60.0))


def left(before: Session | None, after: Session | None, error: Exception) -> Session | None:
    """Return what the next connection goes on with after an error; None: it begins a session."""
    if isinstance(error, discord.ConnectionClosed):
        return None  # what the platform ends for good is ended
    lost = OSError | aiohttp.ClientError | discord.HTTPException | discord.GatewayNotFound
    on_the_way = isinstance(error, lost)
    # What cannot be read, and comes again at once when it is asked for again, would come for ever.
    return after if on_the_way or after != before else None
