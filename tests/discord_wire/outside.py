"""The office from outside: the product as a process of its own, which is killed and cut off as it plays.

Its clock is the computer's, moved by what stands in a file; the fake goes by the same.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path

from app import access
from app.config import load
from bot.case.model import Case
from bot.ids import CaseId
from bot.ports import Tx
from tests.discord_wire.office import Crowd, Office
from tests.discord_wire.process import Program, program
from tests.discord_wire.server import running
from tests.support import pauses
from tests.support.premises import MONDAY, cases, stored, unsent


class Moved:
    """The time of both: the computer's, and what was added."""

    def __init__(self, file: Path) -> None:
        self.file, self._ahead = file, timedelta()
        self.add(MONDAY - datetime.now(UTC))

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def add(self, span: timedelta) -> None:
        self._ahead += span
        fresh = self.file.with_suffix(".new")
        fresh.write_text(f"{self._ahead.total_seconds()}", "ascii")
        fresh.replace(self.file)


class Outside(Office):
    """The product, with nothing but its platform and its database to see."""

    def __init__(self, crowd: Crowd, run: Program, moved: Moved) -> None:
        self.crowd, self.fake, self.place, self.maria = crowd, crowd.fake, crowd.place, crowd.maria
        self.run, self.moved, self.config = run, moved, load(run.config)
        self.killed = self.cut = 0
        self._next = cycle((self.is_killed, self.is_cut_off))
        self.between_windows = self.suffers

    async def settles(self) -> None:
        """Wait until nothing is due, and nothing is on its way out."""
        await self._until(lambda tx: not unsent(tx) and not _alarms(tx, self.moved.now()))

    async def passes(self, **span: float) -> None:
        """Let time pass, as a computer does that slept."""
        self.moved.add(timedelta(**span))
        await self.settles()

    async def cases(self) -> list[Case]:
        return await asyncio.to_thread(stored, self.run.config, cases)

    async def waiting(self) -> list[tuple[str, str]]:
        return [(lane, "waiting") for lane in await asyncio.to_thread(stored, self.run.config, unsent)]

    async def rests(self) -> None:
        await self.settles()

    async def log(self, case: CaseId) -> list[str]:
        return await asyncio.to_thread(
            stored, self.run.config, lambda tx: [one.action for one in tx.audit(case)]
        )

    async def code(self, account: str) -> str:
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.moved.now(), lambda length: b"recourse"[:length]
        )
        return made.code

    # -- what it suffers ---------------------------------------------------------------------------

    async def suffers(self) -> None:
        """Kill it, or cut its connection, by turns."""
        await next(self._next)()

    async def is_killed(self) -> None:
        """Kill it at whatever it is doing, and start it; what the dead one had claimed is free in a while."""
        await self.run.kill()
        await self.run.start()
        self.killed += 1
        await self.passes(minutes=15)

    async def is_cut_off(self) -> None:
        resumed = len(self.fake.gateway.resumes)
        self.fake.gateway.drop()
        await self.fake.until(lambda: len(self.fake.gateway.resumes) > resumed, "a resume")
        self.cut += 1

    async def _until(self, probe: Callable[[Tx], bool]) -> None:
        async def settled() -> bool:
            return await asyncio.to_thread(stored, self.run.config, probe)

        await pauses.until(settled, lambda: f"rest: {stored(self.run.config, unsent)}\n{self.run.log}")


def _alarms(tx: Tx, at: datetime) -> bool:
    upcoming = tx.next_alarm_at()
    return upcoming is not None and upcoming <= at


@asynccontextmanager
async def outside(folder: Path) -> AsyncIterator[Outside]:
    """Run the program on the fake, with a clock that can be moved."""
    moved = Moved(folder / "clock")
    async with running(moved.now) as fake:
        crowd = Crowd(fake)
        config = crowd.config(folder)
        async with program(fake, config, moved.file) as run:
            await fake.until(lambda: fake.world.commands.registered.get(None), "the slash commands")
            yield Outside(crowd, run, moved)
