"""Sending: text, photos, documents, albums, what copies them, and the marks beside a message."""

from typing import Any

from tests.telegram.errors import Violation, bad
from tests.telegram.markup import checked
from tests.telegram.methods.asked import Asked, method
from tests.telegram.model import Chat, Json, Message, Stored
from tests.telegram.text import CAPTION_LIMIT, formatted

PHOTO_LIMIT, DOCUMENT_LIMIT = 10 * 1024 * 1024, 50 * 1024 * 1024
ACTIONS = (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker "
    "find_location record_video_note upload_video_note"
)
REACTIONS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 "
    "⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 "
    "🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
"""All that a bot may react with."""


def post(asked: Asked, content: Json, *, chat: Chat, thread: int, **more: Any) -> Message:
    """Put the bot's message into a chat."""
    markup = asked.value("reply_markup")
    return asked.platform.post(
        chat,
        asked.platform.bot,
        content,
        thread=thread,
        reply_to=_replied(asked, chat),
        markup=markup if markup is not None and "inline_keyboard" in markup else None,
        protected=asked.flag("protect_content"),
        **more,
    )


def _replied(asked: Asked, chat: Chat) -> Message | None:
    wanted = asked.value("reply_parameters")
    if wanted is None:
        return None
    found = chat.messages.get(wanted["message_id"])
    if found is None and not wanted.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return found


def place(asked: Asked, weight: int = 1) -> tuple[Chat, int]:
    """Find where to write, and count it against the rates: a refused request counts too."""
    chat = asked.target()
    asked.platform.limits.count(chat.id, group=not chat.private, weight=weight)
    thread = asked.thread(chat)
    checked(asked.value("reply_markup"))
    return chat, thread


@method("sendMessage")
def send_message(asked: Asked) -> Json:
    content = formatted(asked.given)
    if not content:
        raise bad("message text is empty")
    chat, thread = place(asked)
    return post(asked, content, chat=chat, thread=thread).wire()


@method("sendDocument")
def send_document(asked: Asked) -> Json:
    caption = _caption(asked.given)
    content = _document(asked, asked.text("document")) | caption
    chat, thread = place(asked)
    return post(asked, content, chat=chat, thread=thread).wire()


@method("sendPhoto")
def send_photo(asked: Asked) -> Json:
    caption = _caption(asked.given)
    content = _photo(asked, asked.text("photo")) | caption
    chat, thread = place(asked)
    return post(asked, content, chat=chat, thread=thread).wire()


@method("sendMediaGroup")
def send_media_group(asked: Asked) -> list[Json]:
    media: list[Json] = asked.value("media")
    if not 2 <= len(media) <= 10:
        raise bad("wrong number of media in the album: 2 to 10 are allowed")
    if len({one["type"] == "document" for one in media}) > 1:
        raise bad("Can't use the media of the specified type in the album")
    contents = [medium(asked, one) for one in media]
    chat, thread = place(asked, len(media))
    album = f"album-{next(asked.platform.numbers)}"
    sent = [post(asked, one, chat=chat, thread=thread, album=album) for one in contents]
    return [one.wire() for one in sent]


def medium(asked: Asked, given: Json) -> Json:
    """Read one of an album, or what takes the place of a file."""
    make = {"document": _document, "photo": _photo}.get(given["type"])
    if make is None:
        raise Violation(f"the fake holds photos and documents, not {given['type']}")
    return make(asked, given["media"]) | _caption(given)


def _caption(given: Json) -> Json:
    return formatted(given, text="caption", entities="caption_entities", limit=CAPTION_LIMIT)


def _stored(asked: Asked, value: str, limit: int) -> Stored:
    attached = asked.attached(value)
    if attached is not None:
        if not attached.data:
            raise bad("file must be non-empty")
        if len(attached.data) > limit:
            raise bad("file is too big")
        return asked.platform.keep(attached.name, attached.mime, attached.data)
    if value not in asked.platform.files:
        raise bad("wrong file identifier/HTTP URL specified")
    return asked.platform.files[value]


def _document(asked: Asked, value: str) -> Json:
    return {"document": document(_stored(asked, value, DOCUMENT_LIMIT))}


def _photo(asked: Asked, value: str) -> Json:
    stored = _stored(asked, value, PHOTO_LIMIT)
    if not stored.mime.startswith("image/") and not _pictured(stored.data):
        raise bad("IMAGE_PROCESS_FAILED")
    return {"photo": photo(stored)}


def _pictured(data: bytes) -> bool:
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG"))


def document(stored: Stored) -> Json:
    """Spell a file as a document."""
    return stored.wire() | {"file_name": stored.name, "mime_type": stored.mime}


def photo(stored: Stored) -> list[Json]:
    """Spell a file as a photo: in sizes, the largest last."""
    small = stored.wire() | {"file_id": f"{stored.file_id}-s", "file_unique_id": f"{stored.unique}-s"}
    small |= {"width": 90, "height": 63, "file_size": max(1, stored.size // 20)}
    return [small, stored.wire() | {"width": 1280, "height": 896}]


@method("sendChatAction")
def send_chat_action(asked: Asked) -> bool:
    if asked.text("action") not in ACTIONS.split():
        raise bad("wrong parameter action in request")
    chat = asked.target()
    asked.platform.actions.append((chat.id, asked.thread(chat), asked.text("action")))
    return True


@method("setMessageReaction")
def set_message_reaction(asked: Asked) -> bool:
    message = asked.message("message to react")
    wanted: list[Json] = asked.value("reaction") or []
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if message.service or any(one.get("emoji") not in REACTIONS.split() for one in wanted):
        raise bad("REACTION_INVALID")
    asked.target()
    message.reactions[asked.platform.bot.id] = wanted
    asked.platform.changed(message)
    return True


@method("copyMessage")
def copy_message(asked: Asked) -> Json:
    source = asked.platform.known(asked.given["from_chat_id"]).messages.get(asked.integer("message_id"))
    if source is None:
        raise bad("message to copy not found")
    if source.protected:
        raise bad("message can't be copied")
    chat, thread = place(asked)
    return {"message_id": post(asked, source.content, chat=chat, thread=thread).id}


@method("forwardMessage")
def forward_message(asked: Asked) -> Json:
    source = asked.platform.known(asked.given["from_chat_id"]).messages.get(asked.integer("message_id"))
    if source is None:
        raise bad("message to forward not found")
    if source.protected:
        raise bad("the message can't be forwarded")
    chat, thread = place(asked)
    origin = {"type": "user", "date": source.date, "sender_user": source.sender.wire()}
    return post(asked, source.content, chat=chat, thread=thread, origin=origin).wire()
