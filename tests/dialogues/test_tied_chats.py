"""One person in two apps: a code ties the chats, both are told, messages go to where he wrote last."""

import pytest

from bot.actions import Action, Verb
from bot.case.model import Status
from bot.commands import from_button
from bot.events import Pressed, Reachable
from bot.ids import Address
from bot.ports import Outgoing
from tests.support.play import JPEG, Freelancer, Play


@pytest.fixture
def other(play: Play) -> Freelancer:
    """Maria's chat in another app."""
    return Freelancer(play, "maria-elsewhere")


def code(said: str) -> str:
    return next(word for word in said.split() if word.startswith("L-"))


async def tie(owner: Freelancer, typist: Freelancer) -> None:
    await owner.says("/link")
    await typist.says(code(owner.words()))
    await typist.presses("Yes, both are mine")


def last(play: Play) -> Outgoing:
    return [one for one in play.stage.sent if one.address.chat.startswith("maria")][-1]


async def test_the_code_of_one_chat_ties_the_other_after_a_word_of_warning(
    play: Play, other: Freelancer
) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says("/link")
    maria.sees("Write this code in your other chat", "It works once, until Monday, 1 June 2026, 09:15")
    given = code(maria.words())
    await other.says(given)
    other.sees("Shall both chats be one from now on?", "only if you asked for the code yourself")
    await other.presses("Yes, both are mine")
    other.sees("Both chats are one now", "Which account is it?")
    assert any(
        "This chat is now one with another chat" in maria.render(part)
        for one in play.stage.sent
        if one.address == maria.address
        for part in one.message.parts
    )
    kim.sees("The freelancer has tied another chat")
    assert "chats tied" in await play.audit()


async def test_messages_go_to_the_chat_used_last_and_either_goes_on(play: Play, other: Freelancer) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await tie(maria, other)
    await other.says("maria-dev")
    assert (await play.case()).account == "maria-dev"
    await kim.presses("Claim")
    await kim.sends("Reply", words="Good morning, Maria.")
    other.sees("Good morning, Maria.")
    maria.does_not_see("Good morning, Maria.")
    await maria.says("/status")
    maria.sees("Being reviewed")
    await kim.sends("Reply", words="And a good evening.")
    maria.sees("And a good evening.")
    await other.sends("cv.jpg", JPEG)
    assert len((await play.case()).documents) == 1


async def test_a_code_works_once(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/link")
    given = code(maria.words())
    await other.says(given)
    yes = other.action("Yes, both are mine")
    await other.does(from_button(yes))
    third = Freelancer(play, "mallory")
    await third.says(given)
    third.sees("I do not know this code")
    await third.does(from_button(yes))
    third.sees("I do not know this code")


async def test_a_newer_code_makes_the_older_one_useless(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/link")
    older = code(maria.words())
    await maria.says("/link")
    await other.says(older)
    other.sees("I do not know this code")


async def test_a_code_expires_also_between_typing_and_confirming(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/link")
    given = code(maria.words())
    await other.says(given)
    await play.passes(minutes=16)
    await other.presses("Yes, both are mine")
    other.sees("This code has expired")
    await other.says(f"/link {given}")
    other.sees("This code has expired")
    assert (await play.person()).others == ()


async def test_typed_in_the_same_chat_it_says_where_to_type_it(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/link")
    await maria.says(code(maria.words()))
    maria.sees("This is the chat that the code is from")


async def test_one_can_leave_it(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/link")
    await other.says(code(maria.words()))
    await other.presses("No, leave it")
    other.sees("nothing was changed")
    assert (await play.person()).others == ()


async def test_two_open_appeals_are_not_tied_and_it_says_what_to_do(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await other.hands_in()
    await maria.says("/link")
    await other.says(code(maria.words()))
    other.sees("There is an appeal under way in each of the two chats", "/withdraw")
    await other.says("/withdraw")
    await other.presses("Yes, stop my appeal")
    await tie(maria, other)
    assert (await play.person()).others == (maria.address,)
    assert (await play.case()).status is Status.RECEIVED


async def test_whoever_types_it_keeps_his_appeal_when_the_other_has_none(
    play: Play, other: Freelancer
) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await other.says("/start")
    await other.presses("English")
    await other.says("/link")
    mine = await play.person()
    await maria.says(code(other.words()))
    await maria.presses("Yes, both are mine")
    maria.sees("Both chats are one now")
    now = await play.person()
    assert (now.id, now.address, now.others) == (mine.id, maria.address, (other.address,))
    await other.says("/status")
    other.sees("Received")


async def test_an_answer_owed_to_a_closed_appeal_still_arrives_after_tying(
    play: Play, other: Freelancer
) -> None:
    maria, kim = play.freelancer, play.reviewer
    await other.hands_in()
    theirs = await play.store.transact(lambda tx: tx.person_at(other.address))
    assert theirs is not None
    await other.says("/ask When is my money paid?")
    await other.says("/withdraw")
    await other.presses("Yes, stop my appeal")
    await kim.presses("Claim")
    await maria.hands_in()
    await tie(maria, other)
    await kim.does(Pressed(Action(Verb.REPLY, case=theirs.case)))
    await kim.fills(words="It is paid on Friday.")
    await kim.presses("Send")
    assert last(play).address == other.address
    assert "It is paid on Friday." in other.render(last(play).message.parts[0])


async def test_blocking_one_chat_of_two_sends_what_comes_to_the_other(play: Play, other: Freelancer) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await tie(maria, other)
    await kim.presses("Claim")
    play.stage.blocked.add(other.address.chat)
    await other.does(Reachable(on=False))
    assert (await play.case()).blocked_at is None
    await kim.sends("Reply", words="Good morning, Maria.")
    maria.sees("Good morning, Maria.")
    play.stage.blocked.clear()
    await other.does(Reachable(on=True))
    other.sees("Welcome back")


async def test_guessing_is_capped(play: Play) -> None:
    mallory = Freelancer(play, "mallory")
    for _ in range(5):
        await mallory.says("L-2222-2222")
        mallory.sees("I do not know this code")
    await play.freelancer.says("/link")
    await mallory.says(code(play.freelancer.words()))
    mallory.sees("I take no codes until Monday, 1 June 2026, 10:00")


async def test_tying_before_any_appeal_begins_where_one_is(play: Play, other: Freelancer) -> None:
    maria = play.freelancer
    await maria.says("They suspended me.")
    await maria.says("/link")
    await other.says(code(maria.words()))
    await other.presses("Yes, both are mine")
    other.sees("Both chats are one now", "Which language do you prefer?")
    await other.presses("English")
    await other.presses("I agree")
    other.sees("They suspended me.")
    assert (await play.person()).address == Address("stage", "maria-elsewhere")


async def test_an_account_that_looks_like_a_code_is_an_account(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("peterson123")
    assert (await play.case()).account == "peterson123"
    await maria.presses("Back")
    await maria.says("leonard23")
    assert (await play.case()).account == "leonard23"
