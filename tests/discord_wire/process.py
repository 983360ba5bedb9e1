"""The real program in a process of its own, which can be killed at any moment.

`office.py` plays the same product in this process, with a clock in the test's hand. Here the time is the
machine's own, and nothing is ours but the platform.
"""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from tests.discord_wire.server import Fake

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
_STARTING = 180.0
"""Seconds; other work on the computer decides how many of them are needed."""


class Program:
    """`recourse run --config FILE`."""

    def __init__(self, fake: Fake, config: Path, clock: Path | None = None) -> None:
        self._fake, self.config, self._clock = fake, config, clock
        self._log = config.parent / "log.txt"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", errors="replace") if self._log.exists() else ""

    @property
    def _sessions(self) -> int:
        """How often somebody began a session, or went on with one."""
        return len(self._fake.gateway.identifies) + len(self._fake.gateway.resumes)

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        known = self._sessions
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "RECOURSE_DISCORD_TOKEN": self._fake.world.token,
            **({"RECOURSE_TEST_CLOCK": str(self._clock)} if self._clock is not None else {}),
        }
        with self._log.open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-W", "error", "-W", "ignore:'audioop' is deprecated:DeprecationWarning"),
                *("-m", "tests.discord_wire.program", self._fake.base, "run", "--config", str(self.config)),
                cwd=self.config.parent,
                env=environment,
                stdout=log,
                stderr=log,
            )
        gateway = self._fake.gateway
        await self._fake.until(
            lambda: self._sessions > known and gateway.connected,
            lambda: f"the program at the gateway:\n{self.log}",
            patience=_STARTING,
        )

    async def kill(self) -> None:
        """Kill it as a power cut does."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()
        self._process = None
        await self._fake.until(lambda: not self._fake.gateway.connected, "the end of its connection")

    async def stop(self) -> int:
        """Stop it in order; return its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(_STARTING):
            code = await self._process.wait()
        self._process = None
        return code

    async def end(self) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def program(fake: Fake, config: Path, clock: Path | None = None) -> AsyncIterator[Program]:
    """Run the program until the block ends."""
    made = Program(fake, config, clock)
    try:
        await made.start()
        yield made
    finally:
        await made.end()
