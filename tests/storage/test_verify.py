"""`recourse verify` finds each planted fault, and nothing where nothing is wrong."""

from dataclasses import replace

import pytest

from bot.case.model import Purpose, Tracked
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import pending
from bot.effects import Entry
from bot.events import Said
from bot.ids import CaseId, DocumentId, MessageId, PersonId
from bot.messages import ToPerson
from bot.people.model import SYSTEM
from bot.ports import Inbound, OutboxRow, Place, RemoveFile, Tx
from storage.faults import Fault, Kind, Report
from storage.records import Inspectable
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, a_case, a_person, a_row, a_timer, begin
from tests.storage.verifying import CASE, faults, fine, keep


@pytest.fixture
async def kept(either: Inspectable, vault: Vault) -> Inspectable:
    await either.transact(fine)
    await keep(vault, "CASE-1", "d1")
    return either


async def test_nothing_is_wrong_with_nothing(either: Inspectable, vault: Vault) -> None:
    assert await faults(either, vault) == ()


async def test_nothing_is_found_where_nothing_is_wrong(kept: Inspectable, vault: Vault) -> None:
    assert await verify(kept, vault) == Report((), cases=3, entries=3, documents=1, messages=1)


async def test_forgotten_persons_are_no_fault(kept: Inspectable, vault: Vault) -> None:
    await vault.delete("CASE-1", "d1")
    await kept.forget(PersonId("ann"))
    assert await faults(kept, vault) == ()


async def test_a_missing_file_is_named(kept: Inspectable, vault: Vault) -> None:
    await vault.delete("CASE-1", "d1")
    assert await faults(kept, vault) == (Fault(Kind.FILE_MISSING, "CASE-1", "d1", "degree.pdf"),)


async def test_a_file_that_no_case_knows_is_named(kept: Inspectable, vault: Vault) -> None:
    for case, document in (("CASE-1", "d2"), ("NONE", "d1"), ("DONE", "d1")):
        await keep(vault, case, document)
    assert await faults(kept, vault) == (
        Fault(Kind.FILE_UNKNOWN, "CASE-1", "d2"),
        Fault(Kind.FILE_UNKNOWN, "DONE", "d1"),
        Fault(Kind.FILE_UNKNOWN, "NONE", "d1"),
    )


async def test_a_file_that_waits_to_be_removed_is_no_fault(kept: Inspectable, vault: Vault) -> None:
    await keep(vault, "ann", "d9")
    work = OutboxRow(MessageId("r"), "vault:d9", None, RemoveFile(CaseId("ann"), DocumentId("d9")), AT)
    await kept.transact(lambda tx: tx.enqueue(work))
    assert await faults(kept, vault) == ()
    await kept.transact(lambda tx: tx.settle(MessageId("r"), AT))
    assert await faults(kept, vault) == (Fault(Kind.FILE_UNKNOWN, "ann", "d9"),)


async def test_an_open_case_without_a_turn_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: begin(tx, a_case("LOST", timers=(a_timer(Clock.NEXT_ANSWER),))))
    assert await faults(kept, vault) == (Fault(Kind.NO_TURN, "LOST"),)


async def test_a_turn_without_its_alarm_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: tx.save_case(a_case("LOST"), ()))
    assert await faults(kept, vault) == (
        Fault(Kind.NO_TURN, "LOST"),
        Fault(Kind.ALARMS_DIFFER, "LOST", "decision"),
    )


async def test_alarms_that_do_not_follow_from_the_clocks_are_named(kept: Inspectable, vault: Vault) -> None:
    timers = (a_timer(), a_timer(Clock.SAFETY))
    decision, safety = pending(timers)
    moved = replace(safety, at=AT)
    extra = pending((a_timer(Clock.RECEIPT),))
    await kept.transact(lambda tx: tx.save_case(a_case("ODD", timers=timers), (decision, moved, *extra)))
    assert await faults(kept, vault) == (
        Fault(Kind.ALARMS_DIFFER, "ODD", "receipt"),
        Fault(Kind.ALARMS_DIFFER, "ODD", "safety"),
    )


async def test_a_message_for_somebody_unknown_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: tx.enqueue(a_row("m2", ToPerson(PersonId("nobody")))))
    await kept.transact(lambda tx: tx.enqueue(a_row("m3", ToPerson(PersonId("noone")))))
    await kept.transact(lambda tx: tx.fail(MessageId("m2"), "blocked"))
    assert await faults(kept, vault) == (
        Fault(Kind.RECIPIENT_UNKNOWN, what="m2"),
        Fault(Kind.RECIPIENT_UNKNOWN, what="m3"),
    )
    for name in ("m2", "m3"):
        await kept.transact(lambda tx, name=name: tx.settle(MessageId(name), AT))  # type: ignore[misc]
    assert await faults(kept, vault) == ()


async def test_a_parked_input_is_named(kept: Inspectable, vault: Vault) -> None:
    inbound = Inbound("u7", a_person().address, Place.PRIVATE, AT, Said("secret"))
    await kept.transact(lambda tx: tx.park(inbound, "ValueError"))
    assert await faults(kept, vault) == (Fault(Kind.PARKED, what="u7"),)


async def test_every_case_is_looked_at_however_many_there_are(kept: Inspectable, vault: Vault) -> None:
    names = [f"LOST-{number:03}" for number in range(120)]
    await kept.transact(lambda tx: begin(tx, *(a_case(name, timers=()) for name in names)))
    assert [fault.case for fault in await faults(kept, vault)] == names


async def test_a_message_that_the_case_tells_of_must_be_there(kept: Inspectable, vault: Vault) -> None:
    told = Entry("told", (("message", "m1"), ("texts", "hello")))
    lost = Entry("told", (("message", "m9"), ("texts", "hello")))
    await kept.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (told, lost)))
    assert await faults(kept, vault) == (Fault(Kind.MESSAGE_GONE, "CASE-1", "m9"),)


async def test_a_message_that_arrived_by_the_log_must_not_wait(kept: Inspectable, vault: Vault) -> None:
    arrived = Entry("delivered", (("message", "m1"), ("purpose", "receipt")))
    await kept.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (arrived,)))
    assert await faults(kept, vault) == (Fault(Kind.MESSAGE_STATE, "CASE-1", "m1"),)
    await kept.transact(lambda tx: tx.settle(MessageId("m1"), AT))
    assert await faults(kept, vault) == ()


async def test_a_message_that_the_case_awaits_must_not_be_marked_as_delivered(
    kept: Inspectable, vault: Vault
) -> None:
    awaited = Tracked(MessageId("m5"), Purpose.WARNING, AT)
    idle = Tracked(MessageId("m6"), Purpose.OTHER, AT, failed=True)

    def step(tx: Tx) -> None:
        begin(tx, a_case("WAITS", tracked=(awaited, idle)))
        tx.enqueue(a_row("m5", case=CaseId("WAITS"), tracked=True))
        tx.enqueue(a_row("m6", case=CaseId("WAITS")))

    await kept.transact(step)
    assert await faults(kept, vault) == ()
    for name in ("m5", "m6"):
        await kept.transact(lambda tx, name=name: tx.settle(MessageId(name), AT))  # type: ignore[misc]
    assert await faults(kept, vault) == (Fault(Kind.MESSAGE_STATE, "WAITS", "m5"),)
