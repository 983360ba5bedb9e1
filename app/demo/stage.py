"""The stage: a whole sandbox in a temporary folder, with a clock of the demo's, and everybody who plays.

Belongs here: what stands there before the first word and is gone after the last. The parts are put together
by `app.wiring`, like those of every other start.
"""

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from app import access, defaults, wiring
from app.config import Config
from app.demo.errors import Unexpected
from app.demo.page import Page
from app.demo.people import Maria, Only, Staff, some
from app.demo.printout import ASSISTANT, Printout
from app.process import App
from app.values import SANDBOX

MONDAY: Final = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
"""When the demo begins."""
ACT_TAKES: Final = timedelta(minutes=1)
_MOST_ALARMS: Final = 20


@dataclass
class Stage:
    """All that the story needs."""

    config: Config
    app: App
    page: Page
    out: Printout
    maria: Maria
    kim: Staff
    noor: Staff
    lena: Staff
    tomas: Staff

    async def passes(self, words: str, *, days: int = 0, hours: int = 0) -> None:
        """Let time pass, as the page's own buttons do it."""
        self.out.passes(words)
        for by in ("day",) * days + ("hour",) * hours:
            await self.page.does("move", by=by)

    async def passes_to(self, words: str, weekday: int) -> None:
        """Let days pass until it is this day of the week; Monday is 0."""
        self.out.passes(words)
        await self.page.does("move", by="day")
        while self.page.now().weekday() != weekday:
            await self.page.does("move", by="day")

    async def passes_until(self, words: str, happened: Callable[[], bool]) -> None:
        """Go from one alarm to the next until something has happened."""
        self.out.passes(words)
        for _ in range(_MOST_ALARMS):
            if happened():
                return
            await self.page.does("move", by="alarm")
        raise Unexpected(f"time passed, and nothing happened: {words}")

    def heard(self) -> tuple[int, int, int]:
        """Remember how much each of those has heard who are written to when a date passes."""
        return len(self.maria.heard), len(self.lena.heard), len(self.tomas.heard)

    def tells(self, since: tuple[int, int, int], only: Only = None) -> None:
        """Print what each of them heard since then, in the order of time."""
        maria, lena, tomas = since
        fresh = [(said.at, ASSISTANT, some(said.parts, only)) for said in self.maria.heard[maria:]]
        for one, before in ((self.lena, lena), (self.tomas, tomas)):
            fresh += [(said.at, one.name, (one.told(said),)) for said in one.heard[before:]]
        for at, who, parts in sorted(fresh, key=lambda one: one[0]):
            if parts:
                self.out.says(at, who, parts)

    def reminders(self) -> int:
        """Count what the moderators were reminded of, in the channel and in the case's thread."""
        lanes = (said for lane, said in self.page.lanes.items() if not lane.startswith("chat:"))
        said = [one.words for lane in lanes for one in lane]
        return sum("due by" in words and "Who has it" in words for words in said)

    async def code(self, account: str) -> str:
        """Make a proof code beside the running process, as `recourse code` does."""
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.app.now(), lambda length: b"recourse"[:length]
        )
        return made.code


class _Clock:
    """The demo's own time: it stands still but for the acts of its people."""

    def __init__(self) -> None:
        self._at = MONDAY

    def now(self) -> datetime:
        return self._at

    def goes_on(self) -> None:
        self._at += ACT_TAKES


@asynccontextmanager
async def stage(out: Printout, folder: Path) -> AsyncIterator[Stage]:
    """Set everything up in `folder`, and let go of everything after."""
    config, clock, numbers = _config(folder), _Clock(), count(1)

    def entropy() -> str:
        return hashlib.sha256(f"recourse demo {next(numbers)}".encode()).hexdigest()

    app = wiring.build(config, now=clock.now, entropy=entropy)
    try:
        await app.start()
        url: str = getattr(app.channels[SANDBOX], "url", "")
        async with Page(url, app.now, clock.goes_on) as page:
            people = (Staff(page, out, *one) for one in _STAFF)
            yield Stage(config, app, page, out, Maria(page, out), *people)
    finally:
        await app.stop()


_STAFF: Final = (
    ("staff-kim", "Reviewer K."),
    ("staff-noor", "Reviewer N."),
    ("staff-lena", "Team lead"),
    ("staff-tomas", "Admin"),
)


def _config(folder: Path) -> Config:
    """Take the sandbox's own configuration, with Maria in it, on any free port, and without digests."""
    own = defaults.sandbox(folder)
    steps = own.ladder.model_copy(update={"digest": False})
    page = own.sandbox.model_copy(update={"port": 0, "freelancers": (Maria.name,)})
    return own.model_copy(update={"sandbox": page, "ladder": steps})
