"""Lists: what staff see of many cases, how they narrow it down, and how they find the one they look for."""

import pytest

from bot.actions import MAX_BYTES
from bot.answers import OpenForm, Show
from bot.ids import CaseId, PersonId
from bot.people.model import Team
from bot.ports import Query
from tests.support.crowd import Crowd
from tests.support.play import Play


@pytest.fixture
async def crowd(play: Play) -> Crowd:
    """Forty cases of forty freelancers, in two languages and three reasons."""
    found = Crowd(play)
    await found.comes(40)
    return found


async def test_the_queue_is_turned_page_by_page_and_shows_every_case_once(play: Play, crowd: Crowd) -> None:
    kim, seen = play.reviewer, list[str]()
    await kim.says("/queue")
    kim.sees("40 open cases, 1 to 5")
    pages = 1
    while "More" in crowd.offered_to(kim):
        seen += crowd.listed_to(kim)
        await kim.presses("More")
        pages += 1
    seen += crowd.listed_to(kim)
    kim.sees("36 to 40")
    assert pages == 8
    assert sorted(seen) == sorted(crowd.references)
    await kim.presses("Earlier")
    kim.sees("31 to 35")


async def test_the_queue_is_narrowed_down_by_words_in_any_order_and_language(
    play: Play, crowd: Crowd
) -> None:
    kim = play.reviewer
    await kim.says("/queue Russian")
    kim.sees("20 open cases", "Only: Русский")
    await kim.says("/queue русский, received")
    kim.sees("20 open cases", "Received")
    await kim.says("/queue identity_not_verified")
    in_words = len(crowd.with_reason("identity_not_verified"))
    kim.sees(f"{in_words} open cases")
    await kim.says("/queue russian reason identity_not_verified status received")
    both = len(crowd.with_reason("identity_not_verified", "ru"))
    kim.sees(f"{both} open cases")


async def test_the_queue_is_narrowed_down_by_buttons_that_say_how_many_there_are(
    play: Play, crowd: Crowd
) -> None:
    kim = play.reviewer
    await kim.says("/queue")
    await kim.presses("By language")
    kim.sees("Which ones?")
    await kim.presses("Русский (20)")
    kim.sees("20 open cases, 1 to 4", "Only: Русский")
    await kim.presses("By status")
    await kim.presses("Received (20)")
    await kim.presses("More")
    kim.sees("20 open cases, 5 to 8")
    assert set(crowd.listed_to(kim)) <= set(crowd.in_language("ru"))
    await kim.presses("Show all")
    kim.sees("40 open cases")


async def test_a_word_that_no_list_knows_is_named_with_the_nearest_one(play: Play, crowd: Crowd) -> None:
    del crowd
    await play.reviewer.says("/queue rusian")
    play.reviewer.sees('Did you mean "russian"', "/mine Russian")
    await play.reviewer.says("/mine zzz")
    play.reviewer.sees('I do not know "zzz" here.')


async def test_mine_shows_what_one_has_and_nothing_else(play: Play, crowd: Crowd) -> None:
    kim, ruth = play.reviewer, play.second
    await kim.says("/mine")
    kim.sees("You have no open case")
    for one in crowd.references[:3]:
        await kim.says(f"/case {one}")
        await kim.presses("Claim")
    await ruth.says(f"/case {crowd.references[3]}")
    await ruth.presses("Claim")
    await kim.says("/mine")
    kim.sees("You have 3 open cases, 1 to 3")
    assert sorted(crowd.listed_to(kim)) == sorted(crowd.references[:3])
    await kim.says("/queue elsewhere")
    kim.sees("I do not know")


async def test_cases_of_a_team_can_be_listed(play: Play) -> None:
    lea = play.lead
    await lea.says("/staff team kim Identity")
    await lea.says("/staff route Identity languages ru")
    await play.freelancer.hands_in()
    crowd = Crowd(play)
    await crowd.comes(6)
    await lea.says("/queue team identity")
    lea.sees("3 open cases", "Only: team Identity")
    assert sorted(crowd.listed_to(lea)) == sorted(crowd.in_language("ru"))
    team = Team("Identity")
    assert team.name in lea.words()


async def test_late_cases_can_be_narrowed_down_too(play: Play, crowd: Crowd) -> None:
    del crowd
    await play.passes(days=20)
    await play.reviewer.says("/overdue русский")
    play.reviewer.sees("20 cases are late, 1 to ", "LATE")


async def test_a_case_is_found_by_account_by_name_and_by_how_its_reference_begins(
    play: Play, crowd: Crowd
) -> None:
    kim, wanted = play.reviewer, crowd.references[7]
    await kim.says("/find")
    kim.sees("The first three letters are enough")
    for typed in ("shop-7-dev", "SHOP 7 DEV", "Freelancer Seven", wanted[:6]):
        await kim.says(f"/find {typed}")
        assert wanted in crowd.listed_to(kim), typed
    await kim.says("/find shop")
    kim.sees("40 cases found, 1 to 5")
    await kim.presses("More")
    kim.sees("6 to 10")
    await kim.says("/find nobody-is-called-so")
    kim.sees("No case is found by that.")
    await kim.says("/find ???")
    kim.sees("No case is found by that.")


async def test_a_whole_reference_opens_the_case_at_once(play: Play, crowd: Crowd) -> None:
    kim, wanted = play.reviewer, crowd.references[5]
    await kim.says(f"/find {wanted.lower().replace('-', ' ')}")
    kim.sees(f"{wanted}: Received", "Whose turn")


async def test_what_was_not_handed_in_is_found_by_nobody(play: Play) -> None:
    await play.freelancer.begins()
    await play.freelancer.says("They suspended me.")
    case = await play.case()
    await play.reviewer.says(f"/find {case.id}")
    play.reviewer.sees("No case is found by that.")


async def test_every_button_of_every_list_fits_on_every_channel(play: Play, crowd: Crowd) -> None:
    kim = play.reviewer
    for typed in ("/queue identity_not_verified русский received", "/find " + "щ" * 40, "/find shop"):
        await kim.says(typed)
        assert isinstance(kim.answer, Show)
        for one in kim.answer.message.buttons:
            assert len(one.action.encode()) <= MAX_BYTES
    assert crowd.references


async def test_the_language_on_the_list_follows_the_freelancer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/language ru")
    case = await play.case()
    assert case.language == "ru"
    rows = await play.store.transact(lambda tx: tx.cases(Query(of=PersonId(case.person))))
    assert [one.language for one in rows] == ["ru"]


async def test_words_for_another_list_lead_there_and_part_of_a_reference_finds(
    play: Play, crowd: Crowd
) -> None:
    kim = play.reviewer
    await kim.says(f"/claim {crowd.references[3]}")
    await kim.says("/queue mine")
    kim.sees("You have 1 open case")
    await kim.says("/mine all")
    kim.sees("You have 1 open case")
    await kim.says(f"/case {crowd.references[3][:5]}")
    assert crowd.references[3] in crowd.listed_to(kim)
    await kim.says(f"/assign ruth {crowd.references[3]}")
    kim.sees("Ruth has this case now")


async def test_words_behind_a_command_stand_in_its_form_already(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.says("/reply Good morning, Maria. I have your papers.")
    assert isinstance(kim.answer, OpenForm)
    assert kim.answer.view.draft.text("words") == "Good morning, Maria. I have your papers."
    maria.does_not_see("Good morning, Maria.")
    await kim.says("/reply And your degree.")
    assert isinstance(kim.answer, OpenForm)
    assert kim.answer.view.draft.text("words") == (
        "Good morning, Maria. I have your papers.\n\nAnd your degree."
    )
    assert len((await play.case()).drafts) == 1


async def test_words_behind_a_command_are_kept_while_another_is_at_the_form(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.says("/reply Good morning, Maria.")
    await lea.says("/reply Hello Maria, Lea here.")
    lea.sees("Kim has been writing")
    await lea.presses("Begin my own")
    assert isinstance(lea.answer, OpenForm)
    assert lea.answer.view.draft.text("words") == "Hello Maria, Lea here."


async def test_what_nobody_has_is_one_press_or_one_word_away(play: Play, crowd: Crowd) -> None:
    kim = play.reviewer
    taken = crowd.references[0]
    await kim.does_in(CaseId(taken), "/claim")
    await kim.says("/queue")
    await kim.presses("Held by nobody")
    kim.sees("39 open cases", "Only: held by nobody")
    for typed in ("nobody", "held by nobody", "unassigned", "ни у кого", "libres", "вільні"):
        await kim.says(f"/queue {typed}")
        kim.sees("39 open cases, 1 to", "Only: held by nobody")
        assert taken not in crowd.listed_to(kim)
    await kim.says("/queue nobody Russian")
    kim.sees(f"{len([one for one in crowd.in_language('ru') if one != taken])} open cases")
