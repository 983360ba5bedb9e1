"""Send: one message of the core to the platform, once, wherever it has to go.

Each message of the platform carries a nonce made from the outbox row, so that one that is sent again within
minutes is not posted again. The platform forgets a nonce; so where it is not known whether an earlier try got
through, the history of the place is searched first for our mark. Answers to interactions, by which people are
served whose direct messages are closed, have neither: sent twice, they are shown twice.

Belongs here: what becomes of one message. Threads are kept in `posts`, ways to a person in `persons`.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final, TypeVar, assert_never

import discord

from adapters.discord import contents, custom_ids, enclosed, errors, render
from adapters.discord.brake import BrakedError
from adapters.discord.enclosed import Enclosed
from adapters.discord.errors import Meaning, meaning
from adapters.discord.memory import Memory
from adapters.discord.persons import Persons, Post
from adapters.discord.posts import DeskGoneError, Posts
from adapters.discord.render import Components, Say
from adapters.discord.troubles import DESK, FULL, Troubles
from adapters.discord.wire import Wire
from bot.messages import Heading, ToModerators, ToPerson, ToStaff, ToThread
from bot.ports import Accepted, Outgoing, Refused, SendResult, TryLater
from bot.texts import text
from bot.texts.render import TextProblem, Texts

T = TypeVar("T")

DESK_AGAIN: Final = timedelta(minutes=2)
"""When the moderators' place is tried again that could not be written to."""
_OLD_MESSAGE: Final = 30046
"""Edits of a message older than an hour are limited; then the card is drawn a little later."""
_SEARCHED: Final = 50
"""Messages of a place that are looked through for one of ours."""
_MOST: Final = 5000
_log = logging.getLogger(__name__)


class Sender:
    """The way out."""

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        to: Wire,
        texts: Texts,
        memory: Memory,
        posts: Posts,
        persons: Persons,
        troubles: Troubles,
        now: Callable[[], datetime],
        redraw_later: Callable[[ToThread], Awaitable[None]],
    ) -> None:
        """Take the ways."""
        self._wire, self._texts, self._memory, self._posts = to, texts, memory, posts
        self._persons, self._troubles, self._now = persons, troubles, now
        self._redraw_later = redraw_later
        self._began = now()
        self._unsure: dict[str, None] = {}
        self._taken: dict[str, SendResult] = {}

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Send one message; what the platform says is in the result."""
        say = partial(self._texts.render, reader=outgoing.reader)
        if outgoing.id in self._taken and not outgoing.card:
            return self._taken[outgoing.id]  # it was sent, and noting that has failed
        try:
            sent = await self._sent(outgoing, say)
        except TextProblem as problem:
            return Refused(str(problem))
        except DeskGoneError as gone:
            return await self._no_desk(gone.why)
        except enclosed.TooLargeError:
            return Refused("the file is larger than a message may be")
        except (discord.DiscordException, OSError, BrakedError) as error:
            return await self._failed(outgoing, error)
        self._unsure.pop(outgoing.id, None)
        if isinstance(sent, Accepted):
            _keep(self._taken, outgoing.id, sent)
        if not isinstance(outgoing.to, ToPerson | ToStaff):
            await self._troubles.over(DESK)
            await self._troubles.over(FULL)
        return sent

    async def _sent(self, outgoing: Outgoing, say: Say) -> SendResult:
        sheets = render.message(outgoing.message, say, outgoing.id)
        if isinstance(outgoing.to, ToStaff):
            sheets = tuple(custom_ids.of_staff(one) for one in sheets)
        file = await enclosed.enclosed(outgoing, say)
        post = partial(self._post, outgoing, sheets, file)
        match outgoing.to:
            case ToPerson():
                return await self._persons.send(outgoing.address.chat, sheets, post, say, file)
            case ToStaff():
                return await self._persons.send_staff(outgoing.address.chat, post)
            case ToThread():
                heading = outgoing.heading
                if heading is None:
                    return Refused("the case is gone")
                return await self._to_thread(outgoing, heading, sheets, say, post)
            case ToModerators():
                place = await self._posts.notices(say)
                return Accepted(await post(place))
            case _:
                assert_never(outgoing.to)

    async def _to_thread(
        self, outgoing: Outgoing, heading: Heading, sheets: tuple[Components, ...], say: Say, post: Post
    ) -> SendResult:
        for attempt in (1, 2):
            thread, fresh = await self._posts.thread(heading, say, sheets[0] if outgoing.card else None)
            try:
                if outgoing.card:
                    if not fresh or len(sheets) > 1:
                        await self._posts.draw(heading.case, thread, sheets)
                    sent = thread
                else:
                    sent = await post(thread)
            except (discord.HTTPException, discord.RateLimited) as error:
                if meaning(error) is Meaning.PLACE_GONE and attempt == 1:
                    await self._memory.forget_thread(heading.case)
                    continue
                if outgoing.card and _is_limit_of_edits(error):
                    await self._redraw_later(ToThread(heading.case))
                    return Accepted(thread)
                raise
            await self._posts.dress(heading, thread, say)
            return Accepted(sent)
        raise AssertionError("a thread is made once")  # pragma: no cover

    async def _post(
        self, outgoing: Outgoing, sheets: tuple[Components, ...], file: Enclosed | None, channel: str
    ) -> str:
        """Post all parts of a message to a place, those that are there already excepted."""
        there = await self._there(outgoing, channel)
        if file is not None and file.mark not in there:
            posted = partial(self._wire.post, channel, file.sheet, file.nonce, file=file.file)
            await self._posts.opened(channel, posted)
        last = ""
        for number, sheet in enumerate(sheets):
            mark = render.mark_of(outgoing.id, number)
            if mark in there:
                last = there[mark]
                continue
            nonce = render.nonce_of(outgoing.id, number)
            last = await self._posts.opened(channel, partial(self._wire.post, channel, sheet, nonce))
        return last

    async def _there(self, outgoing: Outgoing, channel: str) -> dict[int, str]:
        """Find what an earlier try has posted, where it is not known what became of one."""
        made = outgoing.created_at
        if outgoing.id not in self._unsure and (made is None or made >= self._began):
            return {}
        found = await self._wire.history(channel, most=_SEARCHED)
        ours = [one for one in found if _author(one) == self._wire.me]
        return {
            mark: contents.snowflake(one, "id")
            for one in ours
            for mark in render.marks(one.get("components"))
        }

    async def _failed(self, outgoing: Outgoing, error: BaseException) -> SendResult:
        what = meaning(error)
        if what is Meaning.WAIT:
            self._doubt(outgoing)
        at_desk = isinstance(outgoing.to, ToThread | ToModerators)
        if at_desk and what in (Meaning.NO_ACCESS, Meaning.PLACE_GONE):
            if isinstance(outgoing.to, ToModerators):
                await self._memory.keep_notices("")
            return await self._no_desk(errors.reason(error))
        if at_desk and what is Meaning.FULL:
            await self._troubles.met(
                FULL, text("server-threads-full"), "the server has too many open threads"
            )
        if what is Meaning.OURS:
            _log.error("a message is not as the platform takes it: %s", errors.reason(error))
        return errors.result(error)

    async def _no_desk(self, why: str) -> SendResult:
        """Keep what is for the moderators until their place can be written to again; admins are told."""
        await self._troubles.met(DESK, text("server-desk-gone"), "the moderators' place cannot be written to")
        return TryLater(DESK_AGAIN, why)

    def _doubt(self, outgoing: Outgoing) -> None:
        """Remember that a message may have got through though we heard nothing of it."""
        _keep(self._unsure, outgoing.id, None)


def _keep(known: dict[str, T], key: str, value: T) -> None:
    """Remember a value, and forget the oldest where there are too many."""
    known[key] = value
    while len(known) > _MOST:
        known.pop(next(iter(known)))


def _is_limit_of_edits(error: Exception) -> bool:
    return isinstance(error, discord.RateLimited) or getattr(error, "code", 0) == _OLD_MESSAGE


def _author(message: contents.Json) -> str:
    return contents.snowflake(contents.child(message, "author"), "id")
