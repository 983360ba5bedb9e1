"""Trying rules on all open cases, before they are in force.

Belongs here: going through the cases a few at a time, so that nobody waits long for a dry run. What is
counted is `bot.settings.dryrun`. Awaits the store alone.
"""

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


def open_cases(tx: Tx) -> tuple[CaseId, ...]:
    """List every open case, drafts too: all that hear of other rules."""
    return tuple(one.case for one in tx.cases(Query(submitted_only=False, limit=_ALL)))


async def trial(store: Store, rules: Rules, at: datetime) -> Trial:
    """Count what `rules` would move if they were put in force at `at`."""
    cases, found = await store.transact(open_cases), Figures()
    for start in range(0, len(cases), BATCH):
        some = cases[start : start + BATCH]
        found = await store.transact(partial(gathering.counted, cases=some, rules=rules, at=at, before=found))
    return Trial(force.fingerprint(rules), found)
