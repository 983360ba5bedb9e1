"""A bureau: the real channel and the real core over the fake platform, in memory; one process, or several.

Smaller than the office of `tests/telegram`: no configuration, no clock, no alarms. For what belongs to the
channel alone, and for what needs two of it on one store.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from aiohttp import web
from obstore.store import MemoryStore as ObjectMemory

from adapters.telegram.limits import UNLIMITED
from adapters.telegram.listen import Telegram, Timing
from app.pump import PromptService, Pump
from bot.answers import OpenDocument
from bot.deadlines.rules import Rules
from bot.ids import Address, StaffId
from bot.messages import Message, ToModerators, lane
from bot.people.model import Role, Roster, Staff
from bot.policy import Policy
from bot.ports import Granted, OutboxRow, Viewing
from bot.relay import Relay, StaffDesk
from bot.texts import Text
from bot.texts.render import Reader
from bot.uploads import Uploads
from storage.document_keys import DocumentKeys
from storage.inspection import HeadInspector, safe_name
from storage.vault import Vault
from tests.adapters.wiring import BreakableStore
from tests.support import pauses
from tests.support.catalogue import catalogue, texts
from tests.support.copies import Copies
from tests.support.examples import EXAMPLES
from tests.telegram.groups import Group
from tests.telegram.people import Chatting, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server

ROLES = {"Kim": Role.REVIEWER, "Noor": Role.REVIEWER, "Lena": Role.LEAD, "Tomas": Role.ADMIN}
QUICK = Timing(UNLIMITED, 1.0, 0.05)


@dataclass
class Window:
    """A viewer that only hands out addresses."""

    granted: list[tuple[str, str]] = field(default_factory=list)

    def grant(self, opened: OpenDocument, by: str) -> Granted:
        self.granted.append((opened.name, by))
        return Granted("https://viewer.example/once", "4711", 5)


class Mount:
    """A path of a web server on loopback."""

    def __init__(self) -> None:
        self.url = ""
        self.answer: Callable[[web.Request], Awaitable[web.StreamResponse]] | None = None

    def post(self, answer: Callable[[web.Request], Awaitable[web.StreamResponse]], below: str = "") -> None:
        del below
        self.answer = answer

    async def serve(self, request: web.Request) -> web.StreamResponse:
        assert self.answer is not None
        return await self.answer(request)


class Bureau:
    """Everything around one store: processes of the channel, the group, people."""

    def __init__(self, platform: Platform, server: Server) -> None:
        self.platform, self.server = platform, server
        self.store = BreakableStore()
        self.vault = Vault(ObjectMemory(), DocumentKeys(self.store))
        self.group = Group(platform)
        self.group.adds_bot()
        self.maria = Person(platform, "Maria")
        self.staff = {name: self.group.member(name) for name in ROLES}
        self.now = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
        self.window: Window | None = None
        self.token = platform.token
        self.channels: list[Telegram] = []
        self.service = self._service()

    def _service(self) -> PromptService:
        roster = Roster(
            tuple(
                Staff(
                    StaffId(name.lower()),
                    f"{name} Doe",
                    f"Reviewer {name[0]}.",
                    frozenset({role}),
                    (Address("telegram", str(self.staff[name].user.id)),),
                )
                for name, role in ROLES.items()
            )
        )
        policy = Policy(Rules(), roster, catalogue(), texts(), "Gigway", staff_dialogue=True)
        return PromptService(self.store, policy, secrets.token_hex)

    @asynccontextmanager
    async def running(
        self, *, mount: Mount | None = None, timing: Timing = QUICK, lazy: bool = False
    ) -> AsyncIterator[Telegram]:
        """Run a process of the channel. A lazy one sends nothing."""
        service = self._service()
        viewing: Viewing | None = self.window
        channel = Telegram(
            service=service,
            uploads=Uploads(service, self.vault, HeadInspector(), safe_name, secrets.token_hex),
            shown=Copies(self.vault),
            viewing=viewing,
            minutes=5,
            now=lambda: self.now,
            entropy=secrets.token_hex,
            token=lambda: self.token,
            group=self.group.chat.id,
            base_url=self.server.url,
            webhook=mount,
            timing=timing,
        )
        desk = StaffDesk(Address("telegram", str(self.group.chat.id)), Reader("en", "UTC"))
        pump = Pump(Relay(service, {"telegram": channel}, desk, self.vault, EXAMPLES))
        service.prompted = pump.wake
        pumping = asyncio.create_task(self._pumping(pump, lazy=lazy))
        await channel.start()
        self.channels.append(channel)
        try:
            yield channel
        finally:
            self.channels.remove(channel)
            await channel.stop()
            pumping.cancel()
            await asyncio.gather(pumping, return_exceptions=True)
            await pump.finish(1.0)

    async def _pumping(self, pump: Pump, *, lazy: bool) -> None:
        running = asyncio.create_task(pump.run(lambda: self.now))
        try:
            while not lazy:
                if not self.store.broken:
                    pump.wake()
                await pauses.beat(0.05)
                self.now += timedelta(milliseconds=50)
            await asyncio.get_running_loop().create_future()
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    # -- people -----------------------------------------------------------------------------------

    def general(self, name: str) -> Chatting:
        return self.group.general(self.staff[name])

    async def at_topic(self, name: str) -> Chatting:
        found = await self.group.sees_topic("-")
        return self.staff[name].at(self.group.chat, found.topic.id)

    async def hands_in(self) -> None:
        """Let Maria meet the assistant and hand in after three answers."""
        maria = self.maria
        await maria.starts()
        await maria.presses("English")
        await maria.presses("I agree")
        await maria.sees("What happened?")
        await maria.says("They suspended me.")
        await maria.sees("What did the marketplace tell you?")
        await maria.says("A high number of proposals.")
        await maria.sees("When did you get that message")
        await maria.presses("Yesterday")
        await maria.presses("Hand in my appeal")
        await maria.sees("Its reference is")

    async def tells_moderators(self, said: Text) -> None:
        """Put a message to all moderators into the outbox."""
        to = ToModerators()
        row = OutboxRow(secrets.token_hex(8), lane(to), to, Message((said,)), self.now)  # type: ignore[arg-type]
        await self.store.transact(lambda tx: tx.enqueue(row))

    async def setting(self, name: str) -> str:
        """Return what the channel remembers under a name."""
        return await self.store.transact(lambda tx: tx.setting(f"telegram:{name}") or "")

    async def until(self, found: Callable[[], object], what: str) -> None:
        """Wait until something is so."""
        await self.platform.bell.until(found, what=lambda: what)

    async def confirmed(self) -> None:
        """Wait until the platform has nothing left to deliver, and we have nothing left to send."""
        await self.until(lambda: not self.platform.updates.pending, "everything to be confirmed")

        async def all_sent() -> bool:
            rows = await self.store.transact(lambda tx: tx.outbox(1000))
            return all(state != "waiting" for _, state in rows)

        await pauses.until(all_sent, lambda: "everything to be sent")

    def calls(self, method: str) -> list[dict[str, object]]:
        return [one.given for one in self.platform.calls if one.method == method]


@asynccontextmanager
async def hooked() -> AsyncIterator[Mount]:
    """Serve a path on loopback, for a webhook."""
    mount, app = Mount(), web.Application()
    app.router.add_post("/hook", mount.serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    mount.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    async with AsyncExitStack() as stack:
        stack.push_async_callback(runner.cleanup)
        yield mount
