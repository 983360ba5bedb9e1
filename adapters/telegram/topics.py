"""Topics: one for each case, found again after a restart, made anew when somebody has deleted it.

Belongs here: which topic is a case's, what it is called, whether it is open. What is written in it belongs
to `send`, its card to `cards`.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Final

from adapters.telegram.desk import Desk
from adapters.telegram.errors import Fault, Kind
from adapters.telegram.limits import Turn
from adapters.telegram.line import FaultError, Line
from adapters.telegram.memory import LOST, NEW, Memory, Thread, read_thread, write_thread
from adapters.telegram.render import Topic
from adapters.telegram.troubles import Trouble, Troubles
from bot.ids import CaseId, read_reference
from bot.ports import Tx

_UNHEARD: Final = 60.0
"""Seconds to wait for news of a topic that may have been made, before another is made."""
_PATIENCE: Final = timedelta(seconds=5)


class Topics:
    """The topics of the group."""

    def __init__(
        self,
        line: Line,
        memory: Memory,
        desk: Desk,
        troubles: Troubles,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Take the way out, and what is remembered."""
        self._line, self._memory, self._desk, self._troubles = line, memory, desk, troubles
        self._clock = clock
        self._locks: defaultdict[CaseId, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._icons: dict[str, str] | None = None

    def alone(self, case: CaseId) -> AbstractAsyncContextManager[None]:
        """Let only one at a time work on a case's topic: there are never two topics for a case."""
        if len(self._locks) > 5000:
            self._locks = defaultdict(
                asyncio.Lock, {key: one for key, one in self._locks.items() if one.locked()}
            )
        return self._locks[case]

    async def place(self, case: CaseId, look: Topic) -> Thread:
        """Return where a case is, with a topic made for it if it has none.

        Raises:
            FaultError: the platform did not make one.
        """
        found = await self._memory.thread(case)
        if found.chat != self._desk.chat:  # the group has moved, or was replaced: nothing there is ours
            found = replace(Thread(chat=self._desk.chat), making=found.making)
        if self._desk.flat or found.topic:
            return found
        since = self._clock() - found.making
        if 0 <= since < _UNHEARD:
            raise FaultError(Fault(Kind.MAYBE, _PATIENCE))
        return await self._make(case, found, look)

    async def lost(self, case: CaseId) -> None:
        """Forget a topic that somebody has deleted: the next one says so, and gets the card again."""
        found = await self._memory.thread(case)
        await self._memory.keep_thread(case, Thread(chat=found.chat, again=LOST))

    async def flattened(self) -> None:
        """Take note that the group has no topics any more; staff are told once."""
        if await self._desk.lay_flat(flat=True):
            await self._troubles.tell(Trouble.NO_TOPICS)

    async def adopt(self, chat: int, topic: int, name: str) -> None:
        """Take note of a topic that we are told we have made; the answer to our request may have got lost."""
        words = (read_reference(word) for word in name.split() if len(word) < 20)
        case = next((one for one in words if one is not None), None)
        if case is None or chat != self._desk.chat:
            return

        def step(tx: Tx) -> None:
            found = read_thread(tx, case)
            if found.chat == chat and found.making and not found.topic:
                write_thread(tx, case, replace(found, topic=topic, name=name, making=0.0))

        await self._memory.run(step)

    async def changed(self, chat: int, topic: int, *, opened: bool) -> None:
        """Take note that somebody has closed a topic, or opened it again."""
        case = await self._memory.case_of(chat, topic)
        if case is None:
            return

        def step(tx: Tx) -> None:
            found = read_thread(tx, case)
            if (found.chat, found.topic) == (chat, topic) and found.open is not opened:
                write_thread(tx, case, replace(found, open=opened))

        await self._memory.run(step)

    async def dress(self, case: CaseId, look: Topic) -> None:
        """Bring a topic's name and icon up to date, and close or open it.

        Raises:
            FaultError: the platform did not do it.
        """
        async with self.alone(case):
            found = await self._memory.thread(case)
            if self._desk.flat or not found.topic or found.chat != self._desk.chat:
                return
            icon = await self._icon(look.icon)
            named = replace(found, name=look.name, icon=icon or found.icon)
            if (named.name, named.icon) != (found.name, found.icon):
                await self._edit(found, named)
                await self._memory.keep_thread(case, named)
            if look.open is not named.open:
                await self._toggle(named, opened=look.open)
                await self._memory.keep_thread(case, replace(named, open=look.open))

    async def _make(self, case: CaseId, found: Thread, look: Topic) -> Thread:
        icon = await self._icon(look.icon)
        await self._memory.keep_thread(case, replace(found, making=self._clock()))
        try:
            made = await self._line.write(
                found.chat,
                Turn.LIVE,
                lambda bot: bot.create_forum_topic(found.chat, look.name, icon_custom_emoji_id=icon or None),
            )
        except FaultError as error:
            if not error.fault.maybe_done:
                await self._memory.keep_thread(case, replace(found, making=0.0))
            if error.kind in (Kind.NO_TOPICS, Kind.NO_RIGHT):
                await self.flattened()
                return found
            raise
        await self._troubles.over(Trouble.NO_TOPICS)
        # A card that stands outside stays there; the topic gets one of its own.
        again = found.again or (NEW if found.card else "")
        topic = made.message_thread_id
        thread = Thread(found.chat, topic, name=look.name, icon=icon, again=again)
        await self._memory.keep_thread(case, thread)
        return thread

    async def _edit(self, found: Thread, named: Thread) -> None:
        try:
            await self._line.write(
                found.chat,
                Turn.TIDYING,
                lambda bot: bot.edit_forum_topic(
                    found.chat, found.topic, named.name, icon_custom_emoji_id=named.icon or None
                ),
            )
        except FaultError as error:
            if error.kind is not Kind.TOPIC_UNCHANGED:
                raise

    async def _toggle(self, found: Thread, *, opened: bool) -> None:
        try:
            await self._line.write(
                found.chat,
                Turn.TIDYING,
                lambda bot: (
                    bot.reopen_forum_topic(found.chat, found.topic)
                    if opened
                    else bot.close_forum_topic(found.chat, found.topic)
                ),
            )
        except FaultError as error:
            if error.kind is not Kind.TOPIC_UNCHANGED:
                raise

    async def _icon(self, emoji: str) -> str:
        """Return the number of an icon; empty when the platform does not offer it."""
        if self._icons is None:
            try:
                stickers = await self._line.ask(lambda bot: bot.get_forum_topic_icon_stickers())
            except FaultError:
                return ""
            self._icons = {_bare(one.emoji or ""): one.custom_emoji_id or "" for one in stickers}
        return self._icons.get(_bare(emoji), "")


def _bare(emoji: str) -> str:
    """Leave out the mark that only asks for colours."""
    return emoji.replace("\ufe0f", "")
