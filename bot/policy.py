"""The policy: everything that is in force, as one frozen value.

Belongs here: what the configuration says, and how the settings lie over it. The service asks in each
transaction whether they are still the same (`bot.service`).
"""

from dataclasses import dataclass, field, replace

from bot.deadlines.rules import Rules
from bot.keeping.rule import Retention
from bot.passages.model import Passage
from bot.people.joining import Reviewers
from bot.people.model import Person, Roster
from bot.ports import Tx
from bot.settings import force
from bot.settings.force import Ground
from bot.settings.model import CalendarChoice, Choices, Filed, Settings
from bot.settings.office import Office
from bot.texts.render import Texts
from bot.world import Catalogue, KnownCode, Limits, World


@dataclass(frozen=True, slots=True)
class Policy:
    """What is in force; replaced whole when anything of it changes."""

    rules: Rules
    roster: Roster
    catalogue: Catalogue
    texts: Texts
    marketplace: str = "the marketplace"
    limits: Limits = field(default_factory=Limits)
    language: str = "en"
    """What a freelancer reads until he has chosen."""
    staff_dialogue: bool = False
    """Staff fill in forms question by question in the thread: their channel has no modals."""
    modal_channels: frozenset[str] = frozenset()
    """Where a freelancer may fill in several questions at once."""
    reviewers: Reviewers = Reviewers.LISTED
    """Whom the platform's word makes a reviewer."""
    passages: tuple[Passage, ...] = ()
    """What staff keep to be inserted."""
    retention: Retention = field(default_factory=Retention)
    ground: Ground | None = None
    """What the settings lie on; None: the rules as they stand here."""

    def world(self, person: Person | None, code: KnownCode | None, office: Office | None = None) -> World:
        """Take the snapshot that a decision may know."""
        return World(
            self.rules,
            self.roster,
            self.catalogue,
            self.texts,
            self.marketplace,
            person,
            code,
            self.limits,
            self.language,
            self.staff_dialogue,
            self.modal_channels,
            office,
            passages=self.passages,
            retention=self.retention,
        )

    def grounded(self) -> Ground:
        """Return what the settings lie on."""
        if self.ground is not None:
            return self.ground
        durations = {clock: self.rules.duration(clock) for clock, _ in self.rules.durations}
        filed = Filed(tuple(durations.items()), (), self.rules.calendar)
        return Ground(filed, ladders=self.rules.ladders, conduct=self.rules.conduct)


class Current:
    """The policy in force, computed once for each state of the settings.

    Several threads may ask. What is known is replaced whole, and says what it was computed from.
    """

    def __init__(self, base: Policy) -> None:
        """Begin with what the configuration says."""
        self.base = base
        self._known = (base, "", base)

    @property
    def latest(self) -> Policy:
        """Return what was in force when a transaction last asked."""
        base, _, found = self._known
        return found if base is self.base else self.base

    def of(self, tx: Tx) -> Policy:
        """Return what is in force in a transaction."""
        base, stamp = self.base, tx.settings_stamp()
        known_base, known_stamp, found = self._known
        if known_base is base and known_stamp == stamp:
            return found
        found = in_force(base, tx.settings())
        self._known = (base, stamp, found)
        return found


def in_force(base: Policy, settings: Settings) -> Policy:
    """Lay the settings over what the configuration says.

    Where the file was changed so that both calendars together would never be open, the file's alone counts.
    """
    version = settings.rules_version if settings.version else base.rules.version
    if settings.choices == Choices():
        return replace(base, rules=replace(base.rules, version=version))
    ground, choices = base.grounded(), settings.choices
    if not force.calendar_possible(ground, choices):
        choices = replace(choices, calendar=CalendarChoice())
    return replace(
        base,
        rules=force.rules(ground, choices, version),
        roster=force.roster(base.roster, settings.choices),
        passages=settings.choices.passages,
    )
