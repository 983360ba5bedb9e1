"""The small built-in table: the methods we use, and their parameters, where the official schema is missing.

A name that ends in `!` is required. What is true only of inline messages, business accounts and paid posts is
left out, and `chat_id` with `message_id` is required where the official schema would allow an inline message
instead: we have none. `test_schema.py` compares this with the official schema where there is one.
"""

_METHODS = """
getMe:
getUpdates: offset limit timeout allowed_updates
setWebhook: url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token
deleteWebhook: drop_pending_updates
getWebhookInfo:
logOut:
close:
sendMessage: chat_id! message_thread_id text! parse_mode entities link_preview_options
    disable_notification protect_content reply_parameters reply_markup
sendPhoto: chat_id! message_thread_id photo! caption parse_mode caption_entities show_caption_above_media
    has_spoiler disable_notification protect_content reply_parameters reply_markup
sendDocument: chat_id! message_thread_id document! thumbnail caption parse_mode caption_entities
    disable_content_type_detection disable_notification protect_content reply_parameters reply_markup
sendMediaGroup: chat_id! message_thread_id media! disable_notification protect_content reply_parameters
sendChatAction: chat_id! message_thread_id action!
setMessageReaction: chat_id! message_id! reaction is_big
getFile: file_id!
editMessageText: chat_id! message_id! text! parse_mode entities link_preview_options reply_markup
editMessageCaption: chat_id! message_id! caption parse_mode caption_entities show_caption_above_media
    reply_markup
editMessageMedia: chat_id! message_id! media! reply_markup
editMessageReplyMarkup: chat_id! message_id! reply_markup
deleteMessage: chat_id! message_id!
deleteMessages: chat_id! message_ids!
forwardMessage: chat_id! message_thread_id from_chat_id! disable_notification protect_content message_id!
copyMessage: chat_id! message_thread_id from_chat_id! message_id! caption parse_mode caption_entities
    show_caption_above_media disable_notification protect_content reply_parameters reply_markup
pinChatMessage: chat_id! message_id! disable_notification
unpinChatMessage: chat_id! message_id
unpinAllForumTopicMessages: chat_id! message_thread_id!
leaveChat: chat_id!
getChat: chat_id!
getChatAdministrators: chat_id! return_bots
getChatMember: chat_id! user_id!
getChatMemberCount: chat_id!
createForumTopic: chat_id! name! icon_color icon_custom_emoji_id
editForumTopic: chat_id! message_thread_id! name icon_custom_emoji_id
closeForumTopic: chat_id! message_thread_id!
reopenForumTopic: chat_id! message_thread_id!
deleteForumTopic: chat_id! message_thread_id!
getForumTopicIconStickers:
editGeneralForumTopic: chat_id! name!
answerCallbackQuery: callback_query_id! text show_alert url cache_time
setMyCommands: commands! scope language_code
deleteMyCommands: scope language_code
getMyCommands: scope language_code
setMyName: name language_code
getMyName: language_code
setMyDescription: description language_code
getMyDescription: language_code
setMyShortDescription: short_description language_code
getMyShortDescription: language_code
setChatMenuButton: chat_id menu_button
getChatMenuButton: chat_id
setMyDefaultAdministratorRights: rights for_channels
"""

_TYPES = {
    "Integer": "message_id message_thread_id user_id offset limit timeout max_connections icon_color "
    "cache_time",
    "Boolean": "disable_notification protect_content is_big show_alert drop_pending_updates has_spoiler "
    "show_caption_above_media disable_content_type_detection for_channels return_bots",
    "Json": "allowed_updates entities caption_entities reply_markup reply_parameters link_preview_options "
    "reaction commands scope menu_button rights media message_ids",
    "InputFile": "certificate",
}
_BOTH = {
    "chat_id": ["Integer", "String"],
    "from_chat_id": ["Integer", "String"],
    "photo": ["InputFile", "String"],
    "document": ["InputFile", "String"],
    "thumbnail": ["InputFile", "String"],
}


def _table() -> dict[str, str]:
    lines = _METHODS.replace("\n    ", " ").strip().splitlines()
    return {name: names.strip() for name, _, names in (line.partition(":") for line in lines)}


TABLE = _table()
"""Method -> the names of its parameters."""


def types_of(name: str) -> list[str]:
    """Say what a parameter of this name holds, wherever it stands."""
    if name in _BOTH:
        return _BOTH[name]
    return [next((kind for kind, names in _TYPES.items() if name in names.split()), "String")]
