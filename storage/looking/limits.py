"""How much a document may ask for while it is looked into.

Belongs here: the numbers, and why they are what they are. Nothing here is a rule of the marketplace: the
size and number of files stand in the rules in force.
"""

from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one look. What goes beyond is a problem of the document, told in words."""

    pixels: int = 65_000_000
    """What the largest ordinary phone camera makes (9248 x 6936)."""
    smallest_side: int = 16
    """Below this, a picture shows nothing that could be judged."""
    pages: int = 200
    unpacked: int = 512 * MIB
    """Bytes that a document's own compression may unfold to, all parts together; counted, never held."""
    parts: int = 5_000
    """Files within a Word document."""
    objects: int = 200_000
    """Objects within a PDF."""
    memory: int = 768 * MIB
    """Address space of the worker, beside twice the document: the decoded picture of `pixels`, twice over."""
    cpu_seconds: int = 20
    wall_seconds: float = 60.0
    """For reading it from the vault and looking, after its turn has come."""


LIMITS: Final = Limits()
