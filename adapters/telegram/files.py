"""Files: from the platform into the core's hands, piece by piece, never whole in memory."""

from collections.abc import AsyncIterator
from typing import Final

from telegram.constants import ChatAction
from telegram.error import TelegramError

from adapters.telegram.chores import Chores
from adapters.telegram.client import OFFICIAL
from adapters.telegram.errors import Kind, judge
from adapters.telegram.heard import Sent
from adapters.telegram.line import FaultError, Line
from bot.errors import FileTooLargeError

_HANDED_OUT: Final = 20 * 1024 * 1024
"""Bytes up to which the official server hands out a file."""


class GoneError(Exception):
    """The platform does not have a file any more."""

    def __init__(self, file: str) -> None:
        super().__init__("the platform does not have the file any more")
        self.file = file


class Files:
    """Fetches files."""

    def __init__(self, line: Line, chores: Chores, base_url: str = OFFICIAL) -> None:
        """Take the way to the platform; a server of one's own hands out files of any size."""
        self._line, self._chores = line, chores
        self._most = _HANDED_OUT if base_url.rstrip("/") == OFFICIAL else None

    async def chunks(self, sent: Sent) -> AsyncIterator[bytes]:
        """Yield a file, and let its sender see meanwhile that something happens.

        Raises:
            FileTooLargeError: the platform does not hand it out, or its size says so beforehand.
            GoneError: the platform does not have it any more.
            FaultError: it cannot be had now.
        """
        if self._most is not None and sent.size > self._most:
            raise FileTooLargeError("The platform does not hand out files of this size.")
        self._chores.do(self._busy(sent.spot.chat))
        try:
            async for chunk in self._line.client.file(sent.file):
                yield chunk
        except TelegramError as error:
            fault = judge(error)
            if fault.kind is Kind.TOO_LARGE:
                raise FileTooLargeError("The platform does not hand out files of this size.") from None
            if fault.kind in (Kind.FILE_GONE, Kind.UNFIT):
                raise GoneError(sent.file) from None
            raise FaultError(fault) from None

    async def _busy(self, chat: int) -> None:
        await self._line.ask(lambda bot: bot.send_chat_action(chat, ChatAction.TYPING))
