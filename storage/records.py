"""What a store shows beyond its port: the raw records that `recourse verify` checks, and forgetting.

Belongs here: Protocols only. Not here: any checking (`storage.verify`). Every store offers them through
`read` and `forget`; the core never needs them.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from bot.ids import CaseId, MessageId, PersonId
from bot.ports import Store, Tx
from storage.chain import Head, KeptText, Link

T = TypeVar("T")


class Records(Tx, Protocol):
    """A transaction that shows raw records."""

    def case_ids(self, after: str, limit: int) -> tuple[CaseId, ...]:
        """List the cases whose reference comes after `after`, forgotten ones too, in order."""
        ...

    def is_open(self, case: CaseId) -> bool:
        """Tell whether lists show the case as open, without opening its state."""
        ...

    def head(self, case: CaseId) -> Head:
        """Return where the case's chain must end."""
        ...

    def log(self, case: CaseId) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """Return every link in order, with those of its texts that still exist.

        Raises:
            TamperedError: a text is not what was stored.
        """
        ...

    def lost_rows(self) -> tuple[MessageId, ...]:
        """List rows of the outbox that wait or failed for a person who is not on file."""
        ...

    def removals(self) -> tuple[tuple[str, str], ...]:
        """List the files that wait to be removed from the vault, as (case, document)."""
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

    async def forget(self, person: PersonId) -> None:
        """Forget a person, and let nothing of his key stay on the disk."""
        ...
