"""Listen: the web server of the sandbox, and the sandbox as a channel.

Belongs here: routes and the life of the server. Who may come in is in `guard`, what an action does in `talk`.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import quote

from aiohttp import WSMsgType, hdrs, web
from aiohttp.typedefs import Handler

from adapters.sandbox import album, guard, rebuild, translate, view, words
from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.people import Cast, SandboxPerson
from adapters.sandbox.room import Room
from adapters.sandbox.seats import Seat, Seats
from adapters.sandbox.send import Sender
from adapters.sandbox.talk import Talk
from bot.errors import VaultError
from bot.ports import Outgoing, SendResult, Tx, Viewing
from bot.service import Service
from bot.texts.render import Texts
from bot.uploads import Uploads

Json = dict[str, object]

_PAGE: Final = Path(__file__).parent / "page"
_TYPES: Final = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_CHUNK: Final = 64 * 1024
_DRAINED: Final = 200 * 1024 * 1024
"""Bytes read on of a file that is too large, so that the browser hears an answer, not a broken line."""
_LONGEST_NAME: Final = 500
_HEARTBEAT_SECONDS: Final = 30.0
_log = logging.getLogger(__name__)


class Sandbox:
    """The channel and its page."""

    name = "sandbox"

    def __init__(  # noqa: PLR0913 - wired by name, in one place
        self,
        *,
        service: Service,
        uploads: Uploads,
        viewing: Viewing,
        texts: Texts,
        clock: SandboxClock,
        tick: Callable[[], Awaitable[None]],
        people: tuple[SandboxPerson, ...],
        host: str = "127.0.0.1",
        port: int = 8080,
    ) -> None:
        """Take the core and its ports; nothing is opened yet.

        Raises:
            ValueError: `host` is not this computer.
        """
        guard.require_loopback(host)
        self._service, self._texts, self._clock = service, texts, clock
        self._host, self._port = host, port
        self._cast = Cast(people)
        self._room = Room(rebuild.desk_of(service.policy))
        self._seats = Seats(self._look)
        self._sender = Sender(self._room, self._seats, texts, clock)
        self._talk = Talk(
            service=service,
            uploads=uploads,
            texts=texts,
            clock=clock,
            tick=tick,
            viewing=viewing,
            room=self._room,
            seats=self._seats,
        )
        self._runner: web.AppRunner | None = None
        self._keeping: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Return the page's address; with port 0, the real one once it is started."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}/"

    async def start(self) -> None:
        """Open the page.

        Raises:
            OSError: the port is taken.
        """
        await self._remember()
        runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner, self._port = runner, runner.addresses[0][1]
        self._keeping = asyncio.create_task(self._seats.keep_current())

    async def stop(self) -> None:
        """Close the page; open pages are told, and come back by themselves."""
        if self._keeping is not None:
            self._keeping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeping
        self._seats.leave()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _remember(self) -> None:
        """Take up the conversations of the last run. Without them the page works all the same."""
        policy = self._service.policy
        try:
            self._sender.restore(await self._service.store.transact(lambda tx: rebuild.take(tx, policy)))
        except Exception:  # whatever storage raises: nothing here is needed for the cases themselves
            _log.exception("the conversations could not be shown again")

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Show a message in its conversation."""
        return await self._sender.send(outgoing)

    # -- routes -----------------------------------------------------------------------------------

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[guard.middleware(lambda: self._port)])
        app.on_response_prepare.append(guard.set_headers)
        for file in sorted(_PAGE.iterdir()):
            if file.suffix in _TYPES:
                path = "/" if file.name == "index.html" else f"/page/{file.name}"
                app.router.add_get(path, _static(file), allow_head=False)
        app.router.add_get("/health", _health, allow_head=False)
        app.router.add_get("/ws", self._socket, allow_head=False)
        app.router.add_post("/upload", self._upload)
        app.router.add_get("/file/{message}", self._file, allow_head=False)
        app.router.add_post("/album", self._album)
        return app

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=guard.FRAME_LIMIT, heartbeat=_HEARTBEAT_SECONDS)
        await socket.prepare(request)
        seat = Seat(socket)
        seat.tell(self._hello())
        self._seats.take(seat)
        writing = asyncio.create_task(seat.write())
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._act(message.data, seat)
        finally:
            self._seats.free(seat)
            writing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writing
        return socket

    async def _act(self, raw: str, seat: Seat) -> None:
        command = translate.read(raw, self._cast)
        answer = await self._talk.act(command, seat)
        if answer is not None:
            seat.tell(answer)
        if isinstance(command, translate.Input):
            await self._talk.settle()

    async def _upload(self, request: web.Request) -> web.Response:
        person, action = self._cast.get(request.query.get("as")), request.query.get("id", "")
        name = translate.clean(request.query.get("name", ""))[:_LONGEST_NAME]
        if person is None or person.staff or not translate.is_action(action) or not name:
            return web.json_response({"problem": "page-refused-unreadable"}, status=400)
        caption = translate.clean(request.query.get("caption", ""))
        try:
            chunks = request.content.iter_chunked(_CHUNK)
            answer = await self._talk.upload(person, action, name, caption, chunks, request.content_length)
        except VaultError:
            return web.json_response({"problem": "page-upload-failed"}, status=503)
        await _drain(request)
        await self._talk.settle()
        return web.json_response(answer)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        """Give out the file of a message: never to be run by the browser, whatever it is."""
        file = self._sender.file(request.match_info["message"])
        if file is None:
            return web.Response(status=404, text="This file is not here any more.\n")
        response = web.StreamResponse()
        response.content_type = file.media_type
        shown = "inline" if file.picture else "attachment"
        response.headers[hdrs.CONTENT_DISPOSITION] = f"{shown}; filename*=UTF-8''{quote(file.name, safe='')}"
        await response.prepare(request)
        async for chunk in file.read():
            await response.write(chunk)
        await response.write_eof()
        return response

    async def _album(self, request: web.Request) -> web.Response:
        person, action = self._cast.get(request.query.get("as")), request.query.get("id", "")
        found = album.parts(request.query.get("files", ""), request.content.iter_chunked(_CHUNK))
        if person is None or person.staff or not translate.is_action(action) or found is None:
            return web.json_response({"problem": "page-refused-unreadable"}, status=400)
        caption = translate.clean(request.query.get("caption", ""))
        try:
            answer = await self._talk.album(person, action, caption, found)
        except VaultError:
            return web.json_response({"problem": "page-upload-failed"}, status=503)
        await _drain(request)
        await self._talk.settle()
        return web.json_response(answer)

    # -- what pages are told ----------------------------------------------------------------------

    def _hello(self) -> Json:
        people = [{"chat": one.chat, "label": one.label, "staff": one.staff} for one in self._cast.people]
        return {
            "type": "hello",
            "people": people,
            "words": words.of_all_languages(self._texts),
            **self._room.everything(),
        }

    async def _look(self, seat: Seat) -> tuple[Json, ...]:
        policy, room = self._service.policy, self._room

        def look(tx: Tx) -> tuple[view.Overview, view.Inside]:
            seen = view.take_overview(tx, self._cast, policy, seat.case)
            return seen, view.take_inside(tx, seat.case, policy)

        seen, inside = await self._service.store.transact(look)
        say = partial(self._texts.render, reader=room.desk)
        return view.overview(seen, self._clock.now(), policy.roster, room, say), view.inside(
            inside, policy.roster, say
        )


def _static(file: Path) -> Handler:
    """Serve a file of the page: read once, so that no request ever names a path on the disk."""
    content, kind = file.read_bytes(), _TYPES[file.suffix]

    async def serve(_request: web.Request) -> web.Response:
        headers = {hdrs.CACHE_CONTROL: "no-cache"}
        return web.Response(body=content, content_type=kind, charset="utf-8", headers=headers)

    return serve


async def _health(_request: web.Request) -> web.Response:
    return web.json_response({"ok": True})


async def _drain(request: web.Request) -> None:
    """Read on to the end of what was sent, within reason."""
    left = _DRAINED
    async for chunk in request.content.iter_chunked(_CHUNK):
        left -= len(chunk)
        if left < 0:
            return
