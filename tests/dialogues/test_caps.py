"""Caps: above them a kind word that says what to do; no date of an appeal changes by one."""

from dataclasses import replace

from bot.world import Limits
from tests.support.play import PDF, Play


def limited(play: Play, limits: Limits) -> None:
    play.service.policy = replace(play.service.configured, limits=limits)


async def test_a_full_disk_takes_no_file_says_whose_fault_it_is_and_tells_staff(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await maria.hands_in()
    before = (await play.case()).timers
    play.uploads._free = lambda: 1024
    await maria.sends("degree.pdf", PDF)
    maria.sees("Our storage is nearly full", "our fault", "send it again tomorrow")
    assert (await play.case()).documents == ()
    assert {one.key: one.due for one in (await play.case()).timers} == {one.key: one.due for one in before}
    await play.passes(hours=2)
    assert any(
        "The disk is nearly full" in lea.render(part) for one in play.stage.sent for part in one.message.parts
    )
    play.uploads._free = lambda: 10**12
    await maria.sends("degree.pdf", PDF)
    maria.sees("I have degree.pdf")


async def test_all_files_of_one_person_together_have_a_cap_but_not_what_staff_asked_for(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    limited(play, Limits(bytes_per_person=len(PDF) + 100))
    await maria.hands_in()
    await maria.sends("degree.pdf", PDF)
    maria.sees("I have degree.pdf")
    await maria.sends("more.pdf", PDF + b"more of it " * 40)
    maria.sees("All your files together are more than", "/ask")
    assert len((await play.case()).documents) == 1
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Please send the contract.")
    await maria.sends("contract.pdf", PDF + b"the contract " * 40)
    assert len((await play.case()).documents) == 2


async def test_very_many_messages_within_an_hour_are_answered_kindly_and_change_no_date(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    while "This is your appeal." not in maria.words():
        await maria.presses("Skip")
    await maria.presses("That is everything for now")
    limited(play, Limits(messages_per_hour=10))
    await play.passes(hours=2)
    before = {one.key: one.due for one in (await play.case()).timers}
    for number in range(10):
        await maria.says(f"And what about my job number {number}?")
    promised = {one.key: one.due for one in (await play.case()).timers}
    await maria.says("And another thing.")
    maria.sees("So many messages came at once", "/unsafe works at once")
    assert {one.key: one.due for one in (await play.case()).timers} == promised
    assert before.items() <= promised.items()
    await maria.says("I want to die")
    maria.does_not_see("So many messages came")
    assert (await play.case()).timer("safety") is not None
    await play.passes(hours=1)
    await maria.says("And another thing.")
    maria.does_not_see("So many messages came")


async def test_drafts_without_end_are_refused_with_the_way_back(play: Play) -> None:
    maria = play.freelancer
    limited(play, Limits(drafts=2))
    await maria.begins()
    for _ in range(2):
        await maria.says("/withdraw")
        await maria.presses("Yes, stop my appeal")
        await maria.presses("Begin another appeal")
    maria.sees("You have begun several appeals lately", "/status")
    await play.passes(days=31)
    await maria.presses("Begin another appeal")
    maria.does_not_see("You have begun several appeals lately")
