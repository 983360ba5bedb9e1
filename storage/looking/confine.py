"""Confinement of the worker: little memory, little time, no files, no network, no children, no core dumps.

Belongs here: what a process gives up before it reads a byte of a document, for good. The limits of the
system hold against hostile machine code too; the hook only against Python code, for systems that have no
more to offer.
"""

import contextlib
import ctypes
import resource
import sys
from pathlib import Path
from typing import Final

_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000
_DENIED: Final = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "ctypes.",
    "open",
)


def confine(memory: int, cpu_seconds: int, *, threads: bool = False) -> None:
    """Give up everything but computing, reading what is open and writing what is open."""
    with contextlib.suppress(OSError):  # should memory run short, this process goes first
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    _leave_network()
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_NOFILE, 3)  # the three that are open: no file, no socket, no pipe can be added
    if not threads:
        _lower(resource.RLIMIT_NPROC, 0)
    if sys.platform != "darwin":  # which knows this limit by name only
        _lower(resource.RLIMIT_AS, memory)
    sys.addaudithook(_refuse)


def _lower(limit: int, to: int) -> None:
    _, most = resource.getrlimit(limit)
    to = to if most == resource.RLIM_INFINITY else min(to, most)
    resource.setrlimit(limit, (to, to))


def _leave_network() -> None:
    """Move into an empty network, where the system lets us, and to where root has no powers."""
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is not None and unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        unshare(_CLONE_NEWNET)


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(_DENIED):
        raise PermissionError(f"A worker does not do that: {event}.")
