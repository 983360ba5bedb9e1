"""Who appeals after the time to appeal is not turned away: it is said, and a person looks at it."""

from datetime import timedelta

from bot.case.model import Status
from bot.events import OutageEnded
from tests.support.play import Play


async def appeals(play: Play, told_on: str) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A high number of proposals")
    await maria.says(told_on)
    await maria.presses("Hand in my appeal")


async def test_a_late_appeal_is_received_and_shown_as_late(play: Play) -> None:
    await appeals(play, "28 November 2025")
    play.freelancer.sees(
        "Its reference is",
        "The time to appeal ended on Thursday, 28 May 2026, 23:59 (UTC)",
        "is not turned away because of that: a person looks at it",
    )
    play.reviewer.sees("comes after the time to appeal, which ended on Thursday, 28 May 2026", "not refused")
    case = await play.case()
    assert case.status is Status.RECEIVED
    assert case.timer("decision") is not None
    await play.reviewer.says("/card")
    play.reviewer.sees("Handed in after the time to appeal (Thu, 28 May 2026")


async def test_the_last_day_is_in_time(play: Play) -> None:
    await appeals(play, "1 December 2025")
    play.freelancer.does_not_see("The time to appeal ended")
    assert (await play.case()).window_missed is None


async def test_who_does_not_remember_the_day_is_not_late(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A high number of proposals")
    await maria.presses("I do not remember")
    await maria.presses("Hand in my appeal")
    maria.does_not_see("The time to appeal ended")


async def test_of_law_and_setting_the_longer_time_to_appeal_counts(play: Play) -> None:
    await play.starts()
    for words in ("set appeal_window 30 days", "preset seattle-8.40"):
        await play.admin.says(f"/deadlines {words}")
        await play.admin.presses("Put it in force")
    await appeals(play, "10 March 2026")
    assert (await play.case()).window_missed is None, "90 days from 10 March end on 8 June"


async def drafts(play: Play, told_on: str) -> None:
    await play.freelancer.begins()
    await play.freelancer.says("They suspended me.")
    await play.freelancer.says("A high number of proposals")
    await play.freelancer.says(told_on)


async def test_a_draft_is_reminded_before_the_time_to_appeal_ends_by_day_and_nothing_closes(
    play: Play,
) -> None:
    maria = play.freelancer
    await drafts(play, "28 December 2025")
    await play.passes(days=1)
    await maria.says("/status")
    maria.sees("You can appeal until Monday, 29 June 2026, 23:59 (UTC)")
    await play.passes(days=15, hours=3)
    maria.sees("The time to appeal ends on Monday, 29 June 2026", "Three answers are enough to hand in")
    await play.passes(days=11)
    maria.sees("Hand in before, and nobody has to ask why it is late")
    keys = ("nudge-appeal-window", "warn-appeal-window")
    reminded = [at for at, one in play.stage.times if one.message.parts[0].key in keys]
    assert [one.hour in range(9, 20) for one in reminded] == [True, True]
    await play.passes(days=4)
    maria.sees("The time to appeal was over on Monday, 29 June 2026", "You can still hand in")
    case = await play.case()
    assert (case.status, case.timer("appeal_window")) == (Status.DRAFT, None)
    await maria.presses("Hand in my appeal")
    assert (await play.case()).window_missed is not None


async def test_who_could_not_be_warned_is_not_late(play: Play) -> None:
    maria = play.freelancer
    await drafts(play, "28 December 2025")
    play.stage.blocked.add("maria")
    await play.passes(days=40)
    play.stage.blocked.clear()
    await maria.says("/status")
    await maria.presses("Hand in my appeal")
    case = await play.case()
    assert (case.status, case.window_missed) == (Status.RECEIVED, None)


async def test_our_own_downtime_costs_nothing_of_the_time_to_appeal(play: Play) -> None:
    await drafts(play, "1 December 2025")
    window = (await play.case()).timer("appeal_window")
    assert window is not None
    began = play.now
    play.now += timedelta(hours=30)
    await play.service.broadcast(OutageEnded(began), play.now, "outage")
    await play.settle()
    longer = (await play.case()).timer("appeal_window")
    assert longer is not None
    assert longer.due - window.due == timedelta(hours=30)


async def test_who_was_given_no_reason_is_not_late(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.presses("They gave me no reason")
    await maria.says("28 November 2024")
    await maria.presses("Hand in my appeal")
    maria.does_not_see("The time to appeal ended")
    assert (await play.case()).window_missed is None
