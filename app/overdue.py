"""What is overdue, read from the data of an installation for the command line.

Belongs here: finding it, and the lines that are printed. How the command is typed is `cli_watch`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app import access, catalogues, records
from app.config import Config
from app.policy import policy
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, AnyClock, ClockKind
from bot.deadlines.timers import Timer
from bot.ids import CaseId
from bot.people.model import Roster
from bot.policy import Current
from bot.ports import CaseRow, Query, Store, Tx
from bot.texts import named
from bot.texts.render import ENGLISH, Reader

_PAGE: Final = 500
_HEADS: Final = ("case", "what is owed", "since", "late by", "who has it")


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty whose date has passed."""

    case: CaseId
    clock: AnyClock
    since: datetime
    late: timedelta
    who: str


async def overdue(config: Config, now: datetime) -> tuple[Owed, ...]:
    """List what is overdue, the oldest first.

    Raises:
        NoDataError: there is no database.
    """
    current = Current(policy(config))
    async with access.opened(config) as store:
        at = await store.transact(records.not_before(now))
        found: list[Owed] = []
        for case in await _candidates(store, at):
            found += await store.transact(_reading(case, at, current))
    return tuple(sorted(found, key=lambda one: (one.since, one.case)))


async def _candidates(store: Store, at: datetime) -> list[CaseId]:
    """List the cases that are late, and those whose next date has passed without anybody noticing."""
    found: dict[CaseId, None] = {}
    for late_only in (True, False):
        query = Query(open_only=False, late_only=late_only, submitted_only=False, limit=_PAGE)
        while rows := await store.transact(_listing(query)):
            wanted = [one for one in rows if late_only or (one.next_due is not None and one.next_due <= at)]
            found |= dict.fromkeys(one.case for one in wanted)
            if rows[-1] not in wanted and not rows[-1].unsafe:  # these stand first, whatever their date
                break
            query = Query(False, late_only, False, None, _PAGE, query.offset + len(rows))
    return list(found)


def _listing(query: Query) -> Callable[[Tx], tuple[CaseRow, ...]]:
    return lambda tx: tx.cases(query)


def _reading(case_id: CaseId, at: datetime, current: Current) -> Callable[[Tx], list[Owed]]:
    def step(tx: Tx) -> list[Owed]:
        case, staff = tx.case(case_id), current.of(tx).roster
        timers = () if case is None else case.timers
        return [
            Owed(case_id, one.clock, _since(one), at - _since(one), _holder(case, staff))
            for one in timers
            if case is not None and _since(one) <= at and CLOCKS[one.clock].kind is ClockKind.DUTY
        ]

    return step


def _since(timer: Timer) -> datetime:
    return timer.breaches[0] if timer.late else timer.due


def _holder(case: Case, staff: Roster) -> str:
    if case.assignee is None:
        return "nobody"
    member = staff.get(case.assignee)
    return member.name if member is not None else f"{case.assignee} (not on the list of staff)"


def table(found: tuple[Owed, ...], zone: str) -> str:
    """Lay it out in columns, with the dates in this zone."""
    words, reader = catalogues.texts(), Reader(ENGLISH, zone)
    rows = [_HEADS] + [
        (
            str(one.case),
            words.render(named("clock", one.clock), reader),
            f"{one.since.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}",
            _spelled(one.late),
            one.who,
        )
        for one in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _spelled(late: timedelta) -> str:
    hours = int(late.total_seconds() // 3600)
    return f"{hours // 24} d {hours % 24} h" if hours >= 24 else f"{hours} h"
