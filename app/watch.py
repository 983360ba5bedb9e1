"""The watch: goes through all that is kept every hour, and stands guard over the tick all the time.

Belongs here: going through, and telling each finding once. What is looked at is `bot.watch`; what is told to
whoever watches from outside is `health`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import structlog

from app.health import TICK_LATE_SECONDS, Pulse
from bot import failing, watch
from bot.errors import VaultError
from bot.ids import CaseId
from bot.ports import CaseRow, OutboxRow, Query, Store, Tx
from bot.service import Service
from bot.watch import Finding

PAGE: Final = 500
"""Rows of a list in one transaction."""
BATCH: Final = 25
"""Cases opened in one transaction: nobody shall wait for us."""
_STUCK: Final = 50
_PATIENCE_SECONDS: Final = 30
_BROKEN: Final = (*failing.OURS, VaultError)

_log = structlog.stdlib.get_logger(__name__)


async def look(service: Service, at: datetime) -> int:
    """Look at everything, and tell the moderators what is new; return how much that is."""
    findings: list[Finding] = []
    cases = await _cases(service.store)
    for start in range(0, len(cases), BATCH):
        found = await service.store.transact(_batch(service, cases[start : start + BATCH], at))
        findings += found
        await asyncio.sleep(0)  # whoever waits goes first
    return await service.store.transact(lambda tx: _tell(tx, findings, at))


async def _cases(store: Store) -> list[CaseId]:
    """List all cases that are open, and those closed ones on which something is still owed."""
    found: dict[CaseId, None] = {}
    for query in (Query(submitted_only=False), Query(open_only=False, submitted_only=False)):
        offset = 0
        while rows := await store.transact(_page(query, offset)):
            wanted = rows if query.open_only else [one for one in rows if one.next_due is not None]
            found |= dict.fromkeys(one.case for one in wanted)
            if len(wanted) < len(rows):  # what has no date comes last: nothing is owed on the rest
                break
            offset += len(rows)
    return list(found)


def _page(query: Query, offset: int) -> Callable[[Tx], tuple[CaseRow, ...]]:
    return lambda tx: tx.cases(replace(query, limit=PAGE, offset=offset))


def _batch(service: Service, cases: list[CaseId], at: datetime) -> Callable[[Tx], list[Finding]]:
    def step(tx: Tx) -> list[Finding]:
        found: list[Finding] = []
        for case in cases:
            try:
                found += _of_case(tx, service, case, at)
            except _BROKEN as error:  # one case that does not open hides no other
                found.append(watch.unreadable(case, type(error).__name__))
        return found

    return step


def _of_case(tx: Tx, service: Service, case_id: CaseId, at: datetime) -> list[Finding]:
    case = tx.case(case_id)
    if case is None:  # forgotten meanwhile
        return []

    def told_at(moment: datetime) -> bool:
        return any(line.action == "told" and line.at == moment for line in tx.audit(case_id))

    roster = service.in_force(tx).roster
    return list(watch.of_case(case, tx.alarms(case_id), told_at, at, roster))


def _tell(tx: Tx, findings: list[Finding], at: datetime) -> int:
    """Tell what was not told before, all in one message."""
    every = [
        *findings,
        *watch.of_outbox(tx.waiting(at - watch.GRACE, _STUCK)),
        *watch.of_parked(tx.parked()),
    ]
    fresh: list[Finding] = []
    for one in every:
        if len(fresh) < watch.MOST and tx.first_time(f"watch:{one.key}", at):
            fresh.append(one)
    if fresh:
        tx.enqueue(watch.told(tuple(fresh), at))
    return len(fresh)


class Guard:
    """Sees that the tick runs, and says once when it does not, and once when it does again."""

    def __init__(self, store: Store, pulse: Pulse, wake: Callable[[], None]) -> None:
        """Take what is guarded, and what sends a message at once."""
        self._store, self._pulse, self._wake = store, pulse, wake
        self._begun = pulse.clock()
        self._alarmed = False

    async def look(self, at: datetime) -> None:
        """Look once. A store that does not answer is logged: there is nothing else left to tell it by."""
        age = self._pulse.age
        late = (self._pulse.clock() - self._begun if age is None else age) >= TICK_LATE_SECONDS
        if late == self._alarmed:
            return
        self._alarmed = late
        since = at - timedelta(seconds=age or 0.0)
        row = watch.clock_stands(since, at) if late else watch.clock_goes(at)
        if late:
            _log.error("the tick does not run", seconds=round(age or 0.0))
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._store.transact(_enqueue(row))
        except Exception:  # whatever it is: the guard stands on
            _log.exception("nobody could be told of the tick")
        self._wake()


def _enqueue(row: OutboxRow) -> Callable[[Tx], None]:
    return lambda tx: tx.enqueue(row)
