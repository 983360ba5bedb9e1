"""Undo for dictionaries: what makes the in-memory store transactional.

Belongs here: remembering what a step replaced. Not here: what is kept (`storage.memory`). A step costs what
it changes, however much is kept.
"""

from collections.abc import Callable
from typing import TypeVar

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
