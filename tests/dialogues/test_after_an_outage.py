"""We were away for three days: what fell due is made up for once, in order, and nobody gets a flood."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from app import records
from bot import morning
from bot.deadlines.hours import Shift
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.messages import ToModerators, ToPerson, ToStaff, ToThread
from bot.ports import Outgoing, Query
from tests.support.play import Freelancer, Play

OFFICE = Rules(calendar=Calendar(hours=((Shift(540, 1020),),) * 5 + ((), ())))
PEOPLE = 8


@pytest.fixture
async def back() -> tuple[Play, int]:
    """A play that was away from Tuesday noon to Friday at three in the night, with eight appeals open."""
    play = Play(OFFICE)
    people = [Freelancer(play, f"freelancer-{number}") for number in range(PEOPLE)]
    for number, one in enumerate(people):
        await one.hands_in()
        await play.reviewer.presses("Claim")
        if number % 2:
            await play.reviewer.sends("Ask for information", words="The contract, please.", days="5")
        else:
            await one.says("/ask When is my money paid?")
    await play.passes(days=1, hours=3)
    await play.store.transact(lambda tx: records.beat(tx, play.now))
    mark = len(play.stage.times)
    play.now += timedelta(days=2, hours=15)
    await records.end_outage(play.service, play.now)
    await play.settle()
    for _ in range(12):
        await morning.make(play.service, play.now)
        await play.passes(hours=1)
    return play, mark


def since(back: tuple[Play, int]) -> list[tuple[datetime, Outgoing]]:
    play, mark = back
    return play.stage.times[mark:]


async def test_staff_hear_it_in_their_hours_in_few_messages_that_name_every_case(
    back: tuple[Play, int],
) -> None:
    play, _ = back
    told = [(at, one) for at, one in since(back) if isinstance(one.to, ToStaff | ToModerators)]
    assert all(at.hour >= 9 for at, _ in told)
    counted = Counter(one.address.chat for _, one in told)
    assert max(counted.values()) <= 3, counted
    to_lea = (part for _, one in told if one.address.chat == "lea" for part in one.message.parts)
    words = "\n".join(play.lead.render(part) for part in to_lea)
    late = await play.store.transact(lambda tx: tx.cases(Query(late_only=True, limit=100)))
    assert len(late) >= PEOPLE // 2
    assert [one.case for one in late if one.case not in words] == [], words


async def test_each_freelancer_hears_each_thing_once(back: tuple[Play, int]) -> None:
    told = [(one.to, one.message) for _, one in since(back) if isinstance(one.to, ToPerson)]
    assert told
    assert [one for one, times in Counter(map(repr, told)).items() if times > 1] == []
    by_person = Counter(repr(to) for to, _ in told)
    assert max(by_person.values()) <= 3, by_person


async def test_an_apology_does_not_wait_and_good_news_waits_for_daylight(back: tuple[Play, int]) -> None:
    keys = [(at, part.key) for at, one in since(back) for part in one.message.parts]
    sorry = {at.hour for at, key in keys if key == "late-sorry"}
    longer = {at.hour for at, key in keys if key == "outage-extended"}
    assert 3 in sorry
    assert longer
    assert min(longer) >= 9


async def test_no_step_is_said_twice_in_a_thread(back: tuple[Play, int]) -> None:
    posts = [(one.to, one.message) for _, one in since(back) if isinstance(one.to, ToThread) and not one.card]
    assert [one for one, times in Counter(map(repr, posts)).items() if times > 1] == []
