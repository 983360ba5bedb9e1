"""A reviewer in a hurry, with many cases: what she mistypes or presses wrongly is answered helpfully."""

from tests.dialogues.test_morning import OFFICE, day_begins, digests
from tests.support.crowd import Crowd
from tests.support.play import Play


async def test_a_mistyped_command_is_answered_with_the_one_that_was_meant(play: Play) -> None:
    await play.freelancer.hands_in()
    kim = play.reviewer
    for typed, meant in (("/quue", "/queue"), ("/cliam", "/claim"), ("/overdu", "/overdue")):
        await kim.says(typed)
        kim.sees(f"Did you mean {meant}?")
    await kim.says("/pizza")
    kim.sees("I do not know that here")
    assert (await play.case()).assignee is None


async def test_a_mistyped_command_is_answered_outside_of_a_case_too(play: Play) -> None:
    await play.reviewer.says("/ovredue")
    play.reviewer.sees("Did you mean /overdue?")


async def test_whoever_claims_from_afar_reads_which_case_she_has_now(play: Play) -> None:
    await play.freelancer.hands_in()
    case = await play.case()
    await play.reviewer.says(f"/claim {case.id}")
    play.reviewer.sees(f"The case is yours: {case.id}")


async def test_whoever_may_not_act_reads_who_has_the_case(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    for command in ("/reply", "/request", "/decide", "/release", "/proof"):
        await play.second.says(command)
        play.second.sees("Kim has this case")


async def test_a_date_is_moved_and_a_hold_put_from_anywhere_by_the_reference(play: Play) -> None:
    await play.freelancer.hands_in()
    case = await play.case()
    await play.second.says(f"/extend {case.id}")
    play.second.sees("Please claim the case first")
    await play.lead.says(f"/hold {case.id}")
    assert [one.form for one in (await play.case()).drafts] == ["hold"]


async def test_who_has_no_case_yet_can_open_the_lists_from_the_morning_digest() -> None:
    play = Play(OFFICE)
    play.now = play.now.replace(hour=7)
    await play.freelancer.hands_in()
    await day_begins(play)
    ((_, one),) = digests(play, "kim")
    assert [play.lead.render(each.label) for each in one.message.buttons] == [
        "All that is late",
        "All open cases",
    ]


async def test_lists_say_first_who_is_not_safe_until_somebody_has_answered(play: Play) -> None:
    crowd = Crowd(play)
    await crowd.comes(2)
    await play.freelancer.hands_in()
    await play.freelancer.says("/unsafe")
    wanted = (await play.case()).id
    await play.passes(days=3)  # late, and its new date lies behind those of others
    kim = play.reviewer
    for command in ("/queue", "/overdue"):
        await kim.says(command)
        assert crowd.listed_to(kim)[0] == wanted
        kim.sees(f"NOT SAFE {wanted}")
    await kim.presses("Claim")
    await kim.sends("Reply", words="I have read what you wrote. Are you safe now?")
    await kim.says("/mine")
    kim.sees(wanted)
    kim.does_not_see("NOT SAFE")


async def test_her_own_list_says_what_she_began_and_did_not_send(play: Play) -> None:
    await play.freelancer.hands_in()
    kim, case = play.reviewer, (await play.case()).id
    await kim.presses("Claim")
    await kim.says("/mine")
    kim.does_not_see("Begun and not sent")
    await kim.says("/decide")
    await kim.says("/mine")
    kim.sees(f"Begun and not sent: Decide ({case})")
    await play.second.says("/mine")
    play.second.does_not_see("Begun and not sent")
    await kim.presses("Decide")
    await kim.decides()
    await kim.says("/mine")
    kim.does_not_see("Begun and not sent")
