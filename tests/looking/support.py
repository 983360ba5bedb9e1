"""What several of these tests need: a document as the inspector gets it."""

from collections.abc import AsyncIterator, Callable

from bot.documents.inspector import Looked

FRAME = 256 * 1024


def stream(data: bytes) -> Callable[[], AsyncIterator[bytes]]:
    """Hand out bytes as the vault does: in frames, from the beginning each time."""

    async def frames() -> AsyncIterator[bytes]:
        for start in range(0, len(data), FRAME):
            yield data[start : start + FRAME]

    return frames


def looked(name: str, data: bytes) -> Looked:
    return Looked(name, len(data), data[:4096], stream(data))
