"""The pump: lanes side by side, each in its order, and nobody waits for another's trouble."""

import asyncio
from datetime import timedelta

import structlog.testing

from app.pump import LANES, PromptService, Pump
from bot.events import Opened
from bot.ids import Address, MessageId, PersonId
from bot.messages import Message, ToPerson, lane
from bot.people.model import Person
from bot.ports import Accepted, Inbound, OutboxRow, Outgoing, Place, SendResult, TryLater, Tx
from bot.relay import LEASE, Relay, StaffDesk
from bot.texts import text
from bot.texts.render import Reader
from tests.support.examples import EXAMPLES
from tests.support.play import Play


class Counter:
    """A channel at whose counter a message waits until it is let through."""

    name = "counter"

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.held: dict[str, asyncio.Event] = {}
        self.broken: set[str] = set()
        self.busy: set[str] = set()
        self.at_once = self.most_at_once = 0
        self._sent = asyncio.Condition()

    async def send(self, outgoing: Outgoing) -> SendResult:
        chat = outgoing.address.chat
        if chat in self.broken:
            raise RuntimeError("the library is wrong here")
        if chat in self.busy:
            return TryLater(timedelta(seconds=30), "busy")
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self._news()
        await self.held[chat].wait() if chat in self.held else await asyncio.sleep(0)
        self.at_once -= 1
        self.taken.append(outgoing.id)
        await self._news()
        return Accepted()

    async def _news(self) -> None:
        async with self._sent:
            self._sent.notify_all()

    async def has_at_hand(self, count: int) -> None:
        """Wait until so many stand at the counter."""
        async with self._sent:
            await self._sent.wait_for(lambda: self.at_once == count)

    async def took_any(self) -> None:
        """Wait until anything was taken."""
        async with self._sent:
            await self._sent.wait_for(lambda: bool(self.taken))

    async def took(self, *messages: str) -> None:
        """Wait until these were taken."""
        async with self._sent:
            await self._sent.wait_for(lambda: set(messages) <= set(self.taken))


class Setting:
    """A play whose people sit at the counter."""

    def __init__(self) -> None:
        self.play = Play()
        self.counter = Counter()
        desk = StaffDesk(Address("counter", "desk"), Reader("en", "UTC"))
        relay = Relay(self.play.service, {"counter": self.counter}, desk, self.play.vault, EXAMPLES)
        self.pump = Pump(relay)

    async def post(self, chat: str, *messages: str) -> None:
        """Put messages to somebody into the outbox."""

        def step(tx: Tx) -> None:
            person = Person(PersonId(chat), Address("counter", chat))
            if tx.person(person.id) is None:
                tx.save_person(person)
            to = ToPerson(person.id)
            for one in messages:
                words = Message((text("help"),))
                tx.enqueue(OutboxRow(MessageId(one), lane(to), to, words, self.play.now))

        await self.play.store.transact(step)

    async def drain(self) -> int:
        return await self.pump.drain(lambda: self.play.now)


async def test_each_lane_keeps_its_order_and_all_are_emptied() -> None:
    here = Setting()
    for number in range(LANES * 2):
        await here.post(f"p{number}", *(f"{number}-{each}" for each in range(3)))
    assert await here.drain() == LANES * 6
    for number in range(LANES * 2):
        mine = [one for one in here.counter.taken if one.startswith(f"{number}-")]
        assert mine == [f"{number}-{each}" for each in range(3)]
    assert 1 < here.counter.most_at_once <= LANES


async def test_one_who_is_slow_holds_up_nobody_and_a_drain_waits_for_him() -> None:
    here = Setting()
    here.counter.held["slow"] = asyncio.Event()
    await here.post("slow", "s1", "s2")
    await here.post("quick", "q1", "q2", "q3")
    draining = asyncio.create_task(here.drain())
    await here.counter.took("q1", "q2", "q3")

    await here.post("late", "l1")  # what comes meanwhile does not wait either
    here.pump.wake()
    await here.counter.took("l1")

    assert not draining.done()
    here.counter.held["slow"].set()
    assert await draining == 6
    assert here.counter.taken[-2:] == ["s1", "s2"]


async def test_two_drains_send_nothing_twice_and_both_end_when_all_is_done() -> None:
    here = Setting()
    for number in range(20):
        await here.post(f"p{number}", f"{number}-a", f"{number}-b")
    assert sum(await asyncio.gather(here.drain(), here.drain())) == 40
    assert len(here.counter.taken) == len(set(here.counter.taken)) == 40


async def test_a_row_that_cannot_be_carried_is_logged_and_tried_again_after_its_lease() -> None:
    here = Setting()
    here.counter.broken = {"bad"}
    await here.post("bad", "b1")
    await here.post("good", "g1")
    with structlog.testing.capture_logs() as lines:
        await here.drain()
        await here.drain()
    assert here.counter.taken == ["g1"]
    assert [(line["event"], line["message"]) for line in lines] == [("message not carried", "b1")]

    here.counter.broken = set()
    here.play.now += LEASE + timedelta(seconds=1)
    await here.drain()
    assert here.counter.taken == ["g1", "b1"]


async def test_a_busy_platform_is_asked_again_when_it_said_and_not_before() -> None:
    here = Setting()
    here.counter.busy = {"p"}
    await here.post("p", "m1")
    assert await here.drain() == 1
    assert await here.drain() == 0
    here.counter.busy = set()
    here.play.now += timedelta(seconds=31)
    await here.drain()
    assert here.counter.taken == ["m1"]


async def test_an_input_wakes_the_pump_at_once() -> None:
    here = Setting()
    service = PromptService(here.play.store, here.play.service.policy, lambda: "seed")
    service.prompted = here.pump.wake
    running = asyncio.create_task(here.pump.run(lambda: here.play.now))
    inbound = Inbound("1", Address("counter", "maria"), Place.PRIVATE, here.play.now, Opened())
    await service.receive(inbound)
    await here.counter.took_any()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_the_pump_goes_on_after_the_store_had_trouble() -> None:
    here = Setting()
    whole = here.pump._claim
    refused = asyncio.Event()

    async def claim(_now: object) -> tuple[OutboxRow, ...]:
        refused.set()
        raise OSError("disk full")

    here.pump._claim = claim  # type: ignore[method-assign, assignment]
    running = asyncio.create_task(here.pump.run(lambda: here.play.now))
    with structlog.testing.capture_logs() as lines:
        here.pump.wake()
        await refused.wait()
        here.pump._claim = whole  # type: ignore[method-assign]
        await here.post("p", "m1")
        here.pump.wake()
        await here.counter.took("m1")
    assert [line["event"] for line in lines] == ["outbox could not be read"]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_at_the_end_what_is_under_way_is_finished_and_what_hangs_is_given_up() -> None:
    here = Setting()
    here.counter.held["hangs"] = asyncio.Event()
    await here.post("hangs", "h1")
    draining = asyncio.create_task(here.drain())
    await here.counter.has_at_hand(1)
    draining.cancel()
    await here.pump.finish(0)
    assert here.counter.taken == []

    here.play.now += LEASE + timedelta(seconds=1)
    here.counter.held.clear()
    await here.drain()
    assert here.counter.taken == ["h1"]
    await here.pump.finish(0)
