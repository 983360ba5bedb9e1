"""A thousand people begin at once: committed soon, answered at the platform's limit, in order.

With every `make test` hundreds, in a loop that leaps, so that the machine's business plays no part; with
`make bench` a thousand, in the machine's own time. Both keep the platform's rates, which the fake enforces,
and are never refused. The commit is always measured by the machine's clock.
"""

import asyncio
import math
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.telegram.limits import Rates
from adapters.telegram.listen import Timing
from app.process import App
from bot.answers import Answer
from bot.ports import Inbound
from tests.support.premises import Clock
from tests.telegram.leaps import Counted, LeapingLoop, run
from tests.telegram.limits import OVERALL, Limits
from tests.telegram.office import office
from tests.telegram.people import Person
from tests.telegram.platform import Platform
from tests.telegram.server import serving

COMMIT_SECONDS = 2.0
SHARE = 0.92
EVERY = 10
"""One in so many writes a second time at once, to see whether the order is kept."""


class Ticking(Clock):
    """The machine's own time: what is put off for a moment has to come back by itself."""

    def now(self) -> datetime:
        self.at = datetime.now(UTC)
        return self.at


@dataclass(frozen=True)
class Rush:
    """What came of it."""

    people: int
    commits: list[float]
    """Seconds from being handed out to being committed, by the machine's clock."""
    rate: float
    """Answers a second."""
    refusals: int
    disorder: list[str]

    @property
    def p99(self) -> float:
        return sorted(self.commits)[math.ceil(len(self.commits) * 0.99) - 1]


def timed(app: App, platform: Platform) -> list[float]:
    """Measure how long each input takes from the platform to the commit."""
    took: list[float] = []
    receive = app.service.receive

    async def measured(inbound: Inbound) -> Answer | None:
        answer = await receive(inbound)
        number = int(inbound.dedup.split(":")[2])
        took.append(time.monotonic() - platform.updates.handed[number])
        return answer

    app.service.receive = measured  # type: ignore[method-assign]
    return took


async def rush(folder: Path, count: int) -> Rush:
    loop = asyncio.get_running_loop()
    platform = Platform(limits=Limits.official(loop.time))
    timing = Timing(Rates(), 20.0, 0.05)
    async with (
        serving(platform) as server,
        office(platform, server, folder, timing=timing, clock=Ticking()) as played,
    ):
        if isinstance(loop, LeapingLoop):
            played.app.store.transact = Counted(loop, played.app.store.transact)  # type: ignore[method-assign]
        commits = timed(played.app, platform)
        people = [Person(platform, f"P{number}") for number in range(count)]
        for one in people:
            await one.starts()
        for one in people[::EVERY]:
            await one.says("/help")
        wanted = count + len(people[::EVERY])
        await platform.bell.until(
            lambda: len(platform.limits.accepted) >= wanted,
            what=lambda: (
                f"{wanted} answers, not {len(platform.limits.accepted)}; {platform.limits.refusals} refused"
            ),
            patience=wanted / 10 + 60,
        )
    sent = [at for at, _ in platform.limits.accepted]
    disorder = [one.user.first_name for one in people[::EVERY] if not in_order(one)]
    disorder += [one.user.first_name for one in people if len(one.messages) < 1]
    assert platform.violations == []
    return Rush(count, commits, (len(sent) - 1) / (sent[-1] - sent[0]), platform.limits.refusals, disorder)


def in_order(person: Person) -> bool:
    first, second = person.messages
    return "appeals assistant" in first.text and "appeals assistant" not in second.text


def judged(found: Rush) -> None:
    print(
        f"\n{found.people} people at once: committed within {found.p99:.2f} s (p99), answered at "
        f"{found.rate:.1f}/s, {found.rate / OVERALL.count:.0%} of the limit; refused {found.refusals} times"
    )
    assert found.disorder == []
    assert found.refusals == 0
    assert found.p99 < COMMIT_SECONDS
    assert found.rate >= SHARE * OVERALL.count


def test_hundreds_of_people_begin_at_once_by_the_loops_clock(tmp_path: Path) -> None:
    judged(run(rush(tmp_path, 400)))


@pytest.mark.bench
@pytest.mark.timeout(300)
async def test_a_thousand_people_begin_at_once_by_the_machines_clock(tmp_path: Path) -> None:
    judged(await rush(tmp_path, 1000))
