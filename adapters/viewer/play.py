"""Play: hands out a recording piece by piece, as players of browsers ask for it.

Belongs here: ranges, and the copy they are taken from. Whether he may is asked again each time. Each piece is
read to its end before it is sent, so that a player that pauses holds up nobody else's copy.
"""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import datetime
from typing import Final

from aiohttp import hdrs, web

from adapters.viewer import translate
from adapters.viewer.translate import Envelope
from bot.documents import viewing
from bot.documents.model import Document
from bot.documents.viewing import Leave
from bot.errors import NotShownError, VaultError
from bot.ports import Shown
from bot.service import Service

_POLICY: Final = "default-src 'none'; frame-ancestors 'none'"
_log = logging.getLogger(__name__)


class Player:
    """Hands out recordings."""

    def __init__(
        self, *, service: Service, shown: Shown, envelope: Envelope, now: Callable[[], datetime]
    ) -> None:
        """Take the core and its ports."""
        self._service, self._shown, self._envelope, self._now = service, shown, envelope, now

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a player. It shows no words, so statuses must do."""
        leave = translate.read(request.match_info["leave"], self._envelope)
        if leave is None:
            return _nothing(404)
        now, in_force = self._now(), self._service.in_force
        try:
            found = await self._service.store.transact(
                lambda tx: viewing.playable(tx, leave, now, in_force(tx).roster)
            )
        except Exception:  # whatever the store raises: the player asks again
            _log.exception("a recording could not be looked up")
            return _nothing(503)
        document = found.document
        if document is None or not is_recording(self._shown.shown_as(document.media_type)):
            return _nothing(403)
        return await self._hand_out(request, leave, document, viewing.mark(found.name, now, leave.case))

    async def _hand_out(
        self, request: web.Request, leave: Leave, document: Document, mark: str
    ) -> web.StreamResponse:
        try:
            asked = request.http_range
        except ValueError:
            return _nothing(416, {hdrs.CONTENT_RANGE: f"bytes */{document.size}"})
        begins, ends, _ = asked.indices(document.size)
        if begins >= ends:
            return _nothing(416, {hdrs.CONTENT_RANGE: f"bytes */{document.size}"})
        part = asked.start is not None or asked.stop is not None
        headers: dict[str, str] = {
            hdrs.CONTENT_TYPE: self._shown.shown_as(document.media_type),
            hdrs.ACCEPT_RANGES: "bytes",
            "Content-Security-Policy": _POLICY,
        }
        if part:
            headers[hdrs.CONTENT_RANGE] = f"bytes {begins}-{ends - 1}/{document.size}"
        if request.method == hdrs.METH_HEAD:
            return web.Response(headers={**headers, hdrs.CONTENT_LENGTH: str(ends - begins)})
        try:
            async with aclosing(
                self._shown.shown(leave.case, document.id, document.media_type, mark)
            ) as copy:
                body = await _cut(copy, begins, ends)
        except (NotShownError, VaultError):
            _log.warning("no copy of a recording could be made")
            return _nothing(503)
        return web.Response(body=body, status=206 if part else 200, headers=headers)


def is_recording(media_type: str) -> bool:
    """Tell whether something is played, and not only looked at."""
    return media_type.startswith(("audio/", "video/"))


async def _cut(copy: AsyncIterator[bytes], begins: int, ends: int) -> bytes:
    """Take out what was asked for."""
    made, at = bytearray(), 0
    async for chunk in copy:
        made += chunk[max(begins - at, 0) : max(ends - at, 0)]
        at += len(chunk)
        if at >= ends:
            break
    return bytes(made)


def _nothing(status: int, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, headers={"Content-Security-Policy": _POLICY, **(headers or {})})
