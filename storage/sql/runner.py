"""What statements run on.

Belongs here: the Protocol of a database within one transaction, and statements compiled once for the plain
`sqlite3` driver: building SQL anew for every call costs more than running it. Not here: any statement.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Protocol

from sqlalchemy import Delete, Dialect, Insert, Select, Update
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler

Core = Select[Any] | Insert | Update | Delete
Row = tuple[Any, ...]
Values = Mapping[str, object]
_Convert = Callable[[Any], Any]


class Statement:
    """A Core statement, with the names of the columns that an insert or an update sets by parameter."""

    def __init__(self, core: Core, *sets: str) -> None:
        """Take the statement; compiling it is the runner's."""
        self.core = core
        self.sets = sets


class Runner(Protocol):
    """A database, within one transaction."""

    def run(self, statement: Statement, **values: object) -> int:
        """Run a statement that changes something; return how many rows it changed."""
        ...

    def run_many(self, statement: Statement, rows: Sequence[Values]) -> None:
        """Run a statement once for each of `rows`; none is fine."""
        ...

    def first(self, statement: Statement, **values: object) -> Row | None:
        """Return the first row, None when there is none."""
        ...

    def all(self, statement: Statement, **values: object) -> list[Row]:
        """Return all rows."""
        ...


class SqliteRunner:
    """Statements over a plain `sqlite3` connection. May raise `sqlite3.Error`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection whose transactions somebody else begins and ends."""
        self._connection = connection

    def run(self, statement: Statement, **values: object) -> int:
        """See `Runner.run`."""
        ready = _prepared(statement)
        return self._connection.execute(ready.sql, ready.bound(values)).rowcount

    def run_many(self, statement: Statement, rows: Sequence[Values]) -> None:
        """See `Runner.run_many`."""
        if rows:
            ready = _prepared(statement)
            self._connection.executemany(ready.sql, [ready.bound(one) for one in rows])

    def first(self, statement: Statement, **values: object) -> Row | None:
        """See `Runner.first`."""
        ready = _prepared(statement)
        found = self._connection.execute(ready.sql, ready.bound(values)).fetchone()
        return None if found is None else ready.read(found)

    def all(self, statement: Statement, **values: object) -> list[Row]:
        """See `Runner.all`."""
        ready = _prepared(statement)
        return [ready.read(one) for one in self._connection.execute(ready.sql, ready.bound(values))]


def sql_of(statement: Statement) -> str:
    """Return the SQL that a statement becomes."""
    return _prepared(statement).sql


class _Prepared:
    """A statement as SQL, with what turns our values into the driver's and back."""

    def __init__(self, statement: Statement) -> None:
        core = statement.core
        compiled = core.compile(dialect=_DIALECT, column_keys=list(statement.sets) or None)
        if not isinstance(compiled, SQLCompiler):  # pragma: no cover - the union above leaves no other
            raise TypeError(f"not SQL: {compiled!r}")
        self.sql = str(compiled)
        self._writers: dict[str, _Convert] = {}
        self._constants: dict[str, Any] = {}
        for name, bind in compiled.binds.items():
            write = bind.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)
            if write is not None:
                self._writers[name] = write
            if not bind.required:
                self._constants[name] = write(bind.value) if write else bind.value
        self._readers = _readers(core)

    def bound(self, values: Values) -> dict[str, Any]:
        """Return the parameters for the driver."""
        ready = dict(self._constants)
        for name, value in values.items():
            write = self._writers.get(name)
            ready[name] = value if write is None else write(value)
        return ready

    def read(self, row: Row) -> Row:
        """Return a row of the driver as values of ours."""
        if not self._readers:
            return row
        values = list(row)
        for index, convert in self._readers:
            values[index] = convert(values[index])
        return tuple(values)


def _readers(core: Core) -> tuple[tuple[int, _Convert], ...]:
    if not isinstance(core, Select):
        return ()
    found = (
        (index, column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None))
        for index, column in enumerate(core.selected_columns)
    )
    return tuple((index, convert) for index, convert in found if convert is not None)


@cache
def _prepared(statement: Statement) -> _Prepared:
    return _Prepared(statement)


_DIALECT: Dialect = sqlite.dialect(paramstyle="named")
