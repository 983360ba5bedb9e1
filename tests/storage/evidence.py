"""What the tests of the vault share: streams in, content out, and the numbers of the file format."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

from bot.errors import MissingError
from storage.crypto import MasterKey, new_key
from storage.vault import FRAME_BYTES, Vault

MIB = 1024 * 1024
LIMIT = 64 * MIB
STEP = FRAME_BYTES + 16
HEADER = 12
MASTER = MasterKey(bytes(range(32)))


class Cabinet:
    """Keys of documents, in memory, by the rules of `storage.vault.Keys`."""

    def __init__(self) -> None:
        self.keys: dict[tuple[str, str], bytes | None] = {}

    async def make(self, case: str, document: str) -> bytes:
        if (case, document) in self.keys:
            raise FileExistsError(document)
        key = self.keys[case, document] = new_key()
        return key

    async def find(self, case: str, document: str) -> bytes:
        key = self.keys.get((case, document))
        if key is None:
            raise MissingError(document)
        return key

    async def destroy(self, case: str, document: str) -> None:
        if (case, document) in self.keys:
            self.keys[case, document] = None


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
