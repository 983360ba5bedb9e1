"""The engine: the one decider, and which subject an event belongs to.

`decide` dispatches to the subjects and checks the laws; it decides nothing itself. Whoever adds an event
body is led here by the type checker.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot import laws
from bot.actions import OF_THE_PERSON, Verb
from bot.answers import Toast
from bot.case.model import Case
from bot.deadlines import decide as deadlines
from bot.deadlines import delivery
from bot.documents import scanning
from bot.effects import RefreshCard, Resend
from bot.errors import LawBrokenError
from bot.events import (
    Absorbed,
    AnotherWanted,
    Barred,
    Body,
    Brought,
    CaseOpened,
    CodeEntered,
    DeadlineReached,
    Delivered,
    DocumentGone,
    Edited,
    Event,
    FileArrived,
    FilesArrived,
    Filled,
    GivesWay,
    Joined,
    MergedInto,
    Opened,
    OutageEnded,
    PolicyAdopted,
    Pressed,
    Reachable,
    RecordOver,
    Removed,
    RulesChanged,
    Said,
    Scanned,
    Tied,
    TieEntered,
    Undeliverable,
    UnknownInput,
)
from bot.forms.model import Draft
from bot.ids import CaseId, PersonId
from bot.intake import appealing, changes, ending, notices, progress
from bot.intake import decide as intake
from bot.intake.form import INTAKE
from bot.keeping import hold, schedule
from bot.people import appeals, barring, onboarding, tying
from bot.people.model import Person, Role
from bot.review import card, holding, merging
from bot.review import decide as review
from bot.settings import decide as settings
from bot.settings.model import Settings
from bot.step import Blank, Decision, Step, Subject
from bot.texts import text
from bot.world import World


def decide(subject: Subject, event: Event, world: World) -> Decision:
    """Decide what an event means.

    Pure: the same arguments give the same decision, and nothing else is read.

    Raises:
        LawBrokenError: the decision would break a law, which is a bug of ours.
    """
    decision = _with_card(subject, _decide(subject, event, world), world)
    laws.check(subject, event, decision)
    return decision


def route(
    person: Person,
    body: Body,
    his: tuple[Case, ...] = (),
    at: datetime | None = None,
    bound: CaseId | None = None,
) -> PersonId | CaseId:
    """Return the subject that a freelancer's event belongs to: the person, where it is open which case.

    Args:
        person: who speaks.
        body: what he does.
        his: all of his appeals, where he has several.
        at: when.
        bound: the case that a form he filled in, or the vault's copy of a file, belongs to.
    """
    if person.case is None:
        return person.id
    if isinstance(body, TieEntered):
        return person.id
    if isinstance(body, Pressed) and body.action.verb in (*OF_THE_PERSON, Verb.MEAN):
        return person.id
    if isinstance(body, Filled | FileArrived | FilesArrived) and bound in person.cases:
        return bound or person.id
    named = appeals.named_in(body, person.cases)
    if named is not None:
        return named if named in (*person.cases, person.case) else person.id
    if not his or at is None:
        return person.case
    return appeals.meant(person, body, his, at) or person.id


def _decide(subject: Subject, event: Event, world: World) -> Decision:
    if isinstance(subject, Person):
        return _for_person(subject, event, world)
    if isinstance(subject, Blank):
        return _begin(subject, event, world)
    if isinstance(subject, Settings):
        return settings.decide(subject, event, world)
    step = Step(subject, event, world)
    if event.actor.role is Role.FREELANCER:
        step.case = _as_he_is(subject, world)
    _for_case(step, event.body)
    return step.finish()


def _as_he_is(case: Case, world: World) -> Case:
    """Keep with the case what staff look for it by: his language, and what he is called."""
    handle = world.person.known_as if world.person is not None else case.handle
    if (case.language, case.handle) == (world.language, handle):
        return case
    return replace(case, language=world.language, handle=handle)


def _with_card(before: Subject, decision: Decision, world: World) -> Decision:
    """Refresh the case's card when it would look different: no channel edits a message for nothing."""
    after = decision.state
    if not isinstance(before, Case) or not isinstance(after, Case) or after.submitted_at is None:
        return decision
    if after is before:  # nothing changed, and two drawings would only cost time
        return decision
    known = before.submitted_at is not None
    if known and not card.looks_different(before, after, world):
        return decision
    return replace(decision, effects=(*decision.effects, RefreshCard(after.id)))


def _for_person(person: Person, event: Event, world: World) -> Decision:
    if appeals.concerns(person, event.body):
        return appeals.decide(person, event, event.body, world)
    match event.body:
        case (
            Opened()
            | Said()
            | Pressed()
            | UnknownInput()
            | Filled()
            | FileArrived()
            | FilesArrived()
            | Edited()
            | Removed()
            | Reachable()
            | CodeEntered()
            | AnotherWanted()
        ):
            return onboarding.decide(person, event, event.body, world)
        case TieEntered():
            return tying.entered(person, event, event.body, world)
        case MergedInto(into):
            at_it = replace(person, case=into, revision=person.revision + 1)
            return Decision(at_it, answer=Toast(text("merge-done")))
        case Barred():
            return barring.barred(person, event, event.body, world)
        case GivesWay():
            return tying.gives_way(person, event.body)
        case Absorbed():
            return tying.absorbed(person, event, event.body, world)
        case RecordOver():
            return schedule.record_over(person, event, world)
        case (
            CaseOpened()
            | DeadlineReached()
            | Delivered()
            | DocumentGone()
            | Undeliverable()
            | RulesChanged()
            | OutageEnded()
            | PolicyAdopted()
            | Joined()
            | Tied()
            | Brought()
            | Scanned()
        ):
            return Decision(person)  # concerns cases or the settings only
        case _:
            assert_never(event.body)


def _begin(blank: Blank, event: Event, world: World) -> Decision:
    if not isinstance(event.body, CaseOpened):
        raise LawBrokenError("law 3: an event came for a case that was never opened")
    person = event.body.person
    case = Case(blank.id, person, event.at, Draft(INTAKE, person))
    step = Step(_as_he_is(case, world), event, world)
    intake.case_opened(step, event.body)
    return step.finish()


def _for_case(step: Step, body: Body) -> None:
    _happens(step, body)
    holding.keep_clock(step)
    progress.keep(step)
    appealing.keep_clock(step)
    hold.keep_clocks(step)
    schedule.keep_clocks(step)


def _happens(step: Step, body: Body) -> None:
    if step.event.actor.role is Role.FREELANCER and not isinstance(body, Reachable):
        _he_is_there(step)
    match body:
        case (
            Said()
            | Pressed()
            | Filled()
            | FileArrived()
            | FilesArrived()
            | Edited()
            | Removed()
            | Reachable()
            | UnknownInput()
            | Opened()
            | CodeEntered()
        ):
            _by_a_human(step, body)
        case DeadlineReached():
            deadlines.reached(step, body)
        case Delivered():
            delivery.delivered(step, body)
        case Undeliverable():
            delivery.undeliverable(step, body)
        case DocumentGone():
            schedule.gone(step, body)
        case RulesChanged(version):
            deadlines.rules_changed(step, version)
        case OutageEnded():
            deadlines.outage_ended(step, body)
        case Tied():
            changes.tied(step, body)
        case Brought():
            notices.brought(step, body)
        case MergedInto():
            merging.given_up(step, body)
        case Scanned():
            scanning.scanned(step, body)
        case (
            CaseOpened()
            | AnotherWanted()
            | PolicyAdopted()
            | Joined()
            | TieEntered()
            | GivesWay()
            | Absorbed()
            | Barred()
            | RecordOver()
        ):
            pass  # handed to a person, a blank case or the settings only
        case _:
            assert_never(body)


_Human = (
    Said
    | Pressed
    | Filled
    | FileArrived
    | FilesArrived
    | Edited
    | Removed
    | Reachable
    | UnknownInput
    | Opened
    | CodeEntered
)


def _he_is_there(step: Step) -> None:
    """Send again what could not be delivered to him: whoever writes can be written to."""
    if any(one.failed for one in step.case.tracked):
        step.add(Resend(step.case.person))
    if step.case.blocked_at is not None:
        step.change(blocked_at=None)


def _by_a_human(step: Step, body: _Human) -> None:
    if step.event.actor.is_staff:
        _by_staff(step, body)
        return
    match body:
        case Said():
            intake.said(step, body)
        case Pressed(action):
            intake.pressed(step, action)
        case Filled():
            intake.filled(step, body)
        case FileArrived():
            intake.files_arrived(step, body)
        case FilesArrived(files):
            intake.files_arrived(step, *files)
        case Edited():
            changes.edited(step, body)
        case Removed():
            changes.removed(step, body)
        case Reachable(on):
            changes.reachable(step, on=on)
        case UnknownInput():
            intake.unknown(step, body)
        case Opened():
            ending.where_you_were(step)
        case CodeEntered():
            intake.code_entered(step, body)
        case _:
            assert_never(body)


def _by_staff(step: Step, body: _Human) -> None:
    match body:
        case Said():
            review.said(step, body)
        case Pressed(action):
            review.pressed(step, action)
        case Filled():
            review.filled(step, body)
        case Edited():
            review.edited(step, body)
        case Removed():
            review.removed(step, body)
        case FileArrived() | FilesArrived() | UnknownInput() | Opened() | CodeEntered() | Reachable():
            review.unknown(step, body)
        case _:
            assert_never(body)
