"""Time passes: nobody is left without an answer, and nobody is closed out unwarned."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.messages import ToPerson
from bot.policy import Policy
from tests.support.play import Play


async def test_a_late_duty_is_told_with_an_apology_a_new_date_and_who_was_told(play: Play) -> None:
    maria, kim, lea = play.freelancer, play.reviewer, play.lead
    await maria.hands_in()
    await play.passes(days=2, hours=1)
    maria.sees(
        "We promised this by Wednesday, 3 June 2026",
        "a first message from a person",
        "we are sorry",
        "The new date is Friday, 5 June 2026",
        "We have told the lead of the team",
    )
    lea.sees("LATE", "a first message from a person. Promised by Wed, 3 Jun 2026")
    await kim.presses("Claim")
    await kim.sends("Reply", words="I am on it.")
    case = await play.case()
    assert case.timer("acknowledgement") is None


async def test_silence_of_staff_reaches_the_admin_daily_and_never_closes_the_case(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.passes(days=60)
    case = await play.case()
    assert case.status is Status.RECEIVED
    assert case.late
    pressed = [one for one in play.stage.sent if one.address.chat == "ada"]
    assert len(pressed) >= 40


async def test_a_status_update_comes_at_least_every_seven_days(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await play.passes(days=7, minutes=1)
    maria.sees("A short word on your appeal", "It is our turn")


async def test_a_status_update_says_what_was_done_since_the_last_one(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.sends("degree.jpg")
    await play.passes(hours=3)
    await kim.presses("Claim")
    await kim.presses("Open degree.jpg")
    await play.passes(days=6, hours=22)
    maria.sees(
        "A short word on your appeal",
        "Being reviewed",
        "Done since our last update: a reviewer has taken your case and documents of yours were opened",
        "Documents opened so far: 1 of 1",
        "It is our turn: a reviewer decides, with reasons",
    )
    await play.lead.sends("Reply", words="Please have a little patience.")
    await maria.says("/status")
    await play.passes(days=7)
    maria.sees("Done since our last update: a person answered you")
    maria.does_not_see("documents of yours were opened")


async def test_a_status_update_says_that_nothing_was_done_and_that_we_are_late(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await play.passes(days=7, minutes=1)
    maria.sees("Nothing has been done on it since our last update", "We are late")
    await play.passes(days=7, minutes=1)
    maria.sees("Nothing has been done on it since our last update")


async def test_a_status_update_does_not_say_that_somebody_has_the_case_who_gave_it_back(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Reply", words="I am on it.")
    await play.passes(days=1)
    await kim.presses("Give back")
    await play.passes(days=6, minutes=1)
    maria.sees("a person answered you and your case is with the whole team again")
    maria.does_not_see("a reviewer has taken your case")


async def test_a_reply_window_ends_only_after_a_delivered_warning_and_a_person_decides(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The job links, please.", days="7")
    await play.passes(days=5)
    maria.sees("You can answer until Monday, 8 June 2026", "a person decides on what we have")
    await play.passes(days=3, hours=1)
    maria.sees("The time to answer is over")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_without_a_delivered_warning_no_window_ends(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The job links, please.", days="7")
    play.stage.blocked.add("maria")
    await play.passes(days=40)
    case = await play.case()
    assert case.status is Status.WAITING_FOR_YOU
    assert case.timer("delivery") is not None
    kim.sees("A message could not be delivered")
    assert len(case.tracked) < 8


async def test_who_comes_back_gets_what_could_not_be_delivered(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await kim.presses("Claim")
    play.stage.blocked.add("maria")
    await kim.sends("Reply", words="A word you never got.")
    case = await play.case()
    assert (case.timer("acknowledgement") is not None, case.timer("delivery") is not None) == (True, True)
    play.stage.blocked.clear()
    await maria.says("/status")
    maria.sees("A word you never got.")
    case = await play.case()
    assert (case.timer("acknowledgement"), case.timer("delivery")) == (None, None)


async def test_an_untouched_draft_closes_after_a_warning_and_comes_back_with_one_press(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await play.passes(days=33)
    assert (await play.case()).status is Status.CLOSED
    await maria.presses("Come back to this appeal")
    maria.sees("Good to see you again", "What happened?")
    assert (await play.case()).status is Status.DRAFT


async def test_a_touched_draft_is_kept_for_ever(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await play.passes(days=200)
    case = await play.case()
    assert case.status is Status.DRAFT
    assert case.intake.text("own_words") == "They suspended me."


async def test_a_decided_case_is_filed_after_its_window_and_still_takes_questions(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await play.passes(days=34)
    assert (await play.case()).status is Status.CLOSED
    await maria.says("May I open a new account?")
    maria.sees("Your question is with the team")
    assert (await play.case()).timer("next_answer") is not None


async def test_an_automatic_message_satisfies_no_duty_of_a_person(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Later")
    await maria.says("Hello?")
    first = (await play.case()).timer("next_answer")
    await play.passes(hours=3)
    await maria.says("Hello again?")
    second = (await play.case()).timer("next_answer")
    assert first is not None
    assert second is not None
    assert second.due == first.due


async def test_changed_rules_move_open_dates_only_in_his_favour(play: Play) -> None:
    maria = play.freelancer
    await play.starts()
    await maria.hands_in()
    before = (await play.case()).timer("decision")
    assert before is not None
    old = play.service.policy
    strict = Rules(
        version=2,
        durations=((Clock.DECISION, Duration(5, Unit.DAYS)), (Clock.ACKNOWLEDGEMENT, Duration(9, Unit.DAYS))),
    )
    await play.service.changing.adopt(
        Policy(strict, old.roster, old.catalogue, old.texts, old.marketplace), play.now
    )
    await play.settle()
    case = await play.case()
    after, acknowledgement = case.timer("decision"), case.timer("acknowledgement")
    assert after is not None
    assert acknowledgement is not None
    # The 6th is a Saturday: planned for the end of the Friday.
    assert after.due == before.due.replace(day=5, hour=23, minute=59)
    assert acknowledgement.due == play.now + timedelta(days=2)
    maria.sees("A date has changed in your favour")


async def test_alarms_that_come_twice_or_late_do_nothing_more(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await play.passes(days=2, minutes=1)
    told = len([one for one in play.stage.sent if isinstance(one.to, ToPerson)])
    due = await play.store.transact(lambda tx: tx.due_alarms(play.now + timedelta(days=30), 50))
    for one in (*due, *due):
        await play.service.alarm(one, play.now)
    await play.settle()
    assert len([one for one in play.stage.sent if isinstance(one.to, ToPerson)]) == told


@pytest.mark.parametrize("city", ["Tokyo", "Lisbon", "Los Angeles", "Kathmandu"])
@pytest.mark.parametrize("days", ["5", "6", "7", "9"])
async def test_he_is_warned_by_his_own_daylight_weekends_too_and_always_in_time(
    play: Play, city: str, days: str
) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says(f"/timezone {city}")
    zone = (await play.person()).zone
    assert zone
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The job links, please.", days=days)
    window = (await play.case()).timer("reply")
    assert window is not None
    await play.passes(days=14)
    told = {part.key: at for at, one in play.stage.times for part in one.message.parts}
    for key in ("nudge-reply", "warn-reply", "reply-window-ended"):
        assert 9 <= told[key].astimezone(ZoneInfo(zone)).hour < 20, (key, told[key])
    assert window.due - told["warn-reply"] >= timedelta(hours=48), "a warning that counts"
    assert told["reply-window-ended"] >= window.due
