"""Several questions at once, on a channel with modals: what is good counts, what is wrong is said at once."""

import pytest

from bot.answers import OpenForm
from bot.case.model import Status
from bot.events import Filled
from bot.forms.model import Value
from bot.intake.form import INTAKE
from bot.messages import FormView
from tests.support.play import Freelancer, Play


@pytest.fixture
def play() -> Play:
    return Play(modal_channels=frozenset({"stage"}))


def view(maria: Freelancer) -> FormView:
    assert isinstance(maria.answer, OpenForm), maria.answer
    return maria.answer.view


async def fills(maria: Freelancer, **values: Value) -> None:
    await maria.does(Filled(INTAKE, "", 1, tuple(values.items())))


async def test_up_to_five_of_the_next_questions_are_answered_in_one_form(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.presses("Answer several at once")
    asked = [one.id for one in view(maria).fields]
    assert asked == ["own_words", "notice", "informed_on", "account", "reason"]
    await fills(maria, own_words="They suspended me.", notice="A letter.", informed_on="29.5.2026")
    maria.sees("I have 3 answers from the form.", "That is enough for an appeal")
    await maria.presses("Hand in my appeal")
    assert (await play.case()).status is Status.RECEIVED


async def test_without_such_a_channel_nothing_is_offered() -> None:
    play = Play()
    await play.freelancer.begins()
    assert "Answer several at once" not in play.freelancer.buttons()


async def test_what_is_good_is_kept_and_all_problems_are_said_at_once(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await fills(maria, own_words="They suspended me.", notice="", informed_on="soon", account="m" * 300)
    maria.sees(
        "I have 1 answer from the form.",
        "What the marketplace said: We need an answer to this one",
        "Told on: I could not read this date",
        "Account: That is 300 characters",
    )
    case = await play.case()
    assert case.intake.text("own_words") == "They suspended me."
    await maria.presses("Correct it in the form")
    assert [one.id for one in view(maria).fields][:3] == ["notice", "informed_on", "account"]
    assert (view(maria).held("informed_on"), view(maria).held("account")) == ("soon", "m" * 300)
    await fills(maria, notice="A letter.", informed_on="29.5.2026", account="maria-dev")
    assert (await play.case()).intake.refused == ()
    assert (await play.case()).account == "maria-dev"


async def test_what_is_left_empty_and_not_needed_is_left_out_and_not_asked_again(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await fills(maria, account="", reason="identity_not_verified")
    case = await play.case()
    assert "account" in case.intake.skipped
    maria.sees("Which step failed")


async def test_an_empty_field_takes_no_answer_back(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await fills(maria, account="", own_words="")
    case = await play.case()
    assert (case.account, case.intake.text("own_words")) == ("maria-dev", "They suspended me.")


async def test_no_reason_given_in_a_form_moves_the_case_to_waiting_for_reasons(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await fills(maria, reason="no_reason_given")
    assert (await play.case()).status is Status.WAITING_FOR_REASONS
    assert (await play.case()).timer("reasons") is not None


async def test_the_choice_that_no_reason_was_given_counts_in_a_form_as_by_a_press(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await fills(maria, notice="no_reason_given")
    case = await play.case()
    assert (case.intake.text("notice"), case.reason_code) == ("They gave me no reason", "no_reason_given")


async def test_while_we_wait_for_him_a_form_counts_as_his_answer(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Which account is it?", days="5")
    await fills(maria, account="maria-dev")
    maria.sees("Thank you, we have your answer")
    kim.sees("The freelancer answered by filling in more of the appeal")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_a_form_in_which_nothing_could_be_taken_is_no_answer_yet(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Which account is it?", days="5")
    await fills(maria, account="m" * 300)
    assert (await play.case()).status is Status.WAITING_FOR_YOU


async def test_words_of_despair_in_a_form_call_a_person(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await fills(maria, own_words="I want to die")
    maria.sees("I have 1 answer from the form.")
    assert (await play.case()).timer("safety") is not None
