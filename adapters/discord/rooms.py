"""Rooms: what a channel can be to us, and which places of the platform are ours. Pure.

Which channel is what is looked up in `places`.
"""

from dataclasses import dataclass
from typing import Final

from bot.ids import Address, CaseId

CHANNEL: Final = "discord"


@dataclass(frozen=True, slots=True)
class Conversation:
    """With one person."""

    user: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A case's thread."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Desk:
    """The moderators' place itself."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Not ours."""


Room = Conversation | Thread | Desk | Elsewhere


@dataclass(frozen=True, slots=True)
class Layout:
    """Which places of the platform are ours, from the configuration."""

    guild: str = ""
    """The moderators' server."""
    forum: str = ""
    """Where cases get their threads."""
    notices: str = ""
    """The channel for what concerns no single case; empty: a thread of the forum."""
    appeals: str = ""
    """The channel with the start button, in which private threads can be made."""
    reviewer_roles: frozenset[str] = frozenset()


def address(user: str) -> Address:
    """Return where somebody is reached."""
    return Address(CHANNEL, user)
