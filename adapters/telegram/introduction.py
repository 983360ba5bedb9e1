"""Introduction: what somebody who sets the bot up has to know of it, asked of the platform.

Nothing is confirmed and nothing is written: a bot that works already loses nothing by it.
"""

from dataclasses import dataclass
from typing import Final

from adapters.telegram import contents
from adapters.telegram.client import OFFICIAL
from adapters.telegram.contents import Json, child, number, written
from adapters.telegram.errors import Fault, Kind
from adapters.telegram.limits import UNLIMITED
from adapters.telegram.line import FaultError, Line
from adapters.telegram.rights import Need, Rights, rights

NEEDED: Final = (Need.MANAGE_TOPICS, Need.PIN, Need.DELETE)
_LINK_RIGHTS: Final = "manage_topics+pin_messages+delete_messages"
_GROUPS: Final = ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot is."""

    id: int
    name: str
    username: str
    joins_groups: bool
    webhook: str
    """Where it is called now; empty when it is not."""

    @property
    def link(self) -> str:
        """Where people meet it."""
        return f"https://t.me/{self.username}"

    @property
    def link_to_add(self) -> str:
        """Opens the choice of a group to add it to, with the rights it needs."""
        return f"{self.link}?startgroup=setup&admin={_LINK_RIGHTS}"


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody who wrote a word in a group."""

    group: int
    title: str
    supergroup: bool
    by: int
    """Who wrote it; 0: somebody who hides behind the group."""
    name: str


class Introduction:
    """Asks the platform about the bot."""

    def __init__(self, token: str, base_url: str = OFFICIAL) -> None:
        """Take the token; nothing is asked yet."""
        self._line = Line(lambda: token, base_url, UNLIMITED)

    async def bot(self) -> Bot:
        """Return who the bot is.

        Raises:
            FaultError: the platform does not say; of a wrong token, too.
        """
        me = await self._line.ask(lambda bot: bot.get_me())
        hook = await self._line.ask(lambda bot: bot.get_webhook_info())
        return Bot(me.id, me.first_name, me.username or "", bool(me.can_join_groups), hook.url)

    async def heard(self) -> tuple[Heard, ...]:
        """List who wrote a word in which group, the newest first; the words stay where they are.

        Raises:
            FaultError: it cannot be asked: there is a webhook, or the bot is running.
        """
        updates = await self._line.ask(lambda bot: bot.updates(None, wait=0))
        found = (_heard(child(one, "message")) for one in reversed(updates) if isinstance(one, dict))
        known: dict[tuple[int, int], Heard] = {}
        for one in found:
            if one is not None:
                known.setdefault((one.group, one.by), one)
        return tuple(known.values())

    async def rights(self, group: int) -> Rights:
        """Return what the bot has of what it needs in a group.

        Raises:
            FaultError: the platform does not say.
        """
        try:
            return await rights(self._line, group)
        except FaultError as error:
            if error.kind in (Kind.NO_CHAT, Kind.REMOVED):
                return Rights("", frozenset())
            raise

    async def without_webhook(self) -> None:
        """Stop being called, so that a word in the group can be heard; what waits stays there.

        Raises:
            FaultError: it was not done.
        """
        await self._line.ask(lambda bot: bot.delete_webhook())

    async def close(self) -> None:
        """Let go of the connection."""
        await self._line.close()


def explained(fault: Fault) -> str:
    """Say in a sentence what is wrong and what to do, for whoever sets the bot up."""
    match fault.kind:
        case Kind.TOKEN:
            return "Telegram does not know this token. Copy it again, whole, from @BotFather."
        case Kind.RIVAL:
            return "Something else receives for this bot now. Stop Recourse while you set it up."
        case Kind.NETWORK | Kind.MAYBE:
            return "Telegram cannot be reached. Look at the network, or at base_url, and try again."
        case _:
            return f"Telegram did not do it: {fault.kind.value}. It said: {fault.said or 'nothing'}"


def _heard(message: Json) -> Heard | None:
    chat, author = child(message, "chat"), child(message, "from")
    kind, group = written(chat, "type"), number(chat, "id")
    if kind not in _GROUPS or not group or contents.is_service(message):
        return None
    hidden = bool(number(child(message, "sender_chat"), "id"))
    by = 0 if hidden else number(author, "id")
    return Heard(group, written(chat, "title"), kind == "supergroup", by, contents.person(author))
