"""What a store shows beyond its port, in the in-memory store: for `recourse verify`, and the documents' keys.

Belongs here: reading, and those keys. What each method does is said in `storage.records`, or in
`bot.ports.Tx`.
"""

from datetime import datetime

from bot.case.model import Status
from bot.effects import Milestone
from bot.errors import MissingError
from bot.ids import CaseId, DocumentId, MessageId, PersonId
from bot.ports import Passed
from storage.chain import KeptText, Link, Notary
from storage.common import case_row, plain
from storage.journal import Journal
from storage.memory_data import Data
from storage.memory_outbox import MemoryOutbox
from storage.records import Posting
from storage.register import Registered


class MemoryRecords:
    """The records within one transaction in memory."""

    def __init__(self, data: Data, journal: Journal, outbox: MemoryOutbox, notary: Notary) -> None:
        """Look at `data`."""
        self._data = data
        self._journal = journal
        self._outbox = outbox
        self._notary = notary

    def case_ids(self, after: str, limit: int) -> tuple[CaseId, ...]:
        return tuple(sorted(one for one in self._data.cases if one > after)[:limit])

    def is_open(self, case: CaseId) -> bool:
        return self._data.cases[case].row.status is not Status.CLOSED

    def differing(self, case: CaseId) -> tuple[str, ...]:
        kept = self._data.cases[case]
        if kept.state is None:
            return ()
        alarms = self._data.alarms.get(case, ())
        told, found = plain(kept.state, case_row(kept.state, alarms)), plain(kept.state, kept.row)
        return tuple(name for name in told if told[name] != found[name])

    def keep_document_key(self, case: CaseId, document: DocumentId, key: bytes) -> None:
        if (case, document) in self._data.document_keys:
            raise FileExistsError(f"Document {document} of case {case} has or had a key.")
        kept = self._data.cases.get(case)
        if kept is None or kept.state is None:
            raise MissingError(f"There is no case {case}, or its person is forgotten.")
        self._journal.put(self._data.document_keys, (case, document), key)

    def document_key(self, case: CaseId, document: DocumentId) -> bytes | None:
        return self._data.document_keys.get((case, document))

    def destroy_document_key(self, case: CaseId, document: DocumentId) -> None:
        if (case, document) in self._data.document_keys:
            self._journal.put(self._data.document_keys, (case, document), None)

    def document_keys(self, case: CaseId) -> tuple[DocumentId, ...]:
        found = self._data.document_keys.items()
        return tuple(sorted(document for (of, document), key in found if of == case and key is not None))

    def documents_of(self, case: CaseId) -> tuple[DocumentId, ...]:
        return tuple(sorted(document for (of, document) in self._data.document_keys if of == case))

    def notary(self) -> Notary:
        return self._notary

    def registered(self, case: CaseId) -> Registered | None:
        return self._data.register.get(case)

    def register(self, after: int, limit: int) -> tuple[tuple[Registered, bool], ...]:
        found = sorted(self._data.register.values(), key=lambda one: one.number)
        later = [one for one in found if one.number > after][:limit]
        return tuple((one, one.case in self._data.cases) for one in later)

    def person_ids(self, after: str, limit: int) -> tuple[PersonId, ...]:
        return tuple(sorted(one for one in self._data.persons if one > after)[:limit])

    def differing_person(self, person: PersonId) -> tuple[str, ...]:
        found = self._data.persons[person]
        kept = {place for place, whose in self._data.addresses.items() if whose == person}
        return () if kept == set(found.addresses) else ("address",)

    def postings(self, after: int, limit: int) -> tuple[Posting, ...]:
        return self._outbox.postings(after, limit)

    def posting(self, message: MessageId) -> Posting | None:
        return self._outbox.posting(message)

    def log(self, case: CaseId) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        return tuple(one for _, one in sorted(self._data.logs.get(case, {}).items()))

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        found = sorted(
            (link.at, case, link.seq, link.facts)
            for case, log in self._data.logs.items()
            for link, _ in log.values()
            if link.action == milestone and link.at >= since
        )
        reasons = {case: kept.row.reason for case, kept in self._data.cases.items()}
        return tuple(Passed(case, facts, reasons[case]) for _, case, _, facts in found)

    def settings_log(self) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        return tuple(one for _, one in sorted(self._data.versions.items()))

    def lost_rows(self) -> tuple[MessageId, ...]:
        return tuple(sorted(self._outbox.lost(frozenset(self._data.persons))))
