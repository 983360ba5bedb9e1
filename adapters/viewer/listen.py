"""Listen: makes the links, and serves what is behind them.

Belongs here: the order of things, statuses and headers. Asking for a page changes nothing, so that previews
and scanners of links do no harm; only the form with the right PIN opens, once. Whether it may is said by the
core.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import parse_qs

from aiohttp import hdrs, web

from adapters.viewer import render, translate
from adapters.viewer.play import Player, is_recording
from adapters.viewer.render import Say
from adapters.viewer.translate import Envelope
from bot.answers import OpenDocument
from bot.documents import viewing
from bot.documents.model import Document
from bot.documents.viewing import Leave, Redeemed, Worth
from bot.errors import NotShownError, VaultError
from bot.ports import Granted, Shown
from bot.service import Service
from bot.texts import Text, When, named, text
from bot.texts.render import Reader

_STYLE: Final = (Path(__file__).parent / "page.css").read_bytes()
_PLAY: Final = "play"
_LARGEST_FORM: Final = 1000
_PATIENCE_SECONDS: Final = 300
"""For the copy and its way to a phone: until then a process waits."""
_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src data:; media-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# What the browser's own viewer of PDFs needs: it shows the document in a page that it makes itself.
_POLICY_OF_PDFS: Final = (
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_STATUS: Final = {
    Worth.OPEN: 200,
    Worth.LATE: 410,
    Worth.USED: 410,
    Worth.WRONG_PIN: 403,
    Worth.TRIED_TOO_OFTEN: 410,
    Worth.NOT_ALLOWED: 403,
    Worth.GONE: 404,
}
_log = logging.getLogger(__name__)

Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Mount(Protocol):
    """A path of a web server."""

    @property
    def url(self) -> str:
        """Return how it is reached from outside."""
        ...

    def get(self, answer: Answering, below: str = "") -> None:
        """Answer who asks for it."""
        ...

    def post(self, answer: Answering, below: str = "") -> None:
        """Answer what is posted to it."""
        ...


class Viewer:
    """The viewer; a channel sees it as `bot.ports.Viewing`."""

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        service: Service,
        shown: Shown,
        mount: Mount,
        envelope: Envelope,
        reader: Reader,
        minutes: int,
        now: Callable[[], datetime],
        entropy: Callable[[], str],
    ) -> None:
        """Take the core and its ports, and a place on the web server."""
        self._service, self._shown, self._mount, self._envelope = service, shown, mount, envelope
        self._reader, self._minutes, self._now, self._entropy = reader, minutes, now, entropy
        mount.get(_style, f"/{render.STYLE}")
        mount.get(self._ask, "/{leave}")
        mount.post(self._open, "/{leave}")
        player = Player(service=service, shown=shown, envelope=envelope, now=now)
        mount.get(player.answer, f"/{{leave}}/{_PLAY}")

    def grant(self, opened: OpenDocument, by: str) -> Granted:
        """Make a link and its PIN. See `bot.ports.Viewing`."""
        known = replace(opened, by=opened.by or by)
        leave = viewing.grant(known, self._minutes, self._now(), self._entropy())
        return Granted(
            f"{self._mount.url}/{translate.spelled(leave, self._envelope)}", leave.pin, self._minutes
        )

    # -- routes -----------------------------------------------------------------------------------

    async def _ask(self, request: web.Request) -> web.StreamResponse:
        leave = self._leave(request)
        if leave is None:
            return self._refuse(404, text("viewer-refused-unknown"))
        now = self._now()
        try:
            worth = await self._service.store.transact(lambda tx: viewing.standing(tx, leave, now))
        except Exception:  # whatever the store raises: nothing was used up
            return self._later()
        if worth is not Worth.OPEN:
            return self._refuse(_STATUS[worth], named("viewer-refused", worth), text("viewer-back"))
        return _page(render.asking(self._say, self._reader.language))

    async def _open(self, request: web.Request) -> web.StreamResponse:
        leave = self._leave(request)
        if leave is None:
            return self._refuse(404, text("viewer-refused-unknown"))
        pin = await _pin(request)
        try:
            found = await self._redeem(leave, pin)
        except Exception:  # whatever the store raises: nothing was used up
            _log.exception("a document could not be opened")
            return self._later()
        if found.document is not None:
            return await self._show(request, leave, found.document, found.name)
        if found.worth is Worth.WRONG_PIN:
            wrong = text("viewer-wrong", count=found.tries)
            page = render.asking(self._say, self._reader.language, wrong)
            return _page(page, _STATUS[found.worth])
        return self._refuse(_STATUS[found.worth], named("viewer-refused", found.worth), *_back(found.worth))

    async def _redeem(self, leave: Leave, pin: str) -> Redeemed:
        now, in_force = self._now(), self._service.in_force
        return await self._service.store.transact(
            lambda tx: viewing.redeem(tx, leave, pin, now, in_force(tx).roster)
        )

    async def _show(
        self, request: web.Request, leave: Leave, document: Document, name: str
    ) -> web.StreamResponse:
        """Send the copy; what goes wrong before its first byte is said in words."""
        now = self._now()
        if is_recording(self._shown.shown_as(document.media_type)):
            return self._play(leave, document, text("viewer-shown", name=name, at=When(now)))
        mark = viewing.mark(name, now, leave.case)
        async with (
            asyncio.timeout(_PATIENCE_SECONDS),
            aclosing(self._shown.shown(leave.case, document.id, document.media_type, mark)) as copy,
        ):
            try:
                first = await anext(copy, b"")
            except NotShownError:
                _log.warning("no copy of a document could be made")
                return self._refuse(422, text("viewer-refused-unreadable"))
            except VaultError:
                _log.exception("a document could not be had")
                return self._refuse(503, text("viewer-refused-later"), text("viewer-back"))
            opened = text("viewer-shown", name=name, at=When(now))
            return await self._send(request, document, opened, first, copy)

    async def _send(
        self, request: web.Request, document: Document, opened: Text, first: bytes, rest: AsyncIterator[bytes]
    ) -> web.StreamResponse:
        kind, chunks = self._shown.shown_as(document.media_type), _with(first, rest)
        language = self._reader.language
        if kind == "application/pdf":
            response = web.StreamResponse(headers=_PDF)
            return await _stream(request, response, b"", chunks, b"")
        response = web.StreamResponse(headers=_HTML)
        if kind == "image/jpeg":
            begin = render.picture_begins(self._say, language, document.name, opened)
            body, end = render.picture(chunks), render.PICTURE_END
        else:
            more = () if document.media_type == kind else (text("viewer-words-only"),)
            begin = render.words_begin(self._say, language, document.name, opened, *more)
            body, end = render.words(chunks), render.WORDS_END
        return await _stream(request, response, begin.encode(), body, end.encode())

    def _play(self, leave: Leave, document: Document, opened: Text) -> web.Response:
        """Show the page of a recording, with a leave of its own by which the browser fetches it."""
        own = translate.spelled(viewing.to_play(leave, self._now(), self._entropy()), self._envelope)
        film = document.media_type.startswith("video/")
        language, source = self._reader.language, f"{own}/{_PLAY}"
        return _page(render.playing(self._say, language, document.name, opened, source, film=film))

    # -- help -------------------------------------------------------------------------------------

    @property
    def _say(self) -> Say:
        return partial(self._service.policy.texts.render, reader=self._reader)

    def _leave(self, request: web.Request) -> Leave | None:
        return translate.read(request.match_info["leave"], self._envelope)

    def _refuse(self, status: int, why: Text, *more: Text) -> web.Response:
        return _page(render.refusing(self._say, self._reader.language, why, *more), status)

    def _later(self) -> web.Response:
        return self._refuse(503, text("viewer-refused-later"))


def _back(worth: Worth) -> tuple[Text, ...]:
    return () if worth in (Worth.NOT_ALLOWED, Worth.GONE) else (text("viewer-back"),)


_HTML: Final = {hdrs.CONTENT_TYPE: "text/html; charset=utf-8", "Content-Security-Policy": _POLICY}
_PDF: Final = {
    hdrs.CONTENT_TYPE: "application/pdf",
    hdrs.CONTENT_DISPOSITION: 'inline; filename="document.pdf"',
    "Content-Security-Policy": _POLICY_OF_PDFS,
}


def _page(html: str, status: int = 200) -> web.Response:
    return web.Response(body=html.encode(), status=status, headers=_HTML)


async def _style(_request: web.Request) -> web.Response:
    return web.Response(body=_STYLE, content_type="text/css", charset="utf-8")


async def _pin(request: web.Request) -> str:
    """Read the PIN out of a form; a form of another kind or size holds none."""
    sent = b""
    async for chunk in request.content.iter_chunked(_LARGEST_FORM):
        sent += chunk
        if len(sent) > _LARGEST_FORM:
            return ""
    return next(iter(parse_qs(sent.decode("utf-8", "replace")).get("pin", ())), "")


async def _stream(
    request: web.Request,
    response: web.StreamResponse,
    begin: bytes,
    body: AsyncIterator[bytes],
    end: bytes,
) -> web.StreamResponse:
    await response.prepare(request)
    await response.write(begin)
    async for chunk in body:
        await response.write(chunk)
    await response.write_eof(end)
    return response


async def _with(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for chunk in rest:
        yield chunk
