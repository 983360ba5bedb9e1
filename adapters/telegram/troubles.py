"""Troubles: what is wrong with the group or the line, told to the moderators once, and when it is over.

Told through the outbox, so that it arrives even when it is about the very group that it goes to: then it
waits there, and the leads are written to in private.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum, unique
from typing import Final

from adapters.telegram.memory import Memory, read, write
from bot.ids import MessageId, derive
from bot.messages import Message, Recipient, ToModerators, ToStaff, lane
from bot.people.model import Role
from bot.ports import OutboxRow, Tx
from bot.service import Service
from bot.texts import Text, When, named, text

_log: Final = logging.getLogger(__name__)


@unique
class Trouble(StrEnum):
    """What can be wrong. Each has the texts ``trouble-NAME`` and, when it is over, ``trouble-over``."""

    NO_TOPICS = "no-topics"
    NO_PIN = "no-pin"
    DEMOTED = "demoted"
    REMOVED = "removed"
    RIVAL = "rival"
    TOKEN = "token"  # noqa: S105 - a name, not a token
    WEBHOOK = "webhook"


_OF_THE_GROUP: Final = frozenset({Trouble.REMOVED})
"""Then the group cannot be written to."""


class Troubles:
    """Tells, and remembers what was told."""

    def __init__(self, service: Service, memory: Memory, now: Callable[[], datetime]) -> None:
        """Take the way to the moderators."""
        self._service, self._memory, self._now = service, memory, now
        self._standing: set[Trouble] = set()
        self._loaded = False

    async def load(self) -> None:
        """Take up what was told before a restart."""
        kept = await self._memory.get("troubles")
        self._standing = {one for one in Trouble if one.value in kept.split()}

    @property
    def standing(self) -> frozenset[Trouble]:
        """Return what is wrong now."""
        return frozenset(self._standing)

    async def tell(self, trouble: Trouble) -> None:
        """Say what is wrong, unless it was said."""
        if trouble in self._standing:
            return
        _log.error("trouble: %s", trouble.value)
        self._standing.add(trouble)
        await self._say(trouble, named("trouble", trouble, at=When(self._now())))

    async def over(self, trouble: Trouble) -> None:
        """Say that it is well again, if it was told that it is not."""
        if trouble not in self._standing:
            return
        _log.warning("well again: %s", trouble.value)
        self._standing.discard(trouble)
        await self._say(trouble, text("trouble-over", what=named("trouble-short", trouble)))

    async def _say(self, trouble: Trouble, said: Text) -> None:
        at, standing = self._now(), " ".join(sorted(self._standing))
        told: list[Recipient] = [ToModerators()]
        if trouble in _OF_THE_GROUP:
            roster = self._service.policy.roster
            told += [ToStaff(one.id) for one in (*roster.with_role(Role.LEAD), *roster.with_role(Role.ADMIN))]

        def step(tx: Tx) -> None:
            before = read(tx, "troubles")
            if before == standing:
                return  # another process of ours has said it
            write(tx, "troubles", standing)
            for to in dict.fromkeys(told):
                row = MessageId(derive("trouble", trouble, said.key, at.isoformat(), lane(to)))
                tx.enqueue(OutboxRow(row, lane(to), to, Message((said,)), at))

        await self._memory.run(step)
