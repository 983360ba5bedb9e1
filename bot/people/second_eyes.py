"""Another pair of eyes: a second review goes to another person, and if there is none, says so (law 7)."""

from bot.case.model import Stage
from bot.deadlines.clocks import Clock
from bot.people.model import Role, Staff
from bot.people.permissions import is_impartial
from bot.step import Step
from bot.texts import text


def candidates(step: Step) -> tuple[Staff, ...]:
    """List the staff who may judge the case as it stands."""
    judges = (one for one in step.world.roster.staff if one.roles & {Role.REVIEWER, Role.LEAD, Role.ADMIN})
    return tuple(one for one in judges if is_impartial(one.id, step.case))


def require(step: Step) -> None:
    """Make sure that somebody can judge the case; otherwise an admin owes a person, and the case says so."""
    if candidates(step):
        step.stop(Clock.REVIEWER_NEEDED)
        return
    if step.case.timer(Clock.REVIEWER_NEEDED.value) is not None:
        return
    step.start(Clock.REVIEWER_NEEDED)
    step.post(text("thread-nobody-impartial"))
    step.alarm(text("alarm-nobody-impartial", reference=step.case.id))
    second = step.case.stage is Stage.SECOND
    step.tell(text("second-review-nobody-yet" if second else "review-nobody-yet"))
