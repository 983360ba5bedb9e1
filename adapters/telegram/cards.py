"""Cards: a case's one card, edited in place and pinned; without topics, what everything else answers."""

from dataclasses import replace

from adapters.telegram.client import Taken
from adapters.telegram.errors import Kind
from adapters.telegram.limits import Turn
from adapters.telegram.line import FaultError, Line
from adapters.telegram.mail import Mail
from adapters.telegram.memory import Memory, Thread
from adapters.telegram.render import Post
from adapters.telegram.troubles import Trouble, Troubles
from bot.ids import CaseId


class Cards:
    """Draws cards."""

    def __init__(self, line: Line, mail: Mail, memory: Memory, troubles: Troubles) -> None:
        """Take the way out, and what is remembered."""
        self._line, self._mail, self._memory, self._troubles = line, mail, memory, troubles

    async def put(self, case: CaseId, thread: Thread, topic: int, card: Post) -> Taken | None:
        """Bring a card up to date; where there is none, or none any more, post it and return the message.

        Raises:
            FaultError: it was not taken.
        """
        if thread.card and await self._changed(thread, card):
            return None
        # The first card is what makes a case visible to staff; later ones can wait for words.
        sent = await self._mail.post(thread.chat, card, Turn.FOLLOW_UP, topic=topic, silent=True)
        await self._memory.keep_thread(case, replace(thread, card=sent.message_id, pinned=False))
        return sent

    async def pin(self, case: CaseId) -> None:
        """Pin the card, if it is not; where the right is missing, staff are told once.

        Raises:
            FaultError: it could not be done now.
        """
        thread = await self._memory.thread(case)
        if not thread.card or thread.pinned:
            return
        try:
            await self._line.write(
                thread.chat,
                Turn.TIDYING,
                lambda bot: bot.pin_chat_message(thread.chat, thread.card, disable_notification=True),
            )
        except FaultError as error:
            if error.kind is Kind.NO_RIGHT:
                await self._troubles.tell(Trouble.NO_PIN)
                return
            if error.kind is Kind.MESSAGE_GONE:
                return
            raise
        await self._troubles.over(Trouble.NO_PIN)
        latest = await self._memory.thread(case)
        if latest.card == thread.card:
            await self._memory.keep_thread(case, replace(latest, pinned=True))

    async def _changed(self, thread: Thread, card: Post) -> bool:
        try:
            await self._mail.change(thread.chat, thread.card, card, Turn.TIDYING)
        except FaultError as error:
            if error.kind is Kind.MESSAGE_GONE:
                return False
            if error.kind is not Kind.UNCHANGED:
                raise
        return True
