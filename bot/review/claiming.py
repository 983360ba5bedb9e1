"""Claiming: who has the case."""

from bot.actions import Verb
from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.ids import StaffId
from bot.messages import button
from bot.people import permissions, second_eyes
from bot.people.model import Role
from bot.review import holding
from bot.step import Step
from bot.texts import Text, named, text
from bot.world import Kin


def claim(step: Step) -> None:
    """Take the case. A lead may take it over, anybody from who is away or late; the former is told."""
    me, holder = StaffId(step.event.actor.id), step.case.assignee
    if holder == me:
        step.toast(text("claim-yours-already"))
        return
    if step.case.status is Status.CLOSED and not step.case.owing:
        step.toast(text("claim-closed"), refused=True)
        return
    leads = step.event.actor.roles & {Role.LEAD, Role.ADMIN}
    if holder is not None and _is_here(step, holder) and not step.case.offered and not leads:
        step.toast(text("claim-held", name=staff_name(step, holder)), refused=True)
        return
    if holder is not None:
        step.whisper(holder, text("claim-taken-over", reference=step.case.id, name=staff_name(step, me)))
    step.change(assignee=me, offered=False)
    step.stop(Clock.REVIEWER_NEEDED)  # whoever takes it may judge it: the table of permissions saw to that
    step.note("claimed", by=me, before=holder or "")
    if step.case.status is Status.RECEIVED:
        step.move(Trigger.CLAIM)
        moves.resume_duty(step)
    step.post(
        text("thread-claimed", name=staff_name(step, me)),
        buttons=(button(text("button-imposed-it"), Verb.IMPOSED_IT),),
    )
    _name_kin(step)
    step.toast(text("claim-done", reference=step.case.id))


def _name_kin(step: Step) -> None:
    """Say which other appeals of his are open, so that no duplicate is judged a second time unseen."""
    found = tuple(one for one in step.world.kin if one.status is not Status.CLOSED)
    if found:
        asked = tuple(button(text("button-duplicate", other=one.case), Verb.MERGE, one.case) for one in found)
        step.post(text("card-kin"), *(kin_line(one) for one in found), buttons=asked)


def kin_line(one: Kin) -> Text:
    """Say another appeal of the same person or account in a line."""
    return text(
        "card-kin-line",
        reference=one.case,
        status=named("staff-status", one.status),
        proved="yes" if one.proved else "no",
    )


def release(step: Step) -> None:
    """Give the case back, so that somebody else may take it; no clock stops for that."""
    if step.case.assignee is None:
        step.toast(text("release-nobody"), refused=True)
        return
    holding.let_go(step, "released", by=step.event.actor.id)
    step.post(text("thread-released", name=staff_name(step, step.event.actor.id)))
    step.toast(text("release-done"))


def imposed_it(step: Step) -> None:
    """Record that the actor imposed the measure himself: he may not judge it (law 7)."""
    me = StaffId(step.event.actor.id)
    if me not in step.case.imposers:
        step.change(imposers=(*step.case.imposers, me))
        step.note("imposed the measure", by=me)
    if step.case.assignee == me:
        holding.let_go(step, "released", by=step.event.actor.id)
    step.post(text("thread-imposed-it", name=staff_name(step, me)))
    step.toast(text("imposed-it-noted"))
    if step.case.submitted_at is not None and step.case.open:
        second_eyes.require(step)


def refusal(step: Step, verb: Verb) -> Text | None:
    """Return why the actor may not do this, naming who has the case; None when he may."""
    found, holder = permissions.refusal(step.event.actor, verb, step.case), step.case.assignee
    if found is not None and found.key == permissions.HELD_BY_ANOTHER and holder is not None:
        return text("claim-held", name=staff_name(step, holder))
    return found


def staff_name(step: Step, staff: str) -> str:
    """Return the name by which staff know each other; never shown to a freelancer."""
    member = step.world.roster.get(StaffId(staff))
    return member.name if member else staff


def pseudonym(step: Step) -> Text:
    """Return how the acting member of staff is named to the freelancer."""
    member = step.world.roster.get(StaffId(step.event.actor.id))
    return text("signed", name=member.pseudonym) if member else text("signed-team")


def _is_here(step: Step, staff: StaffId) -> bool:
    member = step.world.roster.get(staff)
    return member is not None and member.present(step.event.at)
