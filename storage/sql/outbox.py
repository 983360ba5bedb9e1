"""The outbox in SQL: what must go out, in order within each lane.

A row *waits* until it is delivered or fails. Only the head of a lane is claimed: the oldest row that waits,
when no row of its lane is leased. Failed rows stand aside and keep their place for `requeue`.
"""

import contextlib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import and_, bindparam, delete, exists, insert, literal_column, not_, or_, select, update

from bot.ids import CaseId, MessageId, PersonId
from bot.messages import ToPerson, lane, quiet_lane
from bot.ports import OutboxRow, WaitingRow
from storage import codec
from storage.common import DELIVERED, FAILED, URGENCIES, WAITING, odd_columns
from storage.records import BROKEN, Posting
from storage.sql.cases import Cases
from storage.sql.keyring import INSTALLATION, Keyring
from storage.sql.runner import Row, Runner, Statement
from storage.tables import keys, outbox, persons, spelled

_URGENCY: Final = {rank: urgency for urgency, rank in URGENCIES.items()}
_COLUMNS: Final = (
    outbox.c.seq,
    outbox.c.state,
    outbox.c.id,
    outbox.c.lane,
    outbox.c.to_kind,
    outbox.c.to_id,
    outbox.c.case,
    outbox.c.kind,
    outbox.c.tracked,
    outbox.c.urgency,
    outbox.c.attempts,
    outbox.c.created_at,
    outbox.c.not_before,
    outbox.c.owner,
    outbox.c.sealed,
    keys.c.wrapped,
)
_SELECT: Final = (
    select(*_COLUMNS).join(keys, keys.c.owner == outbox.c.owner).where(keys.c.wrapped.is_not(None))
)
_FIND: Final = Statement(_SELECT.where(outbox.c.id == bindparam("of")).with_for_update(of=outbox))
_LATEST: Final = Statement(_SELECT.order_by(outbox.c.seq.desc()).limit(bindparam("most")))

_other = outbox.alias("other")
_IN_THE_WAY: Final = exists(
    select(literal_column("1")).where(
        _other.c.lane == outbox.c.lane,
        spelled(_other.c.state, WAITING),
        or_(_other.c.seq < outbox.c.seq, _other.c.leased_until > bindparam("now")),
    )
)
"""An older row, or one that is on its way: also a younger one, when its elders were put back meanwhile."""
_HEADS: Final = Statement(
    _SELECT.where(
        spelled(outbox.c.state, WAITING),
        or_(outbox.c.not_before.is_(None), outbox.c.not_before <= bindparam("now")),
        not_(_IN_THE_WAY),
    )
    .order_by(outbox.c.urgency, outbox.c.seq)
    .limit(bindparam("most"))
    .with_for_update(of=outbox, skip_locked=True)
)
_WAITING: Final = Statement(
    _SELECT.where(outbox.c.lane == bindparam("of"), spelled(outbox.c.state, WAITING))
    .order_by(outbox.c.seq)
    .limit(bindparam("most"))
)
_LATER_ON: Final = Statement(
    select(outbox.c.not_before)
    .where(spelled(outbox.c.state, WAITING), outbox.c.not_before > bindparam("after"))
    .order_by(outbox.c.not_before)
    .limit(1)
)
_TAKEN: Final = Statement(select(outbox.c.seq).where(outbox.c.id == bindparam("of")))
_CARD_WAITS: Final = Statement(
    select(outbox.c.seq)
    .where(
        outbox.c.lane == bindparam("of"),
        spelled(outbox.c.state, WAITING),
        outbox.c.kind == codec.CARD,
        outbox.c.leased_until.is_(None),
    )
    .limit(1)
)
_INSERT: Final = Statement(
    insert(outbox), *(one.name for one in outbox.columns if one.name not in ("seq", "settled_at"))
)
_LEASE: Final = Statement(update(outbox).where(outbox.c.seq == bindparam("of")), "leased_until")
_CHANGE: Final = Statement(
    update(outbox).where(outbox.c.seq == bindparam("of")), "state", "why", "settled_at", "leased_until"
)
_LATER: Final = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("of"), spelled(outbox.c.state, WAITING))
    .values(attempts=outbox.c.attempts + 1, leased_until=None),
    "not_before",
    "why",
)
_NOT_YET: Final = Statement(
    update(outbox)
    .where(outbox.c.id == bindparam("of"), spelled(outbox.c.state, WAITING))
    .values(leased_until=None),
    "not_before",
    "why",
)
_REQUEUE: Final = Statement(
    update(outbox)
    .where(outbox.c.lane == bindparam("of"), spelled(outbox.c.state, FAILED))
    .values(state=WAITING, attempts=0, not_before=None, why="")
)
_FAILED: Final = Statement(
    _SELECT.where(outbox.c.lane == bindparam("of"), spelled(outbox.c.state, FAILED)).order_by(outbox.c.seq)
)
_FORGET: Final = Statement(
    delete(outbox).where(outbox.c.id == bindparam("of"), spelled(outbox.c.state, FAILED))
)
_GIVE_BACK: Final = Statement(
    update(outbox)
    .where(spelled(outbox.c.state, WAITING), outbox.c.leased_until.is_not(None))
    .values(leased_until=None)
)
_OLD: Final = Statement(
    select(outbox.c.id, outbox.c.lane, outbox.c.case, outbox.c.created_at, outbox.c.attempts, outbox.c.why)
    .where(
        spelled(outbox.c.state, WAITING),
        outbox.c.created_at < bindparam("before"),
        or_(outbox.c.attempts > 0, outbox.c.not_before.is_(None), outbox.c.not_before < bindparam("before")),
    )
    .order_by(outbox.c.created_at, outbox.c.seq)
    .limit(bindparam("most"))
)
_settled = outbox.alias("settled")
_PRUNE: Final = Statement(
    delete(outbox).where(
        outbox.c.seq.in_(
            select(_settled.c.seq)
            .where(_settled.c.settled_at < bindparam("before"), spelled(_settled.c.state, DELIVERED))
            .order_by(_settled.c.settled_at)
            .limit(bindparam("most"))
        )
    )
)
_LOST: Final = Statement(
    select(outbox.c.id)
    .join(persons, and_(persons.c.id == outbox.c.to_id, persons.c.sealed.is_not(None)), isouter=True)
    .where(outbox.c.to_kind == "person", outbox.c.state != DELIVERED, persons.c.id.is_(None))
    .order_by(outbox.c.id)
)
_BARE: Final = select(
    outbox.c.seq, outbox.c.id, outbox.c.state, outbox.c.tracked, outbox.c.settled_at.is_not(None)
)
_POSTINGS: Final = Statement(
    _BARE.where(outbox.c.seq > bindparam("after")).order_by(outbox.c.seq).limit(bindparam("most"))
)
_POSTING: Final = Statement(_BARE.where(outbox.c.id == bindparam("of")))


@dataclass(frozen=True, slots=True)
class _Found:
    """A row with its number and its state."""

    seq: int
    state: str
    row: OutboxRow


class Outbox:
    """The outbox within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring, cases: Cases) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring
        self._cases = cases

    def enqueue(self, row: OutboxRow) -> None:
        """See `bot.ports.Tx.enqueue`."""
        if self._runner.first(_TAKEN, of=row.id) is not None:
            raise ValueError(f"the outbox has a message {row.id} already")
        kind = codec.content_kind(row.content)
        if kind == codec.CARD and self._runner.first(_CARD_WAITS, of=row.lane) is not None:
            return
        owner = self._owner(row)
        to_kind, to_id = codec.recipient_columns(row.to)
        self._runner.run(
            _INSERT,
            id=row.id,
            lane=row.lane,
            to_kind=to_kind,
            to_id=to_id,
            case=row.case,
            kind=kind,
            tracked=row.tracked,
            urgency=URGENCIES[row.urgency],
            attempts=row.attempts,
            state=WAITING,
            created_at=row.created_at,
            not_before=row.not_before,
            leased_until=None,
            why="",
            owner=owner,
            sealed=self._keyring.seal(
                owner,
                codec.pack(row.content),
                _context(row.id, to_kind, to_id, row.case, tracked=row.tracked),
            ),
        )

    def claim(self, now: datetime, limit: int, lease: timedelta) -> tuple[OutboxRow, ...]:
        """See `bot.ports.Tx.claim_outbox`. A row that does not open fails: it must hold up no other."""
        found: list[_Found] = []
        for row in self._runner.all(_HEADS, now=now, most=limit):
            try:
                found.append(self._read(row))
            except BROKEN:
                aside = {"state": FAILED, "why": "does not open", "settled_at": None, "leased_until": None}
                self._runner.run(_CHANGE, of=row[0], **aside)
        self._runner.run_many(_LEASE, [{"of": one.seq, "leased_until": now + lease} for one in found])
        return tuple(one.row for one in found)

    def in_lane(self, lane: str, limit: int) -> tuple[OutboxRow, ...]:
        """See `bot.ports.Tx.in_lane`. What does not open is left out; `claim` sets it aside."""
        found = []
        for row in self._runner.all(_WAITING, of=lane, most=limit):
            with contextlib.suppress(*BROKEN):
                found.append(self._read(row).row)
        return tuple(found)

    def next_waiting_at(self, after: datetime) -> datetime | None:
        """See `bot.ports.Tx.next_waiting_at`."""
        found = self._runner.first(_LATER_ON, after=after)
        return None if found is None else found[0]

    def settle(self, message: MessageId, at: datetime) -> OutboxRow | None:
        """See `bot.ports.Tx.settle`."""
        found = self._find(message)
        if found is None or found.state == DELIVERED:
            return None
        self._runner.run(_CHANGE, of=found.seq, state=DELIVERED, why="", settled_at=at, leased_until=None)
        return found.row

    def postpone(self, message: MessageId, not_before: datetime, why: str, *, tried: bool) -> None:
        """See `bot.ports.Tx.postpone`."""
        self._runner.run(_LATER if tried else _NOT_YET, of=message, not_before=not_before, why=why)

    def fail(self, message: MessageId, why: str) -> OutboxRow | None:
        """See `bot.ports.Tx.fail`."""
        found = self._find(message)
        if found is None or found.state != WAITING:
            return None
        self._runner.run(_CHANGE, of=found.seq, state=FAILED, why=why, settled_at=None, leased_until=None)
        return found.row

    def failed(self, person: PersonId) -> tuple[OutboxRow, ...]:
        """See `bot.ports.Tx.failed`. What does not open is left out, and stays."""
        found = []
        for one in _lanes(person):
            for row in self._runner.all(_FAILED, of=one):
                with contextlib.suppress(*BROKEN):
                    found.append(self._read(row).row)
        return tuple(found)

    def requeue(self, person: PersonId, but: Collection[MessageId]) -> int:
        """See `bot.ports.Tx.requeue`."""
        for message in but:
            self._runner.run(_FORGET, of=message)
        return sum(self._runner.run(_REQUEUE, of=one) for one in _lanes(person))

    def give_back(self) -> int:
        """See `bot.ports.Tx.give_back`."""
        return self._runner.run(_GIVE_BACK)

    def latest(self, limit: int) -> tuple[tuple[OutboxRow, str], ...]:
        """See `bot.ports.Tx.outbox`. What does not open is left out; `recourse verify` names it."""
        found = []
        for row in self._runner.all(_LATEST, most=limit):
            with contextlib.suppress(*BROKEN):
                found.append(self._read(row))
        return tuple((one.row, one.state) for one in found)

    def waiting(self, before: datetime, limit: int) -> tuple[WaitingRow, ...]:
        """See `bot.ports.Tx.waiting`."""
        return tuple(
            WaitingRow(MessageId(one), at, None if case is None else CaseId(case), made, attempts, why)
            for one, at, case, made, attempts, why in self._runner.all(_OLD, before=before, most=limit)
        )

    def prune(self, before: datetime, limit: int) -> int:
        """See `bot.ports.Tx.prune`."""
        return self._runner.run(_PRUNE, before=before, most=limit)

    def lost(self) -> tuple[MessageId, ...]:
        """See `storage.records.Records.lost_rows`."""
        return tuple(MessageId(one) for (one,) in self._runner.all(_LOST))

    def postings(self, after: int, limit: int) -> tuple[Posting, ...]:
        """See `storage.records.Records.postings`."""
        return tuple(self._opened(one) for one in self._runner.all(_POSTINGS, after=after, most=limit))

    def posting(self, message: MessageId) -> Posting | None:
        """See `storage.records.Records.posting`."""
        found = self._runner.first(_POSTING, of=message)
        return None if found is None else Posting(*found[:-1])

    def _opened(self, bare: Row) -> Posting:
        posting, settled = Posting(*bare[:-1]), bare[-1]
        try:
            found = self._find(posting.id)
        except BROKEN:
            return posting
        if found is None:  # whose key is gone
            return posting
        odd = odd_columns(found.row, posting.state)
        if (posting.state == DELIVERED) != settled:
            odd += ("settled_at",)
        return replace(posting, row=found.row, differing=odd)

    def _owner(self, row: OutboxRow) -> str:
        """Return under whose key the row is sealed: whoever it is about."""
        if isinstance(row.to, ToPerson):
            return row.to.person
        person = None if row.case is None else self._cases.person_of(row.case)
        return INSTALLATION if person is None else person

    def _find(self, message: MessageId) -> _Found | None:
        row = self._runner.first(_FIND, of=message)
        return None if row is None else self._read(row)

    def _read(self, row: Row) -> _Found:
        found: dict[str, Any] = dict(zip(_NAMES, row, strict=True))
        self._keyring.hand(found["owner"], found["wrapped"])
        context = _context(
            found["id"], found["to_kind"], found["to_id"], found["case"], tracked=found["tracked"]
        )
        plain = self._keyring.unseal(found["owner"], found["sealed"], context)
        return _Found(
            found["seq"],
            found["state"],
            OutboxRow(
                MessageId(found["id"]),
                found["lane"],
                codec.recipient(found["to_kind"], found["to_id"]),
                codec.unpack_content(found["kind"], plain),
                found["created_at"],
                None if found["case"] is None else CaseId(found["case"]),
                found["tracked"],
                _URGENCY[found["urgency"]],
                found["attempts"],
                found["not_before"],
            ),
        )


_NAMES: Final = tuple(one.name for one in _COLUMNS)


def _lanes(person: PersonId) -> tuple[str, str]:
    """Name the queues of what goes to a freelancer."""
    return lane(ToPerson(person)), quiet_lane(person)


def _context(message: str, to_kind: str | None, to_id: str, case: str | None, *, tracked: bool) -> str:
    """Bind the content to where it goes: a row that somebody sends elsewhere does not open."""
    return f"outbox {message} {to_kind or '-'} {to_id or '-'} {case or '-'} {int(tracked)}"
