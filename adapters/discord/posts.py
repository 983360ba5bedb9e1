"""Posts: the case's thread in the moderators' place, its card, its name and its tags.

A forum gives each case a post, whose first message is the card; a text channel gives it a private thread. A
thread that was deleted is made anew; one that was put aside or locked is opened again. Belongs here: what a
thread needs to be written to. How a message gets there safely is in `send`.
"""

import json
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final, TypeVar

import discord

from adapters.discord import contents, errors, render, split, tags
from adapters.discord.brake import BrakedError
from adapters.discord.errors import Meaning, meaning
from adapters.discord.memory import Memory
from adapters.discord.render import Components, Say
from adapters.discord.rooms import CHANNEL, Layout
from adapters.discord.troubles import TAGS, Troubles
from adapters.discord.wire import FORUM, Wire
from bot.ids import CaseId
from bot.messages import Heading, Message
from bot.people.model import Roster
from bot.texts import named, text

T = TypeVar("T")

_NAME: Final = 100
_MEDIA: Final = 16
_MOST_ADDED: Final = 50
"""Staff who are added to a private thread one by one."""
_log = logging.getLogger(__name__)


class DeskGoneError(Exception):
    """The moderators' place itself cannot be had."""

    def __init__(self, why: str) -> None:
        """Say in a few words why."""
        super().__init__(why)
        self.why = why


class Posts:
    """The threads of cases."""

    def __init__(
        self,
        layout: Layout,
        memory: Memory,
        to: Wire,
        troubles: Troubles,
        roster: Callable[[], Roster],
    ) -> None:
        """Take the places, and what is remembered of them."""
        self._layout, self._memory, self._wire = layout, memory, to
        self._troubles, self._roster = troubles, roster

    async def thread(self, heading: Heading, say: Say, card: Components | None = None) -> tuple[str, bool]:
        """Return the thread of a case, and whether it was made just now with `card` as its first message."""
        found = await self._memory.thread(heading.case)
        if found:
            return found, False
        desk = await self._desk()
        first = card or self._placeholder(heading, say)
        made = await self._left_behind(heading.case) or await self._made(desk, heading, say, first)
        await self._memory.keep_thread(heading.case, made[0], made[1])
        return made[0], card is not None and made[1] != ""

    async def notices(self, say: Say) -> str:
        """Return the place for what concerns no single case, made where there is none."""
        if self._layout.notices:
            return self._layout.notices
        found = await self._memory.notices()
        if found:
            return found
        desk = await self._desk()
        if contents.number(desk, "type") not in (FORUM, _MEDIA):
            return self._layout.forum
        about = Message((text("server-notices"), text("server-notices-about")))
        (sheet,) = render.message(about, say)
        name = render.label(text("server-notices"), say, _NAME)
        made = await self._wire.create_post(self._layout.forum, name, [], sheet)
        await self._memory.keep_notices(made)
        return made

    async def draw(self, case: CaseId, thread: str, sheets: tuple[Components, ...]) -> None:
        """Bring the card up to date: what is there is edited, and no message is posted without need."""
        there = await self._memory.cards(case)
        shown: list[str] = []
        for number, sheet in enumerate(sheets):
            if number < len(there) and await self._edited(thread, there[number], sheet):
                shown.append(there[number])
            else:
                shown.append(await self.opened(thread, partial(self._wire.post, thread, sheet)))
        for extra in there[len(sheets) :]:
            await self._removed(thread, extra)
        if tuple(shown) != there:
            await self._memory.keep_cards(case, tuple(shown))

    async def dress(self, heading: Heading, thread: str, say: Say) -> None:
        """Give the thread its tags and name, and put it aside when nothing is left to do.

        None of this keeps a message from getting there: what the platform does not take now comes with the
        next change of the case.
        """
        try:
            await self._dressed(heading, thread, say)
            if not heading.open:  # whatever is written there opens it again
                await self._wire.change_channel(thread, archived=True)
        except (discord.DiscordException, OSError, BrakedError, DeskGoneError) as error:
            _log.info("a thread keeps its looks for now: %s", errors.reason(error))

    async def opened(self, thread: str, asked: Callable[[], Awaitable[T]]) -> T:
        """Make a request on a thread; where it was put aside or locked, open it and ask once more."""
        try:
            return await asked()
        except discord.HTTPException as error:
            if meaning(error) not in (Meaning.ARCHIVED, Meaning.LOCKED):
                raise
            locked: dict[str, Any] = {"locked": False} if meaning(error) is Meaning.LOCKED else {}
        await self._wire.change_channel(thread, archived=False, **locked)
        return await asked()

    # -- making -----------------------------------------------------------------------------------

    async def _desk(self) -> dict[str, Any]:
        """Look up the channel in which threads are made.

        Raises:
            DeskGoneError: it is not there, or we may not see it.
        """
        if not self._layout.forum:
            raise DeskGoneError("no forum is configured")
        try:
            return await self._wire.channel(self._layout.forum)
        except discord.HTTPException as error:
            if meaning(error) in (Meaning.PLACE_GONE, Meaning.NO_ACCESS):
                raise DeskGoneError(errors.reason(error)) from None
            raise

    async def _made(
        self, desk: dict[str, Any], heading: Heading, say: Say, first: Components
    ) -> tuple[str, str]:
        forum = contents.number(desk, "type") in (FORUM, _MEDIA)
        name = _name(heading, say, forum=forum)
        try:
            if forum:
                found = await self._tags(heading, desk, say)
                made = await self._wire.create_post(self._layout.forum, name, list(found), first)
                return made, made
            made = await self._wire.create_private_thread(self._layout.forum, name)
        except discord.HTTPException as error:
            if meaning(error) in (Meaning.PLACE_GONE, Meaning.NO_ACCESS):
                raise DeskGoneError(errors.reason(error)) from None
            raise
        await self._let_in(made)
        return made, await self._wire.post(made, first)

    async def _left_behind(self, case: CaseId) -> tuple[str, str] | None:
        """Find a thread that was made, but not remembered because we were stopped just then."""
        if not self._layout.guild:
            return None
        for one in await self._wire.open_threads(self._layout.guild):
            ours = contents.snowflake(one, "owner_id") == self._wire.me
            here = contents.snowflake(one, "parent_id") == self._layout.forum
            thread = contents.snowflake(one, "id")
            if ours and here and case in contents.written(one, "name") and thread:
                return thread, thread if await self._is_there(thread, thread) else ""
        return None

    async def _is_there(self, thread: str, message: str) -> bool:
        found = await self._wire.history(thread, before="", most=100)
        return any(contents.snowflake(one, "id") == message for one in found)

    async def _let_in(self, thread: str) -> None:
        """Let staff who are listed by name see a private thread; reviewers by role may see all threads."""
        listed = [
            one.chat for staff in self._roster().staff for one in staff.addresses if one.channel == CHANNEL
        ]
        for user in listed[:_MOST_ADDED]:
            try:
                await self._wire.add_to_thread(thread, user)
            except (discord.HTTPException, OSError) as error:
                _log.warning("a member of staff could not be let in: %s", errors.reason(error))

    @staticmethod
    def _placeholder(heading: Heading, say: Say) -> Components:
        (sheet, *_) = render.message(Message((heading.title,)), say)
        return sheet

    # -- cards and looks --------------------------------------------------------------------------

    async def _edited(self, thread: str, message: str, sheet: Components) -> bool:
        """Edit a message of the card; False when somebody deleted it."""
        try:
            await self.opened(thread, lambda: self._wire.edit(thread, message, sheet))
        except discord.HTTPException as error:
            if meaning(error) is Meaning.MESSAGE_GONE:
                return False
            raise
        return True

    async def _removed(self, thread: str, message: str) -> None:
        try:
            await self._wire.delete(thread, message)
        except discord.HTTPException as error:
            if meaning(error) is not Meaning.MESSAGE_GONE:
                raise

    async def _tags(self, heading: Heading, desk: dict[str, Any], say: Say) -> tuple[str, ...]:
        found = await tags.of(heading, desk, say, self._wire)
        if found.complete:
            await self._troubles.over(TAGS)
        else:
            await self._troubles.met(TAGS, text("server-tags-missing"), "a tag of the forum cannot be made")
        return found.ids

    async def _dressed(self, heading: Heading, thread: str, say: Say) -> None:
        """Give a thread its tags and name, if they are not those that it has."""
        desk = await self._desk()
        forum = contents.number(desk, "type") in (FORUM, _MEDIA)
        name, shown = _name(heading, say, forum=forum), [tags.name(one, say) for one in tags.wanted(heading)]
        worn = json.dumps([name, shown])
        before = await self._memory.face(heading.case)
        if worn == before:
            return
        if forum:
            found = list(await self._tags(heading, desk, say))
            await self.opened(thread, partial(self._wire.change_channel, thread, applied_tags=found))
        if json.dumps(name) not in before:
            await self._renamed(thread, name)
        await self._memory.keep_face(heading.case, worn)

    async def _renamed(self, thread: str, name: str) -> None:
        """Rename a thread; the platform allows it twice in ten minutes, and more is not worth waiting for."""
        try:
            await self.opened(thread, partial(self._wire.change_channel, thread, name=name))
        except discord.RateLimited as error:
            _log.info("a thread keeps its name: %s", errors.reason(error))


def _name(heading: Heading, say: Say, *, forum: bool) -> str:
    """Name a thread. In a forum the tags say how the case stands, so the name need not."""
    if not forum:
        return split.cut(" ".join(say(heading.title).split()), _NAME)
    reason = f" {say(named('reason', heading.reason))}" if heading.reason else ""
    return split.cut(f"{heading.case}{reason}", _NAME)
