"""Alarms: whom a rung speaks to, what it says, and that it does nothing twice or out of place."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.case.model import Case, Purpose, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.timers import Timer
from bot.events import DeadlineReached
from bot.ids import StaffId
from bot.messages import Reminder, ToStaff, Urgency
from bot.step import Decision
from bot.texts import When, named, text
from bot.world import World
from tests.bot.making import (
    CASE,
    KIM,
    MONDAY,
    after,
    answered,
    away,
    case,
    document,
    happens,
    his_buttons,
    noted,
    parts,
    planned,
    reminders,
    sends,
    sent,
    started,
    tracked,
    world,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEN = MONDAY + 10 * DAY
DECISION = started(Clock.DECISION, due=TEN)
FIRST_WORD = started(Clock.ACKNOWLEDGEMENT, due=MONDAY + 30 * DAY)
REVIEWED = case(Status.BEING_REVIEWED, timers=(DECISION,), assignee=KIM)
UNCLAIMED = case(Status.RECEIVED, timers=(FIRST_WORD, DECISION))
SHOWN = [one for one in Clock if CLOCKS[one].kind is ClockKind.DUTY and CLOCKS[one].shown]


def alarm(of: Case, key: str, at: datetime, known: World | None = None) -> Decision:
    return happens(of, DeadlineReached(key), at, known)


def fired(timer: Timer, *names: str) -> Timer:
    return planned(replace(timer, fired=names))


# --- nothing to do -------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["gone", "document_check:doc1", "decision:doc1"])
def test_an_alarm_of_a_clock_that_does_not_run_does_nothing(key: str) -> None:
    assert alarm(REVIEWED, key, TEN) == Decision(REVIEWED)


@pytest.mark.parametrize("at", [MONDAY, MONDAY + 5 * DAY - timedelta(seconds=1)])
def test_an_alarm_before_its_time_does_nothing(at: datetime) -> None:
    assert alarm(REVIEWED, "decision", at) == Decision(REVIEWED)


@pytest.mark.parametrize("days", [5, 8, 10, 11, 60])
@pytest.mark.parametrize("of", [REVIEWED, UNCLAIMED], ids=["reviewed", "unclaimed"])
def test_a_doubled_alarm_does_nothing_more(of: Case, days: int) -> None:
    at = MONDAY + days * DAY
    once = after(alarm(of, "decision", at))
    assert once != of
    assert alarm(once, "decision", at) == Decision(once)


# --- reminding -----------------------------------------------------------------------------------


def test_half_way_whoever_has_the_case_is_reminded_in_private() -> None:
    tuesday = replace(DECISION, due=MONDAY + 16 * DAY)
    found = alarm(replace(REVIEWED, timers=(planned(tuesday),)), "decision", MONDAY + 8 * DAY)
    assert sent(found) == [("kim", "! decision")]
    (one,) = reminders(found)
    assert one.reminder == Reminder(CASE, Clock.DECISION)
    assert one.not_before == MONDAY + 8 * DAY + timedelta(minutes=15), "it waits a little for company"
    assert noted(found) == [("alarm", {"clock": "decision", "rung": "50%"})]
    assert after(found).timers == (fired(planned(tuesday), "50%"),)


def test_what_falls_on_a_closed_day_waits_for_the_next_opening() -> None:
    saturday = alarm(REVIEWED, "decision", MONDAY + 5 * DAY)
    (one,) = reminders(saturday)
    opening = MONDAY + 7 * DAY
    assert opening <= one.not_before <= opening + timedelta(minutes=45)


def test_a_case_that_nobody_has_is_remembered_by_all_and_one_of_somebody_away_by_the_leads() -> None:
    assert sent(alarm(UNCLAIMED, "decision", MONDAY + 5 * DAY)) == [("all", "! decision")]
    found = alarm(REVIEWED, "decision", MONDAY + 5 * DAY, world(roster=away("kim")))
    assert sent(found) == [("lea", "! decision")]
    found = alarm(REVIEWED, "decision", MONDAY + 5 * DAY, world(roster=away("kim", "lea")))
    assert sent(found) == [("ada", "! decision")]
    everybody = world(roster=away("kim", "ruth", "lea", "ada"))
    assert sent(alarm(REVIEWED, "decision", MONDAY + 5 * DAY, everybody)) == [("all", "! decision")]


def test_at_four_fifths_the_holder_and_the_channel_are_reminded() -> None:
    of = replace(REVIEWED, timers=(fired(DECISION, "50%"),))
    assert sent(alarm(of, "decision", MONDAY + 8 * DAY)) == [("kim", "! decision"), ("all", "! decision")]
    assert sent(alarm(UNCLAIMED, "decision", MONDAY + 8 * DAY)) == [("all", "! decision")], "said once"


@pytest.mark.parametrize(
    ("clock", "whom"),
    [(Clock.DELIVERY, "lea"), (Clock.REINSTATEMENT, "lea"), (Clock.REVIEWER_NEEDED, "ada")],
)
def test_what_a_lead_or_an_admin_owes_is_remembered_by_them(clock: Clock, whom: str) -> None:
    of = replace(REVIEWED, timers=(DECISION, started(clock, due=TEN)))
    assert sent(alarm(of, clock.value, MONDAY + 5 * DAY)) == [(whom, f"! {clock.value}")]


# --- late ----------------------------------------------------------------------------------------


def test_a_late_duty_is_told_to_him_at_once_and_to_the_lead() -> None:
    of = replace(REVIEWED, timers=(fired(DECISION, "50%", "80%", "-1 business day"),))
    found = alarm(of, "decision", TEN)
    renewed = after(found).timers[0]
    assert (renewed.breaches, renewed.due) == ((TEN,), MONDAY + 14 * DAY), "the 13th is a Saturday"
    what, was, now = named("clock", Clock.DECISION), When(TEN), When(renewed.due)
    assert sent(found) == [
        ("lea", "! decision"),
        ("all", "! decision"),
        ("thread", "! decision"),
        ("maria", "late-sorry", "late-now", "late-told", "late-nothing-lost"),
    ]
    assert parts(found) == (
        text("late-sorry", what=what, was=was),
        text("late-now", due=now),
        text("late-told", told=named("told", "lead")),
        text("late-nothing-lost"),
    )
    (told,) = sends(found)
    assert (told.urgency, told.tracked) == (Urgency.FOLLOW_UP, True)
    (awaited,) = after(found).tracked
    assert (awaited.message, awaited.purpose, awaited.timer) == (told.id, Purpose.BREACH, "")
    assert noted(found) == [
        ("alarm", {"clock": "decision", "rung": "due"}),
        ("breach", {"clock": "decision", "due": TEN.isoformat(), "renewed": renewed.due.isoformat()}),
    ]


def test_what_is_late_outside_our_hours_says_truly_when_a_lead_hears_of_it() -> None:
    friday_night = datetime(2026, 6, 12, 23, 59, tzinfo=UTC)
    found = alarm(
        replace(REVIEWED, timers=(started(Clock.DECISION, due=friday_night),)), "decision", friday_night
    )
    lead = next(one for one in reminders(found) if one.to == ToStaff(StaffId("lea")))
    assert lead.not_before >= MONDAY + 14 * DAY
    assert parts(found)[2] == text("late-will-be-told", told=named("told", "lead"), at=When(lead.not_before))


def test_where_no_lead_is_there_he_reads_whom_we_told_instead() -> None:
    found = alarm(REVIEWED, "decision", TEN, world(roster=away("lea")))
    assert parts(found)[2] == text("late-told", told=named("told", "admin"))
    found = alarm(REVIEWED, "decision", TEN, world(roster=away("lea", "ada")))
    assert parts(found)[2] == text("late-told", told=named("told", "reviewer"))


def test_a_duty_that_is_late_again_goes_to_the_admin() -> None:
    before = ("50%", "80%", "-1 business day", "+1 business day")
    again = planned(replace(DECISION, breaches=(MONDAY - DAY,), pressed=99, fired=before))
    found = alarm(replace(REVIEWED, timers=(again,)), "decision", TEN)
    assert [one[0] for one in sent(found)] == ["lea", "all", "ada", "thread", "maria"]
    assert parts(found)[2] == text("late-told", told=named("told", "admin"))
    assert after(found).timers[0].due == MONDAY + 15 * DAY


@pytest.mark.parametrize("clock", [one for one in SHOWN if one is not Clock.SAFETY])
def test_every_date_he_was_shown_is_apologised_for(clock: Clock) -> None:
    of = case(Status.SECOND_REVIEW, Clock.SECOND_REVIEW)
    of = replace(of, timers=(*(one for one in of.timers if one.clock is not clock), started(clock, due=TEN)))
    found = alarm(of, clock.value, TEN)
    assert sent(found)[-1] == ("maria", "late-sorry", "late-now", "late-told", "late-nothing-lost")


def test_who_is_not_safe_gets_help_and_a_date_within_the_hour() -> None:
    at = MONDAY + HOUR
    found = alarm(replace(REVIEWED, timers=(DECISION, started(Clock.SAFETY))), "safety", at)
    told = sends(found)[-1]
    assert told.message.parts == (text("safety-late", due=When(at + HOUR)), text("safety-help"))
    assert (told.urgency, after(found).tracked[0].purpose) == (Urgency.LIVE, Purpose.BREACH)
    assert [one[0] for one in sent(found)] == ["lea", "all", "ada", "thread", "maria"]
    assert {one.not_before for one in reminders(found)} == {at}, "danger knows no hours"


@pytest.mark.parametrize("clock", [Clock.DELIVERY, Clock.REVIEWER_NEEDED, Clock.DOCUMENT_CHECK])
def test_a_date_he_was_not_shown_is_not_told_to_him(clock: Clock) -> None:
    late = started(clock, due=MONDAY + DAY, fired=("50%", "80%", "-1 business day"))
    found = alarm(replace(REVIEWED, timers=(DECISION, late)), clock.value, MONDAY + DAY)
    assert [one[0] for one in sent(found)] == ["lea", "all", "thread"]
    assert after(found).tracked == ()


def test_after_a_breach_the_admins_who_are_there_are_pressed_every_day() -> None:
    later = MONDAY + 60 * DAY
    late = planned(
        replace(DECISION, due=later, breaches=(MONDAY,), round_start=MONDAY, fired=("+1 business day",))
    )
    of = replace(REVIEWED, timers=(late,))
    for day in (2, 3, 4):
        found = alarm(of, "decision", MONDAY + day * DAY)
        assert sent(found) == [("ada", "! decision"), ("all", "! decision")]
        assert noted(found) == [("alarm", {"clock": "decision", "rung": "+2 business days"})]
        of = after(found)
        assert of.timers[0].pressed == day - 1
    found = alarm(of, "decision", MONDAY + 5 * DAY, world(roster=away("ada")))
    assert sent(found) == [("lea", "! decision"), ("all", "! decision")]


def test_silence_of_staff_escalates_and_moves_nothing_but_who_has_it() -> None:
    of, at = REVIEWED, MONDAY
    for _ in range(60):
        at += DAY
        of = after(alarm(of, "decision", at))
        assert of.status is REVIEWED.status
    assert len(of.timers[0].breaches) > 5
    assert of.assignee != KIM, "a working day after the date somebody else got it"


# --- what several clocks say together ------------------------------------------------------------


def three_documents(at: datetime = MONDAY, due: datetime = TEN) -> Case:
    checks = tuple(started(Clock.DOCUMENT_CHECK, f"doc{n}", at, due=due) for n in (1, 2, 3))
    documents = tuple(document(f"doc{n}") for n in (1, 2, 3))
    other = started(Clock.DECISION, due=MONDAY + 90 * DAY)
    return case(Status.BEING_REVIEWED, timers=(*checks, other), documents=documents, assignee=KIM)


@pytest.mark.parametrize(("days", "rung"), [(5, ("50%",)), (8, ("50%", "80%"))])
def test_three_documents_are_one_reminder(days: int, rung: tuple[str, ...]) -> None:
    at = MONDAY + days * DAY
    found = alarm(three_documents(), "document_check:doc2", at)
    assert [one[0] for one in sent(found)].count("kim") == 1
    checks = after(found).timers[:3]
    assert [one.fired for one in checks] == [rung] * 3
    assert after(found).timers[3] == three_documents().timers[3]
    for key in ("document_check:doc1", "document_check:doc3"):
        assert alarm(after(found), key, at) == Decision(after(found))


def test_three_late_documents_are_told_once_and_all_renewed() -> None:
    found = alarm(three_documents(), "document_check:doc1", TEN)
    assert [one[0] for one in sent(found)] == ["kim", "all", "lea", "thread"]
    checks = after(found).timers[:3]
    assert [one.key for one in checks] == [f"document_check:doc{n}" for n in (1, 2, 3)]
    assert {(one.breaches, one.due) for one in checks} == {((TEN,), MONDAY + 14 * DAY)}
    assert [facts["clock"] for what, facts in noted(found) if what == "breach"] == [
        "document_check:doc1",
        "document_check:doc2",
        "document_check:doc3",
    ]


def test_a_document_that_came_later_has_its_own_time() -> None:
    of = three_documents()
    later = started(Clock.DOCUMENT_CHECK, "doc3", MONDAY + 4 * DAY, due=MONDAY + 14 * DAY)
    of = replace(of, timers=(*of.timers[:2], later, of.timers[3]))
    found = alarm(of, "document_check:doc1", MONDAY + 5 * DAY)
    assert [one.fired for one in after(found).timers] == [("50%",), ("50%",), (), ()]
    late = alarm(of, "document_check:doc1", TEN)
    assert [one.late for one in after(late).timers] == [True, True, False, False]
    assert after(late).timers[2].fired == (), "it says something else by then"


def test_clocks_of_other_kinds_speak_for_themselves() -> None:
    other = started(Clock.NEXT_ANSWER, due=TEN)
    found = alarm(replace(REVIEWED, timers=(DECISION, other)), "decision", MONDAY + 5 * DAY)
    assert after(found).timers[1] == other


# --- what is automatic ---------------------------------------------------------------------------


def test_a_receipt_that_is_late_is_tried_on_and_said_in_the_thread_alone() -> None:
    receipt = started(Clock.RECEIPT, due=MONDAY + 5 * HOUR)
    found = alarm(replace(UNCLAIMED, timers=(*UNCLAIMED.timers, receipt)), "receipt", receipt.due)
    assert sent(found) == [("thread", "! thread-receipt-late")]
    renewed = after(found).timers[-1]
    assert (renewed.breaches, renewed.round_start) == ((receipt.due,), receipt.due)
    assert noted(found)[1] == ("breach", {"clock": "receipt", "due": receipt.due.isoformat()})


def test_a_status_update_says_where_it_is_and_comes_again() -> None:
    update = started(Clock.STATUS_UPDATE, due=MONDAY + 7 * DAY)
    documents = (document("doc1"), document("doc2"))
    of = replace(REVIEWED, timers=(DECISION, update), documents=documents, submitted_at=None)
    found = alarm(of, "status_update", update.due)
    (one,) = sends(found)
    status = named("status", Status.BEING_REVIEWED)
    assert one.message.parts == (
        text("update-intro", reference=CASE, status=status),
        text("update-nothing"),
        text("turn-ours", step=named("step", Clock.DECISION), due=When(TEN)),
        text("update-documents", opened=0, count=2),
    )
    assert (one.urgency, one.tracked) == (Urgency.FOLLOW_UP, False)
    assert one.message.buttons == his_buttons(after(found))
    assert after(found).timers[1] == started(Clock.STATUS_UPDATE, "", MONDAY + 7 * DAY)


def test_a_late_case_that_is_closed_still_owes_its_answer() -> None:
    of = case(Status.CLOSED, timers=(started(Clock.NEXT_ANSWER, due=TEN),), intake=answered())
    found = alarm(replace(of, tracked=(tracked("m", Purpose.OTHER),)), "next_answer", TEN)
    assert after(found).status is Status.CLOSED
    assert sent(found)[-1][:2] == ("maria", "late-sorry")
