"""The contract of `Store.transact`: all of a step or nothing of it, once, and in some order."""

import asyncio
from dataclasses import replace

import pytest

from bot.effects import Entry
from bot.errors import ConflictError
from bot.events import Said
from bot.ids import CaseId, PersonId
from bot.people.model import SYSTEM
from bot.ports import Inbound, Place, Query, Tx
from bot.world import KnownCode
from storage.records import Inspectable
from tests.contract.samples import AT, LEASE, a_case, a_person, a_row, after, begin, put


class Burst(Exception):
    """What a step of these tests raises."""


async def test_an_input_counts_once(store: Inspectable) -> None:
    assert await store.transact(lambda tx: tx.first_time("update 1", AT))
    assert not await store.transact(lambda tx: tx.first_time("update 1", after(1)))
    assert await store.transact(lambda tx: tx.first_time("update 2", AT))


async def test_looking_whether_an_input_was_seen_does_not_record_it(store: Inspectable) -> None:
    assert not await store.transact(lambda tx: tx.seen("update 1"))
    assert await store.transact(lambda tx: tx.first_time("update 1", AT))
    assert await store.transact(lambda tx: tx.seen("update 1"))


async def test_a_step_returns_what_it_returns(store: Inspectable) -> None:
    assert await store.transact(lambda tx: ("anything", tx.setting("none"))) == ("anything", None)


async def test_a_step_that_raises_leaves_nothing_behind(store: Inspectable) -> None:
    await store.transact(begin_everything)
    before = await store.read(everything)

    def step(tx: Tx) -> None:
        change_everything(tx)
        raise Burst

    with pytest.raises(Burst):
        await store.transact(step)
    assert await store.read(everything) == before


async def test_what_the_failing_step_did_can_be_done_afterwards(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        begin_everything(tx)
        raise Burst

    with pytest.raises(Burst):
        await store.transact(step)
    await store.transact(begin_everything)
    await store.transact(change_everything)


async def test_a_step_that_raises_stop_iteration_does_not_hang(store: Inspectable) -> None:
    with pytest.raises((StopIteration, RuntimeError)):
        await store.transact(lambda tx: next(iter(tx.cases(Query()))))


async def test_a_step_sees_what_it_did(store: Inspectable) -> None:
    def step(tx: Tx) -> tuple[int, int]:
        begin(tx)
        return tx.count(Query()), len(tx.alarms(CaseId("CASE-1")))

    assert await store.transact(step) == (1, 1)


async def test_a_hundred_steps_at_once_each_take_effect_once(store: Inspectable) -> None:
    await store.transact(begin)

    def step(number: int, tx: Tx) -> bool:
        if not tx.first_time(f"update {number % 50}", AT):
            return False
        case = tx.case(CaseId("CASE-1"))
        assert case is not None
        put(tx, replace(case, revision=case.revision + 1))
        tx.append(case.id, SYSTEM, AT, (Entry("counted", (("number", str(number)),)),))
        tx.enqueue(a_row(f"m{number}", case=case.id))
        return True

    done = await asyncio.gather(
        *(store.transact(lambda tx, number=number: step(number, tx)) for number in range(100))  # type: ignore[misc]
    )

    assert done.count(True) == 50
    case = await store.transact(lambda tx: tx.case(CaseId("CASE-1")))
    assert case is not None
    assert case.revision == 51
    assert [one.seq for one in await store.transact(lambda tx: tx.audit(case.id))] == list(range(1, 51))
    assert len(await store.transact(lambda tx: tx.outbox(1000))) == 50


# -- who was changed meanwhile ---------------------------------------------------------------------


async def test_a_case_that_was_changed_meanwhile_is_not_overwritten(store: Inspectable) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: put(tx, a_case(revision=2, closed_because="first")))

    with pytest.raises(ConflictError):
        await store.transact(lambda tx: put(tx, a_case(revision=2, closed_because="second")))
    found = await store.transact(lambda tx: tx.case(CaseId("CASE-1")))
    assert found is not None
    assert found.closed_because == "first"


async def test_a_stale_case_is_refused_though_it_was_just_loaded(store: Inspectable) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: put(tx, a_case(revision=2)))

    def step(tx: Tx) -> None:
        tx.case(CaseId("CASE-1"))
        put(tx, a_case(revision=2))

    with pytest.raises(ConflictError):
        await store.transact(step)


async def test_one_step_may_save_a_case_several_times(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        put(tx, a_case(revision=2))
        put(tx, a_case(revision=3))

    await store.transact(step)
    found = await store.transact(lambda tx: tx.case(CaseId("CASE-1")))
    assert found is not None
    assert found.revision == 3


@pytest.mark.parametrize("jump", [1, 2])
async def test_a_person_may_move_on_by_one_or_two(store: Inspectable, jump: int) -> None:
    await store.transact(lambda tx: tx.save_person(a_person()))

    def step(tx: Tx) -> None:
        tx.person(PersonId("ann"))
        tx.save_person(a_person(revision=1 + jump, language="ru"))

    await store.transact(step)
    found = await store.transact(lambda tx: tx.person(PersonId("ann")))
    assert found == a_person(revision=1 + jump, language="ru")


@pytest.mark.parametrize("revision", [0, 1])
async def test_a_person_is_not_overwritten_by_an_older_one(store: Inspectable, revision: int) -> None:
    await store.transact(lambda tx: tx.save_person(a_person()))
    with pytest.raises(ConflictError):
        await store.transact(lambda tx: tx.save_person(a_person(revision=revision)))


async def test_two_persons_cannot_be_reached_at_one_address(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(a_person()))
    with pytest.raises(ConflictError):
        await store.transact(lambda tx: tx.save_person(a_person("bob", address=a_person().address)))


# -- everything, for comparing -----------------------------------------------------------------------


def begin_everything(tx: Tx) -> None:
    tx.first_time("update 0", AT)
    begin(tx)
    tx.append(CaseId("CASE-1"), SYSTEM, AT, (Entry("begun", texts=(("words", "hello"),)),))
    for name in ("m1", "m2", "m3"):
        tx.enqueue(a_row(name))
    tx.claim_outbox(AT, 1, LEASE)
    tx.fail(a_row("m1").id, "blocked")
    tx.add_code(KnownCode("digest", "~01ab", after(24)))
    tx.set_setting("beat", "1")


def change_everything(tx: Tx) -> None:
    tx.first_time("update 1", AT)
    tx.person(PersonId("ann"))
    tx.save_person(a_person(revision=2, language="ru", address=a_person("new").address))
    begin(tx, a_case("CASE-2", "bob"))
    tx.case(CaseId("CASE-1"))
    tx.save_case(a_case(revision=2, assignee="kira"), ())
    tx.append(CaseId("CASE-1"), SYSTEM, AT, (Entry("changed"), Entry("again", texts=(("words", "x"),))))
    tx.enqueue(a_row("m4"))
    tx.requeue(PersonId("ann"), AT)
    tx.settle(a_row("m1").id, AT)
    tx.postpone(a_row("m2").id, after(1), "busy")
    tx.claim_outbox(after(2), 5, LEASE)
    tx.spend_code("digest")
    tx.add_code(KnownCode("other", "~02", after(24)))
    tx.set_setting("beat", "2")
    tx.set_setting("new", "1")
    tx.park(Inbound("update 1", a_person().address, Place.PRIVATE, AT, Said("boo")), "ValueError")


def everything(tx: Tx) -> tuple[object, ...]:
    """Return all that a transaction shows."""
    case = CaseId("CASE-1")
    return (
        [tx.seen(f"update {number}") for number in range(2)],
        [tx.person(PersonId(name)) for name in ("ann", "bob")],
        [tx.person_at(a_person(name).address) for name in ("ann", "new", "bob")],
        [tx.case(CaseId(name)) for name in ("CASE-1", "CASE-2")],
        tx.cases(Query(open_only=False, submitted_only=False)),
        tx.alarms(case),
        tx.due_alarms(after(10_000), 100),
        tx.audit(case),
        tx.outbox(100),
        [tx.code(digest) for digest in ("digest", "other")],
        [tx.setting(name) for name in ("beat", "new")],
        tx.parked(),
    )
