"""The platform's rates: how many messages may go out, and what a bot hears that sends more.

About 30 a second overall, one a second to one chat, 20 a minute to one group with all of its topics together.
A new message counts, and so does a changed one; what nobody sees (answers to presses, reactions, typing) does
not. Who is refused has to wait: until then everything to that chat is refused, also what would fit.
"""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.telegram.errors import flood


@dataclass(frozen=True)
class Rate:
    """At most `count` within any `seconds`."""

    count: int
    seconds: float


OVERALL, A_CHAT, A_GROUP = Rate(30, 1.0), Rate(1, 0.95), Rate(20, 60.0)
"""A chat's second lacks 0.05, so that who keeps exactly to it is not refused for the network's haste."""


@dataclass
class Window:
    """What went out lately."""

    rate: Rate
    sent: deque[float] = field(default_factory=deque)
    refused_until: float = 0.0

    def wait(self, now: float, weight: int) -> float:
        """Return how many seconds too early this is."""
        while self.sent and self.sent[0] <= now - self.rate.seconds:
            self.sent.popleft()
        if now < self.refused_until:
            return self.refused_until - now
        over = len(self.sent) + weight - self.rate.count
        if over <= 0 or not self.sent:
            return 0.0
        return max(self.sent[min(over, len(self.sent)) - 1] + self.rate.seconds - now, 0.001)


class Limits:
    """Counts what goes out. Without rates nothing is refused, but all is still counted."""

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        overall: Rate | None = None,
        chat: Rate | None = None,
        group: Rate | None = None,
    ) -> None:
        self._clock = clock
        self._chat, self._group = chat, group
        self._overall = None if overall is None else Window(overall)
        self._chats: dict[int, list[Window]] = {}
        self.refusals = 0
        self.accepted: list[tuple[float, int]] = []
        """When something went out, and to which chat."""

    @classmethod
    def official(cls, clock: Callable[[], float]) -> "Limits":
        """Keep the platform's own rates."""
        return cls(clock, overall=OVERALL, chat=A_CHAT, group=A_GROUP)

    def count(self, chat: int, *, group: bool, weight: int = 1) -> None:
        """Count messages to a chat.

        Raises:
            ApiError: 429, too many.
        """
        now = self._clock()
        if chat not in self._chats:
            rates = [self._chat, self._group] if group else [self._chat]
            self._chats[chat] = [Window(one) for one in rates if one is not None]
        windows = self._chats[chat] + ([] if self._overall is None else [self._overall])
        for one in windows:
            wait = one.wait(now, weight)
            if wait > 0:
                seconds = max(1, math.ceil(wait))
                one.refused_until = max(one.refused_until, now + seconds)
                self.refusals += 1
                raise flood(seconds)
        for one in windows:
            one.sent.extend([now] * weight)
        self.accepted += [(now, chat)] * weight
