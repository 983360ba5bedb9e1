"""Bringing a database up to date, without any configuration file.

Belongs here: running `storage.migrations`, and the private file that a SQLite database is. Not here: the
revisions themselves.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event, pool

_SCRIPTS: Final = Path(__file__).parent / "migrations"
_PATIENCE_SECONDS: Final = 30


def migrate(where: str | Path) -> None:
    """Bring a database up to date: a path of a SQLite file, made as 0600 when it is not there, or a URL.

    All or nothing, and safe to run by two processes at once: the second waits, and finds nothing to do.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database cannot be reached or changed.
        alembic.util.CommandError: it was made by a later release.
    """
    engine = _engine(where)
    try:
        with engine.begin() as connection:
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def make_private(path: Path) -> None:
    """Make the database's file, and let nobody else read it; SQLite gives its helpers the same mode."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config


def _engine(where: str | Path) -> Engine:
    if isinstance(where, str) and "://" in where:
        return create_engine(where, poolclass=pool.NullPool)
    path = Path(where)
    make_private(path)
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path),
        poolclass=pool.NullPool,
    )
    # Foreign keys stay off here: SQLite changes a table by copying and dropping it.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=_PATIENCE_SECONDS)
