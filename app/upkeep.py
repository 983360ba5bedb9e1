"""Upkeep: what is done to the database now and then so that it does not grow without end.

Belongs here: how long things are kept that nobody needs any more, and removing them bit by bit. Personal data
go by rules of their own.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.ports import Store, Tx

KEPT: Final = timedelta(days=90)
"""How long we know that an input was seen, and keep what was delivered. No platform delivers an input again
after days; the log of a case says for good what was told and when it arrived."""
BATCH: Final = 500
"""Rows of a kind in one transaction: nobody shall wait for us."""
MOST: Final = 2000
"""Batches in one go; what is left comes with the next."""


async def prune(store: Store, now: datetime) -> int:
    """Remove what is older than need be; return how many rows that were."""
    removed = 0
    for _ in range(MOST):
        found = await store.transact(_batch(now - KEPT))
        if not found:
            break
        removed += found
        await asyncio.sleep(0)  # whoever waits goes first
    return removed


def _batch(before: datetime) -> Callable[[Tx], int]:
    return lambda tx: tx.prune(before, BATCH)
