"""Receipts: what of his we have, file by file, and what became of each."""

from bot.case.model import Case
from bot.documents.model import Document, DocumentKind
from bot.texts import Text, When, named, text


def inventory(case: Case) -> tuple[Text, ...]:
    """List everything he handed in; say so too when there is nothing yet."""
    if not case.documents:
        return (text("inventory-empty"),)
    return (text("inventory-intro", count=len(case.documents)), *(line(one) for one in case.documents))


def line(document: Document) -> Text:
    """Describe one document and its state in a line."""
    return text("inventory-line", name=document.name, state=state(document))


def state(document: Document) -> Text:
    """Say what became of a document so far."""
    if document.verdict is not None:
        return named("document", document.verdict)
    if document.opened:
        return text("document-opened", at=When(document.openings[0].at))
    return text("document-received")


def taken(document: Document) -> Text:
    """Confirm that a document has arrived, with what identifies it."""
    if document.kind is DocumentKind.LINK:
        return text("document-link-taken", name=document.name)
    return text("document-taken", name=document.name, size=size(document.size), print=document.fingerprint)


def advice(document: Document) -> tuple[Text, ...]:
    """Say of a recording what becomes of it: what is spoken in it is read by nobody."""
    recorded = document.media_type.startswith(("audio/", "video/"))
    return (text("document-recording"),) if recorded else ()


def announced(document: Document) -> tuple[Text, ...]:
    """Tell staff that a document has arrived, and where it is from if he passed it on."""
    whose = (text("thread-origin", origin=document.origin),) if document.origin else ()
    if document.kind is DocumentKind.LINK:
        return (text("thread-link", name=document.name), *whose)
    return (text("thread-document", name=document.name, size=size(document.size)), *whose)


def size(count: int) -> Text:
    """Say a number of bytes in the unit that people read."""
    if count < 1024:
        return text("size-bytes", count=count)
    if count < 1024 * 1024:
        return text("size-kilobytes", count=round(count / 1024))
    return text("size-megabytes", count=str(round(count / 1024 / 1024, 1)))
