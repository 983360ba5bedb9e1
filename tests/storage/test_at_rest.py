"""What lies on the disk: nothing that anybody said can be read there, and what is forgotten is gone."""

import sqlite3
from pathlib import Path

import pytest

from bot.effects import Entry
from bot.errors import TamperedError
from bot.events import Said
from bot.forms.model import Answer, Draft
from bot.ids import Address, CaseId, MessageId, PersonId, StaffId
from bot.messages import Message, Recipient, ToModerators, ToPerson, ToStaff, ToThread
from bot.people.model import SYSTEM
from bot.ports import Inbound, Place, Query, Tx
from bot.texts import text
from bot.world import KnownCode
from storage.records import Inspectable, Records
from storage.sqlite import SqliteStore
from tests.contract.samples import AT, KIRA, LEASE, a_case, a_person, a_row, after, put

MARK = "MARKED-WORDS"
CHAT = "4815162342"
CASE, ANN = CaseId("CASE-1"), PersonId("ann")
LEV = StaffId("lev")
RECIPIENTS: tuple[Recipient, ...] = (ToPerson(ANN), ToThread(CASE), ToStaff(KIRA), ToModerators())


def say_everything(tx: Tx) -> None:
    """Put a mark wherever the words, the name or the address of a person can be."""
    tx.save_person(
        a_person(address=Address("chat", CHAT), held_words=MARK, account_hint=MARK, language="ru", case=CASE)
    )
    answer = Answer("own_words", (MARK, MARK), MARK, AT)
    put(tx, a_case(intake=Draft("intake", "ann", answers=(answer,)), closed_because=MARK))
    tx.append(CASE, SYSTEM, AT, (Entry("said", (("what", "words"),), (("words", MARK), ("words", MARK))),))
    for number, to in enumerate(RECIPIENTS):
        message = Message((text("said", words=MARK),))
        tx.enqueue(a_row(f"m{number}", to, case=CASE, content=message))
    tx.enqueue(a_row("alone", ToStaff(LEV), content=Message((text("said", words=MARK),))))
    tx.add_code(KnownCode("digest", MARK, after(24)))
    for name, chat in (("u1", CHAT), ("u2", MARK)):
        tx.park(Inbound(name, Address("chat", chat), Place.PRIVATE, AT, Said(MARK)), "ValueError")


def on_disk(database: Path) -> bytes:
    return b"".join(file.read_bytes() for file in database.parent.iterdir())


async def test_no_word_and_no_address_can_be_read_on_the_disk(store: SqliteStore, database: Path) -> None:
    await store.transact(say_everything)
    kept = on_disk(database)
    assert b"CASE-1" in kept, "nothing was looked at"
    for spelled in (MARK.encode(), MARK.encode("utf-16-le"), CHAT.encode()):
        assert spelled not in kept


async def test_equal_words_do_not_look_alike(store: SqliteStore) -> None:
    await store.transact(say_everything)
    for select in ("SELECT sealed FROM audit_texts", "SELECT sealed FROM outbox", "SELECT wrapped FROM keys"):
        values = [value for (value,) in store._connection.execute(select)]
        assert len(values) == len(set(values)) > 1


async def test_sealed_states_cannot_be_swapped(store: SqliteStore) -> None:
    def two(tx: Tx) -> None:
        tx.save_person(a_person())
        put(tx, a_case())
        put(tx, a_case("CASE-2"))

    await store.transact(two)
    store._connection.execute(
        "UPDATE cases SET sealed = (SELECT sealed FROM cases WHERE id = 'CASE-2') WHERE id = 'CASE-1'"
    )
    with pytest.raises(TamperedError):
        await store.transact(lambda tx: tx.case(CASE))


# -- a destroyed key -----------------------------------------------------------------------------------


def nothing_of_him(tx: Records) -> tuple[object, ...]:
    return (
        tx.person(ANN),
        tx.person_at(Address("chat", CHAT)),
        tx.case(CASE),
        [line.texts for line in tx.audit(CASE)],
        {row.id for row, _ in tx.outbox(100)},
    )


async def chain_is_whole(store: Inspectable) -> bool:
    entry, log = await store.read(lambda tx: (tx.registered(CASE), tx.log(CASE)))
    notary = await store.read(lambda tx: tx.notary())
    assert entry is not None
    return bool(log) and notary.broken_at(CASE, (link for link, _ in log), entry.head) is None


async def test_without_his_key_nothing_of_him_can_be_read_and_the_chain_still_verifies(
    store: SqliteStore,
) -> None:
    await store.transact(say_everything)
    store._connection.execute("UPDATE keys SET wrapped = NULL WHERE owner = 'ann'")

    assert await store.read(nothing_of_him) == (None, None, None, [()], {"alone"})
    assert await chain_is_whole(store)
    assert [row.id for row in await store.transact(lambda tx: tx.claim_outbox(AT, 10, LEASE))] == ["alone"]


async def test_who_is_forgotten_leaves_closed_lines_and_whole_chains(either: Inspectable) -> None:
    await either.transact(say_everything)
    await either.forget(ANN)

    assert await either.read(nothing_of_him) == (None, None, None, [()], {"alone"})
    assert await chain_is_whole(either)
    assert await either.transact(lambda tx: (tx.alarms(CASE), tx.next_alarm_at())) == ((), None)
    assert await either.transact(lambda tx: tx.parked()) == (("u2", "ValueError"),)
    assert await either.transact(lambda tx: tx.cases(Query(submitted_only=False))) == ()
    (row,) = await either.transact(lambda tx: tx.cases(Query(open_only=False)))
    assert (row.case, row.assignee, row.reason, row.next_due) == (CASE, None, "", None)


async def test_who_is_forgotten_may_come_back_as_somebody_new(either: Inspectable) -> None:
    await either.transact(say_everything)
    await either.forget(ANN)
    bob = a_person("bob", address=Address("chat", CHAT))
    await either.transact(lambda tx: tx.save_person(bob))
    assert await either.transact(lambda tx: tx.person_at(bob.address)) == bob


async def test_forgetting_somebody_unknown_does_nothing(either: Inspectable) -> None:
    await either.forget(PersonId("nobody"))


async def test_others_are_not_forgotten_with_him(either: Inspectable) -> None:
    def two(tx: Tx) -> None:
        say_everything(tx)
        tx.save_person(a_person("bob"))
        put(tx, a_case("CASE-2", "bob"))
        tx.enqueue(a_row("bobs", ToPerson(PersonId("bob"))))

    await either.transact(two)
    await either.forget(ANN)
    assert await either.transact(lambda tx: tx.case(CaseId("CASE-2"))) == a_case("CASE-2", "bob")
    assert await either.transact(lambda tx: tx.settle(MessageId("bobs"), AT)) is not None


async def test_a_forgotten_key_is_nowhere_on_the_disk_and_is_not_made_again(
    store: SqliteStore, database: Path
) -> None:
    await store.transact(say_everything)
    find = "SELECT wrapped FROM keys WHERE owner = 'ann'"
    (key,) = store._connection.execute(find).fetchone()
    sealed = [one for (one,) in store._connection.execute("SELECT sealed FROM audit_texts")]
    assert key in on_disk(database)

    await store.forget(ANN)
    kept = on_disk(database)
    assert key not in kept
    assert not [one for one in sealed if one in kept]
    with pytest.raises(LookupError, match="forgotten"):
        await store.transact(lambda tx: tx.enqueue(a_row("late")))
    assert store._connection.execute(find).fetchone() == (None,)


async def test_the_database_refuses_what_belongs_to_nothing(store: SqliteStore) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store._connection.execute("INSERT INTO alarms VALUES ('NONE', 'k', 'c', 'o', 'd', 'r', 'a')")
