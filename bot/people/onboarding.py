"""Onboarding: what is decided for a person, before and beside any case.

Language first, then the privacy notice; whatever he writes before he agrees is kept for him, used as his own
words when he agrees and erased when he does not. Belongs here: the `Person` subject.
"""

from dataclasses import replace
from typing import assert_never

from bot.actions import Action, Verb
from bot.answers import Toast
from bot.effects import Effect, Forward, Resend, Send
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
from bot.ids import MessageId, case_reference, derive
from bot.messages import Button, Message, ToPerson, button
from bot.people import permissions, safety, zones
from bot.people.model import Person
from bot.step import Decision
from bot.texts import Text, When, named, text
from bot.world import World

_HELD_LIMIT = 20_000
"""Characters kept of what somebody writes before he agrees: the same as of one answer."""

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
    """Decide for a person."""
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
            return _tell(
                person, event, text("removed-held"), *_prompt(person, world), buttons=_buttons(person, world)
            )
        case Reachable(on):
            return _reachable(person, event, world) if on else Decision(person)
        case FileArrived() | FilesArrived():
            return _tell(
                person,
                event,
                text("privacy-before-files"),
                *_prompt(person, world),
                buttons=_buttons(person, world),
            )
        case CodeEntered():
            return _tell(
                person, event, text("proof-later"), *_prompt(person, world), buttons=_buttons(person, world)
            )
        case UnknownInput(what):
            return _tell(
                person,
                event,
                named("unknown", what),
                *_prompt(person, world),
                buttons=_buttons(person, world),
            )
        case Filled():
            return _tell(
                person,
                event,
                text("button-outdated"),
                *_prompt(person, world),
                buttons=_buttons(person, world),
            )
        case AnotherWanted():
            return _begin(person, event, "")
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
    return _tell(
        changed,
        event,
        text("hello", marketplace=world.marketplace),
        *_prompt(changed, world),
        buttons=_buttons(changed, world),
    )


def _reachable(person: Person, event: Event, world: World) -> Decision:
    """Send again what could not be delivered, and say where he is."""
    said = _tell(
        person, event, text("welcome-back"), *_prompt(person, world), buttons=_buttons(person, world)
    )
    return replace(said, effects=(Resend(person.id), *said.effects))


def _said(person: Person, event: Event, words: str, world: World) -> Decision:
    if person.consented_at is not None:
        return _begin(person, event, words)
    held = f"{person.held_words}\n{words}".strip()
    if len(held) > _HELD_LIMIT:
        return _tell(
            person, event, text("held-full"), *_prompt(person, world), buttons=_buttons(person, world)
        )
    changed = replace(person, held_words=held)
    help_first = (text("safety-help"),) if safety.is_alarming(words) else ()
    greeting = text("hello", marketplace=world.marketplace)
    first = greeting if not person.held_words and not person.language else text("held")
    return _tell(
        changed, event, *help_first, first, *_prompt(changed, world), buttons=_buttons(changed, world)
    )


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
            return _tell(person, event, text("privacy-notice"), buttons=_buttons(person, world))
        case Verb.CONSENT:
            return _consented(person, event, world)
        case Verb.DECLINE:
            return _declined(person, event, world)
        case Verb.HELP:
            return _tell(
                person, event, text("help", marketplace=world.marketplace), buttons=_buttons(person, world)
            )
        case Verb.UNSAFE:
            return _tell(
                person, event, text("safety-help"), text("safety-no-case"), buttons=_buttons(person, world)
            )
        case Verb.BEGIN if person.consented_at is not None:
            return _begin(person, event, "")
        case _:
            return _tell(
                person, event, text("no-appeal-yet"), *_prompt(person, world), buttons=_buttons(person, world)
            )


def _language(person: Person, event: Event, tag: str, world: World) -> Decision:
    if tag not in world.languages:
        return _tell(person, event, text("language-choose"), buttons=_languages(world))
    changed = replace(person, language=tag)
    if person.case is not None:
        said = _tell(changed, event, text("language-set"))
        return replace(said, effects=(*said.effects, Forward(person.case, Opened())))
    return _tell(
        changed, event, text("language-set"), *_prompt(changed, world), buttons=_buttons(changed, world)
    )


def _zone(person: Person, event: Event, place: str, world: World) -> Decision:
    """Show dates on the clocks of the place that he names."""
    found = zones.find(place)
    if found is None:
        said = text("zone-unknown", words=place) if place else text("zone-ask")
        return _tell(person, event, said, buttons=_buttons(person, world))
    changed = replace(person, zone=found)
    now = text("zone-set", now=When(event.at))
    return _tell(changed, event, now, buttons=_buttons(changed, world))


def _consented(person: Person, event: Event, world: World) -> Decision:
    if person.case is not None:
        return _tell(person, event, text("consent-already"))
    if not person.language:
        return _tell(person, event, text("language-choose"), buttons=_languages(world))
    return _begin(replace(person, consented_at=person.consented_at or event.at), event, person.held_words)


def _declined(person: Person, event: Event, world: World) -> Decision:
    if person.consented_at is not None:
        return _tell(person, event, text("decline-too-late"))
    changed = replace(person, held_words="", account_hint="")
    return _tell(
        changed, event, text("declined", marketplace=world.marketplace), buttons=_buttons(changed, world)
    )


def _begin(person: Person, event: Event, words: str) -> Decision:
    case = case_reference(derive(event.id, "case"))
    changed = replace(person, case=case, held_words="", account_hint="", revision=person.revision + 1)
    return Decision(changed, (Forward(case, CaseOpened(person.id, words, person.account_hint)),))


def _prompt(person: Person, world: World) -> tuple[Text, ...]:
    """Return what he has to do next, before a case exists."""
    if not person.language:
        return (text("language-choose"),)
    if person.consented_at is None:
        if person.noticed:
            return (text("privacy-agree"),)
        return (text("privacy-notice"), text("privacy-agree"))
    del world
    return (text("begin-offer"),)


def _buttons(person: Person, world: World) -> tuple[Button, ...]:
    if not person.language:
        return _languages(world, person.suggested_language)
    if person.consented_at is None:
        read_again = (button(text("button-privacy"), Verb.PRIVACY),) if person.noticed else ()
        agree = button(text("button-agree"), Verb.CONSENT)
        return (agree, button(text("button-disagree"), Verb.DECLINE), *read_again)
    return (
        (button(text("button-begin"), Verb.BEGIN),)
        if person.case is None
        else (button(text("button-status"), Verb.STATUS),)
    )


def _languages(world: World, suggested: str = "") -> tuple[Button, ...]:
    """Offer the languages by their own names, the one his client announced first."""
    base = suggested.split("-", maxsplit=1)[0]
    ordered = sorted(world.languages, key=lambda tag: (tag != base, tag != "en", tag))
    return tuple(button(named("language-name", tag), Verb.LANGUAGE, tag) for tag in ordered)


def _tell(person: Person, event: Event, *parts: Text, buttons: tuple[Button, ...] = ()) -> Decision:
    noticed = person.noticed or any(one.key == "privacy-notice" for one in parts)
    changed = replace(person, revision=person.revision + 1, noticed=noticed)
    effects: tuple[Effect, ...] = (
        Send(MessageId(derive(event.id, "person")), ToPerson(person.id), Message(parts, buttons)),
    )
    return Decision(changed, effects)
