"""Listen: Discord as a channel: everything put together, started, and stopped.

Belongs here: the parts and the life of the channel. Which event goes to whom is in `events`; what is done
with a message in `hear`, with an interaction in `act`, with what goes out in `send`.
"""

import asyncio
import hashlib
import json
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

import discord

from adapters.discord import commands, errors, gateway
from adapters.discord.act import Acts
from adapters.discord.answers import Answers
from adapters.discord.brake import Brake, BrakedError
from adapters.discord.catchup import CatchUp
from adapters.discord.documents import Documents
from adapters.discord.door import Door
from adapters.discord.errors import Meaning
from adapters.discord.events import Events
from adapters.discord.fetch import Fetcher
from adapters.discord.hear import Hears
from adapters.discord.heard import What
from adapters.discord.lanes import Lanes
from adapters.discord.memory import Memory
from adapters.discord.persons import Persons
from adapters.discord.places import Places
from adapters.discord.posts import Posts
from adapters.discord.redraws import Redraws
from adapters.discord.reply import Live
from adapters.discord.rooms import CHANNEL, Layout
from adapters.discord.send import Sender
from adapters.discord.supervisor import Supervisor
from adapters.discord.token import Token
from adapters.discord.troubles import COMMANDS, Troubles
from adapters.discord.wire import Wire
from bot.errors import RecourseError
from bot.people.model import Roster
from bot.ports import Outgoing, SendResult, Shown, Viewing
from bot.service import Service
from bot.texts.render import Texts
from bot.uploads import Uploads

PATIENCE_SECONDS: Final = 10.0
"""How long to wait at the end for what is under way."""
_LONGEST_PAUSE: Final = 60.0
_REMEMBER: Final = 2.0
"""Seconds between two looks at how far the session is heard."""
_log = logging.getLogger(__name__)


class TokenRefusedError(RecourseError):
    """Say that the platform does not know the token."""


class Discord:
    """The channel."""

    name = CHANNEL

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        service: Service,
        uploads: Uploads,
        shown: Shown,
        texts: Texts,
        now: Callable[[], datetime],
        viewing: Viewing | None,
        minutes: int,
        token: Callable[[], str],
        layout: Layout,
        application: str = "",
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the core, the ports, and what is ours on the platform; nothing is opened yet.

        The token is read again when the platform no longer accepts it.
        """
        self._texts, self._layout, self._application, self._pause = texts, layout, application, pause
        self._memory = memory = Memory(service.store)
        brake = Brake(clock)
        key = Token(token)
        self._wire = wire = Wire(key, brake)
        self._fetcher = Fetcher(pause)
        self._live, self._lanes = Live(), Lanes()

        def roster() -> Roster:
            return service.policy.roster

        self._troubles = Troubles(memory, roster, now)
        self._redraws = Redraws(memory, now, pause)
        places = Places(layout, memory, wire, lambda address: roster().at(address) is not None, clock)
        door = Door(service, uploads, self._fetcher, wire, texts, now)
        self._documents = Documents(viewing, shown, minutes, now, pause)
        self._answers = Answers(door, memory, wire, self._documents, pause)
        persons = Persons(layout, memory, wire, self._live, clock)
        posts = Posts(layout, memory, wire, self._troubles, roster)
        self._sender = Sender(
            to=wire,
            texts=texts,
            memory=memory,
            posts=posts,
            persons=persons,
            troubles=self._troubles,
            now=now,
            redraw_later=self._redraws.later,
        )
        self._catch_up = CatchUp(memory, wire, self._missed, now, layout.guild, pause)
        self._events = Events(
            lanes=self._lanes,
            hears=Hears(door, places, memory, persons, self._answers, self._catch_up),
            acts=Acts(door, places, memory, wire, self._live, self._answers),
            places=places,
            memory=memory,
            catch_up=self._catch_up,
            troubles=self._troubles,
            wire=wire,
            now=now,
            clock=clock,
            pause=pause,
        )
        self._supervisor = Supervisor(
            key,
            ear=self._events.take,
            sessions_left=wire.sessions_left,
            watcher=self._events,
            trace=brake.trace,
            server=bool(layout.guild or layout.appeals),
            pause=pause,
        )
        self._events.began = self._supervisor.healthy
        self._tasks: list[asyncio.Task[None]] = []
        self._kept = ""

    @property
    def trouble(self) -> str:
        """Say in a few words what keeps the channel from working now; empty when all is well."""
        return "; ".join(one for one in (self._events.silence, self._troubles.words) if one)

    async def start(self) -> None:
        """Begin to listen. Where the platform cannot be reached, that is tried again in the background.

        Raises:
            TokenRefusedError: the token is not accepted.
        """
        await self._fetcher.open()
        ready = await self._log_in()
        await self._redraws.begin()
        self._tasks.append(asyncio.create_task(self._get_ready(logged_in=ready)))
        self._kept = await self._memory.session()
        self._supervisor.go_on_with(gateway.session_of(self._kept))
        self._tasks.append(asyncio.create_task(self._supervisor.run()))
        self._tasks.append(asyncio.create_task(self._remember()))

    async def stop(self) -> None:
        """Stop listening; inputs that were taken are finished."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._catch_up.stop()
        await self._lanes.finish(PATIENCE_SECONDS)
        await self._keep_session()
        for one in (self._answers, self._documents, self._redraws):
            await one.stop()
        await self._fetcher.close()
        await self._wire.close()

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Send one message."""
        return await self._sender.send(outgoing)

    async def _remember(self) -> None:
        """Remember from time to time how far the session was heard: the next process goes on there."""
        while True:
            await self._pause(_REMEMBER)
            await self._keep_session()

    async def _keep_session(self) -> None:
        """Remember the session, if all that was heard in it is stored; else it is told once more."""
        if not self._lanes.idle or self._catch_up.owes:
            return
        there = gateway.spelled(self._supervisor.session)
        if there in ("", self._kept):
            return
        try:
            await self._memory.keep_session(there)
        except Exception:  # the store's trouble: then what was heard since is heard twice, and counts once
            _log.exception("the session is not remembered")
        else:
            self._kept = there

    async def _missed(self, heard: What) -> None:
        await self._events.missed(heard)

    async def _log_in(self) -> bool:
        """Log in; False when the platform cannot be reached now.

        Raises:
            TokenRefusedError: the token is not accepted.
        """
        try:
            await self._wire.open()
        except discord.LoginFailure:
            await self._fetcher.close()
            raise TokenRefusedError(
                "Discord does not accept the token. Copy it again from the page Bot of your application, at "
                "https://discord.com/developers/applications, then start Recourse again."
            ) from None
        except (discord.DiscordException, OSError, BrakedError) as error:
            _log.warning("the platform cannot be reached: %s", errors.reason(error))
            return False
        return True

    async def _get_ready(self, *, logged_in: bool) -> None:
        """Log in, if that is still to be done, and tell the platform of our commands."""
        wait = 1.0
        while True:
            try:
                if not logged_in:
                    await self._wire.open()
                await self._tell_commands()
                return
            except (discord.DiscordException, OSError, BrakedError) as error:
                _log.warning("commands are not set yet: %s", errors.reason(error))
                if errors.meaning(error) in (Meaning.OURS, Meaning.NO_ACCESS):
                    self._troubles.know(COMMANDS, "the commands are not set: run recourse discord setup")
                    return  # asking again would not change it, and everything can be pressed or written
            except Exception:  # the store's trouble
                _log.exception("commands are not set yet")
            logged_in = False
            await self._pause(wait)
            wait = min(2 * wait, _LONGEST_PAUSE)

    async def _tell_commands(self) -> None:
        """Tell the platform of our commands, if they are not those that it knows."""
        application = self._application or await self._wire.application()
        everywhere, of_staff = commands.everywhere(self._texts), commands.of_staff(self._texts)
        guild = self._layout.guild
        told = hashlib.sha256(
            json.dumps([application, guild, everywhere, of_staff]).encode(), usedforsecurity=False
        ).hexdigest()
        if told == await self._memory.commands():
            return
        await self._wire.set_commands(application, everywhere)
        if guild:
            await self._wire.set_commands(application, of_staff, guild)
        await self._memory.keep_commands(told)
