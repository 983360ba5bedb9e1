"""A block: who abuses the service is kept from writing freely for a time, and loses nothing of his appeal."""

import pytest

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from tests.support.play import JPEG, Play

WHY = "You wrote threats to a reviewer on 1 June."


@pytest.fixture
async def blocked(play: Play) -> Play:
    """Maria is blocked for a week; Kim has her case."""
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    lea = play.lead
    await lea.says("/block")
    await lea.fills(days="7", why=WHY)
    lea.sees("This is what will be sent", WHY, "all its dates stay as they are")
    await lea.presses("Send")
    return play


async def test_he_is_told_until_when_why_and_what_he_may_do_all_the_same(blocked: Play) -> None:
    blocked.freelancer.sees("Until Monday, 8 June 2026", WHY, "answer what we ask", "/unsafe")
    assert "barred" in await blocked.audit()


async def test_no_deadline_of_the_open_case_moves(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    before = {one.key: one.due for one in (await play.case()).timers}
    lea = play.lead
    await lea.says("/block")
    await lea.fills(days="7", why=WHY)
    await lea.presses("Send")
    await play.freelancer.presses("Later")
    await play.freelancer.says("You will regret this!")
    assert {one.key: one.due for one in (await play.case()).timers} == before
    await play.passes(days=7, minutes=1)
    after = {one.key: one.due for one in (await play.case()).timers}
    assert after[Clock.DECISION.value] == before[Clock.DECISION.value]


async def test_free_messages_are_kept_and_answered_but_nobody_is_called(blocked: Play) -> None:
    maria = blocked.freelancer
    await maria.presses("Later")
    await maria.says("You will regret this!")
    maria.sees("I have kept your message, but nobody is called", "Monday, 8 June 2026", WHY)
    case = await blocked.case()
    assert case.timer(Clock.NEXT_ANSWER.value) is None
    assert case.questions == ()
    lines = await blocked.store.transact(lambda tx: tx.audit(case.id))
    assert ("question", "You will regret this!") in [text for one in lines for text in one.texts]


async def test_what_staff_ask_for_is_taken_and_so_are_documents_and_calls_for_help(blocked: Play) -> None:
    kim, maria = blocked.reviewer, blocked.freelancer
    await kim.sends("Ask for information", words="Please send the contract of May.")
    await maria.says("It was signed on 2 May.")
    maria.sees("Thank you")
    assert (await blocked.case()).status is Status.BEING_REVIEWED
    await maria.sends("contract.jpg", JPEG)
    assert (await blocked.case()).documents
    await maria.says("I want to die")
    assert (await blocked.case()).timer(Clock.SAFETY.value) is not None


async def test_no_new_appeal_begins_before_the_end_and_then_it_does_by_itself(blocked: Play) -> None:
    maria = blocked.freelancer
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    await maria.says("/appeal")
    await maria.presses("Begin another appeal")
    maria.sees("You cannot begin a new appeal before Monday, 8 June 2026", WHY)
    await blocked.passes(days=7, minutes=1)
    await maria.says("/appeal")
    await maria.presses("Begin another appeal")
    maria.does_not_see("cannot begin")
    assert (await blocked.case()).status is Status.DRAFT


async def test_after_the_end_a_message_is_a_question_again(blocked: Play) -> None:
    await blocked.passes(days=7, minutes=1)
    await blocked.freelancer.presses("Later")
    await blocked.freelancer.says("When do I hear from you?")
    assert (await blocked.case()).timer(Clock.NEXT_ANSWER.value) is not None
    await blocked.reviewer.says("/blocked")
    blocked.reviewer.sees("Nobody is blocked.")


async def test_blocks_are_listed_and_ended_before_their_time(blocked: Play) -> None:
    kim, lea, maria = blocked.reviewer, blocked.lead, blocked.freelancer
    await kim.says("/blocked")
    kim.sees("1 case of a blocked person", "until Mon, 8 Jun 2026")
    await kim.says("/card")
    kim.sees("Blocked until Mon, 8 Jun 2026", WHY)
    await lea.says("/block")
    lea.sees("This person is blocked already")
    await lea.says("/unblock")
    maria.sees("You can write freely and begin appeals again.")
    await lea.says("/unblock")
    lea.sees("This person is not blocked.")
    await maria.says("Thank you. When do I hear from you?")
    assert (await blocked.case()).timer(Clock.NEXT_ANSWER.value) is not None


async def test_only_leads_block_and_only_for_a_time(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.says("/block")
    play.reviewer.sees("lead")
    await play.lead.says("/block")
    await play.lead.fills(days="400", why=WHY)
    play.lead.sees("Please give from 1 to 90 days.")
    assert (await play.person()).bar is None
