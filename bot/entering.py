"""Entering: who speaks when a freelancer's input comes in, and from which of his chats.

Belongs here: what is looked up in the transaction before anything is decided.
"""

from dataclasses import replace
from typing import Final

from bot import again, carrying
from bot.actions import Verb
from bot.case.model import Case
from bot.deadlines.clocks import Keeping
from bot.events import AnotherWanted, Body, DeadlineReached, Pressed, Reachable, RecordOver, TieEntered
from bot.ids import CaseId, PersonId, derive, read_reference, tie_digest
from bot.people import names
from bot.people.model import Person
from bot.ports import Inbound, Query, Tx
from bot.world import Happened, Kin, KnownTie, World

_LONGEST_NAME: Final = 80
_MOST_KIN: Final = 5


def person(tx: Tx, inbound: Inbound, seed: str) -> Person | None:
    """Return who speaks, with this chat as the last used; None where nothing is left to decide.

    Who blocks the bot in one of several chats is written to in another: he has not left.
    """
    found = tx.person_at(inbound.address)
    if found is None:
        return Person(PersonId(derive(seed, "person")), inbound.address, known_as=_called(inbound))
    if found.others and inbound.body == Reachable(on=False):
        if found.address == inbound.address:
            tx.save_person(found.using(found.others[0]))
            again.send(tx, found.id, inbound.at)
        return None
    called = _called(inbound) or found.known_as
    if (found.address, found.known_as) == (inbound.address, called):
        return found
    moved = replace(found.using(inbound.address), known_as=called)
    tx.save_person(moved)
    return moved


def appeals(tx: Tx, speaking: Person) -> tuple[Case, ...]:
    """Load his appeals where he has several: only then it may be open which he means."""
    if len(speaking.cases) < 2:
        return ()
    found = (tx.case(one) for one in speaking.cases)
    return tuple(one for one in found if one is not None)


def at(tx: Tx, speaking: Person, case: CaseId, inbound: Inbound) -> None:
    """Remember which of his appeals he is at; a press names one for a while."""
    named = isinstance(inbound.body, Pressed) and inbound.body.action.case is not None
    chose_at = inbound.at if named else speaking.chose_at
    if (case, chose_at) != (speaking.case, speaking.chose_at):
        tx.save_person(replace(speaking, case=case, chose_at=chose_at, revision=speaking.revision + 1))


def with_log(tx: Tx, world: World, subject: object, body: Body) -> World:
    """Add what happened on his case for a freelancer who asks for it; nobody else's step reads the log."""
    if not isinstance(subject, Case) or not isinstance(body, Pressed) or body.action.verb is not Verb.STATUS:
        return world
    log = tuple(Happened(one.at, one.action, one.facts) for one in tx.audit(subject.id))
    return replace(world, log=log)


def with_other_cases(tx: Tx, world: World, subject: object, body: Body) -> World:
    """Add the case that a merge names beside its own, and, for whoever reads the card, its kin."""
    if not isinstance(subject, Case):
        return world
    if (other := other_case(tx, body)) is not None:
        world = replace(world, other=other)
    return replace(world, kin=kin(tx, subject)) if reads_the_card(body) else world


def _called(inbound: Inbound) -> str:
    """Return what he is called on the platform, as staff may look for it."""
    return " ".join(inbound.known_as.split())[:_LONGEST_NAME]


def other_case(tx: Tx, body: Body) -> Case | None:
    """Find the case that a merge names beside its own."""
    if not isinstance(body, Pressed) or body.action.verb not in (Verb.MERGE, Verb.MERGE_CONFIRMED):
        return None
    words = body.action.target.split()
    named = read_reference(" ".join(words))
    return tx.case(named) if named is not None else None


def reads_the_card(body: Body) -> bool:
    """Tell whether somebody wants to see the card, or takes the case: only then its kin are looked up."""
    return isinstance(body, Pressed) and body.action.verb in (Verb.CARD, Verb.CASE, Verb.CLAIM)


def kin(tx: Tx, case: Case) -> tuple[Kin, ...]:
    """Find other appeals of the same person, or about an account that is called the same."""
    key = names.exactly(case.account) if case.account else ""
    rows = tx.cases(Query(open_only=False, of=case.person, named=key, limit=_MOST_KIN + 1))
    others = [one for one in rows if one.case != case.id]
    return tuple(Kin(one.case, one.status, one.proved) for one in others[:_MOST_KIN])


def known_tie(tx: Tx, speaking: Person, body: Body) -> KnownTie | None:
    """Find who gave out a code for tying chats, and which of the two has an appeal under way."""
    digest = ""
    if isinstance(body, TieEntered):
        digest = tie_digest(body.code)
    elif isinstance(body, Pressed) and body.action.verb is Verb.TIE_CONFIRMED:
        digest = body.action.target
    who = tx.setting(f"{carrying.TIE}{digest}") if digest else None
    other = tx.person(PersonId(who)) if who else None
    if other is None:
        return None
    mine, theirs = (_has_one_under_way(tx, one) for one in (speaking, other))
    return KnownTie(other, mine, theirs)


def _has_one_under_way(tx: Tx, whose: Person) -> bool:
    found = (tx.case(one) for one in dict.fromkeys((*whose.cases, whose.case)) if one is not None)
    return any(one is not None and one.open for one in found)


def concerns_all_cases(body: Body) -> bool:
    """Tell whether a decision for a person must know all his cases."""
    match body:
        case RecordOver() | AnotherWanted():
            return True
        case Pressed(action):
            return action.verb is Verb.ERASE
        case DeadlineReached(key):
            return key.startswith(Keeping.ANNOUNCED)
        case _:
            return False


def all_cases(tx: Tx, person: Person) -> tuple[Case, ...]:
    """Load every case of a person that is not forgotten."""
    found = (tx.case(one) for one in tx.cases_of(person.id))
    return tuple(one for one in found if one is not None)
