"""Line: every call to the platform goes through here, at its pace, and its errors come back understood."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from telegram.error import TelegramError

from adapters.telegram.client import Client
from adapters.telegram.errors import Fault, Kind, judge
from adapters.telegram.limits import Rates, Turn
from adapters.telegram.pacing import Pacer

T = TypeVar("T")
_log: Final = logging.getLogger(__name__)


class FaultError(Exception):
    """The platform did not do it."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind.value)
        self.fault = fault

    @property
    def kind(self) -> Kind:
        """Return what is wrong."""
        return self.fault.kind


class Line:
    """The bot's connection to its platform."""

    def __init__(self, token: Callable[[], str], base_url: str, rates: Rates) -> None:
        """Take where the token is read, at the start and when the platform no longer accepts it."""
        self._token, self._base_url = token, base_url
        self._known = token()
        self.client = Client(self._known, base_url)
        self.pacer = Pacer(rates)

    @property
    def me(self) -> int:
        """Return the bot's own number, which its token begins with."""
        number = self._known.partition(":")[0]
        return int(number) if number.isascii() and number.isdigit() else 0

    @property
    def secret(self) -> bytes:
        """Return what only we and the platform know, to derive other secrets from."""
        return self._known.encode()

    async def ask(self, request: Callable[[Client], Awaitable[T]]) -> T:
        """Call the platform now: for what shows nothing in a chat.

        Raises:
            FaultError: it did not do it.
        """
        try:
            return await request(self.client)
        except TelegramError as error:
            fault = judge(error)
        if fault.kind is not Kind.TOKEN or not await self.renew():
            raise FaultError(fault)
        _log.warning("the token was changed; the new one is in use")
        try:
            return await request(self.client)
        except TelegramError as error:
            raise FaultError(judge(error)) from None

    async def write(self, chat: int, turn: Turn, request: Callable[[Client], Awaitable[T]]) -> T:
        """Call the platform when it is the chat's turn: for all that shows something there.

        Raises:
            FaultError: it did not do it.
        """
        await self.pacer.turn(chat, turn)
        try:
            return await self.ask(request)
        except FaultError as error:
            if error.kind is Kind.FLOOD:
                seconds = error.fault.wait.total_seconds()
                self.pacer.rest(chat, seconds)
                _log.warning("the platform asks for a rest of %s seconds", seconds)
            raise

    async def renew(self) -> bool:
        """Read the token again; tell whether it is another now."""
        found = await asyncio.to_thread(self._token)
        if found == self._known:
            return False
        old, self._known = self.client, found
        self.client = Client(found, self._base_url)
        await old.close_line()
        return True

    async def close(self) -> None:
        """Let go of every connection."""
        await self.client.close_line()
