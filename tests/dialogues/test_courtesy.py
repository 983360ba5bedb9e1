"""Courtesy: "thank you", "ok" and a smile are heard kindly where an answer was asked for, and are none."""

import pytest

from bot.case.model import Status
from tests.support.play import Play

POLITE = (
    "Thank you!",
    "ok",
    "👍",
    "🙏🙏",
    "Gracias.",
    "vale",
    "Спасибо большое",
    "хорошо",
    "Дякую!",
    "гаразд",
)


@pytest.mark.parametrize("words", POLITE)
async def test_at_a_choice_it_is_no_error_and_no_answer(play: Play, words: str) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    maria.sees("Which reason did they give?")
    asked = (await play.case()).intake.answers
    await maria.says(words)
    maria.sees("Thank you. Whenever you are ready", "Which reason did they give?")
    maria.does_not_see("Please choose one of the options below", "I have added this")
    assert (await play.case()).intake.answers == asked
    await maria.presses("Identity could not be verified")
    assert (await play.case()).reason_code == "identity_not_verified"


@pytest.mark.parametrize("words", POLITE)
async def test_before_he_agreed_it_becomes_no_part_of_his_story(play: Play, words: str) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("English")
    await maria.says("❤️" if words in ("ok", "vale", "гаразд", "хорошо") else words)
    maria.sees("Thank you. Whenever you are ready")
    assert not (await play.person()).held_words


@pytest.mark.parametrize("words", [one for one in POLITE if one not in ("ok", "vale")])
async def test_with_nothing_asked_nobody_owes_an_answer_to_it(play: Play, words: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A high number of proposals")
    await maria.presses("Yesterday")
    await maria.says(words)
    maria.sees("Thank you. If you would like to ask or add something")
    case = await play.case()
    assert case.status is Status.DRAFT
    assert not case.questions


async def test_whoever_says_more_is_read(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.says("Thank you, but nobody told me why they did it")
    maria.sees("Which reason did they give?")
    assert "nobody told me why" in (await play.case()).intake.text("own_words")


async def test_a_name_that_reads_like_a_courtesy_is_a_name(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    maria.sees("Which account is it?")
    await maria.says("perfect")
    assert (await play.case()).intake.text("account") == "perfect"
