"""Many cases in one group, which takes twenty messages a minute with all of its topics together.

Played in a loop that leaps, with the platform's own rates: whoever is written to in private does not wait for
the group, nothing is refused, and in the end every case has its topic, its card and every word, once.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from adapters.telegram.limits import Rates
from adapters.telegram.listen import Timing
from tests.support import pauses
from tests.support.premises import MONDAY, Clock
from tests.telegram.leaps import Counted, LeapingLoop, run
from tests.telegram.limits import Limits
from tests.telegram.office import Office, office
from tests.telegram.people import Person
from tests.telegram.platform import Platform
from tests.telegram.server import serving

CASES = 25
TICK = 5.0


class OfTheLoop(Clock):
    """The loop's time, told as a date."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()

    def now(self) -> datetime:
        self.at = MONDAY + timedelta(seconds=self._loop.time() - self._began)
        return self.at


@asynccontextmanager
async def at_its_own_pace(folder: Path) -> AsyncIterator[tuple[Office, Platform]]:
    """Play with every pace as it is; the process's tick comes by the loop's clock."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    platform = Platform(limits=Limits.official(loop.time))
    timing = Timing(Rates(), 20.0, 1.0)

    async def ticks(played: Office) -> None:
        while True:
            await pauses.beat(TICK)
            await played.app.alarms.fire(played.clock.now())
            played.app.pump.wake()

    async with (
        serving(platform) as server,
        office(platform, server, folder, timing=timing, clock=OfTheLoop()) as played,
    ):
        played.app.store.transact = Counted(loop, played.app.store.transact)  # type: ignore[method-assign]
        ticking = asyncio.create_task(ticks(played))
        try:
            yield played, platform
        finally:
            ticking.cancel()
            await asyncio.gather(ticking, return_exceptions=True)


async def hands_in(person: Person) -> float:
    """Hand in as fast as one can; return how long each answer took at the most."""
    loop, slowest = asyncio.get_running_loop(), 0.0
    await person.starts()
    for see, press, say in (
        ("Which language", "English", ""),
        ("Do you agree?", "I agree", ""),
        ("What happened?", "", "They suspended me."),
        ("What did the marketplace tell you?", "", "Too many proposals."),
        ("When did you get that message", "Yesterday", ""),
        ("enough for an appeal", "Hand in my appeal", ""),
        ("Its reference is", "", ""),
    ):
        asked = loop.time()
        await person.sees(see, patience=600)
        slowest = max(slowest, loop.time() - asked)
        if press:
            await person.presses(press)
        if say:
            await person.says(say)
    return slowest


async def a_crowd(folder: Path) -> None:
    async with at_its_own_pace(folder) as (played, platform):
        people = [Person(platform, f"P{number}") for number in range(CASES)]
        slowest = await asyncio.gather(*(hands_in(one) for one in people))
        loop = asyncio.get_running_loop()
        handed_in = loop.time()
        assert max(slowest) < 15, f"somebody waited {max(slowest):.0f} s for an answer in private"

        def all_there() -> bool:
            return len(played.group.topics) == CASES and all(one.card for one in played.group.topics)

        await platform.bell.until(
            all_there, what=lambda: f"{CASES} cards, not {len(played.group.topics)}", patience=3600
        )
        while await played.waiting():
            await pauses.beat(TICK)
            assert loop.time() - handed_in < 3600, await played.waiting()
        judge(played, platform, loop.time() - handed_in)


def judge(played: Office, platform: Platform, seconds: float) -> None:
    group = sum(chat == played.group.chat.id for _, chat in platform.limits.accepted)
    print(f"\n{CASES} cases at once: {group} messages to the group in {seconds / 60:.1f} minutes")
    assert platform.limits.refusals == 0
    assert platform.violations == []
    for topic in played.group.topics:
        said = Counter(one.text for one in topic.messages)
        assert all(number == 1 for number in said.values()), f"{topic.name} says twice: {said}"
        assert any("In the freelancer's own words" in one for one in said)
    calls = Counter(one.method for one in platform.calls)
    assert calls["createForumTopic"] == CASES


def test_private_answers_do_not_wait_for_a_crowded_group_and_nothing_is_refused(tmp_path: Path) -> None:
    run(a_crowd(tmp_path))
