"""The checklist: which papers help with a reason, which of them are needed, and how each stands.

Derived from the case each time, so it is always current. Which papers a reason asks for is data
(`bot/intake/reasons.toml`); what each is called is in the texts (``paper-NAME``). Not here: taking papers in
(`intake`), and saying all this to the freelancer (`telling`).
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.case.model import Case
from bot.documents.model import Document, Verdict
from bot.documents.papers import Paper, Wanted
from bot.world import Catalogue

GENERAL: Final = (
    Wanted((Paper.NOTICE,)),
    Wanted((Paper.CV, Paper.DIPLOMA, Paper.PORTFOLIO)),
    Wanted((Paper.CONVERSATION,)),
)
"""What helps while the reason is not known, or the marketplace named no papers for it."""


@unique
class Standing(StrEnum):
    """How one line of the checklist stands."""

    MISSING = "missing"
    RECEIVED = "received"
    OPENED = "opened"
    ACCEPTED = "accepted"
    AGAIN = "again"
    """It is to be sent again."""
    NOT_ACCEPTED = "not_accepted"
    NOT_NEEDED = "not_needed"


_BEST: Final = (
    Standing.ACCEPTED,
    Standing.OPENED,
    Standing.RECEIVED,
    Standing.NOT_NEEDED,
    Standing.AGAIN,
    Standing.NOT_ACCEPTED,
)
"""Of several papers for one line, the one that stands best says how the line stands."""
_OPEN: Final = frozenset({Standing.MISSING, Standing.AGAIN, Standing.NOT_ACCEPTED})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist, as it stands."""

    wanted: Wanted
    standing: Standing

    @property
    def open(self) -> bool:
        """Tell whether something could still be sent for it."""
        return self.standing in _OPEN


def wanted(case: Case, catalogue: Catalogue) -> tuple[Wanted, ...]:
    """Return the papers that help with the case's reason."""
    reason = catalogue.reason(case.reason_code)
    return GENERAL if reason is None else reason.papers


def lines(case: Case, catalogue: Catalogue) -> tuple[Line, ...]:
    """Return the checklist as it stands now."""
    return tuple(Line(one, _standing(case, one)) for one in wanted(case, catalogue))


def standing(document: Document) -> Standing:
    """Return how one document stands."""
    match document.verdict:
        case Verdict.ACCEPTED:
            return Standing.ACCEPTED
        case Verdict.NOT_ACCEPTED:
            return Standing.NOT_ACCEPTED
        case Verdict.NOT_READABLE:
            return Standing.AGAIN
        case Verdict.NOT_RELEVANT:
            return Standing.NOT_NEEDED
        case None:
            return Standing.OPENED if document.opened else Standing.RECEIVED


def missing(case: Case, catalogue: Catalogue) -> tuple[Wanted, ...]:
    """Return the lines for which something could still be sent, what is needed first."""
    found = tuple(one.wanted for one in lines(case, catalogue) if one.open)
    return (*(one for one in found if one.needed), *(one for one in found if not one.needed))


def unnamed(case: Case) -> tuple[Document, ...]:
    """Return the documents of which nobody said what they are, and that nobody has judged."""
    return tuple(one for one in case.documents if not one.named and one.verdict is None)


def _standing(case: Case, asked: Wanted) -> Standing:
    found = {standing(one) for one in case.documents if one.paper in asked.papers}
    return next((one for one in _BEST if one in found), Standing.MISSING)
