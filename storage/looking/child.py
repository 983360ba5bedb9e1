"""A confined process for one document: started, fed and buried.

Belongs here: the bot's side of the pipe, the same for looking and for showing. What such a process gives up
before it reads is in `confine`; what it answers means something to whoever asked.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parents[2]
_BURIAL: Final = 5.0  # seconds; a killed process is gone in milliseconds
# Nothing of the bot's own environment, which may hold tokens and keys.
_ENVIRONMENT: Final = {"PYTHONPATH": str(_ROOT), "MALLOC_ARENA_MAX": "1", "LC_ALL": "C.UTF-8"}
_CHUNK: Final = 64 * 1024


async def start(command: Sequence[str], buffered: int) -> asyncio.subprocess.Process:
    """Start a process between two pipes, of whose answer about `buffered` bytes are read ahead.

    Raises:
        OSError: the system has no process to give.
    """
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_ENVIRONMENT,
        cwd=os.sep,
        start_new_session=True,
        limit=buffered,
    )


async def feed(process: asyncio.subprocess.Process, chunks: AsyncIterator[bytes]) -> None:
    """Send it the document.

    Raises only what `chunks` raises; then `end` it at once: it must not take a part for the whole.
    """
    assert process.stdin is not None  # noqa: S101 - it was started with pipes
    # A worker that has seen enough, or is gone, closes its end; its answer, if any, is still there to read.
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        async for chunk in chunks:
            process.stdin.write(chunk)
            await process.stdin.drain()
        process.stdin.write_eof()


async def end(process: asyncio.subprocess.Process) -> None:
    """Leave nothing behind: neither a process nor an open pipe."""
    assert process.stdin is not None  # noqa: S101 - it was started with pipes
    assert process.stdout is not None  # noqa: S101
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.stdin.close()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_BURIAL):
            while await process.stdout.read(_CHUNK):  # what a killed worker left in the pipe
                pass
            await process.wait()
