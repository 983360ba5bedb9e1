"""Delivery: a duty ends, a window begins and a lapse becomes possible only by what reached him (law 4)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.case.model import Case, Purpose, Status
from bot.deadlines import delivery
from bot.deadlines.clocks import OF_DECISION, Clock
from bot.decision.model import Outcome
from bot.events import Delivered, Undeliverable
from bot.ids import MessageId
from bot.step import Decision
from bot.texts import When, text
from tests.bot.making import (
    KIM,
    MONDAY,
    RUTH,
    after,
    case,
    happens,
    his_buttons,
    noted,
    parts,
    planned,
    ruling,
    sends,
    sent,
    started,
    step,
    tracked,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = MONDAY + 3 * HOUR
OWED = (
    Clock.ACKNOWLEDGEMENT, Clock.DECISION, Clock.STATUS_UPDATE, Clock.RECEIPT, Clock.NEXT_ANSWER,
    Clock.SAFETY, Clock.REINSTATEMENT,
)  # fmt: skip


def awaiting(purpose: Purpose, *clocks: Clock, status: Status = Status.BEING_REVIEWED, **fields: Any) -> Case:
    """A case that awaits one message, sent on Monday at nine."""
    made = case(status, *clocks, assignee=KIM, tracked=(tracked("m", purpose),))
    return replace(made, **fields)


def arrives(of: Case) -> Decision:
    return happens(of, Delivered(MessageId("m")), NOON)


def fails(of: Case, message: str = "m") -> Decision:
    return happens(of, Undeliverable(MessageId(message), "blocked"), NOON)


def running(decision: Decision) -> set[str]:
    return {one.key for one in after(decision).timers}


def test_a_delivery_that_nobody_awaits_changes_nothing() -> None:
    of = awaiting(Purpose.STAFF_WORD, *OWED)
    assert happens(of, Delivered(MessageId("other")), NOON) == Decision(of)


@pytest.mark.parametrize("purpose", Purpose)
def test_what_arrived_is_noted_and_awaited_no_more(purpose: Purpose) -> None:
    other = tracked("n", Purpose.OTHER)
    of = awaiting(purpose, *OWED)
    found = arrives(replace(of, tracked=(*of.tracked, other)))
    assert after(found).tracked == (other,)
    assert noted(found)[0] == ("delivered", {"message": "m", "purpose": purpose.value})


STOPS = {
    Purpose.RECEIPT: {"receipt"},
    Purpose.STAFF_WORD: {"acknowledgement", "next_answer", "safety"},
    Purpose.REQUEST: {"acknowledgement"},
    Purpose.REASONS: {"acknowledgement"},
    Purpose.DECISION: {"acknowledgement"},
    Purpose.DECISION_READY: {"acknowledgement"},
    Purpose.WARNING: set(),
    Purpose.BREACH: set(),
    Purpose.RESTORED: {"reinstatement"},
    Purpose.VERDICT: {"acknowledgement"},
    Purpose.EXTENSION: {"acknowledgement"},
    Purpose.DATA: {"acknowledgement"},
    Purpose.PORTRAIT: set(),
    Purpose.OTHER: set(),
}


@pytest.mark.parametrize("purpose", Purpose)
def test_each_message_ends_the_duty_it_answers_and_no_other(purpose: Purpose) -> None:
    of = awaiting(purpose, *OWED)
    found = arrives(of)
    assert {one.value for one in OWED} - running(found) == STOPS[purpose]
    stopped = {facts["clock"] for what, facts in noted(found) if what == "clock stopped"}
    assert stopped == STOPS[purpose]


@pytest.mark.parametrize("purpose", Purpose)
def test_a_persons_word_begins_the_wait_for_a_status_update_anew(purpose: Purpose) -> None:
    anew = arrives(awaiting(purpose, *OWED))
    update = after(anew).timer("status_update")
    assert update is not None
    assert (update.since == NOON) is ("acknowledgement" in STOPS[purpose])
    assert arrives(awaiting(purpose, Clock.DECISION)).state is not None


@pytest.mark.parametrize(("seconds", "answered"), [(-1, True), (0, True), (1, False)])
def test_a_word_answers_only_what_was_asked_before_it_was_written(seconds: int, answered: bool) -> None:
    asked = MONDAY + timedelta(seconds=seconds)
    clocks = (Clock.NEXT_ANSWER, Clock.SAFETY, Clock.ACKNOWLEDGEMENT)
    timers = tuple(started(one, at=asked) for one in clocks)
    of = awaiting(Purpose.STAFF_WORD, timers=(*timers, started(Clock.DECISION)))
    of = replace(of, questions=("When?",))
    found = arrives(of)
    assert running(found) == ({"decision"} if answered else {"decision", *clocks})
    assert after(found).questions == (() if answered else ("When?",))


def test_reasons_that_arrived_end_the_duty_to_state_them() -> None:
    of = awaiting(Purpose.REASONS, Clock.REPLY, Clock.REASONS, status=Status.WAITING_FOR_YOU)
    assert running(arrives(of)) == {"reply"}


@pytest.mark.parametrize("purpose", [Purpose.REQUEST, Purpose.REASONS])
def test_his_window_counts_from_the_moment_he_was_asked(purpose: Purpose) -> None:
    reply = started(Clock.REPLY)
    of = awaiting(purpose, status=Status.WAITING_FOR_YOU, timers=(reply,))
    (moved,) = after(arrives(of)).timers
    assert moved == planned(replace(reply, since=NOON, due=reply.due + 3 * HOUR))
    for begun in (NOON, NOON + HOUR):
        younger = started(Clock.REPLY, at=begun)
        assert after(arrives(replace(of, timers=(younger,)))).timers == (younger,)
    assert arrives(awaiting(purpose, Clock.DECISION)).state is not None


def test_a_delivered_warning_makes_a_lapse_possible() -> None:
    reply = started(Clock.REPLY)
    awaited = (tracked("m", Purpose.WARNING, timer="reply"),)
    of = case(Status.WAITING_FOR_YOU, timers=(started(Clock.DECISION), reply), tracked=awaited)
    assert after(arrives(of)).timers == (of.timers[0], replace(reply, warned_at=NOON))
    gone = replace(of, tracked=(tracked("m", Purpose.WARNING, timer="gone"),))
    assert after(arrives(gone)).timers == of.timers


def test_a_verdict_that_arrived_ends_the_check_of_its_document() -> None:
    checks = tuple(started(Clock.DOCUMENT_CHECK, ref) for ref in ("doc1", "doc2"))
    awaited = (tracked("m", Purpose.VERDICT, timer="document_check:doc1"),)
    of = case(Status.BEING_REVIEWED, timers=(started(Clock.DECISION), *checks), tracked=awaited)
    assert running(arrives(of)) == {"decision", "document_check:doc2"}


# --- a decision ----------------------------------------------------------------------------------


def decided(purpose: Purpose, *clocks: Clock, rulings: int = 1, outcome: Outcome = Outcome.UPHELD) -> Case:
    made = tuple(ruling(one, outcome) for one in (KIM, RUTH)[:rulings])
    return awaiting(purpose, *clocks, status=Status.DECIDED, rulings=made)


def test_a_decision_that_arrived_begins_his_window_and_ends_the_duty_to_decide() -> None:
    of = decided(Purpose.DECISION, Clock.DECISION, Clock.SECOND_REVIEW, Clock.PROOF)
    found = arrives(of)
    window = started(Clock.SECOND_REVIEW_WINDOW, at=NOON)
    assert (after(found).timers, after(found).informed_at) == ((window,), NOON)
    (one,) = sends(found)
    assert one.message.parts == (text("decision-next", due=When(window.due)),)
    assert one.message.buttons == his_buttons(after(found))


def test_after_a_second_review_he_is_told_of_other_ways() -> None:
    found = arrives(decided(Purpose.DECISION, Clock.SECOND_REVIEW, rulings=2))
    window = started(Clock.SECOND_REVIEW_WINDOW, at=NOON)
    assert parts(found) == (text("decision-next-final", due=When(window.due)),)


def test_a_reversal_says_by_when_everything_is_restored() -> None:
    of = decided(Purpose.DECISION, Clock.DECISION, Clock.REINSTATEMENT, outcome=Outcome.REVERSED)
    found = arrives(of)
    restoring = of.timers[1]
    window = started(Clock.SECOND_REVIEW_WINDOW, at=NOON)
    assert parts(found) == (
        text("reinstatement-by", due=When(restoring.due)),
        text("decision-next", due=When(window.due)),
    )


def test_a_decision_that_arrives_after_the_case_was_reopened_begins_no_window() -> None:
    of = replace(
        decided(Purpose.DECISION, Clock.SECOND_REVIEW),
        status=Status.SECOND_REVIEW,
    )
    found = arrives(of)
    assert (running(found), after(found).informed_at, sent(found)) == ({"second_review"}, None, [])


def test_word_of_a_decision_that_waits_for_proof_begins_the_time_to_prove() -> None:
    found = arrives(replace(decided(Purpose.DECISION_READY, Clock.DECISION, Clock.SECOND_REVIEW), proof=None))
    assert after(found).timers == (started(Clock.PROOF, at=NOON),)


@pytest.mark.parametrize("changed", [{"status": Status.SECOND_REVIEW}, {"informed_at": MONDAY}])
def test_word_of_a_decision_that_was_overtaken_begins_nothing(changed: dict[str, Any]) -> None:
    clocks = (Clock.SECOND_REVIEW, Clock.DECISION, Clock.SECOND_REVIEW_WINDOW)
    of = replace(decided(Purpose.DECISION_READY, *clocks), **changed)
    assert running(arrives(of)) == set(clocks)


# --- what cannot be delivered --------------------------------------------------------------------


@pytest.mark.parametrize("purpose", Purpose)
def test_what_cannot_be_delivered_is_owed_by_a_lead_and_answers_nothing(purpose: Purpose) -> None:
    of = awaiting(purpose, *OWED)
    found = fails(of)
    due = started(Clock.DELIVERY, at=NOON).due
    assert running(found) == {one.value for one in OWED} | {"delivery"}
    assert after(found).tracked == (replace(of.tracked[0], failed=True),)
    assert sent(found) == [("thread", "thread-undeliverable")]
    assert parts(found) == (text("thread-undeliverable", due=When(due)),)
    facts = {"message": "m", "purpose": purpose.value, "reason": "blocked"}
    assert noted(found)[0] == ("undeliverable", facts)


def test_of_messages_of_no_consequence_that_fail_the_newest_is_kept_for_the_lead() -> None:
    of = replace(awaiting(Purpose.STAFF_WORD, *OWED), tracked=())
    found = fails(of, "x")
    kept = tracked("x", Purpose.OTHER, sent_at=NOON, failed=True)
    assert after(found).tracked == (kept,)
    again = fails(after(found), "y")
    assert after(again).tracked == (replace(kept, message=MessageId("y")),)
    assert sent(again) == []


def test_a_second_failure_is_kept_and_said_only_once() -> None:
    both = (tracked("m", Purpose.STAFF_WORD), tracked("n", Purpose.REQUEST))
    of = replace(awaiting(Purpose.STAFF_WORD, *OWED), tracked=both)
    found = fails(after(fails(of)), "n")
    assert [(one.message, one.failed) for one in after(found).tracked] == [("m", True), ("n", True)]
    assert sent(found) == []


@pytest.mark.parametrize("purpose", [Purpose.WARNING, Purpose.BREACH])
def test_of_failed_news_that_repeats_the_last_is_kept(purpose: Purpose) -> None:
    old = tracked("old", purpose, timer="reply", failed=True)
    others = (
        tracked("other", purpose, timer="decision", failed=True),
        tracked("word", Purpose.STAFF_WORD, timer="reply", failed=True),
        tracked("way", purpose, timer="reply"),
    )
    new = tracked("m", purpose, timer="reply")
    found = fails(replace(awaiting(purpose, *OWED), tracked=(old, *others, new)))
    assert after(found).tracked == (*others, replace(new, failed=True))


def test_of_a_persons_words_that_failed_all_are_kept() -> None:
    old, new = tracked("old", Purpose.STAFF_WORD, failed=True), tracked("m", Purpose.STAFF_WORD)
    found = fails(replace(awaiting(Purpose.STAFF_WORD, *OWED), tracked=(old, new)))
    assert after(found).tracked == (old, replace(new, failed=True))


def test_a_draft_owes_nobody_a_delivery() -> None:
    draft = case(Status.DRAFT, Clock.DRAFT, tracked=(tracked("m", Purpose.WARNING),))
    found = fails(draft)
    assert (after(found), sent(found)) == (draft, [])
    assert noted(found) == [("undeliverable", {"message": "m", "reason": "blocked"})]


def test_when_the_last_failed_message_arrives_nothing_is_owed_any_more() -> None:
    both = (tracked("m", Purpose.OTHER, failed=True), tracked("n", Purpose.OTHER, failed=True))
    of = replace(awaiting(Purpose.OTHER, Clock.DECISION, Clock.DELIVERY), tracked=both)
    found = arrives(of)
    assert running(found) == {"decision", "delivery"}
    assert running(happens(after(found), Delivered(MessageId("n")), NOON)) == {"decision"}


def test_what_a_lead_gave_by_other_means_counts_as_delivered() -> None:
    failed = tracked("m", Purpose.STAFF_WORD, failed=True)
    other = tracked("n", Purpose.RESTORED)
    made = step(
        replace(awaiting(Purpose.OTHER, *OWED, Clock.DELIVERY), tracked=(failed, other)),
        NOON,
    )
    delivery.given_by_other_means(made)
    assert made.case.tracked == (other,)
    assert {one.key for one in made.case.timers} == {"decision", "status_update", "receipt", "reinstatement"}


def test_a_decision_given_by_other_means_begins_his_window_though_nothing_was_proved() -> None:
    of = decided(Purpose.OTHER, Clock.PROOF, Clock.DELIVERY)
    of = replace(of, timers=(*of.timers, started(Clock.DELIVERY, OF_DECISION)), tracked=(), proof=None)
    made = step(of, NOON)
    delivery.given_by_other_means(made, decision=True)
    assert made.case.timers == (started(Clock.SECOND_REVIEW_WINDOW, at=NOON),)
    assert made.case.informed_at == NOON


def test_a_letter_about_something_else_tells_no_decision_while_proof_is_awaited() -> None:
    of = decided(Purpose.OTHER, Clock.PROOF, Clock.DELIVERY)
    failed = tracked("m", Purpose.STAFF_WORD, failed=True)
    of = replace(of, timers=(*of.timers, started(Clock.DELIVERY, OF_DECISION)), tracked=(failed,), proof=None)
    made = step(of, NOON)
    delivery.given_by_other_means(made)
    assert [one.key for one in made.case.timers] == ["proof", "delivery:decision"]
    assert (made.case.informed_at, made.case.tracked) == (None, ())


def test_a_message_that_arrives_does_not_end_the_duty_to_bring_him_the_decision() -> None:
    of = decided(Purpose.OTHER, Clock.PROOF)
    of = replace(of, timers=(*of.timers, started(Clock.DELIVERY, OF_DECISION)), proof=None)
    assert running(arrives(of)) == {"proof", "delivery:decision"}


def test_with_nothing_failed_and_no_proof_awaited_only_the_duty_ends() -> None:
    made = step(decided(Purpose.OTHER, Clock.SECOND_REVIEW_WINDOW, Clock.DELIVERY), NOON)
    delivery.given_by_other_means(made)
    assert [one.key for one in made.case.timers] == ["second_review_window"]
    assert (sent(made), made.case.informed_at) == ([], None)
