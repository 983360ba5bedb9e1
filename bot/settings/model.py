"""The values of the settings: what was chosen, what changed it, and every version of it.

Belongs here: shapes alone. What a change does is `bot.settings.changes`, what choices and file come to
`bot.settings.force`. Another kind of choice needs: a field of `Choices` with a default, and a class in
`Change`. Members of `Change` are stored and read back by their shape, so no two of them may share all names.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from bot.deadlines.clocks import Clock
from bot.deadlines.hours import Week
from bot.deadlines.time import Calendar, Duration
from bot.ids import CaseId, StaffId
from bot.passages.model import Passage
from bot.people.model import Actor, Staff, Team

SETTINGS: Final = CaseId("settings")
"""The name of the settings' own log. No case is ever called so."""


@dataclass(frozen=True, slots=True)
class CalendarChoice:
    """What of the calendar was chosen in chat; None: as the configuration file says."""

    zone: str | None = None
    closed_weekdays: frozenset[int] | None = None
    hours: Week | None = None
    """Empty: open days are open all day."""
    place: str | None = None
    """Whose public holidays are closed, such as "DE-BY"; empty: nobody's."""
    closed_days: frozenset[date] = frozenset()
    """Closed beside those of the file."""
    open_days: frozenset[date] = frozenset()
    """Closed days of the file that are open after all."""


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is away until a moment."""

    staff: StaffId
    until: datetime


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that was chosen in chat."""

    durations: tuple[tuple[Clock, Duration], ...] = ()
    presets_added: frozenset[str] = frozenset()
    presets_removed: frozenset[str] = frozenset()
    calendar: CalendarChoice = field(default_factory=CalendarChoice)
    staff: tuple[Staff, ...] = ()
    """Reviewers beside those of the file."""
    staff_removed: frozenset[StaffId] = frozenset()
    """Reviewers of the file who are no longer."""
    teams: tuple[Team, ...] = ()
    absences: tuple[Absence, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """What the configuration file says of deadlines."""

    durations: tuple[tuple[Clock, Duration], ...] = ()
    presets: tuple[str, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    """Without the public holidays themselves: where they are from is enough to tell a change."""
    digest: str = ""
    """Of the whole file and of those that it names: staff, rules and words may be others, too."""


# -- changes --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetDuration:
    """A clock runs this long; None: as the configuration file says."""

    clock: Clock
    lasts: Duration | None
    was: Duration | None = None
    """What was set before, in chat or by the file, or the default."""
    filed: Duration | None = None
    """What the file says, or the default."""


@dataclass(frozen=True, slots=True)
class ChoosePresets:
    """Presets apply from now on, or no longer."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeCalendar:
    """The calendar, as it is chosen from now on."""

    calendar: CalendarChoice


@dataclass(frozen=True, slots=True)
class GoBack:
    """The deadlines are what they were before a version."""

    version: int
    durations_then: tuple[tuple[Clock, Duration], ...] = ()
    added_then: frozenset[str] = frozenset()
    removed_then: frozenset[str] = frozenset()
    calendar_then: CalendarChoice = field(default_factory=CalendarChoice)


@dataclass(frozen=True, slots=True)
class FileChanged:
    """The configuration file was read, and says something else; or a release brought other defaults."""

    filed: Filed
    filed_before: Filed | None


@dataclass(frozen=True, slots=True)
class AddStaff:
    """Somebody reviews from now on."""

    member: Staff


@dataclass(frozen=True, slots=True)
class RemoveStaff:
    """Somebody reviews no longer."""

    leaves: StaffId
    name: str = ""


@dataclass(frozen=True, slots=True)
class PutInTeam:
    """Somebody is in a team from now on, or no longer; the team is made when it is new."""

    staff: StaffId
    team: str
    out: bool = False


@dataclass(frozen=True, slots=True)
class RouteTeam:
    """New cases with one of these reasons or languages go to a team; with none the team is dissolved."""

    routed: str
    reasons: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away until a moment; None: he is back."""

    who: StaffId
    until: datetime | None


@dataclass(frozen=True, slots=True)
class KeepPassage:
    """Staff keep a passage from now on, or keep it in other words."""

    passage: Passage
    worded: str = ""
    """What it said before; empty for a new one."""


@dataclass(frozen=True, slots=True)
class DropPassage:
    """Staff keep a passage no longer."""

    dropped: Passage


Change = (
    SetDuration
    | ChoosePresets
    | ChangeCalendar
    | GoBack
    | FileChanged
    | AddStaff
    | RemoveStaff
    | PutInTeam
    | RouteTeam
    | Away
    | KeepPassage
    | DropPassage
)


# -- the subject ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Version:
    """One change that was put in force."""

    number: int
    at: datetime
    by: Actor
    change: Change
    before: Choices
    after: Choices
    why: str = ""
    moves: bool = False
    """Dates of open cases may have moved by it: they were told of it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that somebody was shown, with what it would move, and that nobody has confirmed yet."""

    id: str
    by: StaffId
    at: datetime
    change: Change
    against: int
    """The version of the rules that it was shown against: confirmed is what was seen."""
    verb: str
    typed: str
    """The command, to be read again when the settings have changed meanwhile."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The subject."""

    revision: int = 0
    stamp: str = ""
    """Differs with every change, for whoever keeps something that follows from the settings."""
    version: int = 0
    """The number of the last version; 0: nothing was ever put in force."""
    choices: Choices = field(default_factory=Choices)
    filed: Filed | None = None
    """What the configuration file said when it was last put in force."""
    fingerprint: str = ""
    """Of the rules that file and choices come to, as of `rules.number`."""
    last: Version | None = None
    rules: Version | None = None
    """The last version that may have moved dates."""
    proposals: tuple[Proposal, ...] = ()

    @property
    def rules_version(self) -> int:
        """Return the version of the rules in force, counted with all other versions."""
        return self.rules.number if self.rules else 1

    def proposal(self, proposal: str) -> Proposal | None:
        """Find a proposal by its id."""
        return next((one for one in self.proposals if one.id == proposal), None)
