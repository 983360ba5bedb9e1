"""`recourse verify` finds what somebody changes who has the database, but not the master key."""

from collections.abc import Callable

import pytest

from bot.effects import Entry
from bot.messages import ToStaff
from bot.people.model import SYSTEM
from storage.faults import Fault, Kind
from storage.sqlite import SqliteStore
from storage.vault import Vault
from tests.contract.samples import AT, KIRA, LEASE, a_case, a_row, begin, ids
from tests.storage.verifying import CASE, faults, fine, keep


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
        ("UPDATE outbox SET tracked = 1", Fault(Kind.UNREADABLE, what="message m1")),
        ('UPDATE outbox SET "case" = NULL', Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET kind = 'letter'", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET created_at = 'noon'", Fault(Kind.UNREADABLE, what="message m1")),
        ("UPDATE outbox SET state = 'sent'", differs("CASE-1", "message m1: state")),
        ("UPDATE outbox SET state = 'delivered'", differs("CASE-1", "message m1: settled_at")),
        ("UPDATE outbox SET lane = 'nowhere'", differs("CASE-1", "message m1: lane")),
        (
            "UPDATE outbox SET to_kind = 'staff', to_id = 'kira', lane = 'staff:kira'",
            Fault(Kind.UNREADABLE, what="message m1"),
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
        (
            ("DELETE FROM register",),
            (Kind.REGISTER_BROKEN, *(Kind.CASE_UNKNOWN,) * 3, Kind.SETTINGS_BROKEN),
        ),
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
        store._connection.execute(f'DELETE FROM {table} WHERE "case" = ?', (case,))  # noqa: S608
    store._connection.execute("PRAGMA foreign_keys = OFF")
    store._connection.execute("DELETE FROM cases WHERE id = ?", (case,))


@pytest.mark.parametrize(("case", "number"), [("CASE-1", "1"), ("DRAFT", "2"), ("DONE", "3")])
async def test_a_case_that_was_deleted_whole_is_missed(
    store: SqliteStore, vault: Vault, case: str, number: str
) -> None:
    await store.transact(fine)
    if case != "CASE-1":
        await keep(vault, "CASE-1", "d1")
    every_row_of(store, case)
    assert await faults(store, vault) == (Fault(Kind.CASE_GONE, case),)

    store._connection.execute('DELETE FROM register WHERE "case" = ?', (case,))
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


async def test_a_message_that_was_sent_elsewhere_goes_nowhere_and_holds_up_nobody(
    store: SqliteStore, vault: Vault
) -> None:
    await store.transact(fine)
    await keep(vault, "CASE-1", "d1")
    await store.transact(lambda tx: tx.enqueue(a_row("m2", ToStaff(KIRA))))
    sql("UPDATE outbox SET to_id = 'bob', lane = 'chat:bob' WHERE id = 'm1'")(store)
    assert ids(await store.transact(lambda tx: tx.claim_outbox(AT, 10, LEASE))) == ["m2"]
    assert [row.id for row, _ in await store.transact(lambda tx: tx.outbox(10))] == ["m2"]
    assert store._connection.execute("SELECT state FROM outbox WHERE id = 'm1'").fetchone() == ("failed",)
    assert await faults(store, vault) == (
        Fault(Kind.UNREADABLE, what="message m1"),
        Fault(Kind.RECIPIENT_UNKNOWN, what="m1"),
    )
