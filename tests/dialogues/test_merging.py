"""Duplicates: two cases of one appeal become one; nothing is lost, and the better of the dates holds."""

import pytest

from bot.answers import OpenDocument
from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.ids import CaseId
from bot.messages import ToPerson
from tests.support.play import JPEG, PDF, Freelancer, Play


class Twice:
    """Maria wrote in one app on Monday and, not sure that it was heard, in another on Wednesday."""

    def __init__(self, play: Play) -> None:
        """Give her the other chat."""
        self.play = play
        self.maria, self.there = play.freelancer, Freelancer(play, "maria-elsewhere")
        self.first = self.second = CaseId("")

    async def hands_both_in(self, *, proved: bool = True) -> None:
        """Hand in two appeals about one account; each has something that the other has not."""
        await self.maria.hands_in("They closed my account.", "You sent too many proposals.")
        await self.maria.sends("degree.jpg", JPEG)
        self.first = (await self.play.case()).id
        await self.play.passes(days=2)
        await self.there.hands_in("My account is closed and I have three contracts open.", "A letter.")
        await self.there.sends("contract.pdf", PDF)
        await self.there.presses("Later")
        await self.there.says("Who pays my clients back?")
        person = await self.play.store.transact(lambda tx: tx.person_at(self.there.address))
        assert person is not None
        assert person.case is not None
        self.second = person.case
        if proved:
            await self.maria.says(await self.play.code("maria-dev"))
            await self.there.says(await self.play.code("Maria-Dev"))

    async def case(self, which: CaseId) -> Case:
        """Return one of the two as stored."""
        found = await self.play.store.transact(lambda tx: tx.case(which))
        assert found is not None
        return found


@pytest.fixture
async def twice(play: Play) -> Twice:
    """Two appeals, both proved; Kim has the second."""
    found = Twice(play)
    await found.hands_both_in()
    await play.reviewer.says(f"/claim {found.second}")
    return found


async def merge(twice: Twice) -> None:
    """Take the first case into the second, in whose thread Kim is."""
    kim = twice.play.reviewer
    await kim.says(f"/case {twice.second}")
    await kim.does_in(twice.second, f"/merge {twice.first}")
    await kim.presses(f"Take {twice.first} in")


async def test_what_would_happen_is_shown_first_and_nothing_happens_before_the_press(twice: Twice) -> None:
    kim = twice.play.reviewer
    await kim.does_in(twice.second, f"/merge {twice.first.lower()}")
    kim.sees(f"{twice.first} becomes part of {twice.second}", "This cannot be undone")
    assert (await twice.case(twice.first)).status is Status.RECEIVED


async def test_nothing_of_either_appeal_is_lost(twice: Twice) -> None:
    first, second = await twice.case(twice.first), await twice.case(twice.second)
    await merge(twice)
    one, gone = await twice.case(twice.second), await twice.case(twice.first)
    assert set(one.points) == {*first.points, *second.points}
    assert {doc.name for doc in one.documents} == {"degree.jpg", "contract.pdf"}
    assert one.questions == ("Who pays my clients back?",)
    assert one.intake.text("notice") == "A letter."
    assert (gone.status, gone.merged_into, gone.closed_because) == (Status.CLOSED, one.id, "merged")
    assert not gone.owing
    lines = await twice.play.store.transact(lambda tx: tx.audit(gone.id))
    assert "became part of another" in [one.action for one in lines]


async def test_the_better_of_the_dates_holds_and_both_duties_go_on(twice: Twice) -> None:
    first, second = await twice.case(twice.first), await twice.case(twice.second)
    await merge(twice)
    one = await twice.case(twice.second)
    for clock in (Clock.DECISION, Clock.ACKNOWLEDGEMENT):
        dates = [case.timer(clock.value) for case in (first, second)]
        assert one.timer(clock.value) is not None
        assert one.timer(clock.value).due == min(date.due for date in dates if date is not None)  # type: ignore[union-attr]
    assert one.timer(Clock.NEXT_ANSWER.value) is not None
    checks = [timer for timer in one.timers if timer.clock is Clock.DOCUMENT_CHECK]
    assert len(checks) == 2


async def test_she_is_told_in_both_chats_and_goes_on_in_either(twice: Twice) -> None:
    await merge(twice)
    said = [one for one in twice.play.stage.sent if isinstance(one.to, ToPerson)]
    words = "\n".join(twice.there.render(part) for one in said for part in one.message.parts)
    assert f"They are one now, {twice.second}" in words
    chats = {
        one.address.chat for one in said if any(part.key == "merged-chats" for part in one.message.parts)
    }
    assert chats == {"maria", "maria-elsewhere"}
    await twice.maria.says("/status")
    twice.maria.sees(twice.second)
    assert (await twice.play.person()).case == twice.second


async def test_a_document_that_came_along_is_opened_from_the_case_that_stays(twice: Twice) -> None:
    await merge(twice)
    kim, degree = twice.play.reviewer, None
    one = await twice.case(twice.second)
    degree = next(doc for doc in one.documents if doc.name == "degree.jpg")
    await kim.does_in(twice.second, "/card")
    await kim.presses("Open degree.jpg")
    assert isinstance(kim.answer, OpenDocument)
    assert kim.answer.case == twice.first
    chunks = [chunk async for chunk in twice.play.vault.read(twice.first, degree.id)]
    assert b"".join(chunks) == JPEG


async def test_chats_that_did_not_prove_the_same_account_are_never_made_one(play: Play) -> None:
    twice = Twice(play)
    await twice.hands_both_in(proved=False)
    kim = play.reviewer
    await kim.says(f"/claim {twice.second}")
    await kim.does_in(twice.second, f"/merge {twice.first}")
    kim.sees("only when both have shown that the same account is theirs")
    await twice.maria.says(await play.code("maria-dev"))
    await twice.there.says(await play.code("somebody-else"))
    await kim.does_in(twice.second, f"/merge {twice.first}")
    kim.sees("only when both have shown")
    assert (await twice.case(twice.first)).status is Status.RECEIVED


async def test_what_another_has_or_writes_is_not_taken_from_under_his_hands(twice: Twice) -> None:
    kim, ruth, lea = twice.play.reviewer, twice.play.second, twice.play.lead
    await ruth.says(f"/claim {twice.first}")
    await kim.does_in(twice.second, f"/merge {twice.first}")
    kim.sees(f"Ruth has {twice.first}")
    await ruth.says(f"/reply {twice.first}")
    await lea.does_in(twice.second, f"/merge {twice.first}")
    lea.sees("Ruth is writing something")
    await ruth.fills(words="Good morning, Maria, we are looking at your papers.")
    await ruth.presses("Send")
    await lea.does_in(twice.second, f"/merge {twice.first}")
    await lea.presses(f"Take {twice.first} in")
    private = twice.play.whispered_to(ruth)
    assert f"Lea made {twice.first}, which you had, part of" in private


async def test_a_press_on_what_was_shown_before_something_changed_shows_it_anew(twice: Twice) -> None:
    kim = twice.play.reviewer
    await kim.does_in(twice.second, f"/merge {twice.first}")
    stale = kim.inbound(kim.action(f"Take {twice.first} in"))
    await twice.maria.says("/ask One more thing.")
    kim.answer = await twice.play.service.receive(stale)
    assert (await twice.case(twice.first)).status is Status.RECEIVED
    kim.sees("becomes part of")


@pytest.mark.parametrize("typed", ["", "nonsense", "7KQ2-M4TX"])
async def test_a_reference_of_no_case_is_named(twice: Twice, typed: str) -> None:
    kim = twice.play.reviewer
    await kim.does_in(twice.second, f"/merge {typed}")
    kim.sees("I know no case")


async def test_a_case_that_is_decided_and_the_case_itself_are_not_merged(twice: Twice) -> None:
    kim = twice.play.reviewer
    await kim.does_in(twice.second, f"/merge {twice.second}")
    kim.sees("This is the same case.")
    await twice.maria.says("/withdraw")
    await twice.maria.presses("Yes, stop my appeal")
    await kim.does_in(twice.second, f"/merge {twice.first}")
    kim.sees(f"{twice.first} is: Closed")


async def test_a_duplicate_is_never_opened_again_and_its_card_says_where_everything_is(twice: Twice) -> None:
    await merge(twice)
    lea = twice.play.lead
    await lea.says(f"/reopen {twice.first}")
    lea.sees("It is: Closed")
    await lea.says(f"/case {twice.first}")
    lea.sees(f"Was a duplicate. Everything is in {twice.second}.")


async def test_the_card_names_other_appeals_of_the_account_proved_or_not(twice: Twice) -> None:
    kim = twice.play.reviewer
    await kim.says(f"/case {twice.second}")
    kim.sees("Other appeals of this account", f"{twice.first} · Received · account confirmed")


async def test_whoever_claims_hears_of_the_duplicate_and_takes_it_in_with_two_presses(play: Play) -> None:
    twice = Twice(play)
    await twice.hands_both_in()
    kim = play.reviewer
    await kim.does_in(twice.second, "/claim")
    kim.sees("Other appeals of this account or person", twice.first)
    await kim.presses(f"Duplicate? {twice.first}")
    kim.sees("This cannot be undone")
    await kim.presses(f"Take {twice.first} in")
    assert (await twice.case(twice.first)).merged_into == twice.second


async def test_whoever_claims_an_only_appeal_hears_of_no_other(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    play.reviewer.does_not_see("Other appeals of this account or person")
