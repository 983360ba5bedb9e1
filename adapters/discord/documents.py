"""Documents: shown to who opened one and to nobody else, and never in a thread.

Where there is a viewer, its address and the number that opens it are shown to the opener alone. Without one,
he is shown a copy in a message of his own, which is taken back after some minutes. The copy has no location
in it. The core has granted and recorded the opening already.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import Final

import discord

from adapters.discord import errors, render, split
from adapters.discord.brake import BrakedError
from adapters.discord.render import Link, Say
from adapters.discord.reply import LASTS, Reply
from adapters.discord.wire import Attachment
from bot.answers import OpenDocument
from bot.errors import VaultError
from bot.messages import Message
from bot.ports import Shown, Viewing
from bot.texts import Text, When, text

LARGEST: Final = 9 * 1024 * 1024
"""Bytes of a copy that is shown in a message; the platform takes ten million and some."""
_ODD: Final = re.compile(r"[^A-Za-z0-9._-]+")
_ENDINGS: Final = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "text/plain": ".txt",
    "audio/ogg": ".ogg",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
}
_LONGEST_LINK: Final = 500
"""Characters of an address behind a button."""
_log = logging.getLogger(__name__)


class _TooLargeError(Exception):
    """A copy does not fit into a message."""


class Documents:
    """Shows documents."""

    def __init__(
        self,
        viewing: Viewing | None,
        shown: Shown,
        minutes: int,
        now: Callable[[], datetime],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take the viewer, if there is one, and what makes copies."""
        self._viewing, self._shown, self._minutes = viewing, shown, minutes
        self._now, self._pause = now, pause
        self._on_show: dict[asyncio.Task[None], Callable[[], Awaitable[None]]] = {}

    async def open(self, opened: OpenDocument, reply: Reply, say: Say) -> None:
        """Show a document to who opened it."""
        if opened.link:
            short = split.length(opened.link) <= _LONGEST_LINK
            follow = (Link(say(text("server-document-follow")), opened.link),) if short else ()
            await self._say(reply, say, text("server-document-link", link=opened.link), follow)
        elif self._viewing is not None:
            granted = self._viewing.grant(opened, reply.acted.author.id)
            until = When(self._now() + timedelta(minutes=granted.minutes))
            said = text("server-document-viewer", name=opened.name, pin=granted.pin, until=until)
            await self._say(reply, say, said, (Link(say(text("server-document-view")), granted.url),))
        else:
            await self._copy(opened, reply, say)

    async def stop(self) -> None:
        """Take back every copy that is still shown."""
        for task, take_back in tuple(self._on_show.items()):
            task.cancel()
            await take_back()
        self._on_show.clear()

    async def _copy(self, opened: OpenDocument, reply: Reply, say: Say) -> None:
        await reply.think()
        try:
            content = await self._whole(opened, self._mark(reply, say))
        except _TooLargeError:
            await self._say(reply, say, text("server-document-too-large", name=opened.name))
            return
        except VaultError:
            await self._say(reply, say, text("server-document-failed", name=opened.name))
            return
        minutes = min(self._minutes, int(LASTS // 60) - 1)
        until = When(self._now() + timedelta(minutes=minutes))
        said = text("server-document-copy", name=opened.name, until=until)
        kind = self._shown.shown_as(opened.media_type)
        shown = Attachment(_plain(opened.name, kind), content, kind)
        sheet = render.file(said, say, shown.name, picture=shown.media_type.startswith("image/"))
        try:
            sent = await reply.file(sheet, shown)
        except (discord.DiscordException, OSError, BrakedError) as error:
            _log.warning("a document was not shown: %s", errors.reason(error))
            await self._say(reply, say, text("server-document-failed", name=opened.name))
            return
        self._until(minutes * 60.0, lambda: _taken_back(reply, sent))

    async def _whole(self, opened: OpenDocument, mark: str) -> bytes:
        """Return a copy; a message needs it whole, so it is small."""
        content = bytearray()
        async with aclosing(
            self._shown.shown(opened.case, opened.document, opened.media_type, mark)
        ) as chunks:
            async for chunk in chunks:
                content += chunk
                if len(content) > LARGEST:
                    raise _TooLargeError
        return bytes(content)

    def _mark(self, reply: Reply, say: Say) -> str:
        """Write across the copy who opened it, and when."""
        return say(text("server-document-mark", name=reply.acted.author.name, at=When(self._now())))

    async def _say(self, reply: Reply, say: Say, said: Text, links: tuple[Link, ...] = ()) -> None:
        await reply.show(render.message(Message((said,)), say, extras=links), hidden=True)

    def _until(self, seconds: float, take_back: Callable[[], Awaitable[None]]) -> None:
        async def later() -> None:
            await self._pause(seconds)
            await take_back()

        task = asyncio.create_task(later())
        self._on_show[task] = take_back
        task.add_done_callback(lambda one: self._on_show.pop(one, None))


def _plain(name: str, kind: str) -> str:
    """Spell the name of a copy so that an address can hold it."""
    stem = _ODD.sub("_", name.rpartition(".")[0] or name)[-80:] or "document"
    return f"{stem}{_ENDINGS.get(kind, '')}"


async def _taken_back(reply: Reply, sent: str) -> None:
    try:
        await reply.take_back(sent)
    except (discord.DiscordException, OSError, BrakedError) as error:
        _log.warning("a document was not taken back: %s", errors.reason(error))
