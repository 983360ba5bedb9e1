"""The ladders of the configuration: how steps are written, and the ladders and habits that they make.

Belongs here: the values of ``[ladder]``, and what is wrong with a ladder as a whole. What a ladder must have
is the core's (`bot.deadlines.ladder`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Final

from pydantic import BeforeValidator, ConfigDict, Field

from app.calendars import Period
from app.problems import Problem, mistake, suggest
from app.sections import Section
from app.values import Exactly, Lasting
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.conduct import DAYTIME, Conduct, OnOverdue
from bot.deadlines.ladder import OF_THE_HOLDER, Act, Ladder, Late, Offset, Rung, check, span
from bot.deadlines.time import Duration, Unit

DUTIES: Final = "duties"
WINDOWS: Final = "windows"
"""Names under which a ladder stands for all clocks of a kind that have none of their own."""
_GROUPS: Final = {DUTIES: ClockKind.DUTY, WINDOWS: ClockKind.WINDOW}


def _place(value: object) -> object:
    try:
        return value if isinstance(value, Offset) else Offset.read(str(value))
    except ValueError as error:
        problem, _, remedy = str(error).partition("; ")
        raise mistake(
            problem, remedy or 'write it like "50%", "-1 business day", "due" or "+2 days"'
        ) from None


def _act(value: object) -> object:
    if value not in list(Act):
        raise mistake(f"{value!r} is nothing that a step can do", suggest(str(value), list(Act)))
    return Act(str(value))


def _late(value: object) -> object:
    if value not in list(Late):
        raise mistake(
            f"{value!r} does not say what becomes of a missed step", suggest(str(value), list(Late))
        )
    return Late(str(value))


def _on_overdue(value: object) -> object:
    if value not in list(OnOverdue):
        raise mistake(f"{value!r} is nothing that we can do", suggest(str(value), list(OnOverdue)))
    return OnOverdue(str(value))


class StepSection(Section):
    """One step of a ladder."""

    at: Annotated[Offset, BeforeValidator(_place)]
    do: tuple[Annotated[Act, BeforeValidator(_act)], ...] = ()
    late: Annotated[Late, BeforeValidator(_late)] = Late.MERGE
    every: Lasting | None = None

    def rung(self) -> Rung:
        """Return the step as the core knows it; the date itself is never passed over."""
        return Rung(self.at, self.do, Late.FIRE if self.at.is_due else self.late, self.every)


class LadderSection(Section):
    """Whom a clock reaches and when: a list of steps a clock, by its name, and how we go about it."""

    # `crosschecks` refuses names that are no clock's.
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, tuple[StepSection, ...]] = Field(init=False)

    on_overdue: Annotated[OnOverdue, BeforeValidator(_on_overdue)] = OnOverdue.ESCALATE
    daytime: Period = DAYTIME
    gather: Exactly = Duration(15, Unit.MINUTES)
    spread: Exactly = Duration(45, Unit.MINUTES)
    digest: bool = True

    @property
    def ladders(self) -> tuple[tuple[Clock, Ladder], ...]:
        """Return the ladders that are configured, the group's where a clock has none of its own."""
        found = {name: tuple(one.rung() for one in steps) for name, steps in self.__pydantic_extra__.items()}
        made = ((clock, found.get(clock.value) or _of_group(clock, found)) for clock in Clock)
        return tuple((clock, steps) for clock, steps in made if steps)

    @property
    def conduct(self) -> Conduct:
        """Return the habits."""
        return Conduct(
            self.on_overdue, self.daytime, _exactly(self.gather), _exactly(self.spread), self.digest
        )


def problems(section: LadderSection, file: str) -> Iterator[Problem]:
    """Find ladders that would break a law, or do what makes no sense."""
    own = section.__pydantic_extra__
    for clock, steps in section.ladders:
        name = clock.value if clock.value in own else _group(clock)
        try:
            check(clock, steps)
        except ValueError as error:
            problem, _, remedy = str(error).partition("; ")
            yield Problem(file, f"ladder.{name}", problem if name == clock else f"{clock}: {problem}", remedy)


def names(section: Mapping[str, object], file: str) -> Iterator[Problem]:
    """Find names that are no clock's."""
    known = [*LadderSection.model_fields, *_GROUPS, *Clock]
    for name in section:
        if name not in known:
            yield Problem(file, f"ladder.{name}", f"{name!r} is not a deadline", suggest(name, known))


def _of_group(clock: Clock, found: Mapping[str, Ladder]) -> Ladder:
    """Return the ladder of a group, without what makes no sense for this one of it."""
    steps = found.get(_group(clock), ())
    if CLOCKS[clock].owner is Party.ASSIGNEE:
        return steps
    return tuple(
        replace(one, acts=tuple(act for act in one.acts if act not in OF_THE_HOLDER)) for one in steps
    )


def _group(clock: Clock) -> str:
    """Return under which name the ladder of a clock may stand together with others."""
    if not CLOCKS[clock].ladder or clock in (Clock.CLAIM, Clock.SAFETY, Clock.DRAFT):
        return ""  # each of these is different from all others
    return DUTIES if CLOCKS[clock].kind is ClockKind.DUTY else WINDOWS


def _exactly(lasts: Duration) -> timedelta:
    return span(lasts)
