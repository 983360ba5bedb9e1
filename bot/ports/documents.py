"""Documents: the vault that keeps them, and the ways in which staff may look at one."""

from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.answers import OpenDocument


class StoredFile(Protocol):
    """What the vault says of a stored file."""

    @property
    def size(self) -> int:
        """Return the plain size in bytes."""
        ...

    @property
    def sha256(self) -> str:
        """Return the digest of the plain bytes."""
        ...

    @property
    def head(self) -> bytes:
        """Return the first bytes, for the inspector."""
        ...


class Vault(Protocol):
    """Where documents are kept, encrypted before they touch the disk (law 10)."""

    async def put(self, case: str, document: str, chunks: AsyncIterator[bytes], *, limit: int) -> StoredFile:
        """Encrypt and store a stream.

        Raises:
            FileTooLargeError: the stream is longer than `limit` bytes; nothing of it is kept.
        """
        ...

    def read(self, case: str, document: str) -> AsyncIterator[bytes]:
        """Yield the plain bytes, each verified before it is yielded.

        Raises:
            TamperedError: it is not what was stored.
            MissingError: it is not there.
        """
        ...

    async def delete(self, case: str, document: str) -> None:
        """Destroy a document."""
        ...

    async def exists(self, case: str, document: str) -> bool:
        """Tell whether a document is there."""
        ...


class Eraser(Protocol):
    """Destroys for good what the core has let go of.

    Each is written down first, apart from the database, so that a restored backup cannot bring it back; each
    may be done twice, as after a crash.
    """

    async def document(self, case: str, document: str, at: datetime) -> None:
        """Destroy a document, key and bytes. `at` is when it was let go of, the same at every try."""
        ...

    async def person(self, person: str, why: str, at: datetime) -> None:
        """Destroy all that is held on a person, and leave a line without a word about him in each log."""
        ...


class Shown(Protocol):
    """Makes the copy that staff look at."""

    def shown_as(self, media_type: str) -> str:
        """Return the media type of the copy of such a document: JPEG, PDF, plain text, or a recording's own.

        The copy of a recording is as long as the recording.
        """
        ...

    def shown(self, case: str, document: str, media_type: str, mark: str) -> AsyncGenerator[bytes, None]:
        """Yield a copy without location data and the like; the original stays as it came.

        Close the iterator when no more of it is wanted: until then a process waits.

        Args:
            case: whose it is.
            document: which one.
            media_type: what the case says it is.
            mark: written across pictures and pages: who opened it, and when.

        Raises:
            TamperedError: it is not what was stored.
            MissingError: it is not there.
            NotShownError: no copy could be made.
        """
        ...


@dataclass(frozen=True, slots=True)
class Granted:
    """A way to look at one document, once and for a short time."""

    url: str
    pin: str
    """For the opener's eyes only: never beside the address in a thread."""
    minutes: int


class Viewing(Protocol):
    """The viewer, where a web address is configured."""

    def grant(self, opened: OpenDocument, by: str) -> Granted:
        """Grant one look at a document that the core has opened for `by`."""
        ...
