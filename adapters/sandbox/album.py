"""Album: several files in one upload, cut apart again. Pure but for reading the stream.

The page sends the files one behind the other, and says their names and sizes in the address. Here: cutting.
A file that is not read to its end, because it is too large, is passed over before the next begins.
"""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from adapters.sandbox.translate import clean

MOST: Final = 10
"""Files in one album, as on a platform."""
_LONGEST_NAME: Final = 255
_LARGEST: Final = 2**40


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an album."""

    name: str
    size: int
    chunks: AsyncIterator[bytes]


class Cutter:
    """Reads parts of known sizes from one stream, in order."""

    def __init__(self, stream: AsyncIterator[bytes]) -> None:
        """Take the stream."""
        self._stream = stream
        self._held = b""
        self._at = 0
        """Bytes that were taken from the stream and given out or passed over."""

    async def part(self, begins: int, size: int) -> AsyncIterator[bytes]:
        """Yield the bytes of one part; what lies before it and was not read is passed over."""
        async for _ in self._until(begins):
            pass
        async for chunk in self._until(begins + size):
            yield chunk

    async def _until(self, end: int) -> AsyncIterator[bytes]:
        while self._at < end:
            if not self._held:
                self._held = await anext(self._stream, b"")
                if not self._held:
                    return
            taken, self._held = self._held[: end - self._at], self._held[end - self._at :]
            self._at += len(taken)
            yield taken


def parts(spelled: str, stream: AsyncIterator[bytes]) -> tuple[Part, ...] | None:
    """Read what the page says of an album; None when that makes no sense."""
    try:
        found = json.loads(spelled)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or not 1 < len(found) <= MOST:
        return None
    cutter, made, begins = Cutter(stream), list[Part](), 0
    for one in found:
        name, size = (one.get("name"), one.get("size")) if isinstance(one, dict) else (None, None)
        if not isinstance(name, str) or not clean(name) or type(size) is not int or not 0 <= size < _LARGEST:
            return None
        made.append(Part(clean(name)[:_LONGEST_NAME], size, cutter.part(begins, size)))
        begins += size
    return tuple(made)
