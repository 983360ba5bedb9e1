"""The watch: whatever is not as it must be is found, told to the moderators, and told once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from app import watch
from app.health import TICK_LATE_SECONDS, Pulse
from app.watch import Guard
from bot.case.model import Case
from bot.deadlines.clocks import Keeping
from bot.events import Said
from bot.ids import CaseId, StaffId
from bot.messages import Message
from bot.ports import Inbound, Outgoing, Place, SendResult, TryLater, Tx
from bot.watch import MOST
from storage.memory import MemoryStore, MemoryTx
from tests.support.play import Freelancer, Play

T = TypeVar("T")


async def look(play: Play) -> str:
    """Let the watch look; return what the moderators are told."""
    before = len(play.stage.sent)
    await watch.look(play.service, play.now)
    await play.settle()
    fresh = [one for one in play.stage.sent[before:] if one.address.chat == "moderators"]
    return "\n".join(play.lead.render(part) for one in fresh for part in one.message.parts)


async def spoil(play: Play, change: Callable[[Case], Case]) -> CaseId:
    """Change a case behind the core's back."""
    case = await play.case()

    def step(tx: Tx) -> None:
        found = tx.case(case.id)
        assert found is not None
        tx.save_case(replace(change(found), revision=found.revision + 1), tx.alarms(case.id))

    await play.store.transact(step)
    return case.id


@pytest.fixture
async def handed_in(play: Play) -> Play:
    await play.freelancer.hands_in()
    return play


async def test_where_nothing_is_wrong_nothing_is_said(handed_in: Play) -> None:
    assert await look(handed_in) == ""
    await handed_in.passes(days=40)  # late, and told: that is no fault of the service
    assert (await handed_in.case()).late
    assert await look(handed_in) == ""


async def test_an_open_case_without_a_turn_is_told_once(handed_in: Play) -> None:
    case = await spoil(handed_in, lambda one: replace(one, timers=()))
    said = await look(handed_in)
    assert f"{case} is open, and nobody's turn it is" in said
    handed_in.now += timedelta(hours=1)
    assert await look(handed_in) == ""


async def test_an_open_case_whose_alarm_is_gone_is_told(handed_in: Play) -> None:
    case = await handed_in.case()

    def step(tx: Tx) -> None:
        found = tx.case(case.id)
        assert found is not None
        tx.save_case(replace(found, revision=found.revision + 1), ())

    await handed_in.store.transact(step)
    assert "nobody's turn" in await look(handed_in)


async def test_a_case_held_by_somebody_who_is_gone_is_told(handed_in: Play) -> None:
    await spoil(handed_in, lambda one: replace(one, assignee=StaffId("gone")))
    assert "is held by somebody who is not on the list of staff any more" in await look(handed_in)


async def test_a_claim_that_has_run_out_and_still_holds_the_case_is_told_once(handed_in: Play) -> None:
    await handed_in.reviewer.presses("Claim")
    assert await look(handed_in) == ""
    past = handed_in.now - timedelta(hours=1, seconds=1)

    def expired(one: Case) -> Case:
        return replace(one, timers=tuple(replace(t, due=past) if t.key == "claim" else t for t in one.timers))

    case = await spoil(handed_in, expired)
    said = await look(handed_in)
    assert f"{case} is still held by somebody whose hold on it ended on Monday, 1 June 2026" in said
    assert await look(handed_in) == ""


async def test_a_claim_without_an_end_is_told(handed_in: Play) -> None:
    await handed_in.reviewer.presses("Claim")

    def endless(one: Case) -> Case:
        return replace(one, timers=tuple(t for t in one.timers if t.key != "claim"))

    case = await spoil(handed_in, endless)
    assert f"{case} is held by somebody, and no date runs for that" in await look(handed_in)


async def test_an_alarm_that_nobody_fires_is_told(handed_in: Play) -> None:
    due = await handed_in.store.transact(lambda tx: tx.next_alarm_at())
    assert due is not None
    handed_in.now = due + timedelta(minutes=60)
    assert await watch.look(handed_in.service, handed_in.now) == 0
    handed_in.now += timedelta(minutes=1)
    assert await watch.look(handed_in.service, handed_in.now) == 1
    rows = await handed_in.store.transact(lambda tx: tx.outbox(1))
    assert isinstance(rows[0][0].content, Message)
    assert "should have been looked at on" in handed_in.lead.render(rows[0][0].content.parts[1])
    assert await watch.look(handed_in.service, handed_in.now) == 0


async def test_a_breach_that_he_was_not_told_of_is_told(handed_in: Play) -> None:
    await handed_in.passes(days=15)
    case = await handed_in.case()
    assert case.late
    assert await look(handed_in) == ""

    def unheard(one: Case) -> Case:
        at = handed_in.now - timedelta(hours=1, seconds=1)
        return replace(one, timers=tuple(replace(t, round_start=at) if t.late else t for t in one.timers))

    await spoil(handed_in, unheard)
    said = await look(handed_in)
    assert "the freelancer was not told" in said
    assert await look(handed_in) == ""


async def test_a_file_that_nobody_opens_is_told_when_its_date_has_passed(handed_in: Play) -> None:
    await handed_in.freelancer.sends("degree.jpg")
    assert await look(handed_in) == ""
    await handed_in.passes(days=6)
    said = await look(handed_in)
    assert "nobody has opened degree.jpg yet" in said
    await handed_in.passes(days=1)
    assert "degree.jpg" not in await look(handed_in)


async def test_what_cannot_be_sent_is_told_once_for_each_recipient(
    handed_in: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    sending = handed_in.stage.send

    async def refuse(outgoing: Outgoing) -> SendResult:
        if outgoing.address.chat == "maria":
            return TryLater(timedelta(minutes=5), "too many requests")
        return await sending(outgoing)

    monkeypatch.setattr(handed_in.stage, "send", refuse)
    await handed_in.freelancer.says("/status")
    await handed_in.freelancer.says("/ask What now?")
    handed_in.now += timedelta(hours=1, minutes=1)
    said = await look(handed_in)
    assert said.count("has been waiting to be sent") == 1
    assert "too many requests" in said
    assert await look(handed_in) == ""


async def test_an_input_that_was_put_aside_is_told_once(handed_in: Play) -> None:
    inbound = Inbound("u7", handed_in.freelancer.address, Place.PRIVATE, handed_in.now, Said("secret"))
    await handed_in.store.transact(lambda tx: tx.park(inbound, "LawBrokenError"))
    said = await look(handed_in)
    assert "recourse parked list" in said
    assert "LawBrokenError" in said
    assert "secret" not in said
    assert await look(handed_in) == ""


async def test_a_case_that_does_not_open_hides_no_other(
    handed_in: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Freelancer(handed_in, "daniel").hands_in()
    first = (await handed_in.case()).id
    whole = MemoryTx.case

    def broken(self: MemoryTx, case: CaseId) -> Case | None:
        found = whole(self, case)
        if case == first:
            raise ValueError("no such value")
        return None if found is None else replace(found, timers=())

    monkeypatch.setattr(MemoryTx, "case", broken)
    assert await watch.look(handed_in.service, handed_in.now) == 2
    monkeypatch.setattr(MemoryTx, "case", whole)
    await handed_in.settle()
    words = "\n".join(
        handed_in.lead.render(part) for one in handed_in.stage.sent for part in one.message.parts
    )
    assert f"{first} does not open (ValueError)" in words
    assert "nobody's turn" in words


async def test_much_at_once_is_told_bit_by_bit(play: Play) -> None:
    for number in range(MOST + 3):
        inbound = Inbound(f"u{number}", play.freelancer.address, Place.PRIVATE, play.now, Said("x"))
        await play.store.transact(lambda tx, one=inbound: tx.park(one, "ValueError"))  # type: ignore[misc]
    assert (await look(play)).count("ValueError") == MOST
    assert (await look(play)).count("ValueError") == 3
    assert await look(play) == ""


async def test_cases_that_are_closed_and_owe_nothing_are_not_opened(
    handed_in: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    await handed_in.freelancer.says("/withdraw")
    await handed_in.freelancer.presses("Yes, stop my appeal")
    await handed_in.passes(days=60)
    case = await handed_in.case()
    assert not case.open
    assert {one.clock for one in case.timers} == {Keeping.RETENTION}

    def never(_self: MemoryTx, _case: CaseId) -> Case | None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(MemoryTx, "case", never)
    assert await watch.look(handed_in.service, handed_in.now) == 0


# -- the tick ----------------------------------------------------------------------------------------


class Standing:
    """A guard, with its clock in the test's hand."""

    def __init__(self, play: Play) -> None:
        self.play, self.seconds, self.woken = play, 0.0, 0
        self.pulse = Pulse(lambda: self.seconds)
        self.guard = Guard(play.store, self.pulse, self._wake)

    def _wake(self) -> None:
        self.woken += 1

    async def looks_after(self, seconds: float) -> str:
        self.seconds += seconds
        self.play.now += timedelta(seconds=seconds)
        before = len(self.play.stage.sent)
        await self.guard.look(self.play.now)
        await self.play.settle()
        fresh = self.play.stage.sent[before:]
        return "\n".join(self.play.lead.render(part) for one in fresh for part in one.message.parts)


async def test_a_tick_that_does_not_run_is_told_once_and_once_more_when_it_does(play: Play) -> None:
    standing = Standing(play)
    standing.pulse.beat()
    assert await standing.looks_after(TICK_LATE_SECONDS - 1) == ""
    said = await standing.looks_after(1)
    assert "Deadlines have not been looked at since Monday, 1 June 2026, 09:00" in said
    assert standing.woken == 1
    assert await standing.looks_after(3600) == ""
    standing.pulse.beat()
    assert "Deadlines are looked at again" in await standing.looks_after(1)
    assert await standing.looks_after(30) == ""


async def test_a_tick_that_never_ran_is_told_too(play: Play) -> None:
    standing = Standing(play)
    assert await standing.looks_after(30) == ""
    assert "have not been looked at" in await standing.looks_after(TICK_LATE_SECONDS)


async def test_a_store_that_does_not_answer_does_not_end_the_guard(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = Standing(play)

    async def fails(_store: MemoryStore, _step: Callable[[Tx], T]) -> T:
        raise OSError("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(MemoryStore, "transact", fails)
        await standing.guard.look(play.now)
        standing.seconds += TICK_LATE_SECONDS
        await standing.guard.look(play.now)
    standing.pulse.beat()
    assert "looked at again" in await standing.looks_after(1)
