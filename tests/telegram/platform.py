"""The platform's state, and the few things that change it: everything else is said through these.

Belongs here: making users and chats, posting, editing and deleting messages, and telling the bot. What a bot
may ask for is in `methods/`, what people do in `people.py`; both end here.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import PurePath
from typing import Any

from tests.telegram.bell import Bell
from tests.telegram.errors import bad, forbidden, moved
from tests.telegram.faults import Faults
from tests.telegram.limits import Limits
from tests.telegram.model import OPTIONAL_RIGHTS, RIGHTS, Chat, Json, Member, Message, Stored, Topic, User
from tests.telegram.updates import Updates

TOKEN = "123456:a-token-that-only-the-fake-knows"
BOT_ID = 123456
ALL_RIGHTS = frozenset((*RIGHTS, *OPTIONAL_RIGHTS))


@dataclass(frozen=True)
class Call:
    """One request of the bot, as the platform read it."""

    method: str
    given: Json
    at: float


@dataclass
class Press:
    """A button somebody pressed, and what the bot answered."""

    id: str
    at: float
    message: Message
    answers: list[Json]

    @property
    def toast(self) -> str:
        return str(self.answers[-1].get("text", "")) if self.answers else ""

    @property
    def alert(self) -> bool:
        return bool(self.answers and self.answers[-1].get("show_alert"))


class Platform:
    """One bot's world."""

    def __init__(self, *, clock: Callable[[], float] = time.time, limits: Limits | None = None) -> None:
        self.clock = clock
        self.token = TOKEN
        self.bell = Bell()
        self.updates = Updates(self.bell)
        self.faults = Faults()
        self.limits = limits or Limits(clock)
        self.bot = User(BOT_ID, "Recourse", username="recourse_test_bot", is_bot=True)
        self.users: dict[int, User] = {BOT_ID: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, Stored] = {}
        self.presses: dict[str, Press] = {}
        self.settings: dict[tuple[str, ...], Any] = {}
        """Commands, names and descriptions, by what, scope and language."""
        self.actions: list[tuple[int, int, str]] = []
        """Typing and such: chat, topic, what."""
        self.calls: list[Call] = []
        self.violations: list[str] = []
        """Requests that no correct client makes. A test ends by asking that there are none."""
        self.privacy = True
        """The bot, where it is no administrator, hears in groups only what is meant for it."""
        self.numbers = count(1)
        self._private_ids = count(100)

    @property
    def now(self) -> int:
        return int(self.clock())

    # -- who and where ----------------------------------------------------------------------------

    def user(self, first_name: str, *, language: str = "en", last_name: str = "", username: str = "") -> User:
        """Register a person, who has not met the bot yet."""
        found = User(1000 + next(self.numbers), first_name, last_name, username, language)
        self.users[found.id] = found
        self.chats[found.id] = Chat(found.id, "private", user=found)
        return found

    def group(self, title: str, *, forum: bool = True) -> Chat:
        """Make a group: a supergroup with topics, or a basic one without."""
        number = next(self.numbers)
        chat = (
            Chat(-1_001_000_000_000 - number, "supergroup", title, forum=True)
            if forum
            else Chat(-4_000_000 - number, "group", title)
        )
        self.chats[chat.id] = chat
        return chat

    def me_in(self, chat: Chat) -> Member:
        return chat.members.get(self.bot.id, Member(self.bot, "left"))

    def reachable(self, chat_id: int | str) -> Chat:
        """Find the chat a request names, where the bot may write.

        Raises:
            ApiError: what the platform answers when it may not.
        """
        chat = self.known(chat_id)
        if chat.user is not None:
            if chat.user.blocked:
                raise forbidden("bot was blocked by the user")
            if not chat.user.started:
                raise forbidden("bot can't initiate conversation with a user")
        return chat

    def known(self, chat_id: int | str) -> Chat:
        """Find the chat a request names, where the bot may at least look."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        if chat.moved_to:
            raise moved(chat.moved_to)
        if chat.user is not None:
            if chat.user.deleted:
                raise forbidden("user is deactivated")
            return chat
        match self.me_in(chat).status:
            case "kicked":
                raise forbidden(f"bot was kicked from the {chat.type} chat")
            case "left":
                raise forbidden(f"bot is not a member of the {chat.type} chat")
            case _:
                pass
        return chat

    # -- messages ---------------------------------------------------------------------------------

    def post(
        self,
        chat: Chat,
        sender: User,
        content: Json,
        *,
        thread: int = 0,
        reply_to: Message | None = None,
        **more: Any,
    ) -> Message:
        """Put a message into a chat, and tell the bot if it may hear it."""
        chat.last_id = next(self._private_ids) if chat.private else chat.last_id + 1
        if thread and reply_to is None:
            reply_to = chat.messages.get(thread)  # in a topic everything answers the message that began it
        message = Message(chat.last_id, chat, sender, self.now, content, thread, reply_to=reply_to, **more)
        chat.messages[message.id] = message
        self.changed(message)
        message.born = message.touched
        self._tell("message", message)
        return message

    def service(self, chat: Chat, sender: User, content: Json, *, thread: int = 0) -> Message:
        """Put a message into a chat that says what happened. The bot hears also of what it did itself."""
        return self.post(chat, sender, content, thread=thread, service=True)

    def edit(self, message: Message, content: Json, markup: Json | None) -> None:
        """Replace what a message says."""
        message.versions.append(message.content)
        message.content, message.markup = content, markup
        message.edited = max(self.now, message.date)
        self.changed(message)
        self._tell("edited_message", message)

    def delete(self, message: Message) -> None:
        """Remove a message. The bot is never told of it."""
        message.deleted = True
        message.chat.messages.pop(message.id, None)
        for pins in (message.chat.pinned, *(one.pinned for one in message.chat.topics.values())):
            if message.id in pins:
                pins.remove(message.id)
        self.changed(message)

    def changed(self, message: Message) -> None:
        message.touched = self.bell.ring()

    def _tell(self, kind: str, message: Message) -> None:
        own = message.sender is self.bot
        if (own and not message.service) or not self._heard(message):
            return
        self.updates.add(kind, message.wire())

    def _heard(self, message: Message) -> bool:
        chat = message.chat
        if chat.private:
            return True
        me = self.me_in(chat)
        if not me.inside:
            return False
        if not self.privacy or me.status == "administrator" or message.service:
            return True
        answered = message.reply_to is not None and message.reply_to.sender is self.bot
        return answered or message.text.startswith("/") or f"@{self.bot.username}" in message.text

    # -- membership -------------------------------------------------------------------------------

    def set_member(self, chat: Chat, user: User, by: User, new: Member) -> None:
        """Change somebody's standing in a chat. The bot hears of its own; an administrator of all."""
        old = chat.members.get(user.id, Member(user, "left"))
        chat.members[user.id] = new
        update = {
            "chat": chat.wire(),
            "from": by.wire(),
            "date": self.now,
            "old_chat_member": old.wire(),
            "new_chat_member": new.wire(),
        }
        if user is self.bot:
            self.updates.add("my_chat_member", update)
        elif self.me_in(chat).status == "administrator":
            self.updates.add("chat_member", update)
        self.bell.ring()

    # -- topics -----------------------------------------------------------------------------------

    def new_topic(self, chat: Chat, creator: User, name: str, colour: int, emoji: str) -> Topic:
        """Begin a topic with the message that says so."""
        topic = Topic(0, name, colour, emoji, creator)
        topic.id = chat.last_id + 1
        chat.topics[topic.id] = topic
        self.post(chat, creator, {"forum_topic_created": topic.created()}, thread=topic.id, service=True)
        return topic

    def drop_topic(self, chat: Chat, topic: Topic) -> None:
        """Delete a topic with all that was in it. The bot is never told of it."""
        topic.deleted = True
        del chat.topics[topic.id]
        for message in [one for one in chat.messages.values() if one.thread == topic.id]:
            self.delete(message)
        self.bell.ring()

    # -- files ------------------------------------------------------------------------------------

    def keep(self, name: str, mime: str, data: bytes, *, claimed: int | None = None) -> Stored:
        """Take a file in."""
        number = next(self.numbers)
        stored = Stored(f"FILE-{number:06d}", f"u{number:06d}", name, mime, data)
        stored.size = len(data) if claimed is None else claimed
        folder = {"image": "photos", "video": "videos"}.get(mime.partition("/")[0], "documents")
        stored.path = f"{folder}/file_{number}{PurePath(name).suffix}"
        self.files[stored.file_id] = stored
        return stored
