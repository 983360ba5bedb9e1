"""The platform behind a socket: the Bot API over HTTP, on loopback.

Reads a request in any of the forms the API takes (query, form, JSON, multipart), judges it by the schema,
lets faults have their way, and answers as the API does. Everything else is in `platform.py` and `methods/`.
"""

import hmac
import inspect
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import BodyPartReader, web

from tests.support import pauses
from tests.telegram.errors import ApiError, Violation, bad, internal, not_found, unauthorized
from tests.telegram.faults import Fault, Trouble
from tests.telegram.methods import METHODS, Asked
from tests.telegram.methods.asked import Attached
from tests.telegram.methods.files import behind
from tests.telegram.platform import Call, Platform
from tests.telegram.schema import Schema, schema

_CHUNK = 64 * 1024
MOST_BYTES = 64 * 1024 * 1024


class Server:
    """Serves one platform."""

    def __init__(self, platform: Platform, judge: Schema | None) -> None:
        self.platform = platform
        self._judge = judge or schema()
        self._careful = judge is None or judge.complete
        self.delay = 0.0
        """Seconds every request takes besides: the way there and back."""
        self.file_pause = 0.0
        """Seconds between two pieces of a file on its way down."""
        self.url = ""

    @property
    def base_url(self) -> str:
        """What a client takes as `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    def app(self) -> web.Application:
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_route("*", "/bot{token}/{method}", self._api)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        return app

    # -- methods ----------------------------------------------------------------------------------

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            self._authorised(request)
            given, files = await _read(request)
            fault = self.platform.faults.next(method, given)
            if fault is not None:
                self.platform.bell.ring()
            if fault is not None and fault.trouble is Trouble.RESET_BEFORE:
                return _broken(request)
            if fault is not None and fault.trouble is Trouble.STALLED:
                return await _gone(request)
            if fault is not None and isinstance(fault.trouble, ApiError):
                raise fault.trouble
            result = await self._answer(method, given, files)
            await pauses.beat(self.delay)
        except ApiError as error:
            if isinstance(error, Violation):
                self.platform.violations.append(f"{method}: {error.what}")
            return web.json_response(error.body(), status=error.code)
        return await _after(request, fault, web.json_response({"ok": True, "result": result}))

    def _authorised(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if ":" not in token:
            raise not_found()
        if not hmac.compare_digest(token.encode(), self.platform.token.encode()):
            self.platform.bell.ring()
            raise unauthorized()

    async def _answer(self, method: str, given: dict[str, Any], files: dict[str, Attached]) -> object:
        values, wrong = self._judge.request(method, given, list(files))
        if not wrong and method not in METHODS:
            wrong = [f"the fake does not know {method}; teach it in tests/telegram/methods/"]
        if wrong:
            self.platform.violations += wrong
            raise bad(wrong[0])
        self.platform.calls.append(Call(method, values, self.platform.clock()))
        result = METHODS[method](Asked(self.platform, method, values, files))
        if inspect.isawaitable(result):
            result = await result
        if self._careful:
            bent = self._judge.result(method, result)
            self.platform.violations += [f"the fake itself is wrong: {one}" for one in bent]
        return result

    # -- files ------------------------------------------------------------------------------------

    async def _file(self, request: web.Request) -> web.StreamResponse:
        try:
            self._authorised(request)
            fault = self.platform.faults.next("file", {})
            if fault is not None and isinstance(fault.trouble, ApiError):
                raise fault.trouble
            if fault is not None and fault.trouble is Trouble.RESET_BEFORE:
                return _broken(request)
            stored = behind(self.platform, request.match_info["path"])
            if stored is None:
                raise not_found()
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        response = web.StreamResponse(headers={"Content-Type": "application/octet-stream"})
        response.content_length = len(stored.data)
        await response.prepare(request)
        half = fault is not None and fault.trouble in (Trouble.RESET_AFTER, Trouble.STALLED)
        for start in range(0, len(stored.data) // 2 if half else len(stored.data), _CHUNK):
            await response.write(stored.data[start : start + _CHUNK])
            await pauses.beat(self.file_pause)
        if fault is not None and fault.trouble is Trouble.STALLED:
            self.platform.bell.ring()
            await _gone(request)
            return response
        if half:
            _broken(request)
            return response
        await response.write_eof()
        return response


async def _after(request: web.Request, fault: Fault | None, response: web.Response) -> web.StreamResponse:
    match fault:
        case Fault(trouble=Trouble.RESET_AFTER):
            return _broken(request)
        case Fault(trouble=Trouble.SLOW, seconds=seconds):
            await pauses.beat(seconds)
        case _:
            pass
    return response


async def _gone(request: web.Request) -> web.StreamResponse:
    """Wait until the other side is gone."""

    async def gone() -> bool:
        return request.transport is None or request.transport.is_closing()

    await pauses.until(gone, lambda: "the other side's leaving")
    return web.Response()


def _broken(request: web.Request) -> web.StreamResponse:
    """Break the connection; what is returned reaches nobody."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Attached]]:
    given: dict[str, Any] = dict(request.query)
    files: dict[str, Attached] = {}
    if request.content_type == "application/json":
        body = await request.json()
        if not isinstance(body, dict):
            raise internal()
        return given | body, files
    if request.content_type != "multipart/form-data":
        return given | {name: str(value) for name, value in (await request.post()).items()}, files
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise internal()
        data = bytes(await part.read())
        if part.filename is None:
            given[part.name] = data.decode()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Attached(part.filename, kind, data)
    return given, files


@asynccontextmanager
async def serving(platform: Platform, judge: Schema | None = None) -> AsyncIterator[Server]:
    """Serve a platform on loopback, until the block ends."""
    server = Server(platform, judge)
    runner = web.AppRunner(server.app(), shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        server.url = f"http://{host}:{port}"
        yield server
    finally:
        await platform.updates.close()
        await runner.cleanup()
