"""Endings and new beginnings, on the freelancer's side: accept, appeal again, withdraw, come back."""

from bot.actions import Verb
from bot.case import lifecycle, moves
from bot.case.lifecycle import Trigger
from bot.case.model import Stage, Status
from bot.deadlines.clocks import Clock
from bot.events import AnotherWanted
from bot.intake import acknowledgement, conversation, status
from bot.intake.form import can_change, early_enough
from bot.messages import Button, button
from bot.people import appeals, second_eyes
from bot.step import Step
from bot.texts import When, text


def where_you_were(step: Step) -> None:
    """Answer a start in the middle: nothing is destroyed, and the last question comes again."""
    if step.case.open and step.case.form_open:
        conversation.ask(step, text("welcome-back"))
        return
    step.tell(
        text("welcome-back"),
        text("status-title", reference=step.case.id, status=status.name(step.case)),
        *acknowledgement.whose_turn(step.case),
        buttons=status.buttons(step.case),
    )


def nothing_to_add(step: Step) -> None:
    """Give the turn back without waiting for the window to end."""
    if step.case.status is not Status.WAITING_FOR_YOU:
        step.tell(
            text("button-outdated"), *acknowledgement.whose_turn(step.case), buttons=status.buttons(step.case)
        )
        return
    step.note("nothing to add")
    moves.back_to_staff(step, Trigger.REPLY)
    step.post(text("thread-nothing-to-add"))
    step.tell(text("nothing-to-add-noted"), *acknowledgement.whose_turn(step.case))


def accept(step: Step, *, sure: bool) -> None:
    """Close a decided case on his word, asked for twice; until his window ends he can still think again."""
    if step.case.status is not Status.DECIDED or step.case.informed_at is None:
        step.tell(
            text("button-outdated"), *acknowledgement.whose_turn(step.case), buttons=status.buttons(step.case)
        )
        return
    if not sure:
        step.tell(
            text("accept-sure" if len(step.case.rulings) == 1 else "accept-sure-again"),
            buttons=(
                button(text("button-accept-sure"), Verb.ACCEPT, "yes"),
                button(text("button-not-yet"), Verb.STATUS),
            ),
        )
        return
    window = step.case.timer(Clock.SECOND_REVIEW_WINDOW.value)
    step.change(appeal_until=window.due if window is not None else None)
    moves.close(step, Trigger.ACCEPT, "accepted")
    step.post(text("thread-accepted"))
    step.tell(text("accepted-noted"), text("closed-can-ask"), buttons=status.buttons(step.case))


def appeal(step: Step) -> None:
    """Ask for a second review. No reason may be demanded for it (Complaint Handling Code 6.12)."""
    case = step.case
    if len(case.rulings) > 1 and case.status in (Status.DECIDED, Status.CLOSED):
        step.change(asking=True, asks_reopening=True)
        step.tell(text("appeal-used"), text("reopen-what-is-new"))
        return
    if case.status is Status.CLOSED and case.rulings and not _may_think_again(step):
        step.change(asking=True, asks_reopening=True)
        step.tell(text("appeal-window-over"), text("reopen-what-is-new"))
        return
    if not lifecycle.can(case, Trigger.APPEAL) or case.informed_at is None:
        step.tell(text("appeal-not-now"), *acknowledgement.whose_turn(case), buttons=status.buttons(case))
        return
    step.stop(Clock.SECOND_REVIEW_WINDOW)
    step.change(stage=Stage.SECOND, assignee=None, informed_at=None, appeal_until=None, closed_because="")
    step.move(Trigger.APPEAL)
    moves.resume_checks(step)
    timer = step.start(Clock.SECOND_REVIEW)
    step.start(Clock.STATUS_UPDATE)
    step.post(text("thread-second-review", due=When(timer.due)))
    step.tell(
        text("second-review-begun", due=When(timer.due)),
        text("second-review-add"),
        buttons=status.buttons(step.case),
    )
    second_eyes.require(step)


def ask_withdrawal(step: Step) -> None:
    """Ask once more before withdrawing; say what it means."""
    if not lifecycle.can(step.case, Trigger.WITHDRAW):
        step.tell(
            text("withdraw-not-now"),
            *acknowledgement.whose_turn(step.case),
            buttons=status.buttons(step.case),
        )
        return
    step.tell(
        text("withdraw-sure"),
        buttons=(
            button(text("button-withdraw"), Verb.WITHDRAW_CONFIRMED),
            button(text("button-keep"), Verb.STATUS),
        ),
    )


def withdraw(step: Step) -> None:
    """Close the case because he wants it; he can come back."""
    if not lifecycle.can(step.case, Trigger.WITHDRAW):
        ask_withdrawal(step)
        return
    submitted = step.case.submitted_at is not None
    moves.close(step, Trigger.WITHDRAW, "withdrawn")
    if submitted:
        step.post(text("thread-withdrawn"))
    step.tell(text("withdrawn"), buttons=status.buttons(step.case))


def _may_think_again(step: Step) -> bool:
    """Tell whether he accepted a decision whose window has not ended yet."""
    until = step.case.appeal_until
    return until is not None and step.event.at <= until


def resume(step: Step, case_id: str = "") -> None:
    """Come back: a draft goes on, a withdrawn appeal goes back to staff, a decided one needs news."""
    case = step.case
    if case.status is not Status.CLOSED or case_id not in ("", case.id):
        where_you_were(step)
        return
    if case.submitted_at is None:
        step.change(closed_because="", form_open=True)
        step.move(Trigger.RESUME)
        step.start(Clock.DRAFT)
        conversation.ask(step, text("draft-resumed"))
        return
    if not case.rulings:
        moves.reopen(step)
        step.post(text("thread-reopened-by-him"))
        step.tell(text("reopened"), *acknowledgement.whose_turn(step.case))
        return
    step.change(asking=True, asks_reopening=True)
    step.tell(text("reopen-what-is-new"))


def begin_again(step: Step, target: str = "") -> None:
    """Go on with the appeal under way, or begin another: for another notice, or when this one is closed."""
    closed, others = step.case.status is Status.CLOSED, step.world.others(step.case.id)
    if target == appeals.ANOTHER or (closed and target == appeals.NEW and not others):
        step.forward(step.case.person, AnotherWanted(), "person")
    elif closed and others:
        step.tell(
            text("appeals-under-way"),
            *(appeals.line(one) for one in others),
            text("another-notice-short"),
            buttons=(*appeals.buttons(others, Verb.MEAN), _another()),
        )
    elif closed:
        step.tell(text("begin-again"), buttons=status.buttons(step.case))
    else:
        where_you_were(step)
        if early_enough(step.case):
            changed = button(text("button-measure-changed"), Verb.EDIT, "measure")
            stricter = (changed,) if can_change(step.case) else ()
            step.tell(text("another-notice"), buttons=(_another(), *stricter))


def _another() -> Button:
    return button(text("button-another-notice"), Verb.BEGIN, appeals.ANOTHER)
