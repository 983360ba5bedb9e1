"""Places: what a channel is to us, and what the server says of somebody in it.

A channel is a conversation with a person, a case's thread, the moderators' place, or somebody else's room, in
which we have nothing to say. Only our own memory knows it. Belongs here: looking that up. What is done about
it is decided in `hear` and `act`.
"""

import time
from collections.abc import Callable
from typing import Final

import discord

from adapters.discord import contents
from adapters.discord.errors import Meaning, meaning
from adapters.discord.heard import Author, RoleChanged, Server, Spot
from adapters.discord.memory import Memory
from adapters.discord.rooms import CHANNEL, Conversation, Desk, Elsewhere, Layout, Room, Thread
from adapters.discord.wire import THREADS, Wire
from bot.ids import Address
from bot.ports import Standing

_REMEMBERED: Final = 60.0
"""Seconds for which what the server said of a member, asked from elsewhere, is believed."""
_MOST: Final = 1000


class Places:
    """Tells what is where, and who is who."""

    def __init__(
        self,
        layout: Layout,
        memory: Memory,
        wire: Wire,
        is_listed: Callable[[Address], bool],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the layout, what is remembered, and who is on the list of staff."""
        self.layout = layout
        self._memory, self._wire, self._is_listed, self._clock = memory, wire, is_listed, clock
        self._parents: dict[str, str] = {}
        self._members: dict[str, tuple[float, Standing]] = {}
        self._mighty: frozenset[str] = frozenset()
        self._owner = ""

    async def room(self, spot: Spot, user: str) -> Room:
        """Say what a channel is to us."""
        if spot.alone:
            return Conversation(user)
        case, person = await self._memory.whose(spot.channel)
        if case is not None:
            return Thread(case)
        if person:
            return Conversation(person)
        if spot.guild != self.layout.guild or not spot.guild:
            return Elsewhere()
        ours = {self.layout.forum, self.layout.notices, await self._memory.notices()} - {""}
        if spot.channel in ours or (await self._parent(spot)) in ours:
            return Desk()
        return Elsewhere()

    async def standing(self, author: Author, spot: Spot) -> Standing:
        """Say what the moderators' server says of somebody now; asked at each act."""
        if not self.layout.guild:
            return Standing.STRANGER
        if spot.guild == self.layout.guild and author.member:
            return self._judge(author)
        return await self._elsewhere(author)

    def server(self, heard: Server) -> None:
        """Take note of what the moderators' server is like."""
        if heard.guild == self.layout.guild:
            self._mighty, self._owner = heard.administrators, heard.owner
            self._members.clear()

    def role(self, heard: RoleChanged) -> None:
        """Take note of a role that was changed or removed."""
        if heard.guild == self.layout.guild:
            without = self._mighty - {heard.role}
            self._mighty = without | {heard.role} if heard.administrator else without
            self._members.clear()

    def _judge(self, author: Author) -> Standing:
        if author.administrator or author.id == self._owner or author.roles & self._mighty:
            return Standing.ADMINISTRATOR
        listed = self._is_listed(Address(CHANNEL, author.id))
        if listed or author.roles & self.layout.reviewer_roles:
            return Standing.MEMBER
        return Standing.STRANGER

    async def _elsewhere(self, author: Author) -> Standing:
        """Ask the server about somebody who acts somewhere else, such as in his own conversation."""
        known = self._members.get(author.id)
        if known is not None and known[0] > self._clock():
            return known[1]
        try:
            found = await self._wire.member(self.layout.guild, author.id)
        except discord.HTTPException as error:
            if meaning(error) not in (Meaning.PLACE_GONE, Meaning.CLOSED):
                raise
            standing = Standing.STRANGER
        else:
            inside = contents.author({"member": found})
            standing = self._judge(inside) if inside is not None else Standing.STRANGER
        while len(self._members) >= _MOST:
            self._members.pop(next(iter(self._members)))
        self._members[author.id] = (self._clock() + _REMEMBERED, standing)
        return standing

    async def _parent(self, spot: Spot) -> str:
        """Return the channel that a thread of the moderators' server belongs to; empty: it is no thread."""
        if spot.parent:
            return spot.parent
        if spot.channel not in self._parents:
            try:
                found = await self._wire.channel(spot.channel)
            except (discord.HTTPException, OSError):
                return ""
            kind, parent = contents.number(found, "type"), contents.snowflake(found, "parent_id")
            while len(self._parents) >= _MOST:
                self._parents.pop(next(iter(self._parents)))
            self._parents[spot.channel] = parent if kind in THREADS else ""
        return self._parents[spot.channel]
