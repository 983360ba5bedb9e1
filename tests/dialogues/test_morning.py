"""Every working day begins with a digest: once, for whoever is there; with a root of all logs."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot import morning, sealing
from bot.deadlines.conduct import Conduct
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.messages import ToModerators, ToStaff
from bot.people.model import Roster
from bot.ports import Outgoing
from tests.support.play import Freelancer, Play

OFFICE = Rules(calendar=Calendar(hours=((Shift(540, 1020),),) * 5 + ((), ())))


@pytest.fixture
def play() -> Play:
    """Begin on a Monday at seven, before anybody works."""
    made = Play(OFFICE)
    made.now = made.now.replace(hour=7)
    return made


def digests(play: Play, name: str = "") -> list[tuple[datetime, Outgoing]]:
    """The digests of one of staff, or of the channel, each with its moment."""

    def his(one: Outgoing) -> bool:
        return isinstance(one.to, ToStaff) and one.address.chat == name if name else one.to == ToModerators()

    return [
        (at, one) for at, one in play.stage.times if his(one) and one.message.parts[0].key == "digest-title"
    ]


def words(play: Play, one: Outgoing) -> str:
    return "\n".join(play.lead.render(part) for part in one.message.parts)


async def day_begins(play: Play) -> int:
    """Let the process look, as it does every minute, and the morning pass."""
    made = await morning.make(play.service, play.now)
    await play.passes(hours=4)
    return made


async def test_each_of_staff_and_the_channel_get_one_digest_at_opening_time(play: Play) -> None:
    await play.freelancer.hands_in()
    await day_begins(play)
    for name in ("kim", "ruth", "lea", "ada", ""):
        ((at, one),) = digests(play, name)
        assert datetime(2026, 6, 1, 9, tzinfo=UTC) <= at <= datetime(2026, 6, 1, 9, 45, tzinfo=UTC)
        said = words(play, one)
        assert "Good morning. Monday, 1 June 2026" in said
        assert "Free to take, 1 case:" in said


async def test_it_comes_once_a_day_however_often_we_look_and_start_again(play: Play) -> None:
    await play.freelancer.hands_in()
    assert await morning.make(play.service, play.now) == 5
    for _ in range(3):
        assert await morning.make(play.service, play.now) == 0
    play.now += timedelta(hours=6)
    assert await day_begins(play) == 0
    play.now = datetime(2026, 6, 2, 0, 5, tzinfo=UTC)
    assert await morning.make(play.service, play.now) == 5


async def test_weekends_holidays_and_evenings_bring_none(play: Play) -> None:
    await play.freelancer.hands_in()
    for day, hour in ((6, 8), (7, 8), (3, 17), (3, 23)):
        play.now = datetime(2026, 6, day, hour, 30, tzinfo=UTC)
        assert await morning.make(play.service, play.now) == 0
    closed = replace(OFFICE, calendar=replace(OFFICE.calendar, closed_days=frozenset({date(2026, 6, 4)})))
    play.service.policy = replace(play.service.policy, rules=closed)
    assert await morning.make(play.service, datetime(2026, 6, 4, 8, tzinfo=UTC)) == 0


async def test_who_was_down_in_the_morning_sends_it_later_that_day(play: Play) -> None:
    await play.freelancer.hands_in()
    play.now = datetime(2026, 6, 2, 14, 0, tzinfo=UTC)
    assert await morning.make(play.service, play.now) == 5
    await play.passes(hours=1)
    ((at, _),) = digests(play, "lea")
    assert at.hour == 14


async def test_late_today_free_and_waiting_are_told_apart_and_each_reads_his_own(play: Play) -> None:
    maria, boris = play.freelancer, Freelancer(play, "boris")
    await maria.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.sends("Ask for information", words="The job links, please.", days="14")
    play.now += timedelta(hours=8)
    await boris.hands_in()
    play.now = datetime(2026, 6, 3, 7, 0, tzinfo=UTC)
    await day_begins(play)
    kims, ruths, leas = (words(play, digests(play, name)[-1][1]) for name in ("kim", "ruth", "lea"))
    assert "Waiting for the freelancer: 1 case." in kims
    assert "Waiting for the freelancer" not in ruths
    assert "Due today" not in kims
    assert "Due today, 1 case:" in leas
    channel = words(play, digests(play)[-1][1])
    assert "2 cases are open." in channel
    assert "Waiting for the freelancer: 1 case." in channel


async def test_what_was_to_be_reminded_of_in_the_morning_is_in_the_same_message_and_said_once(
    play: Play,
) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    play.now = datetime(2026, 6, 4, 7, 0, tzinfo=UTC)
    await play.settle()
    before = len(play.stage.sent)
    await day_begins(play)
    private = (one for one in play.stage.sent[before:] if isinstance(one.to, ToStaff))
    (one,) = (one for one in private if one.address.chat == "lea")
    said = words(play, one)
    assert "Good morning." in said
    assert "a first message from a person. Promised by" in said
    case = await play.case()
    assert said.count(case.id) == 1, "the reminder says more than the line of a list"


async def test_staff_who_are_away_get_none_and_a_case_less_reviewer_is_left_alone(play: Play) -> None:
    until = play.now + timedelta(days=5)
    staff = (
        replace(one, absent_until=until) if one.id == "kim" else one
        for one in play.service.policy.roster.staff
    )
    play.service.policy = replace(play.service.policy, roster=Roster(tuple(staff)))
    await day_begins(play)
    assert digests(play, "kim") == []
    assert digests(play, "ruth") == [], "there is no case"
    ((_, channel),) = digests(play)
    assert "Nothing is late, due today, or free to take." in words(play, channel)


async def test_a_digest_can_be_switched_off(play: Play) -> None:
    silent = replace(OFFICE, conduct=Conduct(digest=False))
    play.service.policy = replace(play.service.policy, rules=silent)
    assert await day_begins(play) == 0


async def test_long_lists_are_cut_and_lead_on_to_the_whole(play: Play) -> None:
    for number in range(9):
        await Freelancer(play, f"somebody-{number}").hands_in()
    await day_begins(play)
    said = words(play, digests(play, "lea")[0][1])
    assert "Free to take, 9 cases:" in said
    assert "… and 4 more." in said
    play.lead._from = 0
    await play.lead.presses("All open cases")
    play.lead.sees("9")


async def test_the_root_of_all_logs_is_posted_and_covers_what_has_grown(play: Play) -> None:
    await play.freelancer.hands_in()
    await day_begins(play)
    play.now = datetime(2026, 6, 2, 7, tzinfo=UTC)
    await play.reviewer.presses("Claim")
    await day_begins(play)
    roots = await play.store.transact(lambda tx: tx.roots())
    posted = [words(play, one) for _, one in digests(play)]
    assert [one.day.day for one in roots] == [1, 2]
    for root, said in zip(roots, posted, strict=True):
        assert f"Root of all logs up to this morning: {root.root}" in said
    assert sealing.broken(roots) == ()
    assert [[one.number for one in root.grown] for root in roots] == [[1], [1]]
    assert roots[1].grown[0].length > roots[0].grown[0].length
    forged = (replace(roots[0], grown=()), roots[1])
    assert sealing.broken(forged) == (date(2026, 6, 1),)
