"""The data of an installation, opened for one command while the process may be running beside it.

Belongs here: work on the data that a command asks for. How a command is typed and what it prints is `cli`.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from app import installation, records, wiring
from app.config import Config
from bot.ids import code_digest, secret_code
from bot.ports import Tx
from bot.world import KnownCode
from storage.faults import Report
from storage.records import Inspectable
from storage.sqlite import is_blank
from storage.verify import verify


class NoDataError(Exception):
    """There is no database yet where the configuration says."""


@dataclass(frozen=True, slots=True)
class ProofCode:
    """A code as it is shown once, and when it ends."""

    code: str
    expires_at: datetime


async def new_code(
    config: Config, account: str, lasts: timedelta, now: datetime, randomness: Callable[[int], bytes]
) -> ProofCode:
    """Make a proof code for an account and put its digest on file.

    Raises:
        NoDataError: there is no database.
        WrongDataError: the data were made for something else.
    """
    code = secret_code(randomness(8))

    def add(tx: Tx) -> datetime:
        records.claim_kind(tx, config.kind)
        # In a sandbox the clock may have been moved on: the code must outlive what is "now" there.
        expires_at = max(now, records.last_beat(tx) or now) + lasts
        tx.add_code(KnownCode(code_digest(code), account, expires_at))
        return expires_at

    async with opened(config) as store:
        return ProofCode(code, await store.transact(add))


async def verified(config: Config, now: datetime) -> Report:
    """Check every record and every document; return what was checked and what is wrong.

    Raises:
        NoDataError: there is no database.
    """
    async with opened(config) as store:
        journal = wiring.journal(config)
        return await verify(store, wiring.vault(config, store), journal, now)


async def bring_up_to_date(config: Config) -> bool:
    """Make the database and its key, or bring it up to date; tell whether there was none before."""
    with wiring.explained(config):
        installation.require_whole(config.storage, beginning=True)
        fresh = is_blank(config.storage.database)
    store = wiring.store(config)  # opening it does all that is needed
    try:
        wiring.vault(config, store)  # what is wrong there shows now
    finally:
        await store.close()
    return fresh


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[Inspectable]:
    """Open the database for as long as a command needs it.

    Raises:
        NoDataError: there is none.
    """
    with wiring.explained(config):
        installation.require_whole(config.storage)
        if is_blank(config.storage.database):
            raise NoDataError(f"there are no data in {config.storage.path} yet")
        store = wiring.store(config)
        try:
            yield store
        finally:
            await store.close()
