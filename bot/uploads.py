"""Uploads: brings a file from a channel into the vault, has it looked at, and hands it in.

The order keeps laws 3 and 10: encrypted before anything is confirmed, the event only when the vault has it.
A crash in between leaves an encrypted file that no case knows; `recourse verify` names it.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import cast

from bot import entering
from bot.answers import Answer
from bot.documents.inspector import Inspector, Looked
from bot.errors import FileTooLargeError
from bot.events import FileArrived, FilesArrived
from bot.ids import Address, CaseId, DocumentId, derive
from bot.people import appeals
from bot.ports import Inbound, Place, ScanFile, Tx, Vault
from bot.service import Service


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
    ) -> None:
        """Take the ports."""
        self._service = service
        self._vault = vault
        self._inspector = inspector
        self._safe_name = safe_name
        self._entropy = entropy

    async def receive(self, upload: Upload) -> Answer | None:
        """Store, inspect and hand in one file. A file that was handed in before is passed over."""
        seen, case = await self._service.store.transact(lambda tx: _known(tx, upload))
        if seen:
            return None
        body = await self._arrived(case, upload)
        inbound = Inbound(upload.dedup, upload.address, Place.PRIVATE, upload.at, body, case)
        return await self._service.receive(inbound)

    async def receive_album(self, uploads: tuple[Upload, ...]) -> Answer | None:
        """Store and inspect several files of one person, and hand them in as one input.

        Those that were handed in before, alone or in another album, are passed over.
        """
        fresh: list[Upload] = []
        files: list[FileArrived] = []
        whose: CaseId | None = None
        for upload in uploads:
            seen, case = await self._service.store.transact(partial(_known, upload=upload))
            if not seen:
                whose = whose if fresh else case
                fresh.append(upload)
                files.append(await self._arrived(whose, upload))
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

    async def _arrived(self, case: CaseId | None, upload: Upload) -> FileArrived:
        document = DocumentId(derive(self._entropy(), "document"))
        if case is None:  # nobody has agreed to anything yet: not a byte is kept
            found = FileArrived(document, self._safe_name(upload.name), 0, kept=False)
        else:
            found = await self._store(case, document, upload)
        return replace(found, origin=upload.origin, message=upload.message)

    async def _store(self, case: CaseId, document: DocumentId, upload: Upload) -> FileArrived:
        name, limit = self._safe_name(upload.name), self._service.policy.limits.file_bytes
        try:
            stored = await self._vault.put(case, document, upload.chunks, limit=limit)
        except FileTooLargeError:
            return FileArrived(document, name, limit, problems=("too_large",), kept=False)
        read = partial(self._vault.read, case, document)
        found = await self._inspector.inspect(Looked(upload.name, stored.size, stored.head, read))
        return FileArrived(
            document, name, stored.size, found.media_type or "", stored.sha256, upload.caption, found.problems
        )


def _known(tx: Tx, upload: Upload) -> tuple[bool, CaseId | None]:
    """Return whether the file was handed in before, and the case that it is bound to.

    None where there is no case, or he has not said which of several it is for.
    """
    seen, person = tx.seen(upload.dedup), tx.person_at(upload.address)
    if person is None:
        return seen, None
    body = FileArrived(DocumentId(""), upload.name, 0)
    return seen, appeals.meant(person, body, entering.appeals(tx, person), upload.at)
