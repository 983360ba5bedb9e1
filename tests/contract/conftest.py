"""The implementations that the contract suites run over."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from obstore.store import MemoryStore as ObjectMemory

from storage.crypto import MasterKey
from storage.memory import MemoryStore
from storage.migrate import migrate
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from storage.vault import Vault
from tests.contract.stands import sandbox
from tests.contract.stands.stand import Stand
from tests.storage.evidence import Cabinet

MASTER = MasterKey(bytes(range(32)))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the tables once: copying the file is quicker than migrating for every test."""
    path = tmp_path_factory.mktemp("database") / "empty.db"
    migrate(path)
    return path


@pytest.fixture(params=["memory", "sqlite"])
async def store(
    request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path
) -> AsyncIterator[Inspectable]:
    made = _made(request.param, tmp_path, empty_database)
    yield made
    await made.close()


def _made(name: str, folder: Path, empty_database: Path) -> Inspectable:
    match name:
        case "memory":
            return MemoryStore()
        case "sqlite":
            path = folder / "recourse.db"
            shutil.copy(empty_database, path)
            return SqliteStore.open(path, MASTER)
        case _:
            raise AssertionError(f"no store is called {name}")


@pytest.fixture
def vault() -> Vault:
    """Return an empty vault, for what looks at both."""
    return Vault(ObjectMemory(), Cabinet())


# -- channels -------------------------------------------------------------------------------------

STANDS = ("sandbox",)
KNOWING = ("sandbox",)
"""Channels whose platform knows a message again that is sent twice."""


@asynccontextmanager
async def _stand(name: str) -> AsyncIterator[Stand]:
    match name:
        case "sandbox":
            async with sandbox.stand() as made:
                yield made
        case _:
            raise AssertionError(f"no stand is called {name}")


@pytest.fixture(params=STANDS)
async def stand(request: pytest.FixtureRequest) -> AsyncIterator[Stand]:
    async with _stand(request.param) as made:
        yield made


@pytest.fixture(params=KNOWING)
async def knowing(request: pytest.FixtureRequest) -> AsyncIterator[Stand]:
    async with _stand(request.param) as made:
        yield made
