"""Appeals: whoever has several can say which he means, and is asked wherever that is not clear.

One notice has one appeal; another notice (another measure, another date, another account) has one of its own.
A button names its appeal. What is written or typed goes to the one that he is at, and is held where two could
be meant: nothing of his ever lands in the wrong one. Belongs here: what is decided about it for a person.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from bot.actions import OF_THE_PERSON, Action, Verb
from bot.answers import Show, Toast
from bot.case import lifecycle
from bot.case.model import Case, Status
from bot.deadlines.clocks import Party
from bot.effects import Forward
from bot.events import (
    AnotherWanted,
    Body,
    CodeEntered,
    Edited,
    Event,
    FileArrived,
    FilesArrived,
    Filled,
    Opened,
    Pressed,
    Reachable,
    Removed,
    Said,
    UnknownInput,
)
from bot.ids import CaseId, read_reference
from bot.messages import Button, Message
from bot.people import permissions, replies, safety
from bot.people.model import Person, Sort, Unsorted
from bot.step import Decision
from bot.texts import Text, When, named, text
from bot.world import World

AT_IT: Final = timedelta(minutes=10)
"""How long he goes on with the appeal that he has named, as long as we ask nothing about another."""
HELD: Final = 10
"""Messages that wait for him to say which appeal they are for."""
ANOTHER: Final = "another"
"""The target of "begin" that says: this is about another notice."""
NEW: Final = "new"
_NEEDS_ONE: Final = frozenset({Verb.ASK, Verb.WITHDRAW})
"""Commands that do something to one appeal: never to the one that happens to be the last."""


def named_in(body: Body, his: tuple[CaseId, ...]) -> CaseId | None:
    """Return the appeal that an input names itself: by its button, or by a reference typed after /status."""
    if not isinstance(body, Pressed):
        return None
    if body.action.case is not None:
        return body.action.case
    typed = read_reference(body.action.target) if body.action.verb is Verb.STATUS else None
    return typed if typed in his else None


def meant(person: Person, body: Body, his: tuple[Case, ...], at: datetime) -> CaseId | None:
    """Return which of his appeals an input is for; None where he has to be asked.

    Args:
        person: who speaks; he is at `person.case`.
        body: what he says, which names no appeal.
        his: all of his appeals.
        at: when.
    """
    here = next((one for one in his if one.id == person.case), None)
    running = tuple(one for one in his if one.open)
    if here is None or len(his) < 2:
        return person.case
    if isinstance(body, Edited | Removed):
        known = (one for one in his if any(heard.message == body.message for heard in one.intake.heard))
        return next((one.id for one in known), here.id)
    if isinstance(body, Reachable | UnknownInput | Filled) or here.asking:
        return here.id
    if isinstance(body, Pressed):
        return _of_a_command(body.action.verb, here, running)
    if isinstance(body, Opened) and len(running) > 1:
        return None
    if isinstance(body, CodeEntered):
        return _to_be_proved(here, running)
    if _is_at_it(person, here, running, at):
        return here.id
    if len(running) < 2:
        return running[0].id if running else here.id
    waiting = any(one.status is Status.WAITING_FOR_YOU for one in running if one is not here)
    return here.id if here.open and here.form_open and not waiting and _is_asked(here) else None


def concerns(person: Person, body: Body) -> bool:
    """Tell whether an input came to the person only because it names none, or not one of his appeals."""
    if person.case is None:
        return False
    if isinstance(body, Pressed):
        return body.action.verb not in OF_THE_PERSON
    return isinstance(body, Said | CodeEntered | FileArrived | FilesArrived | Opened)


def decide(person: Person, event: Event, body: Body, world: World) -> Decision:
    """Decide for somebody who has several appeals, or names one that is not his."""
    match body:
        case Pressed(action):
            return _pressed(person, event, action, world)
        case Said(words, origin, message):
            return _hold(person, event, Unsorted(Sort.SAID, words, origin, message), world)
        case CodeEntered(code, plain):
            return _hold(person, event, Unsorted(Sort.CODE, code, plain), world)
        case FileArrived() | FilesArrived():
            return _which(person, event, world, text("which-for-file"))
        case Opened():
            return _show(person, world)
        case _:
            return _which(person, event, world, text("which-appeal"))


def line(case: Case) -> Text:
    """Describe one appeal: its reference, its status, whose turn it is and until when."""
    turn = lifecycle.turn(case)
    status = named("status", case.status)
    if turn is None:
        return text("appeal-line-closed", reference=case.id, status=status)
    key = "appeal-line-yours" if turn.party is Party.FREELANCER else "appeal-line-ours"
    return text(key, reference=case.id, status=status, due=When(turn.timer.due))


def buttons(his: tuple[Case, ...], verb: Verb, target: str = "") -> tuple[Button, ...]:
    """Offer each appeal by its reference; the button does what was wanted, with that one."""
    return tuple(
        Button(
            text("button-appeal-of", reference=one.id, status=named("status", one.status)),
            Action(verb, target, case=one.id).encode(),
        )
        for one in his
    )


def _pressed(person: Person, event: Event, action: Action, world: World) -> Decision:
    refused = permissions.refusal(event.actor, action.verb)
    if refused is None and action.case is not None and action.case not in person.cases:
        refused = text("refused-not-your-case")
    if refused is not None:
        return Decision(person, answer=Toast(refused, refused=True))
    match action.verb:
        case Verb.STATUS:
            return _show(person, world)
        case Verb.MEAN if action.case is not None:
            return _goes_on(person, action.case, event.at)
        case Verb.BEGIN if action.target == ANOTHER:
            return Decision(person, (Forward(person.id, AnotherWanted(), "person"),))
        case Verb.BEGIN:
            return _which(person, event, world, text("appeals-under-way"), another=True)
        case Verb.ASK if action.target:
            return _hold(person, event, Unsorted(Sort.ASKED, action.target), world)
        case _:
            running = _running(world)
            lines = (text("which-appeal"), *(line(one) for one in running))
            return replies.tell(person, event, *lines, buttons=buttons(running, action.verb))


def _hold(person: Person, event: Event, unsorted: Unsorted, world: World) -> Decision:
    """Keep what he said until he says which appeal it is for; whoever is in danger is heard at once."""
    if len(person.unsorted) >= HELD:
        said = _which(person, event, world, text("which-first"))
    else:
        changed = replace(person, unsorted=(*person.unsorted, unsorted))
        said = _which(changed, event, world, text("which-appeal-held"))
    if unsorted.sort is Sort.CODE or not safety.is_alarming(unsorted.words):
        return said
    alarm = Forward(_running(world)[0].id, Pressed(Action(Verb.UNSAFE)))
    return replace(said, effects=(alarm, *said.effects))


def _which(person: Person, event: Event, world: World, said: Text, *, another: bool = False) -> Decision:
    running = _running(world)
    new = (Button(text("button-another-notice"), Action(Verb.BEGIN, ANOTHER).encode()),) if another else ()
    return replies.tell(
        person,
        event,
        said,
        *(line(one) for one in running),
        *((text("another-notice-short"),) if another else ()),
        buttons=(*buttons(running, Verb.MEAN), *new),
    )


def _goes_on(person: Person, case: CaseId, at: datetime) -> Decision:
    """Go on with the appeal he means; what was held goes there, in its order."""
    changed = replace(person, case=case, chose_at=at, unsorted=(), revision=person.revision + 1)
    if not person.unsorted:
        return Decision(changed, (Forward(case, Opened()),))
    return Decision(changed, tuple(Forward(case, _as_it_came(one)) for one in person.unsorted))


def _as_it_came(one: Unsorted) -> Body:
    match one.sort:
        case Sort.SAID:
            return Said(one.words, one.origin, one.message)
        case Sort.ASKED:
            return Pressed(Action(Verb.ASK, one.words))
        case Sort.CODE:
            return CodeEntered(one.words, one.origin)
        case _:
            assert_never(one.sort)


def _show(person: Person, world: World) -> Decision:
    """List his appeals, those under way first; nothing changes by looking."""
    his = sorted(world.appeals, key=lambda one: (not one.open, one.opened_at))
    lines = tuple(line(one) for one in his)
    if person.unsorted:  # what waits for his word comes first
        waits = Message((text("which-appeal-held"), *lines), buttons(_running(world), Verb.MEAN))
        return Decision(person, answer=Show(waits))
    return Decision(
        person, answer=Show(Message((text("appeals-yours"), *lines), buttons(tuple(his), Verb.STATUS)))
    )


def _running(world: World) -> tuple[Case, ...]:
    return tuple(one for one in world.appeals if one.open) or world.appeals


def _of_a_command(verb: Verb, here: Case, running: tuple[Case, ...]) -> CaseId | None:
    """Return what a command is about that names no appeal."""
    if len(running) > 1:
        lists = verb in (Verb.STATUS, Verb.BEGIN) or verb in _NEEDS_ONE
        return None if lists else (here if here.open else running[0]).id
    return running[0].id if running else here.id


def _to_be_proved(here: Case, running: tuple[Case, ...]) -> CaseId | None:
    unproved = tuple(one for one in running if not one.proved)
    if len(unproved) > 1:
        return None
    return unproved[0].id if unproved else here.id


def _is_at_it(person: Person, here: Case, running: tuple[Case, ...], at: datetime) -> bool:
    """Tell whether he has just named the appeal, and nothing was asked about another since."""
    since = person.chose_at
    if since is None or not timedelta(0) <= at - since <= AT_IT:
        return False
    others = (one for one in running if one is not here)
    return not any(one.request is not None and one.request.at >= since for one in others)


def _is_asked(case: Case) -> bool:
    return case.status not in (Status.DECIDED, Status.WAITING_FOR_YOU)
