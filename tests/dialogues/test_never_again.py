"""Faults of other appeal desks, ticket bots and help desks that are not to happen here: 3, 10 to 15, 20, 24.

Each was found in the source or in the issues of an existing system. Number 22 is in
`tests/laws/test_walk.py`, where every move of staff is tried everywhere.
"""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot import morning
from bot.case.model import Case, Status
from bot.deadlines import hours
from bot.deadlines.clocks import Clock, ClockKind
from bot.deadlines.hours import Shift
from bot.deadlines.ladder import Act, Ladder, Offset, Rung, check
from bot.deadlines.ladders import default_ladder
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit, due
from bot.events import Edited
from bot.ids import Address
from bot.messages import Message, ToModerators, ToPerson, ToStaff
from bot.people.model import Roster
from bot.relay import Relay, StaffDesk
from bot.service import Service
from tests.support.onlooker import STAFF_READER
from tests.support.play import PDF, Freelancer, Play

OFFICE = Rules(calendar=Calendar(hours=((Shift(540, 1020),),) * 5 + ((), ())))
"""Nine to five on working days."""


async def claimed(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.sends("Reply", words="I am on it.")


async def asked(play: Play, days: str = "7") -> None:
    await claimed(play)
    await play.reviewer.sends("Ask for information", words="The job links, please.", days=days)


def due_of(case: Case, clock: Clock) -> datetime:
    timer = case.timer(clock.value)
    assert timer is not None, f"{clock} does not run"
    return timer.due


def private(play: Play, name: str) -> list[tuple[datetime, Message]]:
    """What one of staff was written to in private, and when."""
    return [
        (at, one.message)
        for at, one in play.stage.times
        if isinstance(one.to, ToStaff) and one.address.chat == name
    ]


def absent(play: Play, *names: str) -> None:
    """Let some of staff be away for a year."""
    until = play.now + timedelta(days=365)
    staff = (
        replace(one, absent_until=until) if one.id in names else one
        for one in play.service.policy.roster.staff
    )
    play.service.policy = replace(play.service.policy, roster=Roster(tuple(staff)))


# -- 3: closing as "inactive" while it is staff's turn; the user's answer does not stop the timer --


async def test_3_no_time_closes_a_case_that_waits_for_staff(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.passes(days=200)
    assert (await play.case()).status is Status.RECEIVED
    await play.lead.presses("Claim")
    await play.passes(days=200)
    assert (await play.case()).open
    assert "moved" in await play.audit()
    assert not [one for one in await play.audit() if one == "closed"]


@pytest.mark.parametrize("how", ["words", "file", "button", "caption"])
async def test_3_his_answer_stops_the_timer_whatever_it_is(play: Play, how: str) -> None:
    maria = play.freelancer
    await asked(play)
    await play.passes(days=6, hours=20)  # warned already, and hours before the end
    match how:
        case "words":
            await maria.says("Here they are: example.com/jobs")
        case "file":
            await maria.sends("jobs.pdf", PDF)
        case "caption":
            await maria.sends("jobs.pdf", PDF, caption="These are the links.")
        case _:
            await maria.presses("I have nothing to add")
    case = await play.case()
    assert case.status is Status.BEING_REVIEWED
    assert case.timer(Clock.REPLY.value) is None
    before = await play.audit()
    await play.passes(days=30)
    assert "reply window ended" not in (await play.audit())[len(before) :]


# -- 10: an edit delivered as a new message; an edit of evidence unnoticed --


async def test_10_an_edit_is_no_new_message_and_nobody_fails_to_notice_it(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await asked(play)
    await maria.says("It was in April.", message="m9")
    await maria.says("/ask When is my money paid?")
    first = due_of(await play.case(), Clock.NEXT_ANSWER)
    answers = (await play.audit()).count("replied")
    await play.passes(days=1)
    await maria.does(Edited("m9", "It was in May."))
    kim.sees("The freelancer changed a message", "It was in May.")
    maria.sees("both")
    case = await play.case()
    assert (await play.audit()).count("replied") == answers, "an edit was taken for another answer"
    assert due_of(case, Clock.NEXT_ANSWER) == first
    assert len(case.questions) == 1, "an edit was taken for another question"
    lines = await play.store.transact(lambda tx: tx.audit(case.id))
    kept = {words for line in lines for _, words in line.texts}
    assert {"It was in April.", "It was in May."} <= kept, "both wordings stay on record"


# -- 11: timers in memory; reminders doubled or lost on restart; a burst at opening time --


def restart(play: Play) -> None:
    """Throw away everything but what is stored, as a new process does."""
    policy, entropy = play.service.configured, play._entropy
    play.service = Service(play.store, policy, entropy)
    desk = StaffDesk(Address("stage", "moderators"), STAFF_READER)
    play.relay = Relay(play.service, {"stage": play.stage}, desk, play.vault)


async def lived(*, restarting: bool) -> list[tuple[datetime, str, tuple[str, ...]]]:
    """Live through forty days of silence; return what was said to whom and when."""
    play = Play(OFFICE)
    await asked(play)
    await play.freelancer.says("/ask When is my money paid?")
    for _ in range(40 * 4):
        if restarting:
            restart(play)
        await morning.make(play.service, play.now)
        await play.passes(hours=6)
    return [
        (at, one.address.chat, tuple(part.key for part in one.message.parts)) for at, one in play.stage.times
    ]


async def test_11_a_restart_every_six_hours_doubles_and_loses_no_reminder() -> None:
    quietly, restarted = await lived(restarting=False), await lived(restarting=True)
    assert len(quietly) > 100
    assert restarted == quietly


async def test_11_what_waited_for_the_morning_is_no_burst_and_nothing_of_it_is_lost() -> None:
    play = Play(OFFICE)
    people = [Freelancer(play, f"freelancer-{number}") for number in range(12)]
    for one in people:
        await one.hands_in()
    await play.passes(days=1, hours=14)  # eleven in the evening: all these cases are due in the morning
    play.now = datetime(2026, 6, 4, 7, tzinfo=play.now.tzinfo)  # and nobody was there for the date
    mark = len(play.stage.times)
    await morning.make(play.service, play.now)
    await play.passes(hours=4)
    told = [(at, it) for at, it in play.stage.times[mark:] if isinstance(it.to, ToStaff | ToModerators)]
    by_chat: dict[str, list[datetime]] = {}
    for at, it in told:
        by_chat.setdefault(it.address.chat, []).append(at)
    assert all(at.hour >= 9 for at, _ in told)
    assert {name: len(found) for name, found in by_chat.items() if len(found) > 2} == {}
    to_lea = (part for _, it in told if it.address.chat == "lea" for part in it.message.parts)
    words = "\n".join(play.lead.render(part) for part in to_lea)
    await play.lead.says("/overdue")
    assert "12 cases are late" in play.lead.words()
    assert "12" in words, "the lead's morning does not tell of all of them"


# -- 12: alert only to an absent assignee; a claim that never expires; a claim that hides the case --


async def test_12_an_absent_holder_is_passed_over_and_somebody_who_is_there_hears(play: Play) -> None:
    await claimed(play)
    absent(play, "kim")
    await play.passes(days=15)
    assert private(play, "kim") == []
    assert private(play, "lea") or private(play, "ada")
    absent(play, "lea", "ada", "ruth")
    mark = len(play.stage.times)
    await play.passes(days=10)
    channel = [one for _, one in play.stage.times[mark:] if isinstance(one.to, ToModerators)]
    assert channel, "nobody is there: the channel has to hear it"


async def test_12_a_claim_ends_by_itself_and_never_hides_the_case(play: Play) -> None:
    await claimed(play)
    await play.second.says("/queue")
    play.second.sees((await play.case()).id, "Kim")
    await play.passes(days=8)
    assert (await play.case()).assignee is None
    await play.second.says("/queue")
    play.second.sees((await play.case()).id, "free")


# -- 13: clock restarted by the freelancer's second message, or satisfied by an automatic reply --


async def test_13_a_second_question_restarts_nothing(play: Play) -> None:
    await claimed(play)
    await play.freelancer.says("When is my money paid?")
    before = {one.key: one.due for one in (await play.case()).timers if one.clock is not Clock.STATUS_UPDATE}
    for _ in range(3):
        await play.passes(hours=9)
        await play.freelancer.says("Hello? When is my money paid?")
    after = {one.key: one.due for one in (await play.case()).timers}
    assert {key: after[key] for key in before if key != Clock.CLAIM} == {
        key: one for key, one in before.items() if key != Clock.CLAIM
    }


async def test_13_nothing_that_we_send_by_ourselves_counts_as_an_answer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("When is my money paid?")
    await maria.says("/status")
    await play.passes(days=30)
    keys = {part.key for one in play.stage.sent if isinstance(one.to, ToPerson) for part in one.message.parts}
    assert {"receipt-have-it", "question-filed", "late-sorry", "update-intro"} <= keys
    case = await play.case()
    for clock in (Clock.ACKNOWLEDGEMENT, Clock.NEXT_ANSWER, Clock.DECISION):
        timer = case.timer(clock.value)
        assert timer is not None, f"{clock} was ended by an automatic message"
        assert timer.late


# -- 14: pause forgotten when the policy changes; "paused" hiding "late"; a pause without end --


async def test_14_while_we_wait_for_him_our_clocks_run_and_late_is_shown_as_late(play: Play) -> None:
    await claimed(play)
    await play.freelancer.says("When is my money paid?")
    await play.freelancer.sends("degree.jpg")
    await play.reviewer.sends("Ask for information", words="The job links, please.", days="14")
    case = await play.case()
    assert case.status is Status.WAITING_FOR_YOU
    assert {Clock.DECISION, Clock.NEXT_ANSWER, Clock.DOCUMENT_CHECK} <= {one.clock for one in case.timers}
    await play.passes(days=6)
    case = await play.case()
    assert (case.status, case.late) == (Status.WAITING_FOR_YOU, True)
    await play.freelancer.says("/status")
    play.freelancer.sees("We are late with this")
    await play.reviewer.says("/card")
    play.reviewer.sees("LATE: the answer to a question")


async def test_14_a_change_of_rules_while_we_wait_forgets_no_clock_and_moves_no_date_against_him(
    play: Play,
) -> None:
    await play.starts()
    await asked(play, days="14")
    before = {one.key: one.due for one in (await play.case()).timers}
    for words in ("set decision 30 days", "set reply 3 days", "set decision 10 days", "undo", "undo"):
        await play.admin.says(f"/deadlines {words}")
        await play.admin.presses("Put it in force")
        after = {one.key: one.due for one in (await play.case()).timers}
        assert set(after) == set(before), words
        assert after[Clock.DECISION] <= before[Clock.DECISION], words
        assert after[Clock.REPLY] >= before[Clock.REPLY], words
        before = after


async def test_14_waiting_for_him_has_an_end(play: Play) -> None:
    await asked(play)
    await play.passes(days=10)
    assert (await play.case()).status is not Status.WAITING_FOR_YOU


# -- 15: a calendar without working hours loops or throws; daylight saving; one window a day only --


def test_15_a_calendar_without_working_hours_is_refused_with_a_way_out() -> None:
    with pytest.raises(ValueError, match="no working hours: give at least one day some"):
        Calendar(hours=((),) * 7)
    with pytest.raises(ValueError, match="leave at least one open"):
        Calendar(closed_weekdays=frozenset(range(7)))


def test_15_a_calendar_that_is_closed_for_years_ends_the_search_with_a_word() -> None:
    day = datetime(2026, 6, 1).date()  # noqa: DTZ001 - a day alone
    closed = Calendar(closed_days=frozenset(day + timedelta(days=one) for one in range(1200)))
    with pytest.raises(ValueError, match="remove some closed days"):
        closed.open_day(day, 1)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-03-27T16:00+01:00", "2026-03-30T10:00+02:00"),
        ("2026-10-23T16:00+02:00", "2026-10-26T10:00+01:00"),
    ],
)
def test_15_working_hours_are_those_of_the_wall_on_both_sides_of_a_change_of_clocks(
    start: str, expected: str
) -> None:
    berlin = Calendar("Europe/Berlin", hours=((Shift(540, 1020),),) * 5 + ((), ()))
    found = due(datetime.fromisoformat(start), Duration(2, Unit.BUSINESS_HOURS), ClockKind.DUTY, berlin)
    assert found == datetime.fromisoformat(expected)


def test_15_a_day_has_as_many_windows_as_it_needs() -> None:
    three = (Shift(480, 600), Shift(720, 840), Shift(1080, 1200))
    split = Calendar(hours=(three,) * 5 + ((), ()))
    start = datetime.fromisoformat("2026-06-01T08:30+00:00")
    found = [hours.add(start, timedelta(hours=number), split).strftime("%a %H:%M") for number in (1, 2, 4, 6)]
    assert found == ["Mon 09:30", "Mon 12:30", "Mon 18:30", "Tue 08:30"]


# -- 20: a reminder workflow that runs once, so that a ladder of 12, 24 and 48 hours is impossible --


def _after(count: int, unit: Unit) -> Offset:
    return Offset(by=Duration(count, unit), after=True)


async def test_20_a_ladder_of_twelve_twenty_four_and_forty_eight_hours_runs_whole_and_then_daily(
    play: Play,
) -> None:
    steps = [
        Rung(Offset(by=Duration(count, Unit.HOURS), after=True), (Act.MENTION_LEAD,))
        for count in (12, 24, 48)
    ]
    at_due = next(one for one in default_ladder(Clock.NEXT_ANSWER) if one.at.is_due)
    daily = Rung(
        Offset(by=Duration(3, Unit.DAYS), after=True), (Act.TELL_ADMIN,), every=Duration(1, Unit.DAYS)
    )
    ladder: Ladder = (at_due, *steps, daily)
    check(Clock.NEXT_ANSWER, ladder)
    rules = Rules(ladders=((Clock.NEXT_ANSWER, ladder),))
    play.service.policy = replace(play.service.policy, rules=rules)
    await claimed(play)
    await play.freelancer.says("When is my money paid?")
    begun = due_of(await play.case(), Clock.NEXT_ANSWER)
    await play.passes(days=14)
    case = await play.case()
    lines = await play.store.transact(lambda tx: tx.audit(case.id))
    acted = [
        ((line.at - begun), dict(line.facts)["rung"])
        for line in lines
        if line.action == "alarm" and dict(line.facts)["clock"] == Clock.NEXT_ANSWER
    ]
    each = {(at, name) for at, names in acted for name in names.split(", ")}
    for count in (12, 24, 48):
        assert (timedelta(hours=count), f"+{count} hours") in each, acted
    assert len([name for _, name in acted if name.startswith("+3 days")]) >= 8


# -- 24: silence counts as rejection --


async def test_24_nobodys_silence_decides_anything(play: Play) -> None:
    await asked(play)
    await play.passes(days=200)
    case = await play.case()
    assert (case.rulings, case.open) == ((), True)
    assert "decided" not in await play.audit()
    keys = {part.key for one in play.stage.sent if isinstance(one.to, ToPerson) for part in one.message.parts}
    assert not [key for key in keys if key.startswith("letter-")]


async def test_24_a_reversal_stays_one_however_long_he_is_silent(play: Play) -> None:
    await claimed(play)
    await play.freelancer.says(await play.code("maria-dev"))
    await play.reviewer.decides(
        "reversed", basis="our_error", restored=("account",), prevention="Counted anew."
    )
    before = (await play.case()).rulings
    await play.passes(days=100)
    case = await play.case()
    assert case.rulings == before
    assert case.timer(Clock.REINSTATEMENT.value) is not None, "what a reversal promises stays owed"
