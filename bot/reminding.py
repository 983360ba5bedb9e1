"""Reminding: carries what waits in a lane of reminders as one message, or to whoever is there instead.

Belongs here: what the relay does with a lane of reminders, within transactions. What the message says is
`bot.deadlines.reminders`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot import brevity
from bot.deadlines import digest, reminders
from bot.deadlines.digest import Board
from bot.deadlines.reminders import Waiting
from bot.ids import MessageId, derive
from bot.messages import Message, Morning, Recipient, Reminder, ToModerators, ToStaff, waiting_lane
from bot.people.model import Role, Roster
from bot.policy import Policy
from bot.ports import OutboxRow, Query, Tx

_ALL: Final = 1_000_000
_MOST: Final = 500
"""Reminders that one message is made from; what is left makes another."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """One message for all that waits in a lane."""

    rows: tuple[MessageId, ...]
    message: Message | None
    """None: nothing of it is true any more."""


def gather(tx: Tx, head: OutboxRow, policy: Policy, now: datetime) -> Gathered:
    """Take all that waits behind `head` and may go out by now, or soon: it is said together."""
    soon, to = now + policy.rules.conduct.gather, head.to or ToModerators()
    rows = [one for one in tx.in_lane(head.lane, _MOST) if one.not_before is None or one.not_before <= soon]
    ids = tuple(dict.fromkeys((head.id, *(one.id for one in rows))))
    morning = next((one.content for one in reversed(rows) if isinstance(one.content, Morning)), None)
    words = (one.content for one in rows if isinstance(one.content, Reminder))
    waiting = [(one, tx.case(one.case)) for one in words]
    if morning is None:
        return Gathered(ids, reminders.message(waiting, to, policy.roster, policy.texts))
    return Gathered(ids, _digest(tx, morning, to, policy, waiting))


def _digest(
    tx: Tx, morning: Morning, to: Recipient, policy: Policy, waiting: list[Waiting]
) -> Message | None:
    said = frozenset(one.case for one, case in waiting if case is not None and reminders.running(one, case))
    rows, zone = tx.cases(Query(limit=_ALL)), policy.rules.calendar.zone
    board = Board(rows, policy.roster, zone, policy.texts, said)
    member = policy.roster.get(to.staff) if isinstance(to, ToStaff) else None
    made: Message | None = None
    for most in digest.REMINDED:
        reminded = reminders.message(waiting, to, policy.roster, policy.texts, most)
        if member is not None:
            made = digest.of_member(board, member, morning, reminded)
        else:
            made = digest.of_channel(board, morning, reminded)
        if made is None or brevity.fits(made.parts, policy.texts):
            break
    return made


def settle(tx: Tx, gathered: Gathered, now: datetime) -> None:
    """Count all of it as said."""
    for one in gathered.rows:
        tx.settle(one, now)


def is_there(head: OutboxRow, roster: Roster, now: datetime) -> bool:
    """Tell whether whoever a lane belongs to can act on it now; a thread and the channel always are."""
    if not isinstance(head.to, ToStaff):
        return True
    member = roster.get(head.to.staff)
    return member is not None and member.present(now)


def redirect(tx: Tx, head: OutboxRow, roster: Roster, now: datetime, why: str) -> None:
    """Give all that waits in a lane to the leads who are there, else to the admins, else to the channel.

    A reminder that nobody reads reminds nobody. Whom it comes from is left out.
    """
    others = [one for one in _instead(roster, now) if one != head.to]
    for row in tx.in_lane(head.lane, _MOST):
        for number, to in enumerate(others):
            fresh = MessageId(derive(row.id, "instead", str(number)))
            if isinstance(row.content, Reminder):
                lane = waiting_lane(to, row.content)
                tx.enqueue(OutboxRow(fresh, lane, to, row.content, now, row.case, urgency=row.urgency))
        if isinstance(row.content, Morning):
            tx.settle(row.id, now)  # nobody reads another's digest
        else:
            tx.fail(row.id, why)


def _instead(roster: Roster, now: datetime) -> tuple[Recipient, ...]:
    for role in (Role.LEAD, Role.ADMIN):
        there = tuple(ToStaff(one.id) for one in roster.with_role(role) if one.present(now))
        if there:
            return there
    return (ToModerators(),)
