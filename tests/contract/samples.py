"""Values for tests of storage: small ones, and ones with nothing left at its default."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer, pending, start
from bot.forms.model import Draft
from bot.ids import Address, CaseId, MessageId, PersonId, StaffId
from bot.messages import Message, Recipient, ToPerson, ToThread, lane
from bot.people.model import Person
from bot.ports import CardOf, OutboxRow, Tx
from bot.texts import text
from tests.contract.filled import filled

AT = datetime(2026, 3, 2, 9, 30, 15, 123_456, tzinfo=UTC)
HOUR = timedelta(hours=1)
LEASE = timedelta(minutes=2)
KIRA = StaffId("kira")


def after(hours: float) -> datetime:
    return AT + timedelta(hours=hours)


def a_person(name: str = "ann", **changes: Any) -> Person:
    return replace(Person(PersonId(name), Address("chat", f"at {name}"), revision=1), **changes)


def a_timer(clock: Clock = Clock.DECISION, at: datetime = AT, ref: str = "") -> Timer:
    return start(clock, Rules(), at, ref)


def a_case(name: str = "CASE-1", person: str = "ann", **changes: Any) -> Case:
    """Return a case that was handed in and waits for its decision."""
    plain = Case(
        CaseId(name),
        PersonId(person),
        AT,
        Draft("intake", person),
        revision=1,
        status=Status.BEING_REVIEWED,
        submitted_at=AT,
        timers=(a_timer(),),
    )
    return replace(plain, **changes)


def put(tx: Tx, case: Case) -> None:
    """Save a case as the service does: with the alarms that follow from its clocks."""
    tx.save_case(case, pending(case.timers))


def begin(tx: Tx, *cases: Case) -> None:
    """Save cases, each with its person."""
    for case in cases or (a_case(),):
        if tx.person(case.person) is None:
            tx.save_person(a_person(case.person))
        put(tx, case)


def a_row(name: str, to: Recipient | None = None, **changes: Any) -> OutboxRow:
    whom = to or ToPerson(PersonId("ann"))
    row = OutboxRow(MessageId(name), lane(whom), whom, Message((text("said", words=name),)), AT)
    return replace(row, **changes)


def a_card(name: str, case: str = "CASE-1") -> OutboxRow:
    to = ToThread(CaseId(case))
    return OutboxRow(MessageId(name), lane(to), to, CardOf(CaseId(case)), AT, CaseId(case))


def ids(rows: tuple[OutboxRow, ...]) -> list[str]:
    return [one.id for one in rows]


def full_person() -> Person:
    """Return a person with nothing left at its default."""
    made: Person = replace(filled(Person), id=PersonId("full"))
    return made


def full_case(**changes: Any) -> Case:
    """Return a case with nothing left at its default."""
    made: Case = replace(filled(Case), id=CaseId("FULL-CASE"), person=PersonId("full"), **changes)
    return made
