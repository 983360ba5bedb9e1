"""A chat as it looks on a phone: a page made of what really stands in a chat of the fake.

Belongs here: from messages to HTML. What the bot sent is only read, never retouched: entities are drawn where
they are, a label too long for its button is cut as in the app. Taking the picture is a browser's business.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

from tests.telegram.model import ICONS, Chat, Json, Message, Topic, User
from tests.telegram.text import units

WIDTH = 360
STYLE = Path(__file__).with_name("phone.css")
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "mark",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
_SAYS = {
    "forum_topic_created": "topic created",
    "forum_topic_edited": "topic changed",
    "forum_topic_closed": "topic closed",
    "forum_topic_reopened": "topic opened again",
    "pinned_message": "pinned a message",
    "new_chat_members": "joined",
}


def private(chat: Chat, bot: User, *, last: int = 12, toast: str = "") -> str:
    """Draw a person's chat with the bot: its last messages."""
    assert chat.user is not None
    shown = list(chat.messages.values())[-last:]
    return _page(_head(bot.first_name, "bot", bot.first_name[0]), "", shown, chat.user, toast)


def topic(
    chat: Chat,
    thread: Topic,
    viewer: User,
    *,
    last: int = 12,
    toast: str = "",
    only: Sequence[Message] = (),
) -> str:
    """Draw a topic as a member of the group sees it, with what is pinned above."""
    shown = list(only) or [one for one in chat.messages.values() if one.thread == thread.id][-last:]
    icon = next((emoji for emoji, number in ICONS.items() if number == thread.emoji), thread.name[:1])
    closed = "closed · " if thread.closed else ""
    pinned = [chat.messages[one] for one in thread.pinned if one in chat.messages]
    return _page(_head(thread.name, f"{closed}{chat.title}", icon), _pinned(pinned), shown, viewer, toast)


def _page(head: str, pinned: str, shown: Iterable[Message], viewer: User, toast: str) -> str:
    said = "".join(_service(one) if one.service else _message(one, viewer) for one in shown)
    beside = f'<div class="toast">{escape(toast)}</div>' if toast else ""
    style = STYLE.read_text("utf-8")
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>phone</title>'
        f'<meta name="viewport" content="width={WIDTH}"><style>{style}</style>'
        f"<body>{head}{pinned}<main>{said}{beside}</main></body></html>"
    )


def _head(title: str, below: str, face: str) -> str:
    return (
        f'<header><span class="face">{escape(face)}</span>'
        f"<div><b>{escape(title)}</b><small>{escape(below)}</small></div></header>"
    )


def _pinned(found: Sequence[Message]) -> str:
    if not found:
        return ""
    words = " ".join(found[-1].text.split())[:120]
    return f'<div class="pinned"><b>Pinned message</b><span>{escape(words)}</span></div>'


def _service(message: Message) -> str:
    word = next((said for name, said in _SAYS.items() if name in message.content), "something happened")
    return f'<div class="service">{escape(message.sender.first_name)}: {word}</div>'


def _message(message: Message, viewer: User) -> str:
    mine = message.sender is viewer and not message.anonymous
    classes = "message" + (" mine" if mine else "") + (" keyed" if message.buttons else "")
    who = "" if mine or message.chat.private else _who(message)
    marks = [str(one.get("emoji")) for given in message.reactions.values() for one in given]
    reaction = f'<div><span class="reaction">{escape(" ".join(marks))}</span></div>' if marks else ""
    at = datetime.fromtimestamp(message.edited or message.date, UTC)
    stamp = f'<span class="stamp">{"edited " if message.edited else ""}{at:%H:%M}</span>'
    inside = f"{who}{_before(message)}{_held(message.content)}{_words(message.content)}{stamp}{reaction}"
    return f'<div class="{classes}"><div class="bubble">{inside}</div>{_keys(message)}</div>'


def _who(message: Message) -> str:
    name = message.chat.title if message.anonymous else message.sender.first_name
    return f'<span class="who">{escape(name)}</span>'


def _before(message: Message) -> str:
    if message.origin is not None:
        name = message.origin.get("sender_user_name") or message.origin.get("sender_user", {}).get(
            "first_name"
        )
        return f'<span class="origin">Forwarded from {escape(str(name))}</span>'
    answered = message.reply_to
    if answered is None or answered.service:
        return ""
    return f'<span class="answers">{escape(answered.text[:60] or "a file")}</span>'


def _held(content: Json) -> str:
    if "photo" in content:
        return '<span class="photo"></span>'
    if "document" in content:
        held = content["document"]
        size = f"{max(1, held['file_size'] // 1024)} KB"
        return f'<div class="file"><i>▤</i><div>{escape(held["file_name"])}<small>{size}</small></div></div>'
    return ""


def _words(content: Json) -> str:
    name = "text" if "text" in content else "caption"
    return marked(
        str(content.get(name, "")), content.get("entities" if name == "text" else "caption_entities", [])
    )


def marked(text: str, entities: Sequence[dict[str, Any]]) -> str:
    """Draw formatted text: each entity where its UTF-16 units are."""
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for one in sorted(entities, key=lambda found: (found["offset"], -found["length"])):
        tag = _TAGS.get(one["type"], "span")
        begins.setdefault(one["offset"], []).append(f"<{tag}>")
        ends.setdefault(one["offset"] + one["length"], []).insert(0, f"</{tag}>")
    drawn, at = [], 0
    for letter in text:
        drawn += [*ends.get(at, ()), *begins.get(at, ()), escape(letter)]
        at += units(letter)
    return "".join([*drawn, *ends.get(at, ())])


def _keys(message: Message) -> str:
    if not message.buttons:
        return ""
    rows = ("".join(f"<span>{escape(str(one['text']))}</span>" for one in row) for row in message.buttons)
    return f'<div class="keys">{"".join(f"<div>{row}</div>" for row in rows)}</div>'
