"""Taking documents in: at any time, in every status, with all problems told at once.

Belongs here: what an arriving file or link does to the case. Looking into the bytes was the inspector's
work before the event; keeping them is the vault's. What is said about it is in `bot.documents.receipts`.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto, unique
from typing import Final, assert_never

from bot.actions import Action, Verb
from bot.answers import Show
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.documents import again, letters, naming, receipts, scanning, telling
from bot.documents.model import Document, DocumentKind
from bot.documents.papers import Paper
from bot.effects import DiscardDocument, RememberFile
from bot.events import FileArrived, Said
from bot.forms.model import Field, Kind
from bot.forms.reading import LINK_LIMIT, read
from bot.ids import DocumentId
from bot.intake import conversation
from bot.messages import Button, ToModerators, button
from bot.step import Step
from bot.texts import Text, named, text

_SAME_SENDING: Final = timedelta(minutes=30)


@unique
class _Fate(Enum):
    TAKEN = auto()
    KNOWN = auto()
    """The same file is there already: it counts once."""
    NOT_TAKEN = auto()
    NO_ROOM = auto()


@dataclass(frozen=True, slots=True)
class _Looked:
    """What became of one file."""

    file: FileArrived
    fate: _Fate
    document: Document | None = None
    """The document it became, or the one that is the same."""


def arrived(step: Step, files: tuple[FileArrived, ...]) -> tuple[FileArrived, ...]:
    """Take files in with one receipt that says everything; return those that count."""
    looked = tuple(_take(step, file) for file in files)
    if any("no_room" in one.problems for one in files):
        step.remind(ToModerators(), said=text("disk-nearly-full"))
    taken = tuple(one.document for one in looked if one.fate is _Fate.TAKEN and one.document)
    _announce(step, taken)
    replaced = again.taken(step, taken)
    asked, rows = (again.ask(step, taken) or naming.ask(step)) if taken else ((), ())
    step.tell(*_receipt(step, looked, taken), *replaced, *asked, buttons=(*rows, *done_button(step)))
    return tuple(one.file for one in looked if one.fate in (_Fate.TAKEN, _Fate.KNOWN))


def pressed(step: Step, action: Action) -> bool:
    """Do what concerns documents; False for a verb that does not."""
    match action.verb:
        case Verb.DOCUMENTS:
            step.answer = Show(telling.everything(step.case, step.world.catalogue))
        case Verb.EXAMPLE:
            step.tell(text("photo-good"), attachment=telling.example())
        case Verb.LETTER:
            letters.ask(step)
        case Verb.THIS_IS:
            if not again.said_to_replace(step, action.target):
                naming.named_as(step, action.target, done_button(step))
                again.renewed(step, action.target)
        case Verb.AGREED:
            naming.agreed(step, action.target, done_button(step))
        case _:
            return False
    return True


def only_a_link(words: str) -> str | None:
    """Return the address when a message is nothing but a link, else None."""
    word = words.strip()
    if not word.lower().startswith(("http://", "https://", "www.")):
        return None
    asked = Field("link", Kind.LINK, text("form-not-a-link"), limit=LINK_LIMIT)
    value = read(asked, word, date.min)
    return value if isinstance(value, str) else None


def link_arrived(step: Step, address: str, origin: str = "") -> None:
    """Take a link as a document: a portfolio is evidence like any file."""
    if any(one.name == address for one in step.case.documents):
        step.tell(text("document-known", known=address), buttons=done_button(step))
        return
    link = DocumentId(step.fresh_id("link"))
    document = Document(link, DocumentKind.LINK, address, step.event.at, origin=origin)
    _keep(step, document)
    _announce(step, (document,))
    asked, rows = naming.ask(step)
    step.tell(receipts.taken(document), *_after_taking(step), *asked, buttons=(*rows, *done_button(step)))


def letter_arrived(step: Step, said: Said) -> Document | None:
    """Take words of somebody else as a document, and ask whether that person agreed."""
    document = letters.document(step, said)
    if document is None:
        return None
    known = next((one for one in step.case.documents if one.sha256 == document.sha256), None)
    if known is not None:
        step.note("letter known", texts=(("words", said.text),))
        step.tell(text("document-known", known=known.name), buttons=done_button(step))
        return None
    _keep(step, document)
    _announce(step, (document,))
    naming.ask_consent(step, document, receipts.taken(document), *_after_taking(step))
    return document


def _take(step: Step, file: FileArrived) -> _Looked:
    """Let one file count, or leave it out; nothing is said yet."""
    hard = () if scanning.waits(file.problems) else _hard(file)
    if hard or not file.kept:
        if file.kept:
            step.add(DiscardDocument(step.case.id, file.document))
        step.note("document not taken", document=file.document, problems=",".join(hard))
        return _Looked(file, _Fate.NOT_TAKEN)
    held = tuple(one for one in step.case.documents if not one.gone)
    known = next((one for one in held if one.sha256 and one.sha256 == file.sha256), None)
    if known is not None:
        step.add(DiscardDocument(step.case.id, file.document))
        return _Looked(file, _Fate.KNOWN, known)
    if len(held) >= step.world.limits.documents_per_case and step.case.request is None:
        step.add(DiscardDocument(step.case.id, file.document))
        return _Looked(file, _Fate.NO_ROOM)
    document = _document(step, file)
    _keep(step, document)
    return _Looked(file, _Fate.TAKEN, document)


def _keep(step: Step, document: Document) -> None:
    step.change(documents=(*step.case.documents, document))
    facts = (("name", document.name), ("sha256", document.sha256), *_letter(document))
    whose = (("origin", document.origin),) if document.origin else ()
    step.note("document received", texts=(*facts, *whose), document=document.id)
    conversation.documents_gathered(step, document.id)
    if document.unscanned:
        step.start(Clock.SCAN, document.id)
    if step.case.submitted_at is not None and step.case.status is not Status.CLOSED:
        _start_check(step, document)


def _letter(document: Document) -> tuple[tuple[str, str], ...]:
    return (("words", document.words),) if document.words else ()


def _announce(step: Step, documents: tuple[Document, ...]) -> None:
    """Tell staff, once they know of the case."""
    if step.case.submitted_at is not None and documents:
        step.post(*(line for one in documents for line in receipts.announced(one)))
    seen = dict(step.world.elsewhere)
    for one in documents:
        if one.sha256 in seen:
            step.note("same file in another case", document=one.id, cases=",".join(seen[one.sha256]))
            step.post(text("thread-seen-elsewhere", name=one.name, cases=", ".join(seen[one.sha256])))
        if one.kind is DocumentKind.FILE:
            step.add(RememberFile(step.case.id, one.sha256))


def _start_check(step: Step, document: Document) -> None:
    """Start the check's clock; files sent within minutes share one date, so that staff read one reminder."""
    for timer in step.case.timers:
        recent = step.event.at - timer.since <= _SAME_SENDING
        if timer.clock is Clock.DOCUMENT_CHECK and recent and not timer.late:
            step.put_timer(replace(timer, ref=document.id))
            return
    step.start(Clock.DOCUMENT_CHECK, document.id)


def _receipt(step: Step, looked: tuple[_Looked, ...], taken: tuple[Document, ...]) -> tuple[Text, ...]:
    """Say of every file what became of it, and of every problem what it is."""
    fates = {one.fate for one in looked}
    return (
        *((text("documents-taken", count=len(taken)),) if len(looked) > 1 and taken else ()),
        *(line for one in looked for line in _said(step, one)),
        *_no_room(step, looked),
        *((text("document-try-again"),) if _Fate.NOT_TAKEN in fates else ()),
        *(_after_taking(step) if taken else ()),
    )


def _said(step: Step, looked: _Looked) -> tuple[Text, ...]:
    file, document = looked.file, looked.document
    match looked.fate:
        case _Fate.TAKEN:
            hints = tuple(_problem(step, one) for one in file.problems if one in scanning.HINTS)
            late = (text("document-not-scanned", name=file.name),) if document and document.unscanned else ()
            advice = receipts.advice(document) if document else ()
            return (receipts.taken(document), *late, *advice, *hints) if document else hints
        case _Fate.KNOWN:
            return (text("document-known", known=document.name if document else file.name),)
        case _Fate.NOT_TAKEN:
            found = tuple(_problem(step, one) for one in file.problems)
            return (text("document-not-taken", name=file.name), *found)
        case _Fate.NO_ROOM:
            return ()
        case _:
            assert_never(looked.fate)


def _no_room(step: Step, looked: tuple[_Looked, ...]) -> tuple[Text, ...]:
    names = ", ".join(one.file.name for one in looked if one.fate is _Fate.NO_ROOM)
    limit = step.world.limits.documents_per_case
    return (text("document-too-many", name=names, limit=limit),) if names else ()


def _after_taking(step: Step) -> tuple[Text, ...]:
    if conversation.asks_for_documents(step):
        return (text("documents-more"),)
    if step.case.status is Status.CLOSED:
        return (text("document-case-closed"),)
    return ()


def _hard(file: FileArrived) -> tuple[str, ...]:
    return tuple(one for one in file.problems if one not in scanning.HINTS)


def _problem(step: Step, code: str) -> Text:
    if code == "too_large":
        return text("file-problem-too-large", limit=receipts.size(step.world.limits.file_bytes))
    if code == "too_much":
        return text("file-problem-too-much", limit=receipts.size(step.world.limits.bytes_per_person))
    return named("file-problem", code)


def _document(step: Step, file: FileArrived) -> Document:
    is_the_notice = conversation.asks_for_notice(step)  # then nobody has to ask what it is
    return Document(
        file.document,
        DocumentKind.FILE,
        file.name,
        step.event.at,
        file.size,
        file.media_type,
        file.sha256,
        file.caption,
        file.origin,
        unscanned=scanning.waits(file.problems),
        paper=Paper.NOTICE if is_the_notice else None,
        named=is_the_notice,
    )


def done_button(step: Step) -> tuple[Button, ...]:
    """Offer to end the question for documents, while it is asked."""
    return (button(text("button-that-is-all"), Verb.DONE),) if conversation.asks_for_documents(step) else ()
