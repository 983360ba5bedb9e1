"""Wishes: what somebody means who typed a command about the settings.

Belongs here: the closed union that reading yields. A mistake is one of them: its words say what to do.
"""

from dataclasses import dataclass
from enum import StrEnum, unique

from bot.settings.model import Change
from bot.texts import Text


@unique
class Question(StrEnum):
    """What can be asked; nothing changes by it."""

    LIST = "list"
    CLOCK = "clock"
    HISTORY = "history"
    STAFF_HISTORY = "staff_history"
    PRESETS = "presets"
    PRESET = "preset"
    CALENDAR = "calendar"
    WHY = "why"
    STAFF = "staff"
    PASSAGES = "passages"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Asked:
    """Something to be shown."""

    what: Question
    about: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change."""

    change: Change
    why: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """Going back to what was before a version; 0: before the last."""

    version: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What cannot be meant, in words that say what to do."""

    said: tuple[Text, ...]


Wish = Asked | Wanted | Undone | Mistake
