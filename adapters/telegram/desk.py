"""Desk: the moderators' group, under the number that it has now, and who belongs there."""

import time
from collections.abc import Callable
from typing import Final

from telegram import ChatMember

from adapters.telegram.errors import Kind
from adapters.telegram.heard import Author, Scene
from adapters.telegram.line import FaultError, Line
from adapters.telegram.memory import Memory
from bot.people.model import Standing

_MOVES: Final = 8
_FRESH: Final = 3.0
"""Seconds for which an answer about a member is good: the presses of one moment, no longer."""
_MOST: Final = 2000


class Desk:
    """The group."""

    def __init__(self, memory: Memory, group: int) -> None:
        """Take the number that the configuration names; 0 where the moderators are elsewhere."""
        self._memory, self._configured = memory, group
        self.chat = group
        self.flat = False
        """The group has no topics: everything about a case answers its card instead."""

    async def load(self) -> None:
        """Take up what is remembered: where the group has moved to, and whether it has topics."""
        for _ in range(_MOVES):
            moved = await self._memory.get(f"moved:{self.chat}")
            if not moved:
                break
            self.chat = int(moved)
        self.flat = bool(self.chat) and bool(await self._memory.get(f"flat:{self.chat}"))

    async def move(self, old: int, new: int) -> bool:
        """Follow the group to its new number; False when it is not ours, or was followed before."""
        if not new or old not in (self.chat, self._configured) or new == self.chat:
            return False
        await self._memory.put(f"moved:{old}", str(new))
        self.chat, self.flat = new, False
        return True

    async def lay_flat(self, *, flat: bool) -> bool:
        """Remember whether the group has topics; tell whether that is new."""
        if flat == self.flat:
            return False
        self.flat = flat
        await self._memory.put(f"flat:{self.chat}", "yes" if flat else "")
        return True

    def scene(self, me: int, username: str) -> Scene:
        """Return what updates are read by."""
        return Scene(me, username, frozenset({self.chat, self._configured} - {0}))


class Members:
    """Who belongs to the group now: asked at each act, and not remembered for longer than a moment."""

    def __init__(self, line: Line, desk: Desk, clock: Callable[[], float] = time.monotonic) -> None:
        """Take whom to ask."""
        self._line, self._desk, self._clock = line, desk, clock
        self._known: dict[int, tuple[float, Standing]] = {}

    async def standing(self, author: Author) -> Standing:
        """Return what the platform says of somebody now.

        Raises:
            FaultError: it cannot be asked.
        """
        if author.anonymous:
            return Standing.ANONYMOUS
        if author.stranger or not self._desk.chat:
            return Standing.STRANGER
        at, known = self._known.get(author.id, (float("-inf"), Standing.STRANGER))
        if self._clock() - at <= _FRESH:
            return known
        found = await self._ask(author.id)
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[author.id] = (self._clock(), found)
        return found

    def forget(self, user: int) -> None:
        """Ask again at his next act: the platform says that something has changed."""
        self._known.pop(user, None)

    async def _ask(self, user: int) -> Standing:
        try:
            member = await self._line.ask(lambda bot: bot.get_chat_member(self._desk.chat, user))
        except FaultError as error:
            if error.kind in (Kind.NOT_FOUND, Kind.NO_RIGHT, Kind.NO_CHAT, Kind.REMOVED):
                return Standing.STRANGER
            raise
        match member.status:
            case ChatMember.OWNER | ChatMember.ADMINISTRATOR:
                return Standing.ADMINISTRATOR
            case ChatMember.MEMBER:
                return Standing.MEMBER
            case ChatMember.RESTRICTED:
                return Standing.MEMBER if getattr(member, "is_member", False) else Standing.STRANGER
            case _:
                return Standing.STRANGER
