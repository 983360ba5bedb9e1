"""Persons: the ways to one person, and which of them is open.

First his direct messages. Where he has closed them, a private thread in the appeals server, if he is there;
else the interaction by which he is asking something at this moment. Which way was open is remembered. What
cannot reach him by any is refused, and then a lead has to find another way; when he comes again, it is sent
again.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

import discord

from adapters.discord import errors, render
from adapters.discord.enclosed import Enclosed
from adapters.discord.errors import Meaning, meaning
from adapters.discord.memory import Memory
from adapters.discord.render import Components, Link, Say
from adapters.discord.reply import Live
from adapters.discord.rooms import Layout
from adapters.discord.wire import Wire
from bot.messages import Message
from bot.ports import Accepted, Refused, SendResult
from bot.texts import text

Post = Callable[[str], Awaitable[str]]
"""Posts the whole message to a channel, and returns the last part's id."""

CLOSED: Final = "direct messages are closed"
_BELIEVED: Final = 600.0
"""Seconds for which closed direct messages are not tried again, unless he writes there himself."""
_SHUT: Final = frozenset({Meaning.CLOSED, Meaning.NO_ACCESS})
_PLACE: Final = "https://discord.com/channels/{}/{}"
"""Where a channel is found: of a server, or of "@me", which is the reader's own."""
_log = logging.getLogger(__name__)


class Persons:
    """Finds the way to people."""

    def __init__(
        self, layout: Layout, memory: Memory, to: Wire, live: Live, clock: Callable[[], float]
    ) -> None:
        """Take what is remembered, and who is asking something just now."""
        self._layout, self._memory, self._wire, self._live = layout, memory, to, live
        self._clock = clock
        self._closed: dict[str, float] = {}

    async def send(
        self,
        user: str,
        sheets: tuple[Components, ...],
        post: Post,
        say: Say,
        file: Enclosed | None = None,
    ) -> SendResult:
        """Send a message to a freelancer, by the first way that is open."""
        thread = await self._memory.private_thread(user)
        if thread:
            sent = await self._in_thread(user, thread, post)
            if sent is not None:
                return Accepted(sent)
        if self._closed.get(user, 0.0) <= self._clock():
            sent = await self._in_conversation(user, post)
            if sent is not None:
                await self._tell_where(user, say)
                return Accepted(sent)
            self._closed[user] = self._clock() + _BELIEVED
        thread = await self._new_thread(user, say)
        if thread:
            sent = await self._in_thread(user, thread, post)
            if sent is not None:
                await self._tell_where(user, say)
                return Accepted(sent)
        reply = self._live.of(user)
        if reply is not None and await reply.show(sheets, hidden=True):
            if file is not None:
                await reply.file(file.sheet, file.file)
            return Accepted(f"shown:{reply.token.id}")
        return Refused(CLOSED)

    async def send_staff(self, user: str, post: Post) -> SendResult:
        """Send a message to a member of staff."""
        sent = await self._in_conversation(user, post)
        return Refused(CLOSED) if sent is None else Accepted(sent)

    async def wrote(self, user: str) -> None:
        """Take note that somebody writes in his direct messages: they are open."""
        self._closed.pop(user, None)
        if await self._memory.private_thread(user):
            await self._memory.keep_private_thread(user, "")

    async def _in_conversation(self, user: str, post: Post) -> str | None:
        """Send a direct message; None where they are closed."""
        channel = await self._memory.conversation(user)
        try:
            if channel:
                try:
                    return await post(channel)
                except discord.HTTPException as error:
                    if meaning(error) is not Meaning.PLACE_GONE:
                        raise
            channel = await self._wire.conversation(user)
            await self._memory.keep_conversation(user, channel)
            return await post(channel)
        except discord.HTTPException as error:
            if meaning(error) not in _SHUT:
                raise
            _log.info("direct messages are closed: %s", errors.reason(error))
            return None

    async def _in_thread(self, user: str, thread: str, post: Post) -> str | None:
        try:
            return await post(thread)
        except discord.HTTPException as error:
            if meaning(error) not in (Meaning.PLACE_GONE, Meaning.NO_ACCESS):
                raise
        await self._memory.keep_private_thread(user, "")
        return None

    async def _new_thread(self, user: str, say: Say) -> str:
        """Make a private thread for who is in the appeals server; empty where that cannot be."""
        if not self._layout.appeals:
            return ""
        name = render.label(text("server-private-thread"), say, 100)
        try:
            thread = await self._wire.create_private_thread(self._layout.appeals, name)
            try:
                await self._wire.add_to_thread(thread, user)
            except discord.HTTPException:
                await self._wire.remove_channel(thread)
                raise
        except discord.HTTPException as error:
            _log.info("no private thread: %s", errors.reason(error))
            return ""
        await self._memory.keep_private_thread(user, thread)
        return thread

    async def _tell_where(self, user: str, say: Say) -> None:
        """Tell who has asked somewhere else that the answer is in his direct messages, or his thread."""
        reply = self._live.of(user)
        if reply is None or not reply.expecting:
            return
        thread, channel = await self._memory.private_thread(user), await self._memory.conversation(user)
        where = _PLACE.format(reply.acted.spot.guild, thread) if thread else _PLACE.format("@me", channel)
        link = Link(say(text("server-written-open")), where)
        await reply.show(render.message(Message((text("server-written"),)), say, extras=(link,)), hidden=True)
