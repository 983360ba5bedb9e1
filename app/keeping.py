"""Where documents and their master key are kept: a folder or a bucket, a file or the environment.

Belongs here: opening them as the configuration says, and putting another master key in place. What is wrong
with the data is said by `wiring`; how a document is encrypted is `storage.vault`.
"""

import contextlib
import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

import obstore.store
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore

from app.config import Storage
from storage import keyfile
from storage.crypto import KeyProblem, MasterKey
from storage.sqlite import SqliteStore, fits

VARIABLE: Final = "RECOURSE_MASTER_KEY"
"""The environment variable that may hold the master key; it goes before the file."""
_bucket: Final[Callable[..., ObjectStore]] = obstore.store.from_url
"""Typed for each platform apart; which one it is, and its options, are the configuration's to say."""


def key(storage: Storage, environment: Mapping[str, str]) -> MasterKey:
    """Load the master key, or make one for an installation that is new.

    A rotation that was cut short is brought to its end first: the file is the key that the database needs.

    Raises:
        KeyProblem: it cannot be used; the message says what to do.
    """
    given = environment.get(VARIABLE, "").strip()
    if given:
        return MasterKey.parse(given)
    keyfile.settle(storage.master_key, lambda candidate: _fits(storage.database, candidate))
    return MasterKey.load_or_create(storage.master_key)


def former(storage: Storage, environment: Mapping[str, str]) -> Path | None:
    """Find the key that opens a database from before a change of the key, among those that were kept."""
    if environment.get(VARIABLE, "").strip():
        return None
    for kept in keyfile.former(storage.master_key):
        with contextlib.suppress(KeyProblem):
            if _fits(storage.database, MasterKey.load_or_create(kept)):
                return kept
    return None


def has_key(storage: Storage, environment: Mapping[str, str]) -> bool:
    """Tell whether there is a master key, without reading it."""
    return bool(environment.get(VARIABLE, "").strip()) or storage.master_key.exists()


def objects(storage: Storage) -> ObjectStore:
    """Open where the encrypted documents lie.

    Raises:
        OSError: the folder cannot be used.
        obstore.exceptions.BaseError: the bucket cannot be used.
    """
    if storage.bucket is not None:
        options = {name: str(value) for name, value in storage.bucket_options.items()}
        plain = options.get("endpoint", "").startswith("http://")
        return _bucket(storage.bucket, config=options, client_options={"allow_http": plain})
    folder = storage.documents
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.scandir(folder) as found:
        next(found, None)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return LocalStore(folder)


def erasures(storage: Storage) -> ObjectStore:
    """Open where it is written down what was destroyed: beside the documents, or where the file says.

    Raises:
        OSError: the folder cannot be used.
        obstore.exceptions.BaseError: the bucket cannot be used.
    """
    if storage.erasures is None:
        return objects(storage)
    storage.erasures.mkdir(mode=0o700, parents=True, exist_ok=True)
    return LocalStore(storage.erasures)


def free(storage: Storage) -> Callable[[], int]:
    """Return what tells the free bytes of the disk that documents lie on; a bucket's are not known here."""
    place = storage.path if storage.bucket is not None else storage.documents
    return lambda: shutil.disk_usage(place).free


def problem(storage: Storage, error: OSError | BaseError | ValueError) -> str:
    """Say why documents cannot be used, and what to do."""
    why = (error.strerror if isinstance(error, OSError) else None) or str(error).strip().splitlines()[0]
    if storage.bucket is not None:
        return (
            f"The documents in {storage.bucket} cannot be used ({why}). Check [storage] bucket and "
            "bucket_options, and the credentials in the environment."
        )
    remedy = "It must be a folder that you own, and that only you can read: chmod 700."
    return f"The documents in {storage.documents} cannot be used ({why}). {remedy}"


async def rotate(
    storage: Storage, now: datetime, old: MasterKey, new: MasterKey | None
) -> tuple[int, Path | None]:
    """Put another master key in place; no document is touched.

    Args:
        storage: whose.
        now: names the file in which the old key is kept.
        old: the key until now.
        new: the key from now on; None: make one, and put it where the old one lies.

    Returns how many keys were wrapped anew, and where the old key lies now (None when it was no file).

    Raises:
        KeyProblem: `old` is not the key of these data, or the file cannot be used.
    """
    wanted = keyfile.stage(storage.master_key) if new is None else new
    store = SqliteStore.open(storage.database, old)
    try:
        count = await store.read(lambda tx: tx.rewrap(wanted))
    finally:
        await store.close()
    # From here on the new key counts: a crash is mended by `key` at the next start.
    kept = keyfile.promote(storage.master_key, now.date()) if new is None else None
    return count, kept


def _fits(database: Path, candidate: MasterKey) -> bool:
    try:
        return fits(database, candidate)
    except sqlite3.Error as error:
        raise KeyProblem(
            f"A change of the master key was cut short, and to finish it {database} must be read ({error}). "
            "Look after the database, then try again."
        ) from None
