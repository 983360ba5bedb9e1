"""Heard: what an event of the gateway comes to, as values. How one is read is in `translate`.

Nothing here knows what a channel is to us: whether it is a conversation with a person, a case's thread or
somebody else's room is looked up in `places`, because only our own memory knows it.
"""

from dataclasses import dataclass

from adapters.discord.custom_ids import CustomId
from bot.forms.model import Value


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something happened. All ids are the platform's, as text; empty where there is none."""

    channel: str
    guild: str = ""
    message: str = ""
    parent: str = ""
    """The channel that a thread belongs to, where the event says so."""
    alone: bool = False
    """Known to be his conversation with the bot alone."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who did it, with what the server says of him at this moment."""

    id: str
    name: str = ""
    member: bool = False
    """Of the server where it happened."""
    roles: frozenset[str] = frozenset()
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file, which the platform keeps at a signed address that expires."""

    id: str
    name: str
    url: str
    size: int = 0
    """As announced."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message."""

    spot: Spot
    author: Author
    text: str
    files: tuple[File, ...] = ()
    origin: str = ""
    """Of a forwarded message: "?", for the platform does not say who wrote it first."""
    kind: str = ""
    """What it holds, where that is neither words nor files: "sticker", "poll", or empty."""
    edited: str = ""
    """When it was changed, as the platform writes it; empty: never."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A message was edited by who wrote it."""

    spot: Spot
    author: Author
    text: str
    edited: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """Messages were deleted; by whom, the platform does not say."""

    spot: Spot
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """By which an interaction is answered, for a quarter of an hour."""

    id: str
    application: str
    token: str


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command was used."""

    name: str
    options: tuple[tuple[str, str], ...] = ()
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed, or something chosen from a menu."""

    what: CustomId | None
    """None: nothing of ours, or not any more."""
    values: tuple[str, ...] = ()
    private: bool = False
    """The message with the button is one that he alone is shown."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What a window held when it was handed in."""

    values: tuple[tuple[str, Value], ...]
    """Every field that was in the window, also those left empty, in their order."""
    files: tuple[str, ...] = ()
    """The ids of the files that were attached."""


@dataclass(frozen=True, slots=True)
class Window:
    """A window was handed in."""

    what: CustomId | None
    held: HandedIn
    files: tuple[File, ...] = ()
    on_message: bool = False
    """It was opened by a button, so the answer may change nothing at all."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody types an option of a command, and is to be offered choices."""

    name: str
    option: str
    text: str
    case: str = ""
    """The case that another option of the command names."""


@dataclass(frozen=True, slots=True)
class Acted:
    """An interaction: it has to be answered within three seconds."""

    spot: Spot
    author: Author
    token: Token
    what: Command | Pressed | Window | Typing | None
    """None: a kind that we do not know; it is answered all the same."""
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Connected:
    """A session begins: what happened before it has to be read from the history."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session goes on; the platform delivers what happened meanwhile."""


@dataclass(frozen=True, slots=True)
class Server:
    """What a server is like: who may do everything there."""

    guild: str
    owner: str
    administrators: frozenset[str]
    """Roles that may do everything."""
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """A role was made, changed, or removed."""

    guild: str
    role: str
    gone: bool = False
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class ServerGone:
    """The bot was removed from a server."""

    guild: str


@dataclass(frozen=True, slots=True)
class PlaceGone:
    """A channel or a thread was deleted."""

    channel: str
    guild: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Knowingly passed over: nobody waits for an answer to it."""

    why: str


What = (
    Said
    | Changed
    | Deleted
    | Acted
    | Connected
    | Resumed
    | Server
    | RoleChanged
    | ServerGone
    | PlaceGone
    | Nothing
)
