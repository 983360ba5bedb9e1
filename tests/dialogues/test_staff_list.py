"""Who is on the list, who is away, and which team gets what: said in the moderator channel."""

import pytest

from bot.commands import from_button
from bot.ids import StaffId
from bot.messages import ToStaff, ToThread
from bot.people.model import Role
from bot.settings.model import Settings
from tests.support.play import Freelancer, Play, Reviewer


@pytest.fixture
async def running(play: Play) -> Play:
    await play.starts()
    return play


async def settings(play: Play) -> Settings:
    return await play.store.transact(lambda tx: tx.settings())


async def test_an_admin_puts_a_reviewer_on_the_list_who_then_works(running: Play) -> None:
    play, ada = running, running.admin
    nina = Reviewer(play, "nina")
    await play.freelancer.hands_in()
    await nina.says("/claim")
    nina.sees("You are not on the list of staff", "You are: stage nina")
    await ada.says("/staff add nina stage nina Nina Roe as Reviewer N.")
    ada.sees(
        "Nothing has changed yet", 'Nina Roe reviews from now on. Freelancers see the name "Reviewer N."'
    )
    await nina.says("/claim")
    nina.sees("You are not on the list of staff")
    await ada.presses("Put it in force")
    await nina.says("/claim")
    nina.sees("The case is yours")
    await ada.says("/staff")
    ada.sees("nina: Nina Roe, shown as Reviewer N.; reviewer; no team; open cases: 1; here")
    member = play.service.policy.roster.get(StaffId("nina"))
    assert member is not None
    assert member.roles == {Role.REVIEWER}, "no chat makes a lead or an admin"


async def test_who_is_taken_off_the_list_can_do_nothing_more_and_leaves_no_case_behind(running: Play) -> None:
    play, ada, kim, ruth = running, running.admin, running.reviewer, running.second
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await ada.says("/staff remove kim because of a new job")
    ada.sees("Kim is no longer on the list", "Kim has 1 open case. Anybody can claim it then")
    await ada.presses("Put it in force")
    await kim.says("/queue")
    kim.sees("You are not on the list of staff")
    await ruth.says("/claim")
    ruth.sees("The case is yours")
    await ada.says("/staff history")
    ada.sees("Kim is no longer on the list of staff. Because: of a new job")


async def test_two_admins_cannot_give_one_address_to_two_people(running: Play) -> None:
    ada = running.admin
    await ada.says("/staff add nina stage 77 Nina Roe as Reviewer N.")
    first = ada.action("Put it in force")
    await ada.says("/staff add otto stage 77 Otto Ray as Reviewer O.")
    await ada.presses("Put it in force")
    await ada.does(from_button(first))
    ada.sees("This address belongs to Otto Ray already")
    assert [one.id for one in (await settings(running)).choices.staff] == ["otto"]


async def test_a_reviewer_of_the_file_who_was_taken_off_can_be_put_back(running: Play) -> None:
    ada = running.admin
    await ada.says("/staff remove kim")
    await ada.presses("Put it in force")
    await ada.says("/staff add kim stage kim Kim as Reviewer K.")
    await ada.presses("Put it in force")
    await running.reviewer.says("/queue")
    running.reviewer.sees("No open cases")


async def test_who_is_away_gets_no_reminder_and_his_case_can_be_taken(running: Play) -> None:
    play, kim, ruth = running, running.reviewer, running.second
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.says("/away until Friday")
    kim.sees("Kim is away until Friday, 5 June 2026, 23:59", "1 open case stays with you", "/back")
    await play.passes(days=1, hours=1)
    assert not [one for one in play.stage.sent if one.to == ToStaff(StaffId("kim"))]
    await ruth.says("/claim")
    ruth.sees("The case is yours")
    await play.passes(days=4)
    await ruth.says("/staff")
    ruth.sees("kim: Kim, shown as Reviewer K.; reviewer; no team; open cases: 0; here")


async def test_a_lead_says_it_for_others_who_hear_of_it_and_come_back(running: Play) -> None:
    play, kim, lea = running, running.reviewer, running.lead
    await lea.says("/away kim until 24 December because of parental leave")
    lea.sees("Kim is away until Thursday, 24 December 2026, 23:59", "Reminders and claims go on without them")
    kim.sees("Lea said that you are away until Thursday, 24 December 2026", "/back")
    await kim.says("/away ruth until tomorrow")
    kim.sees("Only a lead or an admin can do this")
    await kim.says("/back")
    kim.sees("Kim is here", "Reminders reach you again")
    assert (await settings(play)).choices.absences == ()


async def test_a_new_case_names_the_team_that_it_is_for(running: Play) -> None:
    play, lea = running, running.lead
    await lea.says("/staff team ruth Identity")
    await lea.says("/staff team kim Identity")
    await lea.says("/staff route Identity reasons identity_not_verified languages ru")
    lea.sees("New cases of these kinds go to team Identity: identity_not_verified, ru")
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("Русский")
    await maria.does(from_button("yes||"))
    await maria.says("Меня заблокировали.")
    await maria.says("Слишком много откликов")
    await maria.says("31.05.2026")
    await maria.does(from_button("hand||"))
    play.reviewer.sees("This one is for team Identity: Kim, Ruth")
    assert (await play.case()).team == "Identity"
    threads = [one for one in play.stage.sent if isinstance(one.to, ToThread) and not one.card]
    assert any("thread-team" in [part.key for part in one.message.parts] for one in threads)


async def test_a_reason_that_is_told_later_brings_the_case_to_its_team(running: Play) -> None:
    play, lea, maria = running, running.lead, running.freelancer
    await lea.says("/staff team ruth Identity")
    await lea.says("/staff route Identity reasons identity_not_verified")
    await maria.hands_in()
    assert (await play.case()).team == ""
    await maria.does(from_button("pick|reason=identity_not_verified|"))
    assert (await play.case()).team == "Identity"
    play.second.sees("This one is for team Identity: Ruth")


async def test_a_team_that_is_dissolved_gets_nothing_more(running: Play) -> None:
    play, lea = running, running.lead
    await lea.says("/staff route Russian languages en")
    await lea.says("/staff")
    lea.sees("Russian: nobody yet. Gets: en.")
    await lea.says("/staff team kim Russian")
    await lea.says("/staff team kim out of Russian")
    await lea.says("/staff route russian none")
    lea.sees("There is no team Russian any more")
    await Freelancer(play, "boris").hands_in()
    lea.does_not_see("This one is for team")
