"""Hears: messages that people write, change and delete, from what was heard to an input of the core.

A message that is taken is remembered as read; one that could not be stored is not, and is found again when
its channel is read again. Belongs here: the order of things for a message. Interactions are in `act`.
"""

import logging

from adapters.discord import inputs
from adapters.discord.answers import Answers
from adapters.discord.catchup import CatchUp
from adapters.discord.door import Door
from adapters.discord.heard import Author, Changed, Deleted, Said
from adapters.discord.inputs import Handed, Input, WantsStart, WantsToSend
from adapters.discord.memory import Memory
from adapters.discord.persons import Persons
from adapters.discord.places import Places
from adapters.discord.rooms import Conversation, Room, Thread
from bot.answers import Answer
from bot.events import Edited, Removed
from bot.ids import CaseId
from bot.messages import ToThread
from bot.ports import Place, Standing

_log = logging.getLogger(__name__)


class Hears:
    """Takes messages."""

    def __init__(
        self,
        door: Door,
        places: Places,
        memory: Memory,
        persons: Persons,
        answers: Answers,
        catch_up: CatchUp,
    ) -> None:
        """Take the core, what is remembered, and who reads what was missed."""
        self._catch_up = catch_up
        self._door, self._places, self._memory = door, places, memory
        self._persons, self._answers = persons, answers

    async def said(self, said: Said) -> None:
        """Take a message, and answer it.

        Raises:
            Exception: it could not be stored, or a file could not be had; it is not taken then.
        """
        room = await self._places.room(said.spot, said.author.id)
        wanted = inputs.of_message(said, room)
        if wanted is None:
            return
        if said.spot.alone:
            await self._remember(said)
        answer = await self._take(said, wanted, room)
        if not self._catch_up.is_behind(said.spot.channel):
            await self._memory.keep_read(said.spot.channel, said.spot.message)
        staff = isinstance(wanted, Input) and wanted.place is Place.MODERATORS
        say = await self._door.to_staff() if staff else await self._door.to_person(said.author.id)
        await self._answers.to_message(answer, said, say)

    async def changed(self, changed: Changed) -> None:
        """Take an edit: the new words are kept beside the old ones."""
        room = await self._places.room(changed.spot, changed.author.id)
        body = Edited(changed.spot.message, changed.text)
        dedup = f"edit:{changed.spot.message}:{changed.edited}"
        match room:
            case Conversation(user) if user == changed.author.id:
                await self._door.person(dedup, user, body)
            case Thread(case):
                standing = await self._places.standing(changed.author, changed.spot)
                await self._door.tell(dedup, changed.author, Input(Place.MODERATORS, body, case), standing)
            case _:
                return

    async def deleted(self, deleted: Deleted) -> None:
        """Take a deletion. Nothing on file goes away by it; a card that was deleted is drawn anew."""
        case, person = await self._memory.whose(deleted.spot.channel)
        for message in deleted.messages:
            body, dedup = Removed(message), f"deleted:{message}"
            if case is not None and message in await self._memory.cards(case):
                await self._memory.redraw(case, ToThread(case), self._door.now())
            elif case is not None:
                await self._note_deleted(case, message)
            elif person:
                await self._door.person(dedup, person, body)

    async def _note_deleted(self, case: CaseId, message: str) -> None:
        """Tell of a note that was deleted, in the name of who wrote it: the platform does not say by whom."""
        writer = await self._memory.writer(message)
        if writer:
            given = Input(Place.MODERATORS, Removed(message), case)
            await self._door.tell(f"deleted:{message}", Author(writer), given, Standing.MEMBER)

    async def _take(self, said: Said, wanted: inputs.Wanted, room: Room) -> Answer | None:
        message, author = said.spot.message, said.author
        match wanted:
            case Handed():
                return await self._door.take(author, wanted, message, said.spot.channel)
            case Input(place=Place.PRIVATE):
                return await self._door.tell(f"message:{message}", author, wanted)
            case Input():
                if isinstance(room, Thread):
                    await self._memory.keep_writer(message, author.id)
                standing = await self._places.standing(author, said.spot)
                return await self._door.tell(f"message:{message}", author, wanted, standing)
            case WantsToSend() | WantsStart():
                return None

    async def _remember(self, said: Said) -> None:
        """Remember his conversation. When it is new, what he wrote before comes first."""
        channel, user = said.spot.channel, said.author.id
        known = await self._memory.conversation(user)
        earlier = [] if known else await self._catch_up.earlier(channel, said.spot.message)
        await self._memory.keep_conversation(user, channel)
        await self._persons.wrote(user)
        for one in earlier:
            await self.said(one)
