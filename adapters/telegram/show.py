"""Show: a document to whoever of the staff has opened it, and to nobody else.

Through the viewer where there is one: the address with its PIN, in the opener's private chat. Else the copy
itself, there, protected, and removed after some minutes also when we were restarted meanwhile.
"""

from collections.abc import Callable
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Final

from adapters.telegram.errors import Kind
from adapters.telegram.heard import Author
from adapters.telegram.keyboards import Key, Keyboard, Say
from adapters.telegram.limits import Turn
from adapters.telegram.line import FaultError, Line
from adapters.telegram.mail import Mail
from adapters.telegram.removals import Removals
from adapters.telegram.render import Post
from adapters.telegram.words import styled
from bot.answers import OpenDocument
from bot.ports import Shown, Viewing
from bot.texts import When, text

_ENDINGS: Final = {"image/jpeg": ".jpg", "application/pdf": ".pdf", "text/plain": ".txt"}


class PrivateFirstError(Exception):
    """He has not started the bot: there is no private chat to show it in."""


class Documents:
    """Shows documents."""

    def __init__(
        self,
        *,
        line: Line,
        mail: Mail,
        removals: Removals,
        viewing: Viewing | None,
        shown: Shown,
        minutes: int,
        now: Callable[[], datetime],
    ) -> None:
        """Take the viewer, or how long a copy stays where there is none."""
        self._line, self._mail, self._removals = line, mail, removals
        self._viewing, self._shown, self._minutes, self._now = viewing, shown, minutes, now

    async def open(self, opened: OpenDocument, author: Author, by: str, say: Say) -> None:
        """Show a document in the opener's private chat.

        Raises:
            PrivateFirstError: there is none.
            FaultError: the platform did not take it.
            VaultError: the document cannot be had.
        """
        try:
            await self._open(opened, author.id, by, say)
        except FaultError as error:
            if error.kind in (Kind.NEVER_STARTED, Kind.BLOCKED, Kind.NO_CHAT):
                raise PrivateFirstError from None
            raise

    async def _open(self, opened: OpenDocument, chat: int, by: str, say: Say) -> None:
        if opened.link:
            said = say(text("document-look-link", name=opened.name))
            await self._post(chat, said, Key(say(text("button-look")), url=opened.link), self._minutes)
            return
        if self._viewing is not None:
            granted = self._viewing.grant(opened, by)
            until = When(self._now() + timedelta(minutes=granted.minutes))
            said = say(text("document-look-viewer", name=opened.name, pin=granted.pin, until=until))
            await self._post(chat, said, Key(say(text("button-look")), url=granted.url), granted.minutes)
            return
        until = When(self._now() + timedelta(minutes=self._minutes))
        caption = say(text("document-look-file", name=opened.name, until=until))
        name = _named(opened.name, self._shown.shown_as(opened.media_type))
        mark = f"{by} {self._now():%Y-%m-%d %H:%M} UTC"
        await self._line.pacer.turn(chat, Turn.LIVE)
        async with aclosing(
            self._shown.shown(opened.case, opened.document, opened.media_type, mark)
        ) as chunks:
            sent = await self._line.ask(lambda bot: bot.send_stream(chat, name, chunks, caption=caption))
        await self._removals.plan(chat, sent.message_id, self._now() + timedelta(minutes=self._minutes))

    async def _post(self, chat: int, said: str, key: Key, minutes: int) -> None:
        post = Post(styled(said, None), Keyboard((key,)))
        sent = await self._mail.post(chat, post, protected=True)
        await self._removals.plan(chat, sent.message_id, self._now() + timedelta(minutes=minutes))


def _named(name: str, media_type: str) -> str:
    """Give a copy the ending of what it is now."""
    ending = _ENDINGS.get(media_type, "")
    return name if name.lower().endswith(ending) else f"{name}{ending}"
