"""Drafts of staff: whose they are, since when, and how a button names one.

A draft lives in the case until it is sent or its writer throws it away: no restart and no second pair of
hands loses a word. Belongs here: finding and keeping. How a draft is filled in is `bot.review.filling`.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Action, Verb
from bot.documents.model import Document
from bot.forms.model import Draft
from bot.ids import DocumentId, StaffId
from bot.messages import Message, bound, button
from bot.review import claiming
from bot.review.forms import StaffForm, verb_of
from bot.step import Step
from bot.texts import Text, When, named, text

OF_MY_OWN: Final = 1
"""The revision on a button that opens a form although another is writing it."""


def kind_of(draft: Draft) -> StaffForm:
    """Return which form a draft is of."""
    return StaffForm(draft.form)


def mine(step: Step, kind: StaffForm, target: str) -> Draft | None:
    """Find the actor's own draft of a form."""
    key = (kind.value, target, step.event.actor.id)
    return next((one for one in step.case.drafts if (one.form, one.target, one.by) == key), None)


def others(step: Step, kind: StaffForm, target: str) -> tuple[Draft, ...]:
    """List the drafts that others have of the same form."""
    me = step.event.actor.id
    same = (one for one in step.case.drafts if (one.form, one.target) == (kind.value, target))
    return tuple(one for one in same if one.by != me)


def called(step: Step, name: str) -> Draft | None:
    """Find the draft that a button names, whoever writes it."""
    return next((one for one in step.case.drafts if one.id == name and name), None)


def asking(step: Step) -> Draft | None:
    """Find the actor's draft whose questions are being asked."""
    me = step.event.actor.id
    return next((one for one in step.case.drafts if one.by == me and one.asking), None)


def begin(step: Step, kind: StaffForm, target: str) -> Draft:
    """Begin an empty draft."""
    name = step.fresh_id("draft")[:8]
    draft = Draft(kind.value, step.event.actor.id, target, id=name, begun_at=step.event.at)
    return keep(step, draft)


def keep(step: Step, draft: Draft) -> Draft:
    """Put a draft back as it is now; only one of a writer's is asked about at a time."""
    touched = replace(draft, touched_at=step.event.at)
    rest = (one for one in step.case.drafts if one.id != draft.id)
    quiet = (replace(one, asking=False) if draft.asking and one.by == draft.by else one for one in rest)
    step.change(drafts=(*quiet, touched))
    return touched


def drop(step: Step, draft: Draft) -> None:
    """Let a draft go: it was sent, or its writer does not want it."""
    step.change(drafts=tuple(one for one in step.case.drafts if one.id != draft.id))


def take_over(step: Step, draft: Draft) -> Draft:
    """Make another's draft the actor's own, with a word to the former writer."""
    me, form = StaffId(step.event.actor.id), named("form", kind_of(draft))
    name = claiming.staff_name(step, me)
    step.note("draft taken over", form=draft.form, before=draft.by, by=me)
    step.whisper(StaffId(draft.by), text("draft-taken-over", name=name, form=form, reference=step.case.id))
    step.post(text("thread-draft-taken-over", name=name, form=form, before=writer(step, draft)))
    return keep(step, replace(draft, by=me, asking=False, revision=draft.revision + 1))


def at_work(step: Step, kind: StaffForm, target: str, theirs: tuple[Draft, ...]) -> Message:
    """Show who is at a form, since when and how far, with the ways to go on."""
    lines = tuple(_at_work(step, one) for one in theirs)
    takes = tuple(
        button(text("button-take-over", name=writer(step, one)), Verb.TAKE_OVER, one.id) for one in theirs
    )
    own = button(text("button-own-draft"), verb_of(kind), target, OF_MY_OWN)
    return Message((*lines, text("draft-two-ways")), bound((*takes, own), step.case.id))


def wants_own(action: Action) -> bool:
    """Tell whether a press asks for a draft beside those of others."""
    return action.revision == OF_MY_OWN


def writer(step: Step, draft: Draft) -> str:
    """Return who writes a draft, as staff know each other."""
    return claiming.staff_name(step, draft.by)


def since(draft: Draft, step: Step) -> When:
    """Return since when a draft is there."""
    return When(draft.begun_at or step.event.at)


def about(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Name the document that a form is about."""
    document: Document | None = step.case.document(DocumentId(draft.target))
    return (text("form-about", name=document.name),) if document is not None else ()


def _at_work(step: Step, draft: Draft) -> Text:
    form = named("form", kind_of(draft))
    count = len(draft.answers)
    return text(
        "form-other-writer", name=writer(step, draft), form=form, since=since(draft, step), count=count
    )
