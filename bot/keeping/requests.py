"""Requests: what he asks for about his own data, announced in every chat of his a day before it is done.

Belongs here: what both requests share: who may ask, the announcement, the clock, and stopping it. Whoever has
got hold of one of his chats can so neither read everything nor destroy it before he hears of it.
"""

from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from bot.actions import Verb
from bot.deadlines.clocks import Keeping
from bot.deadlines.timers import Timer
from bot.effects import Send
from bot.ids import MessageId
from bot.intake import status
from bot.messages import Button, Message, ToPerson, bound, button
from bot.step import Step
from bot.texts import Text, When, named, text

AHEAD: Final = timedelta(hours=24)
"""How long before it is done a request is announced."""
STOP: Final = "stop"


@unique
class Wish(StrEnum):
    """What can be asked for."""

    DATA = "data"
    ERASURE = "erasure"


VERBS: Final = {Wish.DATA: Verb.DATA, Wish.ERASURE: Verb.ERASE}


def may_ask(step: Step, wish: Wish) -> bool:
    """Tell whether he has proved the account; where not, say how he can."""
    if step.case.proved:
        return True
    step.tell(
        named("wish-unproved", wish),
        text("proof-how", marketplace=step.world.marketplace),
        buttons=status.buttons(step.case),
    )
    return False


def running(step: Step, wish: Wish) -> Timer | None:
    """Return the clock of a request that was announced."""
    return step.case.timer(f"{Keeping.ANNOUNCED}:{wish}")


def announce(step: Step, wish: Wish, due: datetime, *more: Text) -> None:
    """Say in all his chats what was asked for and when it is done, with a way to stop it."""
    since = step.event.at
    step.put_timer(Timer(Keeping.ANNOUNCED, since, due, wish.value, own_length=True))
    step.note("announced", wish=wish.value, due=due.isoformat())
    everywhere(step, named("wish-announced", wish, due=When(due)), *more, buttons=(stop_button(wish),))


def stop(step: Step, wish: Wish) -> None:
    """Take a request back, whichever of his chats says so, and say it in all of them."""
    timer = running(step, wish)
    later = wish is Wish.ERASURE and step.case.erase_when_over
    if timer is None and not later:
        step.tell(text("wish-nothing-to-stop"), buttons=status.buttons(step.case))
        return
    step.stop_key(f"{Keeping.ANNOUNCED}:{wish}")
    if later:
        step.change(erase_when_over=False)
        step.stop_key(f"{Keeping.ANNOUNCED}:later")
    step.note("taken back", wish=wish.value)
    everywhere(step, named("wish-stopped", wish), buttons=status.buttons(step.case))


def stop_button(wish: Wish) -> Button:
    """Offer to stop it."""
    return button(named("button-stop", wish), VERBS[wish], STOP)


def everywhere(step: Step, *parts: Text, buttons: tuple[Button, ...] = ()) -> None:
    """Say something in every chat of his; the one he used last comes first."""
    step.tell(*parts, buttons=buttons)
    tied = bound(buttons, step.case.id)
    person = step.world.person
    for number, chat in enumerate(person.others if person is not None else ()):
        message = MessageId(step.fresh_id(f"everywhere {number} {parts[0].key}"))
        to = ToPerson(step.case.person)
        step.add(Send(message, to, Message(parts, tied), step.case.id, at=chat))
