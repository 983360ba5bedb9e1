"""Merging duplicates: two cases of one appeal become one, and everybody concerned is told.

Belongs here: what may be merged, asking before it is done, and telling. How two cases are combined is
`bot.case.merging`. Only what is proved to be one person's is merged: nobody may read another's story.
"""

from typing import Final

from bot.actions import Action, Verb
from bot.answers import Show
from bot.case import merging, moves
from bot.case.lifecycle import Trigger
from bot.case.model import Case, Purpose, Stage, Status
from bot.deadlines import timers
from bot.deadlines.clocks import Clock
from bot.events import GivesWay, MergedInto
from bot.ids import StaffId
from bot.messages import Message, bound, button
from bot.people import names, permissions, second_eyes
from bot.review import claiming
from bot.step import Step
from bot.texts import Text, When, named, text

_MERGED: Final = frozenset({Status.RECEIVED, Status.WAITING_FOR_REASONS, Status.BEING_REVIEWED})
"""Where a case is with staff and nothing is decided: elsewhere a window or a ruling would be lost."""


def ask(step: Step, typed: str) -> None:
    """Show what merging would do, with a button to do it."""
    other = step.world.other
    problem = _problem(step, other, typed)
    if problem is not None or other is None:
        step.toast(problem or text("merge-unknown", typed=typed), refused=True)
        return
    due = merging.combined(step.case, other).timer(Clock.DECISION.value)
    sure = text(
        "merge-sure", other=other.id, reference=step.case.id, due=When(due.due if due else step.event.at)
    )
    yes = button(text("button-merge", other=other.id), Verb.MERGE_CONFIRMED, other.id, other.revision)
    step.answer = Show(Message((sure,), bound((yes,), step.case.id)))


def merge(step: Step, action: Action) -> None:
    """Take the other case in; what was shown is what is done."""
    other = step.world.other
    if other is None or action.revision != other.revision or _problem(step, other, action.target) is not None:
        ask(step, action.target)
        return
    me, name = StaffId(step.event.actor.id), claiming.staff_name(step, step.event.actor.id)
    before = step.case
    step.case = merging.combined(before, other)
    for one in step.case.timers:
        if one != before.timer(one.key):
            step.put_timer(timers.planned(one, step.world.rules))
    step.note("took a duplicate in", other=other.id, by=me)
    step.forward(other.id, MergedInto(step.case.id), "case")
    if other.person != before.person and step.world.person is not None:
        step.forward(
            other.person, GivesWay(before.person, step.world.person.address, by_staff=True), "person"
        )
    if other.person == before.person:
        step.forward(before.person, MergedInto(before.id), "person")
    step.post(text("thread-merged", name=name, other=other.id))
    step.post(*_what_came(before, step.case))
    step.tell(
        text("merged-told", other=other.id, reference=step.case.id),
        *_dates(step.case),
        purpose=Purpose.OTHER,
    )
    if other.assignee is not None and other.assignee != me:
        step.whisper(
            other.assignee, text("merged-whisper", other=other.id, reference=step.case.id, name=name)
        )
    second_eyes.require(step)
    step.toast(text("merge-done"))


def given_up(step: Step, body: MergedInto) -> None:
    """Close the case that became part of another. Its log stays, and what it held is in the other."""
    for key in merging.given_over(step.case):
        step.stop_key(key)
    step.change(merged_into=body.into, documents=(), questions=())
    moves.close(step, Trigger.MERGE, "merged")
    step.note("became part of another", into=body.into)
    step.post(text("thread-merged-into", reference=body.into))


def _problem(step: Step, other: Case | None, typed: str) -> Text | None:
    case = step.case
    if other is None:
        return text("merge-unknown", typed=typed)
    if other.id == case.id:
        return text("merge-itself")
    for one in (case, other):
        if one.status not in _MERGED or one.stage is not Stage.FIRST:
            return text("merge-status", reference=one.id, status=named("staff-status", one.status))
    if other.person != case.person and not _one_account(case, other):
        return text("merge-unproved", reference=case.id, other=other.id)
    if other.assignee is not None and permissions.refusal(step.event.actor, Verb.MERGE, other) is not None:
        return text("merge-held", other=other.id, name=claiming.staff_name(step, other.assignee))
    if other.drafts:
        return text("merge-draft", other=other.id, name=claiming.staff_name(step, other.drafts[0].by))
    return None


def _one_account(case: Case, other: Case) -> bool:
    """Tell whether both chats have proved control of the same account."""
    if case.proof is None or other.proof is None:
        return False
    return names.exactly(case.proof.account) == names.exactly(other.proof.account) != ""


def _what_came(before: Case, after: Case) -> tuple[Text, ...]:
    """Name what the case did not have before, so that whoever has it sees it at once."""
    documents = after.documents[len(before.documents) :]
    points = tuple(one for one in after.points if one not in before.points)
    found = (
        *(text("card-point", number=str(after.points.index(one) + 1), point=one) for one in points),
        *(text("thread-document-came", name=one.name) for one in documents),
        *(text("card-question", words=one) for one in after.questions if one not in before.questions),
    )
    return found or (text("merged-nothing-new"),)


def _dates(case: Case) -> tuple[Text, ...]:
    due = case.timer(Clock.DECISION.value)
    return (text("merged-date", due=When(due.due)),) if due is not None else ()
