"""How fast Telegram's channel is, beside a bare loop that keeps the same promise and does nothing else.

Poll, commit, send over loopback, against a platform that only answers (`lean.py`, a process of its own); once
with no way to go, and once with 60 ms there and back. The least that is accepted is stated here; what was
measured is printed.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import aiohttp
import pytest

from adapters.telegram import listen
from app import wiring
from app.config import load
from app.process import App
from app.tokens import Tokens
from bot.ids import secret_code
from tests.support import pauses
from tests.telegram import bare
from tests.telegram.office import QUICK, Crowd
from tests.telegram.platform import TOKEN, Platform

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

WORDS = "/start"


@dataclass(frozen=True)
class Way:
    """How far away the platform is, and what share of the bare loop's speed is expected of us."""

    name: str
    seconds: float
    people: int
    least: float
    aim: float


NEAR = Way("no way to go", 0.0, 3000, 0.15, 0.25)
FAR = Way("60 ms there and back", 0.06, 2000, 0.5, 0.75)


class Lean:
    """The platform that only answers."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def stats(self) -> dict[str, Any]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}/stats") as answer:
            found: dict[str, Any] = await answer.json()
            return found

    async def rate(self) -> tuple[float, dict[str, int]]:
        """Return answers a second, from the first message handed out to the last answer, and all calls."""
        stats = await self.stats()
        sent = [at for at, _ in stats["sent"]]
        return len(sent) / (sent[-1] - stats["began"]), stats["calls"]


@asynccontextmanager
async def lean(way: Way) -> AsyncIterator[Lean]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.telegram.lean", str(way.people), WORDS, str(way.seconds),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        yield Lean((await process.stdout.readline()).decode().strip())
    finally:
        process.kill()
        await process.wait()


async def by_the_bare_loop(there: Lean, folder: Path, way: Way) -> None:
    await bare.run(there.url, folder, way.people, "x" * 400)


@asynccontextmanager
async def product(there: Lean, folder: Path) -> AsyncIterator[App]:
    config = load(Crowd(Platform()).config(folder, there.url))
    numbers = iter(range(10**9))
    with patch.object(listen, "Timing", lambda: QUICK):
        app = wiring.build(
            config,
            now=lambda: datetime.now(UTC),
            entropy=lambda: secret_code(next(numbers).to_bytes(8, "big")),
            tokens=Tokens({"telegram": TOKEN}),
        )
    try:
        await app.start()
        yield app
    finally:
        await app.stop()


async def by_the_product(there: Lean, folder: Path, way: Way) -> None:
    async with product(there, folder):

        async def all_answered() -> bool:
            return len((await there.stats())["sent"]) >= way.people

        await pauses.until(all_answered, lambda: "an answer to everybody")


Worker = Callable[[Lean, Path, Way], Awaitable[None]]


async def measured(work: Worker, folder: Path, way: Way) -> tuple[float, dict[str, int]]:
    folder.mkdir()
    async with lean(way) as there:
        await work(there, folder, way)
        return await there.rate()


@pytest.mark.parametrize("way", [NEAR, FAR], ids=["near", "far"])
async def test_from_poll_to_answer_beside_a_bare_loop(way: Way, tmp_path: Path) -> None:
    bare_rate, _ = await measured(by_the_bare_loop, tmp_path / "bare", way)
    rate, calls = await measured(by_the_product, tmp_path / "ours", way)
    share = rate / bare_rate
    print(
        f"\n{way.name}: the bare loop {bare_rate:,.0f}/s, Telegram's channel {rate:,.0f}/s: "
        f"{share:.2f} of it (at least {way.least:.2f}, aim {way.aim:.2f}); calls: {calls}"
    )
    assert share >= way.least
    assert calls["sendMessage"] == way.people, "an ordinary message is answered with one call"
    others = sum(number for name, number in calls.items() if name not in {"sendMessage", "getUpdates"})
    assert others < 50, f"calls that nobody asked for: {calls}"
