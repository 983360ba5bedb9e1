"""The contract of persons with several chats: found at each, shared with nobody, forgotten with all."""

from dataclasses import replace

import pytest

from bot.errors import ConflictError
from bot.events import Said
from bot.ids import Address, PersonId
from bot.people.model import Person
from bot.ports import Inbound, Place, Tx
from storage.records import Inspectable, Records
from tests.contract.samples import AT, a_person

HERE, THERE, ELSEWHERE = Address("one", "5"), Address("two", "7"), Address("two", "8")
ANN = a_person(address=HERE, others=(THERE, ELSEWHERE))


def found(tx: Tx) -> list[PersonId | None]:
    at = (tx.person_at(one) for one in (HERE, THERE, ELSEWHERE))
    return [one.id if one is not None else None for one in at]


async def test_somebody_with_several_chats_is_found_at_each(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(ANN))
    assert await store.transact(found) == [ANN.id, ANN.id, ANN.id]
    assert await store.transact(lambda tx: tx.person_at(THERE)) == ANN


async def test_the_chat_used_last_changes_and_all_stay(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(ANN))
    await store.transact(lambda tx: tx.save_person(ANN.using(THERE)))
    moved = await store.transact(lambda tx: tx.person_at(HERE))
    assert moved is not None
    assert (moved.address, set(moved.others)) == (THERE, {HERE, ELSEWHERE})
    assert await store.transact(found) == [ANN.id, ANN.id, ANN.id]


async def test_a_chat_that_is_let_go_is_nobodys(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(ANN))
    less = replace(ANN, others=(ELSEWHERE,), revision=ANN.revision + 1)
    await store.transact(lambda tx: tx.save_person(less))
    assert await store.transact(found) == [ANN.id, None, ANN.id]


@pytest.mark.parametrize("theirs", [{"address": THERE}, {"address": Address("x", "y"), "others": (HERE,)}])
async def test_no_chat_belongs_to_two(store: Inspectable, theirs: dict[str, object]) -> None:
    await store.transact(lambda tx: tx.save_person(ANN))
    bob = replace(a_person("bob"), **theirs)  # type: ignore[arg-type]
    with pytest.raises(ConflictError):
        await store.transact(lambda tx: tx.save_person(bob))
    assert await store.transact(lambda tx: tx.person(PersonId("bob"))) is None


async def test_who_is_joined_into_another_leaves_his_chats_to_him(store: Inspectable) -> None:
    bob = a_person("bob", address=THERE)
    ann = replace(ANN, others=())

    def step(tx: Tx) -> None:
        tx.save_person(ann)
        tx.save_person(bob)

    def tie(tx: Tx) -> None:
        tx.save_person(replace(bob, joined_into=ann.id, revision=bob.revision + 1))
        tx.save_person(replace(ann, others=(THERE,), absorbed=(bob.id,), revision=ann.revision + 1))

    await store.transact(step)
    await store.transact(tie)
    assert await store.transact(found) == [ann.id, ann.id, None]
    assert await store.read(differing) == []


def differing(records: Records) -> list[str]:
    return [name for one in records.person_ids("", 10) for name in records.differing_person(one)]


async def test_forgetting_somebody_forgets_who_he_was_in_his_other_chats(store: Inspectable) -> None:
    bob = a_person("bob", address=Address("x", "y"))
    ann = replace(ANN, absorbed=(bob.id,))

    def step(tx: Tx) -> None:
        tx.save_person(replace(bob, joined_into=ann.id))
        tx.save_person(ann)
        for number, one in enumerate((HERE, THERE)):
            tx.park(Inbound(f"p{number}", one, Place.PRIVATE, AT, Said("From here.")), "ValueError")

    await store.transact(step)
    await store.forget(ann.id)

    def left(tx: Tx) -> tuple[list[PersonId | None], Person | None, tuple[tuple[str, str], ...]]:
        return found(tx), tx.person(bob.id), tx.parked()

    assert await store.transact(left) == ([None, None, None], None, ())
