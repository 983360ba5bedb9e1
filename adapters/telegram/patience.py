"""Patience: tries again what the platform cannot do just now, while whoever comes after waits."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from adapters.telegram.errors import passing
from adapters.telegram.line import FaultError

T = TypeVar("T")
WAITS: Final = (0.5, 2.0, 6.0)
"""Seconds between tries; all together short enough for somebody who looks at his screen."""


async def patiently(ask: Callable[[], Awaitable[T]], waits: tuple[float, ...] = WAITS) -> T:
    """Ask until it is done.

    Raises:
        FaultError: it is not done after the last try, or never will be.
    """
    for wait in waits:
        try:
            return await ask()
        except FaultError as error:
            if not passing(error.kind):
                raise
            await asyncio.sleep(max(wait, error.fault.wait.total_seconds()))
    return await ask()
