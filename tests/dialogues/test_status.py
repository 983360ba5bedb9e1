"""Where is my appeal? What he reads when he asks: what happened, whose turn, each document, each point."""

from bot.case.model import Status
from bot.commands import from_button
from tests.support.play import Play


async def with_two_points(play: Play) -> None:
    """Hand in, name two points and a document, prove the account."""
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.says("61 of them were invitations.")
    await maria.says("Nobody warned me.")
    await maria.presses("That is all")
    await maria.sends("degree.jpg")
    await maria.presses("That is all")
    await maria.says(await play.code("maria-dev"))


async def test_the_story_is_told_with_dates_on_his_own_clock(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_two_points(play)
    await maria.says("/timezone Lisbon")
    await play.passes(days=1)
    await kim.presses("Claim")
    await kim.presses("Open degree.jpg")
    await kim.sends("Ask for information", words="Which list of jobs is it?", days="5")
    await play.passes(hours=2)
    await maria.says("/status")
    maria.sees(
        "Waiting for you",
        "It is your turn",
        "You have until",
        "degree.jpg: opened by a reviewer on",
        "1. 61 of them were invitations. — open",
        "2. Nobody warned me. — open",
    )
    await maria.presses("What happened so far")
    maria.sees(
        "Tue, 2 Jun 2026",
        ": a reviewer took it",
        ": a reviewer opened a document of yours",
        ": we asked you for something",
    )
    words = maria.words()
    assert words.index("a reviewer took it") < words.index("we asked you for something")


async def test_what_is_older_is_one_press_away(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_two_points(play)
    await kim.presses("Claim")
    await maria.says("Is anybody there?")
    await kim.sends("Reply", words="Yes, I am reading.")
    await maria.says("/status")
    maria.does_not_see("you began this appeal")
    await maria.presses("What happened so far")
    maria.sees("you began this appeal", "you handed it in", "a person of our team wrote to you")


async def test_each_point_says_what_was_decided_on_it(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_two_points(play)
    await kim.presses("Claim")
    await kim.presses("Open degree.jpg")
    await kim.sends("Mark degree.jpg", verdict="accepted")
    await kim.decides(point_1="They were counted.", point_2="A warning was sent on 2 May.")
    await maria.says("/status")
    maria.sees(
        "degree.jpg: opened and accepted",
        "1. 61 of them were invitations. — decided: They were counted.",
        "2. Nobody warned me. — decided: A warning was sent on 2 May.",
        ": a person decided",
    )


async def test_a_decision_that_waits_for_proof_is_not_told_by_the_status(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.presses("Skip")
    await maria.presses("Skip")
    await maria.says("Nobody warned me.")
    await maria.presses("That is all")
    await kim.presses("Claim")
    await kim.decides(point_1="A warning was sent on 2 May.")
    await maria.says("/status")
    maria.sees("Nobody warned me. — open")
    maria.does_not_see("A warning was sent")


async def test_a_missed_date_stands_in_the_story(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await play.passes(days=4)
    await maria.says("/status")
    maria.sees("We are late with this: a first message from a person")
    await maria.presses("What happened so far")
    maria.sees("we missed a date: a first message")


async def test_answers_are_fixed_once_a_person_has_decided(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Many proposals, few contracts")
    old = [one.action for one in maria._buttons()]
    await maria.presses("Skip")
    old += [one.action for one in maria._buttons()]
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    assert (await play.case()).status is Status.DECIDED
    before = (await play.case()).intake
    for action in dict.fromkeys(one for one in old if not one.startswith(("ask", "stat"))):
        await maria.does(from_button(action))
        assert (await play.case()).intake == before, action
        assert not (await play.case()).form_open, action
    await maria.does(from_button("pick|informed_on=2026-05-01|"))
    maria.sees("A person has decided on these answers", "ask for a second review")
    assert "Ask for a second review" in maria.buttons()
    await maria.says("One more thing: I have a witness.")
    maria.sees("Your question is with the team")


async def test_in_a_second_review_points_and_files_can_be_added_again(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_two_points(play)
    await kim.presses("Claim")
    await kim.presses("Open degree.jpg")
    await kim.sends("Mark degree.jpg", verdict="accepted")
    await kim.decides(point_1="They were counted.", point_2="A warning was sent on 2 May.")
    await maria.presses("Ask for a second review")
    maria.sees("Your second review has begun")
    await maria.presses("Add a point")
    await maria.says("The warning went to my old address.")
    await maria.presses("That is all")
    kim.sees("The warning went to my old address.")
    await maria.says("/status")
    maria.sees("1. 61 of them were invitations. — decided", "3. The warning went to my old address. — open")


async def test_what_was_changed_before_handing_in_is_no_news(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.presses("Back")
    await maria.says("They suspended me on Friday.")
    await maria.says("/status")
    maria.sees("you began this appeal")
    maria.does_not_see("you changed an answer")
