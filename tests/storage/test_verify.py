"""`recourse verify` finds each planted fault, and nothing where nothing is wrong."""

import errno
import hashlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from obstore.store import MemoryStore as ObjectMemory

from bot.case.model import Purpose, Status, Tracked
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import pending
from bot.documents.model import Document, DocumentKind
from bot.effects import Entry
from bot.events import Said
from bot.ids import CaseId, DocumentId, MessageId, PersonId
from bot.messages import ToPerson
from bot.people.model import SYSTEM
from bot.ports import Inbound, OutboxRow, Place, RemoveFile, Tx
from storage.faults import Fault, Kind, Report
from storage.memory import MemoryStore
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, a_case, a_person, a_row, a_timer, begin
from tests.storage.evidence import LIMIT, MASTER, stream

CASE = CaseId("CASE-1")
ABC = hashlib.sha256(b"abc").hexdigest()
FILE = Document(DocumentId("d1"), DocumentKind.FILE, "degree.pdf", AT, 3, sha256=ABC)
LINK = Document(DocumentId("d2"), DocumentKind.LINK, "https://example.test/secret", AT)


async def faults(store: Inspectable, vault: Vault) -> tuple[Fault, ...]:
    return (await verify(store, vault)).faults


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


# -- the documents --------------------------------------------------------------------------------------


@pytest.fixture
async def two_files(either: Inspectable, tmp_path: Path) -> tuple[Inspectable, Vault, Path]:
    """Keep two documents of one length, in a folder."""
    vault = Vault.local(tmp_path / "documents", MASTER)
    other = Document(DocumentId("d2"), DocumentKind.FILE, "cv.pdf", AT, 3, sha256=ABC)
    await either.transact(lambda tx: begin(tx, a_case(documents=(FILE, other))))
    for name in ("d1", "d2"):
        await keep(vault, "CASE-1", name)
    return either, vault, tmp_path / "documents" / "CASE-1"


D1, D2 = (Fault(Kind.FILE_CHANGED, "CASE-1", *one) for one in (("d1", "degree.pdf"), ("d2", "cv.pdf")))


async def test_every_document_is_read_to_its_end(two_files: tuple[Inspectable, Vault, Path]) -> None:
    store, vault, _ = two_files
    assert await verify(store, vault) == Report((), cases=1, documents=2)


@pytest.mark.parametrize("place", [0, 12, 80, -1])
async def test_a_byte_of_a_document_that_was_flipped_is_found(
    two_files: tuple[Inspectable, Vault, Path], place: int
) -> None:
    store, vault, folder = two_files
    content = bytearray((folder / "d1").read_bytes())
    content[place] ^= 1
    (folder / "d1").write_bytes(content)
    assert await faults(store, vault) == (D1,)


@pytest.mark.parametrize("left", [0, 10, 76, 93])
async def test_a_document_that_was_cut_short_is_found(
    two_files: tuple[Inspectable, Vault, Path], left: int
) -> None:
    store, vault, folder = two_files
    (folder / "d2").write_bytes((folder / "d2").read_bytes()[:left])
    assert await faults(store, vault) == (D2,)


async def test_two_documents_that_were_swapped_are_found(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    store, vault, folder = two_files
    (folder / "d1").rename(folder / "aside")
    (folder / "d2").rename(folder / "d1")
    (folder / "aside").rename(folder / "d2")
    assert await faults(store, vault) == (D1, D2)


async def test_a_document_that_is_another_than_the_record_says_is_found(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    """Sealed rightly, by somebody with the master key or by a fault of ours: the record's SHA-256 tells."""
    store, vault, _ = two_files
    await vault.put("CASE-1", "d1", stream(b"abd"), limit=LIMIT)
    await vault.put("CASE-1", "d2", stream(b"abc."), limit=LIMIT)
    assert await faults(store, vault) == (D1, D2)


async def test_a_document_that_the_disk_does_not_give_out_is_named(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    store, vault, folder = two_files

    class Worn(Vault):
        async def read(self, case: str, document: str) -> AsyncIterator[bytes]:
            if document == "d1":
                raise OSError(errno.EIO, "the disk is worn")
            async for chunk in super().read(case, document):
                yield chunk

    found = await faults(store, Worn.local(folder.parent, MASTER))
    assert found == (Fault(Kind.FILE_UNREADABLE, "CASE-1", "d1", "degree.pdf"),)


# -- tampering with the database -------------------------------------------------------------------------


def sql(statement: str) -> Callable[[SqliteStore], None]:
    def plant(store: SqliteStore) -> None:
        store._connection.execute("PRAGMA foreign_keys = OFF")
        assert store._connection.execute(statement).rowcount > 0, "nothing was planted"

    return plant


CUT = (
    "UPDATE register SET length = 2, hash = (SELECT hash FROM audit WHERE seq = 2) WHERE \"case\" = 'CASE-1'"
)


def differs(case: str, what: str) -> Fault:
    return Fault(Kind.COLUMNS_DIFFER, case, what)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE audit SET facts = '[]' WHERE seq = 2", Fault(Kind.CHAIN_BROKEN, "CASE-1", "2")),
        ("UPDATE audit SET actor = 'lead:lea' WHERE seq = 1", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        ("UPDATE audit SET at = '2020-01-01 00:00:00.000000'", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        ("DELETE FROM audit WHERE seq = 3", Fault(Kind.CHAIN_BROKEN, "CASE-1", "3")),
        ("DELETE FROM audit WHERE seq = 1", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        (CUT, Fault(Kind.CHAIN_BROKEN, "CASE-1", "4")),
        ("DELETE FROM audit", Fault(Kind.CHAIN_BROKEN, "CASE-1", "1")),
        ("UPDATE audit SET facts = '[1' WHERE seq = 2", Fault(Kind.UNREADABLE, "CASE-1", "log")),
        ("UPDATE audit SET facts = 'null' WHERE seq = 2", Fault(Kind.UNREADABLE, "CASE-1", "log")),
        ("UPDATE audit SET at = 'noon' WHERE seq = 2", Fault(Kind.UNREADABLE, "CASE-1", "log")),
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
        ("UPDATE cases SET sealed = 'words' WHERE id = 'DONE'", Fault(Kind.UNREADABLE, "DONE", "state")),
        (
            "DELETE FROM audit_texts WHERE seq = 2 AND place = 1",
            Fault(Kind.TEXT_GONE, "CASE-1", "2 name"),
        ),
        ("UPDATE cases SET status = 'decided' WHERE id = 'CASE-1'", differs("CASE-1", "status")),
        ("UPDATE cases SET closed = 1 WHERE id = 'CASE-1'", differs("CASE-1", "closed")),
        ("UPDATE cases SET submitted = 0 WHERE id = 'CASE-1'", differs("CASE-1", "submitted")),
        ("UPDATE cases SET late = 1 WHERE id = 'CASE-1'", differs("CASE-1", "late")),
        ("UPDATE cases SET assignee = 'kira' WHERE id = 'CASE-1'", differs("CASE-1", "assignee")),
        ("UPDATE cases SET reason = 'spam' WHERE id = 'CASE-1'", differs("CASE-1", "reason")),
        ("UPDATE cases SET next_due = NULL WHERE id = 'CASE-1'", differs("CASE-1", "next_due")),
        (
            "UPDATE cases SET next_due = 'noon' WHERE id = 'CASE-1'",
            Fault(Kind.UNREADABLE, "CASE-1", "columns"),
        ),
        (
            "UPDATE cases SET opened_at = '2020-01-01 00:00:00.000000' WHERE id = 'CASE-1'",
            differs("CASE-1", "opened_at"),
        ),
        ("UPDATE cases SET revision = 7 WHERE id = 'CASE-1'", differs("CASE-1", "revision")),
        ("UPDATE persons SET address = 'elsewhere'", differs("", "person ann: address")),
        ("UPDATE persons SET revision = 7", differs("", "person ann: revision")),
        ("UPDATE persons SET sealed = x'01'", Fault(Kind.UNREADABLE, what="person ann")),
        ("UPDATE outbox SET sealed = x'01'", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET urgency = 9", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET kind = 'letter'", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET created_at = 'noon'", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET state = 'sent'", differs("CASE-1", "message m1: state")),
        ("UPDATE outbox SET state = 'delivered'", differs("CASE-1", "message m1: settled_at")),
        ("UPDATE outbox SET lane = 'nowhere'", differs("CASE-1", "message m1: lane")),
        (
            "UPDATE outbox SET to_kind = 'staff', to_id = 'kira', lane = 'staff:kira'",
            differs("CASE-1", "message m1: to"),
        ),
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
    assert await faults(store, vault) == (fault,)


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        (("DELETE FROM register WHERE number = 2",), (Kind.REGISTER_BROKEN, Kind.CASE_UNKNOWN)),
        (("DELETE FROM register WHERE number = 3",), (Kind.REGISTER_BROKEN, Kind.CASE_UNKNOWN)),
        (("DELETE FROM register WHERE number = 0",), (Kind.REGISTER_BROKEN,)),
        (("DELETE FROM register",), (Kind.REGISTER_BROKEN, *(Kind.CASE_UNKNOWN,) * 3)),
        (("UPDATE register SET length = 2 WHERE number = 0",), (Kind.REGISTER_BROKEN,)),
        (("UPDATE register SET forgotten = 1 WHERE number = 3",), (Kind.CHAIN_BROKEN,)),
        (("UPDATE register SET \"case\" = 'OTHER' WHERE number = 3",), (Kind.CASE_GONE, Kind.CASE_UNKNOWN)),
        (("INSERT INTO register VALUES (99999999999, 'X', 0, '', 0, '')",), (Kind.CASE_GONE,)),
    ],
)
async def test_a_register_that_was_changed_is_named(
    store: SqliteStore, vault: Vault, statements: tuple[str, ...], found: tuple[Kind, ...]
) -> None:
    await store.transact(fine)
    await keep(vault, "CASE-1", "d1")
    for one in statements:
        sql(one)(store)
    assert tuple(fault.kind for fault in await faults(store, vault)) == found


def every_row_of(store: SqliteStore, case: str) -> None:
    """Delete a case with everything, as somebody would who has the database and the disk."""
    for table in ("alarms", "audit_texts", "audit", "outbox"):
        store._connection.execute(f"DELETE FROM {table} WHERE \"case\" = '{case}'")
    sql(f"DELETE FROM cases WHERE id = '{case}'")(store)


@pytest.mark.parametrize(("case", "number"), [("CASE-1", "1"), ("DRAFT", "2"), ("DONE", "3")])
async def test_a_case_that_was_deleted_whole_is_missed(
    store: SqliteStore, vault: Vault, case: str, number: str
) -> None:
    await store.transact(fine)
    if case != "CASE-1":
        await keep(vault, "CASE-1", "d1")
    every_row_of(store, case)
    assert await faults(store, vault) == (Fault(Kind.CASE_GONE, case),)

    sql(f"DELETE FROM register WHERE \"case\" = '{case}'")(store)
    assert await faults(store, vault) == (Fault(Kind.REGISTER_BROKEN, what=number),)

    await store.transact(lambda tx: begin(tx, a_case("LATER")))  # which does not fill the gap
    assert await faults(store, vault) == (Fault(Kind.REGISTER_BROKEN, what=number),)


async def test_what_was_changed_does_not_become_true_by_what_follows(
    store: SqliteStore, vault: Vault
) -> None:
    """The end of a log is cut off, and the count of cases lowered; then life goes on."""
    await store.transact(fine)
    await keep(vault, "CASE-1", "d1")
    for one in ("DELETE FROM audit_texts WHERE seq = 3", "DELETE FROM audit WHERE seq = 3", CUT):
        sql(one)(store)
    every_row_of(store, "DONE")
    sql("DELETE FROM register WHERE number = 3")(store)
    sql("UPDATE register SET length = 2 WHERE number = 0")(store)

    await store.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (Entry("said"),)))
    await store.transact(lambda tx: begin(tx, a_case("LATER")))
    assert await faults(store, vault) == (
        Fault(Kind.REGISTER_BROKEN, what="0"),
        Fault(Kind.CHAIN_BROKEN, "CASE-1", "4"),
    )


async def test_a_log_whose_case_was_struck_off_the_register_goes_on(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    await keep(vault, "CASE-1", "d1")
    sql("DELETE FROM register WHERE number = 1")(store)
    await store.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (Entry("said"),)))
    assert len(await store.transact(lambda tx: tx.audit(CASE))) == 4
    assert [fault.kind for fault in await faults(store, vault)] == [Kind.REGISTER_BROKEN, Kind.CASE_UNKNOWN]


async def test_a_case_without_a_key_is_named_unless_its_person_was_forgotten(
    store: SqliteStore, vault: Vault
) -> None:
    await store.transact(fine)
    sql("UPDATE keys SET wrapped = NULL WHERE owner = 'ann'")(store)
    names = ("CASE-1", "DONE", "DRAFT")
    lost = tuple(Fault(Kind.NO_KEY, one) for one in names)
    assert [fault for fault in await faults(store, vault) if fault.kind is Kind.NO_KEY] == list(lost)

    for one in (  # what forgetting does, by hand
        "UPDATE cases SET closed = 1, status = 'closed', sealed = NULL",
        "UPDATE persons SET sealed = NULL, address = NULL",
        "DELETE FROM audit_texts",
        "DELETE FROM alarms",
        "DELETE FROM outbox",
    ):
        sql(one)(store)
    assert await faults(store, vault) == lost


async def test_a_changed_key_is_named_and_stops_nothing(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    await keep(vault, "NONE", "d1")
    sql("UPDATE keys SET wrapped = x'0102' WHERE owner = 'ann'")(store)
    found = await faults(store, vault)
    assert {fault.kind for fault in found} == {Kind.UNREADABLE, Kind.FILE_UNKNOWN}


async def test_no_fault_tells_what_anybody_said(store: SqliteStore, vault: Vault) -> None:
    await store.transact(fine)
    sql("UPDATE audit_texts SET salt = x'00'")(store)
    assert "secret" not in repr(await faults(store, vault))
