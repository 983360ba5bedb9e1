"""What the tests of the SQLite store share: a database in a folder of its own, and a store over it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from obstore.store import MemoryStore as ObjectMemory

from storage.memory import MemoryStore
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from storage.vault import Vault
from tests.storage.evidence import MASTER, Cabinet


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recourse.db"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[SqliteStore]:
    opened = SqliteStore.open(database, MASTER)
    yield opened
    await opened.close()


@pytest.fixture(params=["memory", "sqlite"])
def either(request: pytest.FixtureRequest, store: SqliteStore) -> Inspectable:
    return MemoryStore() if request.param == "memory" else store


@pytest.fixture
def vault() -> Vault:
    return Vault(ObjectMemory(), Cabinet())
