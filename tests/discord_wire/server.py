"""The fake: a small Discord on loopback. One address for REST, gateway and files; bounded waiting."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TypeVar

from aiohttp import web

from tests.discord_wire.clock import WireClock
from tests.discord_wire.faults import Faults
from tests.discord_wire.gateway import Gateway
from tests.discord_wire.interactions import Interactions
from tests.discord_wire.model import Attachment
from tests.discord_wire.redirect import quiet, redirected
from tests.discord_wire.rest import PREFIX, Call, Rest
from tests.discord_wire.routes import TABLES
from tests.discord_wire.schema import official
from tests.discord_wire.world import World
from tests.support import pauses

T = TypeVar("T")

PATIENCE = 45.0
"""Real seconds until something counts as missing. Only a failing test waits that long."""
_GLANCE = 0.02
_CHUNK = 64 * 1024


class Fake:
    """The platform."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.clock = WireClock(now)
        self.world = World(self.clock)
        self.faults = Faults()
        self.gateway = Gateway(self.world)
        self.interactions = Interactions(self.world)
        self.rest = Rest(self.world, TABLES, self.faults, official())
        self.world.interactions = self.interactions
        self.world.emit = self.gateway.tell
        self.gateway.changed = self.rest.changed = self._changed
        self._news = asyncio.Event()
        self._forgiven: list[str] = []
        app = web.Application(client_max_size=40 * 1024 * 1024)
        app.router.add_route("*", PREFIX + "/{tail:.*}", self.rest.handle)
        app.router.add_get("/", self.gateway.handle)
        app.router.add_get("/resume", self.gateway.handle)
        app.router.add_get("/attachments/{channel}/{id}/{name}", self._file)
        app.router.add_get("/media/{channel}/{id}/{name}", self._file)
        self._runner = web.AppRunner(app, handle_signals=False, access_log=None, shutdown_timeout=0.1)

    @property
    def base(self) -> str:
        return self.world.base

    @property
    def calls(self) -> list[Call]:
        """Every request that was made."""
        return self.rest.calls

    def made(self, method: str, route: str) -> list[Call]:
        """Return the requests to one address, by its template."""
        return [one for one in self.calls if one.method == method and one.route == route]

    async def start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.world.base = f"http://{host}:{port}"

    async def stop(self) -> None:
        self.gateway.drop()
        await self._runner.cleanup()

    # -- waiting -----------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._news.set()

    async def until(
        self, probe: Callable[[], T], what: str | Callable[[], str], *, patience: float = PATIENCE
    ) -> T:
        """Wait until something is there: looked at again after everything that happens on the wire, and
        now and then, because what the bot makes of it happens out of sight.

        Raises:
            AssertionError: it did not come.
        """
        try:
            async with asyncio.timeout(patience):
                while not (found := probe()):
                    await self.next_news()
        except TimeoutError:
            told = what if isinstance(what, str) else what()
            refused = [f"{one.method} {one.path} -> {one.status}" for one in self.calls if one.status >= 400]
            raise AssertionError(f"never came: {told}\nrefused requests: {refused[-5:]}") from None
        return found

    async def next_news(self) -> None:
        """Wait for the next thing that happens on the wire, and no longer than a glance."""
        self._news.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), _GLANCE)

    async def connected(self) -> None:
        """Wait until the bot listens."""
        await self.until(lambda: self.gateway.connected, "the bot at the gateway")

    # -- what was wrong ----------------------------------------------------------------------------

    def forgives(self, *fragments: str) -> None:
        """Expect violations that hold one of these, instead of failing for them."""
        self._forgiven += fragments

    def violations(self) -> list[str]:
        """List what the platform would not have taken."""
        return [one for one in self.world.violations if not any(each in one for each in self._forgiven)]

    # -- files -------------------------------------------------------------------------------------

    async def _file(self, request: web.Request) -> web.StreamResponse:
        found = self.world.files.get(int(request.match_info["id"]))
        if found is None or found.gone or not self._signed(request, found):
            return web.Response(status=404, text="This content is no longer available.")
        response = web.StreamResponse(headers={"Content-Type": found.content_type})
        response.content_length = len(found.content)
        await response.prepare(request)
        stalls, found.stalls_after = found.stalls_after, None
        cut = found.cut_after if stalls is None else stalls
        end = len(found.content) if cut is None else cut
        for at in range(0, end, _CHUNK):
            await response.write(found.content[at : min(at + _CHUNK, end)])
        if stalls is not None:
            await _gone(request)
        if end < len(found.content) and request.transport is not None:
            request.transport.abort()
        return response

    def _signed(self, request: web.Request, found: Attachment) -> bool:
        path = f"/attachments/{found.channel_id}/{found.id}/{found.filename}"
        until, by = request.query.get("ex", ""), request.query.get("hm", "")
        right = by == self.world.signature(path, until)
        return right and self.clock.now() < self.world.until(until)


async def _gone(request: web.Request) -> None:
    """Wait until the other side is gone."""

    async def gone() -> bool:
        return request.transport is None or request.transport.is_closing()

    await pauses.until(gone, lambda: "the other side's leaving")


@asynccontextmanager
async def running(now: Callable[[], datetime] | None = None) -> AsyncIterator[Fake]:
    """Run the platform, with the library turned to it; afterwards nothing may have been wrong.

    Raises:
        AssertionError: a request was not what the platform takes.
    """
    fake = Fake(now)
    await fake.start()
    try:
        with redirected(fake.base):
            yield fake
    finally:
        quiet()
        await fake.stop()
    found = fake.violations()
    assert not found, "the platform would not have taken:\n  " + "\n  ".join(found)
