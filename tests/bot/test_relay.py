"""The relay: what a result means, and what a channel is told beside the words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.ids import Address, MessageId, PersonId
from bot.messages import Message, ToPerson, Urgency, lane
from bot.people.model import Person
from bot.ports import Accepted, OutboxRow, Outgoing, SendResult, TryLater, Tx
from bot.relay import Relay, StaffDesk
from bot.texts import text
from bot.texts.render import Reader
from tests.support.play import Play

MARIA = ToPerson(PersonId("maria"))


class Pace:
    """A channel that answers as it is told, and keeps what it was given."""

    name = "pace"

    def __init__(self, *results: SendResult) -> None:
        self.results = list(results)
        self.given: list[Outgoing] = []

    async def send(self, outgoing: Outgoing) -> SendResult:
        self.given.append(outgoing)
        return self.results.pop(0)


async def carried(channel: Pace, urgency: Urgency = Urgency.LIVE) -> list[timedelta]:
    """Carry one row until it is accepted; return how long it waited before each further try."""
    play = Play()
    desk = StaffDesk(Address("pace", "desk"), Reader("en", "UTC"))
    relay, waits = Relay(play.service, {"pace": channel}, desk, play.vault), list[timedelta]()

    def post(tx: Tx) -> None:
        tx.save_person(Person(PersonId("maria"), Address("pace", "1")))
        words = Message((text("help"),))
        row = OutboxRow(MessageId("m"), lane(MARIA), MARIA, words, play.now, urgency=urgency)
        tx.enqueue(row)

    await play.store.transact(post)
    since = play.now
    while channel.results:
        for row in await relay.claim(play.now, 5):
            waits.append(play.now - since)
            since = play.now
            await relay.carry(row, play.now)
        play.now += timedelta(seconds=1)
    return waits[1:]


async def test_a_channel_that_only_keeps_its_pace_is_asked_again_when_it_said() -> None:
    busy = TryLater(timedelta(seconds=3), "others go first", busy=True)
    assert await carried(Pace(busy, busy, busy, busy, Accepted())) == [timedelta(seconds=3)] * 4


async def test_trouble_is_waited_out_longer_each_time() -> None:
    trouble = TryLater(timedelta(seconds=1), "the network")
    waits = await carried(Pace(trouble, trouble, trouble, Accepted()))
    assert waits == [timedelta(seconds=2), timedelta(seconds=10), timedelta(minutes=1)]


@pytest.mark.parametrize("urgency", Urgency)
async def test_a_channel_is_told_whether_somebody_waits(urgency: Urgency) -> None:
    channel = Pace(Accepted())
    await carried(channel, urgency)
    assert [one.urgency for one in channel.given] == [urgency]
