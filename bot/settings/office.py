"""The office: what only a decision about the settings needs to know.

Belongs here: the part of the world that cases and people have no use for. Its figures are counted by the
service before the decision, from the same cases that a change would move.
"""

from dataclasses import dataclass, field

from bot.case.model import Case
from bot.ids import StaffId
from bot.settings.dryrun import Trial
from bot.settings.force import Ground
from bot.settings.model import Version


@dataclass(frozen=True, slots=True)
class Office:
    """The snapshot."""

    ground: Ground = field(default_factory=Ground)
    trial: Trial | None = None
    """The dry run of what is asked for, where it would change the rules."""
    versions: tuple[Version, ...] = ()
    """The versions that a command may be about, the latest first."""
    case: Case | None = None
    """The case whose dates are asked about."""
    claims: tuple[tuple[StaffId, int], ...] = ()
    """How many open cases each of the staff has."""

    def claims_of(self, staff: StaffId) -> int:
        """Return how many open cases somebody has."""
        return dict(self.claims).get(staff, 0)
