"""Figures cost what happened in their time: milestones come from an index of their own."""

import sqlite3
from pathlib import Path

import pytest

from bot.effects import Milestone
from storage.sql import log, runner
from storage.sqlite import SqliteStore


@pytest.mark.parametrize("milestone", list(Milestone))
def test_milestones_are_found_by_their_index(
    store: SqliteStore, database: Path, milestone: Milestone
) -> None:
    del store  # it has made the database
    statement = runner.sql_of(log.passed_since(milestone))
    with sqlite3.connect(database) as connection:
        plan = [row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", {"since": ""})]
    connection.close()
    assert any("USING INDEX ix_audit_milestones (action=? AND at>?)" in one for one in plan), plan
    assert not any(one.startswith("SCAN") for one in plan), plan
