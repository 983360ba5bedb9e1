"""The SQLite store: one thread, and one commit for all steps that wait.

Belongs here: the connection, the thread, and what a group of steps is. Not here: what a step does
(`storage.sql`).

A commit waits for the disk, and costs far more than a step. So steps that arrive meanwhile form a group: one
BEGIN IMMEDIATE, each step within a savepoint, one COMMIT. A step that raises is undone alone. Nobody hears of
success before the commit; when the commit fails, all steps of the group fail with it.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
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

T = TypeVar("T")

_LARGEST_GROUP: Final = 256
"""Steps in one commit: enough to hide the disk, few enough that nobody waits long."""
_PATIENCE_MS: Final = 15_000
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


class SqliteStore:
    """Storage in a SQLite file. Several processes may have the same one open.

    A step may raise `sqlite3.Error` when the database itself fails: then nothing of it is kept.
    """

    def __init__(self, connection: sqlite3.Connection, locksmith: Locksmith) -> None:
        """Take a connection nobody else uses; `open` is the way to a store."""
        self._connection = connection
        self._locksmith = locksmith
        self._runner = SqliteRunner(connection)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="storage", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, path: Path, keys: MasterKey) -> Self:
        """Open a database, made and brought up to date when necessary; its file is private (0600).

        Raises:
            KeyProblem: the database was made with another master key.
            sqlite3.Error: it cannot be opened.
        """
        migrate(path)
        connection = _connected(path)
        locksmith = Locksmith(keys)
        try:
            connection.execute("BEGIN IMMEDIATE")
            found = Keyring(SqliteRunner(connection), locksmith).prepare()
            connection.execute("COMMIT")
        except TamperedError:
            connection.close()
            raise KeyProblem(f"{path} was made with another master key; give the one it was made with.") from None
        except BaseException:
            connection.close()
            raise
        locksmith.installation = found
        return cls(connection, locksmith)

    async def transact(self, step: Callable[[Tx], T]) -> T:
        """Run a step and return after its commit. See `bot.ports.Store.transact`.

        Raises:
            RuntimeError: the store is closed.
        """
        return await self._submit(step)

    async def read(self, step: Callable[[Records], T]) -> T:
        """Run a step that sees what `recourse verify` looks at."""
        return await self._submit(step)

    async def forget(self, person: PersonId) -> None:
        """Forget a person, and let nothing of his key stay on the disk. See `storage.records`."""
        await self._submit(lambda tx: tx.forget(person))
        self._locksmith.forget_all()
        # Older pages in the write-ahead log still hold the key: write them back, and cut it to nothing.
        ...

    async def close(self) -> None:
        """Finish the steps that wait, and close the database."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)

    async def _submit(self, step: Callable[[SqlTx], T]) -> T:
        if self._closed:
            raise RuntimeError("the store is closed")
        loop = asyncio.get_running_loop()
        job = _Job(step, loop, loop.create_future())
        self._jobs.put(job)
        result: T = await job.future
        return result
