"""Words for people, before they are words: a key and its values, in no language yet.

Here belong the small frozen types that the rest of the core uses to say something, and `text()`, which makes
them. A sentence becomes words only when its reader is known: see `render`. Wording lives in the catalogues
(one folder a language), never here and never in the code that uses a key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from operator import itemgetter

__all__ = ["Arg", "Day", "Short", "Span", "Text", "When", "named", "text"]

# Stored and read back by their shape, so no two of these types may share a field name.


@dataclass(frozen=True, slots=True)
class When:
    """Hold a moment; it is shown with weekday, date, time and zone of the reader.

    Raises ValueError for a moment without a zone: it would be shown hours wrong to somebody.
    """

    at: datetime

    def __post_init__(self) -> None:
        """Refuse a moment without a zone."""
        if self.at.utcoffset() is None:
            raise ValueError(f"the moment {self.at.isoformat()} has no zone; give it in UTC")


@dataclass(frozen=True, slots=True)
class Short:
    """Hold a moment that stands in a list: shown with weekday, date, time and zone too, but abbreviated.

    For lists that staff read; a date that somebody is promised is a `When`.
    Raises ValueError for a moment without a zone.
    """

    moment: datetime

    def __post_init__(self) -> None:
        """Refuse a moment without a zone."""
        if self.moment.utcoffset() is None:
            raise ValueError(f"the moment {self.moment.isoformat()} has no zone; give it in UTC")


@dataclass(frozen=True, slots=True)
class Day:
    """Hold a calendar date without a time; it is the same date for every reader."""

    day: date


@dataclass(frozen=True, slots=True)
class Span:
    """Hold a duration in whole seconds; it is shown rounded, as "3 days" or "5 hours"."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Text:
    """Hold the key of a message and the values it needs, by name."""

    key: str
    args: tuple[tuple[str, Arg], ...] = ()


# A tuple of texts is shown as a list in the reader's language: "a, b and c". A str is shown as it is; an int
# is a quantity and may be grouped ("1,234"), so years, references and identifiers are given as str.
Arg = str | int | When | Short | Day | Span | Text | tuple[Text, ...]


_NAME = itemgetter(0)


def text(key: str, /, **args: Arg) -> Text:
    """Make a text from a message key and its values.

    Values are ordered by name, so that two texts that say the same compare equal.
    """
    if not args:
        return _plain(key)
    if len(args) < 2:  # most have no more: nothing to put in order
        return Text(key, tuple(args.items()))
    return Text(key, tuple(sorted(args.items(), key=_NAME)))


@lru_cache(maxsize=4096)
def _plain(key: str) -> Text:
    return Text(key)


def named(family: str, member: str, /, **args: Arg) -> Text:
    """Make the text of one member of a family: ("status", "being_reviewed") is ``status-being-reviewed``.

    Members are values of enumerations or codes of data files, with underscores; keys have dashes.
    """
    return text(_key(family, member), **args)


@lru_cache(maxsize=4096)
def _key(family: str, member: str) -> str:
    return f"{family}-{member}".replace("_", "-")
