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

from tests.telegram.platform import TOKEN, Platform

ROOT = Path(__file__).parents[2]
_PROGRAM = ("-c", "from app.cli import main; main()")
_WITH_A_CLOCK = ("-m", "tests.telegram.program")


class Program:
    """`recourse run --config FILE`."""

    def __init__(self, platform: Platform, config: Path, clock: Path | None = None) -> None:
        self._platform, self._config, self._clock = platform, config, clock
        self._log = config.parent / "log.txt"
        self._process: asyncio.subprocess.Process | None = None
        self.starts = 0

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", errors="replace") if self._log.exists() else ""

    async def start(self) -> None:
        """Start it, and wait until it polls."""
        self.starts += 1
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "RECOURSE_TELEGRAM_TOKEN": TOKEN,
            **({"RECOURSE_TEST_CLOCK": str(self._clock)} if self._clock is not None else {}),
        }
        with self._log.open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *(_PROGRAM if self._clock is None else _WITH_A_CLOCK),
                "run",
                "--config",
                str(self._config),
                cwd=self._config.parent,
                env=environment,
                stdout=log,
                stderr=log,
            )
        polls = self._polls()
        await self._platform.bell.until(
            lambda: self._polls() > polls, what=lambda: f"the program to poll:\n{self.log}", patience=120
        )

    async def kill(self) -> None:
        """Kill it as a power cut does."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()
        self._process = None

    async def stop(self) -> int:
        """Stop it in order; return its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(40):
            code = await self._process.wait()
        self._process = None
        return code

    async def end(self) -> None:
        if self._process is not None:
            await self.kill()

    def _polls(self) -> int:
        return sum(one.method == "getUpdates" for one in self._platform.calls)


@asynccontextmanager
async def program(platform: Platform, config: Path, clock: Path | None = None) -> AsyncIterator[Program]:
    """Run the program until the block ends; where a file names the time, with that clock."""
    made = Program(platform, config, clock)
    try:
        await made.start()
        yield made
    finally:
        await made.end()
