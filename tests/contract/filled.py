"""Values of any type of the core in which nothing is left at its default, however the type grows.

Made by the type alone, so that a field added tomorrow is tested tomorrow.
"""

import itertools
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

_DEEPEST = 8
"""Types that hold themselves end here, with empty tuples."""


class Filler:
    """Makes values; no two texts or moments of one filler are the same."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def make(self, kind: Any, depth: int = 0) -> Any:
        """Make a value of `kind`: the last choice of a union, two items or one of each for a tuple."""
        if isinstance(kind, NewType):
            return self.make(kind.__supertype__, depth)
        if get_origin(kind) in (Union, UnionType):
            return self.make(_members(kind)[-1], depth)
        if get_origin(kind) is tuple:
            return tuple(self._items(get_args(kind), depth))
        if get_origin(kind) is frozenset:
            return frozenset({self.make(get_args(kind)[0], depth)})
        if is_dataclass(kind) and isinstance(kind, type):
            return self._dataclass(kind, depth)
        if issubclass(kind, Enum):
            return list(kind)[-1]
        return self._plain(kind)

    def _items(self, kinds: tuple[Any, ...], depth: int) -> Iterator[Any]:
        if kinds[-1] is not Ellipsis:
            yield from (self.make(one, depth) for one in kinds)
        elif depth < _DEEPEST:
            item = kinds[0]
            whole = (
                get_args(item) if get_origin(item) is tuple and Ellipsis not in get_args(item) else (item,)
            )
            # One item for each member of a union, also when it stands at the end of a pair.
            for last in _members(whole[-1]) if len(_members(whole[-1])) > 1 else (whole[-1],) * 2:
                made = (*(self.make(one, depth + 1) for one in whole[:-1]), self.make(last, depth + 1))
                yield made if len(whole) > 1 else made[0]

    def _dataclass(self, kind: type[Any], depth: int) -> Any:
        hints = get_type_hints(kind)
        return kind(**{one.name: self.make(hints[one.name], depth + 1) for one in fields(kind)})

    def _plain(self, kind: type[Any]) -> Any:
        number = next(self._numbers)
        if kind is bool:
            return True
        if kind is int:
            return number + 1000
        if kind is str:
            return f"\u0416 {number}\n\u4f60\U0001f642'\"\x00"
        if kind is datetime:
            return datetime(2026, 3, 1, 12, 0, 0, 123_456, UTC) + timedelta(hours=number)
        if kind is date:
            return date(2026, 1, 1) + timedelta(days=number)
        raise AssertionError(f"no value is known for {kind}: teach this file one")


def filled(kind: type[Any]) -> Any:
    """Return a value of a dataclass with every field filled in."""
    return Filler().make(kind)


def _members(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) not in (Union, UnionType):
        return (kind,)
    return tuple(one for one in get_args(kind) if one is not NoneType)
