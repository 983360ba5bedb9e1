"""Changing and removing what was sent, and answering presses."""

from tests.telegram.errors import NOT_MODIFIED, TOO_OLD, Violation, bad
from tests.telegram.markup import checked
from tests.telegram.methods.asked import Asked, method
from tests.telegram.methods.messages import medium
from tests.telegram.model import Json, Message
from tests.telegram.text import CAPTION_LIMIT, formatted

PRESS_SECONDS = 60
"""How long a press can be answered; the platform promises less than it keeps."""
TOAST_LIMIT = 200
DELETE_SECONDS = 48 * 3600
MEDIA = ("photo", "document", "video", "animation", "audio")


def _edited(asked: Asked) -> Message:
    message = asked.message("message to edit")
    chat = asked.target()
    asked.platform.limits.count(chat.id, group=not chat.private)
    if message.sender is not asked.platform.bot or message.service:
        raise bad("message can't be edited")
    checked(asked.value("reply_markup"))
    return message


def _replace(asked: Asked, message: Message, content: Json) -> Json:
    markup = asked.value("reply_markup")
    if markup is not None and not markup.get("inline_keyboard"):
        markup = None
    if content == message.content and markup == message.markup:
        raise bad(NOT_MODIFIED)
    asked.platform.edit(message, content, markup)
    return message.wire()


@method("editMessageText")
def edit_message_text(asked: Asked) -> Json:
    content = formatted(asked.given)
    if not content:
        raise bad("message text is empty")
    message = _edited(asked)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return _replace(asked, message, content)


@method("editMessageCaption")
def edit_message_caption(asked: Asked) -> Json:
    caption = formatted(asked.given, text="caption", entities="caption_entities", limit=CAPTION_LIMIT)
    message = _edited(asked)
    media = {name: value for name, value in message.content.items() if name in MEDIA}
    if not media:
        raise bad("there is no caption in the message to edit")
    return _replace(asked, message, media | caption)


@method("editMessageMedia")
def edit_message_media(asked: Asked) -> Json:
    content = medium(asked, asked.value("media"))
    return _replace(asked, _edited(asked), content)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(asked: Asked) -> Json:
    message = _edited(asked)
    return _replace(asked, message, message.content)


@method("deleteMessage")
def delete_message(asked: Asked) -> bool:
    _delete(asked, asked.message("message to delete"))
    return True


@method("deleteMessages")
def delete_messages(asked: Asked) -> bool:
    chat = asked.looked_at()
    for number in asked.value("message_ids"):
        if number in chat.messages:
            _delete(asked, chat.messages[number])
    return True


def _delete(asked: Asked, message: Message) -> None:
    own = message.sender is asked.platform.bot
    old = asked.platform.now - message.date > DELETE_SECONDS
    may = asked.platform.me_in(message.chat).may("can_delete_messages")
    if (
        "forum_topic_created" in message.content
        or (old and not may)
        or not (own or may or message.chat.private)
    ):
        raise bad("message can't be deleted")
    asked.platform.delete(message)


@method("answerCallbackQuery")
def answer_callback_query(asked: Asked) -> bool:
    if len(asked.text("text")) > TOAST_LIMIT:
        raise Violation(f"answerCallbackQuery: text has more than {TOAST_LIMIT} characters")
    press = asked.platform.presses.get(asked.text("callback_query_id"))
    if press is None or asked.platform.clock() - press.at > PRESS_SECONDS:
        raise bad(TOO_OLD)
    press.answers.append(asked.given)
    asked.platform.bell.ring()
    return True
