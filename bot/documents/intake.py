"""Taking documents in: at any time, in every status, with all problems told at once.

Belongs here: what an arriving file or link does to the case. Looking into the bytes was the inspector's
work before the event; keeping them is the vault's.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.actions import Verb
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.documents import receipts
from bot.documents.model import Document, DocumentKind
from bot.effects import DiscardDocument
from bot.events import FileArrived
from bot.forms.model import Field, Kind
from bot.forms.reading import LINK_LIMIT, read
from bot.ids import DocumentId
from bot.intake import conversation
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, named, text

_SAME_SENDING: Final = timedelta(minutes=30)
_HINTS: Final = frozenset({"name_mismatch", "hint_dark", "hint_blurred", "hint_blank"})
"""Findings that are said to him but do not keep a file out."""


def arrived(step: Step, file: FileArrived) -> bool:
    """Take a file in, or say everything that is wrong with it. True when it was taken."""
    hard = tuple(one for one in file.problems if one not in _HINTS)
    if hard or not file.kept:
        _refuse(step, file, hard)
        return False
    known = next((one for one in step.case.documents if one.sha256 and one.sha256 == file.sha256), None)
    if known is not None:
        step.add(DiscardDocument(step.case.id, file.document))
        step.tell(text("document-known", known=known.name), buttons=_done_button(step))
        return True
    if len(step.case.documents) >= step.world.limits.documents_per_case:
        step.add(DiscardDocument(step.case.id, file.document))
        step.tell(text("document-too-many", limit=step.world.limits.documents_per_case))
        return False
    _keep(step, _document(step, file), hints=tuple(one for one in file.problems if one in _HINTS))
    return True


def only_a_link(words: str) -> str | None:
    """Return the address when a message is nothing but a link, else None."""
    word = words.strip()
    if not word.lower().startswith(("http://", "https://", "www.")):
        return None
    value = read(Field("link", Kind.LINK, text("form-not-a-link"), limit=LINK_LIMIT), word, date.min)
    return value if isinstance(value, str) else None


def link_arrived(step: Step, address: str) -> None:
    """Take a link as a document: a portfolio is evidence like any file."""
    if any(one.name == address for one in step.case.documents):
        step.tell(text("document-known", known=address), buttons=_done_button(step))
        return
    _keep(
        step,
        Document(DocumentId(step.fresh_id("link")), DocumentKind.LINK, address, step.event.at),
    )


def _keep(step: Step, document: Document, hints: tuple[str, ...] = ()) -> None:
    step.change(documents=(*step.case.documents, document))
    named = (("name", document.name), ("sha256", document.sha256))
    step.note("document received", texts=named, document=document.id)
    conversation.documents_gathered(step, document.id)
    in_work = step.case.submitted_at is not None and step.case.status is not Status.CLOSED
    if in_work:
        _start_check(step, document)
    if step.case.submitted_at is not None:
        step.post(receipts.announced(document))
    found = tuple(_problem(step, one) for one in hints)
    step.tell(receipts.taken(document), *found, *_after_taking(step), buttons=_done_button(step))


def _start_check(step: Step, document: Document) -> None:
    """Start the check's clock; files sent within minutes share one date, so that staff read one reminder."""
    for timer in step.case.timers:
        recent = step.event.at - timer.since <= _SAME_SENDING
        if timer.clock is Clock.DOCUMENT_CHECK and recent and not timer.late:
            step.put_timer(replace(timer, ref=document.id))
            return
    step.start(Clock.DOCUMENT_CHECK, document.id)


def _after_taking(step: Step) -> tuple[Text, ...]:
    if conversation.asks_for_documents(step):
        return (text("documents-more"),)
    if step.case.status is Status.CLOSED:
        return (text("document-case-closed"),)
    return ()


def _refuse(step: Step, file: FileArrived, problems: tuple[str, ...]) -> None:
    if file.kept:
        step.add(DiscardDocument(step.case.id, file.document))
    step.note("document not taken", document=file.document, problems=",".join(problems))
    step.tell(
        text("document-not-taken", name=file.name),
        *(_problem(step, one) for one in file.problems),
        text("document-try-again"),
        buttons=_done_button(step),
    )


def _problem(step: Step, code: str) -> Text:
    if code == "too_large":
        return text("file-problem-too-large", limit=receipts.size(step.world.limits.file_bytes))
    return named("file-problem", code)


def _document(step: Step, file: FileArrived) -> Document:
    return Document(
        file.document,
        DocumentKind.FILE,
        file.name,
        step.event.at,
        file.size,
        file.media_type,
        file.sha256,
        file.caption,
    )


def _done_button(step: Step) -> tuple[Button, ...]:
    return (button(text("button-that-is-all"), Verb.DONE),) if conversation.asks_for_documents(step) else ()
