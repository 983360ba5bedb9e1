"""Starting workers, feeding them and hearing what they say.

Belongs here: the bot's side of the pipe. A document goes straight from the vault through it, a frame at a
time; the disk sees nothing. Whatever becomes of a worker, the answer is a code, and never that all is well.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Final

from storage.looking.codes import CANNOT_BE_READ, OF_THE_WORKER
from storage.looking.limits import LIMITS, Limits

COMMAND: Final = (sys.executable, "-s", "-P", "-B", "-m", "storage.looking.worker")
MOST: Final = 2
"""Workers at once; further documents wait for their turn."""

_ROOT: Final = Path(__file__).resolve().parents[2]
_ANSWER_LIMIT: Final = 4096
_BURIAL: Final = 5.0  # seconds; a killed process is gone in milliseconds
# Nothing of the bot's own environment, which may hold tokens and keys.
_ENVIRONMENT: Final = {"PYTHONPATH": str(_ROOT), "MALLOC_ARENA_MAX": "1", "LC_ALL": "C.UTF-8"}


class Workers:
    """Look into documents, each in a process of its own, a few at a time."""

    def __init__(
        self, limits: Limits = LIMITS, *, most: int = MOST, command: Sequence[str] = COMMAND
    ) -> None:
        """Take what one look may cost, how many there may be at once, and what starts a worker."""
        self._limits = limits
        self._turns = asyncio.Semaphore(most)
        self._command = tuple(command)

    async def look(self, media_type: str, size: int, chunks: AsyncIterator[bytes]) -> tuple[str, ...]:
        """Return the codes a worker found, or that the document cannot be read when there is no answer.

        Raises only what `chunks` raises.
        """
        async with self._turns:
            try:
                process = await self._start(media_type, size)
            except OSError:  # the system has no process to give
                return (CANNOT_BE_READ,)
            clock = asyncio.timeout(self._limits.wall_seconds)
            try:
                async with clock:
                    said = await _talk(process, chunks)
            except TimeoutError:
                if not clock.expired():
                    raise
                return (CANNOT_BE_READ,)
            finally:
                await _end(process)
            return _codes(said) if process.returncode == 0 else (CANNOT_BE_READ,)

    async def _start(self, media_type: str, size: int) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *self._command,
            media_type,
            str(size),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_ENVIRONMENT,
            cwd=os.sep,
            start_new_session=True,
            limit=_ANSWER_LIMIT,
        )


async def _talk(process: asyncio.subprocess.Process, chunks: AsyncIterator[bytes]) -> bytes:
    """Send the document and read the answer; a worker that says too much is cut short."""
    assert process.stdin is not None  # noqa: S101 - it was started with pipes
    assert process.stdout is not None  # noqa: S101
    # A worker that has seen enough, or is gone, closes its end; its answer, if any, is still there to read.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        async for chunk in chunks:
            process.stdin.write(chunk)
            await process.stdin.drain()
        process.stdin.write_eof()
    said = b""
    while len(said) <= _ANSWER_LIMIT and (more := await process.stdout.read(_ANSWER_LIMIT)):
        said += more
    if len(said) <= _ANSWER_LIMIT:
        await process.wait()
    return said


async def _end(process: asyncio.subprocess.Process) -> None:
    """Leave nothing behind: neither a process nor an open pipe."""
    assert process.stdin is not None  # noqa: S101 - it was started with pipes
    assert process.stdout is not None  # noqa: S101
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.stdin.close()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_BURIAL):
            while await process.stdout.read(_ANSWER_LIMIT):  # what a killed worker left in the pipe
                pass
            await process.wait()


def _codes(said: bytes) -> tuple[str, ...]:
    try:
        codes = json.loads(said)
    except ValueError:
        return (CANNOT_BE_READ,)
    if not isinstance(codes, list) or not all(one in OF_THE_WORKER for one in codes):
        return (CANNOT_BE_READ,)
    return tuple(codes)
