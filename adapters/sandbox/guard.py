"""The guard: who may talk to this server. Its own page may, and nobody else.

The server trusts everyone it lets in with every role, so a foreign web page, another computer, or a name
that somebody points at this one must not get through: loopback only, the exact Host, the exact Origin for
whatever acts. Belongs here: headers in and out. What an action may do is decided by the core.
"""

from collections.abc import Callable, Mapping
from typing import Final

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
FRAME_LIMIT: Final = 1024 * 1024
"""Bytes of one action. The longest form, filled to its limits, stays below."""

_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
_METHODS: Final = frozenset({hdrs.METH_GET, hdrs.METH_POST})


def require_loopback(host: str) -> None:
    """Refuse to listen where another computer could reach us.

    Raises:
        ValueError: `host` is not this computer.
    """
    if host not in LOOPBACK:
        raise ValueError(f"the sandbox listens on this computer only, not on {host!r}; use 127.0.0.1")


def hosts(port: int) -> frozenset[str]:
    """List the names under which the page may be asked for."""
    return frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))


def admits(method: str, path: str, headers: Mapping[str, str], port: int) -> int | None:
    """Return the HTTP status of a refusal; None when the request may go on.

    A missing Origin is refused for whatever acts, and for the WebSocket: only what is no page leaves it out.
    """
    host = headers.get(hdrs.HOST, "")
    if host.lower() not in hosts(port):
        return web.HTTPMisdirectedRequest.status_code
    if method not in _METHODS:
        return web.HTTPMethodNotAllowed.status_code
    origin = headers.get(hdrs.ORIGIN)
    acts = method == hdrs.METH_POST or path == "/ws"
    if (acts or origin is not None) and origin != f"http://{host}":
        return web.HTTPForbidden.status_code
    return None if _from_here(headers) else web.HTTPForbidden.status_code


def _from_here(headers: Mapping[str, str]) -> bool:
    """Tell whether a page of ours asks, or a person who followed a link to the page as a whole."""
    if headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none"):
        return True
    return headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"


def middleware(port: Callable[[], int]) -> Middleware:
    """Make the door of the server."""

    @web.middleware
    async def door(request: web.Request, handler: Handler) -> web.StreamResponse:
        status = admits(request.method, request.path, request.headers, port())
        if status is not None:
            return web.Response(status=status, text="This page is for the person at this computer only.\n")
        return await handler(request)

    return door


async def set_headers(_request: web.BaseRequest, response: web.StreamResponse) -> None:
    """Add the headers that every response carries; nothing is cached unless it says so."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers[hdrs.SERVER] = "recourse"
    response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
