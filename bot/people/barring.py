"""Barring, for the person: what he is told of it, whichever appeal it came from.

Belongs here: his side of it, before and beside any case. What a lead does is `bot.review.barring`, and what
becomes of his messages is `bot.intake.barred`.
"""

from dataclasses import replace

from bot.effects import Forward
from bot.events import Barred, Event
from bot.people import replies
from bot.people.model import Bar, Person
from bot.step import Decision
from bot.texts import Text, When, text
from bot.world import World


def barred(person: Person, event: Event, body: Barred, world: World) -> Decision:
    """Keep him from writing freely, or let him again, and tell him."""
    if person.joined_into is not None:
        return Decision(person, (Forward(person.joined_into, body, "person"),))
    said = (text("unbarred-told"),) if body.bar is None else told(body.bar, world)
    return replies.tell(replace(person, bar=body.bar), event, *said)


def told(bar: Bar, world: World) -> tuple[Text, ...]:
    """Say that he is barred, until when, why, and what stays as it is."""
    return (text("barred-told", until=When(bar.ends), marketplace=world.marketplace), *what_stays(bar))


def what_stays(bar: Bar) -> tuple[Text, ...]:
    """Say why, and what he may do all the same."""
    return (text("barred-why", why=bar.words), text("barred-stays"))
