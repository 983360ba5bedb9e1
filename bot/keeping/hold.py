"""Legal hold: a lead stops all deletion on a case, with a reason, until a date that he names.

Belongs here: what the form and the release do. That nothing goes meanwhile is `bot.keeping.rule`'s to say.
"""

from datetime import date, datetime

from bot.case.model import Hold
from bot.deadlines import hours
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.step import Step
from bot.texts import Text, When, text


def problems(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Say what is wrong with the date: a hold ends, and not before it begins."""
    return () if _until(step, draft) > step.event.at else (text("guard-hold-past"),)


def put(step: Step, draft: Draft) -> None:
    """Put a hold on the case, in the place of one that is there; he is told the date, not the reason."""
    hold = Hold(draft.text("why"), StaffId(step.event.actor.id), step.event.at, _until(step, draft))
    step.change(hold=hold)
    step.note("legal hold", texts=(("why", hold.why),), by=hold.by, until=hold.until.isoformat())
    step.post(text("thread-hold", name=_name(step), until=When(hold.until), why=hold.why))
    if step.case.documents:
        step.tell(text("hold-told", until=When(hold.until)))


def release(step: Step) -> None:
    """Take the hold off: from here on what the case holds goes at its own dates again."""
    if step.case.hold is None:
        step.toast(text("hold-none"), refused=True)
        return
    step.change(hold=None)
    step.note("legal hold ended", by=step.event.actor.id)
    step.post(text("thread-hold-ended", name=_name(step)))
    step.toast(text("hold-ended"))


def _until(step: Step, draft: Draft) -> datetime:
    """Return the end of the day that was named: "until Friday" includes the Friday."""
    return hours.end_of_day(date.fromisoformat(draft.text("until")), step.world.rules.calendar.zone)


def _name(step: Step) -> str:
    member = step.world.roster.get(StaffId(step.event.actor.id))
    return member.name if member else step.event.actor.id
