"""The outbox of the in-memory store: rows by lane, in order.

Belongs here: the same rules that `storage.sql.outbox` states in SQL. Not here: any other table.
"""

import heapq
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.ids import CaseId, MessageId, PersonId
from bot.messages import ToPerson, lane, quiet_lane
from bot.ports import CardOf, OutboxRow, WaitingRow
from storage.common import DELIVERED, FAILED, URGENCIES, WAITING, odd_columns
from storage.journal import Journal
from storage.records import Posting


@dataclass(frozen=True, slots=True)
class Posted:
    """A row with what became of it."""

    seq: int
    row: OutboxRow
    state: str = WAITING
    leased_until: datetime | None = None
    why: str = ""
    settled_at: datetime | None = None


@dataclass(slots=True)
class OutboxData:
    """All rows, and by lane the ids of those that wait and that failed, in order."""

    rows: dict[MessageId, Posted] = field(default_factory=dict)
    lanes: dict[tuple[str, str], tuple[MessageId, ...]] = field(default_factory=dict)
    """(state, lane) to ids; delivered rows are not listed."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number given, under "last"."""


class MemoryOutbox:
    """The outbox as one transaction sees it."""

    def __init__(self, data: OutboxData, journal: Journal) -> None:
        """Work on `data`, remembering every change."""
        self._data = data
        self._journal = journal

    def enqueue(self, row: OutboxRow) -> None:
        """Put a row at the end of its lane; see `bot.ports.Tx.enqueue`."""
        if row.id in self._data.rows:
            raise ValueError(f"the outbox has a message {row.id} already")
        if isinstance(row.content, CardOf) and self._card_waits(row.lane):
            return
        number = self._data.numbers.get("last", 0) + 1
        self._journal.put(self._data.numbers, "last", number)
        self._set(Posted(number, row))

    def claim(self, now: datetime, limit: int, lease: timedelta) -> tuple[OutboxRow, ...]:
        """Claim heads of lanes; see `bot.ports.Tx.claim_outbox`."""
        free = heapq.nsmallest(limit, self._free(now), key=lambda one: (URGENCIES[one.row.urgency], one.seq))
        for one in free:
            self._set(replace(one, leased_until=now + lease))
        return tuple(one.row for one in free)

    def in_lane(self, name: str, limit: int) -> tuple[OutboxRow, ...]:
        """List what waits in a lane; see `bot.ports.Tx.in_lane`."""
        ids = self._data.lanes.get((WAITING, name), ())
        return tuple(self._data.rows[one].row for one in ids[:limit])

    def next_waiting_at(self, after: datetime) -> datetime | None:
        """Return when the next row may go out; see `bot.ports.Tx.next_waiting_at`."""
        rows = (
            self._data.rows[one].row.not_before
            for (state, _), ids in self._data.lanes.items()
            if state == WAITING
            for one in ids
        )
        return min((one for one in rows if one is not None and one > after), default=None)

    def settle(self, message: MessageId, at: datetime) -> OutboxRow | None:
        """Mark a row as delivered; see `bot.ports.Tx.settle`."""
        found = self._data.rows.get(message)
        if found is None or found.state == DELIVERED:
            return None
        self._set(replace(found, state=DELIVERED, leased_until=None, settled_at=at))
        return found.row

    def postpone(self, message: MessageId, not_before: datetime, why: str, *, tried: bool) -> None:
        """Try a row again later; see `bot.ports.Tx.postpone`."""
        found = self._data.rows.get(message)
        if found is not None and found.state == WAITING:
            later = replace(found.row, attempts=found.row.attempts + tried, not_before=not_before)
            self._set(replace(found, row=later, leased_until=None, why=why))

    def fail(self, message: MessageId, why: str) -> OutboxRow | None:
        """Mark a row as failed; see `bot.ports.Tx.fail`."""
        found = self._data.rows.get(message)
        if found is None or found.state != WAITING:
            return None
        self._set(replace(found, state=FAILED, leased_until=None, why=why))
        return found.row

    def failed(self, person: PersonId) -> tuple[OutboxRow, ...]:
        """List a person's failed rows; see `bot.ports.Tx.failed`."""
        found = sorted((self._data.rows[one] for one in self._failed(person)), key=lambda one: one.seq)
        return tuple(one.row for one in found)

    def _failed(self, person: PersonId) -> tuple[MessageId, ...]:
        lanes = (lane(ToPerson(person)), quiet_lane(person))
        return tuple(message for one in lanes for message in self._data.lanes.get((FAILED, one), ()))

    def requeue(self, person: PersonId, but: Collection[MessageId]) -> int:
        """Send a person's failed rows again; see `bot.ports.Tx.requeue`."""
        failed = self._failed(person)
        for message in failed:
            found = self._data.rows[message]
            if message in but:
                self._list(found, listed=False)
                self._journal.drop(self._data.rows, message)
                continue
            fresh = replace(found.row, attempts=0, not_before=None)
            self._set(replace(found, row=fresh, state=WAITING, why=""))
        return sum(one not in but for one in failed)

    def give_back(self) -> int:
        """End all leases; see `bot.ports.Tx.give_back`."""
        leased = [one for one in self._data.rows.values() if one.leased_until and one.state == WAITING]
        for one in leased:
            self._set(replace(one, leased_until=None))
        return len(leased)

    def latest(self, limit: int) -> tuple[tuple[OutboxRow, str], ...]:
        """List the latest rows; see `bot.ports.Tx.outbox`."""
        last = heapq.nlargest(limit, self._data.rows.values(), key=lambda one: one.seq)
        return tuple((one.row, one.state) for one in last)

    def waiting(self, before: datetime, limit: int) -> tuple[WaitingRow, ...]:
        """List old rows that wait; see `bot.ports.Tx.waiting`."""
        ids = (one for (state, _), all_ in self._data.lanes.items() if state == WAITING for one in all_)
        old = (one for one in map(self._data.rows.__getitem__, ids) if _waits_since(one.row) < before)
        oldest = heapq.nsmallest(limit, old, key=lambda one: (one.row.created_at, one.seq))
        return tuple(
            WaitingRow(row.id, row.lane, row.case, row.created_at, row.attempts, one.why)
            for one in oldest
            for row in (one.row,)
        )

    def prune(self, before: datetime, limit: int) -> int:
        """Remove old rows that were delivered; see `bot.ports.Tx.prune`."""
        old = [
            one for one in self._data.rows.values() if one.settled_at is not None and one.settled_at < before
        ]
        for one in old[:limit]:
            self._journal.drop(self._data.rows, one.row.id)
        return len(old[:limit])

    def lost(self, known: frozenset[PersonId]) -> Iterator[MessageId]:
        """Yield the rows that wait or failed for somebody who is not known."""
        for messages in self._data.lanes.values():
            for one in messages:
                to = self._data.rows[one].row.to
                if isinstance(to, ToPerson) and to.person not in known:
                    yield one

    def postings(self, after: int, limit: int) -> tuple[Posting, ...]:
        """List rows as they lie there; see `storage.records.Records.postings`."""
        later = (one for one in self._data.rows.values() if one.seq > after)
        return tuple(
            replace(_bare(one), row=one.row, differing=odd_columns(one.row, one.state))
            for one in heapq.nsmallest(limit, later, key=lambda one: one.seq)
        )

    def posting(self, message: MessageId) -> Posting | None:
        """Find a row; see `storage.records.Records.posting`."""
        found = self._data.rows.get(message)
        return None if found is None else _bare(found)

    def forget(self, person: PersonId, cases: frozenset[CaseId]) -> None:
        """Remove every row to a person or about these cases."""
        for one in tuple(self._data.rows.values()):
            if one.row.to == ToPerson(person) or one.row.case in cases:
                self._list(one, listed=False)
                self._journal.drop(self._data.rows, one.row.id)

    def _free(self, now: datetime) -> Iterator[Posted]:
        for (state, _), messages in self._data.lanes.items():
            if state != WAITING:
                continue
            head = self._data.rows[messages[0]]
            # A row that waits behind the head may still be on its way, when the head was put back meanwhile.
            leased = (self._data.rows[one].leased_until for one in messages)
            if not any(until is not None and until > now for until in leased) and _due(head.row, now):
                yield head

    def _card_waits(self, name: str) -> bool:
        waiting = (self._data.rows[one] for one in self._data.lanes.get((WAITING, name), ()))
        return any(isinstance(one.row.content, CardOf) and one.leased_until is None for one in waiting)

    def _set(self, posted: Posted) -> None:
        before = self._data.rows.get(posted.row.id)
        if before is not None and before.state != posted.state:
            self._list(before, listed=False)
        self._journal.put(self._data.rows, posted.row.id, posted)
        if (before is None or before.state != posted.state) and posted.state != DELIVERED:
            self._list(posted, listed=True)

    def _list(self, posted: Posted, *, listed: bool) -> None:
        place = (posted.state, posted.row.lane)
        others = tuple(one for one in self._data.lanes.get(place, ()) if one != posted.row.id)
        if listed:
            others = self._in_order(others, posted)
        if others:
            self._journal.put(self._data.lanes, place, others)
        else:
            self._journal.drop(self._data.lanes, place)

    def _in_order(self, others: tuple[MessageId, ...], new: Posted) -> tuple[MessageId, ...]:
        if not others or self._data.rows[others[-1]].seq < new.seq:
            return (*others, new.row.id)
        return tuple(sorted((*others, new.row.id), key=lambda one: self._data.rows[one].seq))


def _bare(posted: Posted) -> Posting:
    return Posting(posted.seq, posted.row.id, posted.state, posted.row.tracked)


def _waits_since(row: OutboxRow) -> datetime:
    """Return since when a row waits: not before the moment that it was made for."""
    return row.created_at if row.attempts or row.not_before is None else max(row.created_at, row.not_before)


def _due(row: OutboxRow, now: datetime) -> bool:
    return row.not_before is None or row.not_before <= now
