"""Another master key: nothing is lost, no document is touched, and a crash in between is mended."""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app import installation, keeping, wiring
from app.cli import cli
from app.config import Config, load
from storage import keyfile
from storage.crypto import KeyProblem, MasterKey, new_key
from storage.sqlite import SqliteStore
from tests.app.support import GOOD, written
from tests.contract.samples import a_case, begin
from tests.storage.evidence import stream

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = written(tmp_path, GOOD + '[storage]\npath = "data"\n')
    asyncio.run(_fill(load(found)))
    return found


async def _fill(config: Config) -> None:
    store = wiring.store(config)
    await store.transact(lambda tx: begin(tx, a_case()))
    await wiring.vault(config, store).put("CASE-1", "d1", stream(b"a degree"), limit=100)
    await store.close()


async def _content(config: Config) -> bytes:
    store = wiring.store(config)
    try:
        assert await store.transact(lambda tx: tx.case(a_case().id)) is not None
        return b"".join([piece async for piece in wiring.vault(config, store).read("CASE-1", "d1")])
    finally:
        await store.close()


def rotate(*typed: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["keys", "rotate", *typed])
    return result.exit_code, result.output


def test_after_a_rotation_everything_opens_with_the_new_key_alone(path: Path) -> None:
    config = load(path)
    before = config.storage.master_key.read_bytes()
    sealed = (config.storage.documents / "CASE-1" / "d1").read_bytes()
    status, said = rotate("-c", str(path))
    assert status == 0, said
    assert "no document was touched" in said
    assert asyncio.run(_content(config)) == b"a degree"
    assert (config.storage.documents / "CASE-1" / "d1").read_bytes() == sealed
    (kept,) = config.storage.path.glob("master.key.until-*")
    assert kept.read_bytes() == before != config.storage.master_key.read_bytes()
    with pytest.raises(KeyProblem, match="another master key"):
        SqliteStore.open(config.storage.database, MasterKey.load_or_create(kept))


def test_who_restores_an_older_database_is_told_which_key_opens_it(path: Path, tmp_path: Path) -> None:
    config = load(path)
    older, original = tmp_path / "older.db", config.storage.master_key.read_bytes()
    shutil.copy(config.storage.database, older)
    for _ in range(2):
        assert rotate("-c", str(path))[0] == 0
    (first,) = [one for one in config.storage.path.glob("master.key.*") if one.read_bytes() == original]
    shutil.copy(older, config.storage.database)
    said = CliRunner().invoke(cli, ["verify", "-c", str(path)])
    assert said.exit_code == 1
    assert f"It is {first}, from before the key was changed" in " ".join(said.output.split())


def test_two_rotations_on_one_day_keep_two_old_keys(path: Path) -> None:
    assert rotate("-c", str(path))[0] == rotate("-c", str(path))[0] == 0
    assert len(list(load(path).storage.path.glob("master.key.until-*"))) == 2
    assert asyncio.run(_content(load(path))) == b"a degree"


@pytest.mark.parametrize("wrapped", [False, True], ids=["before", "after"])
def test_a_rotation_that_was_cut_short_is_undone_or_finished_at_the_next_start(
    path: Path, *, wrapped: bool
) -> None:
    storage = load(path).storage
    old, new = MasterKey.load_or_create(storage.master_key), keyfile.stage(storage.master_key)
    if wrapped:
        asyncio.run(_rewrap(storage.database, old, new))
    assert asyncio.run(_content(load(path))) == b"a degree"
    assert not list(storage.path.glob("*.next"))
    assert MasterKey.load_or_create(storage.master_key) == (new if wrapped else old)


async def _rewrap(database: Path, old: MasterKey, new: MasterKey) -> None:
    store = SqliteStore.open(database, old)
    assert await store.read(lambda tx: tx.rewrap(new)) >= 3  # one person, the installation, the log
    await store.close()


def test_with_two_wrong_keys_it_says_so_and_keeps_both(path: Path) -> None:
    storage = load(path).storage
    keyfile.stage(storage.master_key)
    storage.master_key.unlink()
    MasterKey.load_or_create(storage.master_key)
    with pytest.raises(KeyProblem, match="Neither"):
        keeping.key(storage, {})
    assert len(list(storage.path.glob("master.key*"))) == 2


def test_a_key_in_the_environment_goes_before_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = load(path).storage
    key = storage.master_key.read_text()
    storage.master_key.unlink()
    monkeypatch.setenv("RECOURSE_MASTER_KEY", key)
    assert asyncio.run(_content(load(path))) == b"a degree"
    assert not storage.master_key.exists()


def test_a_key_in_the_environment_is_rotated_to_another_variable(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = load(path).storage
    monkeypatch.setenv("RECOURSE_MASTER_KEY", storage.master_key.read_text())
    storage.master_key.unlink()
    assert rotate("-c", str(path))[0] == 2
    assert rotate("-c", str(path), "--to", "RECOURSE_NEXT_KEY")[0] == 2
    fresh = new_key().hex()
    monkeypatch.setenv("RECOURSE_NEXT_KEY", fresh)
    status, said = rotate("-c", str(path), "--to", "RECOURSE_NEXT_KEY")
    assert (status, "belongs into RECOURSE_MASTER_KEY" in said) == (0, True)
    assert fresh not in said
    monkeypatch.setenv("RECOURSE_MASTER_KEY", fresh)
    assert asyncio.run(_content(load(path))) == b"a degree"


def test_no_key_is_rotated_while_recourse_runs(path: Path) -> None:
    storage = load(path).storage
    with installation.alone(storage):
        status, said = rotate("-c", str(path))
    assert (status, "Another Recourse runs" in said) == (1, True)
    assert not list(storage.path.glob("*.next"))
