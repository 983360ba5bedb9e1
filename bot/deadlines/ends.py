"""Ends: what the steps of a freelancer's window do, and what its end means; and what comes by itself.

Nothing here closes anything without a warning that reached him in time (law 9). He is reminded by the
daylight of his own zone. Belongs here: what is said to the freelancer by the clock. Breaches of our own are
`bot.deadlines.escalation`.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Purpose
from bot.deadlines import quiet, timers
from bot.deadlines.clocks import CLOCKS, OF_DECISION, Clock, ClockKind
from bot.deadlines.ladder import WARNING_AHEAD, WARNING_LEAD, Act
from bot.deadlines.timers import Ringing, Timer
from bot.documents import again, scanning
from bot.effects import Milestone
from bot.intake import acknowledgement, progress, status
from bot.intake.form import is_untouched
from bot.messages import ToThread, Urgency
from bot.step import Step
from bot.texts import When, named, text

_DRAFT_PAUSE: Final = timedelta(days=30)
"""How long a draft rests when its warning did not get through: nobody is written to every three days."""
_MARGIN: Final = timedelta(hours=1)
"""How much earlier than it must have arrived a warning goes out at the latest."""


def held_until(step: Step, timer: Timer) -> datetime | None:
    """Return until when a word to him waits for daylight, so far as it may; None: it goes out now.

    A warning is never held so long that it could not make the end of its window possible any more.
    """
    at = step.event.at
    if timer.held is not None or timers.next_alarm(timer).at > at:
        return None
    rules, zone = step.world.rules, step.his_zone
    if timer.clock is Clock.STATUS_UPDATE:
        until = quiet.by_daylight_before(at, timer.due, zone, step.case.id, rules.conduct)
    elif CLOCKS[timer.clock].kind is ClockKind.WINDOW:
        until = quiet.freelancer_moment(at, zone, step.case.id, rules.conduct)
        last = timer.due - WARNING_LEAD - _MARGIN
        if _warns(timers.reached(timer, at, rules)[1]) and until > last:
            return None
    else:
        return None
    return until if until > at else None


def rings(step: Step, timer: Timer, ringing: Ringing) -> None:
    """Do what a step of a window says, or of a clock that runs by itself."""
    if Act.REMIND_FREELANCER in ringing.acts:
        _remind(step, timer)
    if Act.WARN_FREELANCER in ringing.acts:
        warn(step, timer)
    match timer.clock:
        case Clock.STATUS_UPDATE:
            _status_update(step, timer)
        case Clock.RECEIPT if ringing.ends:
            _receipt_late(step, timer)
        case Clock.DRAFT if ringing.ends:
            _draft_ends(step, timer)
        case Clock.APPEAL_WINDOW if ringing.ends:
            _appeal_window_ends(step, timer)
        case Clock.REPLY if ringing.ends:
            _reply_ends(step, timer)
        case Clock.PROOF if ringing.ends:
            _proof_ends(step, timer)
        case Clock.SECOND_REVIEW_WINDOW if ringing.ends:
            _second_review_window_ends(step, timer)
        case Clock.SCAN if ringing.ends:
            scanning.due(step, timer)
        case Clock.RESUBMISSION if ringing.ends and _warned_in_time(step, timer):
            again.window_ends(step, timer.ref)
        case Clock.RENEWAL if ringing.ends and _warned_in_time(step, timer):
            again.renewal_ends(step, timer.ref)
        case _:
            pass


def warn(step: Step, timer: Timer) -> None:
    """Warn of the end of a window; only the warning's delivery makes a lapse possible."""
    step.tell(
        named("warn", timer.clock, due=When(timer.due)),
        buttons=status.buttons(step.case),
        purpose=Purpose.WARNING,
        timer=timer.key,
        urgency=Urgency.FOLLOW_UP,
    )


def _warns(ringing: tuple[Ringing, ...]) -> bool:
    return any(Act.WARN_FREELANCER in one.acts for one in ringing)


def _remind(step: Step, timer: Timer) -> None:
    """Nudge him, kindly and without pressure."""
    step.tell(
        named("nudge", timer.clock, due=When(timer.due)),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


def _receipt_late(step: Step, timer: Timer) -> None:
    """Start over: the receipt is in the outbox, and a lead hears if it cannot be delivered."""
    step.put_timer(timers.breach(timer, step.event.at, step.world.rules))
    step.note(Milestone.BREACH, clock=timer.key, due=timer.due.isoformat())
    step.remind(ToThread(step.case.id), said=text("thread-receipt-late"))


def _status_update(step: Step, timer: Timer) -> None:
    """Tell him something true: where it is, what was done since, whose turn, the next date."""
    step.put_timer(timers.again(timer, step.world.rules, step.event.at))
    step.tell(
        text("update-intro", reference=step.case.id, status=status.name(step.case)),
        *status.late_banner(step.case)[:1],
        progress.said(step),
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
    wait, rules = _DRAFT_PAUSE if timer.clock is Clock.DRAFT else WARNING_AHEAD, step.world.rules
    later = timers.postpone(timer, step.event.at + wait, step.event.at, rules)
    later = replace(later, fired=tuple(one.name for one in rules.ladder(timer.clock) if not one.at.is_due))
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


def _appeal_window_ends(step: Step, timer: Timer) -> None:
    """Say that it is over, and that he can hand in all the same."""
    if not _warned_in_time(step, timer):
        return
    step.stop_key(timer.key)
    step.tell(
        text("draft-window-over", due=When(timer.due)),
        buttons=status.buttons(step.case),
        urgency=Urgency.FOLLOW_UP,
    )


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
