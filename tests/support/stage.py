"""The stage: the platform of a play, which keeps what was sent and when."""

from collections.abc import Callable
from datetime import datetime

from bot.ports import Accepted, Outgoing, Refused, SendResult


class Stage:
    """The platform of the play: keeps what was sent, and can be told to refuse."""

    name = "stage"

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Begin with an empty stage."""
        self._now = now
        self.sent: list[Outgoing] = []
        self.times: list[tuple[datetime, Outgoing]] = []
        """The same, each with its moment."""
        self.blocked: set[str] = set()

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Take a message, unless its receiver has blocked the bot."""
        if outgoing.address.chat in self.blocked:
            return Refused("blocked by the user")
        self.sent.append(outgoing)
        self.times.append((self._now(), outgoing))
        return Accepted(str(len(self.sent)))
