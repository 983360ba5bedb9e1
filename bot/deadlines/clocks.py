"""The named clocks, as data.

A *duty* is owed by the marketplace: it may move earlier freely, later once (law 8). A *window* belongs
to the freelancer: it only ever moves later. An *obligation* stands beside the main turn of a case.
A new clock needs: a member here, a line in `CLOCKS`, a duration in `bot.deadlines.rules`, its texts
(``clock-NAME`` and ``step-NAME``), and a branch in `bot.deadlines.decide` for what its end means.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final


@unique
class Clock(StrEnum):
    """Every clock that can run on a case."""

    # duties
    RECEIPT = "receipt"
    ACKNOWLEDGEMENT = "acknowledgement"
    REASONS = "reasons"
    DECISION = "decision"
    SECOND_REVIEW = "second_review"
    STATUS_UPDATE = "status_update"
    CLAIM = "claim"
    DECISION_EXTENSION = "decision_extension"
    """How far a decision may be put off, once. No timer of its own runs: the decision's date moves."""
    DATA_REQUEST_EXTENSION = "data_request_extension"
    """The same for the answer to a data request."""
    # obligations
    NEXT_ANSWER = "next_answer"
    DOCUMENT_CHECK = "document_check"
    REINSTATEMENT = "reinstatement"
    DELIVERY = "delivery"
    SAFETY = "safety"
    REVIEWER_NEEDED = "reviewer_needed"
    DATA_REQUEST = "data_request"
    """He asked for his data, or for what becomes of them: the ref says what (`bot.people.data`)."""
    SCAN = "scan"
    # windows
    APPEAL_WINDOW = "appeal_window"
    """Counted from the day he was told. It reminds him while his appeal is a draft, and refuses nobody."""
    DRAFT = "draft"
    REPLY = "reply"
    PROOF = "proof"
    SECOND_REVIEW_WINDOW = "second_review_window"
    RESUBMISSION = "resubmission"
    RENEWAL = "renewal"


@unique
class Keeping(StrEnum):
    """Clocks of what is held on him. They are no deadlines: `bot.keeping.rule` says how long they run.

    They may run on a case that rests, when nobody owes anything on it.
    """

    RETENTION = "retention"
    """Something goes when it ends: the document that its ref names, or all the rest."""
    ANNOUNCED = "announced"
    """What he asked for was announced in all his chats, and is done when it ends; its ref says what."""
    HOLD = "hold"
    """A legal hold: staff hear of its end a week before, and when it is there; its ref says which."""


AnyClock = Clock | Keeping


OF_DECISION: Final = "decision"
"""The ref of a lead's `DELIVERY` when a decision waits for proof that does not come: he must learn it."""


@unique
class ClockKind(StrEnum):
    """Whose time it is: the marketplace's (duty) or the freelancer's (window)."""

    DUTY = "duty"
    WINDOW = "window"


@unique
class Party(StrEnum):
    """Who owes the next step."""

    FREELANCER = "freelancer"
    ASSIGNEE = "assignee"
    LEAD = "lead"
    ADMIN = "admin"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class ClockSpec:
    """What a clock is."""

    kind: ClockKind
    owner: Party
    obligation: bool = False
    """It stands beside the main turn; several may run at once, told apart by their ref."""
    shown: bool = True
    """The freelancer is told its date, so a breach is told to him too."""
    ladder: bool = True
    """It has steps before and after its date; one that runs by itself has none."""
    runs: bool = True
    """A timer of it runs on a case; else it only says how long something may take."""


CLOCKS: Final[dict[AnyClock, ClockSpec]] = {
    Clock.RECEIPT: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False, ladder=False),
    Clock.ACKNOWLEDGEMENT: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE),
    Clock.REASONS: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE),
    Clock.DECISION: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE),
    Clock.SECOND_REVIEW: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE),
    Clock.STATUS_UPDATE: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False, ladder=False),
    Clock.CLAIM: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False),
    Clock.DECISION_EXTENSION: ClockSpec(
        ClockKind.DUTY, Party.ASSIGNEE, shown=False, ladder=False, runs=False
    ),
    Clock.DATA_REQUEST_EXTENSION: ClockSpec(
        ClockKind.DUTY, Party.LEAD, shown=False, ladder=False, runs=False
    ),
    Clock.NEXT_ANSWER: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE, obligation=True),
    Clock.DOCUMENT_CHECK: ClockSpec(ClockKind.DUTY, Party.ASSIGNEE, obligation=True, shown=False),
    Clock.REINSTATEMENT: ClockSpec(ClockKind.DUTY, Party.LEAD, obligation=True),
    Clock.DELIVERY: ClockSpec(ClockKind.DUTY, Party.LEAD, obligation=True, shown=False),
    Clock.SAFETY: ClockSpec(ClockKind.DUTY, Party.LEAD, obligation=True),
    Clock.REVIEWER_NEEDED: ClockSpec(ClockKind.DUTY, Party.ADMIN, obligation=True, shown=False),
    Clock.DATA_REQUEST: ClockSpec(ClockKind.DUTY, Party.LEAD, obligation=True),
    Clock.APPEAL_WINDOW: ClockSpec(ClockKind.WINDOW, Party.FREELANCER),
    Clock.SCAN: ClockSpec(ClockKind.DUTY, Party.BOT, obligation=True, shown=False, ladder=False),
    Keeping.RETENTION: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False, ladder=False),
    Keeping.ANNOUNCED: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False, ladder=False),
    Keeping.HOLD: ClockSpec(ClockKind.DUTY, Party.BOT, shown=False, ladder=False),
    Clock.DRAFT: ClockSpec(ClockKind.WINDOW, Party.FREELANCER),
    Clock.REPLY: ClockSpec(ClockKind.WINDOW, Party.FREELANCER),
    Clock.PROOF: ClockSpec(ClockKind.WINDOW, Party.FREELANCER),
    Clock.SECOND_REVIEW_WINDOW: ClockSpec(ClockKind.WINDOW, Party.FREELANCER),
    Clock.RESUBMISSION: ClockSpec(ClockKind.WINDOW, Party.FREELANCER, obligation=True),
    Clock.RENEWAL: ClockSpec(ClockKind.WINDOW, Party.FREELANCER, obligation=True),
}


def clock_of(name: str) -> AnyClock:
    """Find a clock by its name.

    Raises:
        ValueError: there is none.
    """
    return Keeping(name) if name in list(Keeping) else Clock(name)
