"""Acts: one interaction, from what was heard to what he is shown.

Belongs here: the order of things. Which input it is, is read in `inputs`; who may do what is the core's to
say; how much time there is, is kept in `reply`; how an answer looks is in `answers`.
"""

import logging

import discord

from adapters.discord import custom_ids, errors, render
from adapters.discord.answers import Answers
from adapters.discord.brake import BrakedError
from adapters.discord.choices import Choices
from adapters.discord.door import Door
from adapters.discord.heard import Acted, Typing
from adapters.discord.inputs import Handed, Input, WantsStart, WantsToSend, of_action
from adapters.discord.memory import Memory
from adapters.discord.places import Places
from adapters.discord.reply import Live, Reply
from adapters.discord.rooms import Conversation
from adapters.discord.wire import Wire
from bot.actions import Action, Verb
from bot.answers import Answer, Show
from bot.events import Pressed
from bot.ports import Place
from bot.texts import text

_log = logging.getLogger(__name__)


class Acts:
    """Takes interactions."""

    def __init__(
        self, door: Door, places: Places, memory: Memory, to: Wire, live: Live, answers: Answers
    ) -> None:
        """Take the core, and what an answer needs."""
        self._door, self._places, self._memory = door, places, memory
        self._wire, self._live, self._answers = to, live, answers
        self._choices = Choices(door, places, self._by_staff)

    async def act(self, acted: Acted, reply: Reply) -> None:
        """Take one interaction, and answer it. Whatever fails, he is told."""
        try:
            if isinstance(acted.what, Typing):
                await reply.choices(await self._choices.of(acted, acted.what))
            else:
                await self._act(acted, reply)
        except (discord.DiscordException, OSError, BrakedError) as error:
            _log.warning("an interaction could not be taken: %s", errors.reason(error))
            await self._again(acted, reply)
        except Exception:  # only a failing store raises: nothing is confirmed, and he is asked to try again
            _log.exception("an interaction could not be stored")
            await self._again(acted, reply)

    async def _act(self, acted: Acted, reply: Reply) -> None:
        user = acted.author.id
        room = await self._places.room(acted.spot, user)
        reply.hidden = not (isinstance(room, Conversation) and room.user == user)
        wanted = of_action(acted, room)
        if isinstance(wanted, WantsStart):
            await self._post_start(acted, reply)
            return
        if isinstance(wanted, WantsToSend):
            await self._answers.window_for_files(reply, await self._door.to_person(user))
            return
        if isinstance(wanted, Input) and wanted.place is Place.MODERATORS:
            reply.by_staff = True
            answer = await self._by_staff(acted, wanted)
            await self._answers.to_staff(answer, acted, reply)
            return
        self._live.keep(user, reply)
        if acted.spot.alone:
            await self._memory.keep_conversation(user, acted.spot.channel)
        if isinstance(wanted, Handed):
            answer = await self._door.take(acted.author, wanted)
        else:
            answer = await self._door.tell(f"act:{acted.token.id}", acted.author, wanted)
        await self._answers.to_person(answer, acted, reply)

    async def _by_staff(self, acted: Acted, wanted: Input, part: str = "") -> Answer | None:
        standing = await self._places.standing(acted.author, acted.spot)
        return await self._door.tell(f"act:{acted.token.id}{part}", acted.author, wanted, standing)

    async def _post_start(self, acted: Acted, reply: Reply) -> None:
        """Post the start button where the command was used, if the core lets him."""
        wanted = Input(Place.MODERATORS, Pressed(Action(Verb.START_BUTTON)))
        answer = await self._by_staff(acted, wanted)
        if not isinstance(answer, Show):
            await self._answers.to_staff(answer, acted, reply)
            return
        say = await self._door.to_staff()
        start = render.Extra(say(text("button-begin")), custom_ids.spell(custom_ids.Start()))
        for sheet in render.message(answer.message, say, extras=(start,)):
            await self._wire.post(acted.spot.channel, sheet)
        await reply.show(render.words(say(text("server-start-posted"))))

    async def _again(self, acted: Acted, reply: Reply) -> None:
        if isinstance(acted.what, Typing):
            return
        try:
            say = await self._door.to_person(acted.author.id)
        except Exception:  # the store is away, and with it his language
            say = self._door.to_anybody()
        await reply.show(render.words(say(text("server-again"))), hidden=True)
