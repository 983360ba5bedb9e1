"""The case as a value: everything a decision about an appeal depends on, and nothing that only grows.

Belongs here: state. What was said and done is appended to the log by storage (`bot.effects.Entry`) and
never read back for a step, so that a case's cost does not grow with its length.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum, unique
from operator import attrgetter
from typing import Any, Final

from bot.deadlines.clocks import CLOCKS, Clock, Keeping, Party
from bot.deadlines.timers import Timer
from bot.decision.model import Ruling, StatedReasons
from bot.documents.model import Document
from bot.forms.model import Draft
from bot.ids import CaseId, DocumentId, MessageId, PersonId, StaffId
from bot.people.model import Bar


@unique
class Status(StrEnum):
    """The statuses shown to people. "Late" is no status but a banner on top of one."""

    DRAFT = "draft"
    RECEIVED = "received"
    BEING_REVIEWED = "being_reviewed"
    WAITING_FOR_YOU = "waiting_for_you"
    WAITING_FOR_REASONS = "waiting_for_reasons"
    DECIDED = "decided"
    SECOND_REVIEW = "second_review"
    CLOSED = "closed"


@unique
class Stage(StrEnum):
    """Which pair of eyes is on the case."""

    FIRST = "first"
    SECOND = "second"


@unique
class ProofKind(StrEnum):
    """How control of the marketplace account was proved."""

    CODE = "code"
    STAFF_CHECK = "staff_check"


@dataclass(frozen=True, slots=True)
class Proof:
    """Control of the marketplace account, proved (law 12)."""

    kind: ProofKind
    account: str
    at: datetime
    by: StaffId | None = None


@unique
class Purpose(StrEnum):
    """Why a message's delivery matters to the case."""

    RECEIPT = "receipt"
    STAFF_WORD = "staff_word"
    """A person's own message: satisfies the acknowledgement and open questions."""
    REQUEST = "request"
    REASONS = "reasons"
    DECISION = "decision"
    DECISION_READY = "decision_ready"
    """A decision waits for proof of the account; this tells so, without the decision."""
    WARNING = "warning"
    BREACH = "breach"
    RESTORED = "restored"
    VERDICT = "verdict"
    EXTENSION = "extension"
    """A date of ours moves later, with a reason in a person's own words."""
    DATA = "data"
    """The answer to a data request, in a person's own words."""
    PORTRAIT = "portrait"
    """What is held on him, sent by itself: it answers the request, and no person has spoken by it."""
    OTHER = "other"
    """Of no consequence when delivered; kept only when it failed, for the lead to see."""


@dataclass(frozen=True, slots=True)
class Tracked:
    """A message on its way whose delivery is awaited. Removed when delivered."""

    message: MessageId
    purpose: Purpose
    sent_at: datetime
    timer: str = ""
    """The key of the timer concerned: the window warned of, the duty answered."""
    failed: bool = False
    """The channel refused it for good: a lead's obligation stands until it reached him some way."""


@dataclass(frozen=True, slots=True)
class Request:
    """What staff asked of the freelancer; he may answer with any message until the window ends."""

    text: str
    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """A legal hold: until then nothing of the case is deleted. Set by a lead, with a reason."""

    why: str
    by: StaffId
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """One appeal."""

    id: CaseId
    person: PersonId
    opened_at: datetime
    intake: Draft
    revision: int = 0
    language: str = ""
    """In which he reads, for the lists of staff; empty until he chose."""
    handle: str = ""
    """What he is called where he writes: staff find his case by it."""
    status: Status = Status.DRAFT
    stage: Stage = Stage.FIRST
    form_open: bool = True
    """Plain messages answer the form; when False they are questions or replies."""
    appeal_until: datetime | None = None
    """For a decision he accepted: until then he may still ask for a second review."""
    questions: tuple[str, ...] = ()
    """His open questions as he asked them, for the card; a person's answer empties them."""
    asks_reopening: bool = False
    """He wants to come back to a decided case: his next message says what is new."""
    asking: bool = False
    """He pressed "ask": the next message is a question even while the form is open."""
    apart: bool = False
    """He said that it is about another notice than his other appeals."""
    done: tuple[str, ...] = ()
    """What staff did since he last got a status update (`bot.intake.progress`)."""
    awaits_letter: bool = False
    """He pressed "words by somebody else": the next message is that person's, handed in as a document."""
    example_shown: bool = False
    """He was shown what a good photo looks like: once is enough, and he can ask for it."""
    submitted_at: datetime | None = None
    window_missed: datetime | None = None
    """It was handed in after this, the end of the time to appeal: a person looks at it all the same."""
    completed_at: datetime | None = None
    """When he said that he had nothing more to tell for now."""
    proof: Proof | None = None
    documents: tuple[Document, ...] = ()
    assignee: StaffId | None = None
    team: str = ""
    """The team that it is for; anybody may claim it all the same."""
    offered: bool = False
    """Something is late: anybody who may judge the case can take it, though somebody has it."""
    imposers: tuple[StaffId, ...] = ()
    """Staff who said that they imposed the measure: they may not judge it (law 7)."""
    drafts: tuple[Draft, ...] = ()
    """Staff forms in progress, one for each form, target and writer."""
    request: Request | None = None
    reasons: StatedReasons | None = None
    rulings: tuple[Ruling, ...] = ()
    informed_at: datetime | None = None
    """When the last ruling reached him; the second-review window starts here, not before."""
    timers: tuple[Timer, ...] = ()
    tracked: tuple[Tracked, ...] = ()
    code_failures: tuple[datetime, ...] = ()
    """The last wrong proof codes: above a cap he is asked to pause (law 12)."""
    blocked_at: datetime | None = None
    """Since when he does not let us write to him; None when he does."""
    unsafe_at: datetime | None = None
    """When he first said that he is not safe: the alarm ends with an answer, this does not."""
    bar: Bar | None = None
    """Of its freelancer, for the lists of staff; whether it holds is asked of the person."""
    restored_at: datetime | None = None
    closed_because: str = ""
    merged_into: CaseId | None = None
    """It was a duplicate: everything that it held is there."""
    rested_at: datetime | None = None
    """Since when nobody owes anything on it: what it holds is kept for a time from here on."""
    hold: Hold | None = None
    pace: tuple[int, datetime] | None = None
    """How many plain messages he has sent in the hour that began then."""
    erase_when_over: bool = False
    """He wants everything erased as soon as the appeal is over."""

    def changed(self, **new: Any) -> "Case":
        """Return the case with other values in some fields, sooner than `replace` does for so many."""
        values = list(_values(self))
        for name, value in new.items():
            values[_PLACES[name]] = value
        return Case(*values)

    @property
    def proved(self) -> bool:
        """Tell whether account data, reasons and decisions may be sent (law 12)."""
        return self.proof is not None

    @property
    def open(self) -> bool:
        """Tell whether somebody's turn it is."""
        return self.status is not Status.CLOSED

    @property
    def listed(self) -> bool:
        """Tell whether staff find it in their lists: it was handed in, or something is owed on a draft."""
        return self.submitted_at is not None or any(
            CLOCKS[one.clock].obligation and CLOCKS[one.clock].owner is not Party.BOT for one in self.timers
        )

    @property
    def owing(self) -> bool:
        """Tell whether anybody owes anything on it; that what it holds has its dates does not count."""
        return any(not isinstance(one.clock, Keeping) for one in self.timers)

    @property
    def late(self) -> bool:
        """Tell whether a date promised to the freelancer has passed unkept."""
        return any(timer.late for timer in self.timers)

    @property
    def decision_waits(self) -> bool:
        """Tell whether a decision is made that he has not been told, because nothing is proved."""
        return self.status is Status.DECIDED and self.informed_at is None and not self.proved

    @property
    def to_be_reached(self) -> bool:
        """Tell whether a lead owes to reach him by other means."""
        return any(timer.clock is Clock.DELIVERY for timer in self.timers)

    @property
    def last_ruling(self) -> Ruling | None:
        """Return the ruling in force."""
        return self.rulings[-1] if self.rulings else None

    @property
    def account(self) -> str:
        """Return the account as proved, else as he names it."""
        return self.proof.account if self.proof else self.intake.text("account")

    @property
    def names(self) -> tuple[str, ...]:
        """Return all that staff may look for it by: the account as proved and as he names it, his handle."""
        proved = self.proof.account if self.proof else ""
        return tuple(dict.fromkeys(one for one in (proved, self.intake.text("account"), self.handle) if one))

    @property
    def reason_code(self) -> str:
        """Return the reason as he understood it; empty until answered."""
        return self.intake.text("reason")

    @property
    def points(self) -> tuple[str, ...]:
        """Return what a decision has to answer: his points, else his own words as the only one."""
        listed = self.intake.items("points")
        return listed or self.intake.items("own_words")

    @property
    def held(self) -> tuple[Document, ...]:
        """Return the documents kept for it; those of a duplicate are kept for the case that stays."""
        return () if self.merged_into is not None else tuple(one for one in self.documents if not one.gone)

    def document(self, document: DocumentId) -> Document | None:
        """Find a document by id."""
        return next((one for one in self.documents if one.id == document), None)

    def timer(self, key: str) -> Timer | None:
        """Find a running timer by key."""
        return next((one for one in self.timers if one.key == key), None)


_PLACES: Final = {one.name: place for place, one in enumerate(fields(Case))}
_values: Final = attrgetter(*_PLACES)
