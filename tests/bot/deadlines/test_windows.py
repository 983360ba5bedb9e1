"""Ends of windows: nudges, the warning, and that nobody is closed out unless it was delivered (law 9)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.case.model import Case, Purpose, Request, Status
from bot.deadlines.clocks import OF_DECISION, AnyClock, Clock, Keeping
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer
from bot.events import DeadlineReached, Delivered
from bot.forms.model import Draft
from bot.ids import MessageId
from bot.messages import Urgency
from bot.step import Decision
from bot.texts import When, named, text
from tests.bot.making import (
    KIM,
    MARIA,
    MONDAY,
    after,
    case,
    document,
    happens,
    his_buttons,
    noted,
    parts,
    planned,
    ruling,
    sends,
    sent,
    started,
    tracked,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LEAD = timedelta(hours=48)
END = MONDAY + 30 * DAY
EMPTY = Draft("intake", MARIA)
WHERE: dict[AnyClock, Status] = {
    Clock.DRAFT: Status.DRAFT,
    Clock.REPLY: Status.WAITING_FOR_YOU,
    Clock.PROOF: Status.DECIDED,
    Clock.SECOND_REVIEW_WINDOW: Status.DECIDED,
}


def window(clock: Clock, **fields: Any) -> Timer:
    """A window that ends after thirty days, of which everything but its end has been said."""
    said = ("4%", "25%", "-7 days") if clock is Clock.DRAFT else ("50%", "-72 hours")
    return planned(replace(started(clock, due=END), fired=said, **fields))


def standing(timer: Timer, **fields: Any) -> Case:
    """A case in which this window has the turn."""
    status = WHERE[timer.clock]
    beside = (started(Clock.DECISION, due=END + 30 * DAY),) if status is Status.WAITING_FOR_YOU else ()
    asked = Request("The contract, please.", KIM, MONDAY) if status is Status.WAITING_FOR_YOU else None
    rulings = (ruling(),) if status is Status.DECIDED else ()
    made = case(status, timers=(timer, *beside), request=asked, rulings=rulings, assignee=KIM)
    return replace(made, **fields)


def ends(timer: Timer, **fields: Any) -> Decision:
    return happens(standing(timer, **fields), DeadlineReached(timer.key), END)


def warned(clock: Clock) -> Timer:
    return window(clock, warned_at=END - LEAD)


# --- nudge and warning ---------------------------------------------------------------------------


@pytest.mark.parametrize("clock", WHERE)
def test_a_nudge_is_kind_and_needs_no_answer(clock: Clock) -> None:
    timer = planned(replace(window(clock), fired=("4%",) if clock is Clock.DRAFT else ()))
    found = happens(standing(timer), DeadlineReached(timer.key), MONDAY + 15 * DAY)
    (one,) = sends(found)
    assert one.message.parts == (named("nudge", clock, due=When(END)),)
    assert one.message.buttons == his_buttons(after(found))
    assert (one.urgency, one.tracked, after(found).tracked) == (Urgency.FOLLOW_UP, False, ())


@pytest.mark.parametrize("clock", WHERE)
def test_the_warning_is_followed_until_it_arrives(clock: Clock) -> None:
    timer = planned(replace(window(clock), fired=window(clock).fired[:-1]))
    at = END - (7 * DAY if clock is Clock.DRAFT else 3 * DAY)
    found = happens(standing(timer), DeadlineReached(timer.key), at)
    (one,) = sends(found)
    assert one.message.parts == (named("warn", clock, due=When(END)),)
    assert one.message.buttons == his_buttons(after(found))
    assert (one.urgency, one.tracked) == (Urgency.FOLLOW_UP, True)
    (awaited,) = after(found).tracked
    assert (awaited.message, awaited.purpose, awaited.timer) == (one.id, Purpose.WARNING, timer.key)
    assert after(found).timers[0].warned_at is None, "sent is not delivered"


# --- ends ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("late", [None, END, END - LEAD + timedelta(seconds=1)])
@pytest.mark.parametrize("clock", WHERE)
def test_without_a_warning_delivered_in_time_the_window_is_postponed_and_he_is_warned_anew(
    clock: Clock, late: object
) -> None:
    timer = window(clock, warned_at=late)
    found = ends(timer, intake=EMPTY)
    postponed = after(found).timers[0]
    pause = 30 * DAY if clock is Clock.DRAFT else 3 * DAY
    assert postponed == planned(replace(timer, due=END + pause, round_start=END, warned_at=None))
    assert after(found).status is WHERE[clock]
    assert parts(found) == (named("warn", clock, due=When(END + pause)),)
    assert [(one.purpose, one.timer) for one in after(found).tracked] == [(Purpose.WARNING, timer.key)]
    facts = {
        "clock": timer.key,
        "due": (END + pause).isoformat(),
        "why": "no warning delivered in time",
    }
    assert noted(found) == [("alarm", {"clock": timer.key, "rung": "due"}), ("window postponed", facts)]


def test_an_untouched_draft_lapses_and_can_be_resumed() -> None:
    found = ends(warned(Clock.DRAFT), intake=EMPTY)
    assert (after(found).status, after(found).closed_because) == (Status.CLOSED, "lapsed")
    assert [one.clock for one in after(found).timers] == [Keeping.RETENTION]
    (one,) = sends(found)
    assert one.message.parts == (text("draft-lapsed"),)
    assert (one.message.buttons, one.urgency) == (his_buttons(after(found)), Urgency.FOLLOW_UP)


@pytest.mark.parametrize(
    "touched",
    [
        {},
        {"intake": replace(EMPTY, gathering=("a point",))},
        {"intake": EMPTY, "documents": (document("d"),)},
    ],
    ids=["answers", "gathering", "documents"],
)
def test_a_touched_draft_is_kept_and_its_window_begins_anew(touched: dict[str, Any]) -> None:
    found = ends(warned(Clock.DRAFT), **touched)
    assert after(found).status is Status.DRAFT
    assert after(found).timers == (started(Clock.DRAFT, at=END),)
    assert sent(found) == []
    assert noted(found)[-1] == ("draft kept", {})


def test_at_the_end_of_his_time_to_answer_a_person_decides_on_what_is_there() -> None:
    found = ends(warned(Clock.REPLY))
    case_now = after(found)
    assert (case_now.status, case_now.request) == (Status.BEING_REVIEWED, None)
    assert [one.clock for one in case_now.timers] == [Clock.DECISION, Clock.STATUS_UPDATE, Clock.CLAIM]
    thread, told = sends(found)
    assert thread.message.parts == (text("thread-window-ended"),)
    due = case_now.timers[0].due
    assert told.message.parts == (
        text("reply-window-ended"),
        text("turn-ours", step=named("step", Clock.DECISION), due=When(due)),
    )
    assert (told.message.buttons, told.urgency) == (his_buttons(case_now), Urgency.FOLLOW_UP)
    assert ("reply window ended", {}) in noted(found)


def test_who_proves_nothing_is_reached_another_way_and_may_still_prove_it() -> None:
    found = ends(warned(Clock.PROOF), proof=None)
    assert after(found).status is Status.DECIDED
    proof, delivery = after(found).timers
    assert proof == started(Clock.PROOF, at=END)
    assert delivery == started(Clock.DELIVERY, OF_DECISION, END)
    assert sent(found) == [("thread", "thread-proof-missing")]
    assert parts(found) == (text("thread-proof-missing", due=When(Rules().due(Clock.DELIVERY, END))),)


def test_a_decided_case_is_filed_after_its_window_and_he_may_still_ask() -> None:
    owed = started(Clock.NEXT_ANSWER, due=END + DAY)
    timer = warned(Clock.SECOND_REVIEW_WINDOW)
    found = ends(timer, timers=(timer, owed))
    assert (after(found).status, after(found).closed_because) == (Status.CLOSED, "window_over")
    assert after(found).timers == (owed,)
    thread, told = sends(found)
    assert thread.message.parts == (text("thread-closed-by-window"),)
    assert told.message.parts == (text("closed-window-over"), text("closed-can-ask"))
    assert (told.message.buttons, told.urgency) == (his_buttons(after(found)), Urgency.FOLLOW_UP)


@pytest.mark.parametrize("clock", WHERE)
def test_an_end_that_is_reported_twice_happens_once(clock: Clock) -> None:
    for timer in (warned(clock), window(clock)):
        once = after(ends(timer, intake=EMPTY))
        assert happens(once, DeadlineReached(timer.key), END) == Decision(once)


@pytest.mark.parametrize("clock", WHERE)
def test_a_window_that_nobody_could_be_warned_of_never_ends(clock: Clock) -> None:
    of, at = standing(window(clock), intake=EMPTY), END
    for _ in range(20):
        of = after(happens(of, DeadlineReached(clock.value), at))
        at = of.timers[0].due
    assert of.status is WHERE[clock]
    assert of.timers[0].breaches == ()


def test_a_warning_that_arrived_for_another_window_counts_for_that_one() -> None:
    timer = window(Clock.REPLY)
    of = standing(timer, tracked=(tracked("m", Purpose.WARNING, timer="proof"),))
    found = happens(of, Delivered(MessageId("m")), END - LEAD)
    assert after(found).timers[0].warned_at is None
