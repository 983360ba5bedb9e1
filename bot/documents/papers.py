"""Papers: every kind of document that somebody may be asked for, and how a reason asks for it.

A closed list, so that each has words in every language (``paper-NAME``) and staff mean the same by it. A new
one needs a member here and its words. Which papers a reason asks for is in `bot/intake/reasons.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.errors import CatalogueError


@unique
class Paper(StrEnum):
    """A kind of document."""

    # of oneself
    PASSPORT = "passport"
    ID_CARD = "id_card"
    DRIVING_LICENCE = "driving_licence"
    RESIDENCE_PERMIT = "residence_permit"
    NAME_CHANGE = "name_change"
    ADDRESS_PROOF = "address_proof"
    TRAVEL_PROOF = "travel_proof"
    BANK_PAPER = "bank_paper"
    AUTHORITY_DECISION = "authority_decision"
    POLICE_REPORT = "police_report"
    # of one's work
    CV = "cv"
    DIPLOMA = "diploma"
    PORTFOLIO = "portfolio"
    WORK_FILES = "work_files"
    DELIVERED_WORK = "delivered_work"
    CONTRACT = "contract"
    INVOICE = "invoice"
    LICENCE = "licence"
    # of the account
    NOTICE = "notice"
    CONVERSATION = "conversation"
    PROPOSALS = "proposals"
    JOB_POST = "job_post"
    SECURITY_MESSAGES = "security_messages"
    TOOL_SETTINGS = "tool_settings"
    AGENCY_PAPERS = "agency_papers"
    # by somebody else
    CLIENT_LETTER = "client_letter"
    EMPLOYER_LETTER = "employer_letter"
    WITNESS = "witness"
    PERMISSION = "permission"


BY_OTHERS: Final = frozenset({Paper.CLIENT_LETTER, Paper.EMPLOYER_LETTER, Paper.WITNESS, Paper.PERMISSION})
"""Words of other people: whoever hands them in is asked whether they agreed."""


EXPIRING: Final = frozenset(
    {Paper.PASSPORT, Paper.ID_CARD, Paper.DRIVING_LICENCE, Paper.RESIDENCE_PERMIT, Paper.LICENCE}
)
"""Papers with a date on them: whoever accepts one is asked how long it holds."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One line of a checklist: one of these papers."""

    papers: tuple[Paper, ...]
    needed: bool = False
    """Without it this reason can hardly be decided; it is never a condition for appealing."""
    months: int = 0
    """After so many months it is asked for again; 0: never."""


def parse_wanted(table: object, where: str) -> Wanted:
    """Read one line of a checklist.

    Raises:
        CatalogueError: names the file, the key and the remedy.
    """
    if not isinstance(table, Mapping) or not set(table) <= {"any", "needed", "months"}:
        raise CatalogueError(
            f'{where} each of \'documents\' is a table such as {{any = ["cv", "diploma"], needed = true}}'
        )
    months, needed, papers = table.get("months", 0), table.get("needed", False), table.get("any", [])
    if not isinstance(papers, list) or not papers:
        raise CatalogueError(f"{where} 'any' must be a list of at least one paper")
    if not isinstance(needed, bool):
        raise CatalogueError(f"{where} 'needed' is {needed!r}; write true or false")
    if isinstance(months, bool) or not isinstance(months, int) or not 0 <= months <= 120:
        raise CatalogueError(f"{where} 'months' is {months!r}; write a whole number up to 120")
    known = {one.value for one in Paper}
    for one in papers:
        if one not in known:
            raise CatalogueError(f"{where} {one!r} is no paper; use one of {', '.join(sorted(known))}")
    return Wanted(tuple(Paper(one) for one in papers), needed, months)
