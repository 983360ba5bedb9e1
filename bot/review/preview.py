"""Previews: what a member of staff sees before anything is sent, word for word as it will be read."""

from typing import Final

from bot.actions import Verb
from bot.decision import letter
from bot.documents import again
from bot.documents.model import Fault, Verdict
from bot.forms.model import Draft
from bot.ids import DocumentId
from bot.messages import Button, Message, bound, button
from bot.people.barring import told
from bot.review import barring, build, canned, claiming, extending, windows
from bot.review.forms import StaffForm
from bot.step import Step
from bot.texts import Text, named, text

_RECORDS: Final = frozenset(
    {StaffForm.PROOF, StaffForm.NOTICE, StaffForm.REOPEN, StaffForm.DATA_ASKED, StaffForm.HOLD}
)
"""Forms that write something down; nothing of them is sent as it stands."""


def message(step: Step, kind: StaffForm, draft: Draft) -> Message:
    """Show what would be sent, with Send, Change and Discard."""
    send = button(text("button-send"), Verb.SEND, draft.id, draft.revision)
    buttons = bound((send, *change_buttons(draft), *canned.offer(step, draft)), step.case.id)
    warned = _refused_before(step, draft) if kind is StaffForm.VERDICT else ()
    return Message((text("preview"), *_heading(step, kind), *warned, *_body(step, kind, draft)), buttons)


def change_buttons(draft: Draft) -> tuple[Button, ...]:
    """Offer to change or to discard a draft."""
    return (
        button(text("button-edit"), Verb.EDIT, draft.id),
        button(text("button-discard"), Verb.DISCARD, draft.id),
    )


def _heading(step: Step, kind: StaffForm) -> tuple[Text, ...]:
    """Say whom it goes to, and in which language he reads what is ours in it."""
    if kind in _RECORDS:
        return (text("preview-of", reference=step.case.id),)
    language = text(f"language-name-{step.world.language}")
    return (text("preview-of", reference=step.case.id), text("preview-language", language=language))


def _body(step: Step, kind: StaffForm, draft: Draft) -> tuple[Text, ...]:
    if kind is StaffForm.REASONS:
        return letter.reasons_letter(build.reasons(step, draft))
    if kind is StaffForm.DECISION:
        return letter.decision_letter(step.case, build.ruling(step, draft))
    if kind is StaffForm.VERDICT:
        return verdict_told(step, draft)
    if kind is StaffForm.REQUEST:
        window, carried = windows.plan(step, draft)
        asked = text("from-reviewer", words=draft.text("words"), signed=claiming.pseudonym(step))
        return (asked, *windows.told(step, window, carried))
    if kind is StaffForm.EXTEND:
        return extending.told(step, draft)
    if kind in (StaffForm.REPLY, StaffForm.RESTORED, StaffForm.DATA_ANSWERED):
        return (text("from-reviewer", words=draft.text("words"), signed=claiming.pseudonym(step)),)
    if kind is StaffForm.BAR:
        return told(barring.made(step, draft), step.world)
    return tuple(text("preview-record", words=draft.text(one.field)) for one in draft.answers)


def verdict_told(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Say a verdict on a document as the freelancer reads it."""
    document = step.case.document(DocumentId(draft.target))
    name = document.name if document else ""
    verdict = Verdict(draft.text("verdict"))
    if verdict is Verdict.ACCEPTED:
        return (named("verdict-told", verdict, name=name),)
    said = named("verdict-told", verdict, name=name, why=_why(draft))
    if verdict is not Verdict.NOT_READABLE:
        return (said,)
    sorry = (text("again-new-reason"),) if new_reason(step, draft) else ()
    again_by = windows.told_again(step, *windows.plan_again(step, draft.target)) if step.case.open else ()
    return (said, *sorry, *again_by)


def new_reason(step: Step, draft: Draft) -> bool:
    """Tell whether a document is refused once more, for a reason that was not given the first time."""
    document = step.case.document(DocumentId(draft.target))
    before = again.refused_before(step.case, document) if document is not None else ()
    if not before or draft.text("verdict") not in (Verdict.NOT_READABLE.value, Verdict.NOT_ACCEPTED.value):
        return False
    faults = set(draft.items("faults"))
    if faults:
        return not faults <= {one.value for each in before for one in each.faults}
    return draft.text("why").strip().casefold() not in {one.why.strip().casefold() for one in before}


def _refused_before(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Warn whoever refuses a document once more: what he was told before, and that this is new."""
    document = step.case.document(DocumentId(draft.target))
    before = again.refused_before(step.case, document) if document is not None else ()
    if not before or draft.text("verdict") not in (Verdict.NOT_READABLE.value, Verdict.NOT_ACCEPTED.value):
        return ()
    lines = tuple(
        text("warn-refused-before", name=one.name, why=reason(one.faults, one.why)) for one in before
    )
    return (*lines, *((text("warn-new-reason"),) if new_reason(step, draft) else ()))


def _why(draft: Draft) -> Text:
    return reason(tuple(Fault(one) for one in draft.items("faults")), draft.text("why"))


def reason(faults: tuple[Fault, ...], why: str) -> Text:
    """Say all that is wrong with a document at once: what was ticked, then what was written."""
    if not faults:
        return text("answer-words", words=why)
    ticked = tuple(named("fault", one) for one in faults)
    return (
        text("verdict-faults-why", faults=ticked, why=why) if why else text("verdict-faults", faults=ticked)
    )
