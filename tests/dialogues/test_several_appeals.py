"""Several appeals of one person: one for each notice, each within reach, and none mistaken for another."""

import pytest

from bot.case.model import Case, Status
from bot.commands import from_button
from bot.ids import CaseId
from tests.support.play import PDF, Play


async def cases(play: Play) -> list[Case]:
    """Return all her cases, in the order in which they were begun."""
    person = await play.person()
    found = await play.store.transact(lambda tx: [tx.case(one) for one in person.cases])
    return [one for one in found if one is not None]


async def second_notice(play: Play) -> tuple[CaseId, CaseId]:
    """Hand in one appeal about a hold and another, weeks later, about a closing; return both references."""
    maria = play.freelancer
    await maria.hands_in(own_words="They put my account on hold.")
    await maria.presses("Later")
    await play.passes(days=10)
    await maria.says("/appeal")
    maria.sees("Did you get another notice")
    await maria.presses("It is another notice")
    maria.sees("What happened? Please tell it in your own words.")
    await maria.says("Now my second account is closed.")
    await maria.says("Your account maria-design is closed.")
    await maria.presses("Today")
    maria.sees("That is enough for an appeal")
    await maria.presses("Hand in my appeal")
    await maria.presses("Later")
    first, second = await cases(play)
    await play.passes(hours=1)
    return first.id, second.id


async def test_a_second_notice_has_an_appeal_of_its_own_with_dates_of_its_own(play: Play) -> None:
    first, second = await second_notice(play)
    assert [one.status for one in await cases(play)] == [Status.RECEIVED, Status.RECEIVED]
    assert first != second
    await play.freelancer.says("/status")
    play.freelancer.sees("These are your appeals", first, second, "It is our turn")


async def test_the_same_notice_leads_back_and_takes_along_what_was_written(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in(own_words="They put my account on hold.")
    first = (await play.case()).id
    await maria.presses("Later")
    await maria.says("/appeal")
    await maria.presses("It is another notice")
    await maria.says("I forgot to say: I was ill in May.")
    await maria.says("A high number of proposals")
    await maria.presses("Yesterday")
    maria.sees("It has an appeal: " + first, "Is this the same notice?")
    await maria.presses(f"The same: go on with {first}")
    maria.sees("I have added what you wrote", "Welcome back")
    before, draft = await cases(play)
    assert "I forgot to say: I was ill in May." in before.intake.text("own_words")
    assert draft.status is Status.CLOSED
    assert (await play.person()).case == first
    play.reviewer.sees("The freelancer changed an answer", "I was ill in May.")


async def test_whoever_says_that_it_is_another_notice_is_not_asked_again(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/appeal")
    await maria.presses("It is another notice")
    await maria.says("My other account was suspended on the same day.")
    await maria.says("Another letter.")
    await maria.presses("Yesterday")
    await maria.presses("No, another notice")
    maria.sees("That is enough for an appeal")
    await maria.presses("Hand in my appeal")
    assert [one.status for one in await cases(play)] == [Status.RECEIVED, Status.RECEIVED]


async def test_another_day_is_another_notice_though_the_words_are_the_same(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in(notice="Your account is limited.")
    await maria.says("/appeal")
    await maria.presses("It is another notice")
    await maria.says("It happened again.")
    await maria.says("Your account is limited.")
    await maria.presses("Today")
    maria.sees("That is enough for an appeal")


async def test_words_that_could_be_for_either_are_kept_until_he_says_which(play: Play) -> None:
    maria = play.freelancer
    first, second = await second_notice(play)
    await maria.says("When do I get my money?")
    maria.sees("which one is it for?", first, second)
    assert [one.questions for one in await cases(play)] == [(), ()]
    await maria.says("It is about 300 dollars.")
    await maria.presses(f"{first}: Received")
    maria.sees(f"About your appeal {first}", "Your question is with the team")
    asked, other = await cases(play)
    assert (asked.questions, other.questions) == (
        ("When do I get my money?", "It is about 300 dollars."),
        (),
    )
    await maria.says("And when exactly?")
    assert (await cases(play))[0].questions[-1] == "And when exactly?"


async def test_after_a_while_or_when_we_ask_he_is_asked_again_which_he_means(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    first, second = await second_notice(play)
    await maria.presses("Ask a question")
    await maria.says("When do I get my money?")
    asked = next(one for one in await cases(play) if one.questions)
    other = second if asked.id == first else first
    await kim.says(f"/case {other}")
    await kim.does(from_button(f"claim|||{other}"))
    await kim.does(from_button(f"req|||{other}"))
    await kim.fills(words="Which account is it?", days="5")
    await kim.presses("Send")
    maria.sees("Which account is it?", f"About your appeal {other}")
    await maria.says("maria-dev")
    maria.sees("which one is it for?")
    await maria.presses(f"{other}: Waiting for you")
    maria.sees("Thank you, we have your answer")
    await play.passes(minutes=30)
    await maria.says("One more thing.")
    maria.sees("which one is it for?")


async def test_an_old_button_acts_on_the_appeal_it_was_shown_for(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Later")
    withdraw = f"quit!|||{(await play.case()).id}"
    ask = maria.action("Ask a question")
    await maria.says("/appeal")
    await maria.presses("It is another notice")
    await maria.does(from_button(ask))
    await maria.says("Who reads this?")
    first, second = await cases(play)
    assert (first.questions, second.questions) == (("Who reads this?",), ())
    await maria.does(from_button(withdraw))
    assert [one.status for one in await cases(play)] == [Status.CLOSED, Status.DRAFT]


async def test_a_button_with_the_reference_of_somebody_else_does_nothing(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.does(from_button("quit!|||0000-0001"))
    maria.sees("no longer works")
    await maria.does(from_button("quit!|||7KQ2-M4TX"))
    assert (await play.case()).status is Status.RECEIVED


@pytest.mark.parametrize("command", ["/withdraw", "/ask", "/ask Where is my money?"])
async def test_a_command_that_could_be_for_either_asks_which(play: Play, command: str) -> None:
    maria = play.freelancer
    first, second = await second_notice(play)
    await maria.says(command)
    maria.sees(first, second)
    await maria.presses(f"{second}: Received")
    maria.sees(f"About your appeal {second}")
    assert all(one.open for one in await cases(play))


async def test_a_file_that_could_be_for_either_is_sent_again_for_the_right_one(play: Play) -> None:
    maria = play.freelancer
    first, second = await second_notice(play)
    await maria.sends("degree.jpg")
    maria.sees("I have not kept this file yet", first, second)
    assert [one.documents for one in await cases(play)] == [(), ()]
    await maria.presses(f"{first}: Received")
    await maria.sends_album(maria.upload("degree.jpg"), maria.upload("cv.pdf", PDF))
    maria.sees("I have 2 files of yours", f"About your appeal {first}")
    kept, other = await cases(play)
    assert ([one.name for one in kept.documents], other.documents) == (["degree.jpg", "cv.pdf"], ())
    for one in kept.documents:
        assert await play.vault.exists(kept.id, one.id)


async def test_despair_is_heard_at_once_whichever_appeal_it_is_about(play: Play) -> None:
    maria = play.freelancer
    await second_notice(play)
    await maria.says("I do not want to live any more")
    maria.sees("Your safety comes first", "which one is it for?")
    play.reviewer.sees("not safe")


async def test_a_code_proves_the_appeal_it_is_given_for_and_the_other_of_the_same_account(play: Play) -> None:
    maria = play.freelancer
    first, second = await second_notice(play)
    await maria.says(await play.code("maria-dev"))
    maria.sees("which one is it for?")
    await maria.presses(f"{first}: Received")
    maria.sees("This chat is now tied to the account maria-dev")
    assert [one.proved for one in await cases(play)] == [True, False]
    await maria.does(from_button(f"edit|account||{second}"))
    await maria.says("Maria-Dev")
    maria.sees("confirmed already, by your other appeal")
    assert [one.proved for one in await cases(play)] == [True, True]


async def test_earlier_appeals_stay_within_reach_by_their_reference(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    first = (await play.case()).id
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    await maria.presses("Begin another appeal")
    await maria.says("Another story.")
    second = (await play.case()).id
    await maria.says("/status")
    maria.sees(f"Appeal {second}: Draft")
    await maria.presses(f"{first}: Closed")
    maria.sees(f"Appeal {first}: Closed", "You stopped this appeal")
    await maria.says(f"/status {second.lower()}")
    maria.sees(f"Appeal {second}: Draft")


async def test_what_is_written_goes_to_the_one_that_is_under_way(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    first = (await play.case()).id
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    await maria.presses("Begin another appeal")
    await maria.says("Another story.")
    await maria.says(f"/status {first}")
    await play.passes(hours=1)
    await maria.says("The letter said: closed.")
    closed, draft = await cases(play)
    assert draft.intake.text("notice") == "The letter said: closed."
    assert closed.questions == ()


async def test_nobody_keeps_more_appeals_under_way_than_can_be_read(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    for number in range(1, 6):
        await maria.presses("Later")
        await maria.says("/appeal")
        await maria.presses("It is another notice")
        if number == 5:
            maria.sees("You have 5 appeals under way")
            break
        await maria.says("Another story.")
        await maria.says(f"Letter {number}.")
        await maria.says(f"{number}.5.2026")
        await maria.presses("Hand in my appeal")
    assert len(await cases(play)) == 5


async def test_a_hold_that_became_a_closing_stays_in_the_first_appeal(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.does(from_button(f"pick|measure=on_hold||{(await play.case()).id}"))
    await maria.says("/appeal")
    await maria.presses("The measure has changed")
    maria.sees("What did they do to your account?")
    await maria.presses("It is closed for good")
    kim.sees("Now: It is closed for good", "Before: It is on hold")
    assert len(await cases(play)) == 1


async def test_what_waits_for_his_word_is_never_forgotten(play: Play) -> None:
    maria = play.freelancer
    first, second = await second_notice(play)
    await maria.says("When do I get my money?")
    await play.passes(days=1)
    await maria.says("/status")
    maria.sees("which one is it for?", first, second)
    await maria.presses(f"{first}: Received")
    maria.sees("Your question is with the team")
    await maria.says("/status")
    maria.sees("These are your appeals")
