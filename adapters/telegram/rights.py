"""Rights: what the bot needs in the moderators' group, and what it has."""

from dataclasses import dataclass
from enum import StrEnum, unique

from telegram import ChatMember, ChatMemberAdministrator

from adapters.telegram.line import Line


@unique
class Need(StrEnum):
    """What the bot needs, in the order in which it is put right."""

    INSIDE = "inside"
    SUPERGROUP = "supergroup"
    TOPICS = "topics"
    ADMINISTRATOR = "administrator"
    MANAGE_TOPICS = "manage_topics"
    PIN = "pin"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Rights:
    """What the bot has."""

    title: str
    has: frozenset[Need]

    @property
    def missing(self) -> tuple[Need, ...]:
        """List what is missing."""
        return tuple(one for one in Need if one not in self.has)


async def rights(line: Line, group: int) -> Rights:
    """Ask the platform what the bot may do in a group.

    Raises:
        FaultError: it cannot be asked.
    """
    chat = await line.ask(lambda bot: bot.get_chat(group))
    me = await line.ask(lambda bot: bot.get_chat_member(group, line.me))
    has = {
        Need.INSIDE: me.status not in (ChatMember.LEFT, ChatMember.BANNED),
        Need.SUPERGROUP: chat.type == "supergroup",
        Need.TOPICS: bool(chat.is_forum),
        Need.ADMINISTRATOR: me.status == ChatMember.ADMINISTRATOR,
    }
    if isinstance(me, ChatMemberAdministrator):
        has |= {
            Need.MANAGE_TOPICS: bool(me.can_manage_topics),
            Need.PIN: bool(me.can_pin_messages),
            Need.DELETE: bool(me.can_delete_messages),
        }
    return Rights(chat.title or "", frozenset(need for need, found in has.items() if found))
