"""The platform of a town: delivers, fails now and then, and lets people block the bot."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.messages import Button, ToPerson
from bot.ports import Accepted, Outgoing, Refused, SendResult, TryLater

BUSY = 0.01
"""One in so many sends is told to come back later."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the platform took."""

    at: datetime
    outgoing: Outgoing


class Platform:
    """Keeps what was sent, and what each person can press."""

    name = "stage"

    def __init__(self, chance: random.Random) -> None:
        """Begin with nothing sent."""
        self.chance = chance
        self.now: datetime
        self.sent: list[Sent] = []
        self.blocked: set[str] = set()
        self.buttons: dict[str, tuple[Button, ...]] = {}

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Take a message, unless its receiver has blocked the bot or the platform is busy."""
        if isinstance(outgoing.to, ToPerson):
            chat = outgoing.address.chat
            if chat in self.blocked:
                return Refused("blocked by the user")
            if outgoing.message.buttons:
                self.buttons[chat] = outgoing.message.buttons
        if self.chance.random() < BUSY:
            return TryLater(timedelta(seconds=30), "too many requests")
        self.sent.append(Sent(self.now, outgoing))
        return Accepted(str(len(self.sent)))
