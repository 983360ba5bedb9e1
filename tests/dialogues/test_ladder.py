"""Whom silence reaches, and when: reminders, absences, claims that expire, cases that change hands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.case.model import Status
from bot.deadlines.conduct import Conduct, OnOverdue
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.messages import ToStaff, ToThread
from bot.people.model import Roster
from bot.ports import Outgoing
from tests.support.catalogue import ROSTER
from tests.support.play import Play

OFFICE = Rules(calendar=Calendar(hours=((Shift(540, 1020),),) * 5 + ((), ())))
"""Nine to five on working days."""


def private(play: Play, name: str) -> list[Outgoing]:
    """What one of staff was written to in private."""
    return [one for one in play.stage.sent if isinstance(one.to, ToStaff) and one.address.chat == name]


def away(play: Play, name: str, days: int) -> None:
    """Let one of staff be absent."""
    until = play.now + timedelta(days=days)
    staff = (
        replace(one, absent_until=until) if one.id == name else one
        for one in play.service.policy.roster.staff
    )
    play.service.policy = replace(play.service.policy, roster=Roster(tuple(staff)))


def heard(play: Play, name: str, words: str) -> bool:
    """Whether one of staff was told something in private."""
    parts = (part for one in private(play, name) for part in one.message.parts)
    return any(words in play.reviewer.render(part) for part in parts)


async def claimed(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")


async def test_a_reminder_comes_to_whoever_has_the_case_then_to_the_channel_too(play: Play) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    await play.passes(days=4)
    await play.reviewer.says("Still reading.")  # a note keeps the case his
    before = len(private(play, "kim"))
    await play.passes(days=3, hours=1)
    play.reviewer.sees("the decision, due by Mon, 15 Jun 2026, 09:00 (UTC). Who has it: you.")
    assert len(private(play, "kim")) == before + 1


async def test_nobody_of_staff_is_reminded_at_night_or_on_a_weekend() -> None:
    play = Play(OFFICE)
    await claimed(play)
    await play.passes(days=40)
    at_work = [one for one in play.stage.times if not isinstance(one[1].to, ToThread)]
    reminders = [(at, one) for at, one in at_work if isinstance(one.to, ToStaff)]
    assert reminders
    for at, _ in reminders:
        assert at.weekday() < 5, at
        assert 9 <= at.hour < 17, at


async def test_many_late_cases_are_one_message_and_not_many(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.freelancer.says("/ask When?")
    await play.freelancer.sends("degree.jpg")
    await play.passes(days=30)
    to_ada = private(play, "ada")
    days = {at.date() for at, one in play.stage.times if one in to_ada}
    assert len(to_ada) <= 2 * len(days)
    last = "\n".join(play.admin.render(part) for part in to_ada[-1].message.parts)
    assert "reminders, the most urgent first" in last
    assert "a first message from a person. Promised by" in last
    case = await play.case()
    assert f"more: {case.id}" in last, "what there is no room for is named, and /overdue shows it"


async def test_what_was_done_meanwhile_is_not_reminded_of(play: Play) -> None:
    await claimed(play)
    await play.passes(days=1, minutes=5)  # half of the time for a first word: a reminder waits for company
    await play.reviewer.sends("Reply", words="I am on it.")
    await play.passes(hours=2)
    play.reviewer.does_not_see("a first message from a person, due by")


async def test_absent_staff_are_skipped_and_a_lead_hears_instead(play: Play) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    await play.freelancer.says("/ask When?")
    away(play, "kim", 30)
    await play.passes(days=1, hours=1)
    assert not heard(play, "kim", "due by")
    play.lead.sees("the answer to a question, due by")


async def test_who_goes_away_before_a_reminder_goes_out_does_not_get_it(play: Play) -> None:
    await claimed(play)
    await play.passes(days=1, minutes=1)
    away(play, "kim", 30)
    await play.passes(hours=1)
    assert private(play, "kim") == []
    play.lead.sees("a first message from a person, due by", "Who has it: Kim.")


async def test_a_member_of_staff_who_cannot_be_reached_is_named_and_the_leads_hear_it(play: Play) -> None:
    await claimed(play)
    play.stage.blocked.add("kim")
    await play.passes(days=1, hours=1)
    play.lead.sees("a first message from a person, due by", "A message to Kim could not be delivered")


async def test_a_claim_expires_after_a_warning_and_the_case_is_free_for_all(play: Play) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    await play.passes(days=4, hours=1)
    play.reviewer.sees("It goes back to the queue on Mon, 8 Jun 2026")
    await play.passes(days=4)
    case = await play.case()
    assert (case.assignee, case.status, case.timer("claim")) == (None, Status.RECEIVED, None)
    play.second.sees("is free again: Kim has not worked on it since Monday, 1 June 2026")
    play.reviewer.sees("is free again")
    assert "claim expired" in await play.audit()
    decision = case.timer("decision")
    assert decision is not None
    assert decision.due == datetime(2026, 6, 15, 9, tzinfo=UTC), "no clock stopped for that"
    await play.second.presses("Claim")
    assert (await play.case()).assignee == "ruth"


async def test_whatever_the_holder_does_keeps_the_case_his_and_waiting_for_an_answer_costs_him_nothing(
    play: Play,
) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    for _ in range(3):
        await play.passes(days=4)
        await play.reviewer.says("Still reading.")
    assert (await play.case()).assignee == "kim"
    await play.reviewer.sends("Ask for information", words="The job links, please.", days="14")
    assert (await play.case()).timer("claim") is None
    await play.passes(days=10)
    await play.freelancer.says("Here.")
    assert (await play.case()).assignee == "kim"
    assert (await play.case()).timer("claim") is not None


async def test_an_absent_holder_is_not_waited_for(play: Play) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    away(play, "kim", 60)
    await play.passes(days=5)
    assert (await play.case()).assignee is None
    assert not [
        one for one in private(play, "kim") if "goes back" in play.reviewer.render(one.message.parts[0])
    ]


async def test_a_working_day_after_the_date_a_case_changes_hands_and_all_are_told(play: Play) -> None:
    await claimed(play)
    await play.passes(days=3, hours=1)  # the first word was due after two
    case = await play.case()
    assert case.assignee == "ruth", "Kim wrote no word, and Ruth may judge it"
    play.second.sees("is yours now, because it is late: a first message from a person")
    play.reviewer.sees("so Ruth has it now instead of Kim")
    assert "reassigned" in await play.audit()
    assert case.status is Status.BEING_REVIEWED


async def test_a_case_that_nobody_else_may_judge_is_freed_instead() -> None:
    play = Play(roster=Roster(tuple(one for one in ROSTER.staff if one.id in ("kim", "lea", "ada"))))
    await claimed(play)
    for one in (play.lead, play.admin):
        await one.presses("I imposed it")
    await play.passes(days=3, hours=1)
    assert (await play.case()).assignee is None
    play.reviewer.sees("Kim has not worked on it. It is free again")
    assert "claim taken back" in await play.audit()


async def test_who_did_something_since_the_date_is_not_silent_and_keeps_the_case(play: Play) -> None:
    await claimed(play)
    await play.passes(days=2, hours=3)
    await play.reviewer.says("I am calling the client.")
    await play.passes(days=2)
    assert (await play.case()).assignee == "kim"


async def test_a_late_answer_opens_the_case_to_everybody_who_may_judge_it(play: Play) -> None:
    await claimed(play)
    await play.reviewer.sends("Reply", words="I am on it.")
    await play.freelancer.says("/ask When?")
    await play.second.presses("Claim")
    play.second.sees("Kim has this case")
    await play.passes(days=3, hours=1)
    play.second.sees("is late: the answer to a question. Anybody who may judge it can take it now")
    await play.second.presses("Claim")
    assert ((await play.case()).assignee, (await play.case()).offered) == ("ruth", False)


async def test_interim_access_is_recommended_to_people_who_decide_about_it() -> None:
    play = Play(Rules(conduct=Conduct(OnOverdue.RECOMMEND)))
    await play.freelancer.hands_in()
    await play.passes(days=14, hours=1)
    play.lead.sees("Please consider giving this person access to work until it is decided")
    assert (await play.audit()).count("interim access recommended") == 1
    play.freelancer.does_not_see("access to work")


async def test_without_that_setting_nothing_is_recommended(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.passes(days=14, hours=1)
    play.lead.does_not_see("access to work")


async def test_the_freelancer_is_reminded_by_his_own_daylight_and_never_at_night() -> None:
    play = Play()
    await claimed(play)
    manila = replace(await play.person(), zone="Asia/Manila")
    manila = replace(manila, revision=manila.revision + 1)
    await play.store.transact(lambda tx: tx.save_person(manila))
    await play.reviewer.sends("Ask for information", words="The job links, please.", days="14")
    said = len(play.stage.times)
    await play.passes(days=16)
    hers = [at for at, one in play.stage.times[said:] if one.address.chat == "maria"]
    assert len(hers) >= 4
    for at in hers:
        assert 9 <= (at + timedelta(hours=8)).hour < 20, at


async def test_a_status_update_never_comes_later_than_seven_days(play: Play) -> None:
    await play.freelancer.hands_in()
    said = len(play.stage.times)
    await play.passes(days=60)
    moments = [
        at
        for at, one in play.stage.times[said:]
        if one.address.chat == "maria" and one.message.parts[0].key == "update-intro"
    ]
    last = datetime(2026, 6, 1, 9, tzinfo=UTC)
    for at in moments:
        assert at - last <= timedelta(days=7)
        last = at
    assert len(moments) >= 8
