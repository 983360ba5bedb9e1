"""Topics of a supergroup, and pins."""

from tests.telegram.errors import Violation, bad
from tests.telegram.methods.asked import Asked, method
from tests.telegram.model import ICON_COLOURS, ICONS, Chat, Json, Topic

NAME_LIMIT = 128


def _named(asked: Asked) -> str:
    name = asked.text("name")
    if len(name) > NAME_LIMIT:  # the platform cuts it without a word
        raise Violation(f"{asked.method}: name has {len(name)} characters; 1 to {NAME_LIMIT} are allowed")
    return name.strip()


def _pictured(asked: Asked) -> str:
    emoji = asked.text("icon_custom_emoji_id")
    if emoji and emoji not in ICONS.values():
        raise bad("DOCUMENT_INVALID")
    return emoji


def _forum(asked: Asked) -> Chat:
    chat = asked.target()
    if not chat.forum:
        raise bad("the chat is not a forum")
    return chat


def _managed(asked: Asked, what: str) -> tuple[Chat, Topic]:
    """Find a topic that the bot may change: with the right for it, or because it is its own."""
    chat = _forum(asked)
    topic = asked.topic(chat)
    if not asked.may(chat, "can_manage_topics") and topic.creator is not asked.platform.bot:
        raise bad(f"not enough rights to {what} the topic")
    return chat, topic


@method("createForumTopic")
def create_forum_topic(asked: Asked) -> Json:
    chat = _forum(asked)
    asked.platform.limits.count(chat.id, group=True)
    if not asked.may(chat, "can_manage_topics"):
        raise bad("not enough rights to create a topic")
    name, emoji, colour = _named(asked), _pictured(asked), asked.integer("icon_color", ICON_COLOURS[0])
    if not name:
        raise bad("name must be non-empty")
    if colour not in ICON_COLOURS:
        raise Violation(f"createForumTopic: icon_color {colour:#x} is none of the six")
    return asked.platform.new_topic(chat, asked.platform.bot, name, colour, emoji).wire()


@method("editForumTopic")
def edit_forum_topic(asked: Asked) -> bool:
    chat, topic = _managed(asked, "edit")
    name = _named(asked) or topic.name
    emoji = _pictured(asked) if "icon_custom_emoji_id" in asked.given else topic.emoji
    if (name, emoji) == (topic.name, topic.emoji):
        raise bad("TOPIC_NOT_MODIFIED")
    asked.platform.limits.count(chat.id, group=True)
    changes = {}
    if name != topic.name:
        changes["name"] = name
    if emoji != topic.emoji:
        changes["icon_custom_emoji_id"] = emoji
    topic.name, topic.emoji = name, emoji
    asked.platform.service(chat, asked.platform.bot, {"forum_topic_edited": changes}, thread=topic.id)
    return True


def _toggle(asked: Asked, *, close: bool) -> bool:
    chat, topic = _managed(asked, "close or open")
    if topic.closed is close:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = close
    word = "forum_topic_closed" if close else "forum_topic_reopened"
    asked.platform.service(chat, asked.platform.bot, {word: {}}, thread=topic.id)
    return True


@method("closeForumTopic")
def close_forum_topic(asked: Asked) -> bool:
    return _toggle(asked, close=True)


@method("reopenForumTopic")
def reopen_forum_topic(asked: Asked) -> bool:
    return _toggle(asked, close=False)


@method("deleteForumTopic")
def delete_forum_topic(asked: Asked) -> bool:
    chat = _forum(asked)
    topic = asked.topic(chat)
    if not asked.may(chat, "can_delete_messages"):
        raise bad("not enough rights to delete the topic")
    asked.platform.drop_topic(chat, topic)
    return True


@method("editGeneralForumTopic")
def edit_general_forum_topic(asked: Asked) -> bool:
    chat = _forum(asked)
    if not asked.may(chat, "can_manage_topics"):
        raise bad("not enough rights to edit the topic")
    asked.platform.settings["general", str(chat.id)] = _named(asked)
    return True


@method("getForumTopicIconStickers")
def get_forum_topic_icon_stickers(_: Asked) -> list[Json]:
    return [
        {
            "file_id": f"STICKER-{number}",
            "file_unique_id": f"s{number}",
            "type": "custom_emoji",
            "width": 100,
            "height": 100,
            "is_animated": True,
            "is_video": False,
            "emoji": emoji,
            "custom_emoji_id": number,
        }
        for emoji, number in ICONS.items()
    ]


# -- pins -----------------------------------------------------------------------------------------


def _pins(asked: Asked, chat: Chat, thread: int) -> list[int]:
    if not asked.may(chat, "can_pin_messages"):
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat.topics[thread].pinned if thread in chat.topics else chat.pinned


@method("pinChatMessage")
def pin_chat_message(asked: Asked) -> bool:
    message = asked.message("message to pin")
    chat = asked.target()
    pins = _pins(asked, chat, message.thread)
    if message.service:
        raise bad("service messages can't be pinned")
    if message.id not in pins:
        pins.append(message.id)
        content = {"pinned_message": message.wire(deep=False)}
        asked.platform.service(chat, asked.platform.bot, content, thread=message.thread)
    return True


@method("unpinChatMessage")
def unpin_chat_message(asked: Asked) -> bool:
    chat = asked.target()
    if "message_id" not in asked.given:
        pins = _pins(asked, chat, 0)
        if not pins:
            raise bad("message to unpin not found")
        pins.pop()
        return True
    message = asked.message("message to unpin")
    pins = _pins(asked, chat, message.thread)
    if message.id in pins:
        pins.remove(message.id)
    asked.platform.bell.ring()
    return True


@method("unpinAllForumTopicMessages")
def unpin_all_forum_topic_messages(asked: Asked) -> bool:
    chat = _forum(asked)
    topic = asked.topic(chat)
    _pins(asked, chat, topic.id).clear()
    asked.platform.bell.ring()
    return True
