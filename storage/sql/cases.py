"""Cases, their alarms, and lists of them, in SQL."""

from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, bindparam, delete, false, func, insert, or_, select, true, update

from bot.case.model import Case, Status
from bot.deadlines.clocks import Party, clock_of
from bot.deadlines.timers import Alarm
from bot.errors import ConflictError
from bot.ids import CaseId, PersonId, StaffId
from bot.people.names import filed_under
from bot.ports import CaseRow, Column, DueAlarm, Query
from storage import codec
from storage.common import Revisions, case_row, plain
from storage.sql.keyring import Keyring
from storage.sql.register import Register
from storage.sql.runner import Runner, Statement
from storage.tables import alarms, cases, keys, names, persons

_STATE: Final = (
    "person",
    "revision",
    "status",
    "closed",
    "submitted",
    "late",
    "assignee",
    "reason",
    "opened_at",
    "next_due",
    "language",
    "team",
    "proved",
    "barred_until",
    "unsafe",
    "sealed",
)
_FIND: Final = Statement(
    select(cases.c.person, cases.c.sealed, keys.c.wrapped)
    .join(keys, keys.c.owner == cases.c.person)
    .where(cases.c.id == bindparam("of"), keys.c.wrapped.is_not(None))
    .with_for_update(of=cases)
)
_STORED: Final = Statement(select(cases.c.revision).where(cases.c.id == bindparam("of")))
_PERSON: Final = Statement(select(cases.c.person).where(cases.c.id == bindparam("of")))
_KNOWN: Final = Statement(select(persons.c.id).where(persons.c.id == bindparam("of")))
_INSERT: Final = Statement(insert(cases), "id", *_STATE)
_UPDATE: Final = Statement(
    update(cases).where(cases.c.id == bindparam("of"), cases.c.revision == bindparam("stored")), *_STATE
)
_IDS: Final = Statement(
    select(cases.c.id).where(cases.c.id > bindparam("after")).order_by(cases.c.id).limit(bindparam("most"))
)
_MINE: Final = Statement(select(cases.c.id).where(cases.c.person == bindparam("of")).order_by(cases.c.id))
_PLAIN: Final = Statement(select(*(cases.c[name] for name in _STATE)).where(cases.c.id == bindparam("of")))
_NAMES: Final = Statement(select(names.c.key).where(names.c.case == bindparam("of")))
_NAME_GOES: Final = Statement(
    delete(names).where(names.c.case == bindparam("of"), names.c.key == bindparam("which"))
)
_NAME: Final = Statement(insert(names), "key", "case")
_CLOSED: Final = Statement(select(cases.c.closed).where(cases.c.id == bindparam("of")))

_ALARM_GOES: Final = Statement(
    delete(alarms).where(alarms.c.case == bindparam("of"), alarms.c.key == bindparam("which"))
)
_ALARM: Final = Statement(insert(alarms), "case", "key", "clock", "owner", "due", "rung", "at")
_ALARMS: Final = Statement(
    select(alarms.c.key, alarms.c.clock, alarms.c.owner, alarms.c.due, alarms.c.rung, alarms.c.at)
    .where(alarms.c.case == bindparam("of"))
    .order_by(alarms.c.at, alarms.c.key)
)
_DUE: Final = Statement(
    select(alarms.c.case, alarms.c.key, alarms.c.rung, alarms.c.due, alarms.c.at)
    .where(alarms.c.at <= bindparam("now"))
    .order_by(alarms.c.at, alarms.c.case, alarms.c.key)
    .limit(bindparam("most"))
)
_NEXT: Final = Statement(select(alarms.c.at).order_by(alarms.c.at).limit(1))


class Cases:
    """Cases within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring, revisions: Revisions, register: Register) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring
        self._revisions = revisions
        self._register = register
        self._persons: dict[CaseId, PersonId] = {}
        self._names: dict[CaseId, tuple[str, ...]] = {}

    def load(self, case: CaseId) -> Case | None:
        """See `bot.ports.Tx.case`."""
        row = self._runner.first(_FIND, of=case)
        if row is None:
            return None
        owner, sealed, wrapped = row
        self._keyring.hand(owner, wrapped)
        found = codec.unpack(Case, self._keyring.unseal(owner, sealed, _context(case)))
        self._revisions.saw("case", case, found.revision)
        self._persons[case] = owner
        self._names[case] = found.names
        return found

    def save(self, case: Case, pending: tuple[Alarm, ...]) -> None:
        """See `bot.ports.Tx.save_case`."""
        stored = self._stored(case.id)
        if stored is None and self._runner.first(_KNOWN, of=case.person) is None:
            raise LookupError(f"case {case.id}: its person is not on file")
        self._revisions.check("case", case.id, stored, case.revision)
        state = self._state(case, case_row(case, pending))
        if stored is None:
            self._runner.run(_INSERT, id=case.id, **state)
            self._register.add(case.id)
        elif self._runner.run(_UPDATE, of=case.id, stored=stored, **state) != 1:
            raise ConflictError(f"case {case.id} was changed meanwhile")
        self._persons[case.id] = case.person
        self._replace_alarms(case.id, pending)
        if self._names.get(case.id) != case.names:
            self._file(case)

    def person_of(self, case: CaseId) -> PersonId | None:
        """Return whose case it is, None when there is no such case."""
        if case not in self._persons:
            found = self._runner.first(_PERSON, of=case)
            if found is None:
                return None
            self._persons[case] = found[0]
        return self._persons[case]

    def of(self, person: PersonId) -> tuple[CaseId, ...]:
        """List the cases of a person, forgotten ones too."""
        return tuple(CaseId(case) for (case,) in self._runner.all(_MINE, of=person))

    def listed(self, query: Query) -> tuple[CaseRow, ...]:
        """See `bot.ports.Tx.cases`."""
        rows = self._runner.all(
            _listing(_shape(query)), most=query.limit, start=query.offset, **self._values(query)
        )
        return tuple(
            CaseRow(CaseId(case), Status(status), StaffId(held) if held else None, *rest)
            for case, status, held, *rest in rows
        )

    def count(self, query: Query) -> int:
        """See `bot.ports.Tx.count`."""
        found = self._runner.first(_counting(_shape(query)), **self._values(query))
        return 0 if found is None else int(found[0])

    def tally(self, query: Query, by: Column) -> tuple[tuple[str, int], ...]:
        """See `bot.ports.Tx.tally`."""
        rows = self._runner.all(_tallying(_shape(query), by), **self._values(query))
        return tuple((value, int(count)) for value, count in rows)

    def alarms(self, case: CaseId) -> tuple[Alarm, ...]:
        """See `bot.ports.Tx.alarms`."""
        return tuple(
            Alarm(key, clock_of(clock), Party(owner), due, rung, at)
            for key, clock, owner, due, rung, at in self._runner.all(_ALARMS, of=case)
        )

    def due_alarms(self, now: datetime, limit: int) -> tuple[DueAlarm, ...]:
        """See `bot.ports.Tx.due_alarms`."""
        return tuple(
            DueAlarm(CaseId(case), key, rung, due, at)
            for case, key, rung, due, at in self._runner.all(_DUE, now=now, most=limit)
        )

    def next_alarm_at(self) -> datetime | None:
        """See `bot.ports.Tx.next_alarm_at`."""
        found = self._runner.first(_NEXT)
        return None if found is None else found[0]

    def ids(self, after: str, limit: int) -> tuple[CaseId, ...]:
        """See `storage.records.Records.case_ids`."""
        return tuple(CaseId(one) for (one,) in self._runner.all(_IDS, after=after, most=limit))

    def is_open(self, case: CaseId) -> bool:
        """See `storage.records.Records.is_open`."""
        found = self._runner.first(_CLOSED, of=case)
        return found is not None and not found[0]

    def differing(self, case: CaseId) -> tuple[str, ...]:
        """See `storage.records.Records.differing`."""
        state, row = self.load(case), self._runner.first(_PLAIN, of=case)
        if state is None or row is None:
            return ()
        told = plain(state, case_row(state, self.alarms(case)))
        found = tuple(name for name, value in zip(_STATE, row, strict=True) if told.get(name, value) != value)
        filed = {self._keyring.hash_name(one) for one in filed_under(state.names)}
        if filed != self._filed(case):
            found = (*found, "names")
        return found if state.id == case else ("id", *found)

    def _state(self, case: Case, row: CaseRow) -> dict[str, object]:
        sealed = self._keyring.seal(case.person, codec.pack(case), _context(case.id))
        return {**plain(case, row), "sealed": sealed}

    def _replace_alarms(self, case: CaseId, pending: tuple[Alarm, ...]) -> None:
        """Make the stored alarms equal `pending`; most steps leave most of them as they are."""
        stored, wanted = set(self.alarms(case)), set(pending)
        gone = [{"of": case, "which": one.key} for one in stored - wanted]
        self._runner.run_many(_ALARM_GOES, gone)
        rows = [
            {
                "case": case,
                "key": one.key,
                "clock": one.clock.value,
                "owner": one.owner.value,
                "due": one.due,
                "rung": one.rung,
                "at": one.at,
            }
            for one in wanted - stored
        ]
        self._runner.run_many(_ALARM, rows)

    def _file(self, case: Case) -> None:
        """Let a case be found by its names as they are now, and by no others."""
        stored = self._filed(case.id)
        wanted = {self._keyring.hash_name(one) for one in filed_under(case.names)}
        self._runner.run_many(_NAME_GOES, [{"of": case.id, "which": one} for one in stored - wanted])
        self._runner.run_many(_NAME, [{"key": one, "case": case.id} for one in wanted - stored])
        self._names[case.id] = case.names

    def _filed(self, case: CaseId) -> set[str]:
        return {key for (key,) in self._runner.all(_NAMES, of=case)}

    def _values(self, query: Query) -> dict[str, object]:
        given: dict[str, object] = {column.value: value for column, value in query.where}
        if query.assignee is not None:
            given["holder"] = query.assignee
        if query.named:
            given["filed"] = self._keyring.hash_name(query.named)
        if query.barred_at is not None:
            given["now"] = query.barred_at
        if query.begins:
            given["begins"] = query.begins
            given["ends"] = f"{query.begins}~"
        if query.of is not None:
            given["whose"] = query.of
        return given

    def _stored(self, case: CaseId) -> int | None:
        seen = self._revisions.seen("case", case)
        if seen is not None:
            return seen
        found = self._runner.first(_STORED, of=case)
        return None if found is None else int(found[0])


_Shape = frozenset[str]
"""Which conditions a query has; their values are parameters."""


def _shape(query: Query) -> _Shape:
    asked = {
        "open": query.open_only,
        "late": query.late_only,
        "submitted": query.submitted_only,
        "holder": query.assignee is not None,
        "barred": query.barred_at is not None,
        "begins": bool(query.begins),
        "filed": bool(query.named),
        "whose": query.of is not None,
    }
    found = {name for name, wanted in asked.items() if wanted}
    return frozenset(found | {column.value for column, _ in query.where})


def _conditions(shape: _Shape) -> list[ColumnElement[bool]]:
    filed = cases.c.id.in_(select(names.c.case).where(names.c.key == bindparam("filed")))
    whose = cases.c.person == bindparam("whose")
    either = [one for name, one in (("filed", filed), ("whose", whose)) if name in shape]
    possible = {
        "open": cases.c.closed.is_(false()),
        "late": cases.c.late.is_(true()),
        "submitted": cases.c.submitted.is_(true()),
        "holder": cases.c.assignee == bindparam("holder"),
        "barred": cases.c.barred_until > bindparam("now"),
        "begins": cases.c.id.between(bindparam("begins"), bindparam("ends")),
        **{one.value: _listed_as(one) == bindparam(one.value) for one in Column},
    }
    found = [one for name, one in possible.items() if name in shape]
    return [*found, or_(*either)] if either else found


def _listed_as(column: Column) -> ColumnElement[Any]:
    """Return what a list counts a case as; of a case that nobody has, nothing stands in the table."""
    found = cases.c[column.value]
    return func.coalesce(found, "") if column is Column.HOLDER else found


@cache
def _listing(shape: _Shape) -> Statement:
    columns = (
        cases.c.id,
        cases.c.status,
        cases.c.assignee,
        cases.c.reason,
        cases.c.opened_at,
        cases.c.next_due,
        cases.c.late,
        cases.c.language,
        cases.c.team,
        cases.c.proved,
        cases.c.barred_until,
        cases.c.unsafe,
    )
    return Statement(
        select(*columns)
        .where(*_conditions(shape))
        .order_by(cases.c.unsafe.desc(), cases.c.next_due.is_(None), cases.c.next_due, cases.c.id)
        .limit(bindparam("most"))
        .offset(bindparam("start"))
    )


@cache
def _tallying(shape: _Shape, by: Column) -> Statement:
    counted, value = func.count(), _listed_as(by)
    return Statement(
        select(value, counted).where(*_conditions(shape)).group_by(value).order_by(counted.desc(), value)
    )


@cache
def _counting(shape: _Shape) -> Statement:
    return Statement(select(func.count()).select_from(cases).where(*_conditions(shape)))


def _context(case: str) -> str:
    return f"case {case}"
