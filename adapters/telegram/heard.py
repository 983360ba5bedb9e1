"""Heard: what an update of the platform comes to, as values. How one is read is in `translate`."""

from dataclasses import dataclass

from adapters.telegram.words import NO_WORDS, Words
from bot.events import Body
from bot.ids import CaseId


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something happened: a chat, a topic in it (0: none, or the general one), a message (0: none)."""

    chat: int
    private: bool
    topic: int = 0
    message: int = 0
    case: CaseId | None = None
    """Where the group has no topics: the case of our message that was answered."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who did it."""

    id: int
    name: str = ""
    language: str = ""
    """What his app speaks."""
    anonymous: bool = False
    """He speaks in the name of the group."""
    stranger: bool = False
    """He speaks in the name of another chat."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message that is all words, a command, or something we have no use for."""

    spot: Spot
    author: Author
    body: Body
    addressed: bool = True
    """Meant for us: always in private; in a group a command, an answer to us, or our name."""
    typed: str = ""
    """In private: the words as they were typed; for staff they can be a command of theirs."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed."""

    spot: Spot
    author: Author
    query: str
    """What the platform calls the press, to answer it by."""
    carried: str
    body: Body
    words: Words = NO_WORDS
    """What stands in the message with the button."""
    labels: tuple[tuple[str, str], ...] = ()
    """What its buttons carry, and what stands on them."""
    reachable: bool = True
    """The message can still be changed."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file was sent; the platform keeps it until we fetch it."""

    spot: Spot
    author: Author
    file: str
    """What the platform calls the file."""
    name: str
    size: int = 0
    """As announced; 0 where it is not."""
    caption: str = ""
    origin: str = ""
    album: str = ""
    """What the platform calls the album that it is part of."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """A person does not want us to write any more, or lets us again."""

    spot: Spot
    author: Author
    body: Body


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """Somebody came to a group, left it, or has other rights there now."""

    chat: int
    user: int


@dataclass(frozen=True, slots=True)
class WeChanged:
    """We came to a group, were removed from it, or have other rights there now."""

    chat: int
    inside: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup, under a new number."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class TopicChanged:
    """A person closed a topic, or opened it again."""

    chat: int
    topic: int
    open: bool


@dataclass(frozen=True, slots=True)
class TopicMade:
    """We have made a topic: the answer to our request may have got lost."""

    chat: int
    topic: int
    name: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody spoke to us in a group that is not ours."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class Nothing:
    """Knowingly passed over: nobody waits for an answer to it."""

    why: str


What = (
    Said
    | Pressed
    | Sent
    | Blocked
    | MemberChanged
    | WeChanged
    | Moved
    | TopicChanged
    | TopicMade
    | Elsewhere
    | Nothing
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One update."""

    number: int
    """Numbers rise; the platform gives one twice only when it delivers again."""
    dedup: str
    lane: str
    """What has to be taken in order; what has not is taken side by side."""
    what: What


@dataclass(frozen=True, slots=True)
class Scene:
    """Who we are, and which groups are the moderators' place."""

    me: int
    username: str = ""
    groups: frozenset[int] = frozenset()
    """One, and the number that it had before it was moved."""
