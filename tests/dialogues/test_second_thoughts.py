"""Second thoughts: what people change, repeat and press too late, and what must not be lost by it."""

import pytest

from bot.case.model import Status
from bot.commands import from_button
from tests.support.play import REVERSAL, Freelancer, Play


async def test_an_answer_picked_from_the_summary_is_shown_whole_and_can_be_added_to(play: Play) -> None:
    maria = play.freelancer
    story = "They suspended me. " + "It is a long story. " * 20
    await maria.hands_in(own_words=story)
    while "This is your appeal." not in maria.words():
        await maria.presses("Skip")
    await maria.presses("Change 1")
    maria.sees(story.strip(), "What you write now replaces it")
    await maria.presses("Add to it")
    await maria.says("And my child is ill.")
    maria.sees("This is your appeal.")
    assert (await play.case()).intake.text("own_words") == f"{story.strip()}\n\nAnd my child is ill."


async def test_an_answer_picked_by_mistake_can_be_kept(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in(own_words="They suspended me.")
    while "This is your appeal." not in maria.words():
        await maria.presses("Skip")
    await maria.presses("Change 1")
    await maria.presses("Keep it as it is")
    maria.sees("This is your appeal.")
    assert (await play.case()).intake.text("own_words") == "They suspended me."


async def test_going_back_keeps_the_points_that_were_noted(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.says("61 of them were invitations.")
    await maria.says("Nobody warned me.")
    await maria.presses("Back")
    assert (await play.case()).intake.items("points") == ("61 of them were invitations.", "Nobody warned me.")


async def test_an_old_button_never_replaces_what_was_written(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    none_given = maria.action("They gave me no reason")
    await maria.says("A high number of proposals.")
    await maria.does(from_button(none_given))
    maria.sees("from an earlier step", "When did you get that message")
    assert (await play.case()).intake.text("notice") == "A high number of proposals."


async def test_an_old_choice_that_still_fits_is_taken_and_said_so(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Today")
    maria.sees("Changed: Told on is now Monday, 1 June 2026")


async def test_an_old_hand_in_does_not_say_that_all_is_told(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.presses("Today")
    hand_in = maria.action("Hand in my appeal")
    await maria.does(from_button(hand_in))
    await maria.does(from_button(hand_in))
    maria.sees("Your appeal is with us already", "Which account is it?")
    case = await play.case()
    assert case.completed_at is None
    assert case.form_open


async def test_accepting_is_asked_twice_and_can_be_thought_over(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await maria.presses("I accept the decision")
    maria.sees("Do you accept the decision?")
    assert (await play.case()).status is Status.DECIDED
    await maria.presses("Yes, I accept it")
    assert (await play.case()).status is Status.CLOSED
    await play.passes(days=10)
    await maria.presses("Ask for a second review")
    maria.sees("Your second review has begun")
    assert (await play.case()).status is Status.SECOND_REVIEW


async def test_after_the_window_a_second_review_is_a_request_to_look_again(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    appeal = maria.action("Ask for a second review")
    await play.passes(days=40)
    await maria.does(from_button(appeal))
    maria.sees("The time to ask for a second review is over", "Please write what is new")
    await maria.says("I found the invitations.")
    play.lead.sees("asks to look at this case again", "I found the invitations.")
    await play.lead.sends("Open it again", why="New facts.")
    maria.sees("We have opened your appeal again", "It is our turn")
    assert (await play.case()).status is Status.SECOND_REVIEW


async def test_a_question_among_the_answers_is_a_question(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("Where do I see my account name?")
    maria.sees("Your question is with the team", "Which account is it?")
    assert (await play.case()).intake.answer("account") is None


@pytest.mark.parametrize(
    "typed", ["29 May", "29.5", "May 29, 2026", "29/05/26", "5/29/2026", "29 мая 2026 г."]
)
async def test_dates_are_read_as_people_write_them(play: Play, typed: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says(typed)
    assert (await play.case()).intake.text("informed_on") == "2026-05-29"


async def test_who_does_not_remember_the_day_can_appeal_all_the_same(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.presses("I do not remember")
    await maria.presses("Hand in my appeal")
    assert (await play.case()).status is Status.RECEIVED


async def test_a_file_known_already_answers_a_request_too(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.sends("list.jpg")
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The list of jobs, please.")
    await maria.sends("list.jpg")
    maria.sees("You have sent this already", "Thank you, we have your answer")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_a_button_of_one_case_never_acts_on_another(play: Play) -> None:
    kim, maria, boris = play.reviewer, play.freelancer, Freelancer(play, "boris")
    await maria.hands_in()
    claim_maria = kim.action("Claim")
    await boris.hands_in()
    await kim.does(from_button(claim_maria))
    assert (await play.case()).assignee == "kim"


async def test_a_case_that_does_not_exist_is_not_another_one(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.says("/case 0000-0000-1")
    play.reviewer.sees("I do not know which case you mean")


async def test_who_is_not_safe_is_never_told_to_wait_for_a_working_day(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/unsafe")
    maria.sees("I have called a person", "Monday, 1 June 2026, 10:00")
    await play.passes(hours=1, minutes=1)
    maria.sees("nobody has", "11:00", "112 in Europe")
    play.reviewer.sees("NOT SAFE")


async def test_a_lifted_restriction_never_reads_as_one_that_blocks_everything(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.presses("Decide")
    await kim.fills(**{**REVERSAL, "allowed": ()})
    await kim.presses("Send")
    maria.sees("the restriction is lifted", "Once everything is restored")
    maria.does_not_see("What you cannot do")


async def test_status_names_every_date_that_was_promised(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await maria.presses("Later")
    await maria.says("Is anybody there?")
    await maria.says("/status")
    maria.sees(
        "by Monday, 15 June",
        "a first message from a person, by Wednesday, 3 June",
        "the answer to a question",
    )
    kim.sees("Also owed: a first message from a person", "Asks: Is anybody there?")
