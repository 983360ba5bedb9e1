"""What the process keeps about itself: kind of data, heartbeat, rules; and what open cases hear of it."""

import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app import records
from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.policy import Policy
from bot.ports import Tx
from tests.support.play import Play

STRICT = Duration(3, Unit.DAYS)
LAX = Duration(60, Unit.DAYS)


async def setting(play: Play, name: str) -> str | None:
    return await play.store.transact(lambda tx: tx.setting(name))


async def beat(play: Play) -> None:
    at = play.now
    await play.store.transact(lambda tx: records.beat(tx, at))


async def due(play: Play, clock: Clock) -> datetime:
    timer = (await play.case()).timer(clock.value)
    assert timer is not None
    return timer.due


def configured(play: Play, **durations: Duration) -> Policy:
    """Return the policy with other durations, as it is after reading a changed file: under version 1."""
    found = tuple((Clock(name), duration) for name, duration in durations.items())
    before = play.service.policy
    return Policy(
        Rules(1, found, before.rules.calendar),
        before.roster,
        before.catalogue,
        before.texts,
        before.marketplace,
    )


class Cut(Exception):
    """The process ends here."""


def cutting_off(step: Callable[[int], bool], play: Play) -> None:
    """Let the store refuse transactions, by their number, as if the process had ended there."""
    original, number = play.store.transact, 0

    async def transact(work: Callable[[Tx], object]) -> object:
        nonlocal number
        number += 1
        if step(number):
            raise Cut
        return await original(work)

    play.store.transact = transact  # type: ignore[method-assign, assignment]


# -- kind -----------------------------------------------------------------------------------------


async def test_new_data_are_marked_and_keep_their_mark() -> None:
    play = Play()
    await play.store.transact(lambda tx: records.claim_kind(tx, "sandbox"))
    await play.freelancer.hands_in()
    await play.store.transact(lambda tx: records.claim_kind(tx, "sandbox"))
    assert await setting(play, "kind") == "sandbox"


@pytest.mark.parametrize(("marked", "wanted"), [("real", "sandbox"), ("sandbox", "real")])
async def test_data_of_another_kind_are_refused(marked: str, wanted: str) -> None:
    play = Play()
    await play.store.transact(lambda tx: records.claim_kind(tx, marked))
    with pytest.raises(records.WrongDataError, match=f"holds {marked} data"):
        await play.store.transact(lambda tx: records.claim_kind(tx, wanted))


async def test_data_in_use_without_a_mark_are_refused() -> None:
    play = Play()
    await play.freelancer.begins()
    with pytest.raises(records.WrongDataError, match="holds appeals"):
        await play.store.transact(lambda tx: records.claim_kind(tx, "sandbox"))


# -- heartbeat ------------------------------------------------------------------------------------


async def test_the_first_start_is_no_outage() -> None:
    play = Play()
    assert await records.end_outage(play.service, play.now) == timedelta(0)
    assert await play.store.transact(records.last_beat) == play.now


async def test_a_restart_is_no_outage() -> None:
    play = Play()
    await play.freelancer.begins()
    await beat(play)
    before = (await play.case()).timers
    assert await records.end_outage(play.service, play.now + timedelta(minutes=10)) == timedelta(0)
    assert (await play.case()).timers == before


async def test_downtime_is_given_back_and_told() -> None:
    play = Play()
    await play.freelancer.begins()
    await beat(play)
    before = await due(play, Clock.DRAFT)
    play.now += timedelta(hours=30)

    assert await records.end_outage(play.service, play.now) == timedelta(hours=30)
    await play.settle()

    assert await due(play, Clock.DRAFT) == before + timedelta(hours=30)
    assert "window extended" in await play.audit()
    assert await records.end_outage(play.service, play.now) == timedelta(0)
    assert await due(play, Clock.DRAFT) == before + timedelta(hours=30)


async def test_whose_night_it_is_hears_of_an_outage_in_the_morning_and_of_all_else_at_once() -> None:
    play = Play()
    maria = play.freelancer
    await maria.begins()
    await beat(play)
    before = await due(play, Clock.DRAFT)
    play.now += timedelta(hours=18)  # three in the night
    mark = len(play.stage.times)
    await records.end_outage(play.service, play.now)
    await play.settle()
    assert await due(play, Clock.DRAFT) == before + timedelta(hours=18), "the time is given back at once"
    assert play.stage.times[mark:] == []
    await maria.says("/status")
    assert play.stage.times[mark:] or maria.words(), "an answer waits for no daylight"
    await play.passes(hours=7)
    told = [at for at, one in play.stage.times if one.message.parts[0].key == "outage-extended"]
    assert [(one.day, 9 <= one.hour < 10) for one in told] == [(2, True)]


async def test_who_had_blocked_us_gets_the_notice_of_an_outage_when_he_is_back() -> None:
    play = Play()
    maria = play.freelancer
    await maria.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.sends("Ask for information", words="The contract, please.", days="14")
    await beat(play)
    play.now += timedelta(hours=18)
    play.stage.blocked.add("maria")
    await records.end_outage(play.service, play.now)
    await play.passes(hours=8)
    assert (await play.case()).timer("delivery") is not None
    play.stage.blocked.clear()
    await maria.says("/status")
    maria.sees("We could not be reached for a while")
    assert (await play.case()).timer("delivery") is None


@pytest.mark.parametrize("cut_at", range(1, 8))
async def test_an_outage_that_is_cut_off_by_another_counts_whole_and_once(cut_at: int) -> None:
    """The second process ends at every point while it tells the cases; the third finishes."""
    play = Play()
    await play.freelancer.begins()
    await beat(play)
    before = await due(play, Clock.DRAFT)
    whole = play.store.transact

    play.now += timedelta(hours=2)
    cutting_off(lambda number: number >= cut_at, play)
    with contextlib.suppress(Cut):
        await records.end_outage(play.service, play.now)
    play.store.transact = whole  # type: ignore[method-assign]

    play.now += timedelta(hours=3)
    await records.end_outage(play.service, play.now)
    assert await due(play, Clock.DRAFT) == before + timedelta(hours=5)


# -- rules ----------------------------------------------------------------------------------------


async def test_the_first_start_and_a_restart_tell_nobody() -> None:
    play = Play()
    await play.freelancer.hands_in()
    assert await records.adopt_rules(play.service, play.now) is None
    assert await records.adopt_rules(play.service, play.now) is None
    assert play.service.policy.rules.version == 1


async def test_a_stricter_rule_moves_open_cases_once_and_says_so() -> None:
    play = Play()
    await play.freelancer.hands_in()
    await records.adopt_rules(play.service, play.now)
    before = await due(play, Clock.DECISION)

    play.service.policy = configured(play, decision=STRICT)
    assert await records.adopt_rules(play.service, play.now) == 1
    await play.settle()

    moved = await due(play, Clock.DECISION)
    assert moved < before
    assert play.service.policy.rules.version == 2
    assert (await play.audit()).count("date moved") == 1

    play.service.policy = configured(play, decision=STRICT)  # a restart reads the same file again
    assert await records.adopt_rules(play.service, play.now + timedelta(days=1)) is None
    assert play.service.policy.rules.version == 2
    assert await due(play, Clock.DECISION) == moved
    assert (await play.audit()).count("date moved") == 1


async def test_a_closed_case_that_still_owes_something_hears_of_a_stricter_rule() -> None:
    play = Play()
    maria = play.freelancer
    await play.starts()
    await maria.hands_in()
    await maria.says("/ask When is my money paid?")
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    assert not (await play.case()).open
    before = await due(play, Clock.NEXT_ANSWER)
    await play.admin.says("/deadlines set next_answer 1 business day")
    play.admin.sees("the answer to a question")
    await play.admin.presses("Put it in force")
    assert await due(play, Clock.NEXT_ANSWER) < before
    maria.sees("A date has changed in your favour: the answer to a question")


async def test_a_laxer_rule_breaks_no_promise_and_a_later_one_counts_on() -> None:
    play = Play()
    await play.freelancer.hands_in()
    await records.adopt_rules(play.service, play.now)
    before = await due(play, Clock.DECISION)

    play.service.policy = configured(play, decision=LAX)
    assert await records.adopt_rules(play.service, play.now) == 1
    assert await due(play, Clock.DECISION) == before

    play.service.policy = configured(play, decision=STRICT)
    assert await records.adopt_rules(play.service, play.now) == 1
    assert play.service.policy.rules.version == 3
    assert await due(play, Clock.DECISION) < before


@pytest.mark.parametrize("cut_at", range(1, 6))
async def test_an_adoption_that_is_cut_off_is_finished_by_the_next_start(cut_at: int) -> None:
    play = Play()
    await play.freelancer.hands_in()
    await records.adopt_rules(play.service, play.now)
    whole = play.store.transact
    before: Case = await play.case()

    play.service.policy = configured(play, decision=STRICT)
    cutting_off(lambda number: number >= cut_at, play)
    with pytest.raises(Cut):
        await records.adopt_rules(play.service, play.now)
    play.store.transact = whole  # type: ignore[method-assign]

    play.service.policy = configured(play, decision=STRICT)
    assert await records.adopt_rules(play.service, play.now) == 1
    assert (await play.audit()).count("date moved") == 1
    timer = before.timer(Clock.DECISION.value)
    assert timer is not None
    assert await due(play, Clock.DECISION) < timer.due
