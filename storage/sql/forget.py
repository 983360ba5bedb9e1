"""Forgetting a person in SQL: his key goes, and with it all that was sealed by it, in backups too."""

from typing import Final

from sqlalchemy import bindparam, delete, null, select, update

from bot.case.model import Status
from bot.ids import PersonId
from storage.sql.runner import Runner, Statement
from storage.tables import (
    alarms,
    audit_texts,
    cases,
    document_keys,
    keys,
    names,
    other_addresses,
    outbox,
    parked,
    persons,
)

_MINE: Final = select(cases.c.id).where(cases.c.person == bindparam("of"))
_STEPS: Final = (
    Statement(update(keys).where(keys.c.owner == bindparam("of")).values(wrapped=null())),
    Statement(update(document_keys).where(document_keys.c.owner == bindparam("of")).values(sealed=null())),
    Statement(delete(outbox).where(outbox.c.owner == bindparam("of"))),
    Statement(delete(parked).where(parked.c.owner == bindparam("of"))),
    Statement(delete(alarms).where(alarms.c.case.in_(_MINE))),
    Statement(delete(names).where(names.c.case.in_(_MINE))),
    Statement(delete(audit_texts).where(audit_texts.c.case.in_(_MINE))),
    Statement(
        update(cases)
        .where(cases.c.person == bindparam("of"))
        .values(
            status=Status.CLOSED.value,
            closed=True,
            late=False,
            assignee=null(),
            reason="",
            next_due=null(),
            language="",
            team="",
            proved=False,
            barred_until=null(),
            unsafe=False,
            sealed=null(),
        )
    ),
    Statement(delete(other_addresses).where(other_addresses.c.person == bindparam("of"))),
    Statement(
        update(persons)
        .where(persons.c.id == bindparam("of"))
        .values(address=null(), silent_since=null(), sealed=null())
    ),
)


def forget(runner: Runner, person: PersonId) -> None:
    """See `storage.records.Records.forget`."""
    for one in _STEPS:
        runner.run(one, of=person)
