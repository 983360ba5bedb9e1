"""Telling the open cases that the rules have changed: once each, also when the process ends in between.

Belongs here: what is still to be told, what came of it, and saying so in the moderator channel. Handing the
event to each case is the service's.
"""

from datetime import datetime
from typing import Final

from bot.ids import CaseId, MessageId, derive
from bot.messages import Message, ToModerators, lane
from bot.ports import OutboxRow, Tx
from bot.texts import text

_TOLD: Final = "rules_told"
_COUNT: Final = "rules_count"
"""Of the version that is being told: how many cases know it, and in how many a date moved."""


def untold(tx: Tx) -> int | None:
    """Return the version of the rules that open cases have yet to hear of; None when they know it."""
    version = tx.settings().rules
    if version is None or not version.moves:
        return None
    told = int(tx.setting(_TOLD) or "0")
    return version.number if told < version.number else None


def dates(tx: Tx, case: CaseId) -> dict[str, datetime]:
    """Return the dates that run on a case, by clock: as its alarms have them, without loading it."""
    return {one.key: one.due for one in tx.alarms(case)}


def count(tx: Tx, version: int, *, moved: bool) -> None:
    """Count a case that was told, in the transaction that told it."""
    cases, dates_moved = counted(tx, version)
    tx.set_setting(_COUNT, f"{version} {cases + 1} {dates_moved + moved}")


def counted(tx: Tx, version: int) -> tuple[int, int]:
    """Return how many cases were told of a version, and in how many a date moved."""
    number, _, rest = (tx.setting(_COUNT) or "0 0 0").partition(" ")
    cases, _, moved = rest.partition(" ")
    return (int(cases), int(moved)) if int(number) == version else (0, 0)


def told(tx: Tx, version: int, at: datetime) -> None:
    """Record that every open case has heard of a version, and say so."""
    tx.set_setting(_TOLD, str(version))
    cases, moved = counted(tx, version)
    if not cases:
        return
    to = ToModerators()
    said = text("announced-told", number=str(version), cases=cases, moved=moved)
    row = MessageId(derive("rules told", str(version)))
    tx.enqueue(OutboxRow(row, lane(to), to, Message((said,)), at))
