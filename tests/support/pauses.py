"""The only place where a test's clock is waited for, so that no test sleeps and hopes.

A test waits for a *condition*: an event of its own process where there is one (`Bell`, a future), and `until`
where something happens out of sight, in another process or in a store that rings no bell: it looks again and
again. `beat` is what a fake passes time with: a slow wire, a ticking clock, a loop whose seconds cost
nothing. The house rules (`tests/test_house.py`) forbid any other pause. Nothing here decides how long a thing
may take; the patience is only when it counts as missing.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 120.0
"""Seconds until something counts as missing; the machine may be busy."""
_AGAIN = 0.02


async def until(
    look: Callable[[], Awaitable[T]], what: Callable[[], str] = lambda: "it", *, patience: float = PATIENCE
) -> T:
    """Look again and again until there is something (true), and return it.

    Raises:
        AssertionError: it did not come; `what` describes what was there instead.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + patience
    while not (found := await look()):
        assert loop.time() < end, f"never came: {what()}"
        await beat(_AGAIN)
    return found


async def beat(seconds: float) -> None:
    """Let time pass for a fake: what its wire takes, or one beat of its clock."""
    await asyncio.sleep(seconds)
