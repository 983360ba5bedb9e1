"""Gathering: what a decision about the settings is given, read within its transaction.

Belongs here: reads alone. Which of them a command needs follows from its verb: the others cost nothing.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.actions import Action, Verb
from bot.deadlines.rules import Rules
from bot.ids import CaseId, read_reference
from bot.policy import Policy
from bot.ports import Query, Tx
from bot.settings import dryrun
from bot.settings.changes import about_deadlines
from bot.settings.dryrun import Figures, Trial
from bot.settings.model import Version
from bot.settings.office import Office

_VERSIONS: Final = 500
"""Versions that a command may list or go back to."""
_PAGE: Final = 200
_PAGES: Final = 50
"""Pages of versions that are read at most: absences are versions too, and many."""
_ABOUT_VERSIONS: Final = frozenset({Verb.RULES, Verb.DEADLINES, Verb.STAFF, Verb.CONFIRM})
_ABOUT_STAFF: Final = frozenset({Verb.STAFF, Verb.AWAY, Verb.CONFIRM})


def office(tx: Tx, policy: Policy, action: Action | None, trial: Trial | None = None) -> Office:
    """Gather what a command needs; without one, only what the settings lie on."""
    if action is None:
        return Office(policy.grounded())
    about = action.verb
    reference = read_reference(action.target.rsplit(maxsplit=1)[-1]) if action.target.strip() else None
    return Office(
        policy.grounded(),
        trial,
        _versions(tx, deadlines=about is not Verb.STAFF) if about in _ABOUT_VERSIONS else (),
        tx.case(reference) if about is Verb.DEADLINES and reference is not None else None,
        tuple(
            (one.id, tx.count(Query(assignee=one.id))) for one in policy.roster.staff if about in _ABOUT_STAFF
        ),
    )


def _versions(tx: Tx, *, deadlines: bool) -> tuple[Version, ...]:
    """Read the latest versions of one kind."""
    found: list[Version] = []
    before = 0
    for _ in range(_PAGES):
        page = tx.versions(_PAGE, before)
        found += [one for one in page if about_deadlines(one.change) is deadlines]
        if len(page) < _PAGE or len(found) >= _VERSIONS:
            break
        before = page[-1].number
    return tuple(found[:_VERSIONS])


def counted(tx: Tx, cases: Iterable[CaseId], rules: Rules, at: datetime, before: Figures) -> Figures:
    """Count what rules would move in some more cases."""
    found = before
    for one in cases:
        case = tx.case(one)
        if case is not None and case.open:
            found = found.with_case(dryrun.moves(case, rules, at))
    return found
