"""Documents as a case knows them: never their content, which only the vault holds.

Belongs here: what arrived, what was done with it, what staff made of it. Looking into a file is the
inspector's work; who may open one is in `bot.people.permissions`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from bot.ids import DocumentId, StaffId


@unique
class DocumentKind(StrEnum):
    """How a document came: a file in the vault, or a link to look at."""

    FILE = "file"
    LINK = "link"


@unique
class Verdict(StrEnum):
    """What staff made of a document. All but ACCEPTED carry a why."""

    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    NOT_READABLE = "not_readable"
    NOT_RELEVANT = "not_relevant"


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody looked: shown to the freelancer (law 10)."""

    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One file or link handed in."""

    id: DocumentId
    kind: DocumentKind
    name: str
    """The file's name made safe, or the link's address."""
    received_at: datetime
    size: int = 0
    """Bytes; 0 for a link."""
    media_type: str = ""
    sha256: str = ""
    caption: str = ""
    origin: str = ""
    """Of a forwarded file: who sent it first."""
    openings: tuple[Opening, ...] = ()
    verdict: Verdict | None = None
    why: str = ""
    home: str = ""
    """The case under whose name the vault keeps it, where that is another: it came with a duplicate."""

    @property
    def fingerprint(self) -> str:
        """The first twelve digits of the SHA-256: what receipts show."""
        return self.sha256[:12]

    def opened_by(self, staff: str) -> bool:
        """Tell whether this member of staff looked at it."""
        return any(one.by == staff for one in self.openings)

    @property
    def opened(self) -> bool:
        """Tell whether anyone of staff looked at it."""
        return bool(self.openings)
