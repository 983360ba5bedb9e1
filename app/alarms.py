"""Alarms: what is due is handed to its case, oldest first, until nothing is due.

Belongs here: going on when one fails, and not going in circles; and that open cases hear of rules that were
changed meanwhile. What an alarm does is the core's.
"""

from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.ports import DueAlarm
from bot.service import Service

BATCH: Final = 50
MOST: Final = 10_000
"""Alarms in one go; what is left comes with the next tick."""
AGAIN_AFTER: Final = timedelta(minutes=5)
"""When an alarm that failed, or did not go away, is tried again."""

_log = structlog.stdlib.get_logger(__name__)


class Alarms:
    """Fires what is due."""

    def __init__(self, service: Service) -> None:
        """Take the service whose cases act."""
        self._service = service
        self._aside: dict[DueAlarm, datetime] = {}
        """Alarms that are not tried again before a time, so that the others get their turn."""

    async def fire(self, now: datetime) -> int:
        """Let every alarm act that is due at `now`, under the rules in force; return how many did."""
        self._aside = {one: until for one, until in self._aside.items() if until > now}
        fired = await self._service.changing.tell_of_rules(now) or 0
        tried: set[DueAlarm] = set()
        while fired < MOST:
            due = [one for one in await self._due(now) if one not in self._aside]
            if not due:
                break
            for one in due:
                if one in tried:  # it acted, and is still there: nothing of it may hold up the rest
                    self._put_aside(one, now, "alarm did not go away")
                    continue
                tried.add(one)
                fired += await self._fire(one, now)
        return fired

    async def _due(self, now: datetime) -> tuple[DueAlarm, ...]:
        limit = BATCH + len(self._aside)
        return await self._service.store.transact(lambda tx: tx.due_alarms(now, limit))

    async def _fire(self, due: DueAlarm, now: datetime) -> bool:
        try:
            await self._service.alarm(due, now)
        except Exception:  # whatever it is: the other cases must hear their alarms
            self._put_aside(due, now, "alarm failed", failed=True)
            return False
        return True

    def _put_aside(self, due: DueAlarm, now: datetime, event: str, *, failed: bool = False) -> None:
        self._aside[due] = now + AGAIN_AFTER
        _log.error(event, case=due.case, alarm=due.key, rung=due.rung, exc_info=failed)
