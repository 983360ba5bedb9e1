"""The one door: who may do what, stated a second time by hand and compared with the whole table (law 11)."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from typing import Final

import pytest

from bot.actions import Verb
from bot.case.model import Case, Stage, Status
from bot.decision.model import Automation, Clause, Outcome, Ruling
from bot.forms.model import Draft
from bot.ids import Address, CaseId, PersonId, StaffId
from bot.people.model import SYSTEM, Actor, Role, Staff, freelancer, staff_actor
from bot.people.permissions import PERMISSIONS, is_impartial, refusal
from bot.texts import Text, text

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)

WHO_MAY: Final = {
    "the freelancer": """
        LANGUAGE ZONE PRIVACY CONSENT DECLINE BEGIN TIE TIE_CONFIRMED DATA ERASE SUBMIT STATUS ASK UNSAFE
        NOTHING_TO_ADD FILL ACCEPT APPEAL WITHDRAW WITHDRAW_CONFIRMED REOPEN_MINE MEAN
        SAME_NOTICE OTHER_NOTICE DOCUMENTS EXAMPLE LETTER THIS_IS AGREED
        """,
    "everybody": "HELP EDIT CHOOSE DONE SKIP BACK KEEP ADD REPLACE CONTINUE LATER",
    "staff": """
        SEND DISCARD TAKE_OVER INSERT IMPOSED_IT RESTORED NOTE CARD QUEUE OVERDUE MINE FIND BARRED STATS CASE
        RULES DEADLINES STAFF PASSAGES SET_PASSAGES AWAY HERE DATA_ASKED
        """,
    "who has the case": """
        RELEASE ASSIGN MERGE MERGE_CONFIRMED REPLY REQUEST REASONS EXTEND OPEN_DOCUMENT MARK_DOCUMENT
        SEND_AGAIN RECORD_PROOF
        """,
    "an impartial one": "CLAIM",
    "an impartial one who has the case": "DECIDE",
    "leads": """
        RECORD_NOTICE REOPEN HOLD RELEASE_HOLD DATA_ANSWERED BAR UNBAR START_BUTTON SET_TEAMS AWAY_OTHER
        CONFIRM LEAVE_IT
        """,
    "admins": "SET_DEADLINES SET_STAFF RELOAD",
}
GROUP: Final = {Verb[name]: group for group, listed in WHO_MAY.items() for name in listed.split()}

ME, OTHER = "kim", "ruth"
STAFF: Final = {
    Role.REVIEWER: frozenset({Role.REVIEWER}),
    Role.LEAD: frozenset({Role.LEAD}),
    Role.ADMIN: frozenset({Role.ADMIN}),
}
PAST: Final = {
    "nothing": ((), ()),
    "imposed it": ((ME,), ()),
    "decided before": ((), (ME,)),
    "both": ((ME,), (ME,)),
    "another did both": ((OTHER,), (OTHER,)),
}
"""What somebody has to do with the case: (who imposed the measure, who decided before)."""


def ruling(by: str) -> Ruling:
    clause = Clause("c", "1", "t", "v", "https://example.com", "words")
    return Ruling(
        outcome=Outcome.UPHELD,
        clause=clause,
        facts="facts",
        why="why",
        automated_detection=False,
        automation=Automation.NOT_AUTOMATED,
        points=(),
        still_allowed=(),
        allowed_stated_by=StaffId(by),
        remedy="",
        redress=(),
        redress_how="",
        reopen_if="",
        by=StaffId(by),
        signed="R.",
        at=NOW,
    )


def case(
    status: Status = Status.RECEIVED,
    stage: Stage = Stage.FIRST,
    holder: str | None = None,
    past: str = "nothing",
) -> Case:
    imposers, deciders = PAST[past]
    return Case(
        CaseId("7KQ2-M4TX"),
        PersonId("maria"),
        NOW,
        Draft("intake", "maria"),
        status=status,
        stage=stage,
        assignee=None if holder is None else StaffId(holder),
        imposers=tuple(StaffId(one) for one in imposers),
        rulings=tuple(ruling(one) for one in deciders),
    )


def staff(*roles: Role, name: str = ME) -> Actor:
    return staff_actor(Staff(StaffId(name), name, "R.", frozenset(roles), (Address("stage", name),)))


def of_staff(group: str, role: Role, holder: str | None, stage: Stage, past: str) -> str:
    """Say in our own words what a member of staff is told; empty when he may."""
    if group == "the freelancer":
        return "refused-freelancer-only"
    leads = role in (Role.LEAD, Role.ADMIN)
    if group == "admins" and role is not Role.ADMIN:
        return "refused-admins-only"
    if group == "leads" and not leads:
        return "refused-leads-only"
    if "has the case" in group and not leads and holder != ME:
        return "refused-claim-first" if holder is None else "refused-held-by-another"
    if "impartial" in group and past in ("imposed it", "both"):
        return "refused-imposed-it"
    if "impartial" in group and past == "decided before" and stage is Stage.SECOND:
        return "refused-decided-before"
    return ""


def of_a_freelancer(group: str, *, own: bool) -> str:
    """Say in our own words what a freelancer is told; empty when he may."""
    if group in ("leads", "admins"):
        return f"refused-{group}-only"
    if group not in ("the freelancer", "everybody"):
        return "refused-staff-only"
    return "" if own else "refused-not-your-case"


def words(refused: Text | None) -> str:
    if refused is not None:
        assert refused.args == ()
    return "" if refused is None else refused.key


def test_every_verb_has_a_grant_and_a_line_here() -> None:
    listed = [name for group in WHO_MAY.values() for name in group.split()]
    assert sorted(listed) == sorted(verb.name for verb in Verb)
    assert set(PERMISSIONS) == set(Verb)


def test_the_whole_table_for_staff() -> None:
    wrong = []
    for verb, role, status, stage, holder, past in product(
        Verb, STAFF, Status, Stage, (None, ME, OTHER), PAST
    ):
        found = words(refusal(staff(role), verb, case(status, stage, holder, past)))
        if found != of_staff(GROUP[verb], role, holder, stage, past):
            wrong.append((verb, role, status, stage, holder, past, found))
    assert wrong[:5] == []


def test_the_whole_table_for_freelancers() -> None:
    wrong = []
    for verb, person, status, stage, past in product(Verb, ("maria", "nina"), Status, Stage, PAST):
        found = words(refusal(freelancer(PersonId(person)), verb, case(status, stage, past=past)))
        if found != of_a_freelancer(GROUP[verb], own=person == "maria"):
            wrong.append((verb, person, status, stage, past, found))
    assert wrong[:5] == []


@pytest.mark.parametrize("verb", Verb)
def test_without_a_case_the_role_alone_counts(verb: Verb) -> None:
    assert words(refusal(freelancer(PersonId("nina")), verb)) == of_a_freelancer(GROUP[verb], own=True)
    for role in STAFF:
        assert words(refusal(staff(role), verb)) == of_staff(GROUP[verb], role, ME, Stage.FIRST, "nothing")


@pytest.mark.parametrize("verb", Verb)
def test_the_system_and_staff_without_a_role_may_nothing(verb: Verb) -> None:
    assert refusal(SYSTEM, verb, case()) is not None
    assert refusal(staff(), verb, case(holder=ME)) is not None


def test_a_freelancer_touches_no_case_of_another_even_if_ids_of_staff_are_the_same() -> None:
    stranger = freelancer(PersonId(ME))
    for verb, status in product(Verb, Status):
        assert refusal(stranger, verb, case(status, holder=ME)) is not None


def test_who_has_several_roles_may_what_any_of_them_may() -> None:
    both = staff(Role.REVIEWER, Role.LEAD)
    assert both.role is Role.LEAD
    for verb in Verb:
        assert refusal(both, verb, case()) == refusal(staff(Role.LEAD), verb, case())


def test_staff_are_impartial_unless_they_imposed_it_or_judged_it_before() -> None:
    assert is_impartial(ME, case(past="another did both"))
    assert is_impartial(ME, case(stage=Stage.SECOND, past="another did both"))
    assert is_impartial(ME, case(past="decided before")), "the first review is still his"
    assert not is_impartial(ME, case(stage=Stage.SECOND, past="decided before"))
    assert not is_impartial(ME, case(past="imposed it"))
    twice = replace(case(stage=Stage.SECOND), rulings=(ruling(ME), ruling(OTHER)))
    assert not is_impartial(ME, twice)
    assert not is_impartial(OTHER, twice)


def test_a_refusal_says_what_to_do() -> None:
    assert refusal(staff(Role.REVIEWER), Verb.REPLY, case()) == text("refused-claim-first")
    assert refusal(staff(Role.REVIEWER), Verb.REPLY, case(holder=OTHER)) == text("refused-held-by-another")
