"""Proof that a chat controls a marketplace account (law 12).

A single-use, expiring code from the marketplace's notice proves; so does a check that staff record. A
deep link fills in and never proves. Wrong tries are counted; above the cap a kind refusal says when.
"""

from dataclasses import replace
from datetime import datetime

from bot.case.model import Case, Proof, ProofKind, Status
from bot.decision import letter
from bot.effects import SpendCode
from bot.events import CodeEntered
from bot.forms.model import Answer, Draft
from bot.ids import StaffId
from bot.step import Step
from bot.texts import Text, When, named, text
from bot.world import World


def code_entered(step: Step, entered: CodeEntered) -> None:
    """Accept a code that is on file, unspent and in date; otherwise say what is wrong and what to do."""
    if step.case.proved:
        step.tell(text("proof-already"))
        return
    problem = _problem(step)
    if problem is not None:
        step.note("code refused", problem=problem.key)
        step.change(code_failures=(*_recent_failures(step), step.event.at))
        step.tell(problem)
        return
    code = step.world.code
    assert code is not None  # noqa: S101 - `_problem` has said so
    step.add(SpendCode(code.digest))
    accept(step, Proof(ProofKind.CODE, code.account, step.event.at))


def accept(step: Step, proof: Proof) -> None:
    """Record the proof, and send at once whatever had to wait for it."""
    step.change(proof=proof, intake=_with_account(step, proof.account))
    step.note("account proved", how=proof.kind.value, texts=(("account", proof.account),))
    step.tell(text("proof-accepted", account=proof.account), confidential=True)
    if step.case.submitted_at is not None:
        step.post(text("thread-proved", how=named("proof", proof.kind)))
    letter.send_what_waited(step)


def carried_over(step: Step) -> None:
    """Take over what another appeal of his has proved about the same account: nobody proves it twice."""
    mine = step.case.intake.text("account").strip().casefold()
    if step.case.proved or not mine:
        return
    others = (one.proof for one in step.world.appeals if one.id != step.case.id)
    found = next((one for one in others if one is not None and one.account.casefold() == mine), None)
    if found is None:
        return
    step.change(proof=found)
    step.note("account proved", how=found.kind.value, texts=(("account", found.account),))
    step.tell(text("proof-carried-over", account=found.account), confidential=True)
    if step.case.submitted_at is not None:
        step.post(text("thread-proved", how=named("proof", found.kind)))
    letter.send_what_waited(step)


def _with_account(step: Step, account: str) -> Draft:
    """Answer the question for the account: nobody is asked what he has just proved."""
    if step.case.intake.answer("account") is not None:
        return step.case.intake
    answer = Answer("account", account, "", step.event.at)
    return replace(step.case.intake, answers=(*step.case.intake.answers, answer))


def recorded_by_staff(step: Step, account: str, by: StaffId) -> None:
    """Record that a member of staff has checked who he is."""
    accept(step, Proof(ProofKind.STAFF_CHECK, account, step.event.at, by))


def reminder(case: Case, world: World) -> Text | None:
    """Return the line that says how to prove the account, where it matters now."""
    if case.proved or case.status is Status.CLOSED:
        return None
    return text("proof-how", marketplace=world.marketplace)


def _problem(step: Step) -> Text | None:
    world = step.world
    failures = _recent_failures(step)
    if len(failures) >= world.limits.code_tries:
        return text("proof-too-many", until=When(failures[0] + world.limits.code_pause))
    code = world.code
    if code is None:
        return text("proof-unknown")
    if code.spent:
        return text("proof-spent")
    return text("proof-expired") if code.expires_at <= step.event.at else None


def _recent_failures(step: Step) -> tuple[datetime, ...]:
    """List the last wrong tries within the pause: no more than the cap, so the case does not grow."""
    limits = step.world.limits
    recent = (one for one in step.case.code_failures if step.event.at - one < limits.code_pause)
    return tuple(recent)[-limits.code_tries :]
