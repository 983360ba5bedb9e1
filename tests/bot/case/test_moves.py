"""Moves: whoever gives a turn back, closes or reopens keeps the clocks in step with the status (law 1)."""

from datetime import timedelta
from typing import Any

import pytest

from bot.case import moves
from bot.case.lifecycle import Trigger, obligations, turn
from bot.case.model import Case, Request, Stage, Status
from bot.deadlines.clocks import CLOCKS, Clock
from bot.documents.model import Verdict
from bot.errors import LawBrokenError
from bot.people.model import Roster
from bot.step import Step
from tests.bot.making import (
    KIM,
    MONDAY,
    RUTH,
    answered,
    case,
    document,
    noted,
    ruling,
    sent,
    started,
    step,
    world,
)
from tests.support.catalogue import ROSTER

NO_REASON = answered(reason="no_reason_given")
LATER = MONDAY + timedelta(days=3)
NOBODY_ELSE = Roster(tuple(one for one in ROSTER.staff if one.id == KIM))


def clocks(of: Case | Step) -> list[str]:
    found = of.case if isinstance(of, Step) else of
    return [one.key for one in found.timers]


def waiting(*running: Clock, **fields: Any) -> Case:
    asked = Request("The contract, please.", KIM, MONDAY)
    return case(Status.WAITING_FOR_YOU, *running, Clock.REPLY, request=asked, assignee=KIM, **fields)


@pytest.mark.parametrize("trigger", [Trigger.REPLY, Trigger.WINDOW_ENDS])
def test_the_turn_goes_back_to_staff_with_the_clocks_that_never_paused(trigger: Trigger) -> None:
    made = step(waiting(Clock.DECISION, Clock.STATUS_UPDATE), LATER)
    before = made.case.timer("decision")
    moves.back_to_staff(made, trigger)
    assert (made.case.status, made.case.request) == (Status.BEING_REVIEWED, None)
    assert clocks(made) == ["decision", "status_update"]
    assert made.case.timer("decision") == before, "no wait is reset"
    assert ("moved", {"trigger": trigger.value, "before": "waiting_for_you", "after": "being_reviewed"}) in (
        noted(made)
    )


def test_a_turn_that_cannot_go_back_is_refused() -> None:
    with pytest.raises(LawBrokenError):
        moves.back_to_staff(step(case(Status.DRAFT, Clock.DRAFT)), Trigger.REPLY)


RESUMED: dict[Status, list[str]] = {
    Status.DRAFT: [],
    Status.RECEIVED: ["decision", "status_update"],
    Status.WAITING_FOR_REASONS: ["decision", "reasons", "status_update"],
    Status.BEING_REVIEWED: ["decision", "status_update"],
    Status.WAITING_FOR_YOU: [],
    Status.DECIDED: [],
    Status.SECOND_REVIEW: ["second_review", "status_update"],
    Status.CLOSED: [],
}


@pytest.mark.parametrize("status", Status)
def test_every_status_of_staff_has_its_clocks_and_no_other_gets_any(status: Status) -> None:
    made = step(case(status), LATER)
    moves.resume_duty(made)
    assert clocks(made) == RESUMED[status]
    assert all(one.since == LATER for one in made.case.timers)
    assert (turn(made.case) is not None) is bool(RESUMED[status])


@pytest.mark.parametrize("status", Status)
def test_clocks_that_run_already_are_left_alone(status: Status) -> None:
    running = tuple(Clock(one) for one in RESUMED[status])
    made = step(case(status, *running), LATER)
    moves.resume_duty(made)
    assert made.case == case(status, *running)


CLOSING = [
    (Status.DRAFT, Trigger.LAPSE),
    (Status.DRAFT, Trigger.WITHDRAW),
    (Status.RECEIVED, Trigger.WITHDRAW),
    (Status.WAITING_FOR_YOU, Trigger.WITHDRAW),
    (Status.DECIDED, Trigger.ACCEPT),
    (Status.DECIDED, Trigger.WINDOW_ENDS),
]


@pytest.mark.parametrize(("status", "trigger"), CLOSING)
def test_a_closed_case_keeps_what_is_owed_beside_the_turn_and_nothing_else(
    status: Status, trigger: Trigger
) -> None:
    checks = tuple(started(Clock.DOCUMENT_CHECK, ref) for ref in ("doc1", "doc2"))
    running = (*case(status, *(one for one in Clock if one is not Clock.DOCUMENT_CHECK)).timers, *checks)
    asked = Request("The contract, please.", KIM, MONDAY)
    made = step(case(status, timers=running, request=asked, asking=True, form_open=True), LATER)
    moves.close(made, trigger, "because")
    assert (made.case.status, made.case.closed_because) == (Status.CLOSED, "because")
    assert (made.case.form_open, made.case.request, made.case.asking) == (False, None, False)
    left = ["next_answer", "reinstatement", "delivery", "safety", "data_request", "scan", "renewal"]
    assert clocks(made) == left
    assert obligations(made.case) == made.case.timers
    stopped = [facts["clock"] for action, facts in noted(made) if action == "clock stopped"]
    assert sorted(stopped + clocks(made)) == sorted(one.key for one in running)


def test_reopening_before_a_ruling_is_for_whoever_claims_it() -> None:
    made = step(case(Status.CLOSED, Clock.NEXT_ANSWER, assignee=KIM, closed_because="withdrawn"), LATER)
    moves.reopen(made)
    assert (made.case.status, made.case.stage) == (Status.RECEIVED, Stage.FIRST)
    assert (made.case.assignee, made.case.closed_because) == (None, "")
    assert set(clocks(made)) == {"next_answer", "acknowledgement", "decision", "status_update"}
    assert ("moved", {"trigger": "reopen", "before": "closed", "after": "received"}) in noted(made)
    assert sent(made) == []


@pytest.mark.parametrize("status", [Status.CLOSED, Status.DECIDED])
def test_reopening_after_a_ruling_is_a_second_review_for_another_person(status: Status) -> None:
    running = (Clock.SECOND_REVIEW_WINDOW, Clock.PROOF, Clock.DECISION) if status is Status.DECIDED else ()
    before = case(status, *running, assignee=KIM, rulings=(ruling(),), appeal_until=LATER)
    made = step(before, LATER)
    moves.reopen(made)
    assert made.case.appeal_until is None
    assert (made.case.status, made.case.stage) == (Status.SECOND_REVIEW, Stage.SECOND)
    assert made.case.assignee is None
    assert clocks(made) == ["second_review", "status_update"]


def test_reopening_keeps_the_date_of_a_second_review_that_has_not_reached_him_yet() -> None:
    running = started(Clock.SECOND_REVIEW, breaches=(MONDAY,))
    made = step(case(Status.DECIDED, timers=(running,), rulings=(ruling(), ruling(RUTH))), LATER)
    moves.reopen(made)
    assert made.case.timer("second_review") == running


def test_reopening_owes_a_look_at_every_document_without_a_verdict() -> None:
    documents = (document("doc1"), document("doc2", verdict=Verdict.ACCEPTED), document("doc3"))
    made = step(case(Status.CLOSED, documents=documents), LATER)
    moves.reopen(made)
    checks = [one for one in made.case.timers if one.clock is Clock.DOCUMENT_CHECK]
    assert [one.key for one in checks] == ["document_check:doc1", "document_check:doc3"]
    assert all(CLOCKS[one.clock].obligation and one.since == LATER for one in checks)


def test_a_second_review_with_nobody_left_to_judge_goes_to_an_admin_and_says_so() -> None:
    made = step(case(Status.CLOSED, rulings=(ruling(),)), LATER, world(roster=NOBODY_ELSE))
    moves.reopen(made)
    assert clocks(made) == ["second_review", "status_update", "reviewer_needed"]
    assert sent(made) == [
        ("thread", "thread-nobody-impartial"),
        ("all", "alarm-nobody-impartial"),
        ("maria", "second-review-nobody-yet"),
    ]


def test_a_first_review_needs_nobody_else() -> None:
    made = step(case(Status.CLOSED), LATER, world(roster=Roster()))
    moves.reopen(made)
    assert made.case.timer("reviewer_needed") is None


def test_what_is_open_cannot_be_reopened_except_after_a_decision() -> None:
    for status in Status:
        made = step(case(status, *Clock))
        if status in (Status.DECIDED, Status.CLOSED):
            continue
        with pytest.raises(LawBrokenError):
            moves.reopen(made)


def test_a_reopened_first_review_waits_for_reasons_again_once_it_is_claimed() -> None:
    made = step(case(Status.CLOSED, intake=NO_REASON), LATER)
    moves.reopen(made)
    made.change(assignee=RUTH)
    made.move(Trigger.CLAIM)
    moves.resume_duty(made)
    assert made.case.status is Status.WAITING_FOR_REASONS
    assert {"decision", "status_update", "reasons"} <= set(clocks(made))
