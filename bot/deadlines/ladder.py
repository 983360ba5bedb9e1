"""The ladder: what happens as a date comes near, and after it has passed; data, one ladder a clock.

A rung stands at a signed distance from the date: a share of the term, some time before, the date itself, or
some time after a date that was not kept. It says what is done there, and what becomes of it when missed.
Belongs here: what a rung is, when it acts, and what a ladder must have. Which ladders there are by default is
`bot.deadlines.ladders`; what an act does, `bot.deadlines.escalation`.
"""

import contextlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final, Self

from bot.deadlines import durations
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.deadlines.durations import DurationError
from bot.deadlines.time import Calendar, Duration, Unit, earlier, later
from bot.texts import Text, named, text

WARNING_LEAD: Final = timedelta(hours=48)
"""A lapse needs a warning that was *delivered* at least this long before (law 9)."""
WARNING_AHEAD: Final = timedelta(hours=72)
"""When the warning is sent at the latest: a day more than it needs, for delivery and for his night."""
LONGEST_PAUSE: Final = timedelta(days=1)
"""After a breach an admin hears of it at least this often."""


@unique
class Act(StrEnum):
    """What a rung does. The values stand in configuration files and never change."""

    REMIND_ASSIGNEE = "remind_assignee"
    """Whoever owes it: the reviewer who has the case, or a lead or admin where the duty is theirs."""
    POST_CHANNEL = "post_channel"
    MENTION_LEAD = "mention_lead"
    TELL_FREELANCER = "tell_freelancer"
    REASSIGN = "reassign"
    SECOND_REVIEWER = "second_reviewer"
    TELL_ADMIN = "tell_admin"
    RECOMMEND_ACCESS = "recommend_access"
    REMIND_FREELANCER = "remind_freelancer"
    WARN_FREELANCER = "warn_freelancer"


@unique
class Late(StrEnum):
    """What becomes of a rung that was missed: we were not there, and the next has been reached as well."""

    FIRE = "fire"
    """It is made up for, by itself and in its order."""
    MERGE = "merge"
    """It is said together with the next one, once."""
    SKIP = "skip"
    """It has no use any more."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A signed distance from a date: `share` of the term, or `by` before or after; neither: the date."""

    share: int | None = None
    by: Duration | None = None
    after: bool = False

    def __post_init__(self) -> None:
        """Refuse a distance that no rung can stand at.

        Raises:
            ValueError: a share outside 1 to 99, or a distance counted in months or business hours.
        """
        if self.share is not None and not 1 <= self.share <= 99:
            raise ValueError(f"a share of the term is 1% to 99%, not {self.share}%")
        if self.by is not None and self.by.unit in (Unit.MONTHS, Unit.BUSINESS_HOURS):
            raise ValueError("a step stands minutes, hours, days or business days from its date")

    @property
    def is_due(self) -> bool:
        """Tell whether it is the date itself."""
        return self.share is None and self.by is None

    def __str__(self) -> str:
        if self.share is not None:
            return f"{self.share}%"
        if self.by is None:
            return "due"
        return f"{'+' if self.after else '-'}{durations.spell(self.by)}"

    @classmethod
    def read(cls, spelled: str) -> Self:
        """Read a distance as it is spelled: "50%", "due", "-1 business day", "+2 days".

        Raises:
            ValueError: it is none; says what to do after a semicolon.
        """
        words = " ".join(spelled.split())
        if words == "due":
            return cls()
        if share := _SHARE.fullmatch(words):
            return cls(share=int(share[1]))
        if words[:1] in _SIGNS:
            with contextlib.suppress(DurationError):
                return cls(by=durations.parse(words[1:]), after=words[0] == "+")
        remedy = 'write "50%", "-1 business day", "due" or "+2 days"'
        raise ValueError(f"{spelled!r} is no place for a step; {remedy}")

    def spoken(self) -> Text:
        """Say the distance in words."""
        if self.share is not None:
            return text("rung-share", share=self.share)
        if self.by is None:
            return text("rung-due")
        lasts = named("unit", self.by.unit, count=self.by.count)
        return text("rung-after" if self.after else "rung-before", lasts=lasts)


DUE: Final = Offset()
DUE_NAME: Final = str(DUE)
_SHARE: Final = re.compile(r"([0-9]{1,2})%")
_SIGNS: Final = ("+", "-")


def spoken(name: str) -> Text:
    """Say the name of a rung in words, as an alarm carries it.

    Raises:
        ValueError: no rung is called so.
    """
    place, repeated, _ = name.partition(" (")
    words = Offset.read(place).spoken()
    return text("rung-again", step=words) if repeated else words


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder. Its name, told apart in a round, is where it stands."""

    at: Offset
    acts: tuple[Act, ...] = ()
    late: Late = Late.MERGE
    every: Duration | None = None
    """It is repeated as long as the duty is not done; the times that were missed are one."""

    @property
    def name(self) -> str:
        """Name the rung."""
        return str(self.at)

    @property
    def pause(self) -> timedelta:
        """Return how long it rests before it is repeated."""
        return span(self.every) if self.every is not None else timedelta(0)

    @property
    def needed(self) -> bool:
        """Tell whether it acts even where it stands at the very beginning of a term."""
        return self.at.is_due or Act.WARN_FREELANCER in self.acts

    def moment(
        self, begun: datetime, due: datetime, breached: datetime | None, calendar: Calendar
    ) -> datetime | None:
        """Return when it acts in a round from `begun` to `due`; None: never, so far.

        Args:
            begun: when the round began.
            due: the date in force.
            breached: the first date that was not kept, if there is one.
            calendar: what business days are counted on.
        """
        if self.at.share is not None:
            return begun + (due - begun) * self.at.share / 100
        if self.at.by is None:
            return due
        if self.at.after:
            return None if breached is None else later(breached, self.at.by, calendar)
        return earlier(due, self.at.by, calendar)


Ladder = tuple[Rung, ...]

OF_DUTIES: Final = frozenset(
    {
        Act.REMIND_ASSIGNEE,
        Act.POST_CHANNEL,
        Act.MENTION_LEAD,
        Act.TELL_FREELANCER,
        Act.REASSIGN,
        Act.SECOND_REVIEWER,
        Act.TELL_ADMIN,
        Act.RECOMMEND_ACCESS,
    }
)
OF_WINDOWS: Final = frozenset({Act.REMIND_FREELANCER, Act.WARN_FREELANCER})
OF_THE_HOLDER: Final = frozenset({Act.REASSIGN, Act.SECOND_REVIEWER})
"""Acts that make sense only where a reviewer owes the step."""
_SPANS: Final = {
    Unit.MINUTES: timedelta(minutes=1),
    Unit.HOURS: timedelta(hours=1),
    Unit.DAYS: timedelta(days=1),
    Unit.BUSINESS_DAYS: timedelta(days=1),
}


def span(lasts: Duration) -> timedelta:
    """Return the least time that a distance of a rung can be."""
    return lasts.count * _SPANS[lasts.unit]


def check(clock: Clock, ladder: Ladder) -> None:
    """Refuse a ladder that would break a law, or does what makes no sense.

    Raises:
        ValueError: says what is wrong, then after a semicolon what to do.
    """
    names = [one.name for one in ladder]
    if twice := sorted({one for one in names if names.count(one) > 1}):
        raise ValueError(f"two steps stand at {twice[0]!r}; put what both do into one")
    if names.count(DUE_NAME) != 1:
        raise ValueError('no step stands at "due"; add one')
    if not CLOCKS[clock].ladder:
        raise ValueError(f"{clock} runs by itself and has no steps; leave it out")
    known = OF_DUTIES if CLOCKS[clock].kind is ClockKind.DUTY else OF_WINDOWS
    for one in ladder:
        if wrong := [act for act in one.acts if act not in known]:
            fitting = ", ".join(sorted(known))
            raise ValueError(f"{clock} cannot do {wrong[0]}; it may do {fitting}")
        if CLOCKS[clock].owner is not Party.ASSIGNEE and (wrong := [*OF_THE_HOLDER & {*one.acts}]):
            raise ValueError(f"{clock} is owed by no reviewer, so {wrong[0]} has no use; use tell_admin")
    if clock is Clock.CLAIM:
        _check_claim(ladder)
    elif CLOCKS[clock].kind is ClockKind.DUTY:
        _check_duty(clock, ladder)
    else:
        _check_window(ladder)


def _check_duty(clock: Clock, ladder: Ladder) -> None:
    at_due = next(one for one in ladder if one.at.is_due)
    if CLOCKS[clock].shown and Act.TELL_FREELANCER not in at_due.acts:
        raise ValueError('the freelancer was given this date; add tell_freelancer to the step at "due"')
    repeated = [one for one in ladder if one.every is not None]
    if len(repeated) != 1 or not repeated[0].at.after or Act.TELL_ADMIN not in repeated[0].acts:
        raise ValueError(
            'nothing presses an admin; add one step after "due" with every = "1 day" and tell_admin'
        )
    if repeated[0].pause > LONGEST_PAUSE:
        raise ValueError('an admin would hear of it too rarely; write every = "1 day" or less')


def _check_window(ladder: Ladder) -> None:
    if any(one.at.after or one.every is not None for one in ladder):
        raise ValueError("a window of the freelancer ends for good; leave out what comes after it")
    warns = [one for one in ladder if Act.WARN_FREELANCER in one.acts]
    ahead = max((span(one.at.by) for one in warns if one.at.by is not None), default=timedelta(0))
    if ahead < WARNING_AHEAD:
        raise ValueError(
            'no warning comes in time; add a step at "-72 hours" or earlier with warn_freelancer'
        )


def _check_claim(ladder: Ladder) -> None:
    if wrong := next((one for one in ladder if {*one.acts} - {Act.REMIND_ASSIGNEE}), None):
        raise ValueError(
            f"a claim reminds its holder and no more; take {wrong.acts[0]} out of {wrong.name!r}"
        )
    if any(one.at.after or one.every is not None for one in ladder):
        raise ValueError("an expired claim is free at once; leave out what comes after it")
