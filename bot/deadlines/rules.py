"""The rules in force: how long each clock runs, on which calendar.

Belongs here: durations. A product default exists for every clock, so a configuration can only ever be
incomplete, never wanting. Where the numbers come from: the product's `default` preset (aligned with the
Platform Work Directive Art 11(2), the DSA Art 20 and the UK Complaint Handling Code); the reasons, the
next answer and the document check are the product's own.
"""

from dataclasses import dataclass, field
from typing import Final

from bot.deadlines.clocks import Clock
from bot.deadlines.time import Calendar, Duration, Unit

DEFAULTS: Final[dict[Clock, Duration]] = {
    Clock.RECEIPT: Duration(5, Unit.MINUTES),
    Clock.ACKNOWLEDGEMENT: Duration(2, Unit.BUSINESS_DAYS),
    Clock.REASONS: Duration(2, Unit.BUSINESS_DAYS),
    Clock.DECISION: Duration(14, Unit.DAYS),
    Clock.SECOND_REVIEW: Duration(20, Unit.BUSINESS_DAYS),
    Clock.STATUS_UPDATE: Duration(7, Unit.DAYS),
    Clock.NEXT_ANSWER: Duration(2, Unit.BUSINESS_DAYS),
    Clock.DOCUMENT_CHECK: Duration(3, Unit.BUSINESS_DAYS),
    Clock.REINSTATEMENT: Duration(1, Unit.BUSINESS_DAYS),
    Clock.DELIVERY: Duration(1, Unit.BUSINESS_DAYS),
    Clock.SAFETY: Duration(1, Unit.HOURS),
    Clock.REVIEWER_NEEDED: Duration(1, Unit.BUSINESS_DAYS),
    Clock.DRAFT: Duration(30, Unit.DAYS),
    Clock.REPLY: Duration(14, Unit.DAYS),
    Clock.PROOF: Duration(30, Unit.DAYS),
    Clock.SECOND_REVIEW_WINDOW: Duration(30, Unit.DAYS),
}

REASONS_REPLY: Final = Duration(7, Unit.DAYS)
"""How long a freelancer may add something after he was told the reasons for the first time."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the rules. `durations` holds what differs from `DEFAULTS`."""

    version: int = 1
    durations: tuple[tuple[Clock, Duration], ...] = ()
    calendar: Calendar = field(default_factory=Calendar)

    def duration(self, clock: Clock) -> Duration:
        """Return how long `clock` runs."""
        return dict(self.durations).get(clock, DEFAULTS[clock])
