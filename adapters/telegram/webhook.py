"""Webhook: the platform brings updates to us, and counts them as taken when we say so: after the commit."""

import asyncio
import hmac
import json
import logging
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, Protocol

from aiohttp import web

from adapters.telegram.heard import Scene
from adapters.telegram.lanes import Lanes
from adapters.telegram.line import FaultError, Line
from adapters.telegram.poll import Backoff
from adapters.telegram.translate import HEARD, read
from adapters.telegram.troubles import Trouble, Troubles

_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
_CONNECTIONS: Final = 40
_CERTIFICATE: Final = re.compile(rb"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)
_TOLD: Final = 4
_log: Final = logging.getLogger(__name__)


class Mounted(Protocol):
    """A path of the process's web server."""

    @property
    def url(self) -> str:
        """How it is reached from outside."""
        ...

    def post(self, answer: Callable[[web.Request], Awaitable[web.StreamResponse]], below: str = "") -> None:
        """Answer what is posted there."""
        ...


class Webhook:
    """Listening by being called."""

    trouble = ""
    """Whoever is called cannot tell that nobody calls; the checkup asks the platform."""

    def __init__(  # noqa: PLR0913 - the parts of listening
        self,
        *,
        line: Line,
        lanes: Lanes,
        scene: Callable[[], Scene],
        troubles: Troubles,
        prepare: Callable[[], Awaitable[None]],
        secret: Callable[[], Awaitable[str]],
        mount: Mounted,
        certificate: Path | None = None,
    ) -> None:
        """Take the path; routes are added before the server starts.

        `secret` is the word that the platform says with each call: the same in every process of ours.
        """
        self._line, self._lanes, self._scene, self._troubles = line, lanes, scene, troubles
        self._prepare, self._url, self._certificate = prepare, mount.url, certificate
        self._agree, self._secret = secret, ""
        mount.post(self._called)

    async def run(self) -> None:
        """Tell the platform where we are, as often as it takes."""
        backoff = Backoff(1.0, 60.0)
        while True:
            try:
                await self._prepare()
                await self._announce()
            except FaultError as error:
                _log.error("the webhook could not be set: %s %s", error, error.fault.said)
                if backoff.count >= _TOLD:
                    await self._troubles.tell(Trouble.WEBHOOK)
                await backoff.wait()
            except OSError as error:
                _log.error("the certificate of the webhook cannot be read: %s", error)
                await self._troubles.tell(Trouble.WEBHOOK)
                await backoff.wait()
            else:
                break
        _log.info("listening at a webhook")
        await self._troubles.over(Trouble.WEBHOOK)

    async def _announce(self) -> None:
        self._secret = await self._agree()
        certificate = None
        if self._certificate is not None:
            certificate = _public(await asyncio.to_thread(self._certificate.read_bytes))
        await self._line.ask(
            lambda bot: bot.set_webhook(
                self._url,
                certificate=certificate,
                max_connections=_CONNECTIONS,
                allowed_updates=list(HEARD),
                secret_token=self._secret,
            )
        )

    async def _called(self, request: web.Request) -> web.Response:
        said = request.headers.get(_HEADER, "")
        if not self._secret:
            return web.Response(status=503)
        if not hmac.compare_digest(said.encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            update = None
        heard = read(update, self._scene())
        if heard is None:  # delivering it again would not help
            _log.error("an update without a number cannot be taken")
            return web.Response()
        self._lanes.put(heard)
        taken = await self._lanes.committed(heard.number)
        self._lanes.confirmed(heard.number)
        return web.Response(status=200 if taken else 503)


def _public(pem: bytes) -> bytes:
    """Return the certificates of a file, and never a key that stands beside them.

    Raises:
        OSError: there are none.
    """
    found = _CERTIFICATE.findall(pem)
    if not found:
        raise OSError("it holds no certificate")
    return b"\n".join(found) + b"\n"
