"""The world: what a decision may know beside its subject.

A frozen snapshot of the same transaction. Never a query in disguise: whatever a decision needs is put
here before it is made.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.case.model import Case, Status
from bot.deadlines.rules import Rules
from bot.decision.model import Clause
from bot.documents.papers import Paper
from bot.ids import CaseId
from bot.intake.reasons import Reason
from bot.keeping.rule import Retention
from bot.passages.model import Passage
from bot.people.model import Person, Roster
from bot.settings.office import Office
from bot.texts.render import Texts


@dataclass(frozen=True, slots=True)
class KnownCode:
    """What is on file about the proof code in the event."""

    digest: str
    account: str
    expires_at: datetime
    spent: bool = False


@dataclass(frozen=True, slots=True)
class KnownTie:
    """Who gave out the code for tying chats in the event, and which of the two has an appeal under way."""

    other: Person
    mine_open: bool
    theirs_open: bool


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the case's log, without anybody's words: for the freelancer who asks what happened."""

    at: datetime
    action: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps that protect the service; above them a kind refusal says when (design §4)."""

    file_bytes: int = 20 * 1024 * 1024
    documents_per_case: int = 40
    code_tries: int = 5
    code_pause: timedelta = timedelta(hours=1)
    open_appeals: int = 5
    """Appeals of one person that can be under way at once, each about a notice of its own."""
    bytes_per_person: int = 500 * 1024 * 1024
    """Of all his documents together."""
    messages_per_hour: int = 120
    drafts: int = 3
    """Appeals begun and never handed in, within a month."""
    free_bytes: int = 500 * 1024 * 1024
    """Below this much free disk no file is taken."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Data files: the suspension reasons, and the marketplace's own rules."""

    reasons: tuple[Reason, ...]
    clauses: tuple[Clause, ...]
    renewals: tuple[tuple[Paper, int], ...] = ()
    """After how many months a kind of document is asked for again, whatever the reason."""

    def __hash__(self) -> int:
        """Hash the reasons' codes alone: forms are looked up by catalogue at every step, and it is large."""
        return hash(tuple(one.code for one in self.reasons))

    def clause(self, clause_id: str) -> Clause | None:
        """Find a rule of the marketplace."""
        return next((one for one in self.clauses if one.id == clause_id), None)

    def reason(self, code: str) -> Reason | None:
        """Find a suspension reason."""
        return next((one for one in self.reasons if one.code == code), None)


@dataclass(frozen=True, slots=True)
class Kin:
    """Another appeal of the same person, or about an account that is called the same."""

    case: CaseId
    status: Status
    proved: bool


@dataclass(frozen=True, slots=True)
class World:
    """The snapshot."""

    rules: Rules
    roster: Roster
    catalogue: Catalogue
    texts: Texts
    """Pure: used to keep the wording of a question beside its answer, never to send."""
    marketplace: str = "the marketplace"
    person: Person | None = None
    """The freelancer of the case."""
    code: KnownCode | None = None
    limits: Limits = field(default_factory=Limits)
    default_language: str = "en"
    staff_dialogue: bool = False
    """Staff forms are asked question by question in the thread."""
    modal_channels: frozenset[str] = frozenset()
    """Channels on which a freelancer may fill in several questions at once."""
    office: Office | None = None
    """What only a decision about the settings needs."""
    tie: KnownTie | None = None
    elsewhere: tuple[tuple[str, tuple[CaseId, ...]], ...] = ()
    """Fingerprints of files in the event, with cases of other persons that hold the same: for staff alone."""
    appeals: tuple[Case, ...] = ()
    """All appeals of the freelancer, where he has several; none where he has one."""
    log: tuple[Happened, ...] = ()
    """What happened on the case; read only for whoever asks for his status."""
    other: Case | None = None
    """The case that the event names beside its own, to be merged with it."""
    kin: tuple[Kin, ...] = ()
    """Other appeals of the same person or account, where somebody reads the card."""
    passages: tuple[Passage, ...] = ()
    """What staff keep to be inserted."""
    retention: Retention = field(default_factory=Retention)
    """How long what we hold is kept."""
    cases: tuple[Case, ...] = ()
    """All cases of the person; only where a decision concerns them all."""

    def others(self, case: CaseId) -> tuple[Case, ...]:
        """List his other appeals that are under way."""
        return tuple(one for one in self.appeals if one.id != case and one.open)

    @property
    def language(self) -> str:
        """Return the freelancer's language, the configuration's until he chose."""
        return (self.person.language if self.person else "") or self.default_language

    @property
    def languages(self) -> tuple[str, ...]:
        """List the languages that texts exist in."""
        return self.texts.languages
