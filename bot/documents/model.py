"""Documents as a case knows them: never their content, which only the vault holds.

Belongs here: what arrived, what was done with it, what staff made of it. Looking into a file is the
inspector's work; who may open one is in `bot.people.permissions`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from bot.documents.papers import Paper
from bot.ids import DocumentId, StaffId


@unique
class DocumentKind(StrEnum):
    """How a document came: a file in the vault, a link to look at, or words of somebody else."""

    FILE = "file"
    LINK = "link"
    WORDS = "words"
    """A letter that was copied into the chat; it is kept with the case, not in the vault."""


@unique
class Consent(StrEnum):
    """Whether who wrote a document agreed that it is sent, as the freelancer says."""

    YES = "yes"
    NOT_ASKED = "not_asked"
    NO = "no"


@unique
class Verdict(StrEnum):
    """What staff made of a document. All but ACCEPTED carry a why."""

    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    NOT_READABLE = "not_readable"
    NOT_RELEVANT = "not_relevant"


@unique
class Fault(StrEnum):
    """Why a document cannot be read; all that is wrong is said at once."""

    CUT_OFF = "cut_off"
    BLURRED = "blurred"
    DARK = "dark"
    GLARE = "glare"
    COVERED = "covered"
    PAGES_MISSING = "pages_missing"
    LANGUAGE = "language"
    LOCKED = "locked"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody looked: shown to the freelancer (law 10)."""

    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class Document:
    """One file, link or letter handed in."""

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
    paper: Paper | None = None
    """What it is, as he says, or staff."""
    named: bool = False
    """Somebody said what it is, also that it is none of the papers asked for."""
    consent: Consent | None = None
    """Of whoever wrote it, where that was somebody else."""
    words: str = ""
    """What stands in a letter; a file's content is in the vault alone."""
    unscanned: bool = False
    """The malware scanner has not answered yet: nobody can open it."""
    replaces: DocumentId | None = None
    """The document that he was asked to send again, or whose time was over."""
    faults: tuple[Fault, ...] = ()
    """What made it impossible to read."""
    gone_at: datetime | None = None
    """When it was destroyed, key and bytes; what it was called stays with the record."""

    @property
    def fingerprint(self) -> str:
        """The first twelve digits of the SHA-256: what receipts show."""
        return self.sha256[:12]

    @property
    def gone(self) -> bool:
        """Tell whether it was destroyed."""
        return self.gone_at is not None

    def opened_by(self, staff: str) -> bool:
        """Tell whether this member of staff looked at it."""
        return any(one.by == staff for one in self.openings)

    @property
    def opened(self) -> bool:
        """Tell whether anyone of staff looked at it."""
        return bool(self.openings)
