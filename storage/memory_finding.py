"""How the in-memory store finds cases without going through all: by person, by name, by what rings next.

Belongs here: keeping those three in step with the cases. Not here: the cases themselves (`storage.memory`).
The databases have an index for each.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from bot.deadlines.timers import Alarm
from bot.ids import CaseId, PersonId
from storage.journal import Journal

K = TypeVar("K")
_NONE: frozenset[CaseId] = frozenset()


@dataclass(slots=True)
class Finding:
    """What cases are found by."""

    by_person: dict[PersonId, frozenset[CaseId]] = field(default_factory=dict)
    by_name: dict[str, frozenset[CaseId]] = field(default_factory=dict)
    """The keys of `bot.people.names`."""
    ringing: list[tuple[datetime, CaseId]] = field(default_factory=list)
    """Cases with alarms, by when the first of each rings."""

    def of(self, person: PersonId | None, named: str) -> frozenset[CaseId]:
        """Return the cases of a person, and those filed under a name."""
        his = self.by_person.get(person, _NONE) if person is not None else _NONE
        return his | self.by_name.get(named, _NONE) if named else his

    def owned(self, journal: Journal, case: CaseId, before: PersonId | None, now: PersonId) -> None:
        """Note whose a case is."""
        if before != now:
            _move(journal, self.by_person, case, () if before is None else (before,), (now,))

    def filed(self, journal: Journal, case: CaseId, before: Collection[str], now: Collection[str]) -> None:
        """Note what a case is filed under."""
        if before is not now:
            _move(journal, self.by_name, case, before, now)

    def rings(
        self, journal: Journal, case: CaseId, before: tuple[Alarm, ...], now: tuple[Alarm, ...]
    ) -> None:
        """Note when the first alarm of a case rings."""
        was, is_ = (alarms[0].at if alarms else None for alarms in (before, now))
        if was == is_:
            return
        if was is not None:
            journal.leave(self.ringing, (was, case))
        if is_ is not None:
            journal.enter(self.ringing, (is_, case))


def _move(
    journal: Journal, table: dict[K, frozenset[CaseId]], case: CaseId, before: Iterable[K], now: Iterable[K]
) -> None:
    old, new = frozenset(before), frozenset(now)
    for key in old - new:
        left = table[key] - {case}
        if left:
            journal.put(table, key, left)
        else:
            journal.drop(table, key)
    for key in new - old:
        journal.put(table, key, table.get(key, _NONE) | {case})
