"""Permissions: the one table of who may do what, for every channel, for reading as for acting (law 11).

Belongs here: the table and its conditions. Nothing else in the project asks about roles.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final, assert_never

from bot.actions import Verb
from bot.case.model import Case, Stage
from bot.ids import StaffId
from bot.people.model import Actor, Role, Standing
from bot.texts import Text, text

_FREELANCER: Final = frozenset({Role.FREELANCER})
_STAFF: Final = frozenset({Role.REVIEWER, Role.LEAD, Role.ADMIN})
_ADMINS: Final = frozenset({Role.ADMIN})
_LEADS: Final = frozenset({Role.LEAD, Role.ADMIN})
_EVERYONE: Final = _FREELANCER | _STAFF


@unique
class Condition(StrEnum):
    """What must hold beside the role."""

    HOLDS_CASE = "holds_case"
    """The case is claimed by the actor; a lead or admin may act for an absent holder."""
    IMPARTIAL = "impartial"
    """The actor neither imposed the measure nor decided before (law 7)."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Who may, and under which conditions."""

    roles: frozenset[Role]
    conditions: tuple[Condition, ...] = ()


_HOLDER: Final = Grant(_STAFF, (Condition.HOLDS_CASE,))
_JUDGE: Final = Grant(_STAFF, (Condition.HOLDS_CASE, Condition.IMPARTIAL))

PERMISSIONS: Final[dict[Verb, Grant]] = {
    Verb.LANGUAGE: Grant(_FREELANCER),
    Verb.ZONE: Grant(_FREELANCER),
    Verb.PRIVACY: Grant(_FREELANCER),
    Verb.CONSENT: Grant(_FREELANCER),
    Verb.DECLINE: Grant(_FREELANCER),
    Verb.BEGIN: Grant(_FREELANCER),
    Verb.TIE: Grant(_FREELANCER),
    Verb.TIE_CONFIRMED: Grant(_FREELANCER),
    Verb.DATA: Grant(_FREELANCER),
    Verb.ERASE: Grant(_FREELANCER),
    Verb.HELP: Grant(_EVERYONE),
    Verb.CHOOSE: Grant(_EVERYONE),
    Verb.DONE: Grant(_EVERYONE),
    Verb.SKIP: Grant(_EVERYONE),
    Verb.BACK: Grant(_EVERYONE),
    Verb.EDIT: Grant(_EVERYONE),
    Verb.KEEP: Grant(_EVERYONE),
    Verb.ADD: Grant(_EVERYONE),
    Verb.FILL: Grant(_FREELANCER),
    Verb.REPLACE: Grant(_EVERYONE),
    Verb.SEND: Grant(_STAFF),
    Verb.DISCARD: Grant(_STAFF),
    Verb.TAKE_OVER: Grant(_STAFF),
    Verb.INSERT: Grant(_STAFF),
    Verb.SUBMIT: Grant(_FREELANCER),
    Verb.CONTINUE: Grant(_EVERYONE),
    Verb.LATER: Grant(_EVERYONE),
    Verb.STATUS: Grant(_FREELANCER),
    Verb.ASK: Grant(_FREELANCER),
    Verb.UNSAFE: Grant(_FREELANCER),
    Verb.NOTHING_TO_ADD: Grant(_FREELANCER),
    Verb.ACCEPT: Grant(_FREELANCER),
    Verb.APPEAL: Grant(_FREELANCER),
    Verb.WITHDRAW: Grant(_FREELANCER),
    Verb.WITHDRAW_CONFIRMED: Grant(_FREELANCER),
    Verb.REOPEN_MINE: Grant(_FREELANCER),
    Verb.MEAN: Grant(_FREELANCER),
    Verb.SAME_NOTICE: Grant(_FREELANCER),
    Verb.OTHER_NOTICE: Grant(_FREELANCER),
    Verb.DOCUMENTS: Grant(_FREELANCER),
    Verb.EXAMPLE: Grant(_FREELANCER),
    Verb.LETTER: Grant(_FREELANCER),
    Verb.THIS_IS: Grant(_FREELANCER),
    Verb.AGREED: Grant(_FREELANCER),
    Verb.CLAIM: Grant(_STAFF, (Condition.IMPARTIAL,)),
    Verb.RELEASE: _HOLDER,
    Verb.ASSIGN: _HOLDER,
    Verb.MERGE: _HOLDER,
    Verb.MERGE_CONFIRMED: _HOLDER,
    Verb.IMPOSED_IT: Grant(_STAFF),
    Verb.REPLY: _HOLDER,
    Verb.REQUEST: _HOLDER,
    Verb.REASONS: _HOLDER,
    Verb.EXTEND: _HOLDER,
    Verb.OPEN_DOCUMENT: _HOLDER,
    Verb.MARK_DOCUMENT: _HOLDER,
    Verb.SEND_AGAIN: _HOLDER,
    Verb.DECIDE: _JUDGE,
    Verb.RECORD_PROOF: _HOLDER,
    Verb.RECORD_NOTICE: Grant(_LEADS),
    Verb.RESTORED: Grant(_STAFF),
    Verb.REOPEN: Grant(_LEADS),
    Verb.BAR: Grant(_LEADS),
    Verb.UNBAR: Grant(_LEADS),
    Verb.DATA_ASKED: Grant(_STAFF),
    Verb.DATA_ANSWERED: Grant(_LEADS),
    Verb.HOLD: Grant(_LEADS),
    Verb.RELEASE_HOLD: Grant(_LEADS),
    Verb.NOTE: Grant(_STAFF),
    Verb.CARD: Grant(_STAFF),
    Verb.QUEUE: Grant(_STAFF),
    Verb.OVERDUE: Grant(_STAFF),
    Verb.MINE: Grant(_STAFF),
    Verb.FIND: Grant(_STAFF),
    Verb.BARRED: Grant(_STAFF),
    Verb.STATS: Grant(_STAFF),
    Verb.CASE: Grant(_STAFF),
    Verb.RULES: Grant(_STAFF),
    Verb.DEADLINES: Grant(_STAFF),
    Verb.SET_DEADLINES: Grant(_ADMINS),
    Verb.STAFF: Grant(_STAFF),
    Verb.SET_STAFF: Grant(_ADMINS),
    Verb.SET_TEAMS: Grant(_LEADS),
    Verb.PASSAGES: Grant(_STAFF),
    Verb.SET_PASSAGES: Grant(_STAFF),
    Verb.AWAY: Grant(_STAFF),
    Verb.AWAY_OTHER: Grant(_LEADS),
    Verb.HERE: Grant(_STAFF),
    Verb.RELOAD: Grant(_ADMINS),
    Verb.CONFIRM: Grant(_LEADS),
    Verb.LEAVE_IT: Grant(_LEADS),
    Verb.START_BUTTON: Grant(_LEADS),
}


HELD_BY_ANOTHER: Final = "refused-held-by-another"
"""Why somebody may not act who does not have the case; who can see the list of staff says the name."""


def refusal(actor: Actor, verb: Verb, case: Case | None = None) -> Text | None:
    """Return why `actor` may not do this now, in words that say what to do; None when he may.

    A freelancer acts only on his own case, and none at all on a case that is not his: channels
    cannot name a case for him, so this is a second lock behind the first.
    """
    grant = PERMISSIONS[verb]
    if not actor.roles & grant.roles:
        return _not_your_role(verb)
    if actor.role is Role.FREELANCER and case is not None and case.person != actor.id:
        return text("refused-not-your-case")
    if case is None:
        return None
    for condition in grant.conditions:
        found = _unmet(condition, actor, case)
        if found is not None:
            return found
    return None


def not_admitted(standing: Standing) -> Text | None:
    """Return why somebody is not heard in the moderators' place, in words that say what to do.

    Asked at every act: who has left, or hides who he is, acts for nobody, whatever the list of staff says.
    """
    match standing:
        case Standing.ANONYMOUS:
            return text("refused-anonymous")
        case Standing.STRANGER:
            return text("refused-stranger")
        case Standing.MEMBER | Standing.ADMINISTRATOR:
            return None
        case _:
            assert_never(standing)


def is_impartial(staff: str, case: Case) -> bool:
    """Tell whether this member of staff may judge the case as it stands (law 7)."""
    if staff in case.imposers:
        return False
    return case.stage is Stage.FIRST or all(ruling.by != staff for ruling in case.rulings)


def _unmet(condition: Condition, actor: Actor, case: Case) -> Text | None:
    match condition:
        case Condition.HOLDS_CASE:
            if case.assignee == actor.id or actor.roles & _LEADS:
                return None
            return text("refused-claim-first" if case.assignee is None else HELD_BY_ANOTHER)
        case Condition.IMPARTIAL:
            if is_impartial(StaffId(actor.id), case):
                return None
            return text("refused-imposed-it") if actor.id in case.imposers else text("refused-decided-before")
        case _:
            assert_never(condition)


def _not_your_role(verb: Verb) -> Text:
    if PERMISSIONS[verb].roles <= _ADMINS:
        return text("refused-admins-only")
    if PERMISSIONS[verb].roles <= _LEADS:
        return text("refused-leads-only")
    return (
        text("refused-staff-only") if PERMISSIONS[verb].roles <= _STAFF else text("refused-freelancer-only")
    )
