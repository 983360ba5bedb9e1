"""The transaction: every room of `storage.sql` behind the one port.

What each method does is said in `bot.ports.Tx` and `storage.records.Records`.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.case.model import Case
from bot.deadlines.timers import Alarm
from bot.effects import Entry, Milestone
from bot.ids import Address, CaseId, DocumentId, MessageId, PersonId
from bot.people.model import Actor, Person
from bot.ports import AuditLine, CaseRow, Column, DueAlarm, Inbound, OutboxRow, Passed, Query, WaitingRow
from bot.sealing import DailyRoot, LogHead
from bot.settings.model import Settings, Version
from bot.world import KnownCode
from storage import pruning
from storage.chain import KeptText, Link, Notary
from storage.common import Revisions
from storage.crypto import MasterKey
from storage.records import Posting
from storage.register import Registered
from storage.sql.cases import Cases
from storage.sql.document_keys import DocumentKeyTable
from storage.sql.forget import forget
from storage.sql.keyring import Keyring, Locksmith
from storage.sql.log import Log
from storage.sql.outbox import Outbox
from storage.sql.people import People
from storage.sql.register import Register
from storage.sql.roots import Roots
from storage.sql.runner import Runner
from storage.sql.settings import SettingsRows
from storage.sql.small import Small


class SqlTx:
    """One transaction over SQL."""

    def __init__(self, runner: Runner, locksmith: Locksmith) -> None:
        """Begin with nothing loaded."""
        keyring, revisions = Keyring(runner, locksmith), Revisions()
        self._runner = runner
        self._keyring = keyring
        self._register = Register(runner, locksmith.notary)
        self._people = People(runner, keyring, revisions)
        self._cases = Cases(runner, keyring, revisions, self._register)
        self._log = Log(runner, keyring, self._cases, self._register)
        self._outbox = Outbox(runner, keyring, self._cases)
        self._small = Small(runner, keyring)
        self._roots = Roots(runner)
        self._document_keys = DocumentKeyTable(runner, keyring)
        self._settings = SettingsRows(runner, keyring, revisions, self._register)

    def first_time(self, dedup: str, at: datetime) -> bool:
        return self._small.first_time(dedup, at)

    def seen(self, dedup: str) -> bool:
        return self._small.seen(dedup)

    def person(self, person: PersonId) -> Person | None:
        return self._people.load(person)

    def person_at(self, address: Address) -> Person | None:
        return self._people.load_at(address)

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        return self._people.strangers(before, limit)

    def save_person(self, person: Person) -> None:
        self._people.save(person)

    def case(self, case: CaseId) -> Case | None:
        return self._cases.load(case)

    def save_case(self, case: Case, alarms: tuple[Alarm, ...]) -> None:
        self._cases.save(case, alarms)

    def cases_of(self, person: PersonId) -> tuple[CaseId, ...]:
        found = self.person(person)
        earlier = found.absorbed if found is not None else ()
        return (*self._cases.of(person), *(one for before in earlier for one in self.cases_of(before)))

    def append(self, case: CaseId, actor: Actor, at: datetime, entries: tuple[Entry, ...]) -> None:
        self._log.append(case, actor, at, entries)

    def audit(self, case: CaseId) -> tuple[AuditLine, ...]:
        return self._log.lines(case)

    def cases(self, query: Query) -> tuple[CaseRow, ...]:
        return self._cases.listed(query)

    def count(self, query: Query) -> int:
        return self._cases.count(query)

    def tally(self, query: Query, by: Column) -> tuple[tuple[str, int], ...]:
        return self._cases.tally(query, by)

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        return self._log.passed(milestone, since)

    def alarms(self, case: CaseId) -> tuple[Alarm, ...]:
        return self._cases.alarms(case)

    def due_alarms(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        return self._cases.due_alarms(now, limit)

    def next_alarm_at(self) -> datetime | None:
        return self._cases.next_alarm_at()

    def enqueue(self, row: OutboxRow) -> None:
        self._outbox.enqueue(row)

    def claim_outbox(self, now: datetime, limit: int, lease: timedelta) -> tuple[OutboxRow, ...]:
        return self._outbox.claim(now, limit, lease)

    def in_lane(self, lane: str, limit: int) -> tuple[OutboxRow, ...]:
        return self._outbox.in_lane(lane, limit)

    def next_waiting_at(self, after: datetime) -> datetime | None:
        return self._outbox.next_waiting_at(after)

    def settle(self, message: MessageId, at: datetime) -> OutboxRow | None:
        return self._outbox.settle(message, at)

    def postpone(self, message: MessageId, not_before: datetime, why: str, *, tried: bool = True) -> None:
        self._outbox.postpone(message, not_before, why, tried=tried)

    def fail(self, message: MessageId, why: str) -> OutboxRow | None:
        return self._outbox.fail(message, why)

    def failed(self, person: PersonId) -> tuple[OutboxRow, ...]:
        return self._outbox.failed(person)

    def requeue(self, person: PersonId, at: datetime, but: Collection[MessageId] = ()) -> int:
        del at  # the rows keep the time they were made
        return self._outbox.requeue(person, but)

    def give_back(self) -> int:
        return self._outbox.give_back()

    def outbox(self, limit: int) -> tuple[tuple[OutboxRow, str], ...]:
        return self._outbox.latest(limit)

    def waiting(self, before: datetime, limit: int) -> tuple[WaitingRow, ...]:
        return self._outbox.waiting(before, limit)

    def prune(self, before: datetime, limit: int) -> int:
        pruning.remember(self, self._register.notary, before)
        return self._small.prune(before, limit) + self._outbox.prune(before, limit)

    def code(self, digest: str) -> KnownCode | None:
        return self._small.code(digest)

    def add_code(self, code: KnownCode) -> None:
        self._small.add_code(code)

    def spend_code(self, digest: str) -> None:
        self._small.spend_code(digest)

    def heads(self) -> tuple[LogHead, ...]:
        return self._roots.heads()

    def roots(self) -> tuple[DailyRoot, ...]:
        return self._roots.all()

    def add_root(self, root: DailyRoot, at: datetime) -> None:
        self._roots.add(root, at)

    def setting(self, name: str) -> str | None:
        return self._small.setting(name)

    def set_setting(self, name: str, value: str) -> None:
        self._small.set_setting(name, value)

    def settings_stamp(self) -> str:
        return self._settings.stamp()

    def settings(self) -> Settings:
        return self._settings.load()

    def save_settings(self, settings: Settings) -> None:
        self._settings.save(settings)

    def versions(self, limit: int, before: int = 0) -> tuple[Version, ...]:
        return self._settings.versions(limit, before)

    def settings_log(self) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        return self._settings.log()

    def park(self, inbound: Inbound, error: str) -> None:
        self._small.park(inbound, error)

    def parked(self) -> tuple[tuple[str, str], ...]:
        return self._small.parked()

    def parked_input(self, dedup: str) -> Inbound | None:
        return self._small.parked_input(dedup)

    def unpark(self, dedup: str) -> None:
        self._small.unpark(dedup)

    def case_ids(self, after: str, limit: int) -> tuple[CaseId, ...]:
        return self._cases.ids(after, limit)

    def is_open(self, case: CaseId) -> bool:
        return self._cases.is_open(case)

    def differing(self, case: CaseId) -> tuple[str, ...]:
        return self._cases.differing(case)

    def keep_document_key(self, case: CaseId, document: DocumentId, key: bytes) -> None:
        self._document_keys.keep(case, document, key)

    def document_key(self, case: CaseId, document: DocumentId) -> bytes | None:
        return self._document_keys.find(case, document)

    def destroy_document_key(self, case: CaseId, document: DocumentId) -> None:
        self._document_keys.destroy(case, document)

    def document_keys(self, case: CaseId) -> tuple[DocumentId, ...]:
        return self._document_keys.of_case(case)

    def rewrap(self, master: MasterKey) -> int:
        """Wrap every key by another master key; see `storage.sql.keyring.Keyring.rewrap`."""
        return self._keyring.rewrap(master)

    def documents_of(self, case: CaseId) -> tuple[DocumentId, ...]:
        return self._document_keys.all_of_case(case)

    def notary(self) -> Notary:
        return self._register.notary

    def registered(self, case: CaseId) -> Registered | None:
        return self._register.entry(case)

    def register(self, after: int, limit: int) -> tuple[tuple[Registered, bool], ...]:
        return self._register.entries(after, limit)

    def person_ids(self, after: str, limit: int) -> tuple[PersonId, ...]:
        return self._people.ids(after, limit)

    def differing_person(self, person: PersonId) -> tuple[str, ...]:
        return self._people.differing(person)

    def postings(self, after: int, limit: int) -> tuple[Posting, ...]:
        return self._outbox.postings(after, limit)

    def posting(self, message: MessageId) -> Posting | None:
        return self._outbox.posting(message)

    def log(self, case: CaseId) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        return self._log.records(case)

    def lost_rows(self) -> tuple[MessageId, ...]:
        return self._outbox.lost()

    def forget(self, person: PersonId) -> None:
        found = self.person(person)
        for one in found.absorbed if found is not None else ():
            self.forget(one)  # who he was before his chats were tied
        self._small.forget(found.addresses if found is not None else (), frozenset(self.cases_of(person)))
        self._register.forget(person)
        forget(self._runner, person)
