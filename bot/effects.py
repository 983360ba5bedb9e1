"""Effects: what a decision wants done, as data.

All of them are carried out in the transaction that saves the decision, or not at all (law 4): `Send`
becomes a row of the outbox, `Forward` another decision. A new effect is a type error until
`bot.service` handles it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from bot.events import Body
from bot.ids import Address, CaseId, DocumentId, MessageId, PersonId
from bot.messages import Message, Recipient, Reminder, Urgency


@dataclass(frozen=True, slots=True)
class Send:
    """Put a message into the outbox."""

    id: MessageId
    to: Recipient
    message: Message
    case: CaseId | None = None
    """The case that wants to hear of its delivery or failure."""
    tracked: bool = False
    """Its delivery is an event of the case; a failure always is."""
    confidential: bool = False
    """It holds account data, reasons or a decision: only after proof (law 12)."""
    urgency: Urgency = Urgency.LIVE
    at: Address | None = None
    """One particular chat of his; None: where he wrote last."""
    not_before: datetime | None = None
    """It waits for his daylight until then, in a queue of its own."""


@dataclass(frozen=True, slots=True)
class Remind:
    """Put a word to staff into the outbox that can wait for company: what waits is said in one message."""

    id: MessageId
    to: Recipient
    reminder: Reminder
    not_before: datetime


@dataclass(frozen=True, slots=True)
class RefreshCard:
    """Bring the case's card in its thread up to date; many of these become one."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Forward:
    """Hand an event to another subject, within the same transaction."""

    to: PersonId | CaseId
    body: Body
    kind: str = "case"
    """"case" or "person": the ids are strings alike."""


@dataclass(frozen=True, slots=True)
class Resend:
    """Try again whatever could not be delivered to this person: he is there again."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class DiscardDocument:
    """Remove a file from the vault that failed the checks, or was not taken."""

    case: CaseId
    document: DocumentId


@dataclass(frozen=True, slots=True)
class Rescan:
    """Have a file scanned that could not be before; the result comes back as an event."""

    case: CaseId
    document: DocumentId
    name: str
    size: int
    home: str = ""
    """The case under whose name the vault keeps it, where that is another."""


@dataclass(frozen=True, slots=True)
class ForgetFile:
    """Forget that a case holds this file: it is destroyed there."""

    case: CaseId
    sha256: str


@dataclass(frozen=True, slots=True)
class RememberFile:
    """Remember that a case holds a file, so that staff hear when another person sends the same."""

    case: CaseId
    sha256: str


@dataclass(frozen=True, slots=True)
class DestroyDocument:
    """Destroy a document whose time is over, key and bytes; the case is told when it is done."""

    case: CaseId
    document: DocumentId
    home: CaseId
    """The case under whose name the vault keeps it."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Destroy all that is held on a person: his key, his documents, what was said (law 13)."""

    person: PersonId
    why: str
    """"retention" or "wish"; it is written into the logs of his cases."""
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpendCode:
    """Use up a proof code: it never works again."""

    digest: str


@dataclass(frozen=True, slots=True)
class RememberTie:
    """Remember who gave out a code for tying chats."""

    digest: str
    person: PersonId


@dataclass(frozen=True, slots=True)
class ForgetTie:
    """Let a code for tying chats work no longer."""

    digest: str


Effect = (
    Send
    | Remind
    | RefreshCard
    | Forward
    | Resend
    | DiscardDocument
    | Rescan
    | ForgetFile
    | RememberFile
    | DestroyDocument
    | Forget
    | SpendCode
    | RememberTie
    | ForgetTie
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit log. `facts` go into the hash chain; `texts` stay outside it, digested.

    No personal word may stand in `facts`: they outlive an erasure (law 13).
    """

    action: str
    facts: tuple[tuple[str, str], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


@unique
class Milestone(StrEnum):
    """The lines of the log that figures are counted from, named as they stand there.

    Storage finds these by their moment, across all cases; so they are few. Each line is a link of a hash
    chain, so a figure can be proved. A new one also goes into the index of `storage.tables`.
    """

    HANDED_IN = "handed in"
    FIRST_ANSWER = "first answer"
    """A person's first own word reached him; `after` how many seconds."""
    RULING_TOLD = "ruling told"
    """A decision reached him, or that it is made and waits for his proof; `after` how many seconds."""
    ENDED = "ended without a ruling"
    BREACH = "breach"
