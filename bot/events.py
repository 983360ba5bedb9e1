"""Events: everything that can happen, as one closed union.

`Event` adds to a body who caused it and when: time is an argument. A new body needs a branch in
`bot.engine`, where `assert_never` makes forgetting it a type error.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.actions import Action
from bot.forms.model import Value
from bot.ids import Address, CaseId, DocumentId, MessageId, PersonId
from bot.people.model import Actor, Bar, Person


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody opened the chat with the bot (a start button, a deep link)."""

    payload: str = ""
    language: str = ""
    """What his client announces."""


@dataclass(frozen=True, slots=True)
class Said:
    """A plain message."""

    text: str
    origin: str = ""
    """Of a forwarded message: who wrote it first."""
    message: str = ""
    """What the platform calls the message; with it, a later change finds what was said."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed, or a command with the same meaning given."""

    action: Action


@dataclass(frozen=True, slots=True)
class UnknownInput:
    """Something we cannot use: an unknown command, a dead button, a sticker. It is answered all the same."""

    what: str
    """"command", "button" or "kind"."""
    word: str = ""
    """The command, or a stable code of the kind: "sticker", "location", "contact", "poll"."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Several fields of a form were filled in at once."""

    form: str
    target: str
    revision: int
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class FileArrived:
    """A file was handed in; it is in the vault unless `problems` say otherwise."""

    document: DocumentId
    name: str
    size: int
    """Bytes received; of a file that was too large, the bytes announced or read so far."""
    media_type: str = ""
    sha256: str = ""
    caption: str = ""
    problems: tuple[str, ...] = ()
    """Codes of all that is wrong, each with a text ``file-problem-CODE``."""
    kept: bool = True
    origin: str = ""
    """Of a forwarded message: who sent it first."""
    message: str = ""
    """What the platform calls the message that it came in."""


@dataclass(frozen=True, slots=True)
class FilesArrived:
    """Several files were sent as one: an album. They get one receipt."""

    files: tuple[FileArrived, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody changed a message that he had sent before."""

    message: str
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """Somebody deleted a message of his from the chat. Nothing on file goes away by that."""

    message: str


@dataclass(frozen=True, slots=True)
class Reachable:
    """A freelancer let the bot write to him again, or does not want it to write any more."""

    on: bool


@dataclass(frozen=True, slots=True)
class CodeEntered:
    """A message that is nothing but a proof code. What the code is worth is in the world."""

    code: str
    plain: str = ""
    """The message as it was typed, where it could be a name as well: one run of letters and digits."""


@dataclass(frozen=True, slots=True)
class TieEntered:
    """A message that is nothing but a code for tying chats. Whose it is, is in the world."""

    code: str


@dataclass(frozen=True, slots=True)
class GivesWay:
    """This person becomes part of another, who confirmed it in the chat `here`."""

    to: PersonId
    here: Address
    by_staff: bool = False
    """Staff made one of two appeals of his; no code was typed."""


@dataclass(frozen=True, slots=True)
class Absorbed:
    """Another person, as he was, becomes part of this one; it was confirmed in the chat `here`."""

    person: Person
    here: Address
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Tied:
    """The freelancer of the case can be reached in several chats from now on."""

    chats: int


@dataclass(frozen=True, slots=True)
class MergedInto:
    """The case is a duplicate: it became part of another in the same transaction."""

    into: CaseId


@dataclass(frozen=True, slots=True)
class Barred:
    """A lead keeps the person from beginning appeals and writing freely for a time; None: not any more."""

    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody acts among the moderators for the first time, whom the platform's word makes a reviewer."""

    address: Address
    known_as: str


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A person who agreed to the privacy notice begins an appeal."""

    person: PersonId
    words: str = ""
    account_hint: str = ""


@dataclass(frozen=True, slots=True)
class AnotherWanted:
    """A person wants to begin another appeal: his last is closed, or this is about another notice."""


@dataclass(frozen=True, slots=True)
class Brought:
    """The freelancer goes on with this case: a second draft turned out to be about the same notice."""

    words: str
    """What he wrote there."""


@dataclass(frozen=True, slots=True)
class DeadlineReached:
    """A timer of the case wants attention. Doubled or stale alarms do nothing."""

    key: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """The platform accepted a message."""

    message: MessageId


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """A message cannot be delivered, and trying again will not help."""

    message: MessageId
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentGone:
    """A document was destroyed: its key, and its bytes. The recorded proof of it."""

    document: DocumentId


@dataclass(frozen=True, slots=True)
class RecordOver:
    """The record of one of a person's cases has reached its date."""


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """Another version of the rules is in force; they are in the world."""

    version: int


@dataclass(frozen=True, slots=True)
class PolicyAdopted:
    """The configuration was read; what it says is in the world. Concerns the settings."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A file that could not be scanned was looked at again; while nothing answers, it says so once more."""

    document: DocumentId
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutageEnded:
    """We were not there from `since` until now: windows grow by it (law 9)."""

    since: datetime


Body = (
    Opened
    | Said
    | Pressed
    | UnknownInput
    | Filled
    | FileArrived
    | FilesArrived
    | Edited
    | Removed
    | Reachable
    | CodeEntered
    | TieEntered
    | GivesWay
    | Absorbed
    | Tied
    | Joined
    | Barred
    | MergedInto
    | CaseOpened
    | AnotherWanted
    | Brought
    | DeadlineReached
    | Delivered
    | Undeliverable
    | DocumentGone
    | RecordOver
    | RulesChanged
    | PolicyAdopted
    | OutageEnded
    | Scanned
)


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened. `id` is unique and the seed of every id that the decision makes."""

    id: str
    at: datetime
    actor: Actor
    body: Body

    def __post_init__(self) -> None:
        """Count in UTC: sums of local times are an hour off where clocks change in between."""
        object.__setattr__(self, "at", self.at.astimezone(UTC))
