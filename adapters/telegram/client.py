"""Client: the library's bot, with what it lacks: updates as JSON, files as streams, and no token in its name.

Belongs here: methods of the platform. What their errors mean is in `errors`, when they are called in `line`.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, cast
from urllib.parse import quote, urlsplit

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest, NetworkError

from adapters.telegram.translate import HEARD
from adapters.telegram.transport import CHUNK, FileStream, Transport

OFFICIAL: Final = "https://api.telegram.org"
_SLACK: Final = 15.0
"""Seconds that the answer to a long poll may be late."""
_UPLOAD: Final = 120.0


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that the platform took."""

    message_id: int
    message_thread_id: int | None
    """The topic that it went into; None where there is none."""


class Client(Bot):
    """The bot. Making one asks nothing of the platform."""

    def __init__(self, token: str, base_url: str = OFFICIAL, transport: Transport | None = None) -> None:
        """Take the token, and where the platform's server is; a local one lets us read its disk."""
        base = base_url.rstrip("/")
        self._carrier = transport or Transport()
        self._local = urlsplit(base).hostname != urlsplit(OFFICIAL).hostname
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self._carrier,
            get_updates_request=self._carrier,
        )

    def __repr__(self) -> str:
        """Say what it is; the library would say the token."""
        return "Client()"

    async def close_line(self) -> None:
        """Let go of every connection."""
        await self._carrier.shutdown()

    async def updates(self, offset: int | None, *, wait: float, limit: int = 100) -> list[object]:
        """Return what waits from `offset` on, as JSON; what lies before it counts as confirmed.

        Raises:
            TelegramError: they cannot be had.
        """
        data: dict[str, object] = {"timeout": int(wait), "limit": limit, "allowed_updates": list(HEARD)}
        if offset is not None:
            data["offset"] = offset
        found = await self._post("getUpdates", data, read_timeout=wait + _SLACK)
        return found if isinstance(found, list) else []

    async def file(self, file_id: str) -> AsyncIterator[bytes]:
        """Yield a file that somebody sent, piece by piece.

        Raises:
            TelegramError: it cannot be had.
        """
        found = await self._post("getFile", {"file_id": file_id})
        path = found.get("file_path") if isinstance(found, dict) else None
        if not isinstance(path, str) or not path:
            raise BadRequest("wrong file_id or the file is temporarily unavailable")
        if self._local and path.startswith("/"):
            async for chunk in _from_disk(Path(path)):
                yield chunk
            return
        async for chunk in self._carrier.download(f"{self.base_file_url}/{quote(path)}"):
            yield chunk

    async def post_text(self, chat: int, text: str, **fields: object) -> Taken:
        """Send a message, as `send_message` does; of the answer only what we need is read.

        The library makes an object of all that the answer holds, which is half the work of sending.

        Raises:
            TelegramError: it was not taken.
        """
        found = await self._post("sendMessage", {"chat_id": chat, "text": text, **fields})
        if not isinstance(found, dict) or type(found.get("message_id")) is not int:
            raise NetworkError("a message was answered with something else")
        thread = found.get("message_thread_id")
        return Taken(found["message_id"], thread if isinstance(thread, int) else None)

    async def send_stream(
        self,
        chat: int,
        name: str,
        chunks: AsyncIterator[bytes],
        *,
        caption: str = "",
        topic: int = 0,
        protected: bool = True,
    ) -> Message:
        """Send a document without holding it whole; a protected one can be neither passed on nor saved.

        Raises:
            TelegramError: it was not taken.
        """
        stream = cast("IO[bytes]", FileStream(name, chunks))
        return await self.send_document(
            chat,
            InputFile(stream, filename=name, read_file_handle=False),
            caption=caption or None,
            protect_content=protected or None,
            message_thread_id=topic or None,
            disable_content_type_detection=True,
            read_timeout=_UPLOAD,
        )

    async def send_picture(
        self, chat: int, name: str, chunks: AsyncIterator[bytes], *, caption: str = "", topic: int = 0
    ) -> Message:
        """Send a picture to be looked at in the chat.

        Raises:
            TelegramError: it was not taken.
        """
        stream = cast("IO[bytes]", FileStream(name, chunks))
        return await self.send_photo(
            chat,
            InputFile(stream, filename=name, read_file_handle=False),
            caption=caption or None,
            message_thread_id=topic or None,
            read_timeout=_UPLOAD,
        )


async def _from_disk(path: Path) -> AsyncIterator[bytes]:
    """Read a file that a local server has put beside us."""
    try:
        opened = await asyncio.to_thread(path.open, "rb")
    except OSError:
        raise NetworkError("a file of the local server cannot be read") from None
    try:
        while chunk := await asyncio.to_thread(opened.read, CHUNK):
            yield chunk
    finally:
        await asyncio.to_thread(opened.close)
