"""Asking workers what is wrong with a document.

Belongs here: what their answers mean; the pipe itself is in `child`. A document goes straight from the vault
through it, a frame at a time; the disk sees nothing. Whatever becomes of a worker, the answer is a code, and
never that all is well.
"""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from typing import Final

from storage.looking import child
from storage.looking.codes import CANNOT_BE_READ, OF_THE_WORKER
from storage.looking.limits import LIMITS, Limits

COMMAND: Final = (sys.executable, "-s", "-P", "-B", "-m", "storage.looking.worker")
MOST: Final = 2
"""Workers at once; further documents wait for their turn."""

_ANSWER_LIMIT: Final = 4096


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
                process = await child.start((*self._command, media_type, str(size)), _ANSWER_LIMIT)
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
                await child.end(process)
            return _codes(said) if process.returncode == 0 else (CANNOT_BE_READ,)


async def _talk(process: asyncio.subprocess.Process, chunks: AsyncIterator[bytes]) -> bytes:
    """Send the document and read the answer; a worker that says too much is cut short."""
    await child.feed(process, chunks)
    assert process.stdout is not None  # noqa: S101 - it was started with pipes
    said = b""
    while len(said) <= _ANSWER_LIMIT and (more := await process.stdout.read(_ANSWER_LIMIT)):
        said += more
    if len(said) <= _ANSWER_LIMIT:
        await process.wait()
    return said


def _codes(said: bytes) -> tuple[str, ...]:
    try:
        codes = json.loads(said)
    except ValueError:
        return (CANNOT_BE_READ,)
    if not isinstance(codes, list) or not all(one in OF_THE_WORKER for one in codes):
        return (CANNOT_BE_READ,)
    return tuple(codes)
