"""Holding: what becomes of a claim without its holder: it expires, is handed over, or opened to everybody.

A claim that never ends would hide a case from everybody else. What the holder does on the case renews it;
while it is the freelancer's turn it rests. Belongs here: acts of the clock. Those of people are
`bot.review.claiming`.
"""

import hashlib
from typing import Final

from bot.case.lifecycle import Trigger
from bot.case.model import Stage, Status
from bot.deadlines import timers
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import Timer
from bot.ids import StaffId
from bot.messages import ToModerators, ToStaff, ToThread
from bot.people import second_eyes
from bot.people.model import Role, Staff
from bot.step import Step
from bot.texts import When, named, text

AT_WORK: Final = (Status.BEING_REVIEWED, Status.WAITING_FOR_REASONS, Status.SECOND_REVIEW)
"""Where a claim says that somebody works on the case now."""


def keep_clock(step: Step) -> None:
    """Let the clock of the claim run, from its holder's last act, while it is the turn of staff."""
    case, before = step.case, step.before
    running = case.timer(Clock.CLAIM.value)
    if case.assignee is None or case.status not in AT_WORK:
        if running is not None:
            step.change(timers=timers.without(case.timers, running.key))
        return
    acted = step.event.actor.id == case.assignee and step.did_something
    if acted or (before.assignee, before.status) != (case.assignee, case.status):
        step.put_timer(timers.start(Clock.CLAIM, step.world.rules, step.event.at))


def rings(step: Step, timer: Timer, *, ends: bool) -> None:
    """Warn the holder, then give the case back to all; whoever is away is not waited for."""
    holder = step.world.roster.get(step.case.assignee)
    here = holder is not None and holder.present(step.event.at)
    if holder is not None and here and not ends:
        step.remind(ToStaff(holder.id), Clock.CLAIM)
        return
    former = step.case.assignee or ""
    let_go(step, "claim expired", by=former)
    words = text("claim-expired", reference=step.case.id, name=_name(step, former), since=When(timer.since))
    if here:
        step.remind(ToStaff(StaffId(former)), said=words)
    for to in (ToThread(step.case.id), ToModerators()):
        step.remind(to, said=words)


def reassign(step: Step, late: Timer) -> None:
    """Give the case to another reviewer who is there and may judge it; where there is none, to all.

    Whoever did something on it since the date is not silent, and keeps it.
    """
    former, claim = step.case.assignee, step.case.timer(Clock.CLAIM.value)
    if former is None:
        step.remind(ToModerators(), late.clock)
        return
    if claim is not None and claim.since > late.breaches[0]:
        return
    what, reference = named("clock", late.clock), step.case.id
    to = _another(step)
    if to is None:
        let_go(step, "claim taken back", by=former)
        words = text("claim-taken-back", reference=reference, what=what, name=_name(step, former))
    else:
        step.change(assignee=to.id, offered=False)
        step.note("reassigned", by=to.id, before=former, clock=late.key)
        words = text(
            "claim-reassigned", reference=reference, what=what, name=to.name, before=_name(step, former)
        )
        step.remind(ToStaff(to.id), said=text("claim-now-yours", reference=reference, what=what))
    for one in (ToStaff(former), ToThread(reference), ToModerators()):
        step.remind(one, said=words)


def offer_to_all(step: Step, late: Timer) -> None:
    """Let anybody who may judge it take the case, though somebody has it."""
    if step.case.assignee is None:
        step.remind(ToModerators(), late.clock)
        return
    step.change(offered=True)
    step.note("offered to all", clock=late.key)
    words = text("claim-offered", reference=step.case.id, what=named("clock", late.clock))
    for to in (ToThread(step.case.id), ToModerators()):
        step.remind(to, said=words)


def let_go(step: Step, action: str, by: str) -> None:
    """Take the case from whoever has it; no clock stops for that."""
    step.change(assignee=None, offered=False)
    step.note(action, by=by)
    in_first_review = step.case.status in (Status.BEING_REVIEWED, Status.WAITING_FOR_REASONS)
    if step.case.stage is Stage.FIRST and in_first_review:
        step.move(Trigger.RELEASE)


def _another(step: Step) -> Staff | None:
    """Choose among those who may judge and are there: of its team first, spread over them by the case."""
    judges = [
        one
        for one in second_eyes.candidates(step)
        if one.id != step.case.assignee and one.present(step.event.at)
    ]
    person = step.world.person
    team = step.world.roster.team_for(step.case.reason_code, person.language if person is not None else "")
    mates = [one for one in judges if team is not None and one.id in team.members]
    reviewers = [one for one in judges if Role.REVIEWER in one.roles]
    chosen = mates or reviewers or judges
    if not chosen:
        return None
    seed = hashlib.blake2b(f"{step.case.id} {step.event.at.date()}".encode(), digest_size=4).digest()
    return chosen[int.from_bytes(seed) % len(chosen)]


def _name(step: Step, staff: str) -> str:
    member = step.world.roster.get(StaffId(staff))
    return member.name if member else staff
