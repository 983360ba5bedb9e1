"""Review decides: the staff's part of the decider.

Nothing reaches a freelancer without a preview and "Send". A plain message in the thread is a note.
"""

from dataclasses import replace

from bot.actions import Action, Verb
from bot.answers import OpenDocument, OpenForm, Show
from bot.documents.model import DocumentKind, Opening
from bot.events import Edited, Filled, Removed, Said
from bot.forms import engine
from bot.forms.model import Draft, Form
from bot.ids import DocumentId, StaffId
from bot.messages import FormView, Message, bound, button
from bot.people import permissions
from bot.review import card, claiming, preview, sending
from bot.review.forms import OPENED_BY, StaffForm, staff_form, verb_of
from bot.step import Step
from bot.texts import Text, When, text


def said(step: Step, message: Said) -> None:
    """File a plain message as an internal note: it never leaves the thread."""
    note(step, message.text, message.message, message.origin)


def note(step: Step, words: str, message: str = "", origin: str = "") -> None:
    """File an internal note."""
    refused = permissions.refusal(step.event.actor, Verb.NOTE, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    if not words.strip():
        step.toast(text("note-empty"), refused=True)
        return
    whose = (("origin", origin),) if origin else ()
    which = {"message": message} if message else {}
    step.note("note", texts=(("note", words), *whose), by=step.event.actor.id, **which)
    step.toast(text("note-filed"))


def note_edited(step: Step, changed: Edited) -> None:
    """File the new words of a note beside the old ones."""
    refused = permissions.refusal(step.event.actor, Verb.NOTE, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    me = step.event.actor.id
    step.note("note edited", texts=(("note", changed.text),), by=me, message=changed.message)
    step.toast(text("note-edited"))


def note_removed(step: Step, gone: Removed) -> None:
    """Record that a note was deleted from the thread; what it said stays on record."""
    step.note("note removed", by=step.event.actor.id, message=gone.message)
    step.toast(text("note-removed"))


def pressed(step: Step, action: Action) -> None:
    """Do what a button or command says, if the table of permissions allows it."""
    refused = permissions.refusal(step.event.actor, action.verb, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    match action.verb:
        case Verb.CLAIM:
            claiming.claim(step)
        case Verb.RELEASE:
            claiming.release(step)
        case Verb.IMPOSED_IT:
            claiming.imposed_it(step)
        case Verb.OPEN_DOCUMENT:
            open_document(step, action.target)
        case Verb.NOTE:
            note(step, action.target)
        case Verb.SEND:
            send(step, action)
        case Verb.DISCARD:
            discard(step, action.target)
        case Verb.EDIT:
            edit(step, action.target)
        case Verb.CARD | Verb.CASE:
            step.answer = Show(card.card(step.case, step.world))
        case verb if verb in OPENED_BY:
            open_form(step, OPENED_BY[verb], action.target)
        case _:
            step.toast(text("staff-unknown"), refused=True)


def unknown(step: Step) -> None:
    """Answer what cannot be used here, kindly."""
    step.toast(text("staff-unknown"), refused=True)


def open_form(step: Step, kind: StaffForm, target: str) -> None:
    """Open a form with what its draft holds; who else is at it is shown."""
    unfit = sending.unfit(step, kind, target)
    if unfit is not None:
        step.toast(unfit, refused=True)
        return
    form = staff_form(kind, step.case, step.world)
    draft = _draft(step, kind, target)
    if draft is None:
        draft = Draft(kind.value, step.event.actor.id, target)
        _keep(step, draft)
    step.answer = OpenForm(_view(step, form, draft, _others(step, kind, target)))


def filled(step: Step, given: Filled) -> None:
    """Keep what was filled in; show what is wrong, or else the preview."""
    kind = next((one for one in StaffForm if one.value == given.form), None)
    if kind is None:
        step.toast(text("staff-unknown"), refused=True)
        return
    refused = permissions.refusal(step.event.actor, verb_of(kind), step.case)
    refused = refused or sending.unfit(step, kind, given.target)
    form = staff_form(kind, step.case, step.world)
    draft = _draft(step, kind, given.target) or Draft(kind.value, step.event.actor.id, given.target)
    today = step.world.rules.calendar.local(step.event.at).date()
    points = {f"point.{number}": point for number, point in enumerate(step.case.points, 1)}
    draft, problems = engine.fill_all(form, draft, dict(given.values), points, at=step.event.at, today=today)
    draft = replace(draft, revision=draft.revision + 1)
    _keep(step, draft)  # kept even when it may not be sent: no writer loses a word
    if refused is not None:
        step.toast(refused, refused=True)
    elif problems:
        step.answer = OpenForm(replace(_view(step, form, draft, ()), problems=problems))
    elif missing := sending.problems(step, kind, draft):
        step.answer = Show(_cannot_be_sent(step, kind, draft, missing))
    else:
        step.answer = Show(preview.message(step, kind, draft))


def send(step: Step, action: Action) -> None:
    """Send what was previewed, exactly as it was shown."""
    found = _named(step, action.target)
    if found is None:
        step.toast(text("send-nothing"), refused=True)
        return
    kind, draft = found
    refused = permissions.refusal(step.event.actor, verb_of(kind), step.case)
    refused = refused or sending.unfit(step, kind, draft.target)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    form = staff_form(kind, step.case, step.world)
    if action.revision != draft.revision or engine.missing(form, draft):
        intro = (text("send-changed-since"),)
        step.answer = OpenForm(_view(step, form, draft, intro))
        return
    problems = sending.problems(step, kind, draft)
    if problems:
        step.answer = Show(_cannot_be_sent(step, kind, draft, problems))
        return
    _drop(step, draft)
    sending.send(step, kind, draft)
    step.toast(text("sent"))


def _cannot_be_sent(step: Step, kind: StaffForm, draft: Draft, problems: tuple[Text, ...]) -> Message:
    """Name all that is missing at once, with the buttons that open what has not been opened."""
    case = step.case
    unread = tuple(one for one in case.documents if not one.opened_by(step.event.actor.id))
    openers = tuple(button(text("button-open", name=one.name), Verb.OPEN_DOCUMENT, one.id) for one in unread)
    buttons = (*preview.change_buttons(kind, draft), *(openers if kind is StaffForm.DECISION else ()))
    return Message((text("send-problems"), *problems), bound(buttons, case.id))


def discard(step: Step, target: str) -> None:
    """Throw a draft away because its writer wants it."""
    found = _named(step, target)
    if found is not None:
        _drop(step, found[1])
    step.toast(text("draft-discarded"))


def edit(step: Step, target: str) -> None:
    """Open the draft again, from its preview."""
    found = _named(step, target)
    if found is None:
        step.toast(text("send-nothing"), refused=True)
        return
    open_form(step, found[0], found[1].target)


def open_document(step: Step, target: str) -> None:
    """Let the actor look at a document: recorded, and told to the freelancer (law 10)."""
    document = step.case.document(DocumentId(target))
    if document is None:
        step.toast(text("document-unknown"), refused=True)
        return
    opening = Opening(StaffId(step.event.actor.id), step.event.at)
    first = all(one.by != opening.by for one in document.openings)
    if first:
        changed = replace(document, openings=(*document.openings, opening))
        step.change(documents=tuple(changed if one.id == document.id else one for one in step.case.documents))
    step.note("document opened", document=document.id, by=opening.by)
    if first:
        step.tell(text("document-was-opened", name=document.name, at=When(opening.at)))
    link = document.name if document.kind is DocumentKind.LINK else ""
    step.answer = OpenDocument(step.case.id, document.id, document.name, document.media_type, link)
    step.post(
        text("thread-document-opened", name=document.name, by=claiming.staff_name(step, opening.by)),
        buttons=(button(text("button-mark"), Verb.MARK_DOCUMENT, document.id),),
    )


def _about(step: Step, draft: Draft) -> tuple[Text, ...]:
    """Name the document that a form is about."""
    document = step.case.document(DocumentId(draft.target))
    return (text("form-about", name=document.name),) if document is not None else ()


def _view(step: Step, form: Form, draft: Draft, intro: tuple[Text, ...]) -> FormView:
    return FormView(form, form.fields, draft, (), (*_about(step, draft), *intro), step.case.id)


def _others(step: Step, kind: StaffForm, target: str) -> tuple[Text, ...]:
    return tuple(
        text("form-other-writer", name=claiming.staff_name(step, one.by))
        for one in step.case.drafts
        if (one.form, one.target) == (kind.value, target) and one.by != step.event.actor.id
    )


def _draft(step: Step, kind: StaffForm, target: str) -> Draft | None:
    mine = (kind.value, target, step.event.actor.id)
    return next((one for one in step.case.drafts if (one.form, one.target, one.by) == mine), None)


def _named(step: Step, target: str) -> tuple[StaffForm, Draft] | None:
    form, _, about = target.partition(":")
    kind = next((one for one in StaffForm if one.value == form), None)
    draft = _draft(step, kind, about) if kind is not None else None
    return None if kind is None or draft is None else (kind, draft)


def _keep(step: Step, draft: Draft) -> None:
    _drop(step, draft)
    step.change(drafts=(*step.case.drafts, draft))


def _drop(step: Step, draft: Draft) -> None:
    key = (draft.form, draft.target, draft.by)
    step.change(drafts=tuple(one for one in step.case.drafts if (one.form, one.target, one.by) != key))
