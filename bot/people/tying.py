"""Tying: two chats become one person's, by a code that one of them gives out and the other is told.

Belongs here: what is decided about it for a person. The code proves that whoever types it can read the chat
that gave it out. What was told in either chat can then be read in both, so it is confirmed before, announced
in both, and staff see it. Where both have an appeal under way nothing is tied: no appeal may lose its date.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.actions import Action, Verb
from bot.effects import Effect, ForgetTie, Forward, RememberTie, Send
from bot.events import Absorbed, Event, GivesWay, Tied, TieEntered
from bot.ids import MessageId, PersonId, derive, tie_code, tie_digest
from bot.messages import Message, ToPerson, button
from bot.people import replies
from bot.people.model import Bar, Person, Tie
from bot.step import Decision
from bot.texts import Text, When, text
from bot.world import KnownTie, World

LASTS: Final = timedelta(minutes=15)
"""Long enough to change the app, too short to be passed on."""
NOT_NOW: Final = "no"


def offered(person: Person, event: Event) -> Decision:
    """Give out a code for the other chat; one that was given out before works no longer."""
    code, until = tie_code(derive(event.id, "tie")), event.at + LASTS
    tie = Tie(tie_digest(code), until)
    said = replies.tell(
        replace(person, tie=tie), event, text("tie-code", code=code, until=When(until)), text("tie-code-care")
    )
    return replace(said, effects=(*_spent(person), RememberTie(tie.digest, person.id), *said.effects))


def entered(person: Person, event: Event, body: TieEntered, world: World) -> Decision:
    """Ask whether two chats shall be one, or say what is wrong with the code."""
    known = world.tie
    problem = _problem(person, event.at, tie_digest(body.code), world)
    if problem is not None or known is None:
        return _wrong(person, event, problem or text("tie-unknown"), world)
    return replies.tell(
        person,
        event,
        text("tie-confirm"),
        text("tie-confirm-care"),
        buttons=(
            button(text("button-tie"), Verb.TIE_CONFIRMED, tie_digest(body.code)),
            button(text("button-no-tie"), Verb.TIE_CONFIRMED, NOT_NOW),
        ),
    )


def confirmed(person: Person, event: Event, action: Action, world: World) -> Decision:
    """Make two chats one. Who has an appeal under way goes on with it; the other gives way."""
    known = world.tie
    if action.target == NOT_NOW:
        return replies.tell(person, event, text("tie-left"), buttons=replies.buttons(person, world))
    problem = _problem(person, event.at, action.target, world)
    if problem is not None or known is None:
        return _wrong(person, event, problem or text("tie-unknown"), world)
    spent = ForgetTie(action.target)
    if _stays(person, known):
        return Decision(
            person, (spent, Forward(known.other.id, GivesWay(person.id, person.address), "person"))
        )
    gone = _gone(person, known.other.id)
    return Decision(gone, (spent, Forward(known.other.id, Absorbed(person, person.address), "person")))


def gives_way(person: Person, body: GivesWay) -> Decision:
    """Become part of the person of the other chat."""
    gone = _gone(person, body.to)
    return Decision(gone, (Forward(body.to, Absorbed(person, body.here, body.by_staff), "person"),))


def absorbed(person: Person, event: Event, body: Absorbed, world: World) -> Decision:
    """Take another chat in, with what its person had agreed to and chosen where this one had not."""
    other, here = body.person, body.here
    chats = dict.fromkeys((*person.addresses, *other.addresses))
    kept = replace(
        person,
        address=here,
        others=tuple(one for one in chats if one != here),
        absorbed=(*person.absorbed, other.id),
        language=person.language or other.language,
        suggested_language=person.suggested_language or other.suggested_language,
        zone=person.zone or other.zone,
        noticed=person.noticed or other.noticed,
        consented_at=person.consented_at or other.consented_at,
        held_words="\n".join(one for one in (person.held_words, other.held_words) if one),
        account_hint=person.account_hint or other.account_hint,
        bar=_longer(person.bar, other.bar),
        tie=None,
    )
    there = tuple(
        Send(
            MessageId(derive(event.id, "tied", str(number))),
            ToPerson(person.id),
            _announced(by_staff=body.by_staff),
            at=chat,
        )
        for number, chat in enumerate(kept.others)
    )
    done = text("merged-chats" if body.by_staff else "tie-done")
    if kept.case is None:
        said = replies.guide(kept, event, world, done)
        return replace(said, effects=(*_spent(person), *there, *said.effects))
    said = replies.tell(kept, event, done)
    return replace(
        said, effects=(*_spent(person), *there, *said.effects, Forward(kept.case, Tied(len(chats))))
    )


def _longer(one: Bar | None, other: Bar | None) -> Bar | None:
    """Return which bar ends later: another chat is no way around one."""
    return max((bar for bar in (one, other) if bar is not None), key=lambda bar: bar.ends, default=None)


def _gone(person: Person, to: PersonId) -> Person:
    """Return what is left of who gave way: nobody writes from there, and what is meant for him goes on."""
    gone = replace(person, joined_into=to, case=None, others=(), tie=None, held_words="")
    return replace(gone, revision=person.revision + 1)


def _stays(person: Person, known: KnownTie) -> bool:
    """Tell whether the other gives way to this person, rather than the other way round."""
    if known.mine_open or known.theirs_open:
        return known.mine_open
    return known.other.case is None and person.case is not None


def _problem(person: Person, at: datetime, digest: str, world: World) -> Text | None:
    limits, known = world.limits, world.tie
    failures = _failures(person, at, world)
    if len(failures) >= limits.code_tries:
        return text("tie-too-many", until=When(failures[0] + limits.code_pause))
    if known is None or known.other.tie is None or known.other.tie.digest != digest:
        return text("tie-unknown")
    if known.other.id == person.id:
        return text("tie-same-chat")
    if known.other.tie.until <= at:
        return text("tie-expired")
    return text("tie-both-open") if known.mine_open and known.theirs_open else None


def _wrong(person: Person, event: Event, problem: Text, world: World) -> Decision:
    guessed = problem.key in ("tie-unknown", "tie-expired")
    failures = _failures(person, event.at, world)
    counted = (*failures, event.at) if guessed else failures
    changed = replace(person, tie_failures=counted)
    return replies.tell(changed, event, problem, buttons=replies.buttons(person, world))


def _failures(person: Person, at: datetime, world: World) -> tuple[datetime, ...]:
    """List the last wrong codes within the pause: no more than the cap."""
    recent = (one for one in person.tie_failures if at - one < world.limits.code_pause)
    return tuple(recent)[-world.limits.code_tries :]


def _spent(person: Person) -> tuple[Effect, ...]:
    return (ForgetTie(person.tie.digest),) if person.tie is not None else ()


def _announced(*, by_staff: bool) -> Message:
    done = text("merged-chats" if by_staff else "tie-done-there")
    return Message((done,), (button(text("button-status"), Verb.STATUS),))
