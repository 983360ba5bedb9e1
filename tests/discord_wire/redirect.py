"""Redirect: the only place that turns the library to another address than the platform's."""

from collections.abc import Iterator
from contextlib import contextmanager

import yarl
from discord import Asset
from discord.gateway import DiscordWebSocket
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
