"""What the core gets: a copy of a document, made by a confined process and handed on as it comes.

Belongs here: the bot's side of the pipe. The document goes from the vault straight through it and the copy
straight on, so that neither ever touches a disk or sits in the bot whole.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Final

from bot.errors import NotShownError
from bot.ports import Vault
from storage.looking import child
from storage.looking.limits import LIMITS, Limits
from storage.showing.kinds import SHOWN_AS, TEXT

COMMAND: Final = (sys.executable, "-s", "-P", "-B", "-m", "storage.showing.copyist")
MOST: Final = 3
"""Copies at once; further ones wait for their turn."""
_BUFFERED: Final = 64 * 1024
_LONGEST_LINE: Final = 20


class Copies:
    """Makes copies, each in a process of its own, a few at a time."""

    def __init__(
        self,
        vault: Vault,
        largest: int,
        limits: Limits = LIMITS,
        *,
        most: int = MOST,
        command: Sequence[str] = COMMAND,
    ) -> None:
        """Take where the documents are, how many bytes one has at most, and what a copy may cost."""
        self._vault, self._largest, self._limits = vault, largest, limits
        self._turns = asyncio.Semaphore(most)
        self._command = tuple(command)

    def shown_as(self, media_type: str) -> str:
        """See `bot.ports.Shown.shown_as`."""
        return SHOWN_AS.get(media_type, TEXT)

    async def shown(
        self, case: str, document: str, media_type: str, mark: str
    ) -> AsyncGenerator[bytes, None]:
        """See `bot.ports.Shown.shown`."""
        if media_type not in SHOWN_AS:
            raise NotShownError(f"there is no way to show {media_type}")
        words = mark.encode("utf-8", "replace")
        async with self._turns:
            command = (*self._command, media_type, str(self._largest), str(len(words)))
            try:
                process = await child.start(command, _BUFFERED)
            except OSError as error:
                raise NotShownError("the system has no process to give") from error
            try:
                left = await self._made(process, _after(words, self._vault.read(case, document)))
                assert process.stdout is not None  # noqa: S101 - it was started with pipes
                while left and (chunk := await process.stdout.read(min(left, _BUFFERED))):
                    left -= len(chunk)
                    yield chunk
                if left:
                    raise NotShownError("the copy breaks off")
            finally:
                await child.end(process)

    async def _made(self, process: asyncio.subprocess.Process, chunks: AsyncIterator[bytes]) -> int:
        """Feed the process, and return how long the copy is that it has made."""
        clock = asyncio.timeout(self._limits.wall_seconds)
        try:
            async with clock:
                await child.feed(process, chunks)
                assert process.stdout is not None  # noqa: S101 - it was started with pipes
                line = await process.stdout.readuntil(b"\n")
        except TimeoutError:
            if not clock.expired():
                raise
            raise NotShownError("making the copy took too long") from None
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            raise NotShownError("no copy could be made") from None
        if len(line) > _LONGEST_LINE or not line.strip().isdigit():
            raise NotShownError("no copy could be made")
        return int(line)


async def _after(words: bytes, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield words
    async for chunk in chunks:
        yield chunk
