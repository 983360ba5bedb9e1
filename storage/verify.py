"""`recourse verify`: is everything that is kept what it was, and does it fit together?

Belongs here: going through it all, over any store; the documents, and the register of all cases. Not here:
the checks of single records (`storage.checks`), what can be found (`storage.faults`), and how a store shows
its records (`storage.records`).
"""

import hashlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Protocol

from obstore.exceptions import BaseError

from bot.documents.model import Document
from bot.errors import MissingError, VaultError
from bot.ids import CaseId, PersonId
from bot.ports import RemoveFile
from bot.sealing import DailyRoot, LogHead
from storage import checks, retained
from storage.checks import Files, Rooted, Seen
from storage.common import DELIVERED
from storage.erasures import Journal
from storage.faults import Fault, Kind, Report
from storage.records import Inspectable, Posting, Records
from storage.register import Registered

_BATCH: Final = 25
"""Cases looked at in one transaction: others shall not wait for long."""
_MANY: Final = 200
"""Of smaller things."""
_OF_KEEPING: Final = (Kind.PAST_DUE, Kind.NO_DATE, Kind.NOT_GONE, Kind.ERASURE_CHANGED)
_ROOTS: Final = 7
"""Roots that are shown, to be compared with what was posted."""


class Documents(Protocol):
    """The vault, as far as it is looked at."""

    def documents(self) -> AsyncIterator[tuple[str, str]]:
        """List all that is kept, as (case, document)."""
        ...

    def read(self, case: str, document: str) -> AsyncIterator[bytes]:
        """Yield the plain bytes; see `bot.ports.Vault`."""
        ...


async def verify(
    store: Inspectable, vault: Documents, journal: Journal | None = None, now: datetime | None = None
) -> Report:
    """Check everything, every byte of every document too, and say what is wrong; nothing is changed.

    May run beside the service. A file that is being handed in at this moment may be named as unknown.

    Args:
        store: the records.
        vault: the documents.
        journal: of what was destroyed; with it, what is deleted is proved to be gone.
        now: the time; with it, nothing held may be past its date.

    Raises what the store raises when the database fails, and what the vault does when it cannot be listed.
    """
    # The vault first: a file that is handed in meanwhile is then missing in no list that counts.
    kept = {one async for one in vault.documents()}
    entries = await _register(store)
    faults = list(checks.of_register(entries, await store.read(lambda tx: tx.notary())))
    roots = await store.read(lambda tx: tx.roots())
    rooted = _rooted(roots, {one.number: one.case for one, _ in entries})
    seen = await _cases(store, rooted, now)
    outbox = await _outbox(store)
    faults += seen.faults
    faults += await _file_faults(vault, seen.files)
    unknown = sorted(kept - seen.files.keys() - outbox.going)
    faults += [Fault(Kind.FILE_UNKNOWN, case, document) for case, document in unknown]
    faults += await _people_faults(store)
    faults += outbox.faults
    faults += await store.read(_rest)
    faults += await store.read(lambda tx: list(checks.of_roots(tx, rooted)))
    lines = await journal.names() if journal is not None else ()
    if journal is not None:
        faults += await retained.of_journal(store, journal, kept)
    in_time = now is not None and not any(one.kind in _OF_KEEPING for one in faults)
    return Report(
        tuple(faults),
        seen.cases,
        seen.entries,
        len(seen.files),
        outbox.messages,
        seen.dated if in_time else None,
        len(lines),
        roots[-_ROOTS:],
    )


async def _cases(store: Inspectable, rooted: Rooted, now: datetime | None) -> Seen:
    whole = Seen()
    last: CaseId | None = CaseId("")
    while last is not None:
        last, seen = await store.read(_cases_after(last, rooted, now))
        whole.add(seen)
    return whole


def _cases_after(
    last: CaseId, rooted: Rooted, now: datetime | None
) -> Callable[[Records], tuple[CaseId | None, Seen]]:
    def step(tx: Records) -> tuple[CaseId | None, Seen]:
        cases, seen = tx.case_ids(last, _BATCH), Seen()
        for case in cases:
            seen.add(checks.of_case(tx, case, rooted, now))
        return cases[-1] if cases else None, seen

    return step


async def _register(store: Inspectable) -> list[tuple[Registered, bool]]:
    entries: list[tuple[Registered, bool]] = []
    last = -1
    while found := await store.read(_entries_after(last)):
        entries += found
        last = found[-1][0].number
    return entries


def _rooted(roots: Sequence[DailyRoot], cases: Mapping[int, CaseId]) -> Rooted:
    """Return where each log ended on which day."""
    found: dict[CaseId, list[tuple[date, LogHead]]] = {}
    for root in roots:
        for head in root.grown:
            if head.number in cases:
                found.setdefault(cases[head.number], []).append((root.day, head))
    return found


def _entries_after(last: int) -> Callable[[Records], tuple[tuple[Registered, bool], ...]]:
    return lambda tx: tx.register(last, _MANY)


async def _people_faults(store: Inspectable) -> list[Fault]:
    faults: list[Fault] = []
    last: PersonId | None = PersonId("")
    while last is not None:
        last, more = await store.read(_people_after(last))
        faults += more
    return faults


def _people_after(last: PersonId) -> Callable[[Records], tuple[PersonId | None, list[Fault]]]:
    def step(tx: Records) -> tuple[PersonId | None, list[Fault]]:
        people = tx.person_ids(last, _MANY)
        return people[-1] if people else None, [
            one for person in people for one in checks.of_person(tx, person)
        ]

    return step


@dataclass(slots=True)
class _Outbox:
    """What the outbox showed: how many rows, what is wrong, and which files wait to be removed."""

    messages: int = 0
    faults: list[Fault] = field(default_factory=list)
    going: set[tuple[str, str]] = field(default_factory=set)


async def _outbox(store: Inspectable) -> _Outbox:
    seen, last = _Outbox(), -1
    while found := await store.read(_postings_after(last)):
        last = found[-1].seq
        seen.messages += len(found)
        for one in found:
            seen.faults += checks.of_posting(one)
            content = one.row.content if one.row is not None else None
            if isinstance(content, RemoveFile) and one.state != DELIVERED:
                seen.going.add((content.case, content.document))
    return seen


def _postings_after(last: int) -> Callable[[Records], tuple[Posting, ...]]:
    return lambda tx: tx.postings(last, _MANY)


async def _file_faults(vault: Documents, files: Files) -> list[Fault]:
    """Read every document to its end."""
    faults = []
    for (case, document), told in sorted(files.items(), key=lambda one: one[0]):
        kind = await _file_fault(vault, case, document, told)
        if kind is not None:
            faults.append(Fault(kind, case, document, told.name))
    return faults


async def _file_fault(vault: Documents, case: str, document: str, told: Document) -> Kind | None:
    digest, size = hashlib.sha256(), 0
    try:
        async for chunk in vault.read(case, document):
            digest.update(chunk)
            size += len(chunk)
    except MissingError:
        return Kind.FILE_MISSING
    except (VaultError, ValueError):
        return Kind.FILE_CHANGED
    except (OSError, BaseError):
        return Kind.FILE_UNREADABLE
    return None if (digest.hexdigest(), size) == (told.sha256, told.size) else Kind.FILE_CHANGED


def _rest(tx: Records) -> list[Fault]:
    lost = (Fault(Kind.RECIPIENT_UNKNOWN, what=message) for message in tx.lost_rows())
    parked = (Fault(Kind.PARKED, what=dedup) for dedup, _ in tx.parked())
    return [*lost, *parked, *checks.of_settings(tx)]
