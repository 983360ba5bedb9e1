"""`recourse verify` finds each planted fault, and nothing where nothing is wrong."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from obstore.store import MemoryStore as ObjectMemory

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import pending
from bot.documents.model import Document, DocumentKind
from bot.effects import Entry
from bot.events import Said
from bot.ids import CaseId, DocumentId, MessageId, PersonId
from bot.messages import ToPerson
from bot.people.model import SYSTEM
from bot.ports import Inbound, OutboxRow, Place, RemoveFile, Tx
from storage.memory import MemoryStore
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from storage.vault import Vault
from storage.verify import Fault, Kind, verify
from tests.contract.samples import AT, a_case, a_person, a_row, a_timer, begin
from tests.storage.evidence import LIMIT, MASTER, stream

CASE = CaseId("CASE-1")
FILE = Document(DocumentId("d1"), DocumentKind.FILE, "secret name.pdf", AT, 3, sha256="ab" * 32)
LINK = Document(DocumentId("d2"), DocumentKind.LINK, "https://example.test/secret", AT)


@pytest.fixture
def vault() -> Vault:
    return Vault(ObjectMemory(), MASTER)


@pytest.fixture(params=["memory", "sqlite"])
def either(request: pytest.FixtureRequest, store: SqliteStore) -> Inspectable:
    return MemoryStore() if request.param == "memory" else store


def fine(tx: Tx) -> None:
    """Keep things as they should be: an open case with a file, a draft, a closed case, messages."""
    begin(
        tx,
        a_case(documents=(FILE, LINK)),
        a_case("DRAFT", status=Status.DRAFT, submitted_at=None, timers=(a_timer(Clock.DRAFT),)),
        a_case("DONE", status=Status.CLOSED, timers=(a_timer(Clock.REINSTATEMENT),)),
    )
    entry = Entry("said", (("what", "words"),), (("words", "secret"), ("name", "secret")))
    tx.append(CASE, SYSTEM, AT, (entry, entry, entry))
    tx.enqueue(a_row("m1", case=CASE))


async def keep(vault: Vault, case: str, document: str) -> None:
    await vault.put(case, document, stream(b"abc"), limit=LIMIT)


@pytest.fixture
async def kept(either: Inspectable, vault: Vault) -> Inspectable:
    await either.transact(fine)
    await keep(vault, "CASE-1", "d1")
    return either


# -- over any store ------------------------------------------------------------------------------------


async def test_nothing_is_wrong_with_nothing(either: Inspectable, vault: Vault) -> None:
    assert await verify(either, vault) == ()


async def test_nothing_is_found_where_nothing_is_wrong(kept: Inspectable, vault: Vault) -> None:
    assert await verify(kept, vault) == ()


async def test_forgotten_persons_are_no_fault(kept: Inspectable, vault: Vault) -> None:
    await vault.delete("CASE-1", "d1")
    await kept.forget(PersonId("ann"))
    assert await verify(kept, vault) == ()


async def test_a_missing_file_is_named(kept: Inspectable, vault: Vault) -> None:
    await vault.delete("CASE-1", "d1")
    assert await verify(kept, vault) == (Fault(Kind.FILE_MISSING, "CASE-1", "d1"),)


async def test_a_file_that_no_case_knows_is_named(kept: Inspectable, vault: Vault) -> None:
    for case, document in (("CASE-1", "d2"), ("NONE", "d1"), ("DONE", "d1")):
        await keep(vault, case, document)
    assert await verify(kept, vault) == (
        Fault(Kind.FILE_UNKNOWN, "CASE-1", "d2"),
        Fault(Kind.FILE_UNKNOWN, "DONE", "d1"),
        Fault(Kind.FILE_UNKNOWN, "NONE", "d1"),
    )


async def test_a_file_that_waits_to_be_removed_is_no_fault(kept: Inspectable, vault: Vault) -> None:
    await keep(vault, "ann", "d9")
    work = OutboxRow(MessageId("r"), "vault:d9", None, RemoveFile(CaseId("ann"), DocumentId("d9")), AT)
    await kept.transact(lambda tx: tx.enqueue(work))
    assert await verify(kept, vault) == ()
    await kept.transact(lambda tx: tx.settle(MessageId("r"), AT))
    assert await verify(kept, vault) == (Fault(Kind.FILE_UNKNOWN, "ann", "d9"),)


async def test_an_open_case_without_a_turn_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: begin(tx, a_case("LOST", timers=(a_timer(Clock.NEXT_ANSWER),))))
    assert await verify(kept, vault) == (Fault(Kind.NO_TURN, "LOST"),)


async def test_a_turn_without_its_alarm_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: tx.save_case(a_case("LOST"), ()))
    assert await verify(kept, vault) == (
        Fault(Kind.NO_TURN, "LOST"),
        Fault(Kind.ALARMS_DIFFER, "LOST", "decision"),
    )


async def test_alarms_that_do_not_follow_from_the_clocks_are_named(kept: Inspectable, vault: Vault) -> None:
    timers = (a_timer(), a_timer(Clock.SAFETY))
    decision, safety = pending(timers)
    moved = replace(safety, at=AT)
    extra = pending((a_timer(Clock.RECEIPT),))
    await kept.transact(lambda tx: tx.save_case(a_case("ODD", timers=timers), (decision, moved, *extra)))
    assert await verify(kept, vault) == (
        Fault(Kind.ALARMS_DIFFER, "ODD", "receipt"),
        Fault(Kind.ALARMS_DIFFER, "ODD", "safety"),
    )


async def test_a_message_for_somebody_unknown_is_named(kept: Inspectable, vault: Vault) -> None:
    await kept.transact(lambda tx: tx.enqueue(a_row("m2", ToPerson(PersonId("nobody")))))
    await kept.transact(lambda tx: tx.enqueue(a_row("m3", ToPerson(PersonId("noone")))))
    await kept.transact(lambda tx: tx.fail(MessageId("m2"), "blocked"))
    assert await verify(kept, vault) == (
        Fault(Kind.RECIPIENT_UNKNOWN, what="m2"),
        Fault(Kind.RECIPIENT_UNKNOWN, what="m3"),
    )
    for name in ("m2", "m3"):
        await kept.transact(lambda tx, name=name: tx.settle(MessageId(name), AT))  # type: ignore[misc]
    assert await verify(kept, vault) == ()


async def test_a_parked_input_is_named(kept: Inspectable, vault: Vault) -> None:
    inbound = Inbound("u7", a_person().address, Place.PRIVATE, AT, Said("secret"))
    await kept.transact(lambda tx: tx.park(inbound, "ValueError"))
    assert await verify(kept, vault) == (Fault(Kind.PARKED, what="u7"),)


async def test_every_case_is_looked_at_however_many_there_are(kept: Inspectable, vault: Vault) -> None:
    names = [f"LOST-{number:03}" for number in range(120)]
    await kept.transact(lambda tx: begin(tx, *(a_case(name, timers=()) for name in names)))
    assert [fault.case for fault in await verify(kept, vault)] == names


# -- tampering with the database -------------------------------------------------------------------------


def sql(statement: str) -> Callable[[SqliteStore], None]:
    def plant(store: SqliteStore) -> None:
        store._connection.execute("PRAGMA foreign_keys = OFF")
        assert store._connection.execute(statement).rowcount > 0, "nothing was planted"

    return plant


LAST = (
    "UPDATE cases SET log_length = 2, log_hash = (SELECT hash FROM audit WHERE seq = 2) WHERE id = 'CASE-1'"
)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE audit SET facts = '[]' WHERE seq = 2", Fault(Kind.CHAIN_BROKEN, "CASE-1", "2")),
        ("UPDATE audit SET actor = 'lead:lea' WHERE seq = 1", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        ("UPDATE audit SET at = '2020-01-01 00:00:00.000000'", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        ("DELETE FROM audit WHERE seq = 3", Fault(Kind.CHAIN_BROKEN, "CASE-1", "3")),
        ("DELETE FROM audit WHERE seq = 1", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        (LAST, Fault(Kind.CHAIN_BROKEN, "CASE-1", "4")),
        (
            "UPDATE audit_texts SET salt = x'00' WHERE seq = 2 AND place = 0",
            Fault(Kind.TEXT_CHANGED, "CASE-1", "2 words"),
        ),
        (
            "UPDATE audit_texts SET name = 'words' WHERE seq = 3",
            Fault(Kind.TEXT_CHANGED, "CASE-1", "3 words"),
        ),
        (
            "UPDATE audit_texts SET sealed = x'00' WHERE seq = 1 AND place = 0",
            Fault(Kind.UNREADABLE, "CASE-1", "log"),
        ),
        ("UPDATE cases SET sealed = x'01' WHERE id = 'DONE'", Fault(Kind.UNREADABLE, "DONE", "state")),
        ("DELETE FROM alarms WHERE \"case\" = 'DONE'", Fault(Kind.ALARMS_DIFFER, "DONE", "reinstatement")),
        (
            "UPDATE alarms SET rung = 'x' WHERE \"case\" = 'DRAFT'",
            Fault(Kind.ALARMS_DIFFER, "DRAFT", "draft"),
        ),
    ],
)
async def test_what_was_changed_in_the_database_is_named(
    store: SqliteStore, vault: Vault, statement: str, fault: Fault
) -> None:
    await store.transact(fine)
    await keep(vault, "CASE-1", "d1")
    sql(statement)(store)
    assert await verify(store, vault) == (fault,)


async def test_an_open_case_without_a_key_is_named(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    sql("UPDATE keys SET wrapped = NULL WHERE owner = 'ann'")(store)
    assert await verify(store, vault) == (Fault(Kind.NO_KEY, "CASE-1"), Fault(Kind.NO_KEY, "DRAFT"))


async def test_a_changed_key_is_named_and_stops_nothing(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    await keep(vault, "NONE", "d1")
    sql("UPDATE keys SET wrapped = x'0102' WHERE owner = 'ann'")(store)
    found = await verify(store, vault)
    assert {fault.kind for fault in found} == {Kind.UNREADABLE, Kind.FILE_UNKNOWN}


async def test_no_fault_tells_what_anybody_said(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    sql("UPDATE audit_texts SET salt = x'00'")(store)
    assert "secret" not in repr(await verify(store, vault))
