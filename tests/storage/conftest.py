"""What the tests of the SQLite store share: a database in a folder of its own, and a store over it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.sqlite import SqliteStore
from tests.storage.evidence import MASTER


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recourse.db"


@pytest.fixture
async def store(database: Path) -> AsyncIterator[SqliteStore]:
    opened = SqliteStore.open(database, MASTER)
    yield opened
    await opened.close()
