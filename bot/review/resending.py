"""Resending: a document that cannot be read is asked for anew with one tap and one plain reason.

What it fills in is the form of the verdict, so everything else is as with that: who may, the preview, Send,
the window of its own. Belongs here: which reasons are one tap away. Whoever has more to say takes the form.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Verb
from bot.documents.model import Document, Fault, Verdict
from bot.forms import engine
from bot.forms.model import Value
from bot.ids import DocumentId
from bot.messages import Message, bound, button
from bot.review import asking, dialogue, drafts, sending
from bot.review.forms import StaffForm, staff_form
from bot.step import Step
from bot.texts import named, text

REASONS: Final = (Fault.CUT_OFF, Fault.BLURRED, Fault.DARK, Fault.GLARE, Fault.LOCKED)
"""What is wrong most often; two at once, or anything else, go by the form."""


def ask(step: Step, target: str) -> None:
    """Offer the reasons for asking anew; with one behind the document, show what would be sent."""
    name, _, why = target.partition("=")
    document = step.case.document(DocumentId(name))
    unfit = sending.unfit(step, StaffForm.VERDICT, name)
    if document is None or unfit is not None:
        step.toast(unfit or text("document-unknown"), refused=True)
        return
    fault = next((one for one in REASONS if one.value == why), None)
    theirs = drafts.others(step, StaffForm.VERDICT, name)
    if theirs and drafts.mine(step, StaffForm.VERDICT, name) is None:
        dialogue.put(step, drafts.at_work(step, StaffForm.VERDICT, name, theirs))
    elif fault is None:
        dialogue.put(step, _offer(step, document))
    else:
        _prepare(step, document, fault)


def _offer(step: Step, document: Document) -> Message:
    reasons = tuple(
        button(named("fault", one), Verb.SEND_AGAIN, f"{document.id}={one.value}") for one in REASONS
    )
    more = button(text("button-send-again-more"), Verb.MARK_DOCUMENT, document.id)
    return Message((text("send-again-why", name=document.name),), bound((*reasons, more), step.case.id))


def _prepare(step: Step, document: Document, fault: Fault) -> None:
    """Fill in the verdict as the tap says; words that stand in the writer's draft stay there."""
    kind = StaffForm.VERDICT
    draft = drafts.mine(step, kind, document.id) or drafts.begin(step, kind, document.id)
    said: dict[str, Value] = {"verdict": Verdict.NOT_READABLE.value, "faults": (fault.value,)}
    form = staff_form(kind, step.case, step.world)
    filled, _ = engine.fill_all(form, draft, said, {}, at=step.event.at, today=asking.today(step))
    ready = replace(filled, asking=False, at="", gathering=(), revision=draft.revision + 1)
    dialogue.put(step, dialogue.result(step, kind, drafts.keep(step, ready)))
