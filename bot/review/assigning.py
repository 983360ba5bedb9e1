"""Assigning: who has a case gives it to somebody else; a lead gives any case to anybody.

Belongs here: finding whom, and telling all who should know. Taking a case oneself is `claiming`.
"""

from typing import Final

from bot.actions import Verb
from bot.answers import Show
from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.ids import StaffId
from bot.messages import Message, bound, button
from bot.people import second_eyes
from bot.people.model import Staff
from bot.review import claiming
from bot.settings.reading.away import named_in, unknown
from bot.step import Step
from bot.texts import Text, When, text

_OFFERED: Final = 20


def assign(step: Step, whom: str) -> None:
    """Give the case to somebody; asked for nobody, offer those who can take it."""
    if step.case.status is Status.CLOSED and not step.case.owing:
        step.toast(text("claim-closed"), refused=True)
        return
    if not whom.strip():
        step.answer = Show(_offer(step))
        return
    member = named_in(step.world.roster, whom)
    refused = unknown(step.world.roster, whom) if member is None else _refused(step, member)
    if refused is not None or member is None:
        step.toast(refused or text("assign-nobody"), refused=True)
        return
    if member.id == step.event.actor.id:
        claiming.claim(step)
        return
    _give(step, member)


def _refused(step: Step, member: Staff) -> Text | None:
    if step.case.assignee == member.id:
        return text("assign-has-it", name=member.name)
    if member not in second_eyes.candidates(step):
        return text("assign-may-not-judge", name=member.name)
    if not member.present(step.event.at) and member.absent_until is not None:
        return text("assign-away", name=member.name, until=When(member.absent_until))
    return None


def _give(step: Step, member: Staff) -> None:
    me, former, reference = StaffId(step.event.actor.id), step.case.assignee, step.case.id
    name = claiming.staff_name(step, me)
    step.change(assignee=member.id, offered=False)
    step.stop(Clock.REVIEWER_NEEDED)
    step.note("assigned", by=me, to=member.id, before=former or "")
    if step.case.status is Status.RECEIVED:
        step.move(Trigger.CLAIM)
        moves.resume_duty(step)
    step.whisper(member.id, text("assign-yours", reference=reference, name=name))
    if former is not None and former != me:
        step.whisper(former, text("assign-gone", reference=reference, name=name, to=member.name))
    step.post(
        text("thread-assigned", name=name, to=member.name),
        buttons=(button(text("button-imposed-it"), Verb.IMPOSED_IT),),
    )
    step.toast(text("assign-done", name=member.name))


def _offer(step: Step) -> Message:
    there = [one for one in second_eyes.candidates(step) if _refused(step, one) is None]
    if not there:
        return Message((text("assign-nobody"),))
    offered = tuple(
        button(text("button-give-to", name=one.name), Verb.ASSIGN, one.id) for one in there[:_OFFERED]
    )
    return Message((text("assign-who"),), bound(offered, step.case.id))
