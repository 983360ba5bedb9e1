"""A killed process loses no step that it confirmed, and leaves nothing that is half done (law 3)."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from obstore.store import MemoryStore as ObjectMemory

from bot.ids import CaseId
from storage.sqlite import SqliteStore
from storage.vault import Vault
from storage.verify import verify
from tests.storage.evidence import MASTER, Cabinet

ROOT = Path(__file__).parents[2]

CHILD = """
import asyncio, sys
from dataclasses import replace
from pathlib import Path
from bot.effects import Entry
from bot.ids import CaseId
from bot.people.model import SYSTEM
from storage.crypto import MasterKey
from storage.sqlite import SqliteStore
from tests.contract.samples import AT, a_case, a_row, begin, put

def step(number, tx):
    case = tx.case(CaseId("CASE-1"))
    put(tx, replace(case, revision=case.revision + 1))
    tx.first_time(f"u{number}", AT)
    tx.append(case.id, SYSTEM, AT, (Entry("said", texts=(("words", "x" * 500),)),))
    tx.enqueue(a_row(f"m{number}"))

async def main():
    store = SqliteStore.open(Path(sys.argv[1]), MasterKey(bytes(range(32))))
    await store.transact(begin)
    async def client(first):
        for number in range(first, 1_000_000, 8):
            await store.transact(lambda tx: step(number, tx))
            print(number, flush=True)
    await asyncio.gather(*(client(first) for first in range(8)))

asyncio.run(main())
"""


@pytest.mark.parametrize("confirmed_before", [1, 40, 203])
async def test_a_killed_process_loses_nothing_that_it_confirmed(
    database: Path, confirmed_before: int
) -> None:
    confirmed = await asyncio.to_thread(_run_and_kill, database, confirmed_before)
    assert len(confirmed) >= confirmed_before

    store = SqliteStore.open(database, MASTER)
    kept = {row.id for row, _ in await store.transact(lambda tx: tx.outbox(1_000_000))}
    assert {f"m{number}" for number in confirmed} <= kept
    assert all(await store.transact(lambda tx: [tx.seen(f"u{number}") for number in confirmed]))
    # Nothing is half done: every step left one of each.
    case = await store.transact(lambda tx: tx.case(CaseId("CASE-1")))
    assert case is not None
    lines = await store.transact(lambda tx: tx.audit(case.id))
    assert case.revision - 1 == len(lines) == len(kept)
    assert (await verify(store, Vault(ObjectMemory(), Cabinet()))).faults == ()
    await store.close()


def _run_and_kill(database: Path, confirmed_before: int) -> list[int]:
    """Let a process run steps, kill it once it has confirmed some, and return which it confirmed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CHILD, str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        confirmed = [int(child.stdout.readline()) for _ in range(confirmed_before)]
        child.send_signal(signal.SIGKILL)
        # What it had confirmed before the signal came counts as well; a last line may be cut.
        rest = child.stdout.read().splitlines(keepends=True)
    return confirmed + [int(line) for line in rest if line.endswith("\n")]
