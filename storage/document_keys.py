"""The keys of documents, over any store: what the vault asks for, each in a transaction of its own.

Belongs here: making, finding and destroying a key. How a store keeps it is `document_key` and its siblings in
`storage.records`; the cipher is `storage.crypto`.
"""

from bot.errors import MissingError
from bot.ids import CaseId, DocumentId
from storage.crypto import new_key
from storage.records import Inspectable


class DocumentKeys:
    """Keys that lie in the database, each under the key of the person whose case it is."""

    def __init__(self, store: Inspectable) -> None:
        """Take the store."""
        self._store = store

    async def make(self, case: str, document: str) -> bytes:
        """See `storage.vault.Keys.make`."""
        key = new_key()
        await self._store.read(lambda tx: tx.keep_document_key(CaseId(case), DocumentId(document), key))
        return key

    async def find(self, case: str, document: str) -> bytes:
        """See `storage.vault.Keys.find`."""
        found = await self._store.read(lambda tx: tx.document_key(CaseId(case), DocumentId(document)))
        if found is None:
            raise MissingError(f"There is no key for document {document} in case {case}.")
        return found

    async def destroy(self, case: str, document: str) -> None:
        """See `storage.vault.Keys.destroy`."""
        await self._store.read(lambda tx: tx.destroy_document_key(CaseId(case), DocumentId(document)))
