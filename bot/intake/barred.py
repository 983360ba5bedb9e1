"""Barred: what somebody hears who may not write freely for a time, and what he may do all the same.

Belongs here: the freelancer's side. His words are kept in the log; no question is owed for them. What a lead
does is `bot.review.barring`.
"""

from bot.people import barring
from bot.people.model import Bar
from bot.step import Step
from bot.texts import When, text


def in_force(step: Step) -> Bar | None:
    """Return what keeps him from writing freely; None where nothing does."""
    person = step.world.person
    found = person.bar if person is not None else None
    return found if found is not None and found.holds(step.event.at) else None


def question_refused(step: Step, bar: Bar, words: str) -> None:
    """Keep what he wrote, and say until when nobody is called for it."""
    step.note("written while barred", texts=(("question", words),))
    step.tell(text("barred-not-now", until=When(bar.ends)), *barring.what_stays(bar))
