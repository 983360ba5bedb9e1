"""Rebuild: what the bot said before a restart, read from the outbox.

The room forgets at a restart, the storage does not. The outbox holds what was delivered, so it holds the
bot's side of every conversation; what people wrote themselves is in the audit log alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, assert_never

from adapters.sandbox.people import CHANNEL, DESK
from bot.ids import Address, CaseId
from bot.messages import Message, Recipient, ToModerators, ToPerson, ToStaff, ToThread
from bot.policy import Policy
from bot.ports import CardOf, OutboxRow, Outgoing, Tx
from bot.review import card
from bot.texts.render import Reader

_MOST_ROWS: Final = 3000
_DELIVERED: Final = "delivered"


@dataclass(frozen=True, slots=True)
class Past:
    """A message that was delivered once, and when it was said."""

    outgoing: Outgoing
    at: datetime


def desk_of(policy: Policy) -> Reader:
    """Return how the moderator channel is written to."""
    return Reader(policy.language, policy.rules.calendar.zone)


def reader_of(tx: Tx, address: Address, policy: Policy) -> Reader:
    """Return how somebody is written to, as the relay does it."""
    person = tx.person_at(address)
    if person is None:
        return desk_of(policy)
    language = person.language or person.suggested_language or policy.language
    return Reader(language, person.zone or policy.rules.calendar.zone)


def take(tx: Tx, policy: Policy) -> tuple[Past, ...]:
    """Read what was delivered, the oldest first; of every case the card as it is now, once."""
    rows = [row for row, state in reversed(tx.outbox(_MOST_ROWS)) if state == _DELIVERED]
    return (*_said(tx, rows, policy), *_cards(tx, rows, policy))


def _said(tx: Tx, rows: list[OutboxRow], policy: Policy) -> Iterator[Past]:
    for row in rows:
        if row.to is None or not isinstance(row.content, Message):
            continue
        address = _address(tx, row.to, policy)
        if address is None or address.channel != CHANNEL:
            continue
        reader = reader_of(tx, address, policy) if isinstance(row.to, ToPerson) else desk_of(policy)
        yield Past(Outgoing(row.id, row.to, address, row.content, reader, row.case), row.created_at)


def _cards(tx: Tx, rows: list[OutboxRow], policy: Policy) -> Iterator[Past]:
    newest: dict[CaseId, OutboxRow] = {
        row.content.case: row for row in rows if isinstance(row.content, CardOf)
    }
    for case_id, row in newest.items():
        case = tx.case(case_id)
        if case is None:
            continue
        drawn = card.card(case, policy.world(tx.person(case.person), None))
        told = Outgoing(row.id, ToThread(case_id), DESK, drawn, desk_of(policy), case_id, card=True)
        yield Past(told, row.created_at)


def _address(tx: Tx, to: Recipient, policy: Policy) -> Address | None:
    match to:
        case ToPerson(person_id):
            person = tx.person(person_id)
            return person.address if person is not None else None
        case ToStaff(staff_id):
            member = policy.roster.get(staff_id)
            return member.addresses[0] if member is not None and member.addresses else None
        case ToThread() | ToModerators():
            return DESK
        case _:
            assert_never(to)
