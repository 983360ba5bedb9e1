"""Events: which event goes to whom, and what is done about what happens to the server and the connection.

An event is read at once and put into the lane of who caused it. Belongs here: routing, and places of ours
that were deleted. Nothing here waits for the platform before the next event is read.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final, assert_never

from adapters.discord import translate
from adapters.discord.act import Acts
from adapters.discord.catchup import CatchUp
from adapters.discord.hear import Hears
from adapters.discord.heard import (
    Acted,
    Changed,
    Connected,
    Deleted,
    Nothing,
    PlaceGone,
    Resumed,
    RoleChanged,
    Said,
    Server,
    ServerGone,
    Typing,
    What,
)
from adapters.discord.lanes import Lanes
from adapters.discord.memory import Memory
from adapters.discord.places import Places
from adapters.discord.reply import Reply
from adapters.discord.troubles import CONNECTION, CONTENT, DESK, ROLE, TOKEN, Troubles
from adapters.discord.wire import Wire
from bot.messages import ToThread
from bot.texts import When, text

WORTH_TELLING: Final = timedelta(minutes=5)
"""How long nothing must have been heard for staff to be told of it afterwards."""
_SILENT: Final = timedelta(minutes=1)
_SESSION: Final = "session"
_log = logging.getLogger(__name__)


class Events:
    """Takes events of the gateway."""

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        lanes: Lanes,
        hears: Hears,
        acts: Acts,
        places: Places,
        memory: Memory,
        catch_up: CatchUp,
        troubles: Troubles,
        wire: Wire,
        now: Callable[[], datetime],
        clock: Callable[[], float],
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        """Take who does the work."""
        self._lanes, self._hears, self._acts, self._places = lanes, hears, acts, places
        self._memory, self._catch_up, self._troubles, self._wire = memory, catch_up, troubles, wire
        self._now, self._clock, self._pause = now, clock, pause
        self._lost_at: datetime | None = None
        self._fresh = True
        self.began: Callable[[], None] = lambda: None
        """Told when a session has begun."""

    @property
    def silence(self) -> str:
        """Say that nothing is heard, when that is so for a while."""
        lost = self._lost_at
        return "no connection" if lost is not None and self._now() - lost > _SILENT else ""

    def take(self, event: str, data: object) -> None:
        """Take an event: read it, and put it into its lane."""
        heard = translate.read(event, data)
        match heard:
            case Said() | Changed():
                self._lanes.put(_person(heard), partial(self._carefully, heard))
            case Deleted():
                self._lanes.put(heard.spot.channel, partial(self._carefully, heard))
            case Acted():
                self._acted(heard)
            case Nothing():
                return
            case _:
                self._lanes.put(_SESSION, partial(self._happened, heard))

    async def missed(self, heard: What) -> None:
        """Take what was missed, in its lane, and wait until it was taken.

        Raises:
            Exception: it could not be.
        """
        if isinstance(heard, Said | Changed):
            await self._lanes.through(_person(heard), partial(self._message, heard))

    # -- the watcher of the connection ------------------------------------------------------------

    def connection_lost(self) -> None:
        """Take note that nothing is heard for now."""
        self._lost_at = self._lost_at or self._now()

    async def connection_failed(self, why: str) -> None:
        """Take note that a connection has ended, or could not be made."""
        self.connection_lost()
        _log.warning("the gateway is begun anew: %s", why)

    async def token_refused(self) -> None:
        """Take note that the token is not accepted any more."""
        self.connection_lost()
        _log.error(
            "the token is not accepted: reset it on the page Bot of your application, and put the new one "
            "where the old one stands; it is taken up by itself, unless it stands in the environment"
        )
        self._troubles.know(TOKEN, "the token is not accepted")

    async def content_forbidden(self) -> None:
        """Tell staff that their messages cannot be read, and how to let us."""
        await self._troubles.met(
            CONTENT, text("server-content-forbidden"), "the intent to read messages is switched off"
        )

    # -- one event --------------------------------------------------------------------------------

    def _acted(self, acted: Acted) -> None:
        reply = Reply(acted, self._wire, hidden=True, clock=self._clock, pause=self._pause)
        if isinstance(acted.what, Typing):
            self._lanes.put(f"typing:{acted.token.id}", partial(self._acts.act, acted, reply))
            return
        reply.begin()
        self._lanes.put(f"person:{acted.author.id}", partial(self._act, acted, reply))

    async def _act(self, acted: Acted, reply: Reply) -> None:
        try:
            await self._acts.act(acted, reply)
        finally:
            await reply.end()

    async def _carefully(self, heard: Said | Changed | Deleted) -> None:
        """Take a message; what could not be stored is read again from the history of its channel."""
        try:
            await self._message(heard)
        except Exception:  # a failing store, or a file that cannot be had now: nothing was confirmed
            _log.exception("a message could not be taken")
            self._catch_up.again(heard.spot.channel)

    async def _message(self, heard: Said | Changed | Deleted) -> None:
        match heard:
            case Said():
                await self._hears.said(heard)
            case Changed():
                await self._hears.changed(heard)
            case Deleted():
                await self._hears.deleted(heard)

    async def _happened(
        self, heard: Connected | Resumed | Server | RoleChanged | ServerGone | PlaceGone
    ) -> None:
        try:
            await self._noted(heard)
        except Exception:  # the store's trouble; the next session tries again
            _log.exception("something that happened was not noted")

    async def _noted(
        self, heard: Connected | Resumed | Server | RoleChanged | ServerGone | PlaceGone
    ) -> None:
        match heard:
            case Connected():
                self.began()
                self._fresh = False
                await self._back()
                await self._catch_up.begin()
            case Resumed():
                self.began()
                await self._back()
                if self._fresh:  # another process heard the beginning of this session
                    self._fresh = False
                    await self._catch_up.begin()
                    await self._look_around()
            case Server():
                self._places.server(heard)
                await self._check_roles(heard)
            case RoleChanged():
                self._places.role(heard)
                if heard.gone and heard.role in self._places.layout.reviewer_roles:
                    await self._role_gone(heard.role)
            case ServerGone():
                if heard.guild == self._places.layout.guild:
                    await self._desk_gone()
            case PlaceGone():
                await self._place_gone(heard.channel)
            case _:
                assert_never(heard)

    async def _look_around(self) -> None:
        """Ask what a session is told of the moderators' server only at its beginning."""
        guild = self._places.layout.guild
        if guild:
            found = await self._wire.ask("GET", "/guilds/{guild_id}", guild_id=guild)
            heard = translate.read("GUILD_CREATE", found)
            if isinstance(heard, Server):
                await self._noted(heard)

    async def _back(self) -> None:
        """Take note that we hear again, and tell staff of a long silence."""
        since, self._lost_at = self._lost_at, None
        self._troubles.forget(TOKEN)
        now = self._now()
        if since is not None and now - since >= WORTH_TELLING:
            said = text("server-outage", since=When(since), until=When(now))
            await self._troubles.met(CONNECTION, said, "", about=now.isoformat())
            await self._troubles.over(CONNECTION, about=now.isoformat())

    async def _place_gone(self, channel: str) -> None:
        """Make a case's thread anew that was deleted, and forget other places of ours."""
        layout = self._places.layout
        if channel in (layout.forum, layout.notices):
            await self._desk_gone()
            return
        case, person = await self._memory.whose(channel)
        if case is not None and await self._memory.thread(case) == channel:
            await self._memory.forget_thread(case)
            await self._memory.redraw(case, ToThread(case), self._now())
        elif person and await self._memory.private_thread(person) == channel:
            await self._memory.keep_private_thread(person, "")
        elif channel == await self._memory.notices():
            await self._memory.keep_notices("")

    async def _desk_gone(self) -> None:
        await self._troubles.met(DESK, text("server-desk-gone"), "the moderators' place is gone")

    async def _check_roles(self, server: Server) -> None:
        if server.guild != self._places.layout.guild:
            return
        for role in self._places.layout.reviewer_roles:
            if role in server.roles:
                await self._troubles.over(ROLE, about=role)
            else:
                await self._role_gone(role)

    async def _role_gone(self, role: str) -> None:
        await self._troubles.met(ROLE, text("server-role-gone", role=role), "a role is gone", about=role)


def _person(heard: Said | Changed) -> str:
    return f"person:{heard.author.id}"
