"""A passage, and how it is found by its language and title.

Belongs here: the value. Not here: who may change one, or what becomes of a form that it is inserted into.
"""

from dataclasses import dataclass
from typing import Final

from bot.ids import derive

LONGEST_TITLE: Final = 40
LONGEST: Final = 1_500
"""Characters of one: more would be a letter, and no letter is written for everybody."""
MOST: Final = 60
"""In one language: more than that nobody finds again."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to be inserted, in one language."""

    tongue: str
    """The language that it is in."""
    title: str
    words: str

    @property
    def id(self) -> str:
        """Return what a button calls it: the same for the same language and title, however they are typed."""
        return derive("passage", self.tongue, _plain(self.title))[:10]


Passages = tuple[Passage, ...]


def find(passages: Passages, language: str, title: str) -> Passage | None:
    """Find a passage by what it is called, forgiving capitals and spaces."""
    wanted = (language, _plain(title))
    return next((one for one in passages if (one.tongue, _plain(one.title)) == wanted), None)


def called(passages: Passages, name: str) -> Passage | None:
    """Find the passage that a button names."""
    return next((one for one in passages if one.id == name), None)


def in_order(passages: Passages, language: str = "") -> Passages:
    """Return them by title, those in a language first."""
    return tuple(sorted(passages, key=lambda one: (one.tongue != language, one.tongue, _plain(one.title))))


def with_passage(passages: Passages, kept: Passage) -> Passages:
    """Put a passage in the place of the one of its language and title, or at the end."""
    return (*(one for one in passages if one.id != kept.id), kept)


def without(passages: Passages, gone: Passage) -> Passages:
    """Take a passage out."""
    return tuple(one for one in passages if one.id != gone.id)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
