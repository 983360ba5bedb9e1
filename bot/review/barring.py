"""Barring: who abuses the service is kept from beginning appeals and writing freely, for a time.

Belongs here: what a lead does about it. No appeal that is under way loses anything: its dates stay, what
staff ask for is taken, and who is not safe is heard. What he hears who writes anyway is `bot.intake.barred`.
"""

from datetime import datetime, timedelta
from typing import Final

from bot.case.model import Case
from bot.events import Barred
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.people.model import Bar
from bot.review import claiming
from bot.step import Step
from bot.texts import Text, When, text

LONGEST_DAYS: Final = 90


def holds(case: Case, at: datetime) -> bool:
    """Tell whether the freelancer of a case is barred."""
    return case.bar is not None and case.bar.holds(at)


def problems(draft: Draft) -> tuple[Text, ...]:
    """Say what is wrong with the time that was asked for."""
    days = draft.text("days")
    return () if not days or 1 <= int(days) <= LONGEST_DAYS else (text("guard-bar-days", most=LONGEST_DAYS),)


def made(step: Step, draft: Draft) -> Bar:
    """Return the bar as a filled-in form asks for it."""
    days = timedelta(days=int(draft.text("days")))
    return Bar(step.event.at + days, draft.text("why"), StaffId(step.event.actor.id), step.event.at)


def bar(step: Step, draft: Draft) -> None:
    """Bar the freelancer; as a person he is told, whatever appeal he has."""
    found = made(step, draft)
    step.change(bar=found)
    step.note("barred", texts=(("why", found.words),), by=found.by, until=found.ends.isoformat())
    step.forward(step.case.person, Barred(found), "person")
    name = claiming.staff_name(step, found.by)
    step.post(text("thread-barred", name=name, until=When(found.ends), why=found.words))


def unbar(step: Step) -> None:
    """End it before its time."""
    if not holds(step.case, step.event.at):
        step.toast(text("unbar-nothing"), refused=True)
        return
    step.change(bar=None)
    step.note("bar ended", by=step.event.actor.id)
    step.forward(step.case.person, Barred(None), "person")
    step.post(text("thread-unbarred", name=claiming.staff_name(step, step.event.actor.id)))
    step.toast(text("unbar-done"))
