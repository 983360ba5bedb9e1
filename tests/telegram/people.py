"""Hands and eyes for tests: what people do in their apps, and what they see there.

Waiting is bounded and wakes with each change; nothing sleeps. What somebody does goes to the bot as updates,
the way the platform sends them; what he sees is what the bot's requests left on the platform.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.telegram.bell import PATIENCE
from tests.telegram.methods.messages import document, photo
from tests.telegram.model import ANONYMOUS, Chat, Json, Message, Stored, User
from tests.telegram.platform import Platform, Press

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"a photo of a degree " * 40
PDF = b"%PDF-1.7\n" + b"a curriculum vitae " * 40


@dataclass(frozen=True)
class Paper:
    """A file that somebody has on his phone."""

    name: str
    data: bytes = PDF
    mime: str = "application/pdf"
    claimed: int | None = None
    """What the platform says is its size, for files too big to make."""


Origin = User | str | None
"""Who wrote a forwarded message first: somebody known, or only a name."""


class Chatting:
    """Somebody in one chat: his own with the bot, or a topic of a group."""

    def __init__(
        self, platform: Platform, user: User, chat: Chat, thread: int = 0, *, hidden: bool = False
    ) -> None:
        self.platform = platform
        self.user = user
        self.chat = chat
        self.thread = thread
        self._hidden = hidden
        self._since = platform.bell.changes

    # -- what he sees -----------------------------------------------------------------------------

    @property
    def messages(self) -> list[Message]:
        """What the bot has there now, the oldest first."""
        bot = self.platform.bot
        found = [one for one in self.chat.messages.values() if one.sender is bot and not one.service]
        return [one for one in found if one.thread == self.thread]

    @property
    def fresh(self) -> list[Message]:
        """What the bot sent or changed since he last did something."""
        return [one for one in self.messages if one.touched > self._since]

    @property
    def words(self) -> str:
        return "\n".join(one.text for one in self.fresh)

    @property
    def buttons(self) -> list[str]:
        """What he could press, the newest message first."""
        newest = sorted(self.messages, key=lambda one: -one.touched)
        return [label for one in newest for label in one.labels]

    async def sees(self, *fragments: str, patience: float = PATIENCE) -> list[Message]:
        """Wait until all of these words are in what is fresh."""
        await self._until(lambda: all(one in self.words for one in fragments), f"{fragments}", patience)
        return self.fresh

    def sees_nothing_of(self, fragment: str) -> None:
        assert all(fragment not in one.text for one in self.messages), f"{fragment!r} was shown"

    async def sees_one(self, *patterns: str) -> Message:
        """Wait for a message posted since he last did something that fits one of these; the newest."""

        def found() -> Message | None:
            posted = [one for one in self.fresh if one.born > self._since]
            fits = (one for one in reversed(posted) if re.search("|".join(patterns), one.text))
            return next(fits, None)

        shown = await self._until(found, f"one of {patterns}", PATIENCE)
        assert isinstance(shown, Message)
        return shown

    async def sees_file(self, name: str) -> Message:
        """Wait for a document or a picture, by its name or what is written under it."""

        def found() -> Message | None:
            held = [one for one in self.messages if "document" in one.content or "photo" in one.content]
            named = (one for one in held if name in str(one.content.get("document", {}).get("file_name", "")))
            return next(named, None) or next((one for one in held if name in one.text), None)

        shown = await self._until(found, f"a file {name!r}", PATIENCE)
        assert isinstance(shown, Message)
        return shown

    async def sees_button(self, label: str) -> Message:
        """Wait for a button, and return its message."""
        found = await self._until(lambda: self._with(label), f"a button {label!r}", PATIENCE)
        assert isinstance(found, Message)
        return found

    async def sees_reaction(self, message: Message) -> str:
        """Wait until the bot reacted to a message; return the emoji."""
        mine = self.platform.bot.id
        await self._until(lambda: message.reactions.get(mine), f"a reaction to {message.text!r}", PATIENCE)
        return str(message.reactions[mine][0].get("emoji", ""))

    async def _until(self, found: Callable[[], Any], what: str, patience: float) -> Any:
        def looked() -> Any:
            assert not self.platform.violations, "\n".join(self.platform.violations)
            return found()

        def described() -> str:
            shown = "\n---\n".join(f"{one.text}\n{one.labels}" for one in self.messages[-6:])
            return f"{what}; the last of what {self.user.first_name} has:\n{shown}"

        return await self.platform.bell.until(looked, what=described, patience=patience)

    def _with(self, label: str) -> Message | None:
        newest = sorted(self.messages, key=lambda one: -one.touched)
        return next((one for one in newest if label in one.labels), None)

    # -- what he does -----------------------------------------------------------------------------

    def _acts(self) -> None:
        self._since = self.platform.bell.changes

    def _posts(self, content: Json, **more: Any) -> Message:
        self._acts()
        if self.chat.private and self.user.blocked:
            self._set_blocked(on=False)
        self.user.started = self.user.started or self.chat.private
        if self._hidden:
            more["anonymous"] = True
        return self.platform.post(self.chat, self.user, content, thread=self.thread, **more)

    async def says(self, text: str, *, answers: Message | None = None, origin: Origin = None) -> Message:
        """Write a message or a command; `origin` is who wrote it first, when it is forwarded."""
        content: Json = {"text": text}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return self._posts(content, reply_to=answers, origin=self._origin(origin))

    async def sends_file(self, paper: Paper, caption: str = "", *, origin: Origin = None) -> Message:
        """Send a document."""
        return self._posts(self._paper(paper) | _caption(caption), origin=self._origin(origin))

    async def sends_photo(self, data: bytes = JPEG, caption: str = "") -> Message:
        """Send a photo, which has neither a name nor a type."""
        return self._posts({"photo": photo(self._kept(Paper("", data, "image/jpeg")))} | _caption(caption))

    async def sends_album(self, papers: Sequence[Paper], caption: str = "") -> list[Message]:
        """Send several files at once: one message each, and only the first has the caption."""
        album = f"{next(self.platform.numbers)}"
        contents: list[Json] = []
        for one in papers:
            picture = one.mime.startswith("image/")
            contents.append({"photo": photo(self._kept(one))} if picture else self._paper(one))
        contents[0] |= _caption(caption)
        return [self._posts(one, album=album) for one in contents]

    async def sends(self, **content: Any) -> Message:
        """Send something else: a sticker, a place, a contact, as the API spells it."""
        return self._posts(dict(content))

    async def edits(self, message: Message, text: str) -> None:
        """Change what he wrote before."""
        self._acts()
        name = "text" if "text" in message.content else "caption"
        self.platform.edit(message, message.content | {name: text}, message.markup)

    async def removes(self, message: Message) -> None:
        """Delete a message; the bot is not told."""
        self.platform.delete(message)

    async def reacts(self, message: Message, emoji: str) -> None:
        """Put a mark under a message; the bot is told only where it asked for that."""
        old = message.reactions.get(self.user.id, [])
        message.reactions[self.user.id] = [{"type": "emoji", "emoji": emoji}]
        update = {
            "chat": self.chat.wire(),
            "message_id": message.id,
            "user": self.user.wire(),
            "date": self.platform.now,
            "old_reaction": old,
            "new_reaction": message.reactions[self.user.id],
        }
        self.platform.updates.add("message_reaction", update)

    async def presses(self, label: str, *, waits: bool = True) -> Press:
        """Press the newest button with this label as soon as it is there, and wait for the answer."""
        message = await self.sees_button(label)
        row = next(one for line in message.buttons for one in line if one["text"] == label)
        return await self.presses_data(message, str(row.get("callback_data", "")), waits=waits)

    async def presses_data(self, message: Message, data: str, *, waits: bool = True) -> Press:
        """Press what carries these data, also when the button is no longer there: apps can be slow."""
        self._acts()
        press = Press(f"press-{next(self.platform.numbers)}", self.platform.clock(), message, [])
        self.platform.presses[press.id] = press
        update = {
            "id": press.id,
            "from": self.user.wire(),
            "message": message.wire(),
            "chat_instance": f"{self.chat.id}",
            "data": data,
        }
        self.platform.updates.add("callback_query", update)
        if waits:
            await self._until(lambda: press.answers, f"an answer to pressing {data!r}", PATIENCE)
        return press

    def _kept(self, paper: Paper) -> Stored:
        return self.platform.keep(paper.name, paper.mime, paper.data, claimed=paper.claimed)

    def _paper(self, paper: Paper) -> Json:
        return {"document": document(self._kept(paper))}

    def _origin(self, origin: Origin) -> Json | None:
        match origin:
            case None:
                return None
            case str():
                return {"type": "hidden_user", "date": self.platform.now - 60, "sender_user_name": origin}
            case User():
                return {"type": "user", "date": self.platform.now - 60, "sender_user": origin.wire()}

    def _set_blocked(self, *, on: bool) -> None:
        self.user.blocked = on
        member, kicked = {"status": "member"}, {"status": "kicked", "until_date": 0}
        old, new = (member, kicked) if on else (kicked, member)
        who = {"user": self.platform.bot.wire()}
        update = {
            "chat": self.chat.wire(),
            "from": self.user.wire(),
            "date": self.platform.now,
            "old_chat_member": old | who,
            "new_chat_member": new | who,
        }
        self.platform.updates.add("my_chat_member", update)
        self.platform.bell.ring()


class Person(Chatting):
    """A person with an app, in his private chat with the bot."""

    def __init__(self, platform: Platform, name: str, *, language: str = "en") -> None:
        user = platform.user(name, language=language)
        super().__init__(platform, user, platform.chats[user.id])

    async def starts(self, parameter: str = "") -> Message:
        """Press Start, perhaps from a link with a parameter."""
        return await self.says(f"/start {parameter}".strip())

    async def blocks(self) -> None:
        """Block the bot."""
        self._set_blocked(on=True)

    async def unblocks(self) -> None:
        """Press Restart: the bot is unblocked, and started again."""
        await self.starts()

    async def deletes_account(self) -> None:
        self.user.deleted = True
        self.user.first_name = ""

    def at(self, chat: Chat, thread: int = 0, *, anonymous: bool = False) -> Chatting:
        """Return him in a group."""
        return Chatting(self.platform, self.user, chat, thread, hidden=anonymous)


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}


__all__ = ["ANONYMOUS", "JPEG", "PDF", "Chatting", "Paper", "Person"]
