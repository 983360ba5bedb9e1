"""Trying rules on all open cases, before they are in force.

Belongs here: going through the cases a few at a time, so that nobody waits long for a dry run. What is
counted is `bot.settings.dryrun`. Awaits the store alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from bot.deadlines.rules import Rules
from bot.ids import CaseId
from bot.ports import Query, Store, Tx
from bot.settings import force, gathering
from bot.settings.dryrun import Figures, Trial

BATCH: Final = 25
"""Cases counted in one transaction."""
_ALL: Final = 1_000_000
_PAGE: Final = 500


def open_cases(tx: Tx) -> tuple[CaseId, ...]:
    """List all that hear of other rules: open cases, drafts too, and closed ones that still owe something."""
    return tuple(dict.fromkeys((*_listed(tx, Query(submitted_only=False, limit=_ALL)), *_owing(tx))))


def _owing(tx: Tx) -> Iterator[CaseId]:
    """Go through all cases as far as they have a date; those without come last."""
    query = Query(open_only=False, submitted_only=False, limit=_PAGE)
    while rows := tx.cases(query):
        owing = [one.case for one in rows if one.next_due is not None]
        yield from owing
        if len(owing) < len(rows):
            return
        query = replace(query, offset=query.offset + len(rows))


def _listed(tx: Tx, query: Query) -> tuple[CaseId, ...]:
    return tuple(one.case for one in tx.cases(query))


async def trial(store: Store, rules: Rules, at: datetime) -> Trial:
    """Count what `rules` would move if they were put in force at `at`."""
    cases, found = await store.transact(open_cases), Figures()
    for start in range(0, len(cases), BATCH):
        some = cases[start : start + BATCH]
        found = await store.transact(partial(gathering.counted, cases=some, rules=rules, at=at, before=found))
    return Trial(force.fingerprint(rules), found)
