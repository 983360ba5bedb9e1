"""Cases, worlds and events for the tests of the core, and what a decision says in short."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.case.model import Case, Proof, ProofKind, Status, Tracked
from bot.deadlines import timers
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer
from bot.decision.model import Automation, Clause, Outcome, Ruling, StatedReasons
from bot.documents.model import Document, DocumentKind
from bot.effects import Remind, Send
from bot.engine import decide
from bot.events import Body, Event, OutageEnded
from bot.forms.model import Answer, Draft
from bot.ids import Address, DocumentId, MessageId, PersonId, StaffId, case_reference
from bot.intake import status
from bot.messages import Button, ToModerators, ToPerson, ToStaff, ToThread, bound
from bot.people.model import SYSTEM, Person, Roster
from bot.step import Decision, Step
from bot.texts import Text
from bot.world import World
from tests.support.catalogue import CLAUSES, ROSTER, catalogue, texts

MONDAY: Final = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
"""When everything begins: a Monday morning without holidays around."""
CASE: Final = case_reference("a case")
MARIA: Final = PersonId("maria")
KIM, RUTH = StaffId("kim"), StaffId("ruth")
_EARLY: Final = (("own_words", "They suspended me."), ("notice", "Too much."), ("informed_on", "2026-05-30"))


def world(rules: Rules | None = None, roster: Roster = ROSTER) -> World:
    """What decisions may know."""
    person = Person(MARIA, Address("stage", "maria"), language="en", consented_at=MONDAY, case=CASE)
    return World(rules or Rules(), roster, catalogue(), texts(), "Gigway", person)


def away(*names: str) -> Roster:
    """The roster, with some of staff absent for a year."""
    until = MONDAY + timedelta(days=365)
    return Roster(tuple(replace(one, absent_until=until) if one.id in names else one for one in ROSTER.staff))


def answered(**answers: str) -> Draft:
    """The intake with its three early answers, and others."""
    given = {**dict(_EARLY), **answers}
    return Draft("intake", MARIA, answers=tuple(Answer(key, one, key, MONDAY) for key, one in given.items()))


def case(status: Status = Status.RECEIVED, *clocks: Clock, **fields: Any) -> Case:
    """A case that was handed in, unless it is a draft; the clocks started on Monday."""
    draft = status is Status.DRAFT
    made = Case(
        CASE,
        MARIA,
        MONDAY,
        answered(),
        status=status,
        form_open=draft,
        submitted_at=None if draft else MONDAY,
        proof=Proof(ProofKind.CODE, "maria-dev", MONDAY),
        timers=tuple(started(one) for one in clocks),
    )
    return replace(made, **fields)


def started(clock: Clock, ref: str = "", at: datetime = MONDAY, **fields: Any) -> Timer:
    """A clock that was started under the default rules."""
    return planned(replace(timers.start(clock, Rules(), at, ref), **fields))


def planned(timer: Timer) -> Timer:
    """The clock with what it does next under the default rules."""
    return timers.planned(timer, Rules())


def reasons() -> StatedReasons:
    """Reasons as staff stated them."""
    return StatedReasons(CLAUSES[0], "facts", Automation.NOT_AUTOMATED, KIM, MONDAY)


def ruling(by: StaffId = KIM, outcome: Outcome = Outcome.UPHELD) -> Ruling:
    """A decision."""
    clause: Clause = CLAUSES[0]
    return Ruling(outcome, clause, "facts", "why", False, Automation.NOT_AUTOMATED, (), (), by,
                  "remedy", (), "", "", by, "Reviewer K.", MONDAY)  # fmt: skip


def document(name: str, **fields: Any) -> Document:
    """A file that was handed in."""
    return replace(Document(DocumentId(name), DocumentKind.FILE, name, MONDAY), **fields)


def tracked(message: str, purpose: Any, **fields: Any) -> Tracked:
    """A message on its way since Monday."""
    return replace(Tracked(MessageId(message), purpose, MONDAY), **fields)


def event(body: Body, at: datetime = MONDAY) -> Event:
    """Something that the system reports."""
    return Event("event-1", at, SYSTEM, body)


def step(of: Case, at: datetime = MONDAY, known: World | None = None) -> Step:
    """A step of which only its moment matters."""
    return Step(of, event(OutageEnded(at), at), known or world())


def happens(of: Case, body: Body, at: datetime = MONDAY, known: World | None = None) -> Decision:
    """Let something happen to a case, laws and all."""
    return decide(of, event(body, at), known or world())


def after(decision: Decision) -> Case:
    """Return the case as it is then."""
    assert isinstance(decision.state, Case)
    return decision.state


def sent(decision: Decision | Step) -> list[tuple[str, ...]]:
    """List what is said, to whom: ("maria", key, …), "thread", "all" for the moderator channel, or a name.

    A reminder of a clock is shown as "! clock", one with words of its own as "! key".
    """
    effects = decision.effects if isinstance(decision, Decision) else decision.finish().effects
    found: list[tuple[str, ...]] = []
    for one in effects:
        if isinstance(one, Send):
            found.append((_to(one), *(part.key for part in one.message.parts)))
        if isinstance(one, Remind):
            found.append(
                (_to(one), f"! {one.reminder.said.key if one.reminder.said else one.reminder.clock}")
            )
    return found


def reminders(decision: Decision) -> list[Remind]:
    """List the reminders of a decision."""
    return [one for one in decision.effects if isinstance(one, Remind)]


def sends(decision: Decision) -> list[Send]:
    """List the messages of a decision."""
    return [one for one in decision.effects if isinstance(one, Send)]


def parts(decision: Decision, number: int = 0) -> tuple[Text, ...]:
    """Return the words of one of the messages."""
    return sends(decision)[number].message.parts


def noted(decision: Decision | Step) -> list[tuple[str, dict[str, str]]]:
    """List the lines for the log: what, with which facts."""
    notes = decision.notes if isinstance(decision, Decision) else decision.finish().notes
    return [(one.action, dict(one.facts)) for one in notes]


def _to(one: Send | Remind) -> str:
    match one.to:
        case ToPerson():
            return "maria"
        case ToThread():
            return "thread"
        case ToModerators():
            return "all"
        case ToStaff(name):
            return name


def his_buttons(of: Case) -> tuple[Button, ...]:
    """Return what the freelancer is offered below a status: each button names his case."""
    return bound(status.buttons(of), of.id)
