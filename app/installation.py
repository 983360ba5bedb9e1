"""The folder of an installation: whether what belongs together is there, and that one process runs on it.

Belongs here: looking at the folder before anything in it is opened. Opening is `wiring`, which paths there
are is `config`. A database that was lost must not look like a new installation: that would begin without the
appeals of everyone, and nobody would notice.
"""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app import keeping
from app.config import Storage
from storage.sqlite import is_blank

_LOCK: Final = "running.lock"


class LostDataError(Exception):
    """A part of an installation is gone; carries what is missing and what to do."""


class AlreadyRunningError(Exception):
    """Another process runs on the folder; carries a sentence."""


def require_whole(storage: Storage, *, beginning: bool = False) -> None:
    """Refuse an installation of which a part is lost.

    Args:
        storage: where everything lies.
        beginning: somebody asked for a new database: a key without one is no loss then.

    Raises:
        LostDataError: says what is missing, how to restore it, and how to begin anew on purpose.
        sqlite3.Error: the database cannot be read.
        OSError: the folder cannot be read.
    """
    if storage.master_key.is_dir():
        return  # which loading it says better
    key = storage.master_key.exists()
    if not is_blank(storage.database):
        if not keeping.has_key(storage, os.environ):
            raise LostDataError(
                f"The master key {storage.master_key} is gone, and the data need it. "
                "Put it back from your copy: without it nothing of the data can be read."
            )
        return
    missing = "is empty" if storage.database.exists() else "is not there"
    restore = f"restore {storage.path} from your backup"
    if _holds_something(storage.documents):
        raise LostDataError(
            f"The database {storage.database} {missing}, but {storage.documents} holds documents. "
            f"If it was lost, {restore}. To begin anew on purpose, remove {storage.documents}"
            f"{f' and {storage.master_key}' if key else ''} first."
        )
    if key and not beginning:
        raise LostDataError(
            f"The database {storage.database} {missing}, but there is a master key at {storage.master_key}. "
            f"If there were data, {restore}. To begin anew on purpose, remove that key; "
            "or keep it, and run: recourse migrate, with the same configuration."
        )


@contextmanager
def alone(storage: Storage) -> Iterator[None]:
    """Hold the folder, made if need be, for as long as a process runs on it.

    Raises:
        AlreadyRunningError: another does.
        OSError: the folder cannot be used.
    """
    storage.path.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _locked(storage):
        yield


def require_nobody_runs(storage: Storage) -> None:
    """Look whether another process runs on the folder; nothing is made.

    Raises:
        AlreadyRunningError: one does.
    """
    if (storage.path / _LOCK).exists():
        with _locked(storage):
            pass


@contextmanager
def _locked(storage: Storage) -> Iterator[None]:
    descriptor = os.open(storage.path / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        # The lock is held by the open file, not by its name: it ends with the process, however that ends.
        if not _got(descriptor):
            raise AlreadyRunningError(
                f"Another Recourse runs on {storage.path}. Stop that one first, "
                "or give this one a folder of its own under [storage] path."
            )
        yield
    finally:
        os.close(descriptor)


def _got(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _holds_something(folder: Path) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return any(True for _ in folder.iterdir())
    return False
