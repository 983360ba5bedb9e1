"""Failing well: an input that we could not decide is kept, answered, and shown to a person (laws 2, 3).

Belongs here: what happens when the core itself is wrong. A person's mistakes are no failures, and a store
that cannot commit is the channel's reason not to confirm.
"""

from datetime import datetime
from typing import Final

from bot.answers import Answer, Toast
from bot.errors import LawBrokenError
from bot.ids import CaseId, MessageId, derive
from bot.messages import Message, ToModerators, ToPerson, ToStaff, ToThread, lane
from bot.people.model import Roster
from bot.ports import Inbound, OutboxRow, Place, Tx
from bot.texts import text

OURS: Final = (
    LawBrokenError,
    AssertionError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
)
"""What a bug of the core raises. Storage errors are not among them: those must reach the channel."""


def keep(tx: Tx, inbound: Inbound, error: str, seed: str) -> Answer | None:
    """Keep the input, tell its sender that it is kept, and alarm the moderators."""
    if not tx.first_time(inbound.dedup, inbound.at):
        return None
    tx.park(inbound, error)
    where = text("alarm-failed", reference=inbound.case or "", error=error)
    _say(tx, ToModerators(), Message((where,)), inbound, derive(seed, "alarm"))
    if inbound.place is Place.MODERATORS:
        return Toast(text("failed-staff"), refused=True)
    person = tx.person_at(inbound.address)
    if person is not None:
        _say(tx, ToPerson(person.id), Message((text("failed-kept"),)), inbound, derive(seed, "sorry"))
        return None
    return Toast(text("failed-kept"), refused=True)


def alarm(case: CaseId, error: str, at: datetime, seed: str) -> OutboxRow:
    """Tell the moderator channel that the core failed on something that nobody waits for."""
    to, said = ToModerators(), text("alarm-failed", reference=case, error=error)
    return OutboxRow(MessageId(derive("failed", seed, at.isoformat())), lane(to), to, Message((said,)), at)


def staff_unreachable(row: OutboxRow, at: datetime, roster: Roster) -> OutboxRow:
    """Tell the moderator channel that a message to staff got lost: a reminder nobody reads reminds nobody."""
    member = roster.get(row.to.staff) if isinstance(row.to, ToStaff) else None
    said = text("alarm-staff-unreachable", name=member.name if member else "?", reference=row.case or "")
    if isinstance(row.to, ToThread):
        said = text("alarm-thread-unreachable", reference=row.to.case)
    to = ToModerators()
    return OutboxRow(MessageId(derive("unreachable", row.id)), lane(to), to, Message((said,)), at)


def _say(tx: Tx, to: ToPerson | ToModerators, message: Message, inbound: Inbound, row: str) -> None:
    tx.enqueue(OutboxRow(MessageId(row), lane(to), to, message, inbound.at))
