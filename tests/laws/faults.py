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
from bot.deadlines.clocks import Clock, Keeping
from bot.effects import DestroyDocument, Send
from bot.engine import decide
from bot.events import DeadlineReached, Event, Filled, Pressed, Said
from bot.ids import StaffId
from bot.messages import ToPerson, ToThread
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
    nearest = min(state.timers, key=lambda one: one.due, default=None)
    return replace(
        decision, state=replace(state, timers=tuple(one for one in state.timers if one != nearest))
    )


def closes_in_silence(subject: Subject, event: Event, world: World) -> Decision:
    """Law 1: close a case when staff are late."""
    decision = decide(subject, event, world)
    state = decision.state
    if isinstance(state, Case) and isinstance(event.body, DeadlineReached) and state.late:
        return replace(decision, state=replace(state, status=Status.CLOSED, timers=()))
    return decision


def rings_for_ever(subject: Subject, event: Event, world: World) -> Decision:
    """Law 1: forget that an alarm has rung."""
    decision = decide(subject, event, world)
    if not isinstance(subject, Case) or not isinstance(event.body, DeadlineReached):
        return decision
    state = decision.state
    if not isinstance(state, Case) or state.status is not subject.status:
        return decision
    return replace(decision, state=replace(state, timers=subject.timers))


def says_nothing(subject: Subject, event: Event, world: World) -> Decision:
    """Law 2: answer nobody's command."""
    decision = decide(subject, event, world)
    if not isinstance(subject, Case) or not event.actor.is_human:
        return decision
    heard = tuple(one for one in decision.effects if not isinstance(one, Send))
    return replace(decision, effects=heard, answer=None)


def says_it_to_others(subject: Subject, event: Event, world: World) -> Decision:
    """Law 2: answer the freelancer in the thread of the moderators, which he does not see."""
    decision = decide(subject, event, world)
    if not isinstance(subject, Case):
        return decision
    astray = (
        replace(one, to=ToThread(subject.id))
        if isinstance(one, Send) and isinstance(one.to, ToPerson)
        else one
        for one in decision.effects
    )
    return replace(decision, effects=tuple(astray))


def loses_words(subject: Subject, event: Event, world: World) -> Decision:
    """Law 3: take a message and keep nothing of it."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(subject, Case) or not isinstance(state, Case) or not isinstance(event.body, Said):
        return decision
    return replace(decision, state=replace(state, intake=subject.intake), notes=())


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


def rewrites_history(subject: Subject, event: Event, world: World) -> Decision:
    """Law 6: let the second ruling change the first."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case) or len(state.rulings) < 2:
        return decision
    first = replace(state.rulings[0], why="As it turned out.")
    return replace(decision, state=replace(state, rulings=(first, *state.rulings[1:])))


def forgets_breaches(subject: Subject, event: Event, world: World) -> Decision:
    """Law 8: be in time again by forgetting that one was late."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(subject, Case) or not subject.late or not isinstance(state, Case):
        return decision
    clean = tuple(replace(one, breaches=(), pressed=0) for one in state.timers)
    return replace(decision, state=replace(state, timers=clean))


def hides_breaches(subject: Subject, event: Event, world: World) -> Decision:
    """Law 8: be late, and tell staff alone."""
    decision = decide(subject, event, world)
    if not isinstance(event.body, DeadlineReached):
        return decision
    quiet = (one for one in decision.effects if not (isinstance(one, Send) and isinstance(one.to, ToPerson)))
    return replace(decision, effects=tuple(quiet))


def shortens_windows(subject: Subject, event: Event, world: World) -> Decision:
    """Law 8: take a day of his time away."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case) or state.status is not Status.WAITING_FOR_YOU:
        return decision
    earlier = (
        replace(one, due=one.due - timedelta(days=1)) if one.clock is Clock.REPLY else one
        for one in state.timers
    )
    return replace(decision, state=replace(state, timers=tuple(earlier)))


def ends_windows_unwarned(subject: Subject, event: Event, world: World) -> Decision:
    """Law 9: take every warning for delivered long ago, once its date has come."""
    if not isinstance(subject, Case) or not isinstance(event.body, DeadlineReached):
        return decide(subject, event, world)
    long_ago = event.at - timedelta(days=5)
    warned = (replace(one, warned_at=long_ago) if one.due <= event.at else one for one in subject.timers)
    decision = decide(replace(subject, timers=tuple(warned)), event, world)
    if not isinstance(decision.state, Case):
        return decision
    real = {one.key: one.warned_at for one in subject.timers}
    left = (replace(one, warned_at=real.get(one.key, one.warned_at)) for one in decision.state.timers)
    return replace(decision, state=replace(decision.state, timers=tuple(left)))


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


def calls_it_harmless(subject: Subject, event: Event, world: World) -> Decision:
    """Law 12: take every chat for proved, and mark nothing as confidential."""
    decision = tells_strangers(subject, event, world)
    open_ = (replace(one, confidential=False) if isinstance(one, Send) else one for one in decision.effects)
    return replace(decision, effects=tuple(open_))


def keeps_for_ever(subject: Subject, event: Event, world: World) -> Decision:
    """Law 10: give what is held on a case that is over no date to go."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(state, Case):
        return decision
    timers = tuple(one for one in state.timers if one.clock is not Keeping.RETENTION)
    return replace(decision, state=replace(state, timers=timers))


def lets_go_too_early(subject: Subject, event: Event, world: World) -> Decision:
    """Law 10: destroy a document as soon as it was handed in."""
    decision = decide(subject, event, world)
    state = decision.state
    if not isinstance(subject, Case) or not isinstance(state, Case) or not subject.documents:
        return decision
    if not event.actor.is_human:
        return decision
    early = DestroyDocument(state.id, subject.documents[0].id, state.id)
    return replace(decision, effects=(*decision.effects, early))


FAULTS: Final[dict[str, Callable[[Subject, Event, World], Decision]]] = {
    "law 1: forgets deadlines": forgets_deadlines,
    "law 1: closes in silence": closes_in_silence,
    "law 1: rings for ever": rings_for_ever,
    "law 2: says nothing": says_nothing,
    "law 2: says it to others": says_it_to_others,
    "law 3: loses words": loses_words,
    "law 5: remembers": remembers,
    "law 6: gives no facts": gives_no_facts,
    "law 6: rewrites history": rewrites_history,
    "law 7: lets him judge himself": lets_him_judge_himself,
    "law 8: moves dates silently": moves_dates_silently,
    "law 8: forgets breaches": forgets_breaches,
    "law 8: hides breaches": hides_breaches,
    "law 8: shortens windows": shortens_windows,
    "law 9: ends windows unwarned": ends_windows_unwarned,
    "law 10: keeps for ever": keeps_for_ever,
    "law 10: lets go too early": lets_go_too_early,
    "law 11: opens every door": opens_every_door,
    "law 12: tells strangers": tells_strangers,
    "law 12: calls it harmless": calls_it_harmless,
}
SEEN_BY_THE_CORE: Final = (
    "law 1: forgets deadlines",
    "law 1: closes in silence",
    "law 2: says nothing",
    "law 6: gives no facts",
    "law 6: rewrites history",
    "law 7: lets him judge himself",
    "law 8: moves dates silently",
    "law 8: forgets breaches",
    "law 8: shortens windows",
    "law 9: ends windows unwarned",
    "law 10: keeps for ever",
    "law 10: lets go too early",
    "law 12: tells strangers",
)
"""Faults that `bot.laws` has to refuse by itself: such a decision is never saved."""
