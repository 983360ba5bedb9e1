"""The register: every case that was ever opened, numbered and signed, so that none can vanish unseen.

Belongs here: what an entry is, and what its mark covers. Not here: where entries are kept (`storage.memory`,
`storage.sql.register`), and checking them all (`storage.verify`).

An entry holds the head of its case's log, and whether its person was forgotten. Entry 0 stands for the
register itself: its length is how many cases there are. Each carries a mark that only the notary can make.
An entry whose mark is wrong is never signed again: what somebody changed must not become true by our hand.
"""

from dataclasses import dataclass, replace
from typing import Self

from bot.ids import CaseId
from bot.settings.model import SETTINGS
from storage.chain import Head, Notary

NOBODY = CaseId("")
"""The case of entry 0."""
OF_SETTINGS = -1
"""The entry of the settings: their log is checked as those of the cases are, and they are no case."""
NOTHING = Head()
"""The end of a log without lines."""


@dataclass(frozen=True, slots=True)
class Registered:
    """One entry."""

    number: int
    case: CaseId
    head: Head = NOTHING
    forgotten: bool = False
    mark: str = ""

    def genuine(self, notary: Notary) -> bool:
        """Tell whether the entry is as it was signed."""
        return self.mark == self._mark(notary)

    def signed(self, notary: Notary) -> Self:
        """Return the entry with its mark."""
        return replace(self, mark=self._mark(notary))

    def moved(self, notary: Notary, *, head: Head | None = None, forgotten: bool | None = None) -> Self:
        """Return the entry with another head, or of somebody forgotten; signed, if it was genuine."""
        changed = replace(
            self,
            head=self.head if head is None else head,
            forgotten=self.forgotten if forgotten is None else forgotten,
        )
        return changed.signed(notary) if self.genuine(notary) else replace(changed, mark="")

    def _mark(self, notary: Notary) -> str:
        told = (self.number, self.case, self.head.length, self.head.hash, self.forgotten)
        return notary.sign(("register", *told))


def beginning(notary: Notary) -> tuple[Registered, ...]:
    """Return the entries of an installation without cases: entry 0, and that of the settings."""
    return Registered(0, NOBODY).signed(notary), Registered(OF_SETTINGS, SETTINGS).signed(notary)
