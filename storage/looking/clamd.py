"""Asking ClamAV: a document is streamed to a running `clamd`, over a unix socket or TCP.

Belongs here: the protocol (INSTREAM). There is one good answer; whatever else happens (no connection, a
limit, an answer nobody knows, silence) means that the document is not known to be clean. Two settings of
`clamd` matter: `StreamMaxLength` at least the largest file that is taken, and `AlertExceedsMax yes`,
without which it calls clean what it has only seen in part.
"""

import asyncio
import struct
from collections.abc import AsyncIterator
from typing import Final

from storage.looking.codes import MALWARE, NOT_SCANNED

PATIENCE: Final = 60.0
"""Seconds for one document; the address of a silent server is found out in this time too."""

MOST: Final = 2
"""Documents at once; further ones wait for their turn."""

_CHUNK: Final = 64 * 1024
_ANSWER_LIMIT: Final = 4096
_CLEAN: Final = b"stream: OK"


class Clamd:
    """Scan documents by a `clamd`."""

    def __init__(self, address: str, *, patience: float = PATIENCE, most: int = MOST) -> None:
        """Take the path of a unix socket, or `host:port`; how long to wait, and how many to ask at once."""
        self._address = address
        self._patience = patience
        self._turns = asyncio.Semaphore(most)

    async def scan(self, chunks: AsyncIterator[bytes]) -> str | None:
        """Return None for a clean document, else `malware` or `not_scanned`.

        Raises only what `chunks` raises.
        """
        # What the vault raises must not pass for trouble of the scanner.
        source = _Source(chunks)
        try:
            async with self._turns, asyncio.timeout(self._patience):
                answer = await self._ask(source)
        except (OSError, TimeoutError, EOFError, ValueError, asyncio.LimitOverrunError):
            if source.error is not None:
                raise source.error from None
            return NOT_SCANNED
        if answer == _CLEAN:
            return None
        found = answer.startswith(b"stream: ") and answer.endswith(b" FOUND")
        return MALWARE if found else NOT_SCANNED

    async def _ask(self, source: "_Source") -> bytes:
        reader, writer = await self._connected()
        try:
            writer.write(b"zINSTREAM\0")
            async for chunk in source.pieces():
                writer.write(struct.pack(">I", len(chunk)))
                writer.write(chunk)
                await writer.drain()
            writer.write(struct.pack(">I", 0))
            await writer.drain()
            return (await reader.readuntil(b"\0"))[:-1]
        finally:
            writer.transport.abort()  # what is not sent yet is of no use any more

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._address.startswith("/"):
            return await asyncio.open_unix_connection(self._address, limit=_ANSWER_LIMIT)
        host, _, port = self._address.rpartition(":")
        return await asyncio.open_connection(host.strip("[]"), int(port), limit=_ANSWER_LIMIT)


class _Source:
    """The document in pieces that `clamd` takes, and the error that ended it, if one did."""

    def __init__(self, chunks: AsyncIterator[bytes]) -> None:
        self._chunks = chunks
        self.error: Exception | None = None

    async def pieces(self) -> AsyncIterator[memoryview]:
        try:
            async for chunk in self._chunks:
                view = memoryview(chunk)
                for start in range(0, len(view), _CHUNK):  # a piece of no length would mean the end
                    yield view[start : start + _CHUNK]
        except Exception as error:
            self.error = error
            raise
