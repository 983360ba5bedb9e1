"""Pacing: how many plain messages within an hour are read; above that a kind word says when we go on.

Belongs here: the one cap on talking. It never touches a date, a button, a call for help, or an answer that
staff wait for; a question that was filed before stays filed.
"""

from datetime import timedelta
from typing import Final

from bot.case.model import Status
from bot.people import safety
from bot.step import Step
from bot.texts import When, text

_HOUR: Final = timedelta(hours=1)


def too_many(step: Step, words: str) -> bool:
    """Count a message; where there were too many within the hour, say so and when it goes on."""
    at, pace = step.event.at, step.case.pace
    if pace is None or at - pace[1] >= _HOUR:
        pace = (0, at)
    step.change(pace=(pace[0] + 1, pace[1]))
    awaited = step.case.status is Status.WAITING_FOR_YOU
    if pace[0] < step.world.limits.messages_per_hour or awaited or safety.is_alarming(words):
        return False
    step.note("too many messages")
    step.tell(text("too-many-messages", until=When(pace[1] + _HOUR)))
    return True
