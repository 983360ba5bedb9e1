"""Uploads: brings a file from a channel into the vault, has it looked at, and hands it in.

The order keeps laws 3 and 10: encrypted before anything is confirmed, the event only when the vault has it.
A crash in between leaves an encrypted file that no case knows; `recourse verify` names it.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final, cast

from bot import entering
from bot.answers import Answer
from bot.documents.inspector import Inspector, Looked
from bot.errors import FileTooLargeError
from bot.events import FileArrived, FilesArrived
from bot.ids import Address, CaseId, DocumentId, derive
from bot.people import appeals
from bot.ports import Inbound, Place, ScanFile, Tx, Vault
from bot.service import Service

NO_ROOM: Final = "no_room"
"""Our disk is nearly full: no file is taken, and staff are told."""
TOO_MUCH: Final = "too_much"
"""All his documents together are more than one person may have here."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    dedup: str
    address: Address
    at: datetime
    name: str
    """As the channel gives it; made safe by the inspector."""
    chunks: AsyncIterator[bytes]
    caption: str = ""
    origin: str = ""
    """Of a forwarded message: who sent it first."""
    message: str = ""
    """What the platform calls the message that it came in."""


class Uploads:
    """The way in for files, the same for every channel."""

    def __init__(
        self,
        service: Service,
        vault: Vault,
        inspector: Inspector,
        safe_name: Callable[[str], str],
        entropy: Callable[[], str],
        free: Callable[[], int] | None = None,
    ) -> None:
        """Take the ports. `free` tells the bytes that are left where documents lie; None: no matter."""
        self._free = free
        self._service = service
        self._vault = vault
        self._inspector = inspector
        self._safe_name = safe_name
        self._entropy = entropy

    async def receive(self, upload: Upload) -> Answer | None:
        """Store, inspect and hand in one file. A file that was handed in before is passed over."""
        known = await self._service.store.transact(lambda tx: _known(tx, upload))
        if known.seen:
            return None
        body = await self._arrived(known, upload)
        inbound = Inbound(upload.dedup, upload.address, Place.PRIVATE, upload.at, body, known.case)
        return await self._service.receive(inbound)

    async def receive_album(self, uploads: tuple[Upload, ...]) -> Answer | None:
        """Store and inspect several files of one person, and hand them in as one input.

        Those that were handed in before, alone or in another album, are passed over.
        """
        fresh: list[Upload] = []
        files: list[FileArrived] = []
        whose: CaseId | None = None
        for upload in uploads:
            known = await self._service.store.transact(partial(_known, upload=upload))
            if not known.seen:
                whose = whose if fresh else known.case
                fresh.append(upload)
                more = sum(one.size for one in files if one.kept)
                known = replace(known, case=whose, held=known.held + more)
                files.append(await self._arrived(known, upload))
        if not fresh:
            return None
        first, rest = fresh[0], tuple(one.dedup for one in fresh[1:])
        body = FilesArrived(tuple(files)) if rest else files[0]
        inbound = Inbound(first.dedup, first.address, Place.PRIVATE, first.at, body, whose, also=rest)
        return await self._service.receive(inbound)

    async def rescan(self, work: ScanFile) -> tuple[str, ...]:
        """Look again at a file that could not be scanned; return every problem by its code."""
        read = partial(self._vault.read, work.home or work.case, work.document)
        head = b""
        async with aclosing(cast("AsyncGenerator[bytes]", read())) as chunks:
            async for chunk in chunks:
                head = chunk
                break
        found = await self._inspector.inspect(Looked(work.name, work.size, head, read))
        return found.problems

    async def _arrived(self, known: "_Known", upload: Upload) -> FileArrived:
        document = DocumentId(derive(self._entropy(), "document"))
        if known.case is None:  # nobody has agreed to anything yet: not a byte is kept
            found = FileArrived(document, self._safe_name(upload.name), 0, kept=False)
        else:
            found = await self._store(known.case, document, upload, known)
        return replace(found, origin=upload.origin, message=upload.message)

    async def _store(
        self, case: CaseId, document: DocumentId, upload: Upload, known: "_Known"
    ) -> FileArrived:
        name, limits = self._safe_name(upload.name), self._service.policy.limits
        if self._free is not None and self._free() < limits.free_bytes:
            return FileArrived(document, name, 0, problems=(NO_ROOM,), kept=False)
        left = limits.file_bytes if known.asked_for else limits.bytes_per_person - known.held
        if left <= 0:
            return FileArrived(document, name, 0, problems=(TOO_MUCH,), kept=False)
        limit = min(limits.file_bytes, left)
        try:
            stored = await self._vault.put(case, document, upload.chunks, limit=limit)
        except FileTooLargeError:
            problem = "too_large" if limit == limits.file_bytes else TOO_MUCH
            return FileArrived(document, name, limit, problems=(problem,), kept=False)
        read = partial(self._vault.read, case, document)
        found = await self._inspector.inspect(Looked(upload.name, stored.size, stored.head, read))
        return FileArrived(
            document, name, stored.size, found.media_type or "", stored.sha256, upload.caption, found.problems
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a file before it is taken: whose it is, and how much of his is held."""

    seen: bool
    case: CaseId | None = None
    held: int = 0
    asked_for: bool = False
    """Staff wait for documents of his: no cap of ours stands in the way."""


def _known(tx: Tx, upload: Upload) -> _Known:
    """Say whether the file was handed in before, which case it is bound to, and what he sent so far.

    No case where there is none, or he has not said which of several it is for.
    """
    seen, person = tx.seen(upload.dedup), tx.person_at(upload.address)
    if person is None:
        return _Known(seen)
    body = FileArrived(DocumentId(""), upload.name, 0)
    whose = appeals.meant(person, body, entering.appeals(tx, person), upload.at)
    cases = [case for one in tx.cases_of(person.id) if (case := tx.case(one)) is not None]
    held = sum(one.size for case in cases for one in case.documents if not one.gone)
    asked_for = any(case.id == whose and case.request is not None for case in cases)
    return _Known(seen, whose, held, asked_for)
