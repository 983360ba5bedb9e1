"""Deadlines decide: what happens when a timer wants attention.

Everything is re-checked against the case as it is now: a doubled or stale alarm does nothing. Silence of
staff can only escalate; silence of the freelancer leads to a decision on what is there (laws 1, 9).
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final, assert_never

from bot.actions import Verb
from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Purpose
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, OF_DECISION, Clock, ClockKind
from bot.deadlines.ladder import WARNING_AHEAD, WARNING_LEAD, Act, Rung, ladder
from bot.deadlines.timers import Timer
from bot.events import DeadlineReached, OutageEnded
from bot.intake import acknowledgement, status
from bot.intake.form import is_untouched
from bot.messages import Urgency, button
from bot.people.model import Role
from bot.review import claiming
from bot.step import Step
from bot.texts import Text, When, named, text

_DRAFT_PAUSE: Final = timedelta(days=30)
"""How long a draft rests when its warning did not get through: nobody is written to every three days."""


def reached(step: Step, alarm: DeadlineReached) -> None:
    """Do what the timer's ladder says for this moment."""
    timer = step.case.timer(alarm.key)
    if timer is None:
        return
    marked, rung = timers.reached(timer, step.event.at)
    if rung is None:
        return
    step.put_timer(marked)
    step.note("alarm", clock=timer.key, rung=rung.name)
    siblings = _together(step, marked, rung)
    match rung.act:
        case Act.REMIND_ASSIGNEE:
            remind_assignee(step, marked)
        case Act.REMIND_ALL:
            remind_all(step, marked)
        case Act.REMIND_FREELANCER:
            remind_freelancer(step, marked)
        case Act.WARN_FREELANCER:
            warn(step, marked)
        case Act.PRESS_ADMIN:
            press_admin(step, marked)
        case Act.DUE:
            _due(step, marked)
            for one in siblings:
                _renew(step, one)
        case _:
            assert_never(rung.act)


def rules_changed(step: Step, version: int) -> None:
    """Apply a new version of the rules: every date the better of old and new for the freelancer."""
    for timer in step.case.timers:
        changed = timers.under(timer, step.world.rules, step.event.at)
        if changed.due == timer.due:
            continue
        step.put_timer(changed)
        step.note(
            "date moved",
            clock=timer.key,
            before=timer.due.isoformat(),
            due=changed.due.isoformat(),
            rules=str(version),
        )
        if CLOCKS[timer.clock].shown and step.case.submitted_at is not None:
            step.tell(
                text("date-moved", what=_clock(timer), due=When(changed.due)), urgency=Urgency.FOLLOW_UP
            )


def outage_ended(step: Step, outage: OutageEnded) -> None:
    """Give back what our downtime took from his windows (law 9)."""
    for timer in step.case.timers:
        if CLOCKS[timer.clock].kind is not ClockKind.WINDOW:
            continue
        lost = step.event.at - max(outage.since, timer.since)
        if lost.total_seconds() <= 0:
            continue
        step.put_timer(replace(timer, due=timer.due + lost))
        step.note("window extended", clock=timer.key, due=(timer.due + lost).isoformat(), why="outage")
        step.tell(
            text("outage-extended", what=_clock(timer), due=When(timer.due + lost)), urgency=Urgency.FOLLOW_UP
        )


def remind_assignee(step: Step, timer: Timer) -> None:
    """Remind who has the case, or everybody when nobody present has it."""
    holder = step.world.roster.get(step.case.assignee)
    if holder is not None and holder.present(step.event.at):
        step.whisper(
            holder.id,
            text("remind-assignee", what=_clock(timer), reference=step.case.id, due=When(timer.due)),
        )
        return
    step.post(text("remind-thread", what=_clock(timer), due=When(timer.due)))


def remind_all(step: Step, timer: Timer) -> None:
    """Remind who has the case and the moderator channel."""
    holder = step.world.roster.get(step.case.assignee)
    if holder is not None and holder.present(step.event.at):
        step.whisper(
            holder.id,
            text("remind-assignee", what=_clock(timer), reference=step.case.id, due=When(timer.due)),
        )
    step.alarm(
        text("alarm-near", what=_clock(timer), reference=step.case.id, due=When(timer.due), who=_holder(step))
    )


def remind_freelancer(step: Step, timer: Timer) -> None:
    """Nudge him, kindly and without pressure."""
    step.tell(
        named("nudge", timer.clock, due=When(timer.due)),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


def warn(step: Step, timer: Timer) -> None:
    """Warn of the end of a window; only the warning's delivery makes a lapse possible."""
    step.tell(
        named("warn", timer.clock, due=When(timer.due)),
        buttons=status.buttons(step.case),
        purpose=Purpose.WARNING,
        timer=timer.key,
        urgency=Urgency.FOLLOW_UP,
    )


def press_admin(step: Step, timer: Timer) -> None:
    """Tell the admins, every day until the duty is done."""
    words = text(
        "alarm-still-late",
        what=_clock(timer),
        reference=step.case.id,
        since=When(timer.breaches[0]),
        who=_holder(step),
    )
    step.alarm(words)
    for admin in step.world.roster.with_role(Role.ADMIN):
        if admin.present(step.event.at):
            step.whisper(admin.id, words)


def _due(step: Step, timer: Timer) -> None:
    match timer.clock:
        case Clock.STATUS_UPDATE:
            _status_update(step, timer)
        case Clock.RECEIPT:
            _receipt_late(step, timer)
        case Clock.DRAFT:
            _draft_ends(step, timer)
        case Clock.REPLY:
            _reply_ends(step, timer)
        case Clock.PROOF:
            _proof_ends(step, timer)
        case Clock.SECOND_REVIEW_WINDOW:
            _second_review_window_ends(step, timer)
        case _:
            _breach(step, timer)


def _breach(step: Step, timer: Timer) -> None:
    """Record it, renew the promise, tell him at once with an apology, and escalate (law 8)."""
    renewed = _renew(step, timer)
    told = Role.LEAD if len(renewed.breaches) == 1 else Role.ADMIN
    words = text(
        "alarm-late", what=_clock(timer), reference=step.case.id, due=When(timer.due), who=_holder(step)
    )
    step.alarm(words)
    step.post(words, buttons=(button(text("button-claim"), Verb.CLAIM),))
    for one in step.world.roster.with_role(told):
        step.whisper(one.id, words)
    if timer.clock is Clock.SAFETY:
        words_of_help = (text("safety-late", due=When(renewed.due)), text("safety-help"))
        step.tell(*words_of_help, purpose=Purpose.BREACH)
    elif CLOCKS[timer.clock].shown:
        step.tell(
            text("late-sorry", what=_clock(timer), was=When(timer.due)),
            text("late-now", due=When(renewed.due), told=named("told", told)),
            text("late-nothing-lost"),
            purpose=Purpose.BREACH,
            urgency=Urgency.FOLLOW_UP,
        )


def _together(step: Step, timer: Timer, rung: Rung) -> tuple[Timer, ...]:
    """Let timers of the same clock that say the same now say it once: three documents, one reminder."""
    found = []
    for one in step.case.timers:
        if one.clock is timer.clock and one.key != timer.key:
            marked, theirs = timers.reached(one, step.event.at)
            if theirs is not None and theirs.act is rung.act:
                step.put_timer(marked)
                found.append(marked)
    return tuple(found)


def _renew(step: Step, timer: Timer) -> Timer:
    renewed = timers.breach(timer, step.event.at, step.world.rules.calendar)
    step.put_timer(renewed)
    step.note("breach", clock=timer.key, due=timer.due.isoformat(), renewed=renewed.due.isoformat())
    return renewed


def _receipt_late(step: Step, timer: Timer) -> None:
    """Start over: the receipt is in the outbox, and a lead hears if it cannot be delivered."""
    step.put_timer(timers.breach(timer, step.event.at, step.world.rules.calendar))
    step.note("breach", clock=timer.key, due=timer.due.isoformat())
    step.post(text("thread-receipt-late"))


def _status_update(step: Step, timer: Timer) -> None:
    """Tell him something true: where it is, whose turn, the next date."""
    step.put_timer(timers.again(timer, step.world.rules, step.event.at))
    step.tell(
        text("update-intro", reference=step.case.id, status=status.name(step.case)),
        *acknowledgement.whose_turn(step.case),
        text(
            "update-documents",
            opened=sum(one.opened for one in step.case.documents),
            count=len(step.case.documents),
        ),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


def _warned_in_time(step: Step, timer: Timer) -> bool:
    """Say whether a lapse is allowed; where not, move the window later and warn anew."""
    if timer.warned_at is not None and step.event.at - timer.warned_at >= WARNING_LEAD:
        return True
    wait = _DRAFT_PAUSE if timer.clock is Clock.DRAFT else WARNING_AHEAD
    later = timers.postpone(timer, step.event.at + wait, step.event.at)
    later = replace(later, fired=tuple(one.name for one in ladder(timer.clock) if one.act is not Act.DUE))
    step.put_timer(later)
    step.note(
        "window postponed", clock=timer.key, due=later.due.isoformat(), why="no warning delivered in time"
    )
    warn(step, later)
    return False


def _draft_ends(step: Step, timer: Timer) -> None:
    """Close an untouched draft after a delivered warning; keep any other, and nudge at long intervals."""
    if not _warned_in_time(step, timer):
        return
    if is_untouched(step.case):
        moves.close(step, Trigger.LAPSE, "lapsed")
        step.tell(text("draft-lapsed"), buttons=status.buttons(step.case), urgency=Urgency.FOLLOW_UP)
        return
    step.put_timer(timers.again(timer, step.world.rules, step.event.at))
    step.note("draft kept")


def _reply_ends(step: Step, timer: Timer) -> None:
    """End his window: a person now decides on what is there, and later answers still count."""
    if not _warned_in_time(step, timer):
        return
    moves.back_to_staff(step, Trigger.WINDOW_ENDS)
    step.note("reply window ended")
    step.post(text("thread-window-ended"))
    step.tell(
        text("reply-window-ended"),
        *acknowledgement.whose_turn(step.case),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


def _proof_ends(step: Step, timer: Timer) -> None:
    """Give a lead the obligation to inform the account's owner another way; his own way stays open."""
    if not _warned_in_time(step, timer):
        return
    step.put_timer(timers.again(timer, step.world.rules, step.event.at))
    delivery_due = step.start(Clock.DELIVERY, OF_DECISION)
    step.post(text("thread-proof-missing", due=When(delivery_due.due)))


def _second_review_window_ends(step: Step, timer: Timer) -> None:
    """File a decided case; he can still ask, and come back with something new."""
    if not _warned_in_time(step, timer):
        return
    moves.close(step, Trigger.WINDOW_ENDS, "window_over")
    step.post(text("thread-closed-by-window"))
    step.tell(
        text("closed-window-over"),
        text("closed-can-ask"),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


def _clock(timer: Timer) -> Text:
    return named("clock", timer.clock)


def _holder(step: Step) -> Text:
    if step.case.assignee is None:
        return text("held-by-nobody")
    return text("held-by", name=claiming.staff_name(step, step.case.assignee))
