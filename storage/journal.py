"""Undo for dictionaries and sorted lists: what makes the in-memory store transactional.

Belongs here: remembering what a step replaced. Not here: what is kept (`storage.memory`). A step costs what
it changes, however much is kept.
"""

from bisect import bisect_left, insort
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.ids import CaseId

K = TypeVar("K")
V = TypeVar("V")


class Journal:
    """The changes of one step. Values are never changed in place, so the old ones are enough to go back."""

    def __init__(self) -> None:
        """Begin with nothing changed."""
        self._undo: list[Callable[[], None]] = []

    def put(self, table: dict[K, V], key: K, value: V) -> None:
        """Set an entry."""
        self._remember(table, key)
        table[key] = value

    def drop(self, table: dict[K, V], key: K) -> None:
        """Remove an entry, if it is there."""
        if key in table:
            self._remember(table, key)
            del table[key]

    def enter(self, table: list[tuple[datetime, CaseId]], entry: tuple[datetime, CaseId]) -> None:
        """Put an entry in its place in a sorted list."""
        insort(table, entry)
        self._undo.append(lambda: _take(table, entry))

    def leave(self, table: list[tuple[datetime, CaseId]], entry: tuple[datetime, CaseId]) -> None:
        """Take an entry out of a sorted list."""
        _take(table, entry)
        self._undo.append(lambda: insort(table, entry))

    def set(self, holder: object, name: str, value: object) -> None:
        """Set an attribute."""
        old = getattr(holder, name)
        self._undo.append(lambda: setattr(holder, name, old))
        setattr(holder, name, value)

    def roll_back(self) -> None:
        """Put everything back as it was; the order of entries may change."""
        while self._undo:
            self._undo.pop()()

    def _remember(self, table: dict[K, V], key: K) -> None:
        if key in table:
            old = table[key]
            self._undo.append(lambda: table.__setitem__(key, old))
        else:
            self._undo.append(lambda: table.__delitem__(key))


def _take(table: list[tuple[datetime, CaseId]], entry: tuple[datetime, CaseId]) -> None:
    place = bisect_left(table, entry)
    if table[place] != entry:
        raise AssertionError(f"{entry} is not in its place")
    del table[place]
