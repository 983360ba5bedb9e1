"""The morning's digest: what is late, due today, free to take, waiting; for one of staff or for the channel.

One message, grouped, the most urgent first; each group is cut and says where the rest is. Belongs here: the
words. When it goes out is `bot.deadlines.quiet`, and that it goes out once a day `bot.morning`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot import brevity
from bot.actions import Verb
from bot.case.model import Status
from bot.ids import CaseId
from bot.messages import Message, Morning, button
from bot.people.model import Role, Roster, Staff
from bot.ports import CaseRow
from bot.review.lists import listing
from bot.texts import Day, Text, text
from bot.texts.render import Texts

_MOST: Final = 6
"""Cases of one group that are named, where there is room."""
REMINDED: Final = (360, 260, 180, 100)
"""Characters that reminders take in a digest; less where the rest of it needs them."""
_FREE: Final = (Status.RECEIVED, Status.SECOND_REVIEW)


@dataclass(frozen=True, slots=True)
class Board:
    """What a digest is written from."""

    rows: tuple[CaseRow, ...]
    """All open cases, the earliest date first."""
    roster: Roster
    zone: str
    texts: Texts
    said: frozenset[CaseId] = frozenset()
    """Cases that a reminder in the same message tells of already, and says more."""


def of_member(board: Board, member: Staff, morning: Morning, more: Message | None) -> Message | None:
    """Write the digest of one member of staff, with the reminders that wait; None when there is nothing.

    He reads of his own cases; leads and admins of everybody's.
    """
    own = tuple(one for one in board.rows if one.assignee == member.id)
    mine = board.rows if member.roles & {Role.LEAD, Role.ADMIN} else own
    first = (text("digest-title", day=Day(morning.day)), *(more.parts if more is not None else ()))
    parts = _fitting(board, mine, own, morning.day, first)
    if not parts and more is None:
        return None
    return _message((*first, *parts), more, bool(mine) or bool(parts))


def of_channel(board: Board, morning: Morning, more: Message | None) -> Message:
    """Write the digest of the channel, with the root of all logs."""
    root = (text("digest-root", root=morning.root),) if morning.root else ()
    first = (
        text("digest-title", day=Day(morning.day)),
        text("digest-open", count=len(board.rows)),
        *(more.parts if more is not None else ()),
    )
    parts = _fitting(board, board.rows, board.rows, morning.day, (*first, *root))
    quiet = (text("digest-quiet"),) if not parts and more is None else ()
    return _message((*first, *quiet, *parts, *root), more, bool(board.rows))


def _message(parts: tuple[Text, ...], more: Message | None, lists: bool) -> Message:
    """Put it together: what is most urgent was reminded of, then the groups, then the way to the lists."""
    ways = (button(text("button-digest-late"), Verb.OVERDUE), button(text("button-digest-all"), Verb.QUEUE))
    return Message(parts, (*(more.buttons if more is not None else ()), *(ways if lists else ())))


def _fitting(
    board: Board, mine: tuple[CaseRow, ...], own: tuple[CaseRow, ...], day: date, beside: tuple[Text, ...]
) -> tuple[Text, ...]:
    """Write the groups with as many cases in each as there is room for, beside what else is said."""
    for most in range(_MOST, 0, -1):
        found = _groups(board, mine, own, day, most)
        if brevity.fits((*beside, *found), board.texts):
            return found
    return _groups(board, mine, own, day, 0)


def _groups(
    board: Board, mine: tuple[CaseRow, ...], own: tuple[CaseRow, ...], day: date, most: int
) -> tuple[Text, ...]:
    fresh = [one for one in mine if one.case not in board.said]
    late = [one for one in fresh if one.late]
    today = [one for one in fresh if not one.late and one.next_due and _date(one.next_due, board.zone) <= day]
    free = [one for one in board.rows if one.assignee is None and one.status in _FREE]
    free = [one for one in free if one not in late and one not in today and one.case not in board.said]
    waiting = sum(one.status is Status.WAITING_FOR_YOU for one in own)
    parts: list[Text] = []
    for key, rows in (("digest-late", late), ("digest-today", today), ("digest-free", free)):
        if rows:
            parts += [text(key, count=len(rows)), *(listing.line(one, board.roster) for one in rows[:most])]
        if len(rows) > most > 0:
            parts.append(text("digest-more", count=len(rows) - most))
    if waiting:
        parts.append(text("digest-waiting", count=waiting))
    return tuple(parts)


def _date(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()
