"""Escalation: what the steps of a duty's ladder do, before its date, at it and after it.

Belongs here: whom a step reaches, and the breach of a promise. Not here: when (the ladder), what reminders
say (`bot.deadlines.reminders`), and what the end of a window means (`bot.deadlines.ends`). Whoever is absent
is passed over: the next who is there hears it, a lead before an admin, else the channel does.
"""

from datetime import datetime, timedelta
from typing import Final, assert_never

from bot.case.model import Purpose
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, Party
from bot.deadlines.ladder import Act
from bot.deadlines.timers import Ringing, Timer
from bot.effects import Milestone
from bot.messages import ToModerators, ToStaff, ToThread, Urgency
from bot.people.model import Role, Staff
from bot.review import holding
from bot.step import Step
from bot.texts import Text, When, named, text

_ADMINS_TOO: Final = 2
"""From this breach of one promise on, the admins hear of each, beside the leads."""
_SOON: Final = timedelta(hours=1)
"""What staff hear within this time counts as told."""


def act(step: Step, timer: Timer, ringing: Ringing) -> dict[Role, datetime]:
    """Do what a step of a duty says, each thing once; return when whom of leads and admins hears of it."""
    told: set[str] = set()
    heard: dict[Role, datetime] = {}
    for one in ringing.acts:
        match one:
            case Act.REMIND_ASSIGNEE:
                _remind(step, timer, _owing(step, timer), told)
            case Act.MENTION_LEAD:
                leads = _leads(step)
                heard[_of(leads, Role.LEAD, Role.ADMIN)] = _remind(step, timer, leads, told)
            case Act.TELL_ADMIN:
                admins = _admins(step)
                heard[_of(admins, Role.ADMIN, Role.LEAD)] = _remind(step, timer, admins, told)
            case Act.POST_CHANNEL:
                step.remind(ToModerators(), timer.clock)
            case Act.REASSIGN:
                holding.reassign(step, timer)
            case Act.SECOND_REVIEWER:
                holding.offer_to_all(step, timer)
            case Act.RECOMMEND_ACCESS:
                _recommend_access(step, timer, told)
            case Act.TELL_FREELANCER | Act.REMIND_FREELANCER | Act.WARN_FREELANCER:
                pass  # a breach is told to him whatever a ladder says (law 8); the others are of windows
            case _:
                assert_never(one)
    return heard


def breach(step: Step, timer: Timer, ringing: Ringing) -> None:
    """Record it, renew the promise, tell him at once with an apology, and escalate (law 8)."""
    renewed = renew(step, timer)
    acts = ringing.acts
    if len(renewed.breaches) >= _ADMINS_TOO:
        acts = tuple(dict.fromkeys((*acts, Act.TELL_ADMIN)))
    heard = act(step, renewed, Ringing(ringing.names, acts))
    step.remind(ToThread(step.case.id), timer.clock)
    if timer.clock is Clock.SAFETY:
        words_of_help = (text("safety-late", due=When(renewed.due)), text("safety-help"))
        step.tell(*words_of_help, purpose=Purpose.BREACH)
    elif CLOCKS[timer.clock].shown:
        step.tell(
            text("late-sorry", what=named("clock", timer.clock), was=When(timer.due)),
            text("late-now", due=When(renewed.due)),
            _who_knows(step, heard),
            text("late-nothing-lost"),
            purpose=Purpose.BREACH,
            urgency=Urgency.FOLLOW_UP,
        )


def renew(step: Step, timer: Timer) -> Timer:
    """Record a date that passed unkept, and give the next."""
    renewed = timers.breach(timer, step.event.at, step.world.rules)
    step.put_timer(renewed)
    step.note(Milestone.BREACH, clock=timer.key, due=timer.due.isoformat(), renewed=renewed.due.isoformat())
    return renewed


def tell_leads(step: Step, said: Text) -> None:
    """Tell the leads who are there something about a case, in their hours; where none is, the admins."""
    others = tuple(one for one in _leads(step) if one.id != step.event.actor.id)
    for one in others or tuple(one for one in _admins(step) if one.id != step.event.actor.id):
        step.remind(ToStaff(one.id), said=said)


def _who_knows(step: Step, heard: dict[Role, datetime]) -> Text:
    """Say truly who was told, or when somebody will be: staff are not called at night."""
    highest = next((one for one in (Role.ADMIN, Role.LEAD, Role.REVIEWER) if one in heard), None)
    if highest is None:
        return text("late-told", told=named("told", Role.REVIEWER))
    if heard[highest] - step.event.at <= _SOON:
        return text("late-told", told=named("told", highest))
    return text("late-will-be-told", told=named("told", highest), at=When(heard[highest]))


def _remind(step: Step, timer: Timer, staff: tuple[Staff, ...], told: set[str]) -> datetime:
    """Remind each of them who was not reminded yet; where nobody is there, the channel."""
    at = step.event.at
    if not staff:
        at = step.remind(ToModerators(), timer.clock)
    for one in staff:
        if one.id not in told:
            told.add(one.id)
            at = max(at, step.remind(ToStaff(one.id), timer.clock))
    return at


def _recommend_access(step: Step, timer: Timer, told: set[str]) -> None:
    """Recommend that he may work until it is decided; once, and people decide about it."""
    if len(timer.breaches) > 1:
        return
    step.note("interim access recommended", clock=timer.key)
    words = text("recommend-access", reference=step.case.id, what=named("clock", timer.clock))
    step.remind(ToThread(step.case.id), said=words)
    for one in (*_leads(step), *_admins(step)):
        if f"access {one.id}" not in told:
            told.add(f"access {one.id}")
            step.remind(ToStaff(one.id), said=words)


def _owing(step: Step, timer: Timer) -> tuple[Staff, ...]:
    """Return who owes the step: for a reviewer who is away the leads, where nobody has the case nobody."""
    match CLOCKS[timer.clock].owner:
        case Party.LEAD:
            return _leads(step)
        case Party.ADMIN:
            return _admins(step)
        case Party.ASSIGNEE | Party.FREELANCER | Party.BOT:
            holder = step.world.roster.get(step.case.assignee)
            if holder is not None and holder.present(step.event.at):
                return (holder,)
            return _leads(step) if step.case.assignee is not None else ()


def _leads(step: Step) -> tuple[Staff, ...]:
    return _present(step, Role.LEAD) or _present(step, Role.ADMIN)


def _admins(step: Step) -> tuple[Staff, ...]:
    return _present(step, Role.ADMIN) or _present(step, Role.LEAD)


def _present(step: Step, role: Role) -> tuple[Staff, ...]:
    return tuple(one for one in step.world.roster.with_role(role) if one.present(step.event.at))


def _of(staff: tuple[Staff, ...], wanted: Role, instead: Role) -> Role:
    """Return as what they were told; where nobody is there, the whole team hears it."""
    roles = {role for one in staff for role in one.roles}
    return next((one for one in (wanted, instead) if one in roles), Role.REVIEWER)
