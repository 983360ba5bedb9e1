"""Planted faults: deciders that each break one law, and that the judge and the driver must catch.

Each wraps the real decider and spoils its decision, or deceives it, after `bot.laws` has had its say: so it
is shown that the suite sees the fault by itself, and would see it in the core too.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Final

from bot.case.model import Case, Proof, ProofKind, Status
from bot.deadlines.clocks import Clock
from bot.effects import Send
from bot.engine import decide
from bot.events import DeadlineReached, Event, Filled, Pressed
from bot.ids import StaffId
from bot.people.model import Role
from bot.step import Decision, Subject
from bot.world import World
from tests.laws import scene


def forgets_deadlines(subject: Subject, event: Event, world: World) -> Decision:
    """Law 1: drop the clock of whatever is owed next."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case) or state.submitted_at is None:
        return decision
    return replace(decision, state=replace(state, timers=state.timers[1:]))


def closes_in_silence(subject: Subject, event: Event, world: World) -> Decision:
    """Law 1: close a case when staff are late."""
    decision = decide(subject, event, world)
    state = decision.state
    if isinstance(state, Case) and isinstance(event.body, DeadlineReached) and state.late:
        return replace(decision, state=replace(state, status=Status.CLOSED, timers=()))
    return decision


def says_nothing(subject: Subject, event: Event, world: World) -> Decision:
    """Law 2: answer nobody's command."""
    decision = decide(subject, event, world)
    if not isinstance(subject, Case) or not event.actor.is_human:
        return decision
    heard = tuple(one for one in decision.effects if not isinstance(one, Send))
    return replace(decision, effects=heard, answer=None)


_calls = count()


def remembers(subject: Subject, event: Event, world: World) -> Decision:
    """Law 5: let a hidden counter into the decision."""
    decision = decide(subject, event, world)
    if not isinstance(decision.state, Case):
        return decision
    return replace(decision, state=replace(decision.state, closed_because=f"call {next(_calls)}"))


def gives_no_facts(subject: Subject, event: Event, world: World) -> Decision:
    """Law 6: leave the facts out of a ruling."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case) or not state.rulings:
        return decision
    last = replace(state.rulings[-1], facts="")
    return replace(decision, state=replace(state, rulings=(*state.rulings[:-1], last)))


def lets_him_judge_himself(subject: Subject, event: Event, world: World) -> Decision:
    """Law 7: forget who decided before."""
    if not isinstance(subject, Case):
        return decide(subject, event, world)
    others = tuple(replace(one, by=StaffId("nobody")) for one in subject.rulings)
    decision = decide(replace(subject, rulings=others), event, world)
    state = decision.state
    if not isinstance(state, Case):
        return decision
    rulings = (*subject.rulings, *state.rulings[len(subject.rulings) :])
    return replace(decision, state=replace(state, rulings=rulings))


def moves_dates_silently(subject: Subject, event: Event, world: World) -> Decision:
    """Law 8: give staff a day more whenever something happens."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case):
        return decision
    later = tuple(
        replace(one, due=one.due + timedelta(days=1)) if one.clock is Clock.DECISION else one
        for one in state.timers
    )
    return replace(decision, state=replace(state, timers=later))


def ends_windows_unwarned(subject: Subject, event: Event, world: World) -> Decision:
    """Law 9: take every warning for delivered long ago."""
    if not isinstance(subject, Case) or not isinstance(event.body, DeadlineReached):
        return decide(subject, event, world)
    long_ago = event.at - timedelta(days=5)
    return decide(
        replace(subject, timers=tuple(replace(one, warned_at=long_ago) for one in subject.timers)),
        event,
        world,
    )


def opens_every_door(subject: Subject, event: Event, world: World) -> Decision:
    """Law 11: take every member of staff for the admin."""
    acts = isinstance(event.body, Pressed | Filled) and event.actor.is_staff
    if not acts:
        return decide(subject, event, world)
    roles = frozenset({Role.REVIEWER, Role.LEAD, Role.ADMIN})
    return decide(subject, replace(event, actor=replace(event.actor, role=Role.ADMIN, roles=roles)), world)


def tells_strangers(subject: Subject, event: Event, world: World) -> Decision:
    """Law 12: take every chat for proved."""
    if not isinstance(subject, Case) or subject.proved:
        return decide(subject, event, world)
    pretended = Proof(ProofKind.CODE, scene.ACCOUNT, event.at)
    decision = decide(replace(subject, proof=pretended), event, world)
    state = decision.state
    return replace(decision, state=replace(state, proof=None)) if isinstance(state, Case) else decision


FAULTS: Final[dict[str, Callable[[Subject, Event, World], Decision]]] = {
    "law 1: forgets deadlines": forgets_deadlines,
    "law 1: closes in silence": closes_in_silence,
    "law 2: says nothing": says_nothing,
    "law 5: remembers": remembers,
    "law 6: gives no facts": gives_no_facts,
    "law 7: lets him judge himself": lets_him_judge_himself,
    "law 8: moves dates silently": moves_dates_silently,
    "law 9: ends windows unwarned": ends_windows_unwarned,
    "law 11: opens every door": opens_every_door,
    "law 12: tells strangers": tells_strangers,
}
