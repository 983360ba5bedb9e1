"""Transport: the library's requests over aiohttp, with files as streams.

The library's own transport writes the token into the log and holds whole files in memory; under load it is
also the slowest part of the way. Nothing raised here names an address: every address holds the token.

Belongs here: bytes over the wire. Which method is called belongs to `client`.
"""

import json
import logging
from collections.abc import AsyncIterator
from typing import Any, Final, cast
from urllib.parse import urlsplit

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CHUNK: Final = 64 * 1024
CONNECTIONS: Final = 100
NO_CONNECTION: Final = "no connection"
"""What an error says when nothing has left us."""
_CONNECT: Final = 10.0
_READ: Final = 20.0
_FILE_READ: Final = 60.0
_TOO_MANY: Final = 429
_REST: Final = 5.0
_LIBRARY: Final = "telegram"


class FloodError(TelegramError):
    """Too many messages. The library's own error warns of its future whenever it is made."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Flood control exceeded. Retry in {seconds:g} seconds")
        self.seconds = seconds


class FileStream:
    """A file on its way up, in the place where the library takes an open file."""

    def __init__(self, name: str, chunks: AsyncIterator[bytes]) -> None:
        self.name = name
        self.chunks = chunks


class Transport(BaseRequest):
    """The library's requests, carried by one aiohttp session."""

    def __init__(self) -> None:
        """Open nothing yet."""
        self._session: aiohttp.ClientSession | None = None
        self._over = False
        # At DEBUG the library tells where it sends to: an address with the token in it.
        logging.getLogger(_LIBRARY).setLevel(logging.WARNING)

    @property
    def read_timeout(self) -> float | None:
        return _READ

    async def initialize(self) -> None:
        self._over, self._session = False, self._session or _session()

    async def shutdown(self) -> None:
        self._over = True  # what is still on its way out must not open a session that nobody closes
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request of the library."""
        del write_timeout, connect_timeout, pool_timeout
        read = read_timeout if isinstance(read_timeout, int | float) else _READ
        session = self._opened()
        data = _body(request_data)
        if isinstance(data, aiohttp.MultipartWriter):
            read = max(read, _FILE_READ)
        try:
            async with session.request(method, url, data=data, timeout=_timeout(read)) as answer:
                code, payload = answer.status, await answer.read()
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError):
            raise NetworkError(NO_CONNECTION) from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if code == _TOO_MANY:
            raise FloodError(_rest(payload))
        return code, payload

    async def download(self, url: str) -> AsyncIterator[bytes]:
        """Yield a file piece by piece; it is never whole in memory.

        Raises:
            TelegramError: it cannot be had, or its end is missing.
        """
        try:
            async with self._opened().get(url, timeout=_timeout(_FILE_READ)) as answer:
                if answer.status != 200:
                    raise NetworkError(f"a file was answered with {answer.status}")
                async for chunk in answer.content.iter_chunked(CHUNK):
                    yield chunk
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None

    def _opened(self) -> aiohttp.ClientSession:
        if self._over:
            raise NetworkError("the line is closed")
        if self._session is None:
            self._session = _session()
        return self._session


def is_loopback(url: str) -> bool:
    """Tell whether an address is on this computer: then no proxy stands before it."""
    return urlsplit(url).hostname in ("localhost", "127.0.0.1", "::1")


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS, ttl_dns_cache=300),
        headers={"User-Agent": BaseRequest.USER_AGENT},
        auto_decompress=True,
    )


def _timeout(read: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=None, sock_connect=_CONNECT, sock_read=read)


def _body(given: RequestData | None) -> bytes | aiohttp.MultipartWriter | dict[str, str] | None:
    if given is None:
        return None
    if not given.contains_files:
        return given.json_parameters
    body = aiohttp.MultipartWriter("form-data")
    for name, value in given.json_parameters.items():
        body.append(value).set_content_disposition("form-data", name=name)
    for name, (file, content, kind) in given.multipart_data.items():
        held = cast("object", content)
        stream = held.chunks if isinstance(held, FileStream) else held
        part = body.append(stream, cast("Any", {aiohttp.hdrs.CONTENT_TYPE: kind}))
        # The platform takes the name as it stands: one in percent signs would be shown in percent signs.
        shown = "".join(one if one.isprintable() else " " for one in file)
        part.set_content_disposition("form-data", quote_fields=False, name=name, filename=shown)
    return body


def _rest(payload: bytes) -> float:
    """Read how long the platform asks to wait."""
    try:
        seconds = json.loads(payload)["parameters"]["retry_after"]
        return max(float(seconds), 0.0)
    except (ValueError, KeyError, TypeError):
        return _REST
