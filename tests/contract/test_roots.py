"""The contract of the daily roots: where all logs end, and what was posted of it, is kept in its order."""

from dataclasses import replace
from datetime import date

from bot.effects import Entry
from bot.ids import CaseId
from bot.people.model import SYSTEM
from bot.ports import Tx
from bot.sealing import DailyRoot, LogHead, broken, seal
from storage.faults import Fault, Kind
from storage.records import Inspectable
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, after, begin

CASE = CaseId("CASE-1")
MONDAY, TUESDAY = date(2026, 6, 1), date(2026, 6, 2)


def said(tx: Tx, words: str) -> None:
    tx.append(CASE, SYSTEM, AT, (Entry(words),))


def rooted(tx: Tx, day: date) -> DailyRoot:
    root = seal(tx.roots(), tx.heads(), day)
    tx.add_root(root, AT)
    return root


async def test_the_ends_of_all_logs_are_listed(store: Inspectable) -> None:
    await store.transact(begin)
    assert await store.transact(lambda tx: [one.length for one in tx.heads() if one.number > 0]) == [0]
    await store.transact(lambda tx: said(tx, "began"))
    await store.transact(lambda tx: said(tx, "went on"))
    heads = await store.transact(lambda tx: [one for one in tx.heads() if one.number > 0])
    lines = await store.transact(lambda tx: tx.audit(CASE))
    assert heads == [LogHead(1, 2, lines[-1].hash)]


async def test_roots_are_kept_in_order_each_with_what_has_grown(store: Inspectable) -> None:
    await store.transact(begin)
    assert await store.transact(lambda tx: tx.roots()) == ()
    await store.transact(lambda tx: said(tx, "began"))
    first = await store.transact(lambda tx: rooted(tx, MONDAY))
    second = await store.transact(lambda tx: rooted(tx, TUESDAY))
    assert await store.transact(lambda tx: tx.roots()) == (first, second)
    assert [one.number for one in first.grown if one.number > 0] == [1]
    assert [one for one in second.grown if one.number > 0] == [], "nothing was written in between"
    assert first.root != second.root
    assert broken((first, second)) == ()
    assert broken((replace(first, root="other"), second)) == (MONDAY, TUESDAY)


async def test_verify_finds_logs_that_are_other_than_on_the_day_of_a_root(
    store: Inspectable, vault: Vault
) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: said(tx, "began"))
    await store.transact(lambda tx: rooted(tx, MONDAY))
    await store.transact(lambda tx: said(tx, "went on"))
    report = await verify(store, vault)
    assert [one for one in report.faults if one.kind is Kind.ROOT_BROKEN] == []
    assert [one.day for one in report.roots] == [MONDAY]

    def forged(tx: Tx) -> None:
        head = LogHead(1, 1, "another line was there")
        tx.add_root(seal(tx.roots(), (head,), TUESDAY), after(1))

    await store.transact(forged)
    found = (await verify(store, vault)).faults
    assert [one for one in found if one.kind is Kind.ROOT_BROKEN] == [
        Fault(Kind.ROOT_BROKEN, CASE, TUESDAY.isoformat())
    ]
