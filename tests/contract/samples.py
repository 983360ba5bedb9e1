"""Values for tests of storage: small ones, and ones in which nothing is left at its default."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.case.model import Case, Proof, ProofKind, Purpose, Request, Stage, Status, Tracked
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer, pending, start
from bot.decision.model import (
    Automation,
    Capability,
    Clause,
    Outcome,
    PointAnswer,
    Redress,
    Restored,
    ReversalBasis,
    Ruling,
    StatedReasons,
    Withholding,
)
from bot.documents.model import Document, DocumentKind, Opening, Verdict
from bot.forms.model import Answer, Draft
from bot.ids import Address, CaseId, DocumentId, MessageId, PersonId, StaffId
from bot.messages import Message, Recipient, ToPerson, ToThread, Urgency, lane
from bot.people.model import Person
from bot.ports import CardOf, OutboxRow, Tx
from bot.texts import text

AT = datetime(2026, 3, 2, 9, 30, 15, 123_456, tzinfo=UTC)
HOUR = timedelta(hours=1)
LEASE = timedelta(minutes=2)
KIRA = StaffId("kira")
CLAUSE = Clause("c4", "4.2", "Identity", "2026-01", "https://example.test/4.2", "One account a person.")


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


# -- with every field filled in -------------------------------------------------------------------


def full_person() -> Person:
    return Person(
        PersonId("full"),
        Address("chat", "7\u00e4\u4f60"),
        revision=1,
        language="ru",
        suggested_language="en-GB",
        zone="Europe/Kyiv",
        consented_at=AT,
        case=CaseId("CASE-1"),
        held_words="wait,\nwhat?",
        account_hint="~01ab",
    )


def full_case() -> Case:
    return Case(
        CaseId("FULL-CASE"),
        PersonId("full"),
        AT,
        _draft("intake", "full"),
        revision=1,
        status=Status.DECIDED,
        stage=Stage.SECOND,
        form_open=False,
        asking=True,
        submitted_at=after(1),
        completed_at=after(2),
        proof=Proof(ProofKind.STAFF_CHECK, "~01ab", after(3), KIRA),
        documents=_documents(),
        assignee=KIRA,
        imposers=(StaffId("lev"), StaffId("mia")),
        drafts=(_draft("decision", KIRA),),
        request=Request("Which contract?", KIRA, after(4)),
        reasons=StatedReasons(CLAUSE, "Two accounts.", Automation.PARTIALLY_AUTOMATED, KIRA, after(5)),
        rulings=(_ruling(),),
        informed_at=after(6),
        timers=_timers(),
        tracked=(Tracked(MessageId("m1"), Purpose.DECISION, after(7), "decision", failed=True),),
        last_told_at=after(8),
        unread_files=(DocumentId("d9"),),
        code_failures=(after(9), after(10)),
        restored_at=after(11),
        closed_because="accepted",
    )


def _draft(form: str, by: str) -> Draft:
    return Draft(
        form,
        by,
        target="d1",
        revision=3,
        answers=(
            Answer("own_words", "They closed it.", "What happened?", AT),
            Answer("points", ("It is mine.", "\u2014 and only mine."), "Your points?", AT),
        ),
        skipped=("zone",),
        at="reason",
        hints=(("account", "~01ab"),),
        gathering=("one", "two"),
    )


def _documents() -> tuple[Document, ...]:
    file = Document(
        DocumentId("d1"),
        DocumentKind.FILE,
        "passport \u0416.jpg",
        AT,
        size=123_456,
        media_type="image/jpeg",
        sha256="ab" * 32,
        caption="front",
        openings=(Opening(KIRA, after(1)), Opening(StaffId("lev"), after(2))),
        verdict=Verdict.NOT_READABLE,
        why="Too dark.",
    )
    link = Document(DocumentId("d2"), DocumentKind.LINK, "https://example.test/me", after(1))
    return file, link


def _ruling() -> Ruling:
    return Ruling(
        outcome=Outcome.REVERSED,
        clause=CLAUSE,
        facts="One person, one account.",
        why="The second account is his brother's.",
        automated_detection=True,
        automation=Automation.PARTIALLY_AUTOMATED,
        points=(PointAnswer("It is mine.", "It is."),),
        still_allowed=(Capability.LOG_IN, Capability.DOWNLOAD_DATA),
        allowed_stated_by=KIRA,
        remedy="Nothing.",
        redress=(Redress.COURT, Redress.MEDIATION),
        redress_how="Write to them.",
        reopen_if="New facts.",
        by=KIRA,
        at=after(6),
        basis=ReversalBasis.OUR_ERROR,
        measure="none",
        restored=(Restored.ACCOUNT, Restored.BADGES),
        prevention="We looked at the check.",
        withheld=Withholding.SECURITY_OF_CHECKS,
        withheld_what="How it was found.",
    )


def _timers() -> tuple[Timer, ...]:
    return (
        Timer(
            Clock.SECOND_REVIEW_WINDOW,
            AT,
            after(500),
            ref="r1",
            round_start=after(1),
            fired=("half", "most"),
            breaches=(after(2), after(3)),
            moved_later=True,
            warned_at=after(4),
            pressed=2,
        ),
        a_timer(Clock.REINSTATEMENT, ref="r2"),
    )


FOLLOW_UP = Urgency.FOLLOW_UP
