"""What the tests of the vault share: streams in, content out, and the numbers of the file format."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

from storage.crypto import MasterKey
from storage.vault import FRAME_BYTES, Vault

MIB = 1024 * 1024
LIMIT = 64 * MIB
STEP = FRAME_BYTES + 16
HEADER = 75
MASTER = MasterKey(bytes(range(32)))


async def stream(data: bytes, chunk: int = 60_000) -> AsyncIterator[bytes]:
    """Yield data in chunks, as a download does."""
    for start in range(0, len(data), chunk):
        yield data[start : start + chunk]


async def generated(size: int) -> AsyncIterator[bytes]:
    """Yield random bytes that never lie in memory together."""
    for _ in range(size // 65_536):
        yield os.urandom(65_536)


async def content(vault: Vault, case: str = "case", document: str = "doc") -> bytes:
    """Read a whole document."""
    return b"".join([piece async for piece in vault.read(case, document)])


def files(folder: Path) -> list[Path]:
    """List every file under a folder, unfinished ones too."""
    return [path for path in folder.rglob("*") if path.is_file()]
