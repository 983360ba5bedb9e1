"""The section [renewal] of the configuration file: which documents are asked for again, and when.

Belongs here: what may stand there, and what it makes of the core's values. What happens when a document holds
no longer is `bot.documents.again`.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

from app.problems import Problem, mistake, suggest
from app.sections import Section
from bot.deadlines.clocks import Clock
from bot.deadlines.ladder import DUE, Act, Ladder, Late, Offset, Rung
from bot.deadlines.time import Duration, Unit
from bot.documents.papers import Paper

MOST_MONTHS: Final = 120
_WARNED: Final = 7
"""Days before the end on which the warning goes out, without which nothing ends (law 9)."""
_EARLIEST: Final = 60
"""Days ahead from which on a newer document takes the place of the old one by itself."""


def _paper(value: object) -> object:
    known = [one.value for one in Paper]
    if value not in known:
        raise mistake(f"{value!r} is no kind of document", suggest(str(value), known))
    return value


def _months(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST_MONTHS:
        raise mistake(
            f"{value!r} is no number of months",
            f"write a whole number from 1 to {MOST_MONTHS}; leave out what is never asked for again",
        )
    return value


def _days(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int) or not _WARNED < value <= _EARLIEST:
        raise mistake(
            f"{value!r} is no day for a reminder",
            f"write whole days from {_WARNED + 1} to {_EARLIEST} before the end; the warning, {_WARNED} days "
            "before it, comes by itself",
        )
    return value


def _once(days: tuple[int, ...]) -> tuple[int, ...]:
    if len(set(days)) != len(days):
        raise mistake("a day stands there twice", "name each day once")
    return tuple(sorted(days, reverse=True))


PaperName = Annotated[str, BeforeValidator(_paper)]
Months = Annotated[int, BeforeValidator(_months)]
Days = Annotated[tuple[Annotated[int, BeforeValidator(_days)], ...], AfterValidator(_once)]


class RenewalSection(Section):
    """Which kinds of documents are asked for again, and how many days ahead he is reminded."""

    months: Mapping[PaperName, Months] = Field(default_factory=dict)
    remind: Days = (60, 30, 14)

    @property
    def kinds(self) -> tuple[tuple[Paper, int], ...]:
        """Return after how many months each kind is asked for again, in the order of the file."""
        return tuple((Paper(kind), months) for kind, months in self.months.items())

    @property
    def ladder(self) -> tuple[Clock, Ladder]:
        """Return the steps towards the end of a document."""
        reminders = tuple(_before(days, Act.REMIND_FREELANCER) for days in self.remind)
        steps = (*reminders, _before(_WARNED, Act.WARN_FREELANCER), Rung(DUE, (), Late.FIRE))
        return Clock.RENEWAL, steps


def problems(data: Mapping[str, object], file: str) -> Iterator[Problem]:
    """Find reminders that stand in two places."""
    own, ladders = data.get("renewal"), data.get("ladder")
    if isinstance(own, Mapping) and "remind" in own and isinstance(ladders, Mapping) and "renewal" in ladders:
        yield Problem(
            file,
            "renewal.remind",
            "the reminders of a renewal stand in [ladder] too",
            "keep one of the two: remind here, or the steps of renewal in [ladder]",
        )


def lines(section: RenewalSection) -> list[str]:
    """Say the section, a line for each kind, for whoever checks a configuration."""
    kinds = [f"{kind.value:<22} {months} month{'s' if months > 1 else ''}" for kind, months in section.kinds]
    days = ", ".join(map(str, (*section.remind, _WARNED)))
    return [*kinds, f"{'told ahead':<22} {days} days"]


def _before(days: int, act: Act) -> Rung:
    return Rung(Offset(by=Duration(days, Unit.DAYS)), (act,), Late.SKIP)
