"""The room: the conversations as a platform's server would keep them, so that a reload shows them again.

In memory, and bounded: the oldest goes first. The truth about a case is in the storage, never here.
"""

from collections import OrderedDict, deque
from typing import Final

from bot.ids import CaseId
from bot.messages import Recipient, ToModerators, ToPerson, ToStaff, ToThread
from bot.texts.render import Reader

Json = dict[str, object]

CHANNEL_LANE: Final = "channel"
_MOST_LANES: Final = 300
_MOST_MESSAGES: Final = 400
"""Messages kept of one conversation."""
_MOST_ACTIONS: Final = 2000
"""Actions of the page that are remembered, so that one sent again is not done again."""


def chat_lane(chat: str) -> str:
    """Name the conversation of a person with the bot: a freelancer's chat, a staff member's notices."""
    return f"chat:{chat}"


def thread_lane(case: CaseId | None) -> str:
    """Name a case's thread; without a case, the moderator channel itself."""
    return f"thread:{case}" if case else CHANNEL_LANE


def lane_of(to: Recipient, chat: str) -> str:
    """Name where a message of the core is shown."""
    match to:
        case ToThread(case):
            return thread_lane(case)
        case ToModerators():
            return CHANNEL_LANE
        case ToPerson() | ToStaff():
            return chat_lane(chat)


class Room:
    """All conversations, the cards, and who has blocked the bot."""

    def __init__(self, desk: Reader | None = None) -> None:
        """Begin empty."""
        self.blocked: set[str] = set()
        self.desk = desk or Reader("en", "UTC")
        """How the moderator channel is written; every message to it says so."""
        self._lanes: OrderedDict[str, deque[Json]] = OrderedDict()
        self._cards: OrderedDict[str, Json] = OrderedDict()
        self._done: OrderedDict[str, None] = OrderedDict()

    def post(self, lane: str, entry: Json) -> bool:
        """Put a message at the end of a conversation; False when it is there already."""
        messages = self._lanes.setdefault(lane, deque(maxlen=_MOST_MESSAGES))
        self._lanes.move_to_end(lane)
        if any(one["id"] == entry["id"] for one in messages):
            return False
        messages.append(entry)
        while len(self._lanes) > _MOST_LANES:
            self._lanes.popitem(last=False)
        return True

    def change(self, lane: str, message: str, words: str) -> Json | None:
        """Put other words in a message's place, or none; None when it is not there."""
        for entry in self._lanes.get(lane, ()):
            if entry["id"] == message:
                entry["text"], entry["changed"] = words, "edited" if words else "removed"
                return entry
        return None

    def recall(self, lane: str, earlier: list[Json]) -> None:
        """Put what was said before a restart in front of what has been said since."""
        since = self._lanes.pop(lane, deque())
        known = {one["id"] for one in since}
        whole = [*(one for one in earlier if one["id"] not in known), *since]
        self._lanes[lane] = deque(whole, maxlen=_MOST_MESSAGES)
        while len(self._lanes) > _MOST_LANES:
            self._lanes.popitem(last=False)

    def has_card(self, case: CaseId) -> bool:
        """Tell whether a case's card is there."""
        return case in self._cards

    def pin(self, case: CaseId, card: Json) -> None:
        """Put a case's card in the place of the one before."""
        self._cards[case] = card
        self._cards.move_to_end(case)
        while len(self._cards) > _MOST_LANES:
            self._cards.popitem(last=False)

    def label(self, lane: str, action: str) -> str:
        """Return what stands on a button; empty when the conversation has no such button."""
        for entry in reversed(self._lanes.get(lane, ())):
            buttons = entry.get("buttons")
            for one in buttons if isinstance(buttons, list) else ():
                if one["action"] == action:
                    return str(one["label"])
        return ""

    def first_time(self, action: str) -> bool:
        """Remember an action that the core does not hear of; False when it was done before."""
        if action in self._done:
            return False
        self._done[action] = None
        while len(self._done) > _MOST_ACTIONS:
            self._done.popitem(last=False)
        return True

    def everything(self) -> Json:
        """Return all conversations and cards."""
        return {
            "lanes": {lane: list(messages) for lane, messages in self._lanes.items()},
            "cards": dict(self._cards),
        }
