"""Looking at chats and their members."""

from tests.telegram.errors import bad
from tests.telegram.methods.asked import Asked, method
from tests.telegram.model import Json, Member


@method("getChat")
def get_chat(asked: Asked) -> Json:
    return asked.looked_at().full()


@method("getChatMember")
def get_chat_member(asked: Asked) -> Json:
    chat = asked.looked_at()
    user = asked.platform.users.get(asked.integer("user_id"))
    if user is None:
        raise bad("invalid user_id specified")
    return chat.members.get(user.id, Member(user, "left")).wire()


@method("getChatAdministrators")
def get_chat_administrators(asked: Asked) -> list[Json]:
    chat = asked.looked_at()
    if chat.private:
        raise bad("there are no administrators in the private chat")
    found = [one for one in chat.members.values() if one.status in {"creator", "administrator"}]
    return [one.wire() for one in found if not one.user.is_bot or one.user is asked.platform.bot]


@method("getChatMemberCount")
def get_chat_member_count(asked: Asked) -> int:
    chat = asked.looked_at()
    return 2 if chat.private else sum(one.inside for one in chat.members.values())


@method("leaveChat")
def leave_chat(asked: Asked) -> bool:
    chat = asked.looked_at()
    asked.platform.set_member(
        chat, asked.platform.bot, asked.platform.bot, Member(asked.platform.bot, "left")
    )
    return True
