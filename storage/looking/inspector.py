"""The inspector of real documents: a first look, a whole parse in a worker, and a scanner if there is one.

Belongs here: which of them is asked for what, and how their answers become one finding.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Protocol

from bot.documents.inspector import Finding, Looked
from storage.inspection import inspect
from storage.looking.codes import HINTS, NAME_MISMATCH, NOT_SCANNED, PASSWORD, QUALITY
from storage.looking.kinds import OLD_OFFICE, OLD_OFFICE_MARK
from storage.looking.process import Workers


class Scanner(Protocol):
    """Something that knows malware."""

    async def scan(self, chunks: AsyncIterator[bytes]) -> str | None:
        """Return None for a document that is clean, else the code of what speaks against it."""
        ...


class FullInspector:
    """Look into the whole of every document."""

    def __init__(self, workers: Workers, scanner: Scanner | None = None) -> None:
        """Take what parses and, where one is configured, what scans."""
        self._workers = workers
        self._scanner = scanner

    async def inspect(self, document: Looked) -> Finding:
        """Return everything that speaks against a document. Raises only what reading it raises."""
        first = inspect(document.head, document.name, document.size)
        if any(one not in HINTS for one in first.problems):
            return await self._wrapped(document, first)
        media_type = first.media_type or ""
        try:
            async with asyncio.TaskGroup() as both:
                parse = both.create_task(self._workers.look(media_type, document.size, document.read()))
                scan = both.create_task(self._scanned(document))
        except ExceptionGroup as group:  # both read the same file, so what one meets, the other does
            raise group.exceptions[0] from None
        return Finding(first.media_type, _together(first.problems, parse.result(), scan.result()))

    async def _wrapped(self, document: Looked, first: Finding) -> Finding:
        """Tell a Word document with a password from other files of old Office, which it looks like."""
        if not document.head.startswith(OLD_OFFICE_MARK):
            return first
        found = await self._workers.look(OLD_OFFICE, document.size, document.read())
        return Finding(first.media_type, (PASSWORD,)) if found == (PASSWORD,) else first

    async def _scanned(self, document: Looked) -> str | None:
        return None if self._scanner is None else await self._scanner.scan(document.read())


def _together(first: tuple[str, ...], parsed: tuple[str, ...], scanned: str | None) -> tuple[str, ...]:
    """Put all problems together; a file that is refused gets no advice on light, or on sending it again."""
    hard = [one for one in parsed if one not in QUALITY]
    if scanned is not None and not (hard and scanned == NOT_SCANNED):
        hard.append(scanned)
    soft = [one for one in first if one == NAME_MISMATCH]
    return tuple(dict.fromkeys((*hard, *soft) if hard else (*soft, *parsed)))
