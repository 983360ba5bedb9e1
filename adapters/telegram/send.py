"""Send: one message of the core to the platform, and what became of it.

Belongs here: which posts a message is, and where they go. Topics, cards and old keyboards have modules of
their own.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final, assert_never

from adapters.telegram import render
from adapters.telegram.cards import Cards
from adapters.telegram.chores import Chores
from adapters.telegram.client import Taken
from adapters.telegram.desk import Desk
from adapters.telegram.errors import Kind, result
from adapters.telegram.keyboards import NO_KEYS, Say
from adapters.telegram.limits import Turn
from adapters.telegram.line import FaultError, Line
from adapters.telegram.mail import Mail
from adapters.telegram.memory import LOST, Memory, Thread
from adapters.telegram.questions import Questions
from adapters.telegram.render import Post, Topic
from adapters.telegram.topics import Topics
from adapters.telegram.troubles import Trouble, Troubles
from adapters.telegram.words import NO_WORDS, Style, joined, styled
from bot.ids import CaseId, MessageId, derive
from bot.messages import ToModerators, ToPerson, ToStaff, ToThread, Urgency, lane
from bot.ports import Accepted, CardOf, OutboxRow, Outgoing, Refused, SendResult, TryLater
from bot.service import Service
from bot.texts import text
from bot.texts.render import TextProblem

_CROWD: Final = 8
"""Messages that may wait for the group's pace; the others come back later and hold up nobody meanwhile."""
_ONE: Final = 4.0
"""Seconds that each of them takes."""
_REMEMBERED: Final = 1000
_log: Final = logging.getLogger(__name__)


class Sender:
    """The way out."""

    def __init__(  # noqa: PLR0913 - the parts of the channel, put together in one place
        self,
        *,
        service: Service,
        line: Line,
        mail: Mail,
        memory: Memory,
        desk: Desk,
        topics: Topics,
        cards: Cards,
        questions: Questions,
        troubles: Troubles,
        chores: Chores,
        now: Callable[[], datetime],
    ) -> None:
        """Take the parts."""
        self._service, self._line, self._mail, self._memory = service, line, mail, memory
        self._desk, self._topics, self._cards, self._questions = desk, topics, cards, questions
        self._troubles, self._chores, self._now = troubles, chores, now
        self._arrived: OrderedDict[MessageId, int] = OrderedDict()

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Send one message. Its parts that have arrived are not sent again by this process."""
        say = partial(self._service.policy.texts.render, reader=outgoing.reader)
        staff = isinstance(outgoing.to, ToThread | ToModerators)
        if staff and (crowd := self._line.pacer.crowd(self._desk.chat)) >= _CROWD:
            return TryLater(timedelta(seconds=crowd * _ONE), "the group's pace", busy=True)
        try:
            match outgoing.to:
                case ToPerson() | ToStaff():
                    await self._to_one(outgoing, say)
                case ToThread(case):
                    await self._to_thread(case, outgoing, say)
                case ToModerators():
                    await self._file(outgoing, self._desk.chat, say)
                    await self._posts(outgoing.id, self._desk.chat, render.message(outgoing.message, say))
                case _:
                    assert_never(outgoing.to)
        except TextProblem as problem:
            return Refused(str(problem))
        except FaultError as error:
            return await self._failed(error, staff=staff)
        self._arrived.pop(outgoing.id, None)
        return Accepted(outgoing.id)

    async def _failed(self, error: FaultError, *, staff: bool) -> SendResult:
        fault = error.fault
        if fault.kind is Kind.MOVED and staff:
            await self._desk.move(self._desk.chat, fault.moved_to)
            return TryLater(timedelta(seconds=1), fault.kind.value, busy=True)
        if staff and fault.kind in (Kind.REMOVED, Kind.NO_CHAT):
            await self._troubles.tell(Trouble.REMOVED)
        if fault.kind is Kind.UNFIT:
            _log.error("a message was not accepted: %s", fault.said)
        return result(fault, staff=staff)

    # -- to one person ----------------------------------------------------------------------------

    async def _to_one(self, outgoing: Outgoing, say: Say) -> None:
        chat = int(outgoing.address.chat)
        posts = render.message(outgoing.message, say)
        keyboard = posts[-1].keyboard if posts else NO_KEYS
        instead = self._questions.continues(chat, 0, keyboard) if _changes_in_place(outgoing, posts) else 0
        if instead and await self._instead(chat, instead, posts[0]):
            return
        await self._file(outgoing, chat, say)
        sent = await self._posts(outgoing.id, chat, posts, _turn(outgoing))
        if sent is not None:
            self._questions.posted(chat, 0, sent.message_id, keyboard)

    async def _instead(self, chat: int, message: int, post: Post) -> bool:
        try:
            await self._mail.change(chat, message, post, Turn.LIVE)
        except FaultError as error:
            if error.kind is Kind.MESSAGE_GONE:
                return False
            if error.kind is not Kind.UNCHANGED:
                raise
        return True

    # -- to a case's topic ------------------------------------------------------------------------

    async def _to_thread(self, case: CaseId, outgoing: Outgoing, say: Say) -> None:
        heading = outgoing.heading
        look = render.topic(heading, say) if heading is not None else Topic(case, "", open=True)
        async with self._topics.alone(case):
            try:
                await self._into(case, look, outgoing, say)
            except FaultError as error:
                if error.kind is not Kind.TOPIC_GONE:
                    raise
                await self._topics.lost(case)
                await self._into(case, look, outgoing, say)
        self._chores.do(self._topics.dress(case, look), name=f"dress:{case}")
        self._chores.do(self._cards.pin(case), name=f"pin:{case}")

    async def _into(self, case: CaseId, look: Topic, outgoing: Outgoing, say: Say) -> None:
        thread = await self._topics.place(case, look)
        thread = await self._begun_again(case, thread, outgoing, say)
        topic = 0 if self._desk.flat else thread.topic
        if outgoing.card:
            card = render.card(outgoing.message, say)
            sent = await self._cards.put(case, thread, topic, card)
            if sent is not None and topic and sent.message_thread_id != topic:
                await self._topics.flattened()
            return
        posts = render.message(outgoing.message, say)
        await self._file(outgoing, thread.chat, say, topic)
        if not topic:
            flat = _flat(case, posts)
            await self._posts(outgoing.id, thread.chat, flat, _turn(outgoing), answers=thread.card)
            return
        keyboard = posts[-1].keyboard if posts else NO_KEYS
        alone = _changes_in_place(outgoing, posts)
        instead = self._questions.continues(thread.chat, topic, keyboard) if alone else 0
        if instead and await self._instead(thread.chat, instead, posts[0]):
            return
        sent = await self._posts(outgoing.id, thread.chat, posts, _turn(outgoing), topic=topic)
        if sent is None:
            return
        self._questions.posted(thread.chat, topic, sent.message_id, keyboard)
        if sent.message_thread_id != topic:  # topics were switched off, and nobody says so
            await self._topics.flattened()
            await self._mail.change(thread.chat, sent.message_id, _flat(case, posts[-1:])[0], Turn.LIVE)

    async def _begun_again(self, case: CaseId, thread: Thread, outgoing: Outgoing, say: Say) -> Thread:
        """In a topic that took the place of another, say so, and have the card posted again."""
        if not thread.again or self._desk.flat:
            return thread
        if thread.again == LOST:
            notice = Post(styled(say(text("topic-again")), Style.ITALIC))
            await self._mail.post(thread.chat, notice, topic=thread.topic, silent=True)
        known = replace(thread, again="")
        await self._memory.keep_thread(case, known)
        if not outgoing.card:
            to, at = ToThread(case), self._now()
            row = MessageId(derive("card again", case, at.isoformat()))
            await self._memory.run(
                lambda tx: tx.enqueue(OutboxRow(row, lane(to), to, CardOf(case), at, case))
            )
        return known

    # -- posts ------------------------------------------------------------------------------------

    async def _file(self, outgoing: Outgoing, chat: int, say: Say, topic: int = 0) -> None:
        """Post the file that goes with a message, before its words."""
        attached, key = outgoing.attachment, MessageId(f"{outgoing.id}:file")
        if attached is None or key in self._arrived:
            return
        await self._mail.file(chat, attached, say(attached.about), _turn(outgoing), topic=topic)
        self._remember(key, 1)

    async def _posts(
        self,
        key: MessageId,
        chat: int,
        posts: tuple[Post, ...],
        turn: Turn = Turn.LIVE,
        *,
        topic: int = 0,
        answers: int = 0,
    ) -> Taken | None:
        """Post the parts of a message that have not arrived yet; return the last."""
        sent: Taken | None = None
        for number, post in enumerate(posts):
            if number < self._arrived.get(key, 0):
                continue
            sent = await self._post(chat, post, turn, topic, answers)
            self._remember(key, number + 1)
        return sent

    def _remember(self, key: MessageId, parts: int) -> None:
        self._arrived[key] = parts
        while len(self._arrived) > _REMEMBERED:
            self._arrived.popitem(last=False)

    async def _post(self, chat: int, post: Post, turn: Turn, topic: int, answers: int) -> Taken:
        try:
            return await self._mail.post(chat, post, turn, topic=topic, answers=answers)
        except FaultError as error:
            if error.kind is not Kind.UNFIT or not post.words.spans:
                raise
            _log.error("a message was not accepted as it looks: %s", error.fault.said)
        plain = replace(post, words=replace(post.words, spans=NO_WORDS.spans))
        return await self._mail.post(chat, plain, turn, topic=topic, answers=answers)


def _changes_in_place(outgoing: Outgoing, posts: tuple[Post, ...]) -> bool:
    return len(posts) == 1 and outgoing.attachment is None


def _turn(outgoing: Outgoing) -> Turn:
    return Turn.LIVE if outgoing.urgency is Urgency.LIVE else Turn.FOLLOW_UP


def _flat(case: CaseId, posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """Begin each post with the case: where there are no topics, an answer to it is known by that."""
    return tuple(
        one
        if one.words.text.startswith(case)
        else replace(one, words=joined([("", styled(case, Style.BOLD)), ("\n", one.words)]))
        for one in posts
    )
