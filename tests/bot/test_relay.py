"""The relay: what a result means, and what a channel is told beside the words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.errors import MissingError
from bot.ids import Address, MessageId, PersonId
from bot.messages import Attachment, Message, ToPerson, Urgency, lane
from bot.people.model import Person
from bot.ports import Accepted, Attached, OutboxRow, Outgoing, SendResult, TryLater, Tx
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


class Shelf:
    """What holds files that go out: one, one that can be done without, and nothing else."""

    async def open(self, attachment: Attachment, reader: Reader) -> Attached | None:
        if attachment.key == "dispensable":
            return None
        if attachment.key != "there":
            raise MissingError

        async def read() -> AsyncIterator[bytes]:
            yield reader.language.encode()

        return Attached("there.txt", "text/plain", 2, attachment.about, read)


async def handed_over(source: str, key: str) -> tuple[Outgoing | None, str]:
    """Send a message with a file; return what the channel was given, and the state of the row."""
    play, channel = Play(), Pace(Accepted())
    desk = StaffDesk(Address("pace", "desk"), Reader("en", "UTC"))
    relay = Relay(play.service, {"pace": channel}, desk, play.vault, {"shelf": Shelf()})

    def post(tx: Tx) -> None:
        tx.save_person(Person(PersonId("maria"), Address("pace", "1"), language="ru"))
        words = Message((text("help"),), attachment=Attachment(source, key, text("help")))
        tx.enqueue(OutboxRow(MessageId("m"), lane(MARIA), MARIA, words, play.now))

    await play.store.transact(post)
    for row in await relay.claim(play.now, 5):
        await relay.carry(row, play.now)
    state = await play.store.transact(lambda tx: next(state for row, state in tx.outbox(5) if row.id == "m"))
    return next(iter(channel.given), None), state


async def test_a_file_is_opened_when_its_message_is_sent_for_whoever_reads_it() -> None:
    given, state = await handed_over("shelf", "there")
    assert given is not None
    assert given.attachment is not None
    assert [one async for one in given.attachment.read()] == [b"ru"]
    assert state == "delivered"


async def test_a_message_that_says_enough_goes_out_without_its_file() -> None:
    given, state = await handed_over("shelf", "dispensable")
    assert given is not None
    assert given.attachment is None
    assert state == "delivered"


@pytest.mark.parametrize(("source", "key"), [("shelf", "gone"), ("nobody's", "there")])
async def test_a_message_that_is_nothing_without_its_file_fails_visibly(source: str, key: str) -> None:
    assert await handed_over(source, key) == (None, "failed")


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
