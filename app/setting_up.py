"""Setting up: what the conversations about each channel share.

Belongs here: whoever sets a bot up, and how such a conversation ends without a bot. What is asked is in
`telegram_setup` and `discord_setup`.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from rich.console import Console


class NotDoneError(Exception):
    """It could not be done; carries a sentence with a way out."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever sets it up: what he reads, and what he answers."""

    console: Console
    ask: Callable[[str, bool], str]
    """Asks for a line; the second says that it is secret."""
    confirm: Callable[[str], bool]
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep
