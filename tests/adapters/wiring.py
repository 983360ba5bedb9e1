"""A whole sandbox on loopback: the real core, store and vault in memory, a clock of the test."""

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import aiohttp
from obstore.store import MemoryStore as ObjectMemory

from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.listen import Sandbox
from adapters.sandbox.people import CHANNEL, DESK, SandboxPerson
from adapters.viewer.listen import Viewer
from app.web import WebServer
from bot.deadlines.rules import Rules
from bot.ids import Address, StaffId
from bot.people.model import Role, Roster, Staff
from bot.policy import Policy
from bot.ports import Tx
from bot.relay import Relay, StaffDesk
from bot.service import Service
from bot.texts.render import Reader
from bot.uploads import Uploads
from storage.crypto import Envelope
from storage.document_keys import DocumentKeys
from storage.inspection import HeadInspector, safe_name
from storage.memory import MemoryStore
from storage.showing.copies import Copies
from storage.vault import Vault
from tests.support.catalogue import catalogue, texts
from tests.support.examples import EXAMPLES

T = TypeVar("T")
MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)

PEOPLE = (
    SandboxPerson("freelancer-a", "Maria Silva", staff=False),
    SandboxPerson("freelancer-b", "Daniel Okoro", staff=False),
    SandboxPerson("reviewer-a", "Kim Doe", staff=True),
    SandboxPerson("reviewer-b", "Noor Haddad", staff=True),
    SandboxPerson("lead", "Lena Sommer", staff=True),
    SandboxPerson("admin", "Tomas Rey", staff=True),
)
_ROLES = {"lead": Role.LEAD, "admin": Role.ADMIN}
ROSTER = Roster(
    tuple(
        Staff(
            StaffId(one.chat),
            one.label,
            f"Reviewer {one.label[0]}.",
            frozenset({_ROLES.get(one.chat, Role.REVIEWER)}),
            (one.address,),
        )
        for one in PEOPLE
        if one.staff
    )
)


class BreakableStore(MemoryStore):
    """A store whose disk can be full."""

    broken = False

    async def transact(self, step: Callable[[Tx], T]) -> T:
        """Run a step, unless it is broken."""
        if self.broken:
            raise OSError("the disk is full")
        return await super().transact(step)


@dataclass
class Trial:
    """A sandbox with all that is behind it."""

    sandbox: Sandbox
    store: BreakableStore
    service: Service
    clock: SandboxClock
    relay: Relay
    web: WebServer
    """The viewer's."""

    async def fetch(self, path: str) -> bytes:
        """Fetch something of the page, as the page does."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.sandbox.url}{path[1:]}") as response,
        ):
            assert response.status == 200, response.status
            return await response.read()

    async def settle(self) -> None:
        """Let everything that is due happen, until nothing is left to do."""
        for _ in range(200):
            now = self.clock.now()
            due = await self.store.transact(lambda tx, now=now: tx.due_alarms(now, 50))  # type: ignore[misc]
            for one in due:
                await self.service.alarm(one, now)
            rows = await self.relay.claim(now, 50)
            for row in rows:
                await self.relay.carry(row, now)
            if not due and not rows:
                return
        raise AssertionError("the sandbox never comes to rest")


def build(
    real: Callable[[], datetime] = lambda: MONDAY, port: int = 0, store: BreakableStore | None = None
) -> Trial:
    """Wire a sandbox; nothing listens yet. With the store of another it is the same one, started again."""
    store = store or BreakableStore()
    service = Service(store, Policy(Rules(), ROSTER, catalogue(), texts(), "Gigway"), secrets.token_hex)
    vault = Vault(ObjectMemory(), DocumentKeys(store))
    clock = SandboxClock(real)
    channels: dict[str, Sandbox] = {}
    relay = Relay(service, channels, StaffDesk(DESK, Reader("en", "UTC")), vault, EXAMPLES)

    async def tick() -> None:
        await trial.settle()

    web = WebServer("", "127.0.0.1", 0)
    viewer = Viewer(
        service=service,
        shown=Copies(vault, 20 * 1024 * 1024),
        mount=web.mount("view"),
        envelope=Envelope(bytes(32)),
        reader=Reader("en", "UTC"),
        minutes=10,
        now=clock.now,
        entropy=secrets.token_hex,
    )
    sandbox = Sandbox(
        service=service,
        uploads=Uploads(service, vault, HeadInspector(), safe_name, secrets.token_hex),
        viewing=viewer,
        texts=texts(),
        clock=clock,
        tick=tick,
        people=PEOPLE,
        port=port,
    )
    channels[CHANNEL] = sandbox
    trial = Trial(sandbox, store, service, clock, relay, web)
    return trial


@asynccontextmanager
async def running(
    real: Callable[[], datetime] = lambda: MONDAY, store: BreakableStore | None = None
) -> AsyncIterator[Trial]:
    """Run a sandbox on a free port."""
    trial = build(real, store=store)
    await trial.web.start()
    await trial.sandbox.start()
    try:
        yield trial
    finally:
        await trial.sandbox.stop()
        await trial.web.stop()


def freelancer(chat: str = "freelancer-a") -> Address:
    """Return where a freelancer of the sandbox is reached."""
    return Address(CHANNEL, chat)
