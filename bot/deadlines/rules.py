"""The rules in force: how long each clock runs, on which calendar.

Belongs here: durations, and what several of them for one clock come to. Where they come from, law or
setting, is `bot.deadlines.presets`. A product default exists for every clock, so a configuration can only
ever be incomplete, never wanting. Where the numbers come from: the product's `default` preset (aligned with
the Platform Work Directive Art 11(2), the DSA Art 20 and the UK Complaint Handling Code); the reasons, the
next answer and the document check are the product's own.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from bot.deadlines.clocks import CLOCKS, AnyClock, Clock, ClockKind
from bot.deadlines.conduct import JUDGED, Conduct, OnOverdue
from bot.deadlines.ladder import Act, Ladder
from bot.deadlines.ladders import default_ladder
from bot.deadlines.time import Calendar, Duration, Unit, due

DEFAULTS: Final[dict[Clock, Duration]] = {
    Clock.RECEIPT: Duration(5, Unit.MINUTES),
    Clock.ACKNOWLEDGEMENT: Duration(2, Unit.BUSINESS_DAYS),
    Clock.REASONS: Duration(2, Unit.BUSINESS_DAYS),
    Clock.DECISION: Duration(14, Unit.DAYS),
    Clock.SECOND_REVIEW: Duration(20, Unit.BUSINESS_DAYS),
    Clock.STATUS_UPDATE: Duration(7, Unit.DAYS),
    Clock.CLAIM: Duration(5, Unit.BUSINESS_DAYS),
    Clock.DECISION_EXTENSION: Duration(10, Unit.BUSINESS_DAYS),
    Clock.DATA_REQUEST_EXTENSION: Duration(2, Unit.MONTHS),
    Clock.NEXT_ANSWER: Duration(2, Unit.BUSINESS_DAYS),
    Clock.DOCUMENT_CHECK: Duration(3, Unit.BUSINESS_DAYS),
    Clock.REINSTATEMENT: Duration(1, Unit.BUSINESS_DAYS),
    Clock.DELIVERY: Duration(1, Unit.BUSINESS_DAYS),
    Clock.SAFETY: Duration(1, Unit.HOURS),
    Clock.REVIEWER_NEEDED: Duration(1, Unit.BUSINESS_DAYS),
    Clock.DATA_REQUEST: Duration(1, Unit.MONTHS),
    Clock.APPEAL_WINDOW: Duration(6, Unit.MONTHS),
    Clock.SCAN: Duration(15, Unit.MINUTES),
    Clock.DRAFT: Duration(30, Unit.DAYS),
    Clock.REPLY: Duration(14, Unit.DAYS),
    Clock.PROOF: Duration(30, Unit.DAYS),
    Clock.SECOND_REVIEW_WINDOW: Duration(30, Unit.DAYS),
    Clock.RESUBMISSION: Duration(7, Unit.DAYS),
    Clock.RENEWAL: Duration(24, Unit.MONTHS),
}


@dataclass(frozen=True, slots=True)
class Applied:
    """One duration that applies to a clock, and where it comes from."""

    clock: Clock
    lasts: Duration
    preset: str = ""
    """The preset, `default` too; empty: the admin's own setting."""
    source: str = ""
    in_chat: bool = False
    """The setting was made in the moderator channel, over what the configuration file says."""
    check: bool = False
    """A law that was not read first-hand: an admin is told to check it with counsel."""
    law: bool = False
    """A law says so: no later date of ours goes beyond what the same law allows."""


REASONS_REPLY: Final = Duration(7, Unit.DAYS)
"""How long a freelancer may add something after he was told the reasons for the first time."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the rules. `durations` holds what differs from `DEFAULTS`.

    A clock may be named more than once, where law and setting both apply. Durations are never compared with
    one another, only the dates that they lead to (design §5).
    """

    version: int = 1
    durations: tuple[tuple[Clock, Duration], ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    applied: tuple[Applied, ...] = ()
    """Where `durations` come from, for explaining; empty where nobody said."""
    ladders: tuple[tuple[Clock, Ladder], ...] = ()
    """The ladders that differ from the default."""
    conduct: Conduct = field(default_factory=Conduct)

    def durations_of(self, clock: AnyClock) -> tuple[Duration, ...]:
        """Return every duration that applies to `clock`, at least one."""
        return tuple(one for name, one in self.durations if name is clock) or (DEFAULTS[Clock(clock)],)

    def origins(self, clock: AnyClock) -> tuple[Applied, ...]:
        """Return everything that applies to `clock`, with where it comes from, at least one."""
        found = tuple(one for one in self.applied if one.clock is clock)
        return found or tuple(
            Applied(Clock(clock), one, "" if clock in dict(self.durations) else "default")
            for one in self.durations_of(clock)
        )

    def duration(self, clock: Clock) -> Duration:
        """Return how long `clock` runs by the first that applies: the setting, or the product's default."""
        return self.durations_of(clock)[0]

    def due(self, clock: AnyClock, at: datetime) -> datetime:
        """Return when `clock`, started at `at`, is due in UTC: the earliest duty, the latest window."""
        kind = CLOCKS[clock].kind
        dates = [due(at, one, kind, self.calendar) for one in self.durations_of(clock)]
        return max(dates) if kind is ClockKind.WINDOW else min(dates)

    def ladder(self, clock: AnyClock) -> Ladder:
        """Return the steps of `clock`, with what `Conduct.on_overdue` adds to them."""
        found = next((steps for name, steps in self.ladders if name is clock), None) or default_ladder(clock)
        if self.conduct.on_overdue is not OnOverdue.RECOMMEND or clock not in JUDGED:
            return found
        more = Act.RECOMMEND_ACCESS
        return tuple(
            replace(one, acts=(*one.acts, more)) if one.at.is_due and more not in one.acts else one
            for one in found
        )
