"""The address of the sandbox's page, looked at before anything else is made.

Belongs here: whether a port is free, and which other one is. Listening itself is the channel's.
"""

import errno
import socket
from typing import Final

_PROBLEMS: Final = {
    errno.EADDRINUSE: "is taken by another program",
    errno.EACCES: "may be used by an administrator only",
    errno.EADDRNOTAVAIL: "is at an address that this computer does not have",
}
_NEAR: Final = 20
"""How many ports after the one that is taken are tried, before any that is free will do."""


class AddressProblemError(Exception):
    """Nobody can listen there; carries a sentence with a way out."""


def require_free(host: str, port: int) -> None:
    """Look whether one can listen there; port 0 always can.

    Raises:
        AddressProblemError: names a port that is free.
    """
    try:
        _try(host, port)
    except OSError as error:
        raise problem(error, host, port) from None


def problem(error: OSError, host: str, port: int) -> AddressProblemError:
    """Say why nobody can listen there."""
    why = _PROBLEMS.get(error.errno or 0, f"cannot be used ({error.strerror})")
    other = _free(host, port)
    remedy = f"Choose another: recourse run --port {other}" if other else "Choose another [sandbox] host."
    return AddressProblemError(f"Port {port} at {host} {why}. {remedy}")


def known(error: OSError) -> bool:
    """Tell whether an error is about an address and not about a file."""
    return error.filename is None and error.errno in _PROBLEMS


def _try(host: str, port: int) -> int:
    """Take the address for a moment; return the port that it was.

    Raises:
        OSError: it cannot be had.
    """
    found = port
    for family, kind, proto, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        with socket.socket(family, kind, proto) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind((address[0], found, *address[2:]))
            found = one.getsockname()[1]
    return found


def _free(host: str, port: int) -> int | None:
    for other in (*range(max(port, 1023) + 1, min(max(port, 1023) + _NEAR, 65535) + 1), 0):
        try:
            return _try(host, other)
        except OSError:
            continue
    return None
