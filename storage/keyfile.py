"""The file of the master key while another one takes its place.

Belongs here: the files beside it, and what a crash in between leaves. What a key is, and the first one of an
installation, is `storage.crypto`.

The new key is written to ``NAME.next`` first, then the database is wrapped under it in one transaction, then
the file is put in place and the old key kept as ``NAME.until-DATE``: older backups of the database need it.
Whatever is cut short, one of the two files opens the database, and `settle` finds out which.
"""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from storage.crypto import KeyProblem, MasterKey, sync


def stage(path: Path) -> MasterKey:
    """Make a new key beside the one in place.

    Raises:
        KeyProblem: it cannot be written.
    """
    _next(path).unlink(missing_ok=True)
    return MasterKey.load_or_create(_next(path))


def promote(path: Path, today: date) -> Path:
    """Put the staged key in place; return where the old one is kept.

    Raises:
        KeyProblem: the files cannot be renamed.
    """
    kept = _free(path.with_name(f"{path.name}.until-{today.isoformat()}"))
    try:
        os.link(path, kept)
        _next(path).replace(path)
        sync(path.parent)
    except OSError as error:
        raise KeyProblem(
            f"The new master key lies in {_next(path)} and could not be put in place ({error.strerror}). "
            f"Keep {path} for older backups under another name, then rename it."
        ) from error
    return kept


def former(path: Path) -> tuple[Path, ...]:
    """List the keys that were kept when another took their place, the newest first."""
    return tuple(sorted(path.parent.glob(f"{path.name}.until-*"), reverse=True))


def settle(path: Path, opens: Callable[[MasterKey], bool]) -> None:
    """Finish or undo a change that was cut short.

    Args:
        path: of the key in place.
        opens: tells whether a key opens the database.

    Raises:
        KeyProblem: a file cannot be used, or neither key opens the database.
    """
    staged = _next(path)
    if not staged.exists() or not path.exists():
        return
    if opens(MasterKey.load_or_create(path)):
        staged.unlink()
        sync(path.parent)
    elif opens(MasterKey.load_or_create(staged)):
        promote(path, datetime.fromtimestamp(staged.stat().st_mtime, UTC).date())
    else:
        raise KeyProblem(
            f"Neither {path} nor {staged} is the master key of these data. "
            "Put the right one back from your copy."
        )


def _next(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")


def _free(path: Path) -> Path:
    """Return a name that nothing has: two changes on one day keep two keys."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}-{number}")
    return found
