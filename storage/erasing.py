"""Erasing: destroys documents and persons for good, and once more after a restore.

The order is what matters. First a line in the journal, which lies apart from the database; then the keys,
then the bytes; at last the record. A crash anywhere in between is taken up by the outbox, whose row stays
until all of it is done, and every step may be done twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final, Protocol

from bot.effects import Entry
from bot.ids import CaseId, PersonId
from bot.people.model import SYSTEM
from storage.erasures import Erasure, Journal
from storage.records import Inspectable, Records

_KNOWN: Final = "erasures"
"""The setting that says how many lines of the journal this database knows: another number means a restore."""


class Files(Protocol):
    """The vault, as far as something is destroyed in it."""

    async def delete(self, case: str, document: str) -> None:
        """Destroy a document's key, then its bytes; one that is not there counts as deleted."""
        ...


@dataclass(frozen=True, slots=True)
class Replayed:
    """What was destroyed once more after a restore."""

    documents: tuple[tuple[str, str], ...] = ()
    """Documents as (case, document), which their cases have to hear of."""
    persons: int = 0
    foreign: tuple[str, ...] = ()
    """Lines that are not what was written: they destroy nothing, and a person has to look at them."""


class Eraser:
    """See `bot.ports.Eraser`."""

    def __init__(self, store: Inspectable, vault: Files, journal: Journal) -> None:
        """Take what is erased from, and where it is written down."""
        self._store = store
        self._vault = vault
        self._journal = journal

    async def document(self, case: str, document: str, at: datetime) -> None:
        """See `bot.ports.Eraser.document`."""
        await self._write(Erasure(at.isoformat(), case=case, document=document, why="retention"))
        await self._vault.delete(case, document)

    async def person(self, person: str, why: str, at: datetime) -> None:
        """See `bot.ports.Eraser.person`."""
        whole = await self._store.read(partial(_whole, PersonId(person)))
        await self._write(Erasure(at.isoformat(), person=whole, why=why))
        await self._forget(whole, why, at)

    async def replay(self) -> Replayed:
        """Destroy once more whatever the journal says was destroyed, if this database does not know of it."""
        names = await self._journal.names()
        if await self._store.read(_known) == len(names):
            return Replayed()
        notary = await self._store.read(lambda tx: tx.notary())
        documents, persons, foreign = [], 0, []
        for name in names:
            line = await self._journal.read(name, notary)
            if line is None:
                foreign.append(name)
            elif line.person:
                person = PersonId(line.person)
                persons += await self._store.read(partial(_is_there, person))
                await self._forget(person, line.why, datetime.fromisoformat(line.at))
            else:
                await self._vault.delete(line.case, line.document)
                documents.append((line.case, line.document))
        await self._store.read(lambda tx: tx.set_setting(_KNOWN, str(len(names))))
        return Replayed(tuple(documents), persons, tuple(foreign))

    async def _forget(self, person: PersonId, why: str, at: datetime) -> None:
        for case, document in await self._store.read(partial(_documents, person)):
            await self._vault.delete(case, document)
        await self._store.forget(person, partial(_tell_logs, person, why, at))

    async def _write(self, line: Erasure) -> None:
        notary = await self._store.read(lambda tx: tx.notary())
        await self._journal.add(line, notary)
        await self._store.read(_counting(line.name))


def _known(tx: Records) -> int | None:
    found = tx.setting(_KNOWN)
    return int(found) if found and found.isdigit() else None


def _counting(name: str) -> Callable[[Records], None]:
    """Count a line once, whatever is tried again; a crash before that only means that all is replayed."""

    def step(tx: Records) -> None:
        mark = f"{_KNOWN}:last"
        if tx.setting(mark) == name:
            return
        tx.set_setting(_KNOWN, str((_known(tx) or 0) + 1))
        tx.set_setting(mark, name)

    return step


def _whole(person: PersonId, tx: Records) -> PersonId:
    """Return whom somebody was joined into when his chats were tied: all of him is forgotten."""
    found = tx.person(person)
    while found is not None and found.joined_into is not None:
        person, found = found.joined_into, tx.person(found.joined_into)
    return person


def _is_there(person: PersonId, tx: Records) -> bool:
    return tx.person(person) is not None


def _documents(person: PersonId, tx: Records) -> tuple[tuple[CaseId, str], ...]:
    return tuple((case, one) for case in tx.cases_of(person) for one in tx.documents_of(case))


def _tell_logs(person: PersonId, why: str, at: datetime, tx: Records) -> None:
    """Leave the proof in the log of each case, without a word about him."""
    for case in tx.cases_of(person):
        entry = tx.registered(case)
        if entry is None or not entry.forgotten:
            count = str(len(tx.documents_of(case)))
            tx.append(case, SYSTEM, at, (Entry("erased", (("documents", count), ("why", why))),))
