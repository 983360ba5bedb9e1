"""Wishes: which of the requests about his data a press or an alarm means."""

from bot.actions import Action, Verb
from bot.deadlines.timers import Timer
from bot.keeping import erasing, portrait
from bot.keeping.requests import Wish
from bot.step import Step


def pressed(step: Step, action: Action) -> None:
    """Do what he asks for."""
    if action.verb is Verb.ERASE:
        erasing.asked(step, action.target)
    else:
        portrait.asked(step, action.target)


def rings(step: Step, timer: Timer) -> None:
    """Do what was announced."""
    if timer.ref == Wish.ERASURE:
        erasing.rings(step, timer)
    elif timer.ref == erasing.LATER:
        erasing.looks_again(step, timer)
    else:
        portrait.rings(step, timer)
