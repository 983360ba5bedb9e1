"""Model: people, servers, channels and messages, as they are. How they are spelled is in `payloads`."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]

TEXT, DM, CATEGORY, ANNOUNCEMENT, PUBLIC_THREAD, PRIVATE_THREAD, FORUM = 0, 1, 4, 5, 11, 12, 15
THREADS = (PUBLIC_THREAD, PRIVATE_THREAD)
V2_FLAG = 1 << 15
EPHEMERAL_FLAG = 1 << 6
LOADING_FLAG = 1 << 7


@dataclass
class User:
    """An account."""

    id: int
    name: str
    bot: bool = False
    locale: str = "en-US"
    dms_closed: bool = False
    """Refuses messages of those who are no friends: 50007."""
    installed: bool = False
    """Has added the application to himself."""


@dataclass
class Role:
    id: int
    name: str
    permissions: int = 0
    position: int = 1
    bot: int | None = None
    """The bot whose own role this is."""


@dataclass
class Member:
    user: User
    roles: set[int]
    joined_at: datetime
    nick: str | None = None


@dataclass
class Overwrite:
    id: int
    type: int
    """0 for a role, 1 for a member."""
    allow: int = 0
    deny: int = 0


@dataclass
class Tag:
    id: int
    name: str
    moderated: bool = False
    emoji_name: str | None = None


@dataclass
class Guild:
    id: int
    name: str
    owner_id: int
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    unavailable: bool = False


@dataclass
class Attachment:
    id: int
    filename: str
    content: bytes
    content_type: str
    channel_id: int
    uploaded_at: datetime
    ephemeral: bool = False
    description: str | None = None
    cut_after: int | None = None
    """Break the connection after so many bytes of a download."""
    stalls_after: int | None = None
    """Send no more after so many bytes of the next download, until whoever asks is gone."""
    stale: bool = False
    """Its address has expired before anybody asks; it is signed anew when the message is looked up."""
    gone: bool = False


@dataclass
class Message:
    id: int
    channel_id: int
    author: User
    at: datetime
    content: str = ""
    components: list[Json] = field(default_factory=list)
    embeds: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    type: int = 0
    nonce: str | int | None = None
    edited: datetime | None = None
    edits: int = 0
    pinned: bool = False
    reply_to: int | None = None
    interaction: Json | None = None
    ephemeral_to: int | None = None
    reactions: dict[str, set[int]] = field(default_factory=dict)
    pinged: set[int] = field(default_factory=set)
    """Whom it notified: people, roles, and the server's id for everyone."""
    extra: Json = field(default_factory=dict)


@dataclass
class Channel:
    id: int
    type: int
    name: str
    guild_id: int | None = None
    parent_id: int | None = None
    topic: str | None = None
    overwrites: list[Overwrite] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    flags: int = 0
    recipient: User | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    # of a thread
    owner_id: int = 0
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive: int = 4320
    applied_tags: list[int] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    archived_at: datetime | None = None

    @property
    def is_thread(self) -> bool:
        return self.type in THREADS

    def public(self) -> list[Message]:
        """What everyone who may look sees; the newest last."""
        return [one for one in self.messages.values() if one.ephemeral_to is None]
