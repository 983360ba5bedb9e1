"""Upkeep: what is done to the database now and then so that it does not grow without end.

Belongs here: how long things are kept that nobody needs any more, and removing them bit by bit; and asking
for those who never agreed. How long personal data are kept is the rule's to say (`bot.keeping.rule`).
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.ids import PersonId
from bot.keeping import rule
from bot.ports import Store, Tx
from bot.service import Service

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


async def forget_strangers(service: Service, now: datetime) -> int:
    """Let those be forgotten who wrote, never agreed, and were silent for long; return how many were asked.

    Whoever is asked and not forgotten yet is in the outbox, and comes again after the next restart at most.
    """
    asked = 0
    policy = await service.store.transact(service.in_force)
    for person in await service.store.transact(lambda tx: tx.strangers(now, MOST)):
        found = await service.store.transact(partial(_wrote_at, person))
        if found is None:
            continue
        if rule.stranger(found, policy.retention, policy.rules.calendar) > now:
            break  # the longest silent come first
        await service.record_over(person, now)
        asked += 1
    return asked


def _wrote_at(person: PersonId, tx: Tx) -> datetime | None:
    found = tx.person(person)
    return found.wrote_at if found is not None else None


def _batch(before: datetime) -> Callable[[Tx], int]:
    return lambda tx: tx.prune(before, BATCH)
