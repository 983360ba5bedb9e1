"""What was destroyed, written down apart from the database: a restored backup must not bring it back.

Belongs here: the journal and its lines. Destroying, and doing it once more after a restore, is
`storage.erasing`.

A line is an object of its own beside the documents (or in a folder that the configuration names), so that it
appears whole or not at all, in a bucket as on a disk. It holds ids that mean nothing outside, and is signed.
"""

import asyncio
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

import obstore
from obstore.store import LocalStore, ObjectStore

from storage.chain import Notary
from storage.crypto import sync

FOLDER: Final = "erasures"
"""Where the lines lie. No case is called so."""
_LONGEST: Final = 4096


@dataclass(frozen=True, slots=True)
class Erasure:
    """One line: a document, or a person, that was destroyed. Nothing personal stands here."""

    at: str
    person: str = ""
    case: str = ""
    document: str = ""
    why: str = ""

    @property
    def name(self) -> str:
        """Return the line's own name: the same for the same erasure, in the order of time."""
        moment = datetime.fromisoformat(self.at).astimezone(UTC)
        whole = "\x1f".join((self.person, self.case, self.document))
        return f"{moment:%Y%m%dT%H%M%S}-{sha256(whole.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Journal:
    """All lines, in any `obstore` store."""

    store: ObjectStore

    async def add(self, line: Erasure, notary: Notary) -> None:
        """Write a line; the same line twice is one."""
        told = asdict(line)
        data = json.dumps({**told, "mark": _mark(line, notary)}, sort_keys=True).encode()
        folder = self.store.prefix if isinstance(self.store, LocalStore) else None
        if folder is not None:
            await asyncio.to_thread(_private, folder / FOLDER)
        await obstore.put_async(self.store, f"{FOLDER}/{line.name}", data)
        if folder is not None:
            await asyncio.to_thread(_settled, folder / FOLDER / line.name)

    async def names(self) -> tuple[str, ...]:
        """List the lines by name, the oldest first."""
        found = [one["path"] async for batch in obstore.list(self.store, prefix=FOLDER) for one in batch]
        return tuple(sorted(one.partition("/")[2] for one in found if one.startswith(f"{FOLDER}/")))

    async def read(self, name: str, notary: Notary) -> Erasure | None:
        """Read a line; None when it is not what was written."""
        path = f"{FOLDER}/{name}"
        try:
            size = (await obstore.head_async(self.store, path))["size"]
            if not 0 < size <= _LONGEST:
                return None
            data = json.loads(bytes(await obstore.get_range_async(self.store, path, start=0, end=size)))
            mark = data.pop("mark")
            line = Erasure(**data)
        except (ValueError, TypeError, KeyError, AttributeError, FileNotFoundError):
            return None
        return line if mark == _mark(line, notary) and line.name == name else None


def _mark(line: Erasure, notary: Notary) -> str:
    return notary.sign(("erasure", line.at, line.person, line.case, line.document, line.why))


def _private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def _settled(file: Path) -> None:
    """Make a line private and durable before anything is destroyed by it."""
    file.chmod(0o600)
    for path in (file, file.parent, file.parent.parent):
        sync(path)
