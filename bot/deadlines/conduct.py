"""Conduct: how we go about it while the clocks run, as one frozen value.

Belongs here: settings that no single clock has. When somebody may be spoken to follows from it in
`bot.deadlines.quiet`. How long the clocks run is `bot.deadlines.rules`, which holds this beside the ladders.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final

from bot.deadlines.clocks import Clock
from bot.deadlines.hours import Shift


@unique
class OnOverdue(StrEnum):
    """What we do when a decision is late, beside pressing for it (rules of counting 9)."""

    ESCALATE = "escalate"
    RECOMMEND = "escalate_and_recommend_interim_access"
    """As in Malaysia's Gig Workers Act 2025 s 14(8): access comes back until it is decided."""


JUDGED: Final = frozenset({Clock.DECISION, Clock.SECOND_REVIEW})
"""Clocks whose delay keeps somebody suspended."""


DAYTIME: Final = Shift(9 * 60, 20 * 60)


@dataclass(frozen=True, slots=True)
class Conduct:
    """The settings."""

    on_overdue: OnOverdue = OnOverdue.ESCALATE
    daytime: Shift = DAYTIME
    """When a freelancer is reminded, on the clocks of his own zone; and staff, where no hours are set."""
    gather: timedelta = timedelta(minutes=15)
    """Reminders for one member of staff that fall within this time are one message."""
    spread: timedelta = timedelta(minutes=45)
    """What has waited for the morning goes out over this time, not all at opening."""
    digest: bool = True
    """On each working day staff and channel get a digest."""
