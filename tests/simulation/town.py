"""A town: one marketplace with its calendar, its service, and a clock.

Belongs here: letting time pass, downtime, changes of rules. What people do is in `freelancers` and `staff`.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from obstore.store import MemoryStore as ObjectMemory

from app import records
from bot.answers import Answer
from bot.deadlines.rules import Rules
from bot.events import Body
from bot.ids import Address, CaseId
from bot.people.model import Role, Roster
from bot.policy import Policy
from bot.ports import Inbound, Place
from bot.relay import Relay, StaffDesk
from bot.service import Service
from bot.texts.render import Reader
from storage.document_keys import DocumentKeys
from storage.erasing import Eraser
from storage.erasures import Journal
from storage.memory import MemoryStore
from storage.vault import Vault
from tests.simulation.platform import Platform
from tests.support.catalogue import catalogue, staff, texts
from tests.support.examples import EXAMPLES

TICK = timedelta(minutes=5)
QUIET = timedelta(days=1)
BATCH = 500
ROUNDS = 100

ROSTER = Roster(
    (
        *(staff(name, Role.REVIEWER) for name in ("kim", "ruth", "omar", "ines", "petra", "jun", "noor")),
        *(staff(name, Role.REVIEWER, Role.LEAD) for name in ("lea", "lars")),
        staff("ada", Role.REVIEWER, Role.ADMIN),
    )
)

Deed = Callable[[], Awaitable[None]]


@dataclass(order=True, slots=True)
class Planned:
    """Something that somebody will do."""

    at: datetime
    number: int
    deed: Deed = field(compare=False)


@dataclass(frozen=True, slots=True)
class Outage:
    """We are not there from `since` until `until`; what people do meanwhile arrives after."""

    since: datetime
    until: datetime


class Town:
    """One marketplace, and the year that it goes through."""

    def __init__(self, name: str, seed: int, rules: Rules, start: datetime) -> None:
        """Found the town; nobody has come yet."""
        self.name = name
        self.chance = random.Random(f"{seed}:{name}")
        self.now = start
        self.events = 0
        """Inputs and alarms that were decided."""
        self._numbers = count(1)
        self._plans: list[Planned] = []
        policy = Policy(rules, ROSTER, catalogue(), texts(), f"{name} Works")
        self.store = MemoryStore(bytes(32))
        self.platform = Platform(self.chance)
        self.platform.now = start
        self.service = Service(self.store, policy, lambda: f"{name}-{next(self._numbers)}")
        desk = StaffDesk(Address("stage", "moderators"), Reader("en", rules.calendar.zone))
        objects = ObjectMemory()
        vault = Vault(objects, DocumentKeys(self.store))
        eraser = Eraser(self.store, vault, Journal(objects))
        self.relay = Relay(self.service, {"stage": self.platform}, desk, vault, EXAMPLES, eraser=eraser)

    def plan(self, at: datetime, deed: Deed) -> None:
        """Let somebody do something at a time, not before now."""
        heapq.heappush(self._plans, Planned(max(at, self.now), next(self._numbers), deed))

    async def receive(
        self, address: Address, place: Place, body: Body, case: CaseId | None = None
    ) -> Answer | None:
        """Hand an input to the service, and have it carried out."""
        self.events += 1
        key = f"{self.name}-{next(self._numbers)}"
        answer = await self.service.receive(Inbound(key, address, place, self.now, body, case))
        await self._carry()
        return answer

    async def begin(self) -> None:
        """Start as the process does."""
        await self.service.changing.adopt(self.service.configured, self.now)
        await self.store.transact(lambda tx: records.beat(tx, self.now))

    async def run(self, until: datetime, outages: tuple[Outage, ...]) -> None:
        """Let time pass, from one thing that happens to the next."""
        while self.now < until:
            later = min(await self._next(), until)
            outage = next((one for one in outages if self.now < one.since <= later), None)
            if outage is None:
                await self._live_until(later)
            else:
                await self._live_until(outage.since)
                await self._come_back(outage)

    async def change(self, rules: Rules) -> None:
        """Put other rules in force, as a new configuration does."""
        configured = replace(self.service.configured, rules=rules, ground=None)
        await self.service.changing.adopt(configured, self.now)

    async def _next(self) -> datetime:
        """Return when something happens next: a deed, an alarm, a message that waited for its hour."""
        found = await self.store.transact(lambda tx: (tx.next_alarm_at(), tx.next_waiting_at(self.now)))
        moments = (*found, self._plans[0].at if self._plans else None)
        upcoming = min((one for one in moments if one is not None), default=self.now + QUIET)
        return max(upcoming, self.now + TICK)

    async def _live_until(self, end: datetime) -> None:
        while self._plans and self._plans[0].at <= end:
            planned = heapq.heappop(self._plans)
            self._set(max(self.now, planned.at))
            await planned.deed()
        self._set(end)
        await self._tick()
        await self.store.transact(lambda tx: records.beat(tx, end))

    async def _come_back(self, outage: Outage) -> None:
        self._set(outage.until)
        await records.end_outage(self.service, self.now)
        await self._tick()

    async def _tick(self) -> None:
        for _ in range(ROUNDS):
            await self.service.changing.tell_of_rules(self.now)
            due = await self.store.transact(lambda tx: tx.due_alarms(self.now, BATCH))
            for one in due:
                self.events += 1
                await self.service.alarm(one, self.now)
            if not await self._carry() and not due:
                return
        raise AssertionError(f"{self.name} does not come to rest at {self.now}")

    async def _carry(self) -> int:
        carried = 0
        while rows := await self.relay.claim(self.now, BATCH):
            carried += len(rows)
            for row in rows:
                await self.relay.carry(row, self.now)
        return carried

    def _set(self, now: datetime) -> None:
        self.now = self.platform.now = now
