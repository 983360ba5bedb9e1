"""What the channel says of itself when its platform cannot be reached: `/health` goes by it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, cast

from adapters.telegram.errors import Fault, Kind
from adapters.telegram.lanes import Lanes
from adapters.telegram.line import FaultError, Line
from adapters.telegram.poll import Backoff, Poller
from adapters.telegram.troubles import Troubles


class Cut:
    """A line that is cut for so many tries, and then brings nothing new."""

    def __init__(self, tries: int) -> None:
        self.left = tries
        self.seen: list[str] = []
        self.poller: Poller | None = None

    async def ask(self, _what: Callable[[Any], Awaitable[Any]]) -> list[object]:
        assert self.poller is not None
        self.seen.append(self.poller.trouble)
        await asyncio.sleep(0)
        self.left -= 1
        if self.left >= 0:
            raise FaultError(Fault(Kind.NETWORK))
        if self.left < -3:
            await asyncio.Event().wait()
        return []


async def take(_heard: object) -> None:
    raise AssertionError("nothing is heard")


async def test_the_channel_is_in_trouble_while_the_line_is_cut_for_long_and_not_after() -> None:
    line = Cut(7)

    async def prepare() -> None:
        return None

    lanes = Lanes(take)
    poller = Poller(
        line=cast("Line", line),
        lanes=lanes,
        scene=lambda: cast("Any", None),
        troubles=cast("Troubles", _Quiet()),
        prepare=prepare,
        long=0.0,
    )
    line.poller, poller._backoff = poller, Backoff(0.0, 0.0)
    listening = asyncio.create_task(poller.run())
    while line.left >= -3:  # noqa: ASYNC110 - the line itself lets the others go on
        await asyncio.sleep(0)
    listening.cancel()
    await asyncio.gather(listening, return_exceptions=True)
    await lanes.stop(1)
    words = "the platform cannot be reached"
    assert line.seen[:8] == ["", "", "", "", "", words, words, words]
    assert poller.trouble == ""


class _Quiet:
    """Troubles that nobody is told of."""

    async def over(self, _trouble: object) -> None:
        return None

    async def tell(self, _trouble: object) -> None:
        return None
