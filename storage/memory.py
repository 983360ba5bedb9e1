"""The in-memory store: the twin of the databases, for demonstrations, simulations and tests.

Belongs here: people, cases, logs, alarms and small things. Not here: the outbox (`storage.memory_outbox`),
which cases a list holds (`storage.memory_lists`), what `recourse verify` looks at (`storage.memory_records`),
what is kept (`storage.memory_data`) and undoing (`storage.journal`). Nothing of it survives the process, and
nothing is encrypted: it never leaves memory. Otherwise it behaves as the databases do, by the same suite.
"""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile
from typing import TypeVar

from bot.case.model import Case, Status
from bot.deadlines.timers import Alarm
from bot.documents import elsewhere
from bot.effects import Entry
from bot.errors import ConflictError
from bot.ids import Address, CaseId, MessageId, PersonId
from bot.people.model import Actor, Person
from bot.people.names import filed_under
from bot.ports import AuditLine, CaseRow, Column, DueAlarm, Inbound, OutboxRow, Query, Tx, WaitingRow
from bot.sealing import DailyRoot, LogHead
from bot.settings.model import SETTINGS, Settings, Version
from bot.world import KnownCode
from storage import chain, codec, pruning
from storage.chain import Head, Notary
from storage.common import Revisions, case_row, is_about, listed_as, version_entry
from storage.crypto import new_key
from storage.journal import Journal
from storage.memory_data import Data, Kept
from storage.memory_lists import list_order, listed
from storage.memory_outbox import MemoryOutbox
from storage.memory_records import MemoryRecords
from storage.records import Records
from storage.register import NOBODY, Registered, beginning

T = TypeVar("T")


class MemoryStore:
    """Storage in memory, for one event loop."""

    def __init__(self, key: bytes | None = None) -> None:
        """Begin empty, with a key to sign the logs by; without one, a random one."""
        self._notary = Notary(new_key() if key is None else key)
        self._data = Data(register={one.case: one for one in beginning(self._notary)})

    async def transact(self, step: Callable[[Tx], T]) -> T:
        """Run a step; one that raises leaves nothing behind. See `bot.ports.Store.transact`."""
        return self._run(step)

    async def read(self, step: Callable[[Records], T]) -> T:
        """Run a step that sees what `recourse verify` looks at."""
        return self._run(step)

    async def forget(self, person: PersonId, first: Callable[[Records], None] | None = None) -> None:
        """Erase all that is personal of a person; see `storage.records.Records.forget`."""

        def step(tx: "MemoryTx") -> None:
            if first is not None:
                first(tx)
            tx.forget(person)

        self._run(step)

    async def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    def _run(self, step: Callable[["MemoryTx"], T]) -> T:
        journal = Journal()
        try:
            return step(MemoryTx(self._data, journal, self._notary))
        except BaseException:
            journal.roll_back()
            raise


class MemoryTx(MemoryRecords):
    """One transaction in memory. What each method does is said in `bot.ports.Tx`."""

    def __init__(self, data: Data, journal: Journal, notary: Notary) -> None:
        """Work on `data`, remembering every change."""
        super().__init__(data, journal, MemoryOutbox(data.outbox, journal), notary)
        self._journal = journal
        self._revisions = Revisions()

    # -- inputs -----------------------------------------------------------------------------------

    def first_time(self, dedup: str, at: datetime) -> bool:
        if dedup in self._data.inbox:
            return False
        self._journal.put(self._data.inbox, dedup, at)
        return True

    def seen(self, dedup: str) -> bool:
        return dedup in self._data.inbox

    def park(self, inbound: Inbound, error: str) -> None:
        self._journal.put(self._data.parked, inbound.dedup, (inbound, error))

    def parked(self) -> tuple[tuple[str, str], ...]:
        kept = sorted(self._data.parked.values(), key=lambda one: (one[0].at, one[0].dedup))
        return tuple((inbound.dedup, error) for inbound, error in kept)

    def parked_input(self, dedup: str) -> Inbound | None:
        found = self._data.parked.get(dedup)
        return None if found is None else found[0]

    def unpark(self, dedup: str) -> None:
        self._journal.drop(self._data.parked, dedup)

    # -- people -----------------------------------------------------------------------------------

    def person(self, person: PersonId) -> Person | None:
        found = self._data.persons.get(person)
        if found is not None:
            self._revisions.saw("person", person, found.revision)
        return found

    def person_at(self, address: Address) -> Person | None:
        known = self._data.addresses.get(address)
        return None if known is None else self.person(known)

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        apart = (one for one in self._data.persons.values() if not one.cases and one.joined_into is None)
        found = sorted((one.wrote_at, one.id) for one in apart if one.wrote_at and one.wrote_at < before)
        return tuple(person for _, person in found[:limit])

    def save_person(self, person: Person) -> None:
        before = self._data.persons.get(person.id)
        self._revisions.check("person", person.id, before.revision if before else None, person.revision)
        if any(self._data.addresses.get(one, person.id) != person.id for one in person.addresses):
            raise ConflictError(f"person {person.id}: another person is reached there")
        for one in before.addresses if before is not None else ():
            self._journal.drop(self._data.addresses, one)
        for one in person.addresses:
            self._journal.put(self._data.addresses, one, person.id)
        self._journal.put(self._data.persons, person.id, person)

    # -- cases ------------------------------------------------------------------------------------

    def case(self, case: CaseId) -> Case | None:
        found = self._data.cases.get(case)
        if found is None or found.state is None:
            return None
        self._revisions.saw("case", case, found.revision)
        return found.state

    def cases_of(self, person: PersonId) -> tuple[CaseId, ...]:
        found = self._data.persons.get(person)
        mine = sorted(self._data.finding.of(person, ""))
        earlier = found.absorbed if found is not None else ()
        return (*mine, *(one for before in earlier for one in self.cases_of(before)))

    def save_case(self, case: Case, alarms: tuple[Alarm, ...]) -> None:
        before = self._data.cases.get(case.id)
        if case.person not in self._data.persons:
            raise LookupError(f"case {case.id}: its person is not on file")
        self._revisions.check("case", case.id, before.revision if before else None, case.revision)
        row = case_row(case, alarms)
        keys = _keys(case, before)
        kept = Kept(case, case.revision, case.person, row, case.listed, keys)
        self._journal.put(self._data.cases, case.id, kept)
        if before is None:
            self._enter(case.id)
        finding = self._data.finding
        finding.owned(self._journal, case.id, before.person if before else None, case.person)
        finding.filed(self._journal, case.id, before.keys if before else (), keys)
        self._arm(case.id, tuple(sorted(alarms, key=_alarm_order)))

    def cases(self, query: Query) -> tuple[CaseRow, ...]:
        found = sorted(listed(self._data, query), key=list_order)
        return tuple(found[query.offset : query.offset + query.limit])

    def count(self, query: Query) -> int:
        return len(listed(self._data, query))

    def tally(self, query: Query, by: Column) -> tuple[tuple[str, int], ...]:
        counted = Counter(listed_as(one, by) for one in listed(self._data, query))
        return tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    def alarms(self, case: CaseId) -> tuple[Alarm, ...]:
        return self._data.alarms.get(case, ())

    def due_alarms(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        due = [
            (one.at, case, one.key, DueAlarm(case, one.key, one.rung, one.due, one.at))
            for _, case in takewhile(lambda first: first[0] <= now, self._data.finding.ringing)
            for one in self._data.alarms[case]
            if one.at <= now
        ]
        return tuple(one[-1] for one in sorted(due, key=lambda one: one[:3])[:limit])

    def next_alarm_at(self) -> datetime | None:
        ringing = self._data.finding.ringing
        return ringing[0][0] if ringing else None

    # -- the log ----------------------------------------------------------------------------------

    def append(self, case: CaseId, actor: Actor, at: datetime, entries: tuple[Entry, ...]) -> None:
        if case not in self._data.cases:
            raise LookupError(f"case {case} is not on file")
        log = self._data.logs.get(case)
        if log is None:
            log = {}
            self._journal.put(self._data.logs, case, log)
        entry = self._data.register[case]
        head = entry.head
        for link, texts in self._notary.links(case, head, actor, at, entries):
            self._journal.put(log, link.seq, (link, texts))
            head = Head(link.seq, link.hash)
        self._journal.put(self._data.register, case, entry.moved(self._notary, head=head))

    def audit(self, case: CaseId) -> tuple[AuditLine, ...]:
        return tuple(chain.line(link, texts) for link, texts in self.log(case))

    # -- the outbox -------------------------------------------------------------------------------

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
        old = [dedup for dedup, at in self._data.inbox.items() if at < before][:limit]
        for dedup in old:
            self._journal.drop(self._data.inbox, dedup)
        pruning.remember(self, self._notary, before)
        return len(old) + self._outbox.prune(before, limit)

    # -- small things -----------------------------------------------------------------------------

    def code(self, digest: str) -> KnownCode | None:
        return self._data.codes.get(digest)

    def add_code(self, code: KnownCode) -> None:
        if code.digest not in self._data.codes:
            self._journal.put(self._data.codes, code.digest, code)

    def spend_code(self, digest: str) -> None:
        found = self._data.codes.get(digest)
        if found is not None:
            self._journal.put(self._data.codes, digest, replace(found, spent=True, account=""))

    def heads(self) -> tuple[LogHead, ...]:
        entries = sorted(self._data.register.values(), key=lambda one: one.number)
        return tuple(LogHead(one.number, one.head.length, one.head.hash) for one in entries if one.number)

    def roots(self) -> tuple[DailyRoot, ...]:
        return tuple(self._data.roots.values())

    def add_root(self, root: DailyRoot, at: datetime) -> None:
        del at  # kept by the databases alone
        self._journal.put(self._data.roots, len(self._data.roots) + 1, root)

    def setting(self, name: str) -> str | None:
        return self._data.settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        if value:
            self._journal.put(self._data.settings, name, value)
        elif name in self._data.settings:
            self._journal.drop(self._data.settings, name)

    # -- the settings -----------------------------------------------------------------------------

    def settings_stamp(self) -> str:
        return self._data.choices.stamp if self._data.choices else ""

    def settings(self) -> Settings:
        found = self._data.choices
        if found is None:
            return Settings()
        self._revisions.saw(SETTINGS, "", found.revision)
        return found

    def save_settings(self, settings: Settings) -> None:
        before = self._data.choices
        self._revisions.check(SETTINGS, "", before.revision if before else None, settings.revision)
        self._journal.set(self._data, "choices", settings)
        entry, version = self._data.register[SETTINGS], settings.last
        if version is None or version.number <= entry.head.length:
            return
        ((link, texts),) = self._notary.links(
            SETTINGS, entry.head, version.by, version.at, (version_entry(version),)
        )
        self._journal.put(self._data.versions, link.seq, (link, texts))
        self._journal.put(
            self._data.register, SETTINGS, entry.moved(self._notary, head=Head(link.seq, link.hash))
        )

    def versions(self, limit: int, before: int = 0) -> tuple[Version, ...]:
        found = sorted(self._data.versions.items(), reverse=True)
        older = [texts for number, (_, texts) in found if not before or number < before]
        return tuple(codec.unpack(Version, texts[0].text.encode()) for texts in older[:limit])

    # -- forgetting, see `storage.records` --------------------------------------------------------

    def forget(self, person: PersonId) -> None:
        found = self._data.persons.get(person)
        for one in found.absorbed if found is not None else ():
            self.forget(one)  # who he was before his chats were tied
        mine = self._data.finding.of(person, "")
        chats = found.addresses if found is not None else ()
        for name, value in tuple(self._data.settings.items()):
            left = "" if is_about(name, value, chats) else elsewhere.without(name, value, mine)
            if left is not None:
                self.set_setting(name, left)
        for case in mine:
            self._forget_case(case)
        self._outbox.forget(person, mine)
        if found is not None:
            for place in found.addresses:
                self._journal.drop(self._data.addresses, place)
            self._journal.drop(self._data.persons, person)
            for dedup, (inbound, _) in tuple(self._data.parked.items()):
                if inbound.address in (found.address, *found.others):
                    self._journal.drop(self._data.parked, dedup)

    def _enter(self, case: CaseId) -> None:
        whole = self._data.register[NOBODY]
        number = whole.head.length + 1
        self._journal.put(self._data.register, case, Registered(number, case).signed(self._notary))
        self._journal.put(self._data.register, NOBODY, whole.moved(self._notary, head=Head(number)))

    def _forget_case(self, case: CaseId) -> None:
        entry = self._data.register[case].moved(self._notary, forgotten=True)
        self._journal.put(self._data.register, case, entry)
        kept = self._data.cases[case]
        row = replace(kept.row, status=Status.CLOSED, assignee=None, reason="", next_due=None, late=False)
        row = replace(row, language="", team="", proved=False, barred_until=None, unsafe=False)
        self._journal.put(self._data.cases, case, replace(kept, state=None, row=row, keys=frozenset()))
        self._data.finding.filed(self._journal, case, kept.keys, ())
        self._arm(case, ())
        for document in self.document_keys(case):
            self.destroy_document_key(case, document)
        log = self._data.logs.get(case, {})
        for seq, (link, _) in tuple(log.items()):
            self._journal.put(log, seq, (link, ()))

    def _arm(self, case: CaseId, alarms: tuple[Alarm, ...]) -> None:
        self._data.finding.rings(self._journal, case, self.alarms(case), alarms)
        if alarms:
            self._journal.put(self._data.alarms, case, alarms)
        else:
            self._journal.drop(self._data.alarms, case)


def _keys(case: Case, before: Kept | None) -> frozenset[str]:
    """Return what a case is filed under; mostly its names are still the same."""
    if before is not None and before.state is not None and before.state.names == case.names:
        return before.keys
    return filed_under(case.names)


def _alarm_order(alarm: Alarm) -> tuple[datetime, str]:
    return alarm.at, alarm.key
