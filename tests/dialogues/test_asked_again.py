"""Asking for a document again with one tap: a plain reason, the words as he reads them, and Send."""

import pytest

from bot.answers import OpenForm
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.documents.model import Fault, Verdict
from bot.review.resending import REASONS
from tests.dialogues.test_sent_again import document, timers, with_a_scan
from tests.support.play import JPEG, Play


@pytest.fixture(params=[False, True], ids=["with modals", "question by question"])
def play(request: pytest.FixtureRequest) -> Play:
    return Play(staff_dialogue=request.param)


async def test_one_tap_asks_for_a_new_one_and_its_window_begins(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_a_scan(play)
    await kim.presses("Ask to send it again")
    kim.sees("Why is scan.jpg to be sent again?")
    await kim.presses("Too dark")
    kim.sees(
        "Nothing has left yet",
        "scan.jpg: a reviewer could not read it. Please send it again.",
        "What to look out for: Too dark",
        "Please send it again by Monday, 8 June 2026",
    )
    assert (await document(play, "scan.jpg")).verdict is None, "nothing leaves before Send"
    await kim.presses("Send")
    maria.sees("What to look out for: Too dark", "Please send it again by Monday, 8 June 2026")
    scan = await document(play, "scan.jpg")
    assert (scan.verdict, scan.faults) == (Verdict.NOT_READABLE, (Fault.DARK,))
    assert [one.ref for one in timers(await play.case(), Clock.RESUBMISSION)] == [scan.id]
    assert not timers(await play.case(), Clock.DOCUMENT_CHECK)
    await maria.sends("better.jpg", JPEG + b"brighter")
    assert (await document(play, "better.jpg")).replaces == scan.id
    assert not timers(await play.case(), Clock.RESUBMISSION)


@pytest.mark.parametrize("reason", REASONS)
async def test_every_reason_is_one_that_he_reads_in_plain_words(play: Play, reason: Fault) -> None:
    await with_a_scan(play)
    scan = await document(play, "scan.jpg")
    case = await play.case()
    carried = f"redo|{scan.id}={reason.value}||{case.id}"
    assert len(carried.encode()) <= 64
    await play.reviewer.does(from_button(carried))
    await play.reviewer.presses("Send")
    assert (await document(play, "scan.jpg")).faults == (reason,)
    play.freelancer.sees("scan.jpg: a reviewer could not read it. Please send it again.")


async def test_the_card_offers_it_until_a_verdict_is_there(play: Play) -> None:
    kim = play.reviewer
    await with_a_scan(play)
    await kim.says("/card")
    assert "Ask for scan.jpg again" in kim.buttons()
    await kim.presses("Ask for scan.jpg again")
    await kim.presses("Blurred")
    await kim.presses("Send")
    case = await play.case()
    shown = await play.reviewer.does(from_button(f"card|||{case.id}"))
    assert "redo|" not in str(shown)


async def test_who_has_more_to_say_takes_the_form_and_loses_nothing(play: Play) -> None:
    kim = play.reviewer
    await with_a_scan(play)
    await kim.presses("Ask to send it again")
    await kim.presses("Something else, or more")
    kim.sees("Mark a document")
    if isinstance(kim.answer, OpenForm):
        await kim.fills(verdict="not_readable", faults=("covered", "glare"))
    else:
        for label in ("Not readable", "Something covers a part", "Glare on it", "That is all", "Skip"):
            await kim.presses(label)
    await kim.presses("Send")
    assert set((await document(play, "scan.jpg")).faults) == {Fault.COVERED, Fault.GLARE}


async def test_another_reason_takes_the_place_of_the_first_and_an_old_preview_sends_nothing(
    play: Play,
) -> None:
    kim = play.reviewer
    await with_a_scan(play)
    await kim.presses("Ask to send it again")
    blurred = kim.action("Blurred")
    await kim.presses("Too dark")
    old = kim.action("Send")
    await kim.does(from_button(blurred))
    await kim.does(from_button(old))
    assert (await document(play, "scan.jpg")).verdict is None
    await kim.does(from_button(blurred))
    await kim.presses("Send")
    assert (await document(play, "scan.jpg")).faults == (Fault.BLURRED,)


async def test_nobody_asks_for_what_he_has_not_opened_or_does_not_hold(play: Play) -> None:
    maria, kim, ruth = play.freelancer, play.reviewer, play.second
    await with_a_scan(play)
    await maria.sends("cv.jpg", JPEG + b"cv")
    case, cv = await play.case(), await document(play, "cv.jpg")
    await kim.does(from_button(f"redo|{cv.id}=dark||{case.id}"))
    kim.sees("Please open cv.jpg first")
    scan = await document(play, "scan.jpg")
    await ruth.does(from_button(f"redo|{scan.id}=dark||{case.id}"))
    ruth.does_not_see("Nothing has left yet")
    assert all(one.verdict is None for one in (await play.case()).documents)


async def test_who_is_at_the_same_verdict_is_shown_first(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await with_a_scan(play)
    await kim.presses("Ask to send it again")
    await kim.presses("Too dark")
    scan, case = await document(play, "scan.jpg"), await play.case()
    await lea.does(from_button(f"redo|{scan.id}=blurred||{case.id}"))
    lea.sees("Kim")
    lea.does_not_see("Nothing has left yet")
