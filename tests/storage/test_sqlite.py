"""What only the SQLite store does: one commit for many steps, one file for several processes."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.ids import CaseId
from bot.ports import Query, Tx
from storage.crypto import KeyProblem, MasterKey
from storage.sqlite import SqliteStore
from tests.contract.samples import AT, a_case, begin, put
from tests.storage.evidence import MASTER


class Burst(Exception):
    """What a step of these tests raises."""


@asynccontextmanager
async def held_back(store: SqliteStore) -> AsyncIterator[None]:
    """Hold the storage thread in a step of its own, so that all steps submitted meanwhile wait together."""
    free, held = threading.Event(), threading.Event()

    def hold(tx: Tx) -> None:
        del tx
        held.set()
        free.wait()

    task = asyncio.ensure_future(store.transact(hold))
    await asyncio.to_thread(held.wait)
    try:
        yield
        await asyncio.sleep(0)  # let what was started inside come as far as waiting
    finally:
        free.set()
        await task


def setting(name: str) -> Callable[[Tx], None]:
    return lambda tx: tx.set_setting(name, "1")


def said(store: SqliteStore) -> list[str]:
    """Listen to what the connection is told."""
    heard: list[str] = []
    store._connection.set_trace_callback(heard.append)
    return heard


# -- the group ---------------------------------------------------------------------------------------


async def test_steps_that_wait_share_one_commit(store: SqliteStore) -> None:
    heard = said(store)
    async with held_back(store):
        steps = [asyncio.ensure_future(store.transact(setting(f"s{number}"))) for number in range(50)]
    await asyncio.gather(*steps)
    assert heard.count("SAVEPOINT step") == 51
    assert heard.count("COMMIT") == 2


async def test_a_step_that_fails_harms_no_other_of_its_group(store: SqliteStore) -> None:
    def failing(tx: Tx) -> None:
        tx.set_setting("bad", "1")
        raise Burst

    heard = said(store)
    async with held_back(store):
        steps = [asyncio.ensure_future(store.transact(one)) for one in (setting("a"), failing, setting("b"))]
    results = await asyncio.gather(*steps, return_exceptions=True)
    assert [type(one) for one in results] == [type(None), Burst, type(None)]
    assert heard.count("COMMIT") == 2
    assert await store.transact(lambda tx: [tx.setting(one) for one in ("a", "bad", "b")]) == ["1", None, "1"]


async def test_when_the_commit_fails_every_step_of_the_group_fails(store: SqliteStore) -> None:
    await store.transact(begin)

    def orphan(tx: Tx) -> None:
        # A foreign key that is checked at the commit only: nothing before it can notice.
        store._connection.execute("PRAGMA defer_foreign_keys = ON")
        store._connection.execute("DELETE FROM persons")

    async with held_back(store):
        steps = [asyncio.ensure_future(store.transact(one)) for one in (setting("a"), orphan, setting("b"))]
    results = await asyncio.gather(*steps, return_exceptions=True)
    assert [type(one) for one in results] == [sqlite3.IntegrityError] * 3
    assert await store.transact(lambda tx: [tx.setting("a"), tx.setting("b"), tx.count(Query())]) == [
        None,
        None,
        1,
    ]


async def test_when_the_database_gives_up_within_a_step_nobody_is_told_of_success(store: SqliteStore) -> None:
    def give_up(tx: Tx) -> None:
        store._connection.execute("ROLLBACK")  # as SQLite itself does on a full or broken disk
        raise Burst

    async with held_back(store):
        steps = [asyncio.ensure_future(store.transact(one)) for one in (setting("a"), give_up, setting("b"))]
    results = await asyncio.gather(*steps, return_exceptions=True)
    assert all(isinstance(one, Burst) for one in results)
    assert await store.transact(lambda tx: [tx.setting("a"), tx.setting("b")]) == [None, None]


async def test_a_full_disk_fails_the_step_and_the_store_goes_on(store: SqliteStore) -> None:
    await store.transact(setting("small"))
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await store.transact(lambda tx: tx.set_setting("big", "x" * 1_000_000))
    store._connection.execute("PRAGMA max_page_count = 1000000")
    await store.transact(lambda tx: tx.set_setting("big", "x" * 1_000_000))
    assert await store.transact(lambda tx: tx.setting("small")) == "1"


async def test_somebody_who_stopped_waiting_disturbs_nobody(store: SqliteStore) -> None:
    async with held_back(store):
        gone = asyncio.ensure_future(store.transact(setting("gone")))
        stays = asyncio.ensure_future(store.transact(setting("stays")))
        await asyncio.sleep(0)
        gone.cancel()
    await stays
    with pytest.raises(asyncio.CancelledError):
        await gone


async def test_a_closing_store_finishes_what_waits(database: Path) -> None:
    store = SqliteStore.open(database, MASTER)
    async with held_back(store):
        steps = [asyncio.ensure_future(store.transact(setting(f"s{number}"))) for number in range(10)]
    await store.close()
    await asyncio.gather(*steps)
    await store.close()
    with pytest.raises(RuntimeError, match="closed"):
        await store.transact(setting("late"))
    again = SqliteStore.open(database, MASTER)
    assert await again.transact(lambda tx: tx.setting("s9")) == "1"
    await again.close()


async def test_a_store_serves_several_event_loops(store: SqliteStore) -> None:
    results = await asyncio.gather(
        *(asyncio.to_thread(lambda n=n: asyncio.run(store.transact(setting(f"s{n}")))) for n in range(4)),  # type: ignore[misc]
        store.transact(setting("own")),
    )
    assert results == [None] * 5


# -- the file ----------------------------------------------------------------------------------------


async def test_nobody_else_can_read_the_files(store: SqliteStore, database: Path) -> None:
    await store.transact(begin)
    assert {file.name for file in database.parent.iterdir()} == {
        "recourse.db",
        "recourse.db-wal",
        "recourse.db-shm",
    }
    assert {file.stat().st_mode & 0o777 for file in database.parent.iterdir()} == {0o600}


async def test_a_file_that_was_open_to_others_is_closed_to_them(database: Path) -> None:
    database.parent.mkdir()
    database.touch(0o644)
    await SqliteStore.open(database, MASTER).close()
    assert database.stat().st_mode & 0o777 == 0o600


async def test_commits_are_on_the_disk_and_keys_are_checked(store: SqliteStore) -> None:
    found = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


async def test_what_is_kept_survives_closing(database: Path) -> None:
    store = SqliteStore.open(database, MASTER)
    await store.transact(begin)
    await store.close()
    again = SqliteStore.open(database, MASTER)
    assert await again.transact(lambda tx: tx.case(CaseId("CASE-1"))) == a_case()
    await again.close()


async def test_another_master_key_is_refused_at_the_door(store: SqliteStore, database: Path) -> None:
    with pytest.raises(KeyProblem, match="another master key"):
        SqliteStore.open(database, MasterKey(bytes(range(1, 33))))
    await store.transact(begin)


async def test_two_stores_on_one_file_see_each_other_and_lose_nothing(
    store: SqliteStore, database: Path
) -> None:
    other = SqliteStore.open(database, MASTER)
    await store.transact(begin)

    def step(tx: Tx) -> None:
        case = tx.case(CaseId("CASE-1"))
        assert case is not None
        put(tx, replace(case, revision=case.revision + 1))

    await asyncio.gather(*(one.transact(step) for one in (store, other) * 50))
    for one in (store, other):
        found = await one.transact(lambda tx: tx.case(CaseId("CASE-1")))
        assert found is not None
        assert found.revision == 101
    await other.close()


async def test_two_stores_recognise_the_same_input_and_the_same_person(
    store: SqliteStore, database: Path
) -> None:
    other = SqliteStore.open(database, MASTER)
    await store.transact(begin)
    seen = await asyncio.gather(
        *(one.transact(lambda tx: tx.first_time("update 1", AT)) for one in (store, other) * 10)
    )
    assert seen.count(True) == 1
    await other.close()
