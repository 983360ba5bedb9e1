"""Troubles: what keeps the channel from doing its work, told to staff once and forgotten when it is over.

While the moderators' place itself cannot be written to, the admins are told in private. Nothing is lost
meanwhile: the outbox waits. Belongs here: telling. What is done about a trouble is decided where it is met.
"""

from collections.abc import Callable
from datetime import datetime

from adapters.discord.memory import Memory
from bot.messages import Recipient, ToModerators, ToStaff
from bot.people.model import Role, Roster
from bot.texts import Text

DESK = "desk"
CONTENT = "content"
CONNECTION = "connection"
FULL = "full"
TAGS = "tags"
ROLE = "role"
COMMANDS = "commands"
TOKEN = "token"  # noqa: S105 - the name of a trouble


class Troubles:
    """Tells staff what is wrong."""

    def __init__(self, memory: Memory, roster: Callable[[], Roster], now: Callable[[], datetime]) -> None:
        """Take where it is remembered what was told."""
        self._memory, self._roster, self._now = memory, roster, now
        self._now_known: dict[str, str] = {}

    @property
    def words(self) -> str:
        """Say in a few words what is wrong now; empty when all is well."""
        return "; ".join(self._now_known.values())

    async def met(self, trouble: str, said: Text, plainly: str, *, about: str = "") -> None:
        """Tell of a trouble, unless it was told.

        Args:
            trouble: its name.
            said: what staff are told.
            plainly: what who watches over the process is told.
            about: what it is about, where there can be several of the kind.
        """
        self.know(trouble + about, plainly)
        to: tuple[Recipient, ...] = (ToModerators(),)
        if trouble == DESK:
            admins = self._roster().with_role(Role.ADMIN)
            to = tuple(ToStaff(one.id) for one in admins)
        await self._memory.tell(trouble + about, said, to, self._now())

    def know(self, trouble: str, plainly: str) -> None:
        """Take note of a trouble that staff cannot be told of, or need not."""
        if plainly:
            self._now_known[trouble] = plainly

    def forget(self, trouble: str) -> None:
        """Take note that such a trouble is over."""
        self._now_known.pop(trouble, None)

    async def over(self, trouble: str, about: str = "") -> None:
        """Take note that a trouble is over."""
        if self._now_known.pop(trouble + about, None) is not None or await self._memory.told(trouble + about):
            await self._memory.over(trouble + about)
