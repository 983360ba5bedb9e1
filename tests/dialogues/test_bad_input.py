"""Bad input: each gets a kind answer that says what to do, and nothing is lost."""

import pytest

from bot.case.model import Status
from bot.events import UnknownInput
from tests.support.play import JPEG, PDF, Play


async def test_an_empty_answer_is_asked_again(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("   ")
    maria.sees("That was empty", "What happened?")


async def test_ten_thousand_characters_are_kept_to_the_last(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    story = "x" * 9_999 + "!"
    await maria.says(story)
    maria.sees("What did the marketplace tell you?")
    assert (await play.case()).intake.text("own_words") == story


async def test_far_too_long_an_answer_is_explained_and_earlier_answers_stay(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("y" * 20_001)
    maria.sees("20,001 characters", "Your earlier answers are safe", "What did the marketplace tell you?")
    assert (await play.case()).intake.text("own_words") == "They suspended me."


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("31.2.2026", "I could not read this date"),
        ("last week", "I could not read this date"),
        ("5.6.2027", "has not come yet"),
        ("5.6.1926", "very long ago"),
    ],
)
async def test_a_wrong_date_is_explained_with_an_example(play: Play, typed: str, reply: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says(typed)
    maria.sees(reply, "When did you get that message")


async def test_a_file_of_25_mb_is_refused_with_a_way_out_and_the_question_stays(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("scan.jpg", JPEG + b"\0" * 25 * 1024 * 1024)
    maria.sees("I could not keep scan.jpg", "larger than 20.0 MB", "Nothing else is lost")
    assert (await play.case()).documents == ()


async def test_a_program_renamed_to_a_picture_is_refused_with_all_its_problems(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("degree.jpg", b"MZ\x90\x00" + b"\0" * 400 + b"PE\0\0" + b"\0" * 4000)
    maria.sees("I could not keep degree.jpg", "I cannot take this kind of file")
    assert (await play.case()).documents == ()


async def test_an_old_button_says_that_nothing_was_lost(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.does(UnknownInput("button"))
    maria.sees("Nothing was lost", "Which account is it?")


async def test_a_button_of_an_earlier_question_changes_that_answer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    before = (await play.case()).intake.text("informed_on")
    await maria.presses("Today")
    after = (await play.case()).intake.text("informed_on")
    assert (before, after) == ("2026-05-31", "2026-06-01")


async def test_the_same_update_twice_has_the_effect_of_once(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.", dedup="update-7")
    await maria.says("They suspended me.", dedup="update-7")
    case = await play.case()
    assert case.intake.text("own_words") == "They suspended me."
    assert case.intake.answer("notice") is None
    assert maria.words() == ""


async def test_the_same_file_twice_is_stored_once(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("cv.pdf", PDF, dedup="file-1")
    await maria.sends("cv.pdf", PDF, dedup="file-1")
    await maria.sends("again.pdf", PDF)
    maria.sees("You have sent this already, as cv.pdf")
    assert [one.name for one in (await play.case()).documents] == ["cv.pdf"]


async def test_an_unknown_command_is_answered_and_the_question_comes_again(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("/refund")
    maria.sees("I do not know this command", "What happened?")


async def test_a_message_while_it_is_staffs_turn_is_a_question_with_a_date(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Later")
    await maria.says("Is anybody reading this?")
    maria.sees("Your question is with the team", "by Wednesday, 3 June 2026")
    assert (await play.case()).timer("next_answer") is not None


async def test_start_in_the_middle_destroys_nothing(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("/start")
    maria.sees("Everything is as you left it", "What did the marketplace tell you?")
    assert (await play.case()).intake.text("own_words") == "They suspended me."


async def test_what_is_written_at_the_summary_is_a_question_and_not_lost(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    while "This is your appeal." not in maria.words():
        await maria.presses("Skip")
    maria.sees("This is your appeal.")
    await maria.says("What happens now?")
    maria.sees("Your question is with the team")


async def test_back_skip_and_edit_always_work(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("Frist words")
    await maria.presses("Back")
    maria.sees("What happened?", "Your answer so far: Frist words")
    await maria.says("First words")
    maria.sees("What did the marketplace tell you?")
    assert (await play.case()).intake.text("own_words") == "First words"


async def test_days_later_the_draft_is_where_it_was(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await play.passes(days=6)
    await maria.says("/appeal")
    maria.sees("Everything is as you left it", "What did the marketplace tell you?")
    assert (await play.case()).status is Status.DRAFT


async def test_words_of_self_harm_call_a_person_at_once_and_are_kept(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They took everything. I want to die.")
    maria.sees("Your safety comes first", "findahelpline.com", "I have called a person")
    play.lead.sees("I am not safe")
    assert "want to die" in (await play.case()).intake.text("own_words")


async def test_a_file_before_consent_is_not_kept_and_said_so(play: Play) -> None:
    maria = play.freelancer
    await maria.sends("passport.jpg")
    maria.sees("I could not keep this file", "Which language do you prefer?")
    assert [one async for one in play.vault.documents()] == []
