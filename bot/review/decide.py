"""Review decides: the staff's part of the decider.

Nothing reaches a freelancer without a preview and "Send". A plain message in the thread is a note, or the
answer to the one question that its writer has open there.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot import commands
from bot.actions import Action, Verb
from bot.answers import OpenDocument, Show
from bot.case.merging import home
from bot.documents.model import DocumentKind, Opening
from bot.events import Body, Edited, Removed, Said, UnknownInput
from bot.ids import DocumentId, StaffId
from bot.keeping import hold
from bot.messages import Message, button
from bot.review import (
    assigning,
    barring,
    card,
    claiming,
    dialogue,
    filling,
    inserting,
    merging,
    notes,
    resending,
)
from bot.review.forms import OPENED_BY
from bot.step import Step
from bot.texts import Text, When, text

filled = filling.filled

_OF_A_QUESTION = {
    Verb.CHOOSE,
    Verb.DONE,
    Verb.SKIP,
    Verb.BACK,
    Verb.KEEP,
    Verb.ADD,
    Verb.LATER,
    Verb.CONTINUE,
    Verb.REPLACE,
}
"""What the buttons of a question say, in a form that is asked question by question."""

_AT_ONCE: Final[dict[Verb, Callable[[Step], None]]] = {
    Verb.CLAIM: claiming.claim,
    Verb.RELEASE: claiming.release,
    Verb.IMPOSED_IT: claiming.imposed_it,
    Verb.UNBAR: barring.unbar,
    Verb.RELEASE_HOLD: hold.release,
}
"""What needs nothing but a press."""
_WITH_TARGET: Final[dict[Verb, Callable[[Step, str], None]]] = {
    Verb.SEND_AGAIN: resending.ask,
    Verb.DISCARD: filling.discard,
    Verb.EDIT: filling.edit,
    Verb.ASSIGN: assigning.assign,
    Verb.MERGE: merging.ask,
    Verb.TAKE_OVER: filling.take_over,
}
"""What needs to know what it is about, and no more."""


def said(step: Step, message: Said) -> None:
    """Take plain words as an answer where one is open, else as an internal note."""
    if not dialogue.listens(step, message):
        notes.file(step, message)


def edited(step: Step, changed: Edited) -> None:
    """Record that a note was changed, or ask what shall stand in an answer."""
    if not dialogue.reworded(step, changed):
        notes.edited(step, changed)


def removed(step: Step, gone: Removed) -> None:
    """Record that a note was deleted."""
    notes.removed(step, gone)


def pressed(step: Step, action: Action) -> None:
    """Do what a button or command says, if the table of permissions allows it."""
    refused = claiming.refusal(step, action.verb)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    match action.verb:
        case verb if verb in _AT_ONCE:
            _AT_ONCE[verb](step)
        case verb if verb in _WITH_TARGET:
            _WITH_TARGET[verb](step, action.target)
        case Verb.OPEN_DOCUMENT:
            open_document(step, action.target)
        case Verb.NOTE:
            notes.file(step, Said(action.target))
        case Verb.SEND:
            filling.send(step, action)
        case Verb.INSERT:
            inserting.insert(step, action)
        case Verb.MERGE_CONFIRMED:
            merging.merge(step, action)
        case Verb.CARD | Verb.CASE:
            step.answer = Show(card.whole(step.case, step.world))
        case verb if verb in OPENED_BY:
            filling.open_typed(step, OPENED_BY[verb], action)
        case verb if verb in _OF_A_QUESTION:
            filling.dialogue_verb(step, action)
        case _:
            step.toast(text("staff-unknown"), refused=True)


def unknown(step: Step, given: Body) -> None:
    """Answer what cannot be used here, kindly."""
    step.toast(not_known(given), refused=True)


def not_known(given: Body) -> Text:
    """Say that we do not know this, and which command was probably meant."""
    typed = given.word if isinstance(given, UnknownInput) and given.what == "command" else ""
    near = commands.meant_by_staff(typed)
    return text("staff-unknown-near", near=near) if near else text("staff-unknown")


def open_document(step: Step, target: str) -> None:
    """Let the actor look at a document: recorded, and told to the freelancer (law 10)."""
    document = step.case.document(DocumentId(target))
    if document is None:
        step.toast(text("document-unknown"), refused=True)
        return
    if document.gone:
        step.toast(text("document-destroyed", name=document.name), refused=True)
        return
    if document.unscanned:
        step.toast(text("document-unscanned", name=document.name), refused=True)
        return
    opening = Opening(StaffId(step.event.actor.id), step.event.at)
    local = step.world.rules.calendar.local
    # Who looks three times in an hour is told of once; who comes back the next day, again.
    first = all(
        one.by != opening.by or local(one.at).date() != local(opening.at).date() for one in document.openings
    )
    if first:
        changed = replace(document, openings=(*document.openings, opening))
        step.change(documents=tuple(changed if one.id == document.id else one for one in step.case.documents))
    step.note("document opened", document=document.id, by=opening.by)
    if first:
        visited = document.kind is DocumentKind.LINK
        told = text(
            "link-was-visited" if visited else "document-was-opened", name=document.name, at=When(opening.at)
        )
        step.tell(told)
    link = document.name if document.kind is DocumentKind.LINK else ""
    step.answer = OpenDocument(
        home(step.case, document), document.id, document.name, document.media_type, link, opening.by
    )
    if document.kind is DocumentKind.WORDS:
        step.answer = Show(Message((text("letter-words", name=document.name, words=document.words),)))
    step.post(
        text("thread-document-opened", name=document.name, by=claiming.staff_name(step, opening.by)),
        buttons=(
            button(text("button-mark"), Verb.MARK_DOCUMENT, document.id),
            button(text("button-send-again"), Verb.SEND_AGAIN, document.id),
        ),
    )
