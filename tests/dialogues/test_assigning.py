"""Assigning: a case is given to somebody who is there and may judge it, and all concerned hear of it."""

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from tests.support.crowd import Crowd
from tests.support.play import Play


async def test_who_has_a_case_gives_it_to_another_by_button(play: Play) -> None:
    kim, ruth = play.reviewer, play.second
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.says("/card")
    await kim.presses("Give to somebody")
    kim.sees("Who shall have this case?")
    await kim.presses("Ruth")
    kim.sees("Ruth has this case now, and has been told.", "Did Ruth impose the measure?")
    case = await play.case()
    assert (case.assignee, case.status) == ("ruth", Status.BEING_REVIEWED)
    assert f"Kim gave you the case {case.id}" in play.whispered_to(ruth)
    assert "assigned" in await play.audit()


async def test_a_lead_gives_a_case_by_reference_from_anywhere_and_the_former_hears_of_it(play: Play) -> None:
    crowd = Crowd(play)
    await crowd.comes(3)
    lea, kim, ruth = play.lead, play.reviewer, play.second
    wanted = crowd.references[0]
    await lea.says(f"/assign {wanted} kim")
    assert f"Lea gave you the case {wanted}" in play.whispered_to(kim)
    await lea.says(f"/assign {wanted.lower()} Ruth")
    assert f"Lea gave {wanted}, which you had, to Ruth." in play.whispered_to(kim)
    case = await play.store.transact(lambda tx: tx.case(wanted))
    assert case is not None
    assert case.assignee == "ruth"
    await ruth.says(f"/release {wanted}")
    ruth.sees("You gave the case back")


async def test_nobody_gives_away_what_he_does_not_have(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.second.says("/assign kim")
    play.second.sees("Please claim the case first")
    await play.reviewer.presses("Claim")
    await play.second.says("/assign ruth")
    play.second.sees("Kim has this case")
    assert (await play.case()).assignee == "kim"


async def test_a_case_is_given_to_nobody_who_may_not_judge_it_is_away_or_unknown(play: Play) -> None:
    kim, lea, ruth = play.reviewer, play.lead, play.second
    await play.freelancer.hands_in()
    await ruth.presses("I imposed it")
    await lea.says("/assign ruth")
    lea.sees("Ruth may not judge this case")
    await kim.says("/away 3 days")
    await lea.says("/assign kim")
    lea.sees("Kim is away until")
    await lea.says("/assign nobody")
    lea.sees("nobody")
    await lea.says("/assign")
    assert lea.buttons()[:2] == ["Lea", "Ada"]
    assert (await play.case()).assignee is None
    await lea.says("/assign lea")
    lea.sees("The case is yours")
    await lea.says("/assign lea")
    lea.sees("Lea has this case already")


async def test_no_deadline_moves_by_giving_a_case_away(play: Play) -> None:
    await play.freelancer.hands_in()
    kim = play.reviewer
    await kim.presses("Claim")
    before = {one.key: one.due for one in (await play.case()).timers if one.clock is not Clock.CLAIM}
    await play.passes(days=1)
    await kim.says("/assign ruth")
    after = {one.key: one.due for one in (await play.case()).timers if one.clock is not Clock.CLAIM}
    assert {key: due for key, due in after.items() if key in before} == before


async def test_the_new_holder_says_that_he_imposed_it_and_the_case_is_free_again(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.says("/assign ruth")
    await play.second.presses("I imposed it")
    assert (await play.case()).assignee is None
