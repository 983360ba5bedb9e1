"""What a store shows beyond its port: the raw records that `recourse verify` checks, and forgetting.

Belongs here: Protocols only. Not here: any checking (`storage.verify`). Every store offers them through
`read` and `forget`; the core never needs them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.errors import VaultError
from bot.ids import CaseId, DocumentId, MessageId, PersonId
from bot.ports import OutboxRow, Store, Tx
from storage.chain import KeptText, Link, Notary
from storage.register import Registered

T = TypeVar("T")

BROKEN = (VaultError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What reading a record raises that somebody has tampered with; a database that fails is not among them."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A row of the outbox as it lies there."""

    seq: int
    id: MessageId
    state: str
    tracked: bool
    row: OutboxRow | None = None
    """None when it does not open."""
    differing: tuple[str, ...] = ()
    """Plain columns that contradict what is sealed, or one another."""


class Records(Tx, Protocol):
    """A transaction that shows raw records."""

    def case_ids(self, after: str, limit: int) -> tuple[CaseId, ...]:
        """List the cases whose reference comes after `after`, forgotten ones too, in order."""
        ...

    def is_open(self, case: CaseId) -> bool:
        """Tell whether lists show the case as open, without opening its state."""
        ...

    def differing(self, case: CaseId) -> tuple[str, ...]:
        """List the plain columns of a case that do not say what its sealed state says.

        Raises any of `BROKEN`.
        """
        ...

    def keep_document_key(self, case: CaseId, document: DocumentId, key: bytes) -> None:
        """Keep the key of a document that is about to be stored.

        Raises:
            FileExistsError: the document has a key, or had one that was destroyed.
            MissingError: there is no such case, or its person is forgotten.
        """
        ...

    def document_key(self, case: CaseId, document: DocumentId) -> bytes | None:
        """Return the key of a document; None when it has none, or it was destroyed.

        Raises:
            TamperedError: it is not what was kept.
        """
        ...

    def destroy_document_key(self, case: CaseId, document: DocumentId) -> None:
        """Destroy the key of a document; that it had one stays known."""
        ...

    def document_keys(self, case: CaseId) -> tuple[DocumentId, ...]:
        """List the documents of a case whose key exists."""
        ...

    def documents_of(self, case: CaseId) -> tuple[DocumentId, ...]:
        """List the documents that a case has or had a key for, destroyed ones too."""
        ...

    def notary(self) -> Notary:
        """Return who signs chains and register here."""
        ...

    def registered(self, case: CaseId) -> Registered | None:
        """Return the register's entry of a case."""
        ...

    def register(self, after: int, limit: int) -> tuple[tuple[Registered, bool], ...]:
        """List the entries of the register after a number, in order, each with whether its case is there."""
        ...

    def person_ids(self, after: str, limit: int) -> tuple[PersonId, ...]:
        """List the persons whose id comes after `after`, forgotten ones too where they are kept, in order."""
        ...

    def differing_person(self, person: PersonId) -> tuple[str, ...]:
        """List the plain columns of a person that do not say what is sealed.

        Raises any of `BROKEN`.
        """
        ...

    def postings(self, after: int, limit: int) -> tuple[Posting, ...]:
        """List the rows of the outbox after a number, in order, those that do not open too."""
        ...

    def posting(self, message: MessageId) -> Posting | None:
        """Find a row of the outbox, without opening it."""
        ...

    def log(self, case: CaseId) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """Return every link in order, with those of its texts that still exist.

        Raises any of `BROKEN`.
        """
        ...

    def settings_log(self) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """Return the settings' own log: every version as a link with its text, in order.

        Raises any of `BROKEN`.
        """
        ...

    def lost_rows(self) -> tuple[MessageId, ...]:
        """List rows of the outbox that wait or failed for a person who is not on file."""
        ...

    def forget(self, person: PersonId) -> None:
        """Destroy a person's key and all that only he makes personal (law 13).

        His cases stay as closed lines without content, their chains still verify. Waiting messages to him,
        alarms and texts are gone. Documents are the vault's: delete them first, nobody can name them after.
        """
        ...


class Inspectable(Store, Protocol):
    """A store that shows its records."""

    async def read(self, step: Callable[[Records], T]) -> T:
        """Run a step over the records, in a transaction."""
        ...

    async def forget(self, person: PersonId, first: Callable[[Records], None] | None = None) -> None:
        """Forget a person, and let nothing of his key stay on the disk.

        Args:
            person: whom.
            first: what is done before, in the same transaction.
        """
        ...
