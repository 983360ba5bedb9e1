"""The contract of what watches over a store: what waits too long, what can go, what was parked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.effects import Entry
from bot.events import Said
from bot.ids import CaseId, MessageId, PersonId
from bot.messages import ToModerators, ToPerson
from bot.people.model import SYSTEM
from bot.ports import Inbound, Place, Tx
from storage.faults import Fault, Kind
from storage.records import Inspectable
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, LEASE, a_card, a_person, a_row, after, begin

ANN = ToPerson(PersonId("ann"))


def rows(tx: Tx) -> None:
    begin(tx)
    tx.enqueue(a_row("late", created_at=after(2)))
    tx.enqueue(a_row("early", ToModerators(), created_at=after(1), case=CaseId("CASE-1")))
    tx.enqueue(a_card("card"))


async def waiting(store: Inspectable, hours: float, limit: int = 10) -> list[str]:
    return [one.id for one in await store.transact(lambda tx: tx.waiting(after(hours), limit))]


async def test_what_waits_is_listed_oldest_first_whatever_its_lane(store: Inspectable) -> None:
    await store.transact(rows)
    assert await waiting(store, 3) == ["card", "early", "late"]
    assert await waiting(store, 3, limit=2) == ["card", "early"]
    assert await waiting(store, 2) == ["card", "early"]
    assert await waiting(store, 0) == []


async def test_what_waits_says_where_since_when_and_why(store: Inspectable) -> None:
    await store.transact(rows)
    await store.transact(lambda tx: tx.postpone(MessageId("early"), after(9), "too many requests"))
    found = (await store.transact(lambda tx: tx.waiting(after(2), 10)))[1]
    assert (found.id, found.lane, found.case) == ("early", "moderators", "CASE-1")
    assert (found.created_at, found.attempts, found.why) == (after(1), 1, "too many requests")


async def test_a_leased_row_still_waits_but_what_is_delivered_or_failed_does_not(store: Inspectable) -> None:
    await store.transact(rows)
    await store.transact(lambda tx: tx.claim_outbox(after(3), 10, LEASE))
    assert len(await waiting(store, 3)) == 3
    await store.transact(lambda tx: tx.settle(MessageId("card"), AT))
    await store.transact(lambda tx: tx.fail(MessageId("early"), "blocked"))
    assert await waiting(store, 3) == ["late"]


# -- pruning -------------------------------------------------------------------------------------------


async def prune(store: Inspectable, hours: float, limit: int = 100) -> int:
    return await store.transact(lambda tx: tx.prune(after(hours), limit))


async def left(store: Inspectable) -> set[str]:
    return {row.id for row, _ in await store.transact(lambda tx: tx.outbox(100))}


async def test_only_what_was_delivered_before_goes(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        for name in ("old", "young", "failed", "waiting"):
            tx.enqueue(a_row(name))
        tx.settle(MessageId("old"), after(1))
        tx.settle(MessageId("young"), after(3))
        tx.fail(MessageId("failed"), "blocked")

    await store.transact(step)
    assert await prune(store, 2) == 1
    assert await left(store) == {"young", "failed", "waiting"}
    assert await prune(store, 2) == 0
    assert await store.transact(lambda tx: tx.settle(MessageId("old"), AT)) is None


async def test_inputs_seen_before_are_forgotten_and_younger_ones_are_not(store: Inspectable) -> None:
    await store.transact(lambda tx: [tx.first_time(f"u{hours}", after(hours)) for hours in (1, 2, 3)])
    assert await prune(store, 2) == 1
    seen = await store.transact(lambda tx: [tx.seen(f"u{hours}") for hours in (1, 2, 3)])
    assert seen == [False, True, True]


async def test_at_most_so_many_go_at_once(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        for number in range(5):
            tx.first_time(f"u{number}", AT)
            tx.enqueue(a_row(f"m{number}"))
            tx.settle(MessageId(f"m{number}"), AT)

    await store.transact(step)
    assert [await prune(store, 1, 2) for _ in range(4)] == [4, 4, 2, 0]
    assert await left(store) == set()


async def test_a_step_that_fails_prunes_nothing(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        tx.prune(after(1), 10)
        raise RuntimeError

    def first(tx: Tx) -> None:
        begin(tx)
        tx.enqueue(a_row("old"))
        tx.settle(MessageId("old"), AT)
        tx.first_time("u1", AT)

    await store.transact(first)
    with pytest.raises(RuntimeError):
        await store.transact(step)
    assert await left(store) == {"old"}
    assert await store.transact(lambda tx: tx.seen("u1"))


def told(message: str) -> tuple[Entry, ...]:
    return (Entry("told", (("message", message),)),)


async def test_verify_misses_no_message_that_went_by_right(store: Inspectable, vault: Vault) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        for name in ("m1", "m2"):
            tx.enqueue(a_row(name, ANN))
            tx.append(CaseId("CASE-1"), SYSTEM, AT, told(name))
            tx.settle(MessageId(name), AT)

    await store.transact(step)
    await prune(store, 1)
    assert await left(store) == set()
    assert (await verify(store, vault)).faults == ()
    await store.transact(lambda tx: tx.append(CaseId("CASE-1"), SYSTEM, after(2), told("m3")))
    assert (await verify(store, vault)).faults == (Fault(Kind.MESSAGE_GONE, "CASE-1", "m3"),)


@pytest.mark.parametrize("forged", ["", "9999", "9999-01-01T00:00:00.000000+00:00 0123abcd"])
async def test_verify_takes_nobodys_word_for_what_went_by_right(
    forged: str, store: Inspectable, vault: Vault
) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        tx.append(CaseId("CASE-1"), SYSTEM, AT, told("m1"))
        tx.set_setting("pruned_before", forged)

    await store.transact(step)
    assert (await verify(store, vault)).faults == (Fault(Kind.MESSAGE_GONE, "CASE-1", "m1"),)


async def test_the_mark_of_what_went_never_moves_back(store: Inspectable, vault: Vault) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        tx.append(CaseId("CASE-1"), SYSTEM, after(1), told("m1"))

    await store.transact(step)
    await prune(store, 2)
    await store.transact(lambda tx: tx.prune(AT - timedelta(days=365), 10))
    assert (await verify(store, vault)).faults == ()


# -- parked inputs -------------------------------------------------------------------------------------


async def test_a_parked_input_is_read_as_it_was_and_let_go_of(store: Inspectable) -> None:
    inbound = Inbound("u1", a_person().address, Place.PRIVATE, AT, Said("help"), CaseId("CASE-1"))
    other = replace(inbound, dedup="u2", address=a_person("nobody").address)

    def step(tx: Tx) -> None:
        tx.save_person(a_person())
        tx.park(inbound, "LookupError")
        tx.park(other, "LookupError")

    await store.transact(step)
    assert await store.transact(lambda tx: tx.parked_input("u1")) == inbound
    assert await store.transact(lambda tx: tx.parked_input("u2")) == other
    assert await store.transact(lambda tx: tx.parked_input("u3")) is None

    def let_go(tx: Tx) -> None:
        tx.unpark("u1")
        tx.unpark("u3")

    await store.transact(let_go)
    assert await store.transact(lambda tx: tx.parked()) == (("u2", "LookupError"),)
