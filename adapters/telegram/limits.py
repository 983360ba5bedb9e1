"""Limits: when the next message may go, so that the platform never has to refuse one. Pure.

Time is an argument. An even pace by the generic cell rate algorithm: a bucket remembers one moment, its
*theoretical arrival time*. With an interval T and a burst of b, at most b + t/T messages go in any t seconds.

Belongs here: the arithmetic, and who goes first. Waiting itself is done in `pacing`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum, unique
from typing import Final

OVERALL: Final = 0
"""The bucket that every message takes from; no chat has this number."""
_FORGET_EVERY: Final = 512


@dataclass(frozen=True, slots=True)
class Rate:
    """A pace: one message each `interval` seconds, and up to `burst` in a row after a rest.

    A burst that is no whole number lets a message make good for one that went a moment late, as timers do.
    """

    interval: float
    burst: float = 1

    def most(self, seconds: float) -> float:
        """Return how many messages go in a stretch of time at the very most."""
        return self.burst + seconds / self.interval


@dataclass(frozen=True, slots=True)
class Rates:
    """The paces. The platform allows 30 a second, one a second to a person, 20 a minute to a group.

    We stay a little below, since the way to the platform takes now longer, now shorter: the 31st of a second
    would have to gain 45 ms on the way. The part of a burst is 10 ms that a timer may be late without loss.
    A group is a chat too: one a second, and of all its topics together at most 19 a minute, as 4 in a row and
    one each four seconds are. The four let a dialogue flow.
    """

    overall: Rate = Rate(1 / 28.4, 1.3)
    chat: Rate = Rate(1.05)
    group: Rate = Rate(4.0, 4)


UNLIMITED: Final = Rates(Rate(1e-9, 1000), Rate(1e-9, 1000), Rate(1e-9, 1000))
"""For measuring, and for a server of one's own that has no limits."""


@unique
class Turn(IntEnum):
    """Who goes first when several could."""

    LIVE = 0
    """The answer to somebody who is looking at his screen."""
    FOLLOW_UP = 1
    TIDYING = 2
    """A card brought up to date, an old keyboard removed: never at the cost of words."""


@dataclass(slots=True)
class Paces:
    """The buckets of all chats. Not frozen: it is the one thing that remembers, and one task owns it."""

    rates: Rates = field(default_factory=Rates)
    _arrivals: dict[int, float] = field(default_factory=dict)
    _minutes: dict[int, float] = field(default_factory=dict)
    """The same of groups, by the pace of their minutes."""
    _taken: int = 0

    def ready_at(self, chat: int, turn: Turn, now: float) -> float:
        """Return when a message of this turn may go to this chat; not later than `now` means at once."""
        at = max(self._ready(OVERALL, now), self._ready(chat, now))
        return max(at, self._minute(chat, turn, now)) if chat < 0 else at

    def take(self, chat: int, now: float) -> None:
        """Count a message that goes now."""
        for bucket in (OVERALL, chat):
            self._arrivals[bucket] = max(self._arrivals.get(bucket, now), now) + self._rate(bucket).interval
        if chat < 0:
            self._minutes[chat] = max(self._minutes.get(chat, now), now) + self.rates.group.interval
        self._taken += 1
        if self._taken % _FORGET_EVERY == 0:
            self._arrivals = {one: at for one, at in self._arrivals.items() if at > now or one == OVERALL}
            self._minutes = {one: at for one, at in self._minutes.items() if at > now}

    def rest(self, chat: int, until: float) -> None:
        """Let nothing go to this chat before `until`: the platform has said so."""
        rate = self._rate(chat)
        longest = until + (rate.burst - 1) * rate.interval
        self._arrivals[chat] = max(self._arrivals.get(chat, 0.0), longest)

    def _rate(self, bucket: int) -> Rate:
        return self.rates.overall if bucket == OVERALL else self.rates.chat

    def _ready(self, bucket: int, now: float) -> float:
        rate = self._rate(bucket)
        return self._arrivals.get(bucket, now) - (rate.burst - 1) * rate.interval

    def _minute(self, chat: int, turn: Turn, now: float) -> float:
        """Only what is live may use the burst: the rest leaves it for whoever writes next."""
        rate = self.rates.group
        burst = rate.burst if turn is Turn.LIVE else 1
        return self._minutes.get(chat, now) - (burst - 1) * rate.interval


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that would go."""

    number: int
    """In the order in which they came."""
    chat: int
    turn: Turn


def choose(waiting: Iterable[Waiting], paces: Paces, now: float) -> tuple[Waiting | None, float]:
    """Choose who goes now, and say when to ask again: nobody overtakes in his chat but by his turn."""
    heads: dict[int, Waiting] = {}
    for one in waiting:
        head = heads.get(one.chat)
        if head is None or (one.turn, one.number) < (head.turn, head.number):
            heads[one.chat] = one
    best: Waiting | None = None
    soonest = float("inf")
    for one in heads.values():
        at = paces.ready_at(one.chat, one.turn, now)
        if at <= now and (best is None or (one.turn, one.number) < (best.turn, best.number)):
            best = one
        soonest = min(soonest, at)
    return best, soonest
