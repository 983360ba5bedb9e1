"""Who and what there is: users, chats, topics, messages, files, and how the API spells each.

Belongs here: data and its spelling. What can be done with it is in `platform.py` and `methods/`.
"""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
OFFICIAL_LINK_SECONDS = 3600
ANONYMOUS_ID = 1087968824
"""The platform's account that stands for an anonymous administrator."""

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
OPTIONAL_RIGHTS = ("can_pin_messages", "can_manage_topics")
ICON_COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
ICONS = {
    "📝": "5373251851074415873",
    "🔎": "5309965701241379366",
    "❓": "5377316857231450742",
    "📣": "5309984423003823246",
    "❗️": "5379748062124056162",
    "‼️": "5377498341074542641",
    "✅": "5237699328843200968",
    "💬": "5417915203100613993",
    "📁": "5357315181649076022",
    "📆": "5433614043006903194",
    "🏛": "5350548830041415279",
    "🔥": "5312241539987020022",
    "⚡️": "5312016608254762256",
    "🏁": "5408906741125490282",
    "👀": "5357121491508928442",
}
"""Pictures a topic may have, by emoji: a part of the platform's own set."""


@dataclass(eq=False)
class User:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language: str = ""
    is_bot: bool = False
    started: bool = False
    """He has pressed Start at least once: before, a bot cannot write to him."""
    blocked: bool = False
    deleted: bool = False

    def wire(self) -> Json:
        found: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        more = (
            ("last_name", self.last_name),
            ("username", self.username),
            ("language_code", self.language),
        )
        return found | {name: value for name, value in more if value}


@dataclass(eq=False)
class Member:
    user: User
    status: str = "member"
    """creator, administrator, member, restricted, left or kicked."""
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def inside(self) -> bool:
        return self.status in {"creator", "administrator", "member", "restricted"}

    def may(self, right: str) -> bool:
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def wire(self) -> Json:
        found: Json = {"status": self.status, "user": self.user.wire()}
        match self.status:
            case "creator":
                found["is_anonymous"] = self.anonymous
            case "administrator":
                found |= {"can_be_edited": False, "is_anonymous": self.anonymous}
                found |= {one: one in self.rights for one in (*RIGHTS, *OPTIONAL_RIGHTS)}
            case "kicked":
                found["until_date"] = 0
            case _:
                pass
        return found


@dataclass(eq=False)
class Topic:
    id: int
    name: str
    colour: int
    emoji: str
    creator: User
    closed: bool = False
    deleted: bool = False
    pinned: list[int] = field(default_factory=list)

    def wire(self) -> Json:
        found: Json = {"message_thread_id": self.id, "name": self.name, "icon_color": self.colour}
        return found | ({"icon_custom_emoji_id": self.emoji} if self.emoji else {})

    def created(self) -> Json:
        return {name: value for name, value in self.wire().items() if name != "message_thread_id"}


@dataclass(eq=False)
class Chat:
    id: int
    type: str
    title: str = ""
    user: User | None = None
    """Whose private chat it is."""
    forum: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: "dict[int, Message]" = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    moved_to: int = 0
    last_id: int = 0

    @property
    def private(self) -> bool:
        return self.type == "private"

    def wire(self) -> Json:
        found: Json = {"id": self.id, "type": self.type}
        if self.user is not None:
            spelled = self.user.wire()
            return found | {
                one: spelled[one] for one in ("first_name", "last_name", "username") if one in spelled
            }
        found["title"] = self.title
        return found | ({"is_forum": True} if self.forum else {})

    def full(self) -> Json:
        """Spell it as getChat does."""
        gifts = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels"
        found = self.wire() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(gifts.split(), True),
        }
        pinned = [self.messages[one] for one in self.pinned if one in self.messages]
        return found | ({"pinned_message": pinned[-1].wire()} if pinned else {})


@dataclass(eq=False)
class Message:
    id: int
    chat: Chat
    sender: User
    date: int
    content: Json
    thread: int = 0
    """The topic; 0 is General, or no topics at all."""
    markup: Json | None = None
    reply_to: "Message | None" = None
    edited: int = 0
    album: str = ""
    protected: bool = False
    origin: Json | None = None
    anonymous: bool = False
    service: bool = False
    deleted: bool = False
    born: int = 0
    touched: int = 0
    """When it was sent, and when changed last, counted in changes of the whole platform."""
    versions: list[Json] = field(default_factory=list)
    """What it was before each edit."""
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def buttons(self) -> list[list[Json]]:
        return [] if self.markup is None else list(self.markup.get("inline_keyboard", ()))

    @property
    def labels(self) -> list[str]:
        return [str(one["text"]) for row in self.buttons for one in row]

    def wire(self, *, deep: bool = True) -> Json:
        found: Json = {"message_id": self.id, "date": self.date, "chat": self.chat.wire()}
        if self.anonymous:
            found |= {"from": ANONYMOUS.wire(), "sender_chat": self.chat.wire()}
        else:
            found["from"] = self.sender.wire()
        if self.thread:
            found |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.reply_to is not None and deep:
            found["reply_to_message"] = self.reply_to.wire(deep=False)
        more = (
            ("edit_date", self.edited),
            ("media_group_id", self.album),
            ("has_protected_content", self.protected),
            ("forward_origin", self.origin),
            ("reply_markup", self.markup),
        )
        return found | {name: value for name, value in more if value} | self.content


@dataclass(eq=False)
class Stored:
    """A file on the platform."""

    file_id: str
    unique: str
    name: str
    mime: str
    data: bytes
    path: str = ""
    size: int = 0
    """What the platform says of it, before anything is downloaded."""
    vanished: bool = False
    granted_at: float = 0.0
    """When a link to it was given last: links end."""

    def wire(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique, "file_size": self.size}


ANONYMOUS = User(ANONYMOUS_ID, "Group", username="GroupAnonymousBot", is_bot=True)
