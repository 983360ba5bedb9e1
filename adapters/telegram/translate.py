"""Translate: from an update, as the platform's JSON, to what was heard. Pure, and it never raises.

An update is read from its JSON and not from the library's objects: of a batch that holds one misshapen
update, the others must get through, and nothing in it may be trusted to be of the announced type.

Belongs here: which update is what. What a message holds is read in `contents`.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from adapters.telegram import contents
from adapters.telegram.contents import Json, child, flag, number, written
from adapters.telegram.heard import (
    Author,
    Blocked,
    Elsewhere,
    Heard,
    MemberChanged,
    Moved,
    Nothing,
    Pressed,
    Said,
    Scene,
    Sent,
    Spot,
    TopicChanged,
    TopicMade,
    WeChanged,
    What,
)
from adapters.telegram.words import Span, Words
from bot import commands, events
from bot.events import Body, Edited, Opened, Reachable, UnknownInput
from bot.ids import read_reference

HEARD: Final = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
"""The kinds of update that we ask for; the platform then sends no other."""
_LONGEST_DATA: Final = 64
_GONE: Final = ("left", "kicked")
_FIRST_WORD: Final = re.compile(r"[A-Za-z0-9-]{8,12}")


def read(update: object, scene: Scene) -> Heard | None:
    """Read one update; None when it does not even have a number."""
    if not isinstance(update, dict):
        return None
    count = number(update, "update_id")
    if count < 0 or type(update.get("update_id")) is not int:
        return None
    kind = next((one for one in HEARD if isinstance(update.get(one), dict)), "")
    what = _READERS[kind](child(update, kind), scene) if kind else Nothing("not asked for")
    return Heard(count, f"telegram:{scene.me}:{count}:{_own_name(what)}", _lane(what), what)


def _own_name(what: What) -> str:
    """Tell updates of one number apart: after a quiet week the platform begins anew at any number."""
    match what:
        case Said(spot) | Sent(spot):
            return str(spot.message)
        case Pressed(query=query):
            return query[:64]
        case _:
            return ""


def _lane(what: What) -> str:
    match what:
        case Said(spot) | Pressed(spot) | Sent(spot) | Blocked(spot) | Elsewhere(spot):
            return f"{spot.chat}:{spot.topic}"
        case TopicChanged(chat=chat, topic=topic) | TopicMade(chat=chat, topic=topic):
            return f"{chat}:{topic}"
        case MemberChanged(chat) | WeChanged(chat) | Moved(chat):
            return f"{chat}:0"
        case Nothing():
            return ""


# -- the kinds of update --------------------------------------------------------------------------


def _message(found: Json, scene: Scene) -> What:
    spot = _spot(found)
    if spot is None:
        return Nothing("in no chat")
    if not spot.private:
        return _in_group(found, spot, scene)
    author = _author(found)
    if author is None or author.anonymous or author.stranger:
        return Nothing("from nobody")
    if contents.is_service(found):
        return Nothing("tells of the chat, and says nothing")
    file = contents.file(found)
    if file is not None:
        return Sent(
            spot,
            author,
            file.id,
            file.name,
            file.size,
            contents.text(found, "caption"),
            contents.origin(found),
            written(found, "media_group_id")[:64],
        )
    return Said(spot, author, _from_person(found, spot), typed=contents.text(found, "text"))


def _from_person(found: Json, spot: Spot) -> Body:
    text, origin = contents.text(found, "text"), contents.origin(found)
    shown = "" if text.strip() else contents.spoken_of(found)
    if shown:
        return events.Said(shown, origin=origin, message=str(spot.message))
    if not text.strip():
        return UnknownInput("kind", contents.kind(found))
    body = commands.from_freelancer(text)
    if origin and isinstance(body, events.Pressed | Opened | UnknownInput):
        body = events.Said(text)  # he passes on what another has written; he commands nothing
    if isinstance(body, events.Said):
        return replace(body, origin=origin, message=str(spot.message))
    if isinstance(body, Opened):
        return replace(body, language=written(child(found, "from"), "language_code")[:35])
    return body


def _in_group(found: Json, spot: Spot, scene: Scene) -> What:
    moved = number(found, "migrate_to_chat_id")
    if moved:
        return Moved(spot.chat, moved)
    before = number(found, "migrate_from_chat_id")
    if before:
        return Moved(before, spot.chat)
    text = contents.text(found, "text")
    if spot.chat not in scene.groups:
        return Elsewhere(spot) if _named(text, scene) else Nothing("in a group that is not ours")
    for service, opened in (("forum_topic_closed", False), ("forum_topic_reopened", True)):
        if isinstance(found.get(service), dict):
            return TopicChanged(spot.chat, spot.topic, opened)
    made = child(found, "forum_topic_created")
    if made and number(child(found, "from"), "id") == scene.me:
        return TopicMade(spot.chat, number(found, "message_thread_id"), written(made, "name"))
    if contents.is_service(found) or flag(found, "is_automatic_forward"):
        return Nothing("tells of the chat, and says nothing")
    author = _author(found)
    if author is None:
        return Nothing("from nobody")
    if _for_another_bot(text, scene):
        return Nothing("for another bot")
    shown = "" if text.strip() else contents.spoken_of(found)
    kind = events.Said(shown) if shown else UnknownInput("kind", contents.kind(found))
    body = commands.from_staff(text) if text.strip() else kind
    if isinstance(body, events.Said):
        body = replace(body, origin=contents.origin(found), message=str(spot.message))
    addressed = not isinstance(body, events.Said | UnknownInput) or text.strip().startswith("/")
    answers_us = _answered(found).get("from")
    is_ours = isinstance(answers_us, dict) and number(answers_us, "id") == scene.me
    named = bool(scene.username) and f"@{scene.username}".lower() in text.lower()
    return Said(_with_case(spot, found, scene), author, body, addressed or is_ours or named)


def _edited(found: Json, scene: Scene) -> What:
    spot, author = _spot(found), _author(found)
    if spot is None or author is None or (spot.private and (author.anonymous or author.stranger)):
        return Nothing("from nobody")
    if not spot.private and spot.chat not in scene.groups:
        return Nothing("in a group that is not ours")
    text = contents.text(found, "text") or contents.text(found, "caption")
    if not text.strip():
        return Nothing("a live place, or the like, that goes on by itself")
    body = Edited(str(spot.message), text)
    return Said(spot if spot.private else _with_case(spot, found, scene), author, body, spot.private)


def _callback(found: Json, scene: Scene) -> What:
    author, message = _user(child(found, "from")), child(found, "message")
    query, carried = written(found, "id"), contents.clean(written(found, "data"))
    if author is None or not query:
        return Nothing("from nobody")
    spot = _spot(message) or Spot(author.id, private=True)
    if not spot.private and spot.chat not in scene.groups:
        return Elsewhere(spot)
    if spot.private:
        spot = replace(spot, chat=author.id)
    body = commands.from_button(carried if len(carried.encode()) <= _LONGEST_DATA else "")
    words = Words(contents.clean(written(message, "text")), _spans(message))
    reachable = number(message, "date") > 0
    labels = _labels(message)
    return Pressed(spot, author, query, carried, body, words, labels, reachable)


def _we_changed(found: Json, scene: Scene) -> What:
    spot, author = _spot(found), _user(child(found, "from"))
    status = written(child(found, "new_chat_member"), "status")
    if spot is None or author is None or not status:
        return Nothing("of nobody")
    if spot.private:
        return Blocked(spot, author, Reachable(on=status not in _GONE))
    if spot.chat not in scene.groups:
        return Nothing("in a group that is not ours")
    return WeChanged(spot.chat, status not in _GONE)


def _member_changed(found: Json, scene: Scene) -> What:
    spot = _spot(found)
    user = number(child(child(found, "new_chat_member"), "user"), "id")
    if spot is None or spot.chat not in scene.groups or not user:
        return Nothing("in a group that is not ours")
    return MemberChanged(spot.chat, user)


_READERS: Final[dict[str, Callable[[Json, Scene], What]]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _callback,
    "my_chat_member": _we_changed,
    "chat_member": _member_changed,
}


# -- where, and who -------------------------------------------------------------------------------


def _spot(found: Json) -> Spot | None:
    chat = child(found, "chat")
    chat_id, kind = number(chat, "id"), written(chat, "type")
    if not chat_id or kind not in ("private", "group", "supergroup"):
        return None
    private, message = kind == "private", max(number(found, "message_id"), 0)
    in_topic = not private and flag(found, "is_topic_message")
    return Spot(chat_id, private, number(found, "message_thread_id") if in_topic else 0, message)


def _author(found: Json) -> Author | None:
    """Name who wrote; whoever writes in the name of a chat is nobody that can be told."""
    name = child(found, "sender_chat")
    speaks_as = number(name, "id")
    if speaks_as:
        own = speaks_as == number(child(found, "chat"), "id")
        return Author(speaks_as, written(name, "title"), anonymous=own, stranger=not own)
    return _user(child(found, "from"))


def _user(found: Json) -> Author | None:
    user = number(found, "id")
    if user <= 0 or flag(found, "is_bot"):
        return None
    return Author(user, contents.person(found), written(found, "language_code")[:35])


def _answered(found: Json) -> Json:
    """Return the message that was answered; in a topic every message answers its beginning, which is none."""
    answered = child(found, "reply_to_message")
    return {} if isinstance(answered.get("forum_topic_created"), dict) else answered


def _with_case(spot: Spot, found: Json, scene: Scene) -> Spot:
    """Read the case from our own message that was answered: its first word is the reference."""
    answered = _answered(found)
    if number(child(answered, "from"), "id") != scene.me:
        return spot
    word = _FIRST_WORD.match(written(answered, "text") or written(answered, "caption"))
    return replace(spot, case=read_reference(word.group())) if word else spot


def _named(text: str, scene: Scene) -> bool:
    return bool(scene.username) and f"@{scene.username}".lower() in text.lower()


def _for_another_bot(text: str, scene: Scene) -> bool:
    head = text.split(maxsplit=1)[0] if text.strip() else ""
    if not head.startswith("/") or "@" not in head:
        return False
    return head.partition("@")[2].lower() != scene.username.lower()


def _spans(message: Json) -> tuple[Span, ...]:
    found = message.get("entities")
    spans = []
    for one in found if isinstance(found, list) else ():
        kind = written(one, "type") if isinstance(one, dict) else ""
        start, length = (number(one, "offset"), number(one, "length")) if kind else (0, 0)
        if kind in ("bold", "italic", "blockquote", "code") and start >= 0 and length > 0:
            spans.append(Span(kind, start, length))
    return tuple(spans)


def _labels(message: Json) -> tuple[tuple[str, str], ...]:
    rows = child(message, "reply_markup").get("inline_keyboard")
    return tuple(
        (written(one, "callback_data"), contents.clean(written(one, "text")))
        for row in (rows if isinstance(rows, list) else ())
        for one in (row if isinstance(row, list) else ())
        if isinstance(one, dict)
    )
