"""Receipts: what of his we have, file by file, and what became of each."""

from typing import Final

from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.documents.model import Document, DocumentKind
from bot.texts import Text, When, named, text

_OPENINGS: Final = 10
"""Openings of one document that are listed; all of them are in the log."""


def inventory(case: Case, *, whole: bool = False) -> tuple[Text, ...]:
    """List everything he handed in; say so too when there is nothing yet.

    Args:
        case: whose.
        whole: with every opening, the reason of each verdict, and whose words are whose.
    """
    if not case.documents:
        return (text("inventory-empty"),)
    listed = (
        one
        for each in case.documents
        for one in (line(each), *(_more(each) if whole else ()), *dates(case, each))
    )
    return (text("inventory-intro", count=len(case.documents)), *listed)


def counted(case: Case) -> tuple[Text, ...]:
    """Count what he handed in, where there is no room to list it; what he has to send again is named."""
    if not case.documents:
        return inventory(case)
    opened = sum(bool(one.openings) for one in case.documents)
    again = (one for each in case.documents for one in _again(case, each))
    return (text("inventory-counted", count=len(case.documents), opened=str(opened)), *again)


def _again(case: Case, document: Document) -> tuple[Text, ...]:
    timer = case.timer(f"{Clock.RESUBMISSION.value}:{document.id}")
    return (text("inventory-again", name=document.name, due=When(timer.due)),) if timer is not None else ()


def line(document: Document) -> Text:
    """Describe one document and its state in a line."""
    if document.paper is None:
        return text("inventory-line", name=document.name, state=state(document))
    paper = named("paper", document.paper)
    return text("inventory-line-paper", name=document.name, paper=paper, state=state(document))


def dates(case: Case, document: Document) -> tuple[Text, ...]:
    """Say by when a document is to be sent again, or until when it holds."""
    again = case.timer(f"{Clock.RESUBMISSION.value}:{document.id}")
    holds = case.timer(f"{Clock.RENEWAL.value}:{document.id}")
    return (
        *((text("document-again-by", due=When(again.due)),) if again is not None else ()),
        *((text("document-valid-until", until=When(holds.due)),) if holds is not None else ()),
    )


def _more(document: Document) -> tuple[Text, ...]:
    listed = tuple(text("opening-at", at=When(one.at)) for one in document.openings[-_OPENINGS:])
    return (
        *(
            (text("document-openings", dates=listed),)
            if len(listed) > 1 or (document.verdict and listed)
            else ()
        ),
        *_why(document),
        *((named("consent-said", document.consent),) if document.consent is not None else ()),
    )


def _why(document: Document) -> tuple[Text, ...]:
    """Repeat what was wrong with a document: what was ticked, then what was written."""
    ticked = tuple(named("fault", one) for one in document.faults)
    if not ticked:
        return (text("document-why", why=document.why),) if document.why else ()
    whole = text("verdict-faults-why", faults=ticked, why=document.why) if document.why else None
    return (text("document-why", why=whole or text("verdict-faults", faults=ticked)),)


def state(document: Document) -> Text:
    """Say what became of a document so far."""
    if document.gone_at is not None:
        return text("document-gone", at=When(document.gone_at))
    if document.verdict is not None:
        return named("document", document.verdict)
    if document.unscanned:
        return text("document-waits-for-scan")
    if document.opened:
        link = document.kind is DocumentKind.LINK
        return text("document-visited" if link else "document-opened", at=When(document.openings[0].at))
    return text("document-received")


def taken(document: Document) -> Text:
    """Confirm that a document has arrived, with what identifies it."""
    if document.kind is DocumentKind.LINK:
        return text("document-link-taken", name=document.name)
    if document.kind is DocumentKind.WORDS:
        return text("document-letter-taken", name=document.name)
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
    if document.kind is DocumentKind.WORDS:
        return (text("thread-letter", name=document.name), *whose)
    return (text("thread-document", name=document.name, size=size(document.size)), *whose)


def size(count: int) -> Text:
    """Say a number of bytes in the unit that people read."""
    if count < 1024:
        return text("size-bytes", count=count)
    if count < 1024 * 1024:
        return text("size-kilobytes", count=round(count / 1024))
    return text("size-megabytes", count=str(round(count / 1024 / 1024, 1)))
