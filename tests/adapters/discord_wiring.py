"""The channel on a small Discord on loopback: real core, real library, store and vault in memory."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

from obstore.store import MemoryStore as ObjectMemory

from adapters.discord.listen import Discord
from adapters.discord.rooms import CHANNEL, Layout
from app.pump import PromptService, Pump
from bot.deadlines.rules import Rules
from bot.ids import Address, StaffId
from bot.people.model import Role, Roster, Staff
from bot.policy import Policy
from bot.ports import Viewing
from bot.relay import Relay, StaffDesk
from bot.texts.render import Reader
from bot.uploads import Uploads
from storage.document_keys import DocumentKeys
from storage.inspection import HeadInspector, safe_name
from storage.memory import MemoryStore
from storage.vault import Vault
from tests.adapters.wiring import BreakableStore
from tests.discord_wire.hands import Person
from tests.discord_wire.place import Place, furnish
from tests.discord_wire.redirect import beating
from tests.discord_wire.server import Fake
from tests.support import pauses
from tests.support.catalogue import catalogue, texts
from tests.support.copies import Copies
from tests.support.examples import EXAMPLES

_PEOPLE: WeakKeyDictionary[Fake, dict[str, Person]] = WeakKeyDictionary()
"""The staff of each server: the same after a restart."""


class Waits:
    """The channel's pauses: short ones are kept, long ones last until the test lets them pass."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self._passing = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        self.asked.append(seconds)
        if seconds <= 2.0:
            await pauses.beat(seconds)
        else:
            await self._passing.wait()

    def pass_(self) -> None:
        """Let every long pause that is under way end."""
        self._passing.set()
        self._passing = asyncio.Event()


class Clock:
    """The channel's clock: the computer's, and what the test adds."""

    ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


@dataclass
class Desk:
    """Everything that runs on the fake."""

    fake: Fake
    place: Place
    channel: Discord
    store: MemoryStore
    service: PromptService
    pump: Pump
    vault: Vault
    waits: Waits
    clock: Clock
    staff: dict[str, Person] = field(default_factory=dict)

    async def settle(self) -> None:
        """Carry everything that may go out."""
        await self.pump.drain(lambda: datetime.now(UTC))


def roster(people: dict[str, Person]) -> Roster:
    roles = {"kim": {Role.REVIEWER}, "noor": {Role.REVIEWER}, "lena": {Role.LEAD, Role.ADMIN}}
    return Roster(
        tuple(
            Staff(
                StaffId(name),
                name.title(),
                f"Reviewer {name[0].upper()}.",
                frozenset(roles[name]),
                (Address(CHANNEL, str(person.user.id)),),
            )
            for name, person in people.items()
        )
    )


def layout(place: Place, **other: str) -> Layout:
    usual: dict[str, Any] = {
        "guild": str(place.guild.id),
        "forum": str(place.forum.id),
        "reviewer_roles": frozenset({str(place.reviewers.id)}),
    }
    return Layout(**{**usual, **other})


def build(
    fake: Fake,
    place: Place,
    *,
    store: MemoryStore,
    viewing: Viewing | None = None,
    token: Callable[[], str] | None = None,
    **other: str,
) -> Desk:
    """Wire the channel; nothing listens yet. With the store of another it is the same one, started again."""
    people = _PEOPLE.setdefault(fake, {})
    for name in () if people else ("kim", "noor", "lena"):
        people[name] = place.staff(name.title())
    policy = Policy(
        Rules(), roster(people), catalogue(), texts(), "Gigway", modal_channels=frozenset({CHANNEL})
    )
    service = PromptService(store, policy, secrets.token_hex)
    vault = Vault(ObjectMemory(), DocumentKeys(store))
    waits, clock, known = Waits(), Clock(), fake.world.token
    channel = Discord(
        service=service,
        uploads=Uploads(service, vault, HeadInspector(), safe_name, secrets.token_hex),
        shown=Copies(vault),
        texts=texts(),
        now=lambda: datetime.now(UTC),
        viewing=viewing,
        minutes=10,
        token=token or (lambda: known),
        layout=layout(place, **other),
        pause=waits,
        clock=clock,
    )
    relay = Relay(
        service,
        {CHANNEL: channel},
        StaffDesk(Address(CHANNEL, str(place.forum.id)), Reader("en", "UTC")),
        vault,
        EXAMPLES,
    )
    pump = Pump(relay)
    service.prompted = pump.wake
    return Desk(fake, place, channel, store, service, pump, vault, waits, clock, people)


@asynccontextmanager
async def started(desk: Desk) -> AsyncIterator[Desk]:
    """Run the channel and the pump."""
    pumping = asyncio.create_task(desk.pump.run(lambda: datetime.now(UTC)))
    await desk.channel.start()
    try:
        await desk.fake.connected()
        yield desk
    finally:
        await desk.channel.stop()
        assert beating() == [], "a connection was left behind"
        pumping.cancel()
        await asyncio.gather(pumping, return_exceptions=True)
        await desk.pump.finish(1)


@asynccontextmanager
async def running(fake: Fake, **other: Any) -> AsyncIterator[Desk]:
    """Run the channel on a furnished server."""
    desk = build(fake, furnish(fake), store=other.pop("store", None) or BreakableStore(), **other)
    async with started(desk):
        yield desk
