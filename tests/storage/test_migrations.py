"""Migrations make exactly the tables that the statements are written for."""

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import create_engine

from storage.migrate import migrate
from storage.tables import metadata


def schema(path: Path) -> dict[tuple[str, str], str]:
    """Return everything in a database by (kind, name), without the differences that mean nothing."""
    connection = sqlite3.connect(path)
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    connection.close()
    return {(kind, name): _normal(sql) for kind, name, sql in found if name != "alembic_version"}


def _normal(sql: str) -> str:
    """Sort a table's lines: constraints may stand in any order."""
    lines = (line.strip().rstrip(",").replace('"', "") for line in sql.splitlines())
    return "\n".join(sorted(line for line in lines if line))


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    migrate(tmp_path / "migrated.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
    metadata.create_all(engine)
    engine.dispose()
    assert schema(tmp_path / "migrated.db") == schema(tmp_path / "made.db")


def test_a_next_revision_would_find_nothing_to_do(tmp_path: Path) -> None:
    migrate(tmp_path / "migrated.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "100% ours" / "recourse.db"
    migrate(path)
    before = schema(path)
    migrate(path)
    migrate(f"sqlite:///{path}")
    assert schema(path) == before
    assert path.stat().st_mode & 0o777 == 0o600


def test_two_processes_may_migrate_at_once(tmp_path: Path) -> None:
    path = tmp_path / "recourse.db"
    errors: list[BaseException] = []

    def one() -> None:
        try:
            migrate(path)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert schema(path)


def test_a_database_of_a_later_release_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "recourse.db"
    migrate(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(CommandError, match="9999"):
        migrate(path)
