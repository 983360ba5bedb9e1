"""One whole appeal, from the first message to a decision with reasons."""

from bot.case.model import Status
from tests.support.play import PDF, REVERSAL, Play


async def test_three_answers_make_an_appeal_with_reference_and_dates(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    maria.sees("Which language do you prefer?")
    await maria.presses("English")
    maria.sees("Do you agree?")
    await maria.presses("I agree")
    maria.sees("What happened? Please tell it in your own words.")
    await maria.says("They suspended me for my proposals.")
    maria.sees("What did the marketplace tell you?")
    await maria.says("A high number of proposals without many contracts.")
    maria.sees("When did you get that message")
    await maria.says("29.5.2026")
    maria.sees("That is enough for an appeal")
    await maria.presses("Hand in my appeal")
    case = await play.case()
    assert case.status is Status.RECEIVED
    maria.sees(case.id, "by Monday, 15 June 2026", "by Wednesday, 3 June 2026", "This chat is automated")


async def hand_in_everything(play: Play) -> None:
    """Play the freelancer's part up to the proved and complete appeal."""
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Many proposals, few contracts")
    for answer in (
        "Four weeks, ten invitations.",
        "Android jobs, six years of it.",
        "A client outside.",
        "Fewer.",
    ):
        await maria.says(answer)
    await maria.says("61 of them were invitations.")
    await maria.says("Nobody warned me.")
    await maria.presses("That is all")
    await maria.sends("degree.jpg")
    maria.sees("degree.jpg", "Fingerprint")
    await maria.sends("cv.pdf", PDF)
    await maria.says("https://example.com/in/maria")
    await maria.presses("That is all")
    await maria.presses("My account as it was before")
    await maria.presses("It is suspended")
    await maria.presses("send proposals")
    await maria.presses("That is all")
    await maria.says("One contract, due on 12 June; 300 dollars wait.")
    await maria.says("My rent is due on Friday.")
    await maria.presses("Skip")
    maria.sees("This is your appeal.", "3 files", "300 dollars")
    await maria.presses("That is everything for now")
    maria.sees("I have told the team")
    await maria.says(await play.code("maria-dev"))
    maria.sees("maria-dev")


async def read_the_documents(play: Play) -> None:
    """Open and mark every document; the freelancer hears of each."""
    for name in ("degree.jpg", "cv.pdf", "https://example.com/in/maria"):
        await play.reviewer.presses(f"Open {name}")
        play.freelancer.sees(f"{name} was opened by a reviewer")
        await play.reviewer.sends(f"Mark {name}", verdict="accepted")
        play.freelancer.sees(f"{name}: a reviewer has read and accepted it.")


async def test_the_whole_story_with_second_review_and_reversal(play: Play) -> None:
    maria, kim, ruth = play.freelancer, play.reviewer, play.second
    await hand_in_everything(play)
    await kim.presses("Claim")
    await kim.sends("Reply", words="Thank you, I am reading your papers.")
    maria.sees("Reviewer K.", "Thank you, I am reading your papers.")
    await read_the_documents(play)
    await kim.decides(point_1="They were counted.", point_2="A warning was sent on 2 May.")
    maria.sees("The restriction stays", "61 of them were invitations.", "They were counted.")
    maria.sees("4.2", "degree.jpg")
    assert (await play.case()).status is Status.DECIDED

    await maria.presses("Ask for a second review")
    maria.sees("Your second review has begun")
    await kim.presses("Claim")
    kim.sees("another person has to do the second review")
    await ruth.presses("Claim")
    for name in ("degree.jpg", "cv.pdf", "https://example.com/in/maria"):
        await ruth.presses(f"Open {name}")
        maria.sees(f"{name} was opened by a reviewer")
    await ruth.presses("Decide")
    points = {"point_1": "You are right: 61 were invitations.", "point_2": "There was none."}
    await ruth.fills(**{**REVERSAL, **points})
    await ruth.presses("Send")
    maria.sees("We were wrong", "your account and your place in search", "Invitations no longer count")
    await ruth.sends("Everything is restored", words="Your account works again.")
    assert (await play.case()).timer("reinstatement") is None
    await maria.presses("I accept the decision")
    await maria.presses("Yes, I accept it")
    assert (await play.case()).status is Status.CLOSED


async def test_a_freelancer_writes_russian_when_he_chooses_it(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("Русский")
    maria.language = "ru"
    assert (await play.person()).language == "ru"
    assert len(maria.buttons()) > 0


async def test_what_is_written_before_consent_becomes_the_own_words(play: Play) -> None:
    maria = play.freelancer
    await maria.says("You suspended my account for nothing!")
    await maria.presses("English")
    await maria.presses("I agree")
    maria.sees("You wrote before", "You suspended my account for nothing!")
    await maria.says("I had eleven clients.")
    maria.sees("What did the marketplace tell you?")
    told = (await play.case()).intake.text("own_words")
    assert told == "You suspended my account for nothing!\n\nI had eleven clients."


async def test_refusing_the_privacy_notice_erases_what_was_held(play: Play) -> None:
    maria = play.freelancer
    await maria.says("You suspended my account for nothing!")
    await maria.presses("English")
    await maria.presses("I do not agree")
    maria.sees("I have kept nothing")
    assert (await play.person()).held_words == ""


async def test_a_picture_of_the_letter_answers_what_the_letter_said(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.sends("letter.jpg")
    maria.sees("I have letter.jpg", "When did you get that message")
    case = await play.case()
    assert case.intake.text("notice") == "See the file letter.jpg"
    assert [one.name for one in case.documents] == ["letter.jpg"]


async def test_a_caption_stays_with_its_file(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    for _ in range(3):
        await maria.presses("Skip")
    maria.sees("Do you have documents")
    await maria.sends("degree.jpg", caption="My degree of 2015")
    assert (await play.case()).documents[0].caption == "My degree of 2015"
    play.reviewer.sees("degree.jpg (My degree of 2015)")
