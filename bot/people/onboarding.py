"""Onboarding: what is decided for a person, before and beside any case.

Language first, then the privacy notice; whatever he writes before he agrees is kept for him, used as his own
words when he agrees and erased when he does not. Belongs here: the `Person` subject.
"""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from bot.actions import Action, Verb
from bot.answers import Toast
from bot.effects import Forward, Resend
from bot.events import (
    AnotherWanted,
    CaseOpened,
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
from bot.forms import spoken
from bot.ids import case_reference, derive
from bot.keeping import erasing, portrait
from bot.messages import button
from bot.people import courtesy, guessing, permissions, replies, safety, tying, zones
from bot.people.model import Person
from bot.step import Decision
from bot.texts import When, named, text
from bot.texts.render import Reader
from bot.world import World

_MONTH = timedelta(days=30)
"""Within this time only so many appeals may be begun and not handed in."""
_HELD_LIMIT = 20_000
"""Characters kept of what somebody writes before he agrees: the same as of one answer."""

_GREETINGS = frozenset(
    {"hi", "hello", "hey", "hallo", "good morning", "good day", "start", "help", "привет", "здравствуйте"}
    | {"добрый день", "алло", "помогите", "hola", "buenos días", "ayuda", "привіт", "добрий день", "вітаю"}
)
"""What somebody writes to see whether anybody is there: no part of a story."""

HumanBody = (
    Opened
    | Said
    | Pressed
    | UnknownInput
    | Filled
    | FileArrived
    | FilesArrived
    | Edited
    | Removed
    | Reachable
    | CodeEntered
    | AnotherWanted
)


def decide(person: Person, event: Event, body: HumanBody, world: World) -> Decision:
    """Decide for a person, and remember when he wrote, for as long as he has no appeal."""
    decision = _decide(person, event, body, world)
    state = decision.state
    if person.cases or not isinstance(state, Person):
        return decision
    wrote = replace(state, wrote_at=event.at, revision=max(state.revision, person.revision + 1))
    return replace(decision, state=wrote)


def _decide(person: Person, event: Event, body: HumanBody, world: World) -> Decision:
    match body:
        case Opened(payload, language):
            return _opened(person, event, payload, language, world)
        case Said(words):
            return _said(person, event, words, world)
        case Pressed(action):
            return _pressed(person, event, action, world)
        case Edited(_, words):
            return _said(person, event, words, world)
        case Removed():
            return replies.guide(person, event, world, text("removed-held"))
        case Reachable(on):
            return _reachable(person, event, world) if on else Decision(person)
        case FileArrived() | FilesArrived():
            return replies.guide(person, event, world, text("privacy-before-files"))
        case CodeEntered():
            return replies.guide(person, event, world, text("proof-later"))
        case UnknownInput(what):
            return replies.guide(person, event, world, named("unknown", what))
        case Filled():
            return replies.guide(person, event, world, text("button-outdated"))
        case AnotherWanted() if _has_enough(world):
            return replies.tell(person, event, text("appeals-enough", limit=world.limits.open_appeals))
        case AnotherWanted():
            return _begin(person, event, "", world)
        case _:
            assert_never(body)


def _opened(person: Person, event: Event, payload: str, language: str, world: World) -> Decision:
    if person.case is not None:
        return Decision(person, (Forward(person.case, Opened(payload, language)),))
    changed = replace(
        person,
        suggested_language=language or person.suggested_language,
        account_hint=payload[:64] or person.account_hint,
    )
    return replies.guide(changed, event, world, text("hello", marketplace=world.marketplace))


def _reachable(person: Person, event: Event, world: World) -> Decision:
    """Send again what could not be delivered, and say where he is."""
    said = replies.guide(person, event, world, text("welcome-back"))
    return replace(said, effects=(Resend(person.id), *said.effects))


def _said(person: Person, event: Event, words: str, world: World) -> Decision:
    if person.consented_at is not None:
        return _begin(person, event, words, world)
    typed = words.strip(" .!¡").casefold()
    guess = "" if person.language else guessing.guessed(words, world.languages)
    if not person.language and (tag := _named(person, typed, guess, world)):
        return _language(_held(person, words, typed, world), event, tag, world)
    if person.language and person.noticed and spoken.agrees(words):
        return _consented(person, event, world)
    if person.language and person.noticed and spoken.disagrees(words):
        return _declined(person, event, world)
    if typed in _GREETINGS:
        greeted = replace(person, suggested_language=person.suggested_language or guess)
        return replies.guide(greeted, event, world, text("hello", marketplace=world.marketplace))
    if courtesy.is_one(words) and not safety.is_alarming(words):
        return replies.guide(person, event, world, text("kind-word"))
    held = f"{person.held_words}\n{words}".strip()
    if len(held) > _HELD_LIMIT:
        return replies.guide(person, event, world, text("held-full"))
    changed = replace(person, held_words=held, suggested_language=person.suggested_language or guess)
    help_first = (text("safety-help"),) if safety.is_alarming(words) else ()
    greeting = text("hello", marketplace=world.marketplace)
    kept = text("held" if person.language else "held-before-language")
    first = greeting if not person.held_words and not person.language else kept
    return replies.guide(changed, event, world, *help_first, first)


def _pressed(person: Person, event: Event, action: Action, world: World) -> Decision:
    refused = permissions.refusal(event.actor, action.verb)
    if refused is not None:
        return Decision(person, answer=Toast(refused, refused=True))
    match action.verb:
        case Verb.LANGUAGE:
            return _language(person, event, action.target, world)
        case Verb.ZONE:
            return _zone(person, event, action.target, world)
        case Verb.PRIVACY:
            return replies.tell(person, event, replies.notice(world), buttons=replies.buttons(person, world))
        case Verb.CONSENT:
            return _consented(person, event, world)
        case Verb.DECLINE:
            return _declined(person, event, world)
        case Verb.HELP:
            return replies.tell(
                person,
                event,
                text("help", marketplace=world.marketplace),
                buttons=replies.buttons(person, world),
            )
        case Verb.TIE:
            return tying.offered(person, event)
        case Verb.TIE_CONFIRMED:
            return tying.confirmed(person, event, action, world)
        case Verb.ERASE:
            return erasing.without_case(person, event, action.target, world)
        case Verb.DATA:
            return portrait.without_case(person, event, world)
        case Verb.UNSAFE:
            return replies.tell(
                person,
                event,
                text("safety-help"),
                text("safety-no-case"),
                buttons=replies.buttons(person, world),
            )
        case Verb.BEGIN if person.consented_at is not None:
            return _begin(person, event, "", world)
        case _:
            return replies.guide(person, event, world, text("no-appeal-yet"))


def _language(person: Person, event: Event, tag: str, world: World) -> Decision:
    if tag not in world.languages:
        return replies.tell(person, event, text("language-choose"), buttons=replies.languages(world))
    changed = replace(person, language=tag)
    if person.case is not None:
        said = replies.tell(changed, event, text("language-set"))
        return replace(said, effects=(*said.effects, Forward(person.case, Opened())))
    return replies.guide(changed, event, world, text("language-set"))


def _zone(person: Person, event: Event, place: str, world: World) -> Decision:
    """Show dates on the clocks of the place that he names."""
    found = zones.find(place)
    if found is None:
        said = text("zone-unknown", words=place) if place else text("zone-ask")
        return replies.tell(person, event, said, buttons=replies.buttons(person, world))
    changed = replace(person, zone=found)
    now = text("zone-set", now=When(event.at))
    return replies.tell(changed, event, now, buttons=replies.buttons(changed, world))


def _consented(person: Person, event: Event, world: World) -> Decision:
    if person.case is not None:
        return replies.tell(person, event, text("consent-already"))
    if not person.language:
        return replies.tell(person, event, text("language-choose"), buttons=replies.languages(world))
    agreed = replace(person, consented_at=person.consented_at or event.at)
    return _begin(agreed, event, person.held_words, world)


def _declined(person: Person, event: Event, world: World) -> Decision:
    if person.consented_at is not None:
        return replies.tell(person, event, text("decline-too-late"))
    changed = replace(person, held_words="", account_hint="")
    return replies.tell(
        changed,
        event,
        text("declined", marketplace=world.marketplace),
        buttons=replies.buttons(changed, world),
    )


def _named(person: Person, typed: str, guess: str, world: World) -> str:
    """Return the language that he means by what he typed; empty for other words.

    That is its name, a yes to the language that he was just asked in, or simply writing on in that language:
    whoever writes a second time has not seen the buttons.
    """
    names = {
        world.texts.render(named("language-name", one), Reader(one, "UTC")).casefold(): one
        for one in world.languages
    }
    told = names.get(typed) or guessing.named(typed, world.languages)
    asked_in = person.suggested_language if person.suggested_language in world.languages else ""
    if told or not asked_in:
        return told
    goes_on = bool(person.held_words) and guess == asked_in
    return asked_in if goes_on or spoken.says_yes(typed) else ""


def _held(person: Person, words: str, typed: str, world: World) -> Person:
    """Keep what he wrote beside choosing a language; the name of one, or a yes, is no part of his story."""
    held = f"{person.held_words}\n{words}".strip()
    is_told = guessing.named(typed, world.languages) or spoken.says_yes(typed) or len(held) > _HELD_LIMIT
    own = {world.texts.render(named("language-name", one), Reader(one, "UTC")) for one in world.languages}
    return person if is_told or typed in {one.casefold() for one in own} else replace(person, held_words=held)


def _has_enough(world: World) -> bool:
    """Tell whether he has as many appeals under way as one person can have."""
    return sum(one.open for one in world.appeals) >= world.limits.open_appeals


def _begin(person: Person, event: Event, words: str, world: World) -> Decision:
    bar = person.bar
    if bar is not None and bar.holds(event.at):
        return replies.tell(
            person,
            event,
            text("barred-no-appeal", until=When(bar.ends)),
            text("barred-why", why=bar.words),
            buttons=(button(text("button-status"), Verb.STATUS),) if person.case is not None else (),
        )
    recent = [one for one in world.cases if one.submitted_at is None and event.at - one.opened_at < _MONTH]
    if len(recent) >= world.limits.drafts:
        again = min(one.opened_at for one in recent) + _MONTH
        return replies.tell(
            person, event, text("too-many-drafts", until=When(again)), buttons=replies.buttons(person, world)
        )
    case = case_reference(derive(event.id, "case"))
    cases = tuple(dict.fromkeys((*person.cases, *((person.case,) if person.case else ()), case)))
    changed = replace(
        person,
        case=case,
        cases=cases,
        chose_at=event.at,
        held_words="",
        account_hint="",
        revision=person.revision + 1,
    )
    return Decision(changed, (Forward(case, CaseOpened(person.id, words, person.account_hint)),))
