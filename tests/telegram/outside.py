"""The office from outside: the product as a process of its own, which is killed as it plays.

Its clock is the computer's, moved by what stands in a file; the fake goes by the same.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app import access
from app.config import load
from bot.case.model import Case
from bot.ids import CaseId
from bot.ports import Tx
from tests.support import pauses
from tests.support.premises import MONDAY, cases, stored, unsent
from tests.telegram.office import Crowd, Office
from tests.telegram.platform import Platform
from tests.telegram.process import Program, program
from tests.telegram.server import Server


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

    def __init__(self, crowd: Crowd, run: Program, moved: Moved, config: Path) -> None:
        self.crowd, self.platform, self.group, self.maria = crowd, crowd.platform, crowd.group, crowd.maria
        self.run, self.moved, self.file, self.config = run, moved, config, load(config)
        self.killed = 0

    async def settles(self) -> None:
        """Wait until nothing is due, and nothing is on its way out."""
        await self._until(lambda tx: not unsent(tx) and not _alarms(tx, self.moved.now()))

    async def passes(self, **span: float) -> None:
        """Let time pass, as a computer does that slept; and some more, in which reminders gather."""
        for more in (timedelta(**span), timedelta(hours=1)):
            self.moved.add(more)
            await self.settles()

    async def cases(self) -> list[Case]:
        return await asyncio.to_thread(stored, self.file, cases)

    async def waiting(self) -> list[tuple[str, str]]:
        return [(lane, "waiting") for lane in await asyncio.to_thread(stored, self.file, unsent)]

    async def log(self, case: CaseId) -> list[str]:
        return await asyncio.to_thread(stored, self.file, lambda tx: [one.action for one in tx.audit(case)])

    async def code(self, account: str) -> str:
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.moved.now(), lambda length: b"recourse"[:length]
        )
        return made.code

    async def is_killed(self) -> None:
        """Kill it at whatever it is doing, and start it."""
        await self.run.kill()
        await self.run.start()
        self.killed += 1

    async def _until(self, probe: Callable[[Tx], bool]) -> None:
        async def settled() -> bool:
            return await asyncio.to_thread(stored, self.file, probe)

        await pauses.until(settled, lambda: f"rest: {stored(self.file, unsent)}\n{self.run.log}")


def _alarms(tx: Tx, at: datetime) -> bool:
    upcoming = tx.next_alarm_at()
    return upcoming is not None and upcoming <= at


@asynccontextmanager
async def outside(platform: Platform, server: Server, folder: Path) -> AsyncIterator[Outside]:
    """Run the program on the fake, with a clock that can be moved."""
    moved = Moved(folder / "clock")
    platform.clock = lambda: moved.now().timestamp()
    crowd = Crowd(platform)
    config = crowd.config(folder, server.url)
    async with program(platform, config, moved.file) as run:
        yield Outside(crowd, run, moved, config)
