"""Channels: what comes in from a platform, and what goes out to one.

Belongs here: the two ends of a channel. Not here: what an input means (`bot.engine`), or how the outbox is
carried (`bot.relay`).
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Protocol

from bot.events import Body
from bot.ids import Address, CaseId, MessageId
from bot.messages import Attachment, Heading, Message, Recipient, Urgency
from bot.people.model import Standing
from bot.texts import Text
from bot.texts.render import Reader


@unique
class Place(StrEnum):
    """Where something was said: it decides whether somebody speaks as a freelancer or as staff."""

    PRIVATE = "private"
    MODERATORS = "moderators"


@dataclass(frozen=True, slots=True)
class Inbound:
    """One input of a channel, translated."""

    dedup: str
    """Unique per input, the same when the platform delivers it again."""
    address: Address
    place: Place
    at: datetime
    body: Body
    case: CaseId | None = None
    """The case whose thread it was said in."""
    known_as: str = ""
    """His display name on the platform; only ever a suggestion."""
    standing: Standing = Standing.MEMBER
    """What the platform says of him now, in the moderators' place."""
    also: tuple[str, ...] = ()
    """Dedup keys of its other parts, as of an album's files: they count as taken with it."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes out with a message, ready to be read."""

    name: str
    media_type: str
    size: int
    about: Text
    """What it is: shown with it, and told to whoever cannot see it."""
    read: Callable[[], AsyncIterator[bytes]]
    """Yields the bytes, from the beginning each time it is called."""

    @property
    def picture(self) -> bool:
        """Tell whether it is to be looked at where it stands, rather than saved."""
        return self.media_type in ("image/png", "image/jpeg")


class Attachments(Protocol):
    """What holds files that go out with messages."""

    async def open(self, attachment: Attachment, reader: Reader) -> Attached | None:
        """Find a file; None when the message says enough without it.

        Raises:
            MissingError: it is not there any more, and the message is worth nothing without it.
        """
        ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message ready for a channel: where to, in whose language."""

    id: MessageId
    to: Recipient
    address: Address
    message: Message
    reader: Reader
    case: CaseId | None = None
    card: bool = False
    """It is the card of its thread: edit the one that is there."""
    heading: Heading | None = None
    """What the case's thread looks like from outside; set whenever it goes to a thread."""
    urgency: Urgency = Urgency.LIVE
    """Whether somebody waits for it; what can wait lets others go first."""
    created_at: datetime | None = None
    """When it was put into the outbox: what is older than the process may have been sent before."""
    attachment: Attached | None = None
    """A file that is shown with it, before its words: what there is to press stays last."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took it."""

    external_id: str = ""


@dataclass(frozen=True, slots=True)
class TryLater:
    """Not now: a limit, the network, the platform's own trouble."""

    wait: timedelta
    why: str
    busy: bool = False
    """Nothing is wrong: the channel keeps the platform's pace, and knows when there is room."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Never, as things are: blocked, deleted, not allowed."""

    why: str


SendResult = Accepted | TryLater | Refused


class Channel(Protocol):
    """A channel as the relay sees it."""

    @property
    def name(self) -> str:
        """Name the channel, as addresses do."""
        ...

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Send one message. Never raises for what the platform says; that is in the result."""
        ...
