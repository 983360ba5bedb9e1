"""Listen: the channel, put together; its start and its stop.

Belongs here: which part has which, and in which order they begin and end. How updates come is in `poll` and
`webhook`, what is done with one in `hear`.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from adapters.telegram import hear
from adapters.telegram.albums import Albums, Part
from adapters.telegram.answers import Answers
from adapters.telegram.cards import Cards
from adapters.telegram.checkup import Checkup
from adapters.telegram.chores import Chores
from adapters.telegram.client import OFFICIAL
from adapters.telegram.desk import Desk, Members
from adapters.telegram.files import Files
from adapters.telegram.heard import Scene
from adapters.telegram.intake import Intake
from adapters.telegram.lanes import Lanes
from adapters.telegram.limits import Rates
from adapters.telegram.line import Line
from adapters.telegram.mail import Mail
from adapters.telegram.memory import Memory, read, write
from adapters.telegram.poll import LONG, Poller
from adapters.telegram.profile import Profile
from adapters.telegram.questions import Questions
from adapters.telegram.removals import Removals
from adapters.telegram.seal import Seal
from adapters.telegram.send import Sender
from adapters.telegram.show import Documents
from adapters.telegram.topics import Topics
from adapters.telegram.troubles import Troubles
from adapters.telegram.webhook import Mounted, Webhook
from bot.ports import Outgoing, SendResult, Shown, Tx, Viewing
from bot.service import Service
from bot.uploads import Uploads

_ENDING: Final = 8.0
"""Seconds for what is under way when we stop."""
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Timing:
    """Paces and waits. Others than these are for tests, and for a server of one's own."""

    rates: Rates = Rates()  # noqa: RUF009 - it is frozen
    long_poll: float = LONG
    album_quiet: float = 1.0
    """Seconds after the last file of an album in which no other comes."""


class Telegram:
    """The channel."""

    name = "telegram"

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        service: Service,
        uploads: Uploads,
        shown: Shown,
        viewing: Viewing | None,
        minutes: int,
        now: Callable[[], datetime],
        entropy: Callable[[], str],
        token: Callable[[], str],
        group: int = 0,
        base_url: str = OFFICIAL,
        webhook: Mounted | None = None,
        certificate: Path | None = None,
        timing: Timing | None = None,
    ) -> None:
        """Take the core and its ports; nothing is asked of the platform yet.

        Args:
            service: the core.
            uploads: the way in for files.
            shown: makes the copy of a document that staff look at.
            viewing: the viewer, where there is a web address.
            minutes: how long a copy may be looked at.
            now: tells the time.
            entropy: returns a fresh unguessable text.
            token: reads the bot's token; asked again when the platform no longer accepts it.
            group: the moderators' group; 0 where they are on another channel.
            base_url: the platform's server.
            webhook: the path to be called at; without one the platform is polled.
            certificate: of our own making, for a webhook without one that everybody trusts.
            timing: other paces and waits.
        """
        timing = timing or Timing()
        self._entropy = entropy
        self._line = line = Line(token, base_url, timing.rates)
        self._memory = memory = Memory(service.store)
        self._desk = desk = Desk(memory, group)
        self._chores = chores = Chores()
        self._troubles = troubles = Troubles(service, memory, now)
        self._checkup = Checkup(line, desk, troubles, Profile(service, line, memory, desk).keep)
        self._removals = Removals(line, memory, now)
        self._username = ""
        mail = Mail(line, memory)
        questions = Questions(line, mail, chores)
        topics, cards = Topics(line, memory, desk, troubles), Cards(line, mail, memory, troubles)
        self._sender = Sender(
            service=service,
            line=line,
            mail=mail,
            memory=memory,
            desk=desk,
            topics=topics,
            cards=cards,
            questions=questions,
            troubles=troubles,
            chores=chores,
            now=now,
        )
        documents = Documents(
            line=line,
            mail=mail,
            removals=self._removals,
            viewing=viewing,
            shown=shown,
            minutes=minutes,
            now=now,
        )
        self._answers = Answers(
            service=service,
            line=line,
            mail=mail,
            documents=documents,
            questions=questions,
            channel=self.name,
        )
        intake = Intake(
            service=service,
            uploads=uploads,
            files=Files(line, chores, base_url),
            channel=self.name,
            now=now,
            entropy=entropy,
        )
        self._albums = Albums(memory, lambda: Seal(line.secret), self._hand_in, timing.album_quiet)
        self._hearing = hear.Hearing(
            hear.Parts(
                intake=intake,
                answers=self._answers,
                albums=self._albums,
                memory=memory,
                desk=desk,
                members=Members(line, desk),
                topics=topics,
                questions=questions,
                mail=mail,
                checkup=self._checkup,
                chores=chores,
            )
        )
        self._lanes = Lanes(self._hearing.take)
        self._listener = self._listening(webhook, certificate, timing.long_poll)
        self._running: list[asyncio.Task[None]] = []

    @property
    def trouble(self) -> str:
        """Say in a few words what keeps the channel from working now; empty when all is well."""
        return self._listener.trouble

    async def start(self) -> None:
        """Begin to listen. The platform need not be there yet: it is tried until it is."""
        await self._desk.load()
        await self._troubles.load()
        await self._albums.recover()
        for one in (self._listener.run(), self._checkup.run(), self._removals.run()):
            self._begin(one)

    async def stop(self) -> None:
        """Stop listening, and finish what is under way."""
        left = set(self._running)
        while left:  # a library may swallow a cancellation
            for one in left:
                one.cancel()
            _, left = await asyncio.wait(left, timeout=1.0)
        await self._lanes.stop(_ENDING)
        await self._albums.stop(_ENDING)
        await self._chores.finish(_ENDING)
        await self._line.close()

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Send one message."""
        return await self._sender.send(outgoing)

    def _begin(self, what: Coroutine[object, object, None]) -> None:
        self._running.append(asyncio.create_task(what))

    def _listening(self, mount: Mounted | None, certificate: Path | None, long: float) -> Poller | Webhook:
        if mount is None:
            return Poller(
                line=self._line,
                lanes=self._lanes,
                scene=self._scene,
                troubles=self._troubles,
                prepare=self._prepare,
                long=long,
            )
        return Webhook(
            line=self._line,
            lanes=self._lanes,
            scene=self._scene,
            troubles=self._troubles,
            prepare=self._prepare,
            secret=self._secret,
            mount=mount,
            certificate=certificate,
        )

    async def _prepare(self) -> None:
        """Learn who we are, as soon as the platform can be reached."""
        me = await self._line.ask(lambda bot: bot.get_me())
        self._username = self._answers.username = me.username or ""
        _log.info("we are @%s", self._username)
        self._checkup.soon()

    def _scene(self) -> Scene:
        return self._desk.scene(self._line.me, self._username)

    async def _hand_in(self, parts: tuple[Part, ...]) -> None:
        await self._hearing.hand_in(parts)

    async def _secret(self) -> str:
        """Agree with our other processes on the word that the platform says at the webhook."""
        fresh = self._entropy()

        def step(tx: Tx) -> str:
            if not read(tx, "webhook"):
                write(tx, "webhook", fresh)
            return read(tx, "webhook")

        return await self._memory.run(step)
