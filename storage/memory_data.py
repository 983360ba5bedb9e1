"""What the in-memory store keeps: dictionaries of frozen values.

Belongs here: their shape. Not here: anything that is done with them (`storage.memory`).
"""

from dataclasses import dataclass, field
from datetime import datetime

from bot.case.model import Case
from bot.deadlines.timers import Alarm
from bot.ids import Address, CaseId, DocumentId, PersonId
from bot.people.model import Person
from bot.ports import CaseRow, Inbound
from bot.sealing import DailyRoot
from bot.settings.model import Settings
from bot.world import KnownCode
from storage.chain import KeptText, Link
from storage.memory_finding import Finding
from storage.memory_outbox import OutboxData
from storage.register import Registered

Log = dict[int, tuple[Link, tuple[KeptText, ...]]]
"""The lines of one case, by place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as it is kept. `state` is None once its person is forgotten."""

    state: Case | None
    revision: int
    person: PersonId
    row: CaseRow
    submitted: bool
    keys: frozenset[str] = frozenset()
    """What it is filed under; see `bot.people.names`."""


@dataclass(slots=True)
class Data:
    """Everything. Values are replaced, never changed."""

    inbox: dict[str, datetime] = field(default_factory=dict)
    persons: dict[PersonId, Person] = field(default_factory=dict)
    addresses: dict[Address, PersonId] = field(default_factory=dict)
    cases: dict[CaseId, Kept] = field(default_factory=dict)
    alarms: dict[CaseId, tuple[Alarm, ...]] = field(default_factory=dict)
    """Only of cases that have some, the next first."""
    finding: Finding = field(default_factory=Finding)
    logs: dict[CaseId, Log] = field(default_factory=dict)
    register: dict[CaseId, Registered] = field(default_factory=dict)
    """Entry 0 under `NOBODY`."""
    document_keys: dict[tuple[CaseId, DocumentId], bytes | None] = field(default_factory=dict)
    """None: destroyed, and never made again."""
    codes: dict[str, KnownCode] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    roots: dict[int, DailyRoot] = field(default_factory=dict)
    choices: Settings | None = None
    versions: Log = field(default_factory=dict)
    """The lines of the settings' own log."""
    parked: dict[str, tuple[Inbound, str]] = field(default_factory=dict)
    outbox: OutboxData = field(default_factory=OutboxData)
