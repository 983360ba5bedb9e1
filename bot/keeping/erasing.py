"""Erasing on his wish: what can go now and what later and why, and then it goes.

Belongs here: what is said and decided. Destroying is done outside the core (`bot.ports.Eraser`). Nothing of
an open appeal is lost by mistake: he is told first what it means, and a day passes, announced in all chats.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.actions import Verb
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, Keeping
from bot.deadlines.timers import Timer
from bot.effects import Forget
from bot.events import Event
from bot.keeping import requests, rule
from bot.keeping.requests import Wish
from bot.messages import Button, button
from bot.people import replies
from bot.people.model import Person
from bot.step import Decision, Step
from bot.texts import Text, When, named, text
from bot.world import World

NOW, LATER = "now", "later"
_LAST_WORD: Final = timedelta(minutes=10)
"""How long his last message has to reach him before all is destroyed."""
_AGAIN: Final = timedelta(days=1)
_LOOKS_AGAIN: Final = f"{Keeping.ANNOUNCED}:{LATER}"


def asked(step: Step, target: str) -> None:
    """Explain, begin, put off or stop an erasure."""
    if target == requests.STOP:
        requests.stop(step, Wish.ERASURE)
    elif requests.may_ask(step, Wish.ERASURE):
        _asked(step, target)


def rings(step: Step, timer: Timer) -> None:
    """Do it, unless a legal hold was put on meanwhile: then when that ends."""
    at = step.event.at
    held = _held_until(step)
    if held is not None:
        step.put_timer(replace(timer, due=held, fired=()))
        step.note("erasure waits", due=held.isoformat())
        requests.everywhere(step, text("erase-waits", due=When(held)))
        return
    step.put_timer(replace(timer, fired=(), held=at + _AGAIN))
    step.note("erasure begun")
    step.post(text("thread-erased"))
    requests.everywhere(step, text("erase-last", due=When(at + _LAST_WORD)))
    person = step.world.person
    step.add(Forget(person.id if person is not None else step.case.person, "wish", at + _LAST_WORD))


def keep_promise(step: Step) -> None:
    """Announce an erasure that was to wait until the appeal is over, now that it is."""
    if not step.case.erase_when_over or not rule.at_rest(step.case):
        return
    if step.world.others(step.case.id):  # his key opens those too: the last of them decides
        if step.case.timer(_LOOKS_AGAIN) is None:
            looks = Timer(Keeping.ANNOUNCED, step.event.at, step.event.at + _AGAIN, LATER, own_length=True)
            step.put_timer(looks)
        return
    step.stop_key(_LOOKS_AGAIN)
    step.change(erase_when_over=False)
    _begin(step)


def looks_again(step: Step, timer: Timer) -> None:
    """Ask again tomorrow whether his other appeals are over; whether they are is seen after each event."""
    step.put_timer(replace(timer, due=step.event.at + _AGAIN, fired=()))


def without_case(person: Person, event: Event, target: str, world: World) -> Decision:
    """Erase somebody who never began an appeal: only this chat and what he chose are held."""
    if target != NOW:
        yes = (button(text("button-erase-now"), Verb.ERASE, NOW),)
        return replies.tell(person, event, text("erase-no-case"), buttons=yes)
    del world
    said = replies.tell(person, event, text("erase-last", due=When(event.at + _LAST_WORD)))
    return replace(said, effects=(*said.effects, Forget(person.id, "wish", event.at + _LAST_WORD)))


def _asked(step: Step, target: str) -> None:
    timer = requests.running(step, Wish.ERASURE)
    if timer is not None:
        step.tell(text("erase-already", due=When(timer.due)), buttons=(requests.stop_button(Wish.ERASURE),))
    elif target == NOW:
        _begin(step)
    elif target == LATER and _under_way(step):
        step.change(erase_when_over=True)
        step.note("erasure asked for", when="over")
        step.post(text("thread-erase-later"))
        requests.everywhere(step, text("erase-later"), buttons=(requests.stop_button(Wish.ERASURE),))
    else:
        _explain(step)


def _begin(step: Step) -> None:
    due = max((step.event.at + requests.AHEAD, _held_until(step) or step.event.at))
    step.note("erasure asked for", when="now")
    step.post(text("thread-erase-asked", due=When(due)))
    requests.announce(step, Wish.ERASURE, due)


def _explain(step: Step) -> None:
    """Say what would go now, what later and why, and what it costs; nothing is begun by that."""
    cases = _cases(step)
    count = sum(not one.gone for case in cases for one in case.documents)
    step.tell(
        text("erase-what", appeals=len(cases), documents=count),
        *_ended(cases),
        *(line for case in cases for line in _cost(case)),
        *_when(step),
        text("erase-stays"),
        buttons=_buttons(step),
    )


def _ended(cases: tuple[Case, ...]) -> tuple[Text, ...]:
    """Name the appeals that an erasure would end without a decision, all in one sentence."""
    running = tuple(one.id for one in cases if one.open)
    if len(running) > 1:
        return (text("erase-open-several", references=", ".join(running)),)
    return tuple(text("erase-open", reference=one) for one in running)


def _cost(case: Case) -> tuple[Text, ...]:
    """Say what an erasure would end for him on this appeal."""
    owed = (one for one in case.timers if CLOCKS[one.clock].shown and CLOCKS[one.clock].obligation)
    window = case.timer(Clock.SECOND_REVIEW_WINDOW.value)
    until = window.due if window is not None else case.appeal_until
    until = until if len(case.rulings) == 1 else None  # after a second review there is no third
    return (
        *((text("erase-window", reference=case.id, due=When(until)),) if until is not None else ()),
        *dict.fromkeys(text("erase-owed", what=named("clock", one.clock), due=When(one.due)) for one in owed),
    )


def _when(step: Step) -> tuple[Text, ...]:
    held = _held_until(step)
    if held is not None:
        return (text("erase-held", due=When(held)),)
    dates = [one.due for one in step.case.timers if one.clock is Keeping.RETENTION]
    return (text("erase-by-itself", due=When(max(dates))),) if dates else ()


def _buttons(step: Step) -> tuple[Button, ...]:
    label = "button-erase-open" if any(one.open for one in _cases(step)) else "button-erase-now"
    later = (button(text("button-erase-later"), Verb.ERASE, LATER),)
    return (
        button(text(label), Verb.ERASE, NOW),
        *(later if _under_way(step) else ()),
        button(text("button-keep-all"), Verb.STATUS),
    )


def _under_way(step: Step) -> bool:
    return not all(rule.at_rest(one) for one in _cases(step))


def _cases(step: Step) -> tuple[Case, ...]:
    """Return all his cases, this one as it is now."""
    others = tuple(one for one in step.world.cases if one.id != step.case.id)
    return (step.case, *others)


def _held_until(step: Step) -> datetime | None:
    """Return until when a legal hold on any of his cases keeps his key from being destroyed."""
    holds = (one.hold.until for one in _cases(step) if one.hold is not None)
    return max((one for one in holds if one > step.event.at), default=None)
