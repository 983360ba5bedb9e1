"""Where the process listens, looked at before anything else is made.

Belongs here: whether a port is free, which other one is, and with which certificate. Listening is done by
whoever answers there.
"""

import errno
import socket
import ssl
from dataclasses import dataclass
from typing import Final

from app.config import Config

_PROBLEMS: Final = {
    errno.EADDRINUSE: "is taken by another program",
    errno.EACCES: "may be used by an administrator only",
    errno.EADDRNOTAVAIL: "is at an address that this computer does not have",
}
_NEAR: Final = 20
"""How many ports after the one that is taken are tried, before any that is free will do."""


class AddressProblemError(Exception):
    """Nobody can listen there, or not as it is asked for; carries a sentence with a way out."""


@dataclass(frozen=True, slots=True)
class Door:
    """An address on this computer, and what a person changes to have another."""

    host: str
    port: int
    section: str
    other: str
    """What to write to have the port that is given to it."""


def doors(config: Config) -> list[Door]:
    """List where the process would listen."""
    found = []
    if config.kind == "sandbox":
        found.append(Door(config.sandbox.host, config.sandbox.port, "sandbox", "recourse run --port {port}"))
    if config.web is not None:
        found.append(Door(config.web.host, config.web.port, "web", "port = {port} in [web]"))
    return found


def tls(config: Config) -> ssl.SSLContext | None:
    """Take up the certificate with which the web server speaks, where no proxy does it.

    Raises:
        AddressProblemError: it cannot be used.
    """
    if config.web is None or config.web.certificate is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(config.web.certificate, config.web.key)
    except OSError as error:
        why = "does not hold a certificate and its key" if isinstance(error, ssl.SSLError) else error.strerror
        files = f"{config.web.certificate}" + (f" with {config.web.key}" if config.web.key else "")
        remedy = "Name both as PEM files, under [web] certificate and key."
        raise AddressProblemError(f"The certificate {files} cannot be used: {why}. {remedy}") from None
    return context


def require_free(door: Door) -> None:
    """Look whether one can listen there; port 0 always can.

    Raises:
        AddressProblemError: names a port that is free.
    """
    try:
        _try(door.host, door.port)
    except OSError as error:
        raise problem(error, door) from None


def problem(error: OSError, door: Door) -> AddressProblemError:
    """Say why nobody can listen there."""
    why = _PROBLEMS.get(error.errno or 0, f"cannot be used ({error.strerror})")
    other = _free(door.host, door.port)
    wanted = door.other.format(port=other)
    remedy = f"Choose another: {wanted}" if other else f"Choose another [{door.section}] host."
    return AddressProblemError(f"Port {door.port} at {door.host} {why}. {remedy}")


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
