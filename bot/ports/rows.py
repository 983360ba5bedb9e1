"""Rows: what storage finds, as lists, clocks and figures see it: never the whole of a case.

Belongs here: the shapes of what is asked and found. What can be asked is `storage`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from bot.case.model import Status
from bot.ids import CaseId, MessageId, PersonId, StaffId


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row that waits, as whoever watches over the outbox sees it: without what it says."""

    id: MessageId
    lane: str
    case: CaseId | None
    created_at: datetime
    attempts: int
    why: str
    """Why the last try did not work."""


@dataclass(frozen=True, slots=True)
class DueAlarm:
    """An alarm whose time has come. It is told apart by all of this: put off, it is another."""

    case: CaseId
    key: str
    rung: str
    due: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One link of a case's hash chain, with those of its texts that still exist."""

    seq: int
    at: datetime
    actor: str
    action: str
    facts: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    hash: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it: from indexed columns, without loading its state."""

    case: CaseId
    status: Status
    assignee: StaffId | None
    reason: str
    opened_at: datetime
    next_due: datetime | None
    late: bool
    language: str = ""
    team: str = ""
    proved: bool = False
    barred_until: datetime | None = None
    """Until when its freelancer may not write freely; a moment that is past means nothing."""
    unsafe: bool = False
    """Its freelancer said that he is not safe, and nobody has answered yet."""


@unique
class Column(StrEnum):
    """What lists of cases are narrowed down by, and counted by."""

    STATUS = "status"
    REASON = "reason"
    LANGUAGE = "language"
    TEAM = "team"
    HOLDER = "assignee"
    """Who has it; empty: nobody."""


@dataclass(frozen=True, slots=True)
class Query:
    """Which cases to list: who is not safe first, then the earliest date."""

    open_only: bool = True
    late_only: bool = False
    submitted_only: bool = True
    assignee: StaffId | None = None
    limit: int = 10
    offset: int = 0
    where: tuple[tuple[Column, str], ...] = ()
    """Only cases with these values."""
    named: str = ""
    """Only cases filed under this key (`bot.people.names`)."""
    barred_at: datetime | None = None
    """Only cases whose freelancer is barred at this moment."""
    begins: str = ""
    """Only cases whose reference begins so."""
    of: PersonId | None = None
    """Only cases of this person, or filed under `named`: his, whatever he called the account."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A milestone that an appeal passed, as its log has it: figures are counted from these."""

    case: CaseId
    facts: tuple[tuple[str, str], ...]
    reason: str
    """The reason that the case has now; empty where none is named, or everything was erased."""
