"""Notes: plain words of staff in a case's thread. They never leave it."""

from bot.actions import Verb
from bot.events import Edited, Removed, Said
from bot.people import permissions
from bot.review import drafts
from bot.step import Step
from bot.texts import text


def file(step: Step, message: Said) -> None:
    """File an internal note."""
    refused = permissions.refusal(step.event.actor, Verb.NOTE, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    if not message.text.strip():
        step.toast(text("note-empty"), refused=True)
        return
    keep(step, message.text, message.message, message.origin)
    waits = drafts.asking(step) is not None
    step.toast(text("note-filed-draft-waits" if waits else "note-filed"))


def keep(step: Step, words: str, message: str = "", origin: str = "") -> None:
    """Put words on record as a note."""
    whose = (("origin", origin),) if origin else ()
    which = {"message": message} if message else {}
    step.note("note", texts=(("note", words), *whose), by=step.event.actor.id, **which)


def edited(step: Step, changed: Edited) -> None:
    """File the new words of a note beside the old ones."""
    refused = permissions.refusal(step.event.actor, Verb.NOTE, step.case)
    if refused is not None:
        step.toast(refused, refused=True)
        return
    me = step.event.actor.id
    step.note("note edited", texts=(("note", changed.text),), by=me, message=changed.message)
    step.toast(text("note-edited"))


def removed(step: Step, gone: Removed) -> None:
    """Record that a note was deleted from the thread; what it said stays on record."""
    step.note("note removed", by=step.event.actor.id, message=gone.message)
    step.toast(text("note-removed"))
