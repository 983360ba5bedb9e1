"""What `recourse verify` says of keeping: nothing held is past its date, and what is deleted is gone.

Belongs here: those checks, over any store. The dates are the cases' own clocks, as the rule made them
(`bot.keeping.rule`); the other checks are in `storage.checks` and `storage.verify`.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.case.merging import home
from bot.case.model import Case
from bot.deadlines.clocks import Keeping
from bot.documents.model import Document
from bot.ids import CaseId, DocumentId, PersonId
from bot.keeping import rule
from storage.erasures import Erasure, Journal
from storage.faults import Fault, Kind
from storage.records import Inspectable, Records

GRACE: Final = timedelta(days=2)
"""How long after its date something may still be there: we may have been down, and it is tried each day."""


def of_case(tx: Records, case: Case, now: datetime | None) -> Iterator[Fault]:
    """Check the dates of what a case holds, and that the keys of what it calls gone are gone."""
    dates = {one.ref: one.due for one in case.timers if one.clock is Keeping.RETENTION}
    if rule.at_rest(case):
        held = [one.id for one in case.held]
        yield from (Fault(Kind.NO_DATE, case.id, one) for one in (*held, rule.RECORD) if one not in dates)
    for ref, due in dates.items():
        # The record waits for the last of his cases: only documents must be gone by their own date.
        if now is not None and ref != rule.RECORD and due < now - GRACE:
            yield Fault(Kind.PAST_DUE, case.id, ref)
    gone = [one.id for one in case.documents if one.gone and _has_key(tx, case, one)]
    yield from (Fault(Kind.NOT_GONE, case.id, one) for one in gone)


def _has_key(tx: Records, case: Case, document: Document) -> bool:
    return tx.document_key(home(case, document), document.id) is not None


def of_forgotten(tx: Records, case: CaseId) -> Iterator[Fault]:
    """Check that no key of a forgotten person's documents is left."""
    yield from (Fault(Kind.NOT_GONE, case, one) for one in tx.document_keys(case))


async def of_journal(store: Inspectable, journal: Journal, kept: set[tuple[str, str]]) -> list[Fault]:
    """Check that whatever the journal says was destroyed is not there, in neither place."""
    found: list[Fault] = []
    notary = await store.read(lambda tx: tx.notary())
    for name in await journal.names():
        line = await journal.read(name, notary)
        if line is None:
            found.append(Fault(Kind.ERASURE_CHANGED, what=name))
        elif await store.read(_reading(line)) or (line.case, line.document) in kept:
            found.append(Fault(Kind.NOT_GONE, line.case, line.document or f"person {line.person}"))
    return found


def _reading(line: Erasure) -> Callable[[Records], bool]:
    def step(tx: Records) -> bool:
        if line.person:
            return tx.person(PersonId(line.person)) is not None
        return tx.document_key(CaseId(line.case), DocumentId(line.document)) is not None

    return step
