"""Replies: what a person is told before and beside any case, and what he can do then.

Belongs here: words and buttons that several decisions about a person share.
"""

from dataclasses import replace

from bot.actions import Verb
from bot.deadlines.time import Duration
from bot.effects import Effect, Send
from bot.events import Event
from bot.ids import MessageId, derive
from bot.messages import Button, Message, ToPerson, button
from bot.people.model import Person
from bot.step import Decision
from bot.texts import Text, named, text
from bot.world import World


def notice(world: World) -> Text:
    """Return the privacy notice, with the times that the rule in force keeps things for."""
    kept = world.retention
    return text(
        "privacy-notice",
        documents=_lasting(kept.longest),
        record=_lasting(kept.record),
        unsent=_lasting(kept.unsent_record),
        unagreed=_lasting(kept.not_agreed),
    )


def _lasting(duration: Duration) -> Text:
    return named("unit", duration.unit, count=duration.count)


def prompt(person: Person, world: World) -> tuple[Text, ...]:
    """Return what he has to do next, before a case exists."""
    if not person.language:
        return (text("language-choose"),)
    if person.consented_at is None:
        if person.noticed:
            return (text("privacy-agree"),)
        return (notice(world), text("privacy-agree"))
    return (text("begin-offer"),)


def buttons(person: Person, world: World) -> tuple[Button, ...]:
    """Offer what he can do next, before and beside a case."""
    if not person.language:
        return languages(world, person.suggested_language)
    if person.consented_at is None:
        read_again = (button(text("button-privacy"), Verb.PRIVACY),) if person.noticed else ()
        agree = button(text("button-agree"), Verb.CONSENT)
        return (agree, button(text("button-disagree"), Verb.DECLINE), *read_again)
    return (
        (button(text("button-begin"), Verb.BEGIN),)
        if person.case is None
        else (button(text("button-status"), Verb.STATUS),)
    )


def languages(world: World, suggested: str = "") -> tuple[Button, ...]:
    """Offer the languages by their own names, the one his client announced first."""
    base = suggested.split("-", maxsplit=1)[0]
    ordered = sorted(world.languages, key=lambda tag: (tag != base, tag != "en", tag))
    return tuple(button(named("language-name", tag), Verb.LANGUAGE, tag) for tag in ordered)


def tell(person: Person, event: Event, *parts: Text, buttons: tuple[Button, ...] = ()) -> Decision:
    """Say something to a person, and remember what he was shown."""
    noticed = person.noticed or any(one.key == "privacy-notice" for one in parts)
    changed = replace(person, revision=person.revision + 1, noticed=noticed)
    effects: tuple[Effect, ...] = (
        Send(MessageId(derive(event.id, "person")), ToPerson(person.id), Message(parts, buttons)),
    )
    return Decision(changed, effects)


def guide(person: Person, event: Event, world: World, *parts: Text) -> Decision:
    """Say something, and then what he has to do next."""
    return tell(person, event, *parts, *prompt(person, world), buttons=buttons(person, world))
