"""Dates that move by an event: changed rules, and windows that our downtime had cut short."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.events import OutageEnded, RulesChanged
from bot.messages import Urgency
from bot.step import Decision
from bot.texts import When, named, text
from bot.world import World
from tests.bot.making import (
    KIM,
    MONDAY,
    after,
    case,
    happens,
    noted,
    parts,
    planned,
    sends,
    sent,
    started,
    world,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEN = MONDAY + 10 * DAY
DECISION = started(Clock.DECISION, due=TEN)
FIRST_WORD = started(Clock.ACKNOWLEDGEMENT, due=MONDAY + 30 * DAY)
REVIEWED = case(Status.BEING_REVIEWED, timers=(DECISION,), assignee=KIM)
UNCLAIMED = case(Status.RECEIVED, timers=(FIRST_WORD, DECISION))


def ruled(clock: Clock, days: int) -> World:
    return world(Rules(7, ((clock, Duration(days, Unit.DAYS)),)))


def test_a_date_that_moved_is_told_and_noted_with_the_version_of_the_rules() -> None:
    found = happens(UNCLAIMED, RulesChanged(7), MONDAY + HOUR, ruled(Clock.DECISION, 7))
    moved = MONDAY + 7 * DAY
    first, second = replace(FIRST_WORD, due=MONDAY + 2 * DAY), replace(DECISION, due=moved)
    assert after(found).timers == (planned(first), planned(second))
    assert parts(found, 1) == (text("date-moved", what=named("clock", Clock.DECISION), due=When(moved)),)
    assert [one[0] for one in sent(found)] == ["maria", "maria"]
    assert {one.urgency for one in sends(found)} == {Urgency.FOLLOW_UP}
    facts = {
        "clock": "decision",
        "before": TEN.isoformat(),
        "due": moved.isoformat(),
        "rules": "7",
    }
    assert noted(found)[1] == ("date moved", facts)


def test_rules_that_move_nothing_say_nothing() -> None:
    same = case(Status.BEING_REVIEWED, Clock.DECISION, Clock.STATUS_UPDATE)
    assert happens(same, RulesChanged(7), MONDAY, ruled(Clock.DECISION, 30)) == Decision(same)


def test_dates_he_does_not_know_of_move_in_silence() -> None:
    of = replace(REVIEWED, timers=(DECISION, started(Clock.STATUS_UPDATE)))
    found = happens(
        of, RulesChanged(7), MONDAY, world(Rules(7, ((Clock.STATUS_UPDATE, Duration(3, Unit.DAYS)),)))
    )
    assert after(found).timers[1].due == MONDAY + 3 * DAY
    assert [one for one in sent(found) if "date-moved" in one] == []
    draft = case(Status.DRAFT, Clock.DRAFT)
    found = happens(draft, RulesChanged(7), MONDAY, ruled(Clock.DRAFT, 60))
    assert (after(found).timers[0].due > draft.timers[0].due, sent(found)) == (True, [])


def test_what_our_downtime_took_from_his_windows_is_given_back() -> None:
    window, young = started(Clock.REPLY), started(Clock.PROOF, at=MONDAY + 3 * DAY)
    of = case(Status.WAITING_FOR_YOU, timers=(window, DECISION, young))
    back = MONDAY + 5 * DAY
    found = happens(of, OutageEnded(MONDAY + DAY), back)
    longer = replace(window, due=window.due + 4 * DAY), replace(young, due=young.due + 2 * DAY)
    extended = (planned(longer[0]), DECISION, planned(longer[1]))
    assert after(found).timers == extended
    assert sent(found) == [("maria", "outage-extended")] * 2
    assert parts(found) == (
        text("outage-extended", what=named("clock", Clock.REPLY), due=When(extended[0].due)),
    )
    assert {one.urgency for one in sends(found)} == {Urgency.FOLLOW_UP}
    facts = {"clock": "reply", "due": extended[0].due.isoformat(), "why": "outage"}
    assert noted(found)[0] == ("window extended", facts)


@pytest.mark.parametrize("since", [MONDAY, MONDAY + HOUR])
def test_a_window_that_began_after_the_downtime_lost_nothing(since: datetime) -> None:
    of = case(Status.WAITING_FOR_YOU, timers=(started(Clock.REPLY, at=since), DECISION))
    assert happens(of, OutageEnded(MONDAY - HOUR), MONDAY) == Decision(of)


def test_a_window_that_began_within_the_downtime_lost_what_was_left_of_it() -> None:
    begun = MONDAY - timedelta(seconds=1)
    young, old = started(Clock.REPLY, at=MONDAY), started(Clock.PROOF, at=begun)
    found = happens(case(Status.WAITING_FOR_YOU, timers=(young, old)), OutageEnded(MONDAY - HOUR), MONDAY)
    assert after(found).timers == (young, planned(replace(old, due=old.due + timedelta(seconds=1))))
