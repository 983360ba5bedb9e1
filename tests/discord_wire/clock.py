"""Time and ids: a clock that tests can move, and ids that carry their time as the platform's do."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

EPOCH_MS = 1420070400000


class WireClock:
    """The platform's clock: that of the test or of the computer, moved forward at will."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self._now = now or (lambda: datetime.now(UTC))
        self._ahead = timedelta()

    def now(self) -> datetime:
        return self._now() + self._ahead

    def advance(self, **span: float) -> None:
        self._ahead += timedelta(**span)


class Snowflakes:
    """Ids that only grow."""

    def __init__(self, clock: WireClock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        at = (int(self._clock.now().timestamp() * 1000) - EPOCH_MS) << 22
        self._last = max(self._last + 1, at)
        return self._last


def made_at(snowflake: int) -> datetime:
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH_MS) / 1000, UTC)


def stamp(at: datetime) -> str:
    """Spell a time as the platform does."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
