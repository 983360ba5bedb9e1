"""What every store must derive alike: the columns of a list, and who was changed meanwhile.

Belongs here: pure rules shared by the stores. Not here: any of their data.
"""

import re

from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Keeping, Party
from bot.deadlines.timers import Alarm
from bot.effects import Entry
from bot.errors import ConflictError
from bot.ids import Address
from bot.messages import Morning, Reminder, Urgency, lane, waiting_lane
from bot.ports import CardOf, CaseRow, Column, OutboxRow
from bot.settings.model import Version
from storage import codec

URGENCIES = {Urgency.LIVE: 0, Urgency.FOLLOW_UP: 1}
"""Which rows go first, across lanes."""
WAITING, DELIVERED, FAILED = "waiting", "delivered", "failed"
"""The states of an outbox row."""


def case_row(case: Case, alarms: tuple[Alarm, ...]) -> CaseRow:
    """Return a case as lists show it.

    Its next date is the earliest that people of the marketplace owe; where they owe nothing, any date.
    """
    owed = [one.due for one in alarms if CLOCKS[one.clock].kind is ClockKind.DUTY and one.owner != Party.BOT]
    dates = owed or [one.due for one in alarms if not isinstance(one.clock, Keeping)]
    return CaseRow(
        case.id,
        case.status,
        case.assignee,
        case.reason_code,
        case.opened_at,
        min(dates, default=None),
        case.late,
        case.language,
        case.team,
        case.proved,
        case.bar.ends if case.bar is not None else None,
        case.timer(Clock.SAFETY.value) is not None,
    )


def listed_as(row: CaseRow, column: Column) -> str:
    """Return what a list counts a case as."""
    return {
        Column.STATUS: row.status.value,
        Column.REASON: row.reason,
        Column.LANGUAGE: row.language,
        Column.TEAM: row.team,
        Column.HOLDER: row.assignee or "",
    }[column]


def plain(case: Case, row: CaseRow) -> dict[str, object]:
    """Return what the plain columns of a case say: nothing that is not in its state or its alarms."""
    return {
        "person": case.person,
        "revision": case.revision,
        "status": case.status.value,
        "closed": not case.open,
        "submitted": case.listed,
        "late": row.late,
        "assignee": case.assignee,
        "reason": row.reason,
        "opened_at": case.opened_at,
        "next_due": row.next_due,
        "language": row.language,
        "team": row.team,
        "proved": row.proved,
        "barred_until": row.barred_until,
        "unsafe": row.unsafe,
    }


def odd_columns(row: OutboxRow, state: str) -> tuple[str, ...]:
    """List the columns of an outbox row that contradict one another."""
    found = []
    if state not in (WAITING, DELIVERED, FAILED):
        found.append("state")
    if row.to is not None:
        own = (
            waiting_lane(row.to, row.content) if isinstance(row.content, Reminder | Morning) else lane(row.to)
        )
        if row.lane != own:
            found.append("lane")
    if isinstance(row.content, CardOf | Reminder) and row.case != row.content.case:
        found.append("case")
    return tuple(found)


def version_entry(version: Version) -> Entry:
    """Return the line of the log that a version of the settings is kept as: what it says lies in its text."""
    facts = (("version", str(version.number)), ("change", type(version.change).__name__))
    return Entry("changed", facts, (("version", codec.pack(version).decode()),))


def is_about(name: str, value: str, addresses: tuple[Address, ...]) -> bool:
    """Tell whether a setting is what a channel remembers of one of these chats, or says which chat it is."""
    return any(
        name.startswith(f"{one.channel}:") and one.chat in re.split(r"[^\w-]+", f"{name} {value}")
        for one in addresses
    )


class Revisions:
    """What one transaction has seen of each subject: a save must follow what it saw."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._seen: dict[tuple[str, str], int] = {}

    def saw(self, kind: str, subject: str, revision: int) -> None:
        """Note the revision that was loaded or saved."""
        self._seen[kind, subject] = revision

    def seen(self, kind: str, subject: str) -> int | None:
        """Return the revision last loaded or saved here, None when it was not."""
        return self._seen.get((kind, subject))

    def check(self, kind: str, subject: str, stored: int | None, new: int) -> None:
        """Accept a save over `stored` (None: there is no row) and note it.

        Raises:
            ConflictError: it was changed since it was loaded, or what is saved does not follow it.
        """
        seen = self._seen.get((kind, subject))
        # Never loaded here: only the very next revision can be known to follow what is stored.
        blindly = stored is None or new == stored + 1
        follows = blindly if seen is None else seen == stored and new > seen
        if not follows:
            raise ConflictError(f"{kind} {subject}: revision {new} does not follow {stored}")
        self.saw(kind, subject, new)
