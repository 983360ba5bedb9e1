"""Typing instead of pressing: what tired people write where there are buttons is understood, or kept."""

import pytest

from bot.case.model import Status
from tests.support.play import Play


async def test_the_name_of_a_language_and_a_yes_are_as_good_as_a_press(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.says("русский")
    maria.language = "ru"
    maria.sees("Вы согласны?")
    await maria.says("Согласна.")
    maria.sees("Что произошло?")
    assert (await play.case()).status is Status.DRAFT


@pytest.mark.parametrize("typed", ["hand in", "Hand in my appeal", "HAND IN MY APPEAL!"])
async def test_the_label_of_a_button_typed_is_a_press(play: Play, typed: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says("yesterday")
    await maria.says(typed)
    maria.sees("We have your appeal")
    await maria.says("skip")
    maria.sees("Which reason did they give?")
    await maria.says("more than one account")
    assert (await play.case()).reason_code == "suspected_multiple_accounts"


@pytest.mark.parametrize("typed", ["I don't know", "no idea", "Не знаю", "no lo sé"])
async def test_no_idea_is_an_answer_to_the_question_for_the_reason(play: Play, typed: str) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Skip")
    await maria.says(typed)
    assert (await play.case()).reason_code == "no_reason_given"


@pytest.mark.parametrize(
    "typed", ["They gave no reason.", "не говорят причину", "Sin motivo.", "Причину не назвали", "No idea"]
)
async def test_whoever_writes_that_no_reason_was_given_is_not_asked_for_it(play: Play, typed: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says(typed)
    case = await play.case()
    assert (case.intake.text("notice"), case.reason_code) == (typed, "no_reason_given")


async def test_a_letter_that_speaks_of_reasons_is_a_letter(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("We see no reason to change our view of your account, which was limited on 3 May 2026.")
    assert (await play.case()).reason_code == ""


async def test_what_he_tells_where_a_choice_is_asked_for_becomes_part_of_his_story(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("I have two children and a loan to pay.")
    maria.sees("I have added this to your own words.", "Which account is it?")
    await maria.says("maria-dev")
    await maria.says("They wrote that I sent too many of them in May.")
    maria.sees("I have added this to your own words.", "Which reason did they give?")
    case = await play.case()
    assert case.account == "maria-dev"
    assert "two children and a loan" in case.intake.text("own_words")
    assert "too many of them in May" in case.intake.text("own_words")
    play.reviewer.sees("too many of them in May")


async def test_a_word_that_is_no_option_gets_no_wall_of_options(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Skip")
    await maria.says("spam")
    maria.sees("Please choose one of the options below")
    maria.does_not_see("Copyright")


async def test_a_greeting_is_greeted_and_begins_no_story(play: Play) -> None:
    maria = play.freelancer
    await maria.says("Hi!")
    maria.sees("Which language do you prefer?")
    await maria.presses("English")
    await maria.presses("I agree")
    maria.sees("What happened?")
    maria.does_not_see("You wrote before")


async def test_who_tells_more_where_a_date_was_asked_for_loses_no_word(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says("it was when my surname changed after the wedding")
    maria.sees("I have added this to your own words.", "When did you get that message")
    assert "after the wedding" in (await play.case()).intake.text("own_words")


async def test_despair_is_never_answered_with_a_form(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Skip")
    await maria.says("I want to die")
    maria.sees("Your safety comes first", "I have called a person")
    maria.does_not_see("Please choose", "Question")
    play.reviewer.sees("I want to die")
