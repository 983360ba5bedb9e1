"""The contract of the outbox: in order in each lane, until delivered or visibly failed."""

from datetime import datetime, timedelta

import pytest

from bot.ids import CaseId, DocumentId, MessageId, PersonId, StaffId
from bot.messages import Message, ToModerators, ToPerson, ToStaff, ToThread, Urgency, lane
from bot.ports import OutboxRow, RemoveFile, Tx
from storage.records import Inspectable
from tests.contract.filled import filled
from tests.contract.samples import AT, LEASE, a_card, a_case, a_row, after, begin, ids

ANN, BOB = ToPerson(PersonId("ann")), ToPerson(PersonId("bob"))


async def post(store: Inspectable, *rows: OutboxRow) -> None:
    def step(tx: Tx) -> None:
        for one in rows:
            tx.enqueue(one)

    await store.transact(step)


async def claim(store: Inspectable, now: datetime = AT, limit: int = 100) -> list[str]:
    return ids(await store.transact(lambda tx: tx.claim_outbox(now, limit, LEASE)))


async def settle(store: Inspectable, name: str) -> OutboxRow | None:
    return await store.transact(lambda tx: tx.settle(MessageId(name), AT))


async def fail(store: Inspectable, name: str) -> OutboxRow | None:
    return await store.transact(lambda tx: tx.fail(MessageId(name), "blocked"))


async def states(store: Inspectable) -> dict[str, str]:
    return {row.id: state for row, state in await store.transact(lambda tx: tx.outbox(100))}


# -- what comes out is what went in --------------------------------------------------------------------


@pytest.mark.parametrize("to", [ANN, ToThread(CaseId("CASE-1")), ToStaff(StaffId("kira")), ToModerators()])
async def test_a_row_comes_out_as_it_went_in(
    store: Inspectable, to: ToPerson | ToThread | ToStaff | ToModerators
) -> None:
    await store.transact(begin)
    row = OutboxRow(
        MessageId("m1"), lane(to), to, filled(Message), AT, CaseId("CASE-1"), True, Urgency.FOLLOW_UP, 3, AT
    )
    await post(store, row)
    assert await store.transact(lambda tx: tx.claim_outbox(AT, 5, LEASE)) == (row,)


async def test_work_on_the_vault_goes_to_nobody(store: Inspectable) -> None:
    work = RemoveFile(CaseId("ann"), DocumentId("d1"))
    row = OutboxRow(MessageId("m1"), "vault:d1", None, work, AT)
    await post(store, row)
    assert await store.transact(lambda tx: tx.claim_outbox(AT, 5, LEASE)) == (row,)


async def test_a_message_is_posted_once(store: Inspectable) -> None:
    await post(store, a_row("m1"))
    with pytest.raises(ValueError, match="m1"):
        await post(store, a_row("m1"))


async def test_a_message_may_wait_for_somebody_unknown(store: Inspectable) -> None:
    await post(store, a_row("m1", BOB), a_row("m2", ToThread(CaseId("NONE")), case=CaseId("NONE")))
    assert await claim(store) == ["m1", "m2"]


# -- order -------------------------------------------------------------------------------------------


async def test_only_the_head_of_each_lane_is_claimed(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"), a_row("b1", BOB), a_row("b2", BOB))
    assert await claim(store) == ["a1", "b1"]
    assert await claim(store) == []
    await settle(store, "a1")
    assert await claim(store) == ["a2"]


async def test_a_lane_goes_out_in_order_whatever_its_urgency(store: Inspectable) -> None:
    await post(store, a_row("a1", urgency=Urgency.FOLLOW_UP), a_row("a2"))
    assert await claim(store) == ["a1"]


async def test_what_is_live_goes_first_across_lanes(store: Inspectable) -> None:
    await post(store, a_row("a1", urgency=Urgency.FOLLOW_UP), a_row("b1", BOB), a_row("m1", ToModerators()))
    assert await claim(store, limit=2) == ["b1", "m1"]
    assert await claim(store, limit=2) == ["a1"]


async def test_the_limit_counts_lanes(store: Inspectable) -> None:
    await post(store, *(a_row(f"{who}{n}", ToPerson(PersonId(who))) for n in (1, 2) for who in "abc"))
    assert await claim(store, limit=2) == ["a1", "b1"]
    assert await claim(store, limit=2) == ["c1"]


async def test_a_lease_ends_by_itself(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"))
    assert await claim(store) == ["a1"]
    assert await claim(store, AT + LEASE - timedelta(microseconds=1)) == []
    assert await claim(store, AT + LEASE) == ["a1"]


# -- later, never ------------------------------------------------------------------------------------


async def test_a_postponed_row_holds_its_lane_until_its_time(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"), a_row("b1", BOB))
    assert await claim(store) == ["a1", "b1"]
    await store.transact(lambda tx: tx.postpone(MessageId("a1"), after(1), "busy"))
    assert await claim(store, after(0.5)) == ["b1"]
    (row,) = await store.transact(lambda tx: tx.claim_outbox(after(1), 1, LEASE))
    assert (row.id, row.attempts, row.not_before) == ("a1", 1, after(1))


async def test_a_row_that_only_had_to_wait_was_not_tried(store: Inspectable) -> None:
    await post(store, a_row("a1"))
    assert await claim(store) == ["a1"]
    await store.transact(lambda tx: tx.postpone(MessageId("a1"), after(1), "the pace", tried=False))
    assert await claim(store, after(0.5)) == []
    (row,) = await store.transact(lambda tx: tx.claim_outbox(after(1), 1, LEASE))
    assert (row.id, row.attempts, row.not_before) == ("a1", 0, after(1))


async def test_a_row_may_be_posted_for_later(store: Inspectable) -> None:
    await post(store, a_row("a1", not_before=after(1)), a_row("a2"))
    assert await claim(store, after(0.9)) == []
    assert await claim(store, after(1)) == ["a1"]


async def test_a_failed_row_lets_its_lane_go_on(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"))
    await claim(store)
    failed = await fail(store, "a1")
    assert failed is not None
    assert failed.to == ANN
    assert await claim(store) == ["a2"]
    assert await states(store) == {"a1": "failed", "a2": "waiting"}


async def test_a_row_fails_once(store: Inspectable) -> None:
    await post(store, a_row("a1"))
    assert await fail(store, "a1") is not None
    assert await fail(store, "a1") is None
    assert await fail(store, "none") is None


async def test_a_row_is_settled_once(store: Inspectable) -> None:
    await post(store, a_row("a1", tracked=True, case=CaseId("CASE-1")))
    await claim(store)
    settled = await settle(store, "a1")
    assert settled is not None
    assert (settled.tracked, settled.case) == (True, "CASE-1")
    assert await settle(store, "a1") is None
    assert await settle(store, "none") is None
    assert await fail(store, "a1") is None
    await store.transact(lambda tx: tx.postpone(MessageId("a1"), after(1), "busy"))
    assert await states(store) == {"a1": "delivered"}


async def test_a_row_that_failed_may_turn_out_delivered(store: Inspectable) -> None:
    await post(store, a_row("a1"))
    await fail(store, "a1")
    assert await settle(store, "a1") is not None
    assert await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT)) == 0


async def test_put_back_rows_go_before_newer_ones_and_in_their_order(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"), a_row("a3"), a_row("b1", BOB))
    for name in ("a2", "a1", "b1"):
        await fail(store, name)
    await post(store, a_row("a4"))
    assert await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT)) == 2
    for name in ("a1", "a2", "a3", "a4"):
        assert await claim(store) == [name]
        await settle(store, name)
    assert (await states(store))["b1"] == "failed"


async def test_what_failed_is_listed_and_what_another_overtook_is_forgotten(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"), a_row("a3"), a_row("a4"), a_row("b1", BOB))
    for name in ("a3", "a1", "a2", "b1"):
        await fail(store, name)
    assert ids(await store.transact(lambda tx: tx.failed(PersonId("ann")))) == ["a1", "a2", "a3"]
    but = frozenset({MessageId("a2"), MessageId("none")})
    assert await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT, but)) == 2
    assert await states(store) == {"a1": "waiting", "a3": "waiting", "a4": "waiting", "b1": "failed"}
    assert await store.transact(lambda tx: tx.failed(PersonId("ann"))) == ()
    for name in ("a1", "a3", "a4"):
        assert await claim(store) == [name]
        await settle(store, name)


async def test_a_row_that_is_not_failed_cannot_be_forgotten(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"))
    await settle(store, "a2")
    but = frozenset({MessageId("a1"), MessageId("a2")})
    assert await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT, but)) == 0
    assert await states(store) == {"a1": "waiting", "a2": "delivered"}


async def test_what_a_dead_process_held_can_be_taken_at_once(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"), a_row("b1", BOB))
    assert await claim(store) == ["a1", "b1"]
    await settle(store, "b1")
    assert await claim(store) == []
    assert await store.transact(lambda tx: tx.give_back()) == 1
    assert await claim(store) == ["a1"]
    assert await store.transact(lambda tx: tx.give_back()) == 1


async def test_a_put_back_row_starts_afresh(store: Inspectable) -> None:
    await post(store, a_row("a1"))
    await store.transact(lambda tx: tx.postpone(MessageId("a1"), after(1), "busy"))
    await fail(store, "a1")
    await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT))
    (row,) = await store.transact(lambda tx: tx.claim_outbox(AT, 1, LEASE))
    assert (row.attempts, row.not_before) == (0, None)


async def test_a_put_back_row_waits_for_a_younger_one_that_is_on_its_way(store: Inspectable) -> None:
    await post(store, a_row("a1"), a_row("a2"))
    await fail(store, "a1")
    assert await claim(store) == ["a2"]
    await store.transact(lambda tx: tx.requeue(PersonId("ann"), AT))
    assert await claim(store) == []
    await settle(store, "a2")
    assert await claim(store) == ["a1"]


# -- cards -------------------------------------------------------------------------------------------


async def test_a_card_that_waits_is_not_doubled(store: Inspectable) -> None:
    await store.transact(begin)
    await post(store, a_card("c1"), a_row("t1", ToThread(CaseId("CASE-1"))), a_card("c2"))
    assert await states(store) == {"c1": "waiting", "t1": "waiting"}


async def test_a_card_on_its_way_is_followed_by_another(store: Inspectable) -> None:
    await store.transact(begin)
    await post(store, a_card("c1"))
    assert await claim(store) == ["c1"]
    await post(store, a_card("c2"))
    await post(store, a_card("c3"))
    assert await states(store) == {"c1": "waiting", "c2": "waiting"}
    await settle(store, "c1")
    assert await claim(store) == ["c2"]


async def test_a_postponed_card_is_not_doubled(store: Inspectable) -> None:
    await store.transact(begin)
    await post(store, a_card("c1"))
    await claim(store)
    await store.transact(lambda tx: tx.postpone(MessageId("c1"), after(1), "busy"))
    await post(store, a_card("c2"))
    assert await states(store) == {"c1": "waiting"}


async def test_a_card_that_went_out_or_failed_is_followed_by_another(store: Inspectable) -> None:
    await store.transact(begin)
    await post(store, a_card("c1"))
    await settle(store, "c1")
    await post(store, a_card("c2"))
    await fail(store, "c2")
    await post(store, a_card("c3"))
    assert await claim(store) == ["c3"]


async def test_each_case_has_its_own_card(store: Inspectable) -> None:
    await store.transact(lambda tx: begin(tx, a_case(), a_case("CASE-2")))
    await post(store, a_card("c1"), a_card("c2", "CASE-2"))
    assert await claim(store) == ["c1", "c2"]


# -- the list ----------------------------------------------------------------------------------------


async def test_the_list_shows_the_latest_first(store: Inspectable) -> None:
    await post(store, *(a_row(f"m{number}") for number in range(5)))
    found = await store.transact(lambda tx: tx.outbox(3))
    assert [(row.id, state) for row, state in found] == [
        ("m4", "waiting"),
        ("m3", "waiting"),
        ("m2", "waiting"),
    ]
