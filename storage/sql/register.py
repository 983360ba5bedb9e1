"""The register of all cases, in SQL."""

from typing import Final

from sqlalchemy import bindparam, func, insert, select, update

from bot.ids import CaseId, PersonId
from storage.chain import Head, Notary
from storage.register import NOBODY, Registered, beginning
from storage.sql.runner import Row, Runner, Statement
from storage.tables import cases, register

_COLUMNS: Final = (
    register.c.number,
    register.c.case,
    register.c.length,
    register.c.hash,
    register.c.forgotten,
    register.c.mark,
)
_NAMES: Final = tuple(one.name for one in _COLUMNS)
_FIND: Final = Statement(select(*_COLUMNS).where(register.c.case == bindparam("of")).with_for_update())
_LAST: Final = Statement(select(func.max(register.c.number)))
_ADD: Final = Statement(insert(register), *_NAMES)
_CHANGE: Final = Statement(
    update(register).where(register.c.number == bindparam("of")), "length", "hash", "forgotten", "mark"
)
_MINE: Final = Statement(
    select(*_COLUMNS)
    .join(cases, cases.c.id == register.c.case)
    .where(cases.c.person == bindparam("of"))
    .order_by(register.c.number)
)
_ALL: Final = Statement(
    select(*_COLUMNS, cases.c.id)
    .join(cases, cases.c.id == register.c.case, isouter=True)
    .where(register.c.number > bindparam("after"))
    .order_by(register.c.number)
    .limit(bindparam("most"))
)


class Register:
    """The register within one transaction."""

    def __init__(self, runner: Runner, notary: Notary) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self.notary = notary

    def begin(self) -> None:
        """Open the register of a new installation."""
        self._runner.run_many(_ADD, [_values(one) for one in beginning(self.notary)])

    def add(self, case: CaseId) -> None:
        """Enter a case that is new.

        Where somebody has removed entries, their numbers stay free: the gap must be found.
        """
        found = self._runner.first(_LAST)
        last = -1 if found is None or found[0] is None else int(found[0])
        whole = self.entry(NOBODY)
        number = max(last, whole.head.length if whole else 0) + 1
        self._runner.run(_ADD, **_values(Registered(number, case).signed(self.notary)))
        if whole is not None:
            self._change(whole.moved(self.notary, head=Head(number)))

    def entry(self, case: CaseId) -> Registered | None:
        """See `storage.records.Records.registered`."""
        found = self._runner.first(_FIND, of=case)
        return None if found is None else _read(found)

    def move(self, entry: Registered, head: Head) -> None:
        """Record where the log of a case ends now."""
        self._change(entry.moved(self.notary, head=head))

    def forget(self, person: PersonId) -> None:
        """Record that the content of these cases is gone on purpose."""
        for row in self._runner.all(_MINE, of=person):
            self._change(_read(row).moved(self.notary, forgotten=True))

    def entries(self, after: int, limit: int) -> tuple[tuple[Registered, bool], ...]:
        """See `storage.records.Records.register`."""
        found = self._runner.all(_ALL, after=after, most=limit)
        return tuple((_read(row[:-1]), row[-1] is not None) for row in found)

    def _change(self, entry: Registered) -> None:
        values = _values(entry)
        self._runner.run(_CHANGE, of=entry.number, **{name: values[name] for name in _CHANGE.sets})


def _read(row: Row) -> Registered:
    number, case, length, digest, forgotten, mark = row
    return Registered(number, CaseId(case), Head(length, digest), bool(forgotten), mark)


def _values(entry: Registered) -> dict[str, object]:
    return {
        "number": entry.number,
        "case": entry.case,
        "length": entry.head.length,
        "hash": entry.head.hash,
        "forgotten": entry.forgotten,
        "mark": entry.mark,
    }
