"""Discord's stand: the real channel and the real library, on the small Discord on loopback."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from adapters.discord.rooms import CHANNEL
from bot.ids import Address, CaseId
from tests.adapters.discord_wiring import Desk, running
from tests.adapters.wiring import BreakableStore
from tests.contract.stands.stand import CASE, OTHER
from tests.discord_wire import reading
from tests.discord_wire.model import Channel
from tests.discord_wire.server import running as platform

_MESSAGES = "/channels/*/messages"
_SPOKEN = {0, 19, 20}
"""Kinds of message that say something; the others tell of a pin or a name."""


class DiscordStand:
    """A running channel on the fake."""

    def __init__(self, desk: Desk) -> None:
        self.channel = desk.channel
        self.fake = desk.fake
        assert isinstance(desk.store, BreakableStore)
        self._store, self._waits = desk.store, desk.waits
        self.ada = desk.place.freelancer("Ada")
        self.freelancer = Address(CHANNEL, str(self.ada.user.id))
        self.desk = Address(CHANNEL, str(desk.place.forum.id))

    def private(self) -> list[str]:
        return self.ada.heard

    def thread(self, case: CaseId) -> list[str]:
        return [words for one in self._threads(case) for words in self._said(one, cards=False)]

    def cards(self, case: CaseId) -> list[str]:
        return [words for one in self._threads(case) for words in self._said(one, cards=True)]

    def moderators(self) -> list[str]:
        threads = [one for one in self.fake.world.channels.values() if one.is_thread]
        every = [one for one in threads if not any(case in one.name for case in (CASE, OTHER))]
        return [words for one in every for words in self._said(one, cards=False)]

    async def files(self) -> list[tuple[str, bytes]]:
        return [
            (reading.words(one), file.content)
            for one in self.ada.shown
            if one.author is self.fake.world.bot
            for file in one.attachments
        ]

    async def shows(self, probe: Callable[[], object], what: str) -> None:
        await self.fake.until(probe, what)

    async def shuts(self, *, shut: bool) -> None:
        self.ada.user.dms_closed = shut
        if not shut:  # that they are open again is known when he writes there
            await self.writes("You can write to me again.")
            await self.is_answered()

    def fails_once(self) -> None:
        self.fake.faults.answers("POST", _MESSAGES, status=503)

    def loses_an_answer(self) -> None:
        self.fake.faults.drops("POST", _MESSAGES, after=True)

    def breaks_storage(self, *, broken: bool) -> None:
        self._store.broken = broken

    async def writes(self, words: str) -> None:
        self.ada.dms(words)

    async def is_answered(self) -> None:
        await self.ada.sees("Gigway")

    async def says_more(self, than: int) -> None:
        self._waits.pass_()
        await self.fake.until(lambda: len(self.private()) > than, "an answer to what could not be stored")

    def _threads(self, case: CaseId) -> list[Channel]:
        return [one for one in self.fake.world.channels.values() if one.is_thread and case in one.name]

    def _said(self, thread: Channel, *, cards: bool) -> list[str]:
        """What the bot said; the first message of a post is the card."""
        own = [
            one for one in thread.public() if one.author is self.fake.world.bot and one.type in {0, 19, 20}
        ]
        return [reading.words(one) for one in own if (one.id == thread.id) is cards]


@asynccontextmanager
async def stand() -> AsyncIterator[DiscordStand]:
    async with platform() as fake, running(fake) as desk:
        yield DiscordStand(desk)
