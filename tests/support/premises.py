"""Premises: what the running product needs on any platform, with a clock in the test's hand.

Everything is real but the platform and the time: configuration, wiring, database, vault, channel, pump.
Belongs here: time, what is stored, and the part of the configuration that no platform changes. The platforms
are in `tests/telegram/office.py` and `tests/discord_wire/office.py`.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from app import access, wiring
from app.config import Config, load
from app.process import App
from bot.case.model import Case
from bot.ids import CaseId
from bot.ports import Query, Tx
from tests.support import pauses

T = TypeVar("T")
MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
ROLES = {"Kim": "reviewer", "Noor": "reviewer", "Lena": "lead", "Tomas": "admin"}
"""Who works there."""
_MEMBER = """
[[staff]]
id = "{id}"
name = "{name} Doe"
pseudonym = "Reviewer {letter}."
roles = ["{role}"]
addresses = {{ {address} }}
"""
_MARKETPLACE = """
[marketplace]
name = "Gigway"
"""
_RULES = """
[[rules]]
id = "proposals"
number = "4.2"
title = "Sending proposals"
version = "2026-01"
address = "https://example.com/rules#4.2"
text = "Send proposals only for jobs that fit your skills."
"""


def configuration(platform: str, addresses: Mapping[str, str], more: str = "") -> str:
    """Write a configuration.

    Args:
        platform: its section.
        addresses: where each of the staff is reached, such as `telegram = "7"`.
        more: what else it says.
    """
    members = (
        _MEMBER.format(id=name.lower(), name=name, letter=name[0], role=role, address=addresses[name])
        for name, role in ROLES.items()
    )
    return "".join((_MARKETPLACE, platform, _RULES, *members, more))


def cases(tx: Tx) -> list[Case]:
    """Read every case."""
    rows = tx.cases(Query(open_only=False, submitted_only=False, limit=1000))
    found = [tx.case(one.case) for one in rows]
    return [one for one in found if one is not None]


def unsent(tx: Tx) -> list[str]:
    """List the lanes in which something waits that could go out now."""
    rows = tx.outbox(2000)
    return [row.lane for row, state in rows if state == "waiting" and row.not_before is None]


def stored(config: Path, step: Callable[[Tx], T]) -> T:
    """Read what a program left behind, beside it or after it."""

    async def work() -> T:
        store = wiring.store(load(config))
        try:
            return await store.transact(step)
        finally:
            await store.close()

    return asyncio.run(work())


async def at_rest(config: Path) -> None:
    """Wait until nothing is on its way out, so that a kill does not fall between sending and noting it."""

    async def all_sent() -> bool:
        return not await asyncio.to_thread(stored, config, unsent)

    await pauses.until(all_sent, lambda: "everything to be sent")


class Clock:
    """The time, which only the test moves; but for a moment whenever it is asked for, as clocks do."""

    def __init__(self) -> None:
        self.at = MONDAY

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def seconds(self) -> float:
        return self.at.timestamp()


class Premises:
    """The running product."""

    def __init__(self, config: Config, app: App, clock: Clock) -> None:
        self.config, self.app, self.clock = config, app, clock

    # -- time -------------------------------------------------------------------------------------

    async def settles(self) -> None:
        """Let everything that is due happen, and go out."""
        await self.app.tick(self.clock.at)

    async def passes(self, **span: float) -> None:
        """Let time pass; every alarm on the way fires at its own moment."""
        await self.settles()  # what is under way must not look as if it had been so for days
        end = self.clock.at + timedelta(**span)
        while True:
            upcoming = await self.app.store.transact(lambda tx: tx.next_alarm_at())
            if upcoming is None or upcoming > end:
                break
            self.clock.at = max(self.clock.at, upcoming)
            await self.settles()
        self.clock.at = end
        await self.settles()

    # -- what is stored ---------------------------------------------------------------------------

    async def cases(self) -> list[Case]:
        return await self.app.store.transact(cases)

    async def case(self) -> Case:
        (case,) = await self.cases()
        return case

    async def waiting(self) -> list[tuple[str, str]]:
        """List what should have gone out by now, and has not: lane and state."""
        rows = await self.app.store.transact(lambda tx: tx.outbox(1000))
        due = [one for one in rows if one[0].not_before is None or one[0].not_before <= self.clock.at]
        return [(row.lane, state) for row, state in due if state != "delivered"]

    async def log(self, case: CaseId) -> list[str]:
        lines = await self.app.store.transact(lambda tx: tx.audit(case))
        return [line.action for line in lines]

    async def code(self, account: str) -> str:
        """Make a proof code, as the marketplace's notice carries it."""
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.clock.at, lambda length: b"recourse"[:length]
        )
        return made.code
