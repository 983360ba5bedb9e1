"""Data requests: what he may ask about his data, and the duty that begins with it.

An obligation beside the appeal, on a closed case too, owed by a lead. Belongs here: asking. The answer of
staff is a form like any other (`bot.review.sending`); its delivery ends the duty (`bot.deadlines.delivery`).
"""

from enum import StrEnum, unique

from bot.deadlines import escalation
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import Timer
from bot.step import Step
from bot.texts import When, named, text


@unique
class DataWish(StrEnum):
    """What somebody can want of his data. Each runs by itself: the ref of its timer."""

    ACCESS = "access"
    ERASURE = "erasure"
    CORRECTION = "correction"
    OBJECTION = "objection"


def ask(step: Step, wish: DataWish, words: str = "") -> Timer:
    """File a data request and say by when it is answered; one that is open already keeps its date."""
    known = step.case.timer(f"{Clock.DATA_REQUEST}:{wish}") is not None
    timer = step.start(Clock.DATA_REQUEST, wish)
    texts = (("words", words),) if words else ()
    step.note("data requested", texts=texts, wish=wish.value, again="yes" if known else "no")
    step.tell(text("data-asked", what=named("data-wish", wish), due=When(timer.due)))
    said = text(
        "thread-data-asked", reference=step.case.id, what=named("data-wish", wish), due=When(timer.due)
    )
    step.post(said)
    if not known:
        escalation.tell_leads(step, said)
    return timer


def open_request(step: Step, target: str = "") -> Timer | None:
    """Find an open data request by its key; without one, the request that is due first."""
    running = [one for one in step.case.timers if one.clock is Clock.DATA_REQUEST]
    if target:
        return next((one for one in running if one.key == target), None)
    return min(running, key=lambda one: one.due, default=None)
