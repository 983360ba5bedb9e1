"""The folder of an installation: what is lost or damaged is said in one line, and nothing is made."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from app import installation, records
from app.config import Config, load
from storage.migrate import migrate
from tests.app.support import GOOD, in_store, recourse, spoiled, written
from tests.contract.samples import begin

COMMANDS = (["run", "--port", "0"], ["code", "ada"], ["verify"], ["migrate"])
NEEDS_DATA = COMMANDS[:3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write a configuration whose key lies apart from the data, and keep an appeal under it."""
    (tmp_path / "apart").mkdir()
    return written(tmp_path, GOOD + '[storage]\npath = "data"\nkey = "apart/master.key"\n')


@pytest.fixture
def config(path: Path) -> Config:
    found = load(path)
    in_store(found, lambda tx: records.claim_kind(tx, found.kind))
    in_store(found, begin)
    return found


def names(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*"))


def refused(command: list[str], path: Path) -> str:
    """Type a command that must be refused, and return the one line that it says."""
    said = recourse(*command, "-c", str(path))
    assert said.exit_code == 1, said.output
    assert said.stdout == ""
    assert "Traceback" not in said.stderr
    (line,) = said.stderr.splitlines()
    return line


# -- lost -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", NEEDS_DATA, ids=lambda one: one[0])
@pytest.mark.parametrize("empty", [False, True])
def test_a_lost_database_is_no_new_installation(
    command: list[str], empty: bool, config: Config, path: Path
) -> None:
    for one in config.storage.path.iterdir():
        one.unlink()
    if empty:
        config.storage.database.touch()
    before = names(path.parent)
    line = refused(command, path)
    assert f"{config.storage.database} {'is empty' if empty else 'is not there'}" in line
    assert f"restore {config.storage.path} from your backup" in line
    assert f"there is a master key at {config.storage.master_key}" in line
    assert "remove that key; or keep it, and run: recourse migrate, with the same configuration." in line
    assert names(path.parent) == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_documents_without_a_database_are_not_begun_over(
    command: list[str], config: Config, path: Path
) -> None:
    for one in config.storage.path.iterdir():
        one.unlink()
    (config.storage.documents / "CASE-1").mkdir(parents=True)
    before = names(path.parent)
    line = refused(command, path)
    assert f"{config.storage.documents} holds documents" in line
    assert f"remove {config.storage.documents} and {config.storage.master_key} first" in line
    assert names(path.parent) == before


def test_migrate_begins_anew_with_a_key_that_is_there(config: Config, path: Path) -> None:
    for one in config.storage.path.iterdir():
        one.unlink()
    before = config.storage.master_key.read_bytes()
    assert "was made" in recourse("migrate", "-c", str(path)).stdout
    assert config.storage.master_key.read_bytes() == before
    assert recourse("verify", "-c", str(path)).exit_code == 0


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_data_without_their_key_are_not_given_another(command: list[str], config: Config, path: Path) -> None:
    config.storage.master_key.unlink()
    line = refused(command, path)
    assert f"The master key {config.storage.master_key} is gone" in line
    assert "Put it back from your copy" in line
    assert not config.storage.master_key.exists()


def test_a_new_folder_gets_database_and_key_and_can_be_used(path: Path) -> None:
    assert "was made" in recourse("migrate", "-c", str(path)).stdout
    assert load(path).storage.master_key.exists()
    assert recourse("code", "ada", "-c", str(path)).exit_code == 0
    assert recourse("verify", "-c", str(path)).exit_code == 0


def test_a_database_without_a_key_that_holds_nothing_blocks_nothing(path: Path) -> None:
    migrate(load(path).storage.database)
    assert "was made" in recourse("migrate", "-c", str(path)).stdout
    assert recourse("code", "ada", "-c", str(path)).exit_code == 0


def test_a_key_that_is_a_folder_is_said_to_be_one(path: Path) -> None:
    key = load(path).storage.master_key
    key.mkdir()
    for command in COMMANDS[0], COMMANDS[3]:
        line = refused(command, path)
        assert f"{key} is a folder" in line
        assert f'key = "{key}/master.key"' in line
        assert "chmod" not in line


# -- damaged --------------------------------------------------------------------------------------------


def no_database(config: Config) -> None:
    config.storage.database.write_bytes(b"not a database" * 100)


def no_table(config: Config) -> None:
    connection = sqlite3.connect(config.storage.database)
    connection.execute("DROP TABLE audit_texts")
    connection.close()


def no_own_key(config: Config) -> None:
    connection = sqlite3.connect(config.storage.database)
    connection.execute("DELETE FROM keys WHERE owner = 'installation'")
    connection.commit()
    connection.close()


def no_folder(config: Config) -> None:
    config.storage.database.unlink()
    config.storage.database.mkdir()


def documents_are_a_file(config: Config) -> None:
    config.storage.documents.touch()


def documents_in_a_circle(config: Config) -> None:
    config.storage.documents.symlink_to(config.storage.documents)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
@pytest.mark.parametrize(
    ("damage", "remedy"),
    [
        (no_database, "It is damaged: restore it from your backup."),
        (
            no_table,
            "audit_texts). It is damaged, or of an unfinished version: restore it from your backup.",
        ),
        (no_own_key, "Restore it from your backup."),
        (no_folder, "Check its place, its owner and its rights."),
    ],
)
def test_a_damaged_database_is_said_in_one_line(
    command: list[str], damage: Callable[[Config], None], remedy: str, config: Config, path: Path
) -> None:
    damage(config)
    line = refused(command, path)
    assert str(config.storage.database) in line
    assert line.endswith(remedy)


@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[2], COMMANDS[3]], ids=lambda one: one[0])
@pytest.mark.parametrize("damage", [documents_are_a_file, documents_in_a_circle])
def test_documents_that_cannot_be_read_are_said_in_one_line(
    command: list[str], damage: Callable[[Config], None], config: Config, path: Path
) -> None:
    damage(config)
    line = refused(command, path)
    assert f"The documents in {config.storage.documents} cannot be used" in line
    assert "chmod 700" in line


def test_a_page_that_is_damaged_is_said_in_one_line(config: Config, path: Path) -> None:
    """Every page but the first, one after the other: each time a line, or faults with a remedy each."""
    whole = config.storage.database.read_bytes()
    size, ends = 4096, set()
    for start in range(size, len(whole), size):
        for leftover in ("-wal", "-shm"):
            config.storage.database.with_name(f"recourse.db{leftover}").unlink(missing_ok=True)
        config.storage.database.write_bytes(whole[:start] + b"\xa5" * size + whole[start + size :])
        said = recourse("verify", "-c", str(path))
        assert "Traceback" not in said.output
        assert said.exception is None or isinstance(said.exception, SystemExit)
        ends.add(said.exit_code)
        if said.exit_code:
            assert "restore it from your backup" in said.output or "    -> " in said.output
    assert ends == {0, 1}


# -- alone ----------------------------------------------------------------------------------------------


def test_a_second_run_on_one_folder_is_refused(config: Config, path: Path) -> None:
    with installation.alone(config.storage):
        line = refused(["run", "--port", "0"], path)
        assert f"Another Recourse runs on {config.storage.path}" in line
        for beside in (["code", "ada"], ["verify"], ["migrate"]):
            assert recourse(*beside, "-c", str(path)).exit_code == 0
        assert recourse("check", str(path)).exit_code == 0
    installation.require_nobody_runs(config.storage)


def test_the_lock_of_a_process_that_died_holds_nobody_up(config: Config) -> None:
    with installation.alone(config.storage):
        pass
    assert (config.storage.path / "running.lock").stat().st_mode & 0o777 == 0o600
    with installation.alone(config.storage), pytest.raises(installation.AlreadyRunningError):
        installation.require_nobody_runs(config.storage)


def test_a_folder_that_is_not_there_is_run_on_by_nobody_and_is_not_made(tmp_path: Path) -> None:
    storage = load(written(tmp_path, spoiled())).storage
    installation.require_nobody_runs(storage)
    assert not storage.path.exists()
