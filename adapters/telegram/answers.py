"""Answers: what comes back at once, to whoever asked, where he asked or in private.

Lost if the platform does not take them: whoever asks again gets them again.
Belongs here: where each kind of answer goes. How a document is shown belongs to `show`.
"""

from dataclasses import dataclass
from functools import partial
from typing import Final, assert_never

from telegram import ReactionTypeEmoji

from adapters.telegram import render
from adapters.telegram.client import Taken
from adapters.telegram.errors import Kind
from adapters.telegram.heard import Author, Pressed, Spot
from adapters.telegram.keyboards import Say
from adapters.telegram.line import FaultError, Line
from adapters.telegram.mail import Mail
from adapters.telegram.questions import Questions
from adapters.telegram.render import Post
from adapters.telegram.show import Documents, PrivateFirstError
from adapters.telegram.words import styled
from bot.answers import Answer, OpenDocument, OpenForm, Show, Toast
from bot.errors import VaultError
from bot.ids import Address
from bot.messages import Message
from bot.ports import Tx
from bot.service import Service
from bot.texts import Text, text
from bot.texts.render import Reader

_NOTED: Final = "✍"
"""The light receipt: it is written down."""
START: Final = "staff"
"""What the link to the private chat carries, for staff who have not started the bot."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asked, and where."""

    spot: Spot
    author: Author
    press: Pressed | None = None
    staff: bool = False
    """He spoke as one of the staff."""


class Answers:
    """Gives answers."""

    def __init__(
        self,
        *,
        service: Service,
        line: Line,
        mail: Mail,
        documents: Documents,
        questions: Questions,
        channel: str,
    ) -> None:
        """Take the ways back."""
        self._service, self._line, self._mail = service, line, mail
        self._documents, self._questions, self._channel = documents, questions, channel
        self.username = ""
        """The bot's own, for the link to its private chat."""

    async def give(self, answer: Answer | None, asker: Asker) -> None:
        """Give an answer; a press without one only stops waiting."""
        try:
            await self._give(answer, asker)
        except FaultError as error:
            if error.kind is not Kind.TOO_LATE:
                raise

    async def say(self, said: Text, asker: Asker) -> None:
        """Say something of the channel's own."""
        await self._reply(await self._words(said, asker), asker)

    async def _give(self, answer: Answer | None, asker: Asker) -> None:
        match answer:
            case None:
                await self._release(asker)
            case Toast(said, refused):
                await self._toast(await self._words(said, asker), asker, refused=refused)
            case Show() | OpenForm():
                await self._release(asker)
                await self._show(render.shown(answer), asker)
            case OpenDocument():
                await self._document(answer, asker)
            case _:
                assert_never(answer)

    async def _toast(self, words: str, asker: Asker, *, refused: bool) -> None:
        if asker.press is not None:
            try:
                await self._release(asker, words, alert=refused)
            except FaultError as error:
                if error.kind is not Kind.TOO_LATE or not refused:
                    raise
                await self._reply(words, asker)
        elif refused or not await self._noted(asker.spot):
            await self._reply(words, asker)

    async def _noted(self, spot: Spot) -> bool:
        """Leave the light receipt at a message; False where that cannot be done."""
        if not spot.message:
            return False
        try:
            mark = [ReactionTypeEmoji(_NOTED)]
            await self._line.ask(lambda bot: bot.set_message_reaction(spot.chat, spot.message, mark))
        except FaultError as error:
            if error.kind in (Kind.REACTION, Kind.UNFIT, Kind.NO_RIGHT):
                return False
            raise
        return True

    async def _show(self, shown: Message, asker: Asker) -> None:
        """Show a message: in a case's topic there, for there it goes on; a list in private, if possible."""
        posts = render.message(shown, await self._say(asker))
        spot = asker.spot
        if not spot.private and not spot.topic and spot.case is None:
            try:
                await self._posts(asker.author.id, posts)
            except FaultError as error:
                if error.kind not in (Kind.NEVER_STARTED, Kind.BLOCKED, Kind.NO_CHAT):
                    raise
            else:
                if asker.press is None:
                    await self._noted(spot)
                return
        answers = 0 if spot.private else spot.message
        sent = await self._posts(spot.chat, posts, topic=spot.topic, answers=answers)
        if sent is not None:
            self._questions.posted(spot.chat, spot.topic, sent.message_id, posts[-1].keyboard)

    async def _posts(
        self, chat: int, posts: tuple[Post, ...], *, topic: int = 0, answers: int = 0
    ) -> Taken | None:
        sent: Taken | None = None
        for one in posts:
            sent = await self._mail.post(chat, one, topic=topic, answers=answers)
        return sent

    async def _document(self, opened: OpenDocument, asker: Asker) -> None:
        say = await self._say(asker)
        member = self._service.policy.roster.at(Address(self._channel, str(asker.author.id)))
        by = member.id if member is not None else f"{self._channel}:{asker.author.id}"
        try:
            await self._documents.open(opened, asker.author, by, say)
        except PrivateFirstError:
            await self._release(asker, render.cut_toast(say(text("private-first"))), alert=True)
            url = f"https://t.me/{self.username}?start={START}"
            first = render.link(say(text("private-first")), say(text("button-open-chat")), url)
            await self._mail.post(asker.spot.chat, first, topic=asker.spot.topic, answers=asker.spot.message)
        except (VaultError, FaultError) as error:
            kind = error.kind if isinstance(error, FaultError) else None
            key = "document-look-too-large" if kind is Kind.TOO_LARGE else "document-look-failed"
            await self._toast(say(text(key)), asker, refused=True)
        else:
            await self._toast(say(text("sent-in-private")), asker, refused=False)

    async def _reply(self, words: str, asker: Asker) -> None:
        spot = asker.spot
        answers = 0 if spot.private else spot.message
        await self._mail.post(spot.chat, Post(styled(words, None)), topic=spot.topic, answers=answers)

    async def _release(self, asker: Asker, words: str = "", *, alert: bool = False) -> None:
        """Let the pressed button stop waiting."""
        press = asker.press
        if press is not None:
            short = render.cut_toast(words)
            await self._line.ask(
                lambda bot: bot.answer_callback_query(press.query, short or None, show_alert=alert or None)
            )

    # -- in whose words ---------------------------------------------------------------------------

    async def _words(self, said: Text, asker: Asker) -> str:
        return (await self._say(asker))(said)

    async def _say(self, asker: Asker) -> Say:
        return partial(self._service.policy.texts.render, reader=await self._reader(asker))

    async def _reader(self, asker: Asker) -> Reader:
        policy = self._service.policy
        zone = policy.rules.calendar.zone
        if asker.staff:
            return Reader(policy.language, zone)
        address = Address(self._channel, str(asker.spot.chat))

        def of(tx: Tx) -> Reader:
            person = tx.person_at(address)
            if person is None:
                return Reader(asker.author.language or policy.language, zone)
            language = person.language or person.suggested_language or policy.language
            return Reader(language, person.zone or zone)

        return await self._service.store.transact(of)
