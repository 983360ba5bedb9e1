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
from tests.contract.stands import discord, sandbox, telegram
from tests.contract.stands.stand import Platform, Stand
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

STANDS = ("sandbox", "telegram", "discord")
KNOWING = ("sandbox", "discord")
"""Channels that know a message again that is sent twice. Telegram has nothing to know it by."""
PLATFORMS = ("telegram", "discord")
TELLING = ("discord",)
"""Platforms that can be asked whether a message got through whose answer was lost."""


@asynccontextmanager
async def _platform(name: str, folder: Path) -> AsyncIterator[Platform]:
    match name:
        case "telegram":
            async with telegram.stand(folder) as on_telegram:
                yield on_telegram
        case "discord":
            async with discord.stand() as on_discord:
                yield on_discord
        case _:
            raise AssertionError(f"no platform's stand is called {name}")


@asynccontextmanager
async def _stand(name: str, folder: Path) -> AsyncIterator[Stand]:
    if name == "sandbox":
        async with sandbox.stand() as made:
            yield made
        return
    async with _platform(name, folder) as on_platform:
        yield on_platform


@pytest.fixture(params=STANDS)
async def stand(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stand]:
    async with _stand(request.param, tmp_path) as made:
        yield made


@pytest.fixture(params=KNOWING)
async def knowing(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stand]:
    async with _stand(request.param, tmp_path) as made:
        yield made


@pytest.fixture(params=PLATFORMS)
async def platform(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Platform]:
    async with _platform(request.param, tmp_path) as made:
        yield made


@pytest.fixture(params=TELLING)
async def telling(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Platform]:
    async with _platform(request.param, tmp_path) as made:
        yield made
