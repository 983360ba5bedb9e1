"""Redirect: the only place that turns the library to another address than the platform's."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import yarl
from discord import Asset
from discord.gateway import DiscordWebSocket, KeepAliveHandler
from discord.http import Route


@contextmanager
def redirected(base: str) -> Iterator[None]:
    """Let the library talk to `base`, such as ``http://127.0.0.1:1234``, for a while."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE
    Route.BASE = f"{base}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"{base.replace('http', 'ws', 1)}/")
    Asset.BASE = base
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE = before


def beating() -> list[KeepAliveHandler]:
    """List the connections whose heart still beats, in a thread of its own each."""
    threads = (one for one in threading.enumerate() if isinstance(one, KeepAliveHandler))
    return [one for one in threads if not one._stop_ev.is_set()]


def quiet() -> None:
    """End heartbeats that the library forgets where it is stopped while it connects."""
    for one in beating():
        one.stop()
