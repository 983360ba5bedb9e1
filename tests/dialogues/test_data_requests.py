"""Somebody asks for his data: a duty beside the appeal, with a date, a ladder and an answer."""

from bot.case.model import Status
from tests.support.play import Play

WORDS = "By e-mail: please send me all you have about me."


async def asked(play: Play, wish: str = "access") -> None:
    await play.freelancer.hands_in()
    await play.reviewer.says("/datarequest")
    await play.reviewer.fills(wish=wish, words=WORDS)
    await play.reviewer.presses("Send")


async def test_a_data_request_has_a_date_of_its_own_and_the_leads_hear_of_it(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await asked(play)
    maria.sees(
        "We have noted what you ask for: to see the data", "A person answers by Wednesday, 1 July 2026"
    )
    await play.passes(hours=1)
    lea.sees("a data request, to see the data. A lead answers it by Wednesday, 1 July 2026")
    await maria.says("/status")
    maria.sees("the answer to the data request", "Wednesday, 1 July 2026")


async def test_only_a_delivered_answer_of_a_person_ends_it(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await asked(play)
    play.stage.blocked.add("maria")
    await lea.sends("Answer the data request", words="Here is all that we have.")
    assert (await play.case()).timer("data_request:access") is not None
    play.stage.blocked.clear()
    await maria.says("/status")
    maria.sees("Here is all that we have.")
    assert (await play.case()).timer("data_request:access") is None


async def test_it_stays_owed_on_a_closed_case_and_its_breach_is_told(play: Play) -> None:
    maria = play.freelancer
    await asked(play)
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    assert (await play.case()).status is Status.CLOSED
    await play.passes(days=30, hours=1)
    maria.sees("We promised this by Wednesday, 1 July 2026", "the answer to the data request", "we are sorry")
    play.lead.sees("LATE", "the answer to the data request. Promised by Wed, 1 Jul 2026")
    await play.passes(days=20)
    pressed = [one for one in play.stage.sent if one.address.chat == "ada"]
    assert len(pressed) >= 10, "the admin hears of it on every working day"


async def test_its_date_can_be_moved_once_within_the_month_by_the_time_the_law_gives(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await play.starts()
    await play.admin.says("/deadlines preset gdpr-rights")
    await play.admin.presses("Put it in force")
    await asked(play)
    await lea.says("/extend data_request:access")
    await lea.fills(why="There are many files to look through.")
    await lea.presses("Send")
    maria.sees("There are many files", "The new date is Tuesday, 1 September 2026")


async def test_two_wishes_run_side_by_side_and_the_same_wish_once(play: Play) -> None:
    await asked(play)
    await play.passes(days=3)
    for wish in ("access", "erasure"):
        await play.reviewer.says("/datarequest")
        await play.reviewer.fills(wish=wish, words=WORDS)
        await play.reviewer.presses("Send")
    case = await play.case()
    dates = {one.ref: one.due.date().isoformat() for one in case.timers if one.ref}
    assert dates == {"access": "2026-07-01", "erasure": "2026-07-03"}


async def test_where_nothing_is_open_there_is_nothing_to_answer(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.lead.says("/dataanswer")
    play.lead.sees("There is no open data request here")


async def test_a_reviewer_records_a_request_and_only_a_lead_answers_it(play: Play) -> None:
    await asked(play)
    await play.reviewer.says("/dataanswer")
    play.reviewer.sees("Only a lead or an admin can do this")
