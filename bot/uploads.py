"""Uploads: brings a file from a channel into the vault, has it looked at, and hands it in.

The order keeps laws 3 and 10: encrypted before anything is confirmed, the event only when the vault has it.
A crash in between leaves an encrypted file that no case knows; `recourse verify` names it.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.answers import Answer
from bot.documents.inspector import Inspector, Looked
from bot.errors import FileTooLargeError
from bot.events import FileArrived
from bot.ids import Address, CaseId, DocumentId, derive
from bot.ports import Inbound, Place, Tx, Vault
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
        document = DocumentId(derive(self._entropy(), "document"))
        if case is None:  # nobody has agreed to anything yet: not a byte is kept
            body = FileArrived(document, self._safe_name(upload.name), 0, kept=False)
        else:
            body = await self._store(case, document, upload)
        inbound = Inbound(upload.dedup, upload.address, Place.PRIVATE, upload.at, body)
        return await self._service.receive(inbound)

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
    """Return whether the file was handed in before, and the case that it is bound to."""
    person = tx.person_at(upload.address)
    return tx.seen(upload.dedup), person.case if person is not None else None
