"""Alarms: whom a rung speaks to, what it says, and that it does nothing twice or out of place."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.actions import Verb, parse_action
from bot.case.model import Case, Purpose, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.timers import Timer
from bot.events import DeadlineReached
from bot.intake import status as shown
from bot.messages import Urgency
from bot.people.model import Roster
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
    noted,
    parts,
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
    return replace(timer, fired=names)


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
    found = alarm(REVIEWED, "decision", MONDAY + 5 * DAY)
    assert sent(found)[0] == ("kim", "remind-assignee")
    what = named("clock", Clock.DECISION)
    assert parts(found) == (text("remind-assignee", what=what, reference=CASE, due=When(TEN)),)
    assert noted(found) == [("alarm", {"clock": "decision", "rung": "half"})]
    assert after(found).timers == (fired(DECISION, "half"),)
    assert len(sends(found)) == 1


def test_half_way_a_case_that_nobody_has_is_remembered_in_its_thread() -> None:
    for of, known in ((UNCLAIMED, world()), (REVIEWED, world(roster=away("kim")))):
        found = alarm(of, "decision", MONDAY + 5 * DAY, known)
        assert sent(found) == [("thread", "remind-thread")]
        assert parts(found) == (text("remind-thread", what=named("clock", Clock.DECISION), due=When(TEN)),)


def test_at_four_fifths_the_holder_and_the_channel_are_reminded() -> None:
    found = alarm(REVIEWED, "decision", MONDAY + 8 * DAY)
    assert sent(found) == [("kim", "remind-assignee"), ("all", "alarm-near")]
    what = named("clock", Clock.DECISION)
    assert parts(found) == (text("remind-assignee", what=what, reference=CASE, due=When(TEN)),)
    kim = text("held-by", name="Kim")
    near = text("alarm-near", what=what, reference=CASE, due=When(TEN), who=kim)
    assert parts(found, 1) == (near,)


@pytest.mark.parametrize(
    ("of", "roster", "who"),
    [(UNCLAIMED, away(), text("held-by-nobody")), (REVIEWED, away("kim"), text("held-by", name="Kim"))],
    ids=["nobody", "away"],
)
def test_at_four_fifths_absent_staff_are_skipped_and_the_channel_is_not(
    of: Case, roster: Roster, who: object
) -> None:
    found = alarm(of, "decision", MONDAY + 8 * DAY, world(roster=roster))
    assert sent(found) == [("all", "alarm-near")]
    assert dict(parts(found)[0].args)["who"] == who


# --- late ----------------------------------------------------------------------------------------


def test_a_late_duty_is_told_to_him_at_once_and_to_the_lead() -> None:
    found = alarm(REVIEWED, "decision", TEN)
    renewed = after(found).timers[0]
    assert (renewed.breaches, renewed.due) == ((TEN,), MONDAY + 14 * DAY), "the 13th is a Saturday"
    what, was, now = named("clock", Clock.DECISION), When(TEN), When(renewed.due)
    late = text("alarm-late", what=what, reference=CASE, due=was, who=text("held-by", name="Kim"))
    assert sent(found) == [
        ("all", "alarm-late"),
        ("thread", "alarm-late"),
        ("lea", "alarm-late"),
        ("maria", "late-sorry", "late-now", "late-nothing-lost"),
    ]
    assert [parts(found, number) for number in range(3)] == [(late,)] * 3
    assert parts(found, 3) == (
        text("late-sorry", what=what, was=was),
        text("late-now", due=now, told=named("told", "lead")),
        text("late-nothing-lost"),
    )
    told = sends(found)[3]
    assert (told.urgency, told.tracked) == (Urgency.FOLLOW_UP, True)
    (button,) = sends(found)[1].message.buttons
    pressed = parse_action(button.action)
    assert pressed is not None
    assert (button.label, pressed.verb) == (text("button-claim"), Verb.CLAIM)
    (awaited,) = after(found).tracked
    assert (awaited.message, awaited.purpose, awaited.timer) == (told.id, Purpose.BREACH, "")
    assert noted(found) == [
        ("alarm", {"clock": "decision", "rung": "due"}),
        ("breach", {"clock": "decision", "due": TEN.isoformat(), "renewed": renewed.due.isoformat()}),
    ]


def test_a_duty_that_is_late_again_goes_to_the_admin() -> None:
    again = replace(DECISION, breaches=(MONDAY - DAY,), pressed=11)
    found = alarm(replace(REVIEWED, timers=(again,)), "decision", TEN)
    assert [one[0] for one in sent(found)] == ["all", "thread", "ada", "maria"]
    assert dict(parts(found, 3)[1].args)["told"] == named("told", "admin")
    assert after(found).timers[0].due == MONDAY + 15 * DAY


@pytest.mark.parametrize("clock", [one for one in SHOWN if one is not Clock.SAFETY])
def test_every_date_he_was_shown_is_apologised_for(clock: Clock) -> None:
    of = case(Status.SECOND_REVIEW, Clock.SECOND_REVIEW)
    of = replace(of, timers=(*(one for one in of.timers if one.clock is not clock), started(clock, due=TEN)))
    found = alarm(of, clock.value, TEN)
    assert sent(found)[-1] == ("maria", "late-sorry", "late-now", "late-nothing-lost")


def test_who_is_not_safe_gets_help_and_a_date_within_the_hour() -> None:
    at = MONDAY + HOUR
    found = alarm(replace(REVIEWED, timers=(DECISION, started(Clock.SAFETY))), "safety", at)
    told = sends(found)[-1]
    assert told.message.parts == (text("safety-late", due=When(at + HOUR)), text("safety-help"))
    assert (told.urgency, after(found).tracked[0].purpose) == (Urgency.LIVE, Purpose.BREACH)
    assert [one[0] for one in sent(found)] == ["all", "thread", "lea", "maria"]


@pytest.mark.parametrize("clock", [Clock.DELIVERY, Clock.REVIEWER_NEEDED, Clock.DOCUMENT_CHECK])
def test_a_date_he_was_not_shown_is_not_told_to_him(clock: Clock) -> None:
    of = replace(REVIEWED, timers=(DECISION, started(clock, due=MONDAY + DAY)))
    found = alarm(of, clock.value, MONDAY + DAY)
    assert [one[0] for one in sent(found)] == ["all", "thread", "lea"]
    assert after(found).tracked == ()


def test_after_a_breach_the_admins_who_are_there_are_pressed_every_day() -> None:
    late = replace(DECISION, breaches=(MONDAY,), round_start=MONDAY)
    of = replace(REVIEWED, timers=(late,))
    found = alarm(of, "decision", MONDAY + DAY)
    what, who = named("clock", Clock.DECISION), text("held-by", name="Kim")
    still = text("alarm-still-late", what=what, reference=CASE, since=When(MONDAY), who=who)
    assert sent(found) == [("all", "alarm-still-late"), ("ada", "alarm-still-late")]
    assert [one.message.parts for one in sends(found)] == [(still,), (still,)]
    assert after(found).timers[0].pressed == 1
    assert noted(found) == [("alarm", {"clock": "decision", "rung": "press1"})]
    assert sent(alarm(of, "decision", MONDAY + DAY, world(roster=away("ada")))) == [
        ("all", "alarm-still-late")
    ]


def test_silence_of_staff_escalates_and_moves_nothing() -> None:
    of, at = REVIEWED, MONDAY
    for _ in range(60):
        at += DAY
        of = after(alarm(of, "decision", at))
        assert (of.status, of.assignee) == (REVIEWED.status, KIM)
    assert len(of.timers[0].breaches) > 5


# --- what several clocks say together ------------------------------------------------------------


def three_documents(at: datetime = MONDAY, due: datetime = TEN) -> Case:
    checks = tuple(started(Clock.DOCUMENT_CHECK, f"doc{n}", at, due=due) for n in (1, 2, 3))
    documents = tuple(document(f"doc{n}") for n in (1, 2, 3))
    other = started(Clock.DECISION, due=MONDAY + 90 * DAY)
    return case(Status.BEING_REVIEWED, timers=(*checks, other), documents=documents, assignee=KIM)


@pytest.mark.parametrize(("days", "rung"), [(5, ("half",)), (8, ("half", "near"))])
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
    assert [one[0] for one in sent(found)] == ["all", "thread", "lea"]
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
    assert [one.fired for one in after(found).timers] == [("half",), ("half",), (), ()]
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
    assert sent(found) == [("thread", "thread-receipt-late")]
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
        text("turn-ours", step=named("step", Clock.DECISION), due=When(TEN)),
        text("update-documents", opened=0, count=2),
    )
    assert (one.urgency, one.tracked) == (Urgency.FOLLOW_UP, False)
    assert one.message.buttons == shown.buttons(after(found))
    assert after(found).timers[1] == started(Clock.STATUS_UPDATE, "", MONDAY + 7 * DAY)


def test_a_late_case_that_is_closed_still_owes_its_answer() -> None:
    of = case(Status.CLOSED, timers=(started(Clock.NEXT_ANSWER, due=TEN),), intake=answered())
    found = alarm(replace(of, tracked=(tracked("m", Purpose.OTHER),)), "next_answer", TEN)
    assert after(found).status is Status.CLOSED
    assert sent(found)[-1][:2] == ("maria", "late-sorry")
