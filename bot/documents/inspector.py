"""The inspector's port: what looks into a file before anybody opens it.

Belongs here: what an inspector is given, and what it answers. What is done about a problem is in `intake`.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Looked:
    """A stored file as an inspector gets it."""

    name: str
    """As the channel gave it, not made safe."""
    size: int
    head: bytes
    """The first plain bytes."""
    read: Callable[[], AsyncIterator[bytes]]
    """Yields the plain bytes, from the beginning each time it is called."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What an inspector found: the type by content, and every problem by its code."""

    media_type: str | None
    problems: tuple[str, ...]


class Inspector(Protocol):
    """What looks into documents."""

    async def inspect(self, document: Looked) -> Finding:
        """Name everything that speaks against a file. Raises only what reading it raises."""
        ...
