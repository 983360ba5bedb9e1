"""What a tired person stumbles over: what comes first, what can be taken back, what is said of when."""

import pytest

from bot.case.model import Status
from tests.support.play import Freelancer, Play


async def with_points(play: Play) -> Freelancer:
    """Hand in, and answer with three points."""
    her = play.freelancer
    await her.hands_in()
    await her.presses("Later")
    await her.presses("Add a point")
    for point in ("Which rule was it?", "When am I paid?", "nonsense"):
        await her.says(point)
    await her.says("that's all")
    return her


async def test_a_point_can_be_taken_away_and_the_last_one_stays(play: Play) -> None:
    her = await with_points(play)
    await her.presses("Add a point")
    her.sees("Your points so far", "1. Which rule was it?", "3. nonsense")
    her.does_not_see("What you write now replaces it")
    await her.presses("Take away 3")
    her.sees("Taken away: nonsense", "2. When am I paid?")
    her.does_not_see("3.")
    await her.presses("Take away 1")
    assert "Take away 1" not in her.buttons()[:3]
    await her.says("no more")
    assert (await play.case()).intake.value("points") == ("When am I paid?",)


async def test_an_old_button_takes_no_other_point_away(play: Play) -> None:
    her = await with_points(play)
    await her.presses("Add a point")
    old = her.action("Take away 3")
    await her.presses("That is all")
    await her.does(her.inbound(old).body)
    her.sees("This button is from an earlier step")
    assert len((await play.case()).intake.value("points") or ()) == 3


async def test_back_from_an_answer_that_is_changed_leads_to_the_list_of_answers(play: Play) -> None:
    her = await with_points(play)
    await her.says("/appeal")
    await her.presses("Go on with the questions")
    for _ in range(20):
        if "This is your appeal" in her.words():
            break
        await her.says("skip")
    her.sees("This is your appeal")
    await her.presses("Change 1")
    her.sees("What happened?")
    await her.says("back")
    her.sees("This is your appeal")
    her.does_not_see("Does somebody help you")


async def test_what_was_chosen_of_several_is_ticked(play: Play) -> None:
    her = play.freelancer
    await her.hands_in()
    for _ in range(20):
        if "log in" in her.buttons():
            break
        await her.says("skip")
    await her.presses("log in")
    assert "✓ log in" in her.buttons()
    await her.says("log in")
    assert "✓ log in" not in her.buttons()[:12]


async def test_reasons_come_before_what_they_do_to_the_date(play: Play) -> None:
    her, kim = play.freelancer, play.reviewer
    await her.begins()
    await her.says("You closed my account.")
    await her.says("no reason")
    await her.presses("Today")
    await her.presses("Hand in my appeal")
    await play.passes(days=9)
    await kim.presses("Claim")
    await kim.sends("State the reasons", clause="proposals", facts="84.", automation="not_automated")
    words = her.words()
    her.sees("You can answer the reasons until", "the date of the decision moves once")
    assert words.index("You can answer the reasons until") < words.index("the date of the decision moves")


async def test_a_second_decision_says_that_it_is_one_and_when_its_own_reviewer_looked(play: Play) -> None:
    her, kim, ruth = play.freelancer, play.reviewer, play.second
    await her.hands_in()
    await her.says(await play.code("maria-dev"))
    await her.sends("degree.jpg")
    await kim.presses("Claim")
    await kim.presses("Open degree.jpg")
    await kim.sends("Mark degree.jpg", verdict="accepted")
    await kim.decides()
    her.sees("degree.jpg: opened on Monday, 1 June 2026")
    her.does_not_see("This is the answer to your second review")
    await her.presses("Ask for a second review")
    await play.passes(days=1)
    await ruth.presses("Claim")
    await ruth.presses("Open degree.jpg")
    await ruth.decides()
    her.sees("This is the answer to your second review.", "degree.jpg: opened on Tuesday, 2 June 2026")


async def test_accepting_after_a_second_review_promises_no_third(play: Play) -> None:
    her, kim, ruth = play.freelancer, play.reviewer, play.second
    await her.hands_in()
    await her.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await her.presses("I accept the decision")
    her.sees("until your time for a second review ends you can change your mind")
    await her.presses("Ask for a second review")
    await ruth.presses("Claim")
    await ruth.decides()
    await her.presses("I accept the decision")
    her.does_not_see("second review")
    her.sees("come back if there is something new")
    await her.says("/erase")
    her.does_not_see("you can ask for a second review until")


@pytest.mark.parametrize(
    "typed", ["When is my money paid?", "Which of them do you mean?", "Thank you!", "gracias"]
)
async def test_asking_back_or_thanking_does_not_use_up_her_time_to_answer(play: Play, typed: str) -> None:
    her, kim = play.freelancer, play.reviewer
    await her.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Please send your licence.", days="5")
    await her.says(typed)
    her.sees("It is your turn: ")
    her.does_not_see("Thank you, we have your answer.")
    assert (await play.case()).status is Status.WAITING_FOR_YOU
    await her.says("I have none. Is a diploma enough?")
    her.sees("Thank you, we have your answer.")


async def test_a_withdrawal_is_confirmed_or_not_by_the_whole_words(play: Play) -> None:
    her = play.freelancer
    await her.hands_in()
    await her.presses("Later")
    await her.says("/withdraw")
    await her.says("yes")
    her.sees("Your question is with the team.")
    assert (await play.case()).open
    await her.says("No, keep it")
    her.sees("Received")
    await her.says("yes, stop my appeal")
    assert not (await play.case()).open


@pytest.mark.parametrize(
    ("typed", "seen"), [("/ayuda", "/status"), ("/Estado", "Received"), ("/помощь", "/ask")]
)
async def test_a_command_in_her_own_language_is_understood(play: Play, typed: str, seen: str) -> None:
    her = play.freelancer
    await her.hands_in()
    await her.says(typed)
    her.sees(seen)
    her.does_not_see("I do not know this command")


async def test_a_change_of_mind_about_erasing_is_led_to_the_button_that_stops_it(play: Play) -> None:
    her = play.freelancer
    await her.hands_in()
    await her.presses("Later")
    await her.says(await play.code("maria-dev"))
    await her.says("/erase")
    await her.presses("Erase when my appeal is over")
    await her.says("no, rather not")
    her.sees("Your question is with the team.", "What you asked to be erased still will be.")
    await her.presses("Stop: erase nothing")
    assert not (await play.case()).erase_when_over
    await her.says("and now?")
    her.does_not_see("still will be")
