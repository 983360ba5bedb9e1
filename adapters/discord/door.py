"""The door to the core: every input of this channel goes through here, and so does every file.

Belongs here: what an input is called, so that it counts once, and in whose words somebody is answered. When
storage fails, that is raised: then nothing may be confirmed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

import discord

from adapters.discord import contents
from adapters.discord.errors import Meaning, meaning
from adapters.discord.fetch import Fetcher, GoneError
from adapters.discord.heard import Author, File
from adapters.discord.inputs import Handed, Input
from adapters.discord.render import Say
from adapters.discord.rooms import address
from adapters.discord.wire import Wire
from bot.answers import Answer
from bot.events import Body, FileArrived
from bot.ids import DocumentId, derive
from bot.ports import Inbound, Place, Standing
from bot.service import Service
from bot.texts.render import Reader, Texts
from bot.uploads import Upload, Uploads

_LOST: Final = "gone"
"""Of the codes that a file can be refused with, the one that says that the platform has it no more."""
_PASSES: Final = frozenset({Meaning.WAIT, Meaning.TOKEN})
"""Why a message cannot be looked up now, and can later."""


class Door:
    """The core, for this channel."""

    def __init__(
        self,
        service: Service,
        uploads: Uploads,
        fetcher: Fetcher,
        wire: Wire,
        texts: Texts,
        now: Callable[[], datetime],
    ) -> None:
        """Take the core's doors, and how files come to us."""
        self._service, self._uploads, self._fetcher, self._wire = service, uploads, fetcher, wire
        self._texts, self.now = texts, now

    async def tell(
        self, dedup: str, author: Author, given: Input, standing: Standing = Standing.MEMBER
    ) -> Answer | None:
        """Hand in an input.

        Args:
            dedup: the platform's own name of it.
            author: whose it is.
            given: the input.
            standing: what the moderators' server says of him now.
        """
        inbound = Inbound(
            f"discord:{dedup}",
            address(author.id),
            given.place,
            self.now(),
            given.body,
            given.case,
            known_as=author.name,
            standing=standing,
        )
        return await self._service.receive(inbound)

    async def person(self, dedup: str, user: str, body: Body) -> Answer | None:
        """Hand in what a freelancer did, by his id alone."""
        return await self.tell(dedup, Author(user), Input(Place.PRIVATE, body))

    async def take(
        self, author: Author, handed: Handed, message: str = "", channel: str = ""
    ) -> Answer | None:
        """Take files in, as one input; those that were taken before are passed over.

        Args:
            author: whose they are.
            handed: the files.
            message: the message that they came in; empty for a window or a command, which name none.
            channel: where that message is; it is looked up again when an address has expired.

        Raises:
            OSError: they cannot be had now.
            discord.DiscordException: nor can the message.
        """
        try:
            return await self._uploads.receive_album(self._named(author, handed, message))
        except GoneError:
            handed = await self._signed_anew(handed, message, channel)
        try:
            return await self._uploads.receive_album(self._named(author, handed, message))
        except GoneError:
            # One of them is not there any more: the others come one by one, and of that one he hears.
            answer: Answer | None = None
            for upload, file in zip(self._named(author, handed, message), handed.files, strict=True):
                try:
                    answer = await self._uploads.receive(upload) or answer
                except GoneError:
                    answer = await self._lost(author, file) or answer
            return answer

    async def to_person(self, user: str) -> Say:
        """Return how a freelancer is spoken to."""
        person, policy = await self._service.store.transact(
            lambda tx: (tx.person_at(address(user)), self._service.in_force(tx))
        )
        language = (person.language or person.suggested_language) if person is not None else ""
        zone = person.zone if person is not None else ""
        return partial(
            self._texts.render, reader=Reader(language or policy.language, zone or policy.rules.calendar.zone)
        )

    def to_anybody(self) -> Say:
        """Return how somebody is spoken to of whom nothing can be known, because the store is away."""
        policy = self._service.policy
        return partial(self._texts.render, reader=Reader(policy.language, policy.rules.calendar.zone))

    async def to_staff(self) -> Say:
        """Return how the moderators are spoken to."""
        policy = await self._service.store.transact(self._service.in_force)
        return partial(self._texts.render, reader=Reader(policy.language, policy.rules.calendar.zone))

    async def _signed_anew(self, handed: Handed, message: str, channel: str) -> Handed:
        """Ask for the message again: its files stand there under addresses that hold."""
        if not (message and channel):
            return handed
        try:
            found = await self._wire.message(channel, message)
        except discord.HTTPException as error:
            if meaning(error) in _PASSES:
                raise
            return handed
        fresh = {one.id: one for one in contents.files(found)}
        return replace(handed, files=tuple(fresh.get(one.id, one) for one in handed.files))

    async def _lost(self, author: Author, file: File) -> Answer | None:
        """Say that a file could not be had: it expired, or he deleted it before we could take it."""
        document = DocumentId(derive("discord", "lost", file.id))
        body = FileArrived(document, file.name, 0, problems=(_LOST,), kept=False)
        return await self.person(f"file:{file.id}", author.id, body)

    def _named(self, author: Author, handed: Handed, message: str) -> tuple[Upload, ...]:
        return tuple(
            Upload(
                dedup=f"discord:file:{one.id}",
                address=address(author.id),
                at=self.now(),
                name=one.name,
                chunks=self._fetcher.chunks(one),
                caption=handed.caption if number == 0 else "",
                origin=handed.origin,
                message=message,
            )
            for number, one in enumerate(handed.files)
        )
