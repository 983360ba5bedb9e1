"""The roots of the logs, in SQL: one row a day, and where all logs end now."""

import json
from datetime import date, datetime
from typing import Final

from sqlalchemy import bindparam, func, insert, select

from bot.sealing import DailyRoot, LogHead
from storage.sql.runner import Runner, Statement
from storage.tables import register, roots

_HEADS: Final = Statement(
    select(register.c.number, register.c.length, register.c.hash)
    .where(register.c.number != bindparam("whole"))
    .order_by(register.c.number)
)
_WHOLE: Final = 0
"""Entry 0 stands for the register itself, and has no log."""
_ROOTS: Final = Statement(select(roots.c.day, roots.c.root, roots.c.grown).order_by(roots.c.number))
_LAST: Final = Statement(select(func.max(roots.c.number)))
_ADD: Final = Statement(insert(roots), "number", "day", "at", "root", "grown")


class Roots:
    """The roots within one transaction."""

    def __init__(self, runner: Runner) -> None:
        """Take what the transaction shares."""
        self._runner = runner

    def heads(self) -> tuple[LogHead, ...]:
        """See `bot.ports.Tx.heads`."""
        return tuple(LogHead(*one) for one in self._runner.all(_HEADS, whole=_WHOLE))

    def all(self) -> tuple[DailyRoot, ...]:
        """See `bot.ports.Tx.roots`."""
        return tuple(
            DailyRoot(date.fromisoformat(day), root, tuple(LogHead(*one) for one in json.loads(grown)))
            for day, root, grown in self._runner.all(_ROOTS)
        )

    def add(self, root: DailyRoot, at: datetime) -> None:
        """See `bot.ports.Tx.add_root`."""
        last = self._runner.first(_LAST)
        number = 1 if last is None or last[0] is None else int(last[0]) + 1
        grown = json.dumps([(one.number, one.length, one.hash) for one in root.grown])
        self._runner.run(_ADD, number=number, day=root.day.isoformat(), at=at, root=root.root, grown=grown)
