"""A request as the methods see it, and the table they stand in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.errors import Violation, bad
from tests.telegram.model import Chat, Json, Message, Topic
from tests.telegram.platform import Platform
from tests.telegram.schema import ATTACHED


@dataclass(frozen=True)
class Attached:
    """A file that came with a request."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True)
class Asked:
    """One request: whose platform, what was given, what was attached."""

    platform: Platform
    method: str
    given: Json
    files: dict[str, Attached] = field(default_factory=dict)

    def integer(self, name: str, otherwise: int = 0) -> int:
        return int(self.given.get(name, otherwise))

    def text(self, name: str) -> str:
        return str(self.given.get(name, ""))

    def flag(self, name: str) -> bool:
        return bool(self.given.get(name, False))

    def value(self, name: str) -> Any:
        return self.given.get(name)

    # -- places -----------------------------------------------------------------------------------

    def target(self) -> Chat:
        """Find the chat to write to."""
        return self.platform.reachable(self.given["chat_id"])

    def looked_at(self) -> Chat:
        """Find the chat to look at."""
        return self.platform.known(self.given["chat_id"])

    def message(self, what: str) -> Message:
        """Find the message that is named."""
        if "chat_id" not in self.given or "message_id" not in self.given:
            raise Violation(f"{self.method} needs chat_id and message_id; there are no inline messages here")
        found = self.looked_at().messages.get(self.integer("message_id"))
        if found is None:
            raise bad(f"{what} not found")
        return found

    def topic(self, chat: Chat) -> Topic:
        """Find the topic that is to be changed."""
        if not chat.forum:
            raise bad("the chat is not a forum")
        found = chat.topics.get(self.integer("message_thread_id"))
        if found is None:
            raise bad("TOPIC_ID_INVALID")
        return found

    def thread(self, chat: Chat) -> int:
        """Find the topic to write into, as the platform does.

        Where topics were switched off it ignores the number and writes into the chat; General has none.
        """
        wanted = self.integer("message_thread_id")
        if not wanted or not chat.forum:
            return 0
        topic = chat.topics.get(wanted)
        if topic is None:
            raise bad("message thread not found")
        if topic.closed and not self.may(chat, "can_manage_topics"):
            raise bad("TOPIC_CLOSED")
        return wanted

    def may(self, chat: Chat, right: str) -> bool:
        return chat.private or self.platform.me_in(chat).may(right)

    def attached(self, value: str) -> Attached | None:
        """Return the file that came with the request under this name, if one did."""
        return self.files.get(value.removeprefix(ATTACHED)) if value.startswith(ATTACHED) else None


Method = Callable[[Asked], Awaitable[object] | object]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Put a function into the table."""

    def put(function: Method) -> Method:
        METHODS[name] = function
        return function

    return put
