"""More time, once: with a reason, told before the date, and never a second time."""

import pytest

from bot.answers import Toast
from bot.case.model import Status
from tests.support.play import Play

WHY = "The client's contract is still with their lawyer."


async def reviewed(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.sends("Reply", words="I am on it.")


async def test_the_date_of_the_decision_moves_once_and_he_reads_why_until_when_and_who_knows(
    play: Play,
) -> None:
    maria, kim, lea = play.freelancer, play.reviewer, play.lead
    await reviewed(play)
    await play.passes(days=3)
    await kim.presses("Move the date")
    await kim.fills(why=WHY, days="7")
    kim.sees(
        "This is what will be sent",
        "We promised this by Monday, 15 June 2026",
        WHY,
        "The new date is Monday, 22 June 2026",
    )
    await kim.presses("Send")
    maria.sees(
        "We promised this by Monday, 15 June 2026, 09:00 (UTC): the decision. We need more time",
        WHY,
        "— Reviewer K.",
        "The new date is Monday, 22 June 2026",
        "It does not move a second time",
        "Those who lead the team know",
        "none of your own dates gets shorter",
    )
    kim.sees("Kim moved a date, once: the decision")
    await play.passes(hours=1)
    lea.sees("moved a date, once: the decision. It was Monday, 15 June 2026", WHY)
    await maria.says("/status")
    maria.sees("Monday, 22 June 2026", "we moved the date of the decision, and told you why")
    case = await play.case()
    duty = case.timer("decision")
    assert duty is not None
    assert (duty.moved_later, duty.late, case.status) == (True, False, Status.BEING_REVIEWED)
    assert "date extended" in await play.audit()


async def test_without_a_number_of_days_it_moves_as_far_as_the_rules_allow(play: Play) -> None:
    await reviewed(play)
    await play.reviewer.sends("Move the date", why=WHY)
    play.freelancer.sees("The new date is Monday, 29 June 2026")


async def test_too_far_is_refused_with_the_latest_date(play: Play) -> None:
    kim = play.reviewer
    await reviewed(play)
    for days in ("0", "15", "9999"):
        await kim.presses("Move the date")
        await kim.fills(why=WHY, days=days)
        kim.sees("no later than Monday, 29 June 2026", "Leave the days empty")
        assert "Send" not in kim.buttons()[:2]
        await kim.presses("Discard")


async def test_a_second_time_is_refused(play: Play) -> None:
    kim = play.reviewer
    await reviewed(play)
    await kim.sends("Move the date", why=WHY, days="3")
    await kim.says("/extend")
    assert isinstance(kim.answer, Toast)
    kim.sees("This date was moved once already: the decision, Thursday, 18 June 2026")


async def test_after_the_date_it_is_late_and_cannot_be_moved(play: Play) -> None:
    lea = play.lead
    await reviewed(play)
    await play.passes(days=14, hours=1)
    await lea.says("/extend")
    lea.sees("This date has passed already", "Monday, 15 June 2026", "the new date is")


async def test_a_draft_that_was_begun_before_the_date_cannot_be_sent_after_it(play: Play) -> None:
    lea = play.lead
    await reviewed(play)
    await lea.presses("Move the date")
    await lea.fills(why=WHY, days="3")
    await play.passes(days=14, hours=1)
    await lea.presses("Send")
    lea.sees("This date has passed already")


async def test_where_a_law_allows_no_more_time_it_says_so(play: Play) -> None:
    kim = play.reviewer
    await play.starts()
    await play.admin.says("/deadlines preset eu-platform-work")
    await play.admin.presses("Put it in force")
    await reviewed(play)
    await kim.says("/extend")
    kim.sees("A law that applies here allows no later date than this one: the decision, Monday, 15 June 2026")


async def test_an_admin_reads_how_far_a_date_could_be_put_off(play: Play) -> None:
    ada = play.admin
    await play.starts()
    await ada.says("/deadlines decision")
    await ada.reads_on()
    ada.sees("later once, with /extend and a reason", "If it began now, no later than Monday, 29 June 2026")
    await ada.says("/deadlines acknowledgement")
    await ada.reads_on()
    ada.sees("It may move earlier at any time, and never later")
    await ada.says("/deadlines decision_extension")
    await ada.reads_on()
    ada.sees("It says how far that date may move, once")
    await ada.says("/deadlines preset eu-platform-work")
    await ada.presses("Put it in force")
    await ada.says("/deadlines decision")
    await ada.reads_on()
    ada.sees("It cannot be put off: a law that applies sets this date")


async def test_where_a_law_allows_no_more_time_a_question_leaves_the_date_where_it_is(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await play.starts()
    await play.admin.says("/deadlines preset eu-platform-work")
    await play.admin.presses("Put it in force")
    await reviewed(play)
    await kim.sends("Ask for information", words="The contract, please.", days="30")
    maria.sees("Please answer by Thursday, 11 June 2026")
    maria.does_not_see("moves once")
    duty = (await play.case()).timer("decision")
    assert duty is not None
    assert duty.due.date().isoformat() == "2026-06-15"


async def test_a_question_carries_the_one_extension_no_further_than_the_rules_allow(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await reviewed(play)
    await kim.sends("Ask for information", words="The contract, please.", days="60")
    maria.sees(
        "Please answer by Thursday, 25 June 2026",
        "the date of the decision moves once: from Monday, 15 June 2026, 09:00 (UTC) to Monday, 29 June 2026",
    )
    await kim.says("/extend")
    kim.sees("This date was moved once already")


async def test_whoever_does_not_have_the_case_cannot_move_its_date(play: Play) -> None:
    await reviewed(play)
    await play.second.says("/extend")
    play.second.sees("Kim has this case")
    duty = (await play.case()).timer("decision")
    assert duty is not None
    assert not duty.moved_later


async def test_it_is_no_answer_to_a_question_of_his(play: Play) -> None:
    await reviewed(play)
    await play.freelancer.says("When is my money paid?")
    await play.reviewer.sends("Move the date", why=WHY, days="3")
    assert (await play.case()).timer("next_answer") is not None


async def test_on_a_channel_without_windows_it_is_asked_in_the_thread() -> None:
    play = Play(staff_dialogue=True)
    kim = play.reviewer
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.presses("Move the date")
    kim.sees("Why is more time needed?")
    await kim.says(WHY)
    kim.sees("How many days later?")
    await kim.presses("Skip")
    kim.sees("The new date is Monday, 29 June 2026")
    await kim.presses("Send")
    play.freelancer.sees(WHY, "The new date is Monday, 29 June 2026")


async def forbidden(play: Play, typed: str = "/deadlines set extension none") -> None:
    await play.starts()
    await play.admin.says(typed)
    await play.admin.presses("Put it in force")


@pytest.mark.parametrize(
    "typed",
    [
        "/deadlines set extension none",
        "/deadlines set decision_extension to none",
        "/deadlines set a later date for the decision 0 days",
        "/deadlines set decision-extension not allowed because nobody shall wait longer",
        "/deadlines set продление нет",
        "/deadlines set prórroga ninguna",
        "/deadlines set відстрочка немає",
    ],
)
async def test_an_admin_forbids_putting_dates_off_after_a_dry_run(play: Play, typed: str) -> None:
    ada = play.admin
    await play.starts()
    await play.freelancer.hands_in()
    await ada.says(typed)
    ada.sees(
        "Nothing has changed yet",
        "a later date for the decision: no later date (before: 10 business days)",
        "No longer possible: a later date for the decision. Dates that were moved already stay",
        "1 open case",
    )
    await ada.presses("Put it in force")
    ada.sees("In force: version 2")
    await ada.says("/deadlines decision")
    await ada.reads_on()
    ada.sees("It cannot be put off: this marketplace has set it so.")
    await ada.says("/deadlines extension")
    await ada.reads_on()
    ada.sees("no later date [set in this channel]", "Nothing is put off: the date stays as it is.")
    await ada.says("/deadlines undo")
    await ada.reads_on()
    ada.sees("Possible again: a later date for the decision.")
    await ada.presses("Put it in force")
    await ada.says("/deadlines decision")
    await ada.reads_on()
    ada.sees("If it began now, no later than Monday, 29 June 2026")


async def test_where_the_marketplace_forbids_it_nobody_moves_a_date_and_reads_why(play: Play) -> None:
    kim = play.reviewer
    await forbidden(play)
    await reviewed(play)
    await kim.says("/extend")
    kim.sees("This marketplace does not put this date off: the decision, Monday, 15 June 2026", "tell a lead")
    duty = (await play.case()).timer("decision")
    assert duty is not None
    assert not duty.moved_later


async def test_an_extension_that_was_being_written_is_not_sent_once_it_is_forbidden(play: Play) -> None:
    kim = play.reviewer
    await play.starts()
    await reviewed(play)
    await kim.presses("Move the date")
    await kim.fills(why=WHY, days="7")
    await play.admin.says("/deadlines set extension none")
    await play.admin.presses("Put it in force")
    await kim.presses("Send")
    kim.sees("This marketplace does not put this date off")
    play.freelancer.does_not_see(WHY)


async def test_where_it_is_forbidden_a_question_is_to_be_answered_before_the_decision(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await forbidden(play)
    await reviewed(play)
    await kim.sends("Ask for information", words="The contract, please.", days="30")
    maria.sees("Please answer by Thursday, 11 June 2026")
    maria.does_not_see("moves once")
    duty = (await play.case()).timer("decision")
    assert duty is not None
    assert duty.due.date().isoformat() == "2026-06-15"


async def test_where_it_is_forbidden_and_no_time_is_left_for_a_question_staff_decide_now(play: Play) -> None:
    kim = play.reviewer
    await forbidden(play)
    await reviewed(play)
    await play.passes(days=9)
    await kim.presses("Claim")
    await kim.presses("Ask for information")
    await kim.fills(words="The contract, please.", days="14")
    kim.sees("Please decide on what is there")
    assert "Send" not in kim.buttons()[:2]


async def test_a_date_that_was_moved_before_it_was_forbidden_stays(play: Play) -> None:
    await play.starts()
    await reviewed(play)
    await play.reviewer.sends("Move the date", why=WHY, days="7")
    await play.admin.says("/deadlines set extension none")
    await play.admin.presses("Put it in force")
    await play.passes(hours=1)
    duty = (await play.case()).timer("decision")
    assert duty is not None
    assert duty.due.date().isoformat() == "2026-06-22"


async def test_the_answer_about_data_can_be_forbidden_to_be_put_off_as_well(play: Play) -> None:
    await forbidden(play, "/deadlines set data_request_extension none")
    await play.admin.says("/deadlines data_request")
    await play.admin.reads_on()
    play.admin.sees("It cannot be put off: this marketplace has set it so.")
    await play.admin.says("/deadlines decision")
    await play.admin.reads_on()
    play.admin.sees("no later than Monday, 29 June 2026")
