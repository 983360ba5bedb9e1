"""Who can be played on the page. What somebody may do is decided by the core alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.ids import Address

CHANNEL: Final = "sandbox"
DESK: Final = Address(CHANNEL, "moderators")
"""Where threads and alarms go: the moderator channel."""


@dataclass(frozen=True, slots=True)
class SandboxPerson:
    """Somebody to play: the chat he writes from, his name on the page, and on which side he sits."""

    chat: str
    label: str
    staff: bool

    @property
    def address(self) -> Address:
        """Return where the core reaches him."""
        return Address(CHANNEL, self.chat)


class Cast:
    """All who can be played, by chat."""

    def __init__(self, people: Iterable[SandboxPerson]) -> None:
        """Keep the order: it is the order on the page."""
        self.people = tuple(people)
        self._by_chat = {one.chat: one for one in self.people}

    def get(self, chat: object) -> SandboxPerson | None:
        """Find somebody; None for a chat that is not played here."""
        return self._by_chat.get(chat) if isinstance(chat, str) else None
