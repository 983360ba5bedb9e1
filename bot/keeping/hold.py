"""Legal hold: a lead stops all deletion on a case, with a reason, until a date that he names.

Belongs here: what the form, the release and its end do. That nothing goes meanwhile is `bot.keeping.rule`'s
to say. An end that nobody sees coming could destroy what a court still needs: staff hear of it a week before,
and when it is there.
"""

from datetime import date, datetime, timedelta
from typing import Final

from bot.case.model import Hold
from bot.deadlines import hours
from bot.deadlines.clocks import Keeping
from bot.deadlines.timers import Timer
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.messages import ToModerators, ToStaff
from bot.step import Step
from bot.texts import Text, When, text

_AHEAD: Final = timedelta(days=7)
"""How long before its end staff are told, who can put it on for longer."""
_SOON, _OVER = "soon", "over"


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


def keep_clocks(step: Step) -> None:
    """Let the clocks of a hold follow it, however it came to the case or went."""
    case, at = step.case, step.event.at
    wanted = {} if case.hold is None else {_SOON: case.hold.until - _AHEAD, _OVER: case.hold.until}
    for timer in case.timers:
        if timer.clock is Keeping.HOLD and wanted.get(timer.ref) != timer.due:
            step.stop_key(timer.key)
    for ref, due in wanted.items():
        fresh = Timer(Keeping.HOLD, at, due, ref, own_length=True)
        if step.case.timer(fresh.key) is None and due > at:
            step.put_timer(fresh)


def rings(step: Step, timer: Timer) -> None:
    """Tell staff that a hold ends soon, or take it off and say so."""
    hold = step.case.hold
    step.stop_key(timer.key)
    if hold is None:
        return
    if timer.ref == _OVER:
        over(step)
        return
    step.post(text("thread-hold-ends", until=When(hold.until), why=hold.why))
    _remind(step, hold, text("reminder-hold-ends", reference=step.case.id, until=When(hold.until)))


def over(step: Step) -> None:
    """Take a hold off whose end is there, and say so."""
    hold = step.case.hold
    if hold is None:
        return
    step.change(hold=None)
    step.note("legal hold ended")
    step.post(text("thread-hold-over", why=hold.why))
    _remind(step, hold, text("reminder-hold-over", reference=step.case.id))


def _remind(step: Step, hold: Hold, said: Text) -> None:
    for to in (ToModerators(), ToStaff(hold.by)):
        step.remind(to, said=said)


def _until(step: Step, draft: Draft) -> datetime:
    """Return the end of the day that was named: "until Friday" includes the Friday."""
    return hours.end_of_day(date.fromisoformat(draft.text("until")), step.world.rules.calendar.zone)


def _name(step: Step) -> str:
    member = step.world.roster.get(StaffId(step.event.actor.id))
    return member.name if member else step.event.actor.id
