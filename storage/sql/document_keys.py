"""The keys of documents in SQL: sealed by the key of the person whose case it is.

Belongs here: table `document_keys`. What they open is `storage.vault`.
"""

from typing import Final

from sqlalchemy import bindparam, insert, null, select, update

from bot.errors import MissingError
from bot.ids import CaseId, DocumentId
from storage.sql.keyring import Keyring
from storage.sql.runner import Runner, Statement
from storage.tables import cases, document_keys

_KEY: Final = document_keys.c.case == bindparam("in_case"), document_keys.c.document == bindparam("of")
_OWNER: Final = Statement(select(cases.c.person).where(cases.c.id == bindparam("in_case")))
_FIND: Final = Statement(select(document_keys.c.owner, document_keys.c.sealed).where(*_KEY))
_ADD: Final = Statement(
    insert(document_keys).values(
        case=bindparam("in_case"), document=bindparam("of"), owner=bindparam("by"), sealed=bindparam("key")
    )
)
_DESTROY: Final = Statement(update(document_keys).where(*_KEY).values(sealed=null()))
_LIST: Final = Statement(
    select(document_keys.c.document)
    .where(document_keys.c.case == bindparam("in_case"), document_keys.c.sealed.is_not(None))
    .order_by(document_keys.c.document)
)
_ALL: Final = Statement(
    select(document_keys.c.document)
    .where(document_keys.c.case == bindparam("in_case"))
    .order_by(document_keys.c.document)
)


class DocumentKeyTable:
    """The table within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring) -> None:
        """Take the transaction and its keys."""
        self._runner = runner
        self._keyring = keyring

    def keep(self, case: CaseId, document: DocumentId, key: bytes) -> None:
        """See `storage.records.Records.keep_document_key`."""
        if self._runner.first(_FIND, in_case=case, of=document) is not None:
            raise FileExistsError(f"Document {document} of case {case} has or had a key.")
        found = self._runner.first(_OWNER, in_case=case)
        if found is None:
            raise MissingError(f"There is no case {case}.")
        try:
            sealed = self._keyring.seal(found[0], key, _context(case, document))
        except LookupError:
            raise MissingError(f"The person of case {case} is forgotten.") from None
        self._runner.run(_ADD, in_case=case, of=document, by=found[0], key=sealed)

    def find(self, case: CaseId, document: DocumentId) -> bytes | None:
        """See `storage.records.Records.document_key`."""
        found = self._runner.first(_FIND, in_case=case, of=document)
        if found is None or found[1] is None:
            return None
        try:
            return self._keyring.unseal(found[0], found[1], _context(case, document))
        except LookupError:  # his own key is gone, and with it all that it sealed
            return None

    def destroy(self, case: CaseId, document: DocumentId) -> None:
        """See `storage.records.Records.destroy_document_key`."""
        self._runner.run(_DESTROY, in_case=case, of=document)

    def of_case(self, case: CaseId) -> tuple[DocumentId, ...]:
        """See `storage.records.Records.document_keys`."""
        return tuple(DocumentId(one) for (one,) in self._runner.all(_LIST, in_case=case))

    def all_of_case(self, case: CaseId) -> tuple[DocumentId, ...]:
        """See `storage.records.Records.documents_of`."""
        return tuple(DocumentId(one) for (one,) in self._runner.all(_ALL, in_case=case))


def _context(case: CaseId, document: DocumentId) -> str:
    return f"document key {len(case)} {case} {document}"
