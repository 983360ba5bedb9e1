"""Lists of the in-memory store: which cases a query asks for, and in which order.

Belongs here: the same rules that `storage.sql` states as conditions. Not here: keeping cases
(`storage.memory`).
"""

from collections.abc import Iterable
from datetime import datetime

from bot.case.model import Status
from bot.ports import CaseRow, Query
from storage.common import listed_as
from storage.memory_data import Data, Kept


def listed(data: Data, query: Query) -> list[CaseRow]:
    """Return the rows that a query asks for, in no order."""
    return [
        one.row
        for one in _looked_for(data, query)
        if (not query.open_only or one.row.status is not Status.CLOSED)
        and (not query.late_only or one.row.late)
        and (not query.submitted_only or one.submitted)
        and (query.assignee is None or one.row.assignee == query.assignee)
        and one.row.case.startswith(query.begins)
        and (query.barred_at is None or _later(one.row.barred_until, query.barred_at))
        and all(listed_as(one.row, column) == value for column, value in query.where)
    ]


def list_order(row: CaseRow) -> tuple[bool, bool, float, str]:
    """Return what lists are sorted by: who is not safe first, then the next date, then the reference."""
    due = row.next_due
    return not row.unsafe, due is None, due.timestamp() if due else 0.0, row.case


def _looked_for(data: Data, query: Query) -> Iterable[Kept]:
    """Return every case, or those filed under the name that is looked for, and his."""
    if not query.named and query.of is None:
        return data.cases.values()
    return [data.cases[one] for one in data.finding.of(query.of, query.named)]


def _later(moment: datetime | None, at: datetime) -> bool:
    return moment is not None and moment > at
