"""The SQLite store: one thread, and one commit for all steps that wait.

Belongs here: the connection, the thread, and what a group of steps is. Not here: what a step does
(`storage.sql`).

A commit waits for the disk, and costs far more than a step. So steps that arrive meanwhile form a group: one
BEGIN IMMEDIATE, each step within a savepoint, one COMMIT. A step that raises is undone alone. Nobody hears of
success before the commit; when the commit fails, all steps of the group fail with it.
"""

import asyncio
import contextlib
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final, Self, TypeVar

from bot.errors import TamperedError
from bot.ids import PersonId
from bot.ports import Tx
from storage.crypto import KeyProblem, MasterKey
from storage.migrate import make_private, migrate
from storage.records import Records
from storage.sql.keyring import Keyring, Locksmith
from storage.sql.runner import SqliteRunner
from storage.sql.unit import SqlTx
from storage.tables import metadata

T = TypeVar("T")

_LARGEST_GROUP: Final = 256
"""Steps in one commit: enough to hide the disk, few enough that nobody waits long."""
_PATIENCE_SECONDS: Final = 15
"""How long to wait for another process that writes."""
_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",  # what is deleted is overwritten: a destroyed key must be gone
    "trusted_schema = OFF",
)


@dataclass(slots=True)
class _Job:
    """A step that somebody waits for."""

    step: Callable[[SqlTx], Any]
    loop: asyncio.AbstractEventLoop
    future: "asyncio.Future[Any]"
    result: Any = None
    error: BaseException | None = None

    def resolve(self) -> None:
        """Answer whoever waits, in his own thread; he may have gone."""
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.result)
        elif isinstance(self.error, StopIteration):  # no future takes it
            self.future.set_exception(RuntimeError("the step raised StopIteration"))
        else:
            self.future.set_exception(self.error)


class _Order(Enum):
    """What the thread is told beside steps: both end a group."""

    TIDY = auto()
    """Write the log back into the database and cut it to nothing."""
    STOP = auto()


class SqliteStore:
    """Storage in a SQLite file. Several processes may have the same one open.

    A step may raise `sqlite3.Error` when the database itself fails: then nothing of it is kept.
    """

    def __init__(self, connection: sqlite3.Connection, locksmith: Locksmith) -> None:
        """Take a connection nobody else uses; `open` is the way to a store."""
        self._connection = connection
        self._locksmith = locksmith
        self._runner = SqliteRunner(connection)
        self._jobs: SimpleQueue[_Job | _Order] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="storage", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, path: Path, keys: MasterKey) -> Self:
        """Open a database, made and brought up to date when necessary; its file is private (0600).

        Raises:
            KeyProblem: the database was made with another master key, or has lost its own.
            alembic.util.CommandError: it was made by a later release.
            sqlite3.Error, sqlalchemy.exc.SQLAlchemyError: it cannot be opened.
        """
        migrate(path)
        connection = _connected(path)
        locksmith = Locksmith(keys)
        try:
            _require_tables(connection)
            connection.execute("BEGIN IMMEDIATE")
            found = Keyring(SqliteRunner(connection), locksmith).prepare()
            connection.execute("COMMIT")
        except TamperedError:
            connection.close()
            raise KeyProblem(
                f"{path} was made with another master key; give the one it was made with."
            ) from None
        except LookupError as error:
            connection.close()
            raise KeyProblem(f"{path} is damaged: {error}. Restore it from your backup.") from None
        except BaseException:
            connection.close()
            raise
        locksmith.adopt(found)
        return cls(connection, locksmith)

    async def transact(self, step: Callable[[Tx], T]) -> T:
        """Run a step and return after its commit. See `bot.ports.Store.transact`.

        Raises:
            RuntimeError: the store is closed.
        """
        return await self._submit(step)

    async def read(self, step: Callable[[SqlTx], T]) -> T:
        """Run a step that sees what `recourse verify` looks at."""
        return await self._submit(step)

    async def forget(self, person: PersonId, first: Callable[[Records], None] | None = None) -> None:
        """Forget a person, and let nothing of his key stay on the disk. See `storage.records`.

        While another process reads, older pages stay in the write-ahead log until it is done.
        """

        def step(tx: SqlTx) -> None:
            if first is not None:
                first(tx)
            tx.forget(person)

        await self._submit(step)
        self._locksmith.forget_all()
        self._jobs.put(_Order.TIDY)
        await self._submit(lambda tx: None)

    async def close(self) -> None:
        """Finish the steps that wait, and close the database. Twice is fine."""
        if not self._closed:
            self._closed = True
            self._jobs.put(_Order.STOP)
        await asyncio.to_thread(self._thread.join)

    async def _submit(self, step: Callable[[SqlTx], T]) -> T:
        if self._closed:
            raise RuntimeError("the store is closed")
        loop = asyncio.get_running_loop()
        job = _Job(step, loop, loop.create_future())
        self._jobs.put(job)
        result: T = await job.future
        return result

    # -- in the thread ----------------------------------------------------------------------------

    def _work(self) -> None:
        order: _Order | None = None
        while order is not _Order.STOP:
            group, order = self._gathered()
            self._run(group)
            _deliver(group)
            if order is _Order.TIDY:
                self._quietly("PRAGMA wal_checkpoint(TRUNCATE)")
        self._connection.close()

    def _gathered(self) -> tuple[list[_Job], _Order | None]:
        """Wait for a step, and take those that wait with it, up to an order that ends the group."""
        group: list[_Job] = []
        while len(group) < _LARGEST_GROUP:
            try:
                found = self._jobs.get(block=not group)
            except Empty:
                break
            if isinstance(found, _Order):
                return group, found
            group.append(found)
        return group, None

    def _run(self, group: list[_Job]) -> None:
        """Run a group and commit it, or have all of it fail."""
        if not group:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for job in group:
                self._step(job)
            self._connection.execute("COMMIT")
        except BaseException as error:
            self._quietly("ROLLBACK")
            for job in group:
                job.error = job.error or error

    def _step(self, job: _Job) -> None:
        """Run one step; one that raises is undone alone, unless the database gave up on the whole group."""
        self._connection.execute("SAVEPOINT step")
        try:
            job.result = job.step(SqlTx(self._runner, self._locksmith))
        except BaseException as error:
            if not self._connection.in_transaction:
                raise
            self._connection.execute("ROLLBACK TO step")
            job.error = error
        self._connection.execute("RELEASE step")

    def _quietly(self, sql: str) -> None:
        """Run what may fail, such as a rollback of what is rolled back: the thread must outlive all."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute(sql)


def _deliver(group: list[_Job]) -> None:
    """Answer everybody, with one call for each event loop: waking one is what costs."""
    loops: dict[asyncio.AbstractEventLoop, list[_Job]] = {}
    for job in group:
        loops.setdefault(job.loop, []).append(job)
    for loop, jobs in loops.items():
        # A loop that was closed has nobody waiting; what was committed stays so.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(_resolve, jobs)


def _resolve(jobs: list[_Job]) -> None:
    for job in jobs:
        job.resolve()


def _connected(path: Path) -> sqlite3.Connection:
    make_private(path)
    connection = sqlite3.connect(
        path, timeout=_PATIENCE_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=512
    )
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def is_blank(path: Path) -> bool:
    """Tell whether a database was never used: it is not there, has nothing in it, or nobody and no key.

    Raises:
        sqlite3.Error: it is there, and cannot be read.
    """
    if not path.exists() or path.stat().st_size == 0:
        return True
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE_SECONDS)
    with contextlib.closing(connection):
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        return not any(
            connection.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()  # noqa: S608 - names of ours
            for name in ("keys", "persons", "cases")
            if name in found
        )


def fits(path: Path, key: MasterKey) -> bool:
    """Tell whether a database was made with this master key; nothing is changed.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE_SECONDS)
    with contextlib.closing(connection):
        return Keyring(SqliteRunner(connection), Locksmith(key)).opens()


def _require_tables(connection: sqlite3.Connection) -> None:
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if missing := sorted(set(metadata.tables) - found):
        raise sqlite3.DatabaseError(f"it has no table {', '.join(missing)}")
