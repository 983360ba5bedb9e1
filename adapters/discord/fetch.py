"""Fetch: files from the platform's signed addresses, at once and in pieces.

An address expires, so a file is taken before anything is answered. No file is ever whole in memory. Belongs
here: downloading. What becomes of the bytes is the vault's business.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

import aiohttp

from adapters.discord.heard import File

CHUNK: Final = 64 * 1024
_TRIES: Final = 3
_SILENCE: Final = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=30)
"""Seconds without a byte after which a download is given up; a large file may take long otherwise."""
_GONE: Final = frozenset({401, 403, 404, 410})


class GoneError(Exception):
    """The address has expired, or the file was deleted."""


class Fetcher:
    """Downloads files."""

    def __init__(self, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Take what waits; nothing is opened yet."""
        self._pause = pause
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Get ready to download."""
        self._session = aiohttp.ClientSession(
            timeout=_SILENCE, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
        )

    async def close(self) -> None:
        """Let go of the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def chunks(self, file: File) -> AsyncIterator[bytes]:
        """Yield a file in pieces.

        Raises:
            GoneError: it is not there any more.
            OSError: it cannot be had now.
        """
        response = await self._begun(file)
        try:
            async for chunk in response.content.iter_chunked(CHUNK):
                yield chunk
        except aiohttp.ClientError as error:
            raise OSError(f"a download broke off: {type(error).__name__}") from None
        finally:
            response.close()

    async def _begun(self, file: File) -> aiohttp.ClientResponse:
        if self._session is None:
            raise OSError("not ready to download")
        why = ""
        for attempt in range(_TRIES):
            if attempt:
                await self._pause(2.0**attempt)
            try:
                response = await self._session.get(file.url, headers={"Accept-Encoding": "identity"})
            except (aiohttp.ClientError, OSError) as error:
                why = type(error).__name__
                continue
            if response.status == 200:
                return response
            response.close()
            if response.status in _GONE:
                raise GoneError(f"answered with {response.status}")
            why = f"answered with {response.status}"
        raise OSError(f"a file could not be downloaded: {why}")
