"""The scene of the law tests: who is there, which rules are in force, what staff write in their forms.

Belongs here: fixed material, with words that can be recognised again in any message. Not here: what happens
(`alphabet`), or what is wrong with it (`judge`).
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Final

from bot.case.model import Case, Proof, ProofKind, Status
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.documents.model import Document, DocumentKind
from bot.forms.model import Answer, Draft, Value
from bot.ids import Address, CaseId, DocumentId, PersonId, StaffId
from bot.intake.form import INTAKE
from bot.people.model import Actor, Person, freelancer, staff_actor
from bot.review.forms import StaffForm
from bot.world import KnownCode, World
from tests.support.catalogue import ROSTER, catalogue, texts

MONDAY: Final = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
CASE: Final = CaseId("7KQ2-M4TX")
MARIA: Final = PersonId("maria")
PERSON: Final = Person(
    MARIA, Address("stage", "maria"), language="en", consented_at=MONDAY - timedelta(days=1), case=CASE
)
HER: Final = freelancer(MARIA)
STRANGER: Final = freelancer(PersonId("nina"))
STAFF: Final[dict[str, Actor]] = {one.id: staff_actor(one) for one in ROSTER.staff}

ACCOUNT: Final = "secret-account"
"""The account as proved: no unproved chat may read it."""
FACTS: Final = "secret-facts: 84 proposals between 2 and 20 May 2026"
WHY: Final = "secret-why: the rule asks for proposals that fit your skills"
SECRETS: Final = (ACCOUNT, "secret-facts", "secret-why", "secret-remedy")
"""Fragments of account data, reasons and decisions (law 12)."""

REASONS: Final = ("identity_not_verified", "no_reason_given")
"""One reason with questions, and the one that is none."""

STRICTER: Final = Rules(
    2, tuple((clock, Duration(1, Unit.DAYS)) for clock in Clock if CLOCKS[clock].kind is ClockKind.DUTY)
)
LOOSER: Final = Rules(
    3,
    tuple((clock, Duration(90, Unit.DAYS)) for clock in Clock),
    Calendar(closed_days=frozenset({date(2026, 6, 12), date(2026, 7, 6)})),
)


@cache
def world(rules: Rules | None = None) -> World:
    """What decisions may know, under the default rules unless others are given."""
    few = (one for one in catalogue().reasons if one.code in REASONS)
    short = tuple(replace(one, questions=one.questions[:1]) for one in few)  # the form is built at every step
    known = replace(catalogue(), reasons=short)
    return World(rules or Rules(), ROSTER, known, texts(), "Gigway", PERSON)


@cache
def everybody_away() -> World:
    """The same, with all staff absent for years."""
    away = tuple(replace(one, absent_until=MONDAY + timedelta(days=9999)) for one in ROSTER.staff)
    return replace(world(), roster=replace(ROSTER, staff=away))


@cache
def kim_alone() -> World:
    """The same, with nobody on the roster but one reviewer."""
    return replace(world(), roster=replace(ROSTER, staff=ROSTER.staff[:1]))


@cache
def in_dialogue() -> World:
    """The same, where staff fill in forms question by question in the thread."""
    return replace(world(), staff_dialogue=True)


OTHER: Final = Case(
    CaseId("XFQA-QNNV"),
    MARIA,
    MONDAY,
    Draft(
        INTAKE,
        MARIA,
        answers=(
            Answer("notice", "A letter.", "", MONDAY),
            Answer("informed_on", "2026-05-29", "", MONDAY),
            Answer("account", ACCOUNT, "", MONDAY),
        ),
    ),
    status=Status.RECEIVED,
    submitted_at=MONDAY,
    proof=Proof(ProofKind.CODE, ACCOUNT, MONDAY),
)
"""Another appeal of hers, about another notice, under way beside the one that is tried."""


@cache
def beside_another() -> World:
    """The same, where she has another appeal under way."""
    return replace(world(), appeals=(OTHER,))


def knowing_a_code(at: datetime, *, spent: bool = False) -> World:
    """The same, with a proof code on file."""
    code = KnownCode("digest", ACCOUNT, at + timedelta(days=1), spent)
    return replace(world(), code=code)


def duplicate(case: Case) -> Case:
    """Another case of hers as it stands when staff have it, with a document and a question of its own."""
    at = case.opened_at
    rules = Rules()
    photo = Document(DocumentId("other"), DocumentKind.FILE, "other.jpg", at, sha256="other")
    running = (
        timers.start(Clock.DECISION, rules, at),
        timers.start(Clock.NEXT_ANSWER, rules, at),
        timers.start(Clock.DOCUMENT_CHECK, rules, at, photo.id),
        timers.start(Clock.STATUS_UPDATE, rules, at),
    )
    return Case(
        CaseId("OTHE-R0NE"),
        case.person,
        at,
        replace(case.intake, answers=(Answer("own_words", "They closed it twice.", "", at),)),
        revision=7,
        status=Status.RECEIVED,
        submitted_at=at,
        documents=(photo,),
        questions=("Why twice?",),
        timers=running,
    )


def beside(other: Case) -> World:
    """The same, where another case is named."""
    return replace(world(), other=other)


def filled_in(form: StaffForm, points: int, outcome: str = "upheld") -> dict[str, Value]:
    """A complete staff form. The outcome of a notice is whether it held the decision."""
    match form:
        case StaffForm.REPLY | StaffForm.RESTORED | StaffForm.DATA_ANSWERED:
            return {"words": "Thank you, a person reads your papers."}
        case StaffForm.REQUEST:
            return {"words": "Please send the contract.", "days": "14"}
        case StaffForm.EXTEND:
            return {"why": "We wait for the contract's other side.", "days": "3"}
        case StaffForm.DATA_ASKED:
            return {"wish": "access", "words": "Please send me all you have about me."}
        case StaffForm.REASONS:
            return {"clause": "proposals", "facts": FACTS, "automation": "not_automated"}
        case StaffForm.VERDICT:
            refused: dict[str, Value] = {
                "verdict": "not_readable",
                "faults": ("blurred",),
                "why": "Please use daylight.",
            }
            kept: dict[str, Value] = {"verdict": "accepted", "months": "12"}
            return kept if outcome == "upheld" else refused
        case StaffForm.DECISION:
            return _decision(points, outcome)
        case StaffForm.PROOF:
            return {"account": ACCOUNT, "how": "Video call with passport."}
        case StaffForm.NOTICE:
            held = "no" if outcome == "held back" else "yes"
            return {"how": "Registered letter.", "on": "2026-05-30", "decision": held}
        case StaffForm.BAR:
            return {"days": "7", "why": "You threatened a reviewer in the chat."}
        case StaffForm.REOPEN:
            return {"why": "New papers arrived by post."}
        case StaffForm.HOLD:
            return {"why": "The court asked us to keep it.", "until": "2027-01-31"}


def _decision(points: int, outcome: str) -> dict[str, Value]:
    return {
        "outcome": outcome,
        "basis": "our_error",
        "measure": "A pause until 1 September 2026.",
        **{f"point.{number}": "We looked at it." for number in range(1, points + 1)},
        "clause": "proposals",
        "facts": FACTS,
        "why": WHY,
        "detected": "yes",
        "automation": "not_automated",
        "allowed": ("log_in",),
        "remedy": "secret-remedy: fewer proposals.",
        "redress": ("court",),
        "redress_how": "The court of your town.",
        "reopen_if": "Proof that the jobs fitted.",
        "restored": ("account",),
        "prevention": "Invitations no longer count.",
        "withheld": "none",
    }


def staff_id(name: str) -> StaffId:
    """The id of somebody on the roster."""
    return StaffId(STAFF[name].id)
