"""The morning's digest: what is late, due today, free to take, waiting; for one of staff or for the channel.

One message, grouped, the most urgent first; each group is cut and says where the rest is. Belongs here: the
words. When it goes out is `bot.deadlines.quiet`, and that it goes out once a day `bot.morning`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.actions import Verb
from bot.case.model import Status
from bot.ids import CaseId
from bot.messages import Message, Morning, button
from bot.people.model import Role, Roster, Staff
from bot.ports import CaseRow
from bot.review.lists import listing
from bot.texts import Day, Text, text

_MOST: Final = 6
"""Cases of one group that are named."""
_FREE: Final = (Status.RECEIVED, Status.SECOND_REVIEW)


@dataclass(frozen=True, slots=True)
class Board:
    """What a digest is written from."""

    rows: tuple[CaseRow, ...]
    """All open cases, the earliest date first."""
    roster: Roster
    zone: str
    said: frozenset[CaseId] = frozenset()
    """Cases that a reminder in the same message tells of already, and says more."""


def of_member(board: Board, member: Staff, morning: Morning, more: Message | None) -> Message | None:
    """Write the digest of one member of staff, with the reminders that wait; None when there is nothing.

    He reads of his own cases; leads and admins of everybody's.
    """
    own = tuple(one for one in board.rows if one.assignee == member.id)
    mine = board.rows if member.roles & {Role.LEAD, Role.ADMIN} else own
    parts = _groups(board, mine, own, morning.day)
    if not parts and more is None:
        return None
    return _message((text("digest-title", day=Day(morning.day)),), more, parts, bool(mine) or bool(parts))


def of_channel(board: Board, morning: Morning, more: Message | None) -> Message:
    """Write the digest of the channel, with the root of all logs."""
    parts = _groups(board, board.rows, board.rows, morning.day)
    first = (text("digest-title", day=Day(morning.day)), text("digest-open", count=len(board.rows)))
    quiet = (text("digest-quiet"),) if not parts and more is None else ()
    root = (text("digest-root", root=morning.root),) if morning.root else ()
    return _message(first, more, (*quiet, *parts, *root), bool(board.rows))


def _message(first: tuple[Text, ...], more: Message | None, parts: tuple[Text, ...], lists: bool) -> Message:
    """Put it together: what is most urgent was reminded of, then the groups, then the way to the lists."""
    ways = (button(text("button-digest-late"), Verb.OVERDUE), button(text("button-digest-all"), Verb.QUEUE))
    reminded, buttons = (more.parts, more.buttons) if more is not None else ((), ())
    return Message((*first, *reminded, *parts), (*buttons, *(ways if lists else ())))


def _groups(board: Board, mine: tuple[CaseRow, ...], own: tuple[CaseRow, ...], day: date) -> tuple[Text, ...]:
    fresh = [one for one in mine if one.case not in board.said]
    late = [one for one in fresh if one.late]
    today = [one for one in fresh if not one.late and one.next_due and _date(one.next_due, board.zone) <= day]
    free = [one for one in board.rows if one.assignee is None and one.status in _FREE]
    free = [one for one in free if one not in late and one not in today and one.case not in board.said]
    waiting = sum(one.status is Status.WAITING_FOR_YOU for one in own)
    parts: list[Text] = []
    for key, rows in (("digest-late", late), ("digest-today", today), ("digest-free", free)):
        if rows:
            parts += [text(key, count=len(rows)), *(listing.line(one, board.roster) for one in rows[:_MOST])]
        if len(rows) > _MOST:
            parts.append(text("digest-more", count=len(rows) - _MOST))
    if waiting:
        parts.append(text("digest-waiting", count=waiting))
    return tuple(parts)


def _date(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
