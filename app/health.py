"""Whether all is well, for whoever watches over the process from outside: `GET /health` of the web server.

Belongs here: what is looked at, and when it counts as unwell. Nothing personal is told, and nothing that
names a case. Telling the moderators is the business of `watch`.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from aiohttp import web

from app import records
from bot.ports import Channel, Store, Tx

TICK_LATE_SECONDS: Final = 300
"""A tick comes every few seconds; a long one, after an outage, may take minutes."""
BEAT_LATE_SECONDS: Final = 300
OUTBOX_LATE_SECONDS: Final = 1800
"""Longer than the longest pause between two tries that we choose ourselves."""
_PATIENCE_SECONDS: Final = 5

Json = dict[str, object]


@dataclass
class Pulse:
    """When the process last did what it does all the time, by a clock that nobody moves."""

    clock: Callable[[], float] = time.monotonic
    _last: float | None = field(default=None, init=False)

    def beat(self) -> None:
        """Say that a tick has come to its end."""
        self._last = self.clock()

    @property
    def age(self) -> float | None:
        """Return how many seconds ago that was; None before the first."""
        return None if self._last is None else self.clock() - self._last


class Health:
    """Looks at everything that can be seen from here."""

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], pulse: Pulse, now: Callable[[], datetime]
    ) -> None:
        """Take what is looked at. A channel that can tell its `trouble` is believed."""
        self._store, self._channels, self._pulse, self._now = store, channels, pulse, now

    async def answer(self, _request: web.Request) -> web.Response:
        """Answer 200 when all is well, else 503, with what was seen."""
        told = await self.look()
        return web.json_response(told, status=200 if told["ok"] else 503)

    async def look(self) -> Json:
        """Return what was seen; ages are in seconds."""
        tick = self._pulse.age
        database, heartbeat, outbox = await self._kept()
        channels = {name: "trouble" if trouble(one) else "ok" for name, one in self._channels.items()}
        well = (
            database
            and _young(tick, TICK_LATE_SECONDS)
            and _young(heartbeat, BEAT_LATE_SECONDS)
            and (outbox is None or outbox < OUTBOX_LATE_SECONDS)
            and all(state == "ok" for state in channels.values())
        )
        return {
            "ok": well,
            "database": "ok" if database else "trouble",
            "tick_seconds": _rounded(tick),
            "heartbeat_seconds": _rounded(heartbeat),
            "outbox_seconds": _rounded(outbox),
            "channels": channels,
        }

    async def _kept(self) -> tuple[bool, float | None, float | None]:
        """Ask the database: (it answers, age of the heartbeat, age of what has waited longest)."""
        now = self._now()

        def step(tx: Tx) -> tuple[datetime | None, datetime | None]:
            waiting = tx.waiting(now, 1)
            return records.last_beat(tx), waiting[0].created_at if waiting else None

        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                beat, oldest = await self._store.transact(step)
        except Exception:  # whatever the store raises, that is the news
            return False, None, None
        return True, _age(beat, now), _age(oldest, now)


def trouble(channel: object) -> str:
    """Return what a channel says keeps it from working now, in a few words; empty when all is well."""
    return str(getattr(channel, "trouble", ""))


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else max((now - since).total_seconds(), 0.0)


def _young(age: float | None, most: float) -> bool:
    return age is not None and age < most


def _rounded(age: float | None) -> int | None:
    return None if age is None else round(age)
