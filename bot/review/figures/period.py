"""Periods: how far back figures go, and which page of them is wanted, from typed words or from a button.

Belongs here: reading and spelling. What is counted is `counting`.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum, unique
from typing import Final

from bot.deadlines.time import Calendar
from bot.texts import Text, text

USUAL: Final = 90
OFFERED: Final = (30, USUAL, 365)
"""Days back that one press or one choice asks for."""
_MOST: Final = 3650
_UNITS: Final = (
    (re.compile(r"d|d[ií]as?|days?|дн\w*|день|сут\w*|д[іо]б\w*"), 1),
    (re.compile(r"w|weeks?|semanas?|недел\w*|тиж\w*"), 7),
    (re.compile(r"m|months?|mes(?:es)?|мес\w*|міс\w*"), 30),
    (re.compile(r"y|years?|años?|anos?|год\w*|лет|р[іо]к\w*"), 365),
)
_NOISE: Final = frozenset(
    (
        *("for", "the", "last", "in", "past", "since", "a", "by", "of", "por", "los", "las", "de", "en"),
        *(
            "últimos",
            "últimas",
            "último",
            "última",
            "за",
            "по",
            "последние",
            "последний",
            "останні",
            "останній",
        ),
    )
)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")


@unique
class Page(StrEnum):
    """What there is to read."""

    WORK = "work"
    OUTCOMES = "outcomes"
    MISSED = "missed"
    REASONS = "reasons"


_PAGES: Final = (
    (re.compile(r"work|trabajo|работ\w*|робот\w*"), Page.WORK),
    (re.compile(r"outcomes?|decisions?|decision\w*|resultados?|решени\w*|рішен\w*"), Page.OUTCOMES),
    (re.compile(r"missed|late|overdue|retrasos?|просроч\w*|простроч\w*"), Page.MISSED),
    (re.compile(r"reasons?|motivos?|причин\w*"), Page.REASONS),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Figures that somebody wants to see."""

    days: int = USUAL
    page: Page = Page.WORK

    def spelled(self) -> str:
        """Spell it for a button, as one could type it."""
        return f"{self.days} days {self.page.value}"

    def since(self, at: datetime, calendar: Calendar) -> datetime:
        """Return when the period began: at the beginning of that day where the marketplace is."""
        today = calendar.local(at)
        return datetime.combine(today.date() - timedelta(days=self.days), time(), today.tzinfo)


def read(typed: str) -> Wanted | Text:
    """Read which figures are wanted, or say which words are not understood."""
    wanted, count = Wanted(), None
    for word in _WORD.findall(typed.casefold()):
        page = next((page for shape, page in _PAGES if shape.fullmatch(word)), None)
        unit = next((days for shape, days in _UNITS if shape.fullmatch(word)), None)
        if word.isdecimal():
            count = int(word[:6])
            wanted = replace(wanted, days=count)
        elif page is not None:
            wanted = replace(wanted, page=page)
        elif unit is not None:
            wanted, count = replace(wanted, days=(1 if count is None else count) * unit), None
        elif word not in _NOISE:
            return text("stats-word", word=word)
    if not 1 <= wanted.days <= _MOST:
        return text("stats-range", most=_MOST)
    return wanted
