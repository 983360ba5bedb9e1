"""REST: one request on its way. Who asks, what goes wrong, limits, schema, handler; and a record of all."""

import asyncio
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.discord_wire.errors import ApiError, invalid
from tests.discord_wire.faults import Bucket, Fault, Faults
from tests.discord_wire.limits import Problem
from tests.discord_wire.model import Json
from tests.discord_wire.schema import Schema
from tests.discord_wire.world import World

Reply = Json | list[Json] | None
PREFIX = "/api/v10"
_DIGITS = re.compile(r"\D")


@dataclass
class Call:
    """One request."""

    method: str
    path: str
    route: str
    """The template of its address."""
    ids: dict[str, str]
    query: Mapping[str, str]
    body: Any
    files: dict[int, tuple[str, bytes]]
    authorised: bool
    reason: str | None
    at: float = field(default_factory=time.monotonic)
    status: int = 0
    answer: Any = None

    def id(self, name: str) -> int:
        spelled = self.ids[name]
        if not spelled.isdigit():
            raise invalid([(name, f"Value {spelled!r} is not snowflake.")])
        return int(spelled)

    def problems(self, found: list[Problem]) -> None:
        """Refuse it for what it holds; the test fails with it, too."""
        if found:
            raise Violation(found)


class Violation(Exception):
    """A body that the platform does not take."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{at}: {why}" for at, why in problems))


Handler = Callable[[World, Call], Reply]


@dataclass(frozen=True)
class Route:
    method: str
    template: str
    handler: Handler
    open: bool
    """Needs no token of the bot: the address holds a secret."""

    @property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.template))


class Table:
    """Which handler answers which address."""

    def __init__(self) -> None:
        self.routes: list[tuple[re.Pattern[str], Route]] = []

    def on(self, method: str, template: str, *, open_to_all: bool = False) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            route = Route(method, template, handler, open_to_all)
            self.routes.append((route.pattern, route))
            return handler

        return register

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        fits = [
            (route, found.groupdict())
            for pattern, route in self.routes
            if route.method == method and (found := pattern.fullmatch(path))
        ]
        return min(fits, key=lambda one: one[0].template.count("{"), default=None)


class Rest:
    """The door for requests."""

    def __init__(self, world: World, tables: list[Table], faults: Faults, schema: Schema | None) -> None:
        self.world = world
        self.faults = faults
        self.schema = schema
        self.calls: list[Call] = []
        self.changed: Callable[[], None] = lambda: None
        self._table = Table()
        for one in tables:
            self._table.routes += one.routes

    async def handle(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix(PREFIX)
        if self.faults.banned:
            return web.Response(status=429, text="<html>error 1015: you are banned</html>")
        if self.faults.down:
            return _json(503, {"message": "503: Service Unavailable", "code": 0})
        fault = self.faults.meets(request.method, path)
        if fault is not None:
            fault.reached.set()
            if fault.gate is not None and fault.drop != "unheard":
                await fault.gate.wait()
            if fault.drop == "before":
                return _cut(request)
            if fault.status:
                return await self._planted(request, path, fault)
        bucket, wait = self.faults.overdrawn(request.method, path)
        if wait > 0:
            return await self._overdrawn(request, path, wait)
        call = await self._read(request, path)
        self.calls.append(call)
        status, answer = self._answer(call)
        call.status, call.answer = status, answer
        self.faults.count(status)
        self.changed()
        if fault is not None and fault.drop == "after":
            return _cut(request)
        if fault is not None and fault.drop == "unheard" and fault.gate is not None:
            await fault.gate.wait()
        return _json(status, answer, _headers(call, bucket))

    async def _read(self, request: web.Request, path: str) -> Call:
        files: dict[int, tuple[str, bytes]] = {}
        body: Any = None
        if request.content_type == "multipart/form-data":
            form = await request.post()
            spelled = form.get("payload_json")
            body = json.loads(spelled) if isinstance(spelled, str | bytes | bytearray) else {}
            for name, part in form.items():
                if isinstance(part, web.FileField):
                    content = await asyncio.to_thread(part.file.read)
                    files[int(_DIGITS.sub("", name) or 0)] = (part.filename, content)
                    part.file.close()
        elif request.can_read_body and (raw := await request.read()):
            body = json.loads(raw)
        found = self._table.find(request.method, path)
        route, ids = (found[0].template, found[1]) if found else (path, {})
        header = request.headers.get("Authorization", "")
        authorised = header == f"Bot {self.world.token}"
        reason = request.headers.get("X-Audit-Log-Reason")
        return Call(request.method, path, route, ids, request.query, body, files, authorised, reason)

    def _answer(self, call: Call) -> tuple[int, Any]:
        found = self._table.find(call.method, call.path)
        if found is None:
            self.world.violations.append(f"{call.method} {call.path}: the fake has no such address")
            return 404, {"message": "404: Not Found", "code": 0}
        if not found[0].open and not call.authorised:
            return 401, {"message": "401: Unauthorized", "code": 0}
        try:
            self._check(call)
            answer = found[0].handler(self.world, call)
        except ApiError as error:
            return error.status, error.body()
        except Violation as violation:
            self._noted(call, violation.problems)
            refusal = invalid(violation.problems)
            return refusal.status, refusal.body()
        if self.schema is not None:
            wrong = self.schema.answer(call.method, call.path, 200, answer)
            self.world.violations += [f"the fake's answer to {call.route}: {at}: {why}" for at, why in wrong]
        return (204, None) if answer is None else (200, answer)

    def _check(self, call: Call) -> None:
        if self.schema is not None:
            problems = self.schema.request(call.method, call.path, call.query, call.body)
            if problems:
                raise Violation(problems)

    def _noted(self, call: Call, problems: list[Problem]) -> None:
        where = f"{call.method} {call.route}"
        self.world.violations += [f"{where} {at or 'body'}: {why}" for at, why in problems]

    async def _planted(self, request: web.Request, path: str, fault: Fault) -> web.Response:
        call = await self._read(request, path)
        call.status, call.answer = fault.status, fault.body
        self.calls.append(call)
        self.faults.count(fault.status)
        self.changed()
        return _json(fault.status, fault.body, fault.headers)

    async def _overdrawn(self, request: web.Request, path: str, wait: float) -> web.Response:
        body = {"message": "You are being rate limited.", "retry_after": round(wait, 3), "global": False}
        self.faults.counted[f"{request.method} {path}"] += 1
        headers = {"Via": "1.1 google", "X-RateLimit-Scope": "user", "Retry-After": str(wait)}
        return await self._planted(request, path, Fault("", "", 0, 429, body, headers))


def _headers(call: Call, bucket: Bucket | None) -> dict[str, str]:
    """Tell the library how much room there is; without a planted bucket there is plenty."""
    name = f"{call.method}{call.route}".encode().hex()[-24:]
    most, left, after = 1000, 999, 1.0
    if bucket is not None:
        most, left, after = bucket.most, bucket.most - len(bucket.taken), bucket.seconds
    return {
        "X-RateLimit-Limit": str(most),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset-After": f"{after:.3f}",
        "X-RateLimit-Reset": f"{time.time() + after:.3f}",
        "X-RateLimit-Bucket": name,
        "Via": "1.1 google",
    }


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    """Answer; the content type exactly as the library compares it."""
    if body is None:
        return web.Response(status=status, headers=headers)
    if isinstance(body, str):
        return web.Response(
            status=status, text=body, headers={**(headers or {}), "Content-Type": "text/html"}
        )
    spelled = {**(headers or {}), "Content-Type": "application/json"}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=spelled)


def _cut(request: web.Request) -> web.Response:
    """Cut the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
