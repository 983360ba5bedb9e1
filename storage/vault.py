"""The evidence vault: documents are encrypted before they touch the disk, and stream in and out.

Here belongs: the file format, putting, reading and deleting one document, and tidying up after a crash.
Here does not belong: who may open a document and until when it is kept (`bot`), what a document is
(`storage.inspection`), single keys and texts (`storage.crypto`).

**Format.** A header of fixed length, then frames:

    magic "RCSEVLT" | version 2 | frame size (4 bytes)
    frame 0 | frame 1 | ... | last frame        each AES-256-GCM: ciphertext, then a tag of 16 bytes

Every document has a random key of its own, used for this one object only, so the nonce of a frame may be its
index and its last-frame flag. The associated data of a frame names the header, the case, the document, the
index and the flag. A frame that is changed, moved, cut off, added, or taken from elsewhere does not open. An
empty document has one empty frame.

**Keys.** They lie apart from the documents, in the database, each sealed by the key of the person whose case
it is (`storage.document_keys`). So whoever has the documents alone, or an old backup of them, has nothing:
destroying a key reaches every copy, and another master key is put in place without touching a document.

**Memory.** One frame while sealing, one part while writing, one block while reading; never a whole document.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import re
import struct
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, Self

import obstore
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from obstore.store import LocalStore, ObjectStore

from bot.errors import FileTooLargeError, MissingError, TamperedError
from storage.crypto import sync
from storage.erasures import FOLDER

FRAME_BYTES = 256 * 1024
"""Plain bytes in every frame but the last."""

HEAD_BYTES = 4096
"""Plain bytes kept aside at most for looking at what a document is."""

_LARGEST_FRAME = 16 * 1024 * 1024  # a header that was changed must not make us ask for gigabytes
_TAG = 16
_HEADER = struct.Struct(">7sBI")
_MAGIC = b"RCSEVLT"
_VERSION = 2
_BLOCK_FRAMES = 4  # frames asked for at once: one request a megabyte, and no more than that in memory
_LOCAL_PART = 1024 * 1024
_REMOTE_PART = 5 * 1024 * 1024  # S3 takes no smaller part, but for the last
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_Frame = tuple[memoryview, int, bool]  # sealed bytes, index, whether it is the last
_UNFINISHED = re.compile(r".+#\d+")  # how LocalStore names what it has not finished writing


@dataclass(frozen=True, slots=True)
class Stored:
    """Describe a document that is now in the vault: plain size in bytes, hex SHA-256, first plain bytes."""

    size: int
    sha256: str
    head: bytes


class Keys(Protocol):
    """Where the keys of documents are kept."""

    async def make(self, case: str, document: str) -> bytes:
        """Make a document's key and keep it, before a byte of the document is stored.

        Raises:
            FileExistsError: it has one, or had one that was destroyed.
            MissingError: there is no such case.
        """
        ...

    async def find(self, case: str, document: str) -> bytes:
        """Return a document's key.

        Raises:
            MissingError: it has none, or it was destroyed.
            TamperedError: it is not what was kept.
        """
        ...

    async def destroy(self, case: str, document: str) -> None:
        """Destroy a document's key for good; one that is not there counts as destroyed."""
        ...


@dataclass(frozen=True, slots=True)
class _Seal:
    """Seal and open the frames of one document."""

    cipher: AESGCM
    owner: bytes

    def close(self, plain: bytearray, index: int, *, last: bool) -> bytes:
        nonce, bound = self._bound(index, last=last)
        return self.cipher.encrypt(nonce, plain, bound)

    def open(self, frame: memoryview, index: int, *, last: bool) -> bytes:
        nonce, bound = self._bound(index, last=last)
        try:
            return self.cipher.decrypt(nonce, frame, bound)
        except InvalidTag:
            raise TamperedError(f"Frame {index} of a document failed its check.") from None

    def _bound(self, index: int, *, last: bool) -> tuple[bytes, bytes]:
        position = struct.pack(">Q?", index, last)
        return position.rjust(12, b"\x00"), self.owner + position


@dataclass(slots=True)
class _Intake:
    """Cut a stream into sealed frames while counting, hashing and keeping its head."""

    seal: _Seal
    limit: int
    size: int = 0
    head: bytes = b""
    digest: Any = field(default_factory=hashlib.sha256)
    _index: int = 0
    _pending: bytearray = field(default_factory=bytearray)

    async def frames(self, chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for chunk in chunks:
            view = memoryview(chunk)
            self._note(view)
            # A full frame waits for the next byte: only then it is known not to be the last.
            while view:
                if len(self._pending) == FRAME_BYTES:
                    yield self._take(last=False)
                room = FRAME_BYTES - len(self._pending)
                self._pending += view[:room]
                view = view[room:]
        yield self._take(last=True)

    def _note(self, view: memoryview) -> None:
        self.size += len(view)
        if self.size > self.limit:
            raise FileTooLargeError(f"The document has more than {self.limit} bytes.")
        self.digest.update(view)
        if len(self.head) < HEAD_BYTES:
            self.head += bytes(view[: HEAD_BYTES - len(self.head)])

    def _take(self, *, last: bool) -> bytes:
        frame = self.seal.close(self._pending, self._index, last=last)
        self._pending.clear()
        self._index += 1
        return frame


class Vault:
    """Keep documents encrypted in any `obstore` store.

    Any method may also raise `obstore.exceptions.BaseError` or `OSError` when the store itself fails, what
    the database raises when the keys fail, and `ValueError` for a case or document id that is not 1 to 128
    letters, digits, dots, dashes or underscores.
    """

    def __init__(self, store: ObjectStore, keys: Keys) -> None:
        """Use a store and its keys; a `LocalStore` also gets private modes and is synced to disk."""
        self._store = store
        self._keys = keys
        self._folder = store.prefix if isinstance(store, LocalStore) else None
        self._part = _LOCAL_PART if isinstance(store, LocalStore) else _REMOTE_PART

    @classmethod
    def local(cls, folder: Path, keys: Keys) -> Self:
        """Open a vault in a folder, made as 0700 when it is not there; case folders always are 0700."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return cls(LocalStore(folder), keys)

    async def put(self, case: str, document: str, chunks: AsyncIterator[bytes], *, limit: int) -> Stored:
        """Encrypt a stream into the vault; it appears whole or not at all.

        Raises `FileTooLargeError` as soon as more than `limit` bytes came; that, an error of `chunks` and a
        cancellation leave nothing. Raises `FileExistsError` for a document that is or was in the vault.
        """
        path, owner = _place(case, document)
        intake = _Intake(
            _Seal(AESGCM(await self._keys.make(case, document)), _header(FRAME_BYTES) + owner), limit
        )
        try:
            await self._write(case, path, intake, chunks)
        except BaseException:
            # What was written is discarded already; a crash right here leaves a key that opens nothing.
            await asyncio.shield(self._keys.destroy(case, document))
            raise
        return Stored(size=intake.size, sha256=intake.digest.hexdigest(), head=intake.head)

    async def read(self, case: str, document: str) -> AsyncIterator[bytes]:
        """Stream a document's plain bytes, a frame at a time, each checked before it is handed out.

        Raises `MissingError`, or `TamperedError` at the first frame that fails. The document is known to be
        whole only when the iteration ends without an error. May be abandoned at any point.
        """
        path, owner = _place(case, document)
        key = await self._keys.find(case, document)
        try:
            size = (await obstore.head_async(self._store, path))["size"]
            if size < _HEADER.size + _TAG:
                raise TamperedError("A document is shorter than its header.")
            header = bytes(await obstore.get_range_async(self._store, path, start=0, end=_HEADER.size))
            seal, frame_size = _Seal(AESGCM(key), header + owner), _frame_size(header)
            async for frame, index, last in self._sealed(path, size, frame_size):
                yield seal.open(frame, index, last=last)
        except FileNotFoundError:
            raise MissingError(f"There is no document {document} in case {case}.") from None

    async def delete(self, case: str, document: str) -> None:
        """Destroy a document's key, then its bytes; one that is not there counts as deleted."""
        path, _ = _place(case, document)
        await self._keys.destroy(case, document)
        try:
            await obstore.delete_async(self._store, path)
        except FileNotFoundError:
            return
        finally:
            if self._folder is not None:
                await asyncio.to_thread(_forget, self._folder / case)

    async def exists(self, case: str, document: str) -> bool:
        """Tell whether a document is in the vault; does not open it."""
        try:
            await obstore.head_async(self._store, _place(case, document)[0])
        except FileNotFoundError:
            return False
        return True

    async def documents(self) -> AsyncIterator[tuple[str, str]]:
        """List all that is kept, as (case, document); what is not finished yet is left out."""
        async for listed in obstore.list(self._store):
            for one in listed:
                case, _, document = one["path"].partition("/")
                if case != FOLDER:  # the journal of what was destroyed lies beside the documents
                    yield case, document

    async def discard_unfinished(self) -> int:
        """Remove what puts cut short by a crash left behind (encrypted, out of reach); return how many.

        For the start of the process, before any `put`. Local only: a bucket needs a lifecycle rule that
        ends unfinished multipart uploads.
        """
        return 0 if self._folder is None else await asyncio.to_thread(_discard_unfinished, self._folder)

    async def _write(self, case: str, path: str, intake: _Intake, chunks: AsyncIterator[bytes]) -> None:
        if self._folder is not None:
            await asyncio.to_thread(_make_private_folder, self._folder / case)
        # Leaving this block with an error discards the parts already written.
        upload = obstore.open_writer_async(self._store, path, buffer_size=self._part, max_concurrency=1)
        async with upload as writer:
            await writer.write(_header(FRAME_BYTES))
            async for frame in intake.frames(chunks):
                await writer.write(frame)
        if self._folder is not None:
            await asyncio.to_thread(_settle, self._folder / path)

    async def _sealed(self, path: str, size: int, frame_size: int) -> AsyncIterator[_Frame]:
        """Yield sealed frames with index and last flag.

        Ranges, not `obstore`'s own stream: one of those that is abandoned can abort the process at its exit.
        """
        step, index = frame_size + _TAG, 0
        for start in range(_HEADER.size, size, step * _BLOCK_FRAMES):
            end = min(size, start + step * _BLOCK_FRAMES)
            block = memoryview(await obstore.get_range_async(self._store, path, start=start, end=end))
            for offset in range(0, len(block), step):
                yield block[offset : offset + step], index, start + offset + step >= size
                index += 1


def _header(frame_size: int) -> bytes:
    return _HEADER.pack(_MAGIC, _VERSION, frame_size)


def _frame_size(header: bytes) -> int:
    magic, version, frame_size = _HEADER.unpack(header)
    if (magic, version) != (_MAGIC, _VERSION) or not 0 < frame_size <= _LARGEST_FRAME:
        raise TamperedError("An object has no header of a version that is known here.")
    return int(frame_size)


def _place(case: str, document: str) -> tuple[str, bytes]:
    """Return the object's path and the bytes that bind its frames to it."""
    for name in (case, document):
        if not _ID.fullmatch(name):
            raise ValueError(f"Not an id the vault can use: {name!r}.")
    owner = b"".join(struct.pack(">H", len(name)) + name.encode("ascii") for name in (case, document))
    return f"{case}/{document}", owner


def _make_private_folder(folder: Path) -> None:
    """Make the case's folder 0700 first: the store creates files as 0644, and nobody may reach them."""
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def _settle(file: Path) -> None:
    """Make a finished file private and durable before anybody is told that it was received."""
    file.chmod(0o600)
    # Again: had the folder been removed with its last document meanwhile, the store made it anew as 0755.
    file.parent.chmod(0o700)
    for path in (file, file.parent, file.parent.parent):
        sync(path)


def _forget(folder: Path) -> None:
    """Make a deletion last, and drop the case's folder with its last document."""
    if folder.is_dir():
        sync(folder)
        with contextlib.suppress(OSError):  # other documents are still there
            folder.rmdir()
            sync(folder.parent)


def _discard_unfinished(root: Path) -> int:
    leftovers = [file for file in root.glob("*/*#*") if _UNFINISHED.fullmatch(file.name)]
    for file in leftovers:
        file.unlink(missing_ok=True)
    for folder in {file.parent for file in leftovers}:
        _forget(folder)
    return len(leftovers)
