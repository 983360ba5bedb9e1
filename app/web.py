"""The web server of the process: one for everything that is asked for from outside.

Belongs here: listening, and the headers that every answer carries. What is served is added by whoever has
something to serve, under a path of its own, before the server starts. The sandbox's page has a server of its
own, because it trusts whoever it lets in.
"""

import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from aiohttp import hdrs, web

LARGEST_BODY: Final = 1024 * 1024
"""Bytes that somebody may send: an update of a platform, a form of the viewer."""
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Mount:
    """A path of the server that somebody serves."""

    _server: "WebServer"
    _router: web.UrlDispatcher
    _path: str

    @property
    def url(self) -> str:
        """Return how it is reached from outside."""
        return f"{self._server.address}{self._path}"

    def post(self, answer: Answering, below: str = "") -> None:
        """Answer what is posted to the path, or to one below it, such as ``/{name}``."""
        self._router.add_post(f"{self._path}{below}", answer)

    def get(self, answer: Answering, below: str = "") -> None:
        """Answer who asks for the path, or for one below it; also who asks only for its headers."""
        self._router.add_get(f"{self._path}{below}", answer)


class WebServer:
    """One address, and everything under it."""

    def __init__(self, address: str, host: str, port: int, tls: ssl.SSLContext | None = None) -> None:
        """Take the address by which people and platforms know us, and where to listen.

        Between the two usually stands a proxy, which holds the certificate; where none does, `tls` is ours.
        Without an address nobody but this computer is meant to come.
        """
        self._address, self._host, self._port, self._tls = address.rstrip("/"), host, port, tls
        self._app = web.Application(client_max_size=LARGEST_BODY)
        self._app.on_response_prepare.append(_set_headers)
        self._runner: web.AppRunner | None = None

    @property
    def address(self) -> str:
        """Return how it is reached from outside; without an address of its own, from this computer."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return self._address or f"http{'s' if self._tls else ''}://{host}:{self._port}"

    @property
    def port(self) -> int:
        """Return where it listens; with port 0, the real one once it is started."""
        return self._port

    def mount(self, name: str) -> Mount:
        """Return a path to serve."""
        return Mount(self, self._app.router, f"/{name}")

    async def start(self) -> None:
        """Begin to listen.

        Raises:
            OSError: the port is taken.
        """
        runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=5.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._port, ssl_context=self._tls).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner, self._port = runner, runner.addresses[0][1]

    async def stop(self) -> None:
        """Finish what is under way, and stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


async def _set_headers(_request: web.BaseRequest, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers[hdrs.SERVER] = "recourse"
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
