"""Storage: what is kept, and found again.

`Store` runs a synchronous step in one transaction: SQLite runs it in its own thread and commits waiting
steps together, PostgreSQL through the driver's bridge, the in-memory twin at once. A step may run twice when
a transaction is tried again, so it must have no effect but through its `Tx`.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from bot.case.model import Case
from bot.deadlines.timers import Alarm
from bot.effects import Entry, Milestone
from bot.ids import Address, CaseId, DocumentId, MessageId, PersonId
from bot.messages import Message, Morning, Recipient, Reminder, Urgency
from bot.people.model import Actor, Person
from bot.ports.channel import Inbound
from bot.ports.rows import AuditLine, CaseRow, Column, DueAlarm, Passed, Query, WaitingRow
from bot.sealing import DailyRoot, LogHead
from bot.settings.model import Settings, Version
from bot.world import KnownCode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CardOf:
    """Outbox content: the case's card as it is when it is sent."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Outbox content: a message for one particular chat of somebody who has several."""

    message: Message
    address: Address


@dataclass(frozen=True, slots=True)
class RemoveFile:
    """Outbox content: a file to remove from the vault."""

    case: CaseId
    document: DocumentId
    report: str = ""
    """The case that is told: its document's time is over, and that is written down elsewhere too."""


@dataclass(frozen=True, slots=True)
class ScanFile:
    """Outbox content: a file of the vault to be looked at again, which could not be scanned before."""

    case: CaseId
    document: DocumentId
    name: str
    size: int
    home: str = ""
    """The case under whose name the vault keeps it, where that is another."""


@dataclass(frozen=True, slots=True)
class Oblivion:
    """Outbox content: a person to forget."""

    person: PersonId
    why: str


Content = Message | Elsewhere | CardOf | RemoveFile | ScanFile | Oblivion | Reminder | Morning


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """Something that must go out, in order within its lane."""

    id: MessageId
    lane: str
    to: Recipient | None
    """None for work on the vault."""
    content: Content
    created_at: datetime
    case: CaseId | None = None
    tracked: bool = False
    urgency: Urgency = Urgency.LIVE
    attempts: int = 0
    not_before: datetime | None = None


class Tx(Protocol):
    """One transaction. All methods are synchronous; nothing is visible to others before the commit."""

    def first_time(self, dedup: str, at: datetime) -> bool:
        """Record an input; False when it was recorded before."""
        ...

    def seen(self, dedup: str) -> bool:
        """Tell whether an input was recorded, without recording it."""
        ...

    def person(self, person: PersonId) -> Person | None:
        """Load a person."""
        ...

    def person_at(self, address: Address) -> Person | None:
        """Load who is reached at `address`."""
        ...

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        """List persons who have no case and last wrote before a moment, the longest silent first."""
        ...

    def save_person(self, person: Person) -> None:
        """Store a person.

        Raises:
            ConflictError: it was changed since it was loaded.
        """
        ...

    def case(self, case: CaseId) -> Case | None:
        """Load a case and lock it for this transaction."""
        ...

    def save_case(self, case: Case, alarms: tuple[Alarm, ...]) -> None:
        """Store a case and replace its whole set of alarms.

        Raises:
            ConflictError: it was changed since it was loaded.
        """
        ...

    def cases_of(self, person: PersonId) -> tuple[CaseId, ...]:
        """List the cases of a person, and of who he was before his chats were tied; forgotten ones too."""
        ...

    def append(self, case: CaseId, actor: Actor, at: datetime, entries: tuple[Entry, ...]) -> None:
        """Append to the case's hash chain; texts go beside it, digested with a salt."""
        ...

    def audit(self, case: CaseId) -> tuple[AuditLine, ...]:
        """Read a case's log from the beginning."""
        ...

    def cases(self, query: Query) -> tuple[CaseRow, ...]:
        """List cases."""
        ...

    def count(self, query: Query) -> int:
        """Count cases, ignoring limit and offset."""
        ...

    def tally(self, query: Query, by: Column) -> tuple[tuple[str, int], ...]:
        """Count cases by the values of a column, the most frequent first, ignoring limit and offset."""
        ...

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        """List who passed a milestone at a moment or after it, in the order of the moments."""
        ...

    def alarms(self, case: CaseId) -> tuple[Alarm, ...]:
        """List the stored alarms of a case, the next first."""
        ...

    def due_alarms(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        """List alarms whose time has come, the oldest first."""
        ...

    def next_alarm_at(self) -> datetime | None:
        """Return when the next alarm of all cases is due."""
        ...

    def enqueue(self, row: OutboxRow) -> None:
        """Put a row at the end of its lane. A card that already waits there is not doubled."""
        ...

    def claim_outbox(self, now: datetime, limit: int, lease: timedelta) -> tuple[OutboxRow, ...]:
        """Claim the heads of distinct lanes that may go out now; nobody else gets them within the lease."""
        ...

    def in_lane(self, lane: str, limit: int) -> tuple[OutboxRow, ...]:
        """List the rows of a lane that wait, in order, those that are on their way too."""
        ...

    def next_waiting_at(self, after: datetime) -> datetime | None:
        """Return the next moment after `after` for which a row waits."""
        ...

    def settle(self, message: MessageId, at: datetime) -> OutboxRow | None:
        """Mark a row as delivered and return it; None when it was settled before."""
        ...

    def postpone(self, message: MessageId, not_before: datetime, why: str, *, tried: bool = True) -> None:
        """Keep a row at the head of its lane for a later try; one that only had to wait was not `tried`."""
        ...

    def fail(self, message: MessageId, why: str) -> OutboxRow | None:
        """Mark a row as failed, so that its lane goes on; it stays for `requeue`."""
        ...

    def failed(self, person: PersonId) -> tuple[OutboxRow, ...]:
        """List the failed rows of a person's lane, in order."""
        ...

    def requeue(self, person: PersonId, at: datetime, but: Collection[MessageId] = ()) -> int:
        """Put the failed rows of a person's lane back to be sent, but forget some; return how many go."""
        ...

    def give_back(self) -> int:
        """End every lease, and return how many there were: whoever held them does not run any more."""
        ...

    def outbox(self, limit: int) -> tuple[tuple[OutboxRow, str], ...]:
        """List the latest rows with their state: waiting, delivered or failed."""
        ...

    def waiting(self, before: datetime, limit: int) -> tuple[WaitingRow, ...]:
        """List rows that wait and were made before a moment, the oldest first.

        What was meant for a later moment does not wait before that.
        """
        ...

    def prune(self, before: datetime, limit: int) -> int:
        """Remove what was seen, and what was delivered, before a moment; return how many rows that were.

        At most `limit` of each kind. What waits or failed stays, however old.
        """
        ...

    def code(self, digest: str) -> KnownCode | None:
        """Look up a proof code."""
        ...

    def add_code(self, code: KnownCode) -> None:
        """Put a new proof code on file."""
        ...

    def spend_code(self, digest: str) -> None:
        """Mark a proof code as used."""
        ...

    def setting(self, name: str) -> str | None:
        """Read a setting of the installation, such as the last heartbeat."""
        ...

    def set_setting(self, name: str, value: str) -> None:
        """Write a setting; an empty value leaves nothing behind."""
        ...

    def heads(self) -> tuple[LogHead, ...]:
        """List the ends of all logs, that of the settings too."""
        ...

    def roots(self) -> tuple[DailyRoot, ...]:
        """List the roots that were made, the oldest first."""
        ...

    def add_root(self, root: DailyRoot, at: datetime) -> None:
        """Keep the root of a day."""
        ...

    def settings_stamp(self) -> str:
        """Return a text that differs with every change of the settings; empty while there was none."""
        ...

    def settings(self) -> Settings:
        """Load the settings and lock them for this transaction; the blank ones while there was no change."""
        ...

    def save_settings(self, settings: Settings) -> None:
        """Store the settings; a version that is new in them (`last`) is appended to their hash chain.

        Raises:
            ConflictError: they were changed since they were loaded.
        """
        ...

    def versions(self, limit: int, before: int = 0) -> tuple[Version, ...]:
        """List versions of the settings, the latest first, those before a number if one is given."""
        ...

    def park(self, inbound: Inbound, error: str) -> None:
        """Keep an input that could not be decided, for a person to look at (law 3)."""
        ...

    def parked(self) -> tuple[tuple[str, str], ...]:
        """List parked inputs as (dedup key, error)."""
        ...

    def parked_input(self, dedup: str) -> Inbound | None:
        """Read a parked input; None when there is none of this key."""
        ...

    def unpark(self, dedup: str) -> None:
        """Let go of a parked input: it was handed in again."""
        ...


class Store(Protocol):
    """Storage."""

    async def transact(self, step: Callable[[Tx], T]) -> T:
        """Run `step` in one transaction and return what it returns, after the commit.

        Raises:
            ConflictError: another transaction won, after some tries.
        """
        ...

    async def close(self) -> None:
        """Finish what is under way and let go of everything."""
        ...
