"""The lifecycle: every row of the table is a way, everything else is refused, and whose turn it is."""

from itertools import product

import pytest

from bot.case.lifecycle import (
    MAIN_CLOCKS,
    TRANSITIONS,
    Trigger,
    can,
    obligations,
    reasons_missing,
    target,
    turn,
    working_status,
)
from bot.case.model import Case, Stage, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.errors import LawBrokenError
from bot.texts import named
from tests.bot.making import KIM, answered, case, reasons, started, step

NO_REASON = answered(reason="no_reason_given")
WORKED: dict[Status, Case] = {
    Status.RECEIVED: case(),
    Status.WAITING_FOR_REASONS: case(assignee=KIM, intake=NO_REASON),
    Status.BEING_REVIEWED: case(assignee=KIM),
    Status.SECOND_REVIEW: case(assignee=KIM, stage=Stage.SECOND, intake=NO_REASON),
}
"""A case for every answer to the question what staff would work on."""


def standing(status: Status, working: Case) -> Case:
    """Put a case into a status, whatever the clocks say."""
    return step_with(working, status)


def step_with(working: Case, status: Status) -> Case:
    made = step(working)
    made.change(status=status)
    return made.case


def ways(status: Status, trigger: Trigger) -> set[Status]:
    """Find by trying everywhere `trigger` can lead from a status."""
    found = set()
    for working in WORKED.values():
        try:
            found.add(target(standing(status, working), trigger))
        except LawBrokenError:
            continue
    return found


@pytest.mark.parametrize(("status", "trigger"), TRANSITIONS)
def test_every_row_of_the_table_is_a_way_to_all_it_names(status: Status, trigger: Trigger) -> None:
    assert ways(status, trigger) == set(TRANSITIONS[status, trigger])


@pytest.mark.parametrize(("status", "trigger"), sorted(set(product(Status, Trigger)) - set(TRANSITIONS)))
def test_whatever_is_not_in_the_table_is_refused(status: Status, trigger: Trigger) -> None:
    standing_there = standing(status, WORKED[Status.BEING_REVIEWED])
    assert not can(standing_there, trigger)
    with pytest.raises(LawBrokenError, match=f"^no way leads from '{status.value}' by '{trigger.value}'$"):
        target(standing_there, trigger)


def test_a_row_that_names_several_places_refuses_one_that_does_not_fit() -> None:
    with pytest.raises(LawBrokenError, match=r"^'claim' from 'received' cannot lead to 'received'$"):
        target(WORKED[Status.RECEIVED], Trigger.CLAIM)


@pytest.mark.parametrize("trigger", Trigger)
def test_who_may_go_goes_where_the_table_says(trigger: Trigger) -> None:
    for status, working in product(Status, WORKED.values()):
        assert can(standing(status, working), trigger) is ((status, trigger) in TRANSITIONS)


def test_every_status_can_be_reached_and_every_open_one_left() -> None:
    reached = {Status.DRAFT} | {one for targets in TRANSITIONS.values() for one in targets}
    assert reached == set(Status)
    assert {status for status, _ in TRANSITIONS} == set(Status)


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.CLOSED])
def test_from_every_open_status_a_way_leads_to_a_decision_or_the_end(status: Status) -> None:
    seen, left = {status}, [status]
    while left:
        here = left.pop()
        for (before, _), targets in TRANSITIONS.items():
            fresh = set(targets) - seen if before is here else set()
            seen |= fresh
            left += fresh
    assert Status.CLOSED in seen


def test_silence_of_staff_moves_nothing() -> None:
    ends = {status for status, trigger in TRANSITIONS if trigger in (Trigger.WINDOW_ENDS, Trigger.LAPSE)}
    assert ends == {Status.DRAFT, Status.WAITING_FOR_YOU, Status.DECIDED}


def test_what_was_never_handed_in_cannot_be_reopened_but_resumed() -> None:
    lapsed = case(Status.CLOSED, submitted_at=None)
    assert not can(lapsed, Trigger.REOPEN)
    assert can(lapsed, Trigger.RESUME)
    with pytest.raises(LawBrokenError, match="no way leads from 'closed' by 'reopen'"):
        target(lapsed, Trigger.REOPEN)
    assert target(lapsed, Trigger.RESUME) is Status.DRAFT
    assert target(case(Status.CLOSED), Trigger.REOPEN) is Status.RECEIVED


@pytest.mark.parametrize(("status", "working"), WORKED.items())
def test_what_staff_would_work_on_depends_on_who_has_it_and_on_reasons(status: Status, working: Case) -> None:
    assert working_status(working) is status


def test_a_second_review_stays_one_whoever_has_it() -> None:
    assert working_status(case(stage=Stage.SECOND)) is Status.SECOND_REVIEW


def test_reasons_are_missing_until_staff_stated_them() -> None:
    assert reasons_missing(case(intake=NO_REASON))
    assert not reasons_missing(case(intake=NO_REASON, reasons=reasons()))
    assert not reasons_missing(case(intake=answered(reason="identity_not_verified")))
    assert not reasons_missing(case())
    stated = case(assignee=KIM, intake=NO_REASON, reasons=reasons())
    assert working_status(stated) is Status.BEING_REVIEWED


EXPECTED = [
    (Status.DRAFT, Clock.DRAFT, Party.FREELANCER, "draft"),
    (Status.RECEIVED, Clock.ACKNOWLEDGEMENT, Party.ASSIGNEE, "acknowledgement"),
    (Status.RECEIVED, Clock.DECISION, Party.ASSIGNEE, "decision"),
    (Status.WAITING_FOR_REASONS, Clock.REASONS, Party.ASSIGNEE, "reasons"),
    (Status.BEING_REVIEWED, Clock.DECISION, Party.ASSIGNEE, "decision"),
    (Status.WAITING_FOR_YOU, Clock.REPLY, Party.FREELANCER, "reply"),
    (Status.DECIDED, Clock.SECOND_REVIEW_WINDOW, Party.FREELANCER, "second_review_window"),
    (Status.DECIDED, Clock.PROOF, Party.FREELANCER, "proof"),
    (Status.DECIDED, Clock.SECOND_REVIEW, Party.ASSIGNEE, "delivery"),
    (Status.DECIDED, Clock.DECISION, Party.ASSIGNEE, "delivery"),
    (Status.SECOND_REVIEW, Clock.SECOND_REVIEW, Party.ASSIGNEE, "second_review"),
]


@pytest.mark.parametrize(("status", "clock", "party", "next_step"), EXPECTED)
def test_every_status_has_one_turn_with_its_clock_and_next_step(
    status: Status, clock: Clock, party: Party, next_step: str
) -> None:
    others = tuple(one for one in Clock if one not in MAIN_CLOCKS[status])
    found = turn(case(status, *others, clock))
    assert found is not None
    assert (found.party, found.timer.clock, found.step) == (party, clock, named("step", next_step))


def test_of_several_clocks_the_first_of_the_row_has_the_turn() -> None:
    for status, clocks in MAIN_CLOCKS.items():
        found = turn(case(status, *reversed(clocks)))
        assert (found.timer.clock if found else None) == (clocks[0] if clocks else None)
    assert [(status, clock) for status, clocks in MAIN_CLOCKS.items() for clock in clocks] == [
        (status, clock) for status, clock, _, _ in EXPECTED
    ]


def test_without_its_clock_a_case_has_no_turn() -> None:
    for status in Status:
        others = tuple(one for one in Clock if one not in MAIN_CLOCKS[status])
        assert turn(case(status, *others)) is None
    assert turn(case(Status.CLOSED, *Clock)) is None


def test_obligations_are_what_stands_beside_the_turn_on_closed_cases_too() -> None:
    beside = {
        Clock.NEXT_ANSWER, Clock.DOCUMENT_CHECK, Clock.REINSTATEMENT, Clock.DELIVERY, Clock.SAFETY,
        Clock.REVIEWER_NEEDED, Clock.DATA_REQUEST, Clock.SCAN, Clock.RESUBMISSION, Clock.RENEWAL,
    }  # fmt: skip
    assert {one.clock for one in obligations(case(Status.RECEIVED, *Clock))} == beside
    two = tuple(started(Clock.DOCUMENT_CHECK, ref) for ref in ("doc1", "doc2"))
    assert obligations(case(Status.CLOSED, timers=two)) == two


def test_no_main_clock_is_an_obligation_and_windows_are_the_freelancers() -> None:
    for clock in {one for clocks in MAIN_CLOCKS.values() for one in clocks}:
        assert not CLOCKS[clock].obligation
        window = CLOCKS[clock].kind is ClockKind.WINDOW
        assert window is (CLOCKS[clock].owner is Party.FREELANCER)
