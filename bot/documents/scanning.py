"""Scanning: files that could not be checked for malware when they came.

Such a file is kept encrypted, and nobody can open it. It is tried again by a clock until the scanner has an
answer: only then does it count as a document like the others. A scanner that fails means "not clean", never
acceptance. Not here: the scanner (`storage.looking`), and who asks it (`bot.uploads`, by the relay).
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.deadlines import timers
from bot.deadlines.clocks import Clock
from bot.deadlines.time import Duration, Unit
from bot.deadlines.timers import Timer
from bot.documents import naming
from bot.documents.model import Document
from bot.effects import DiscardDocument, ForgetFile, Rescan
from bot.events import Scanned
from bot.ids import CaseId, DocumentId
from bot.step import Step
from bot.texts import named, text

NOT_SCANNED: Final = "not_scanned"
HINTS: Final = frozenset({"name_mismatch", "hint_dark", "hint_blurred", "hint_blank"})
"""Findings that are said to him but do not keep a file out."""
_LONG: Final = timedelta(days=1)
"""After this the moderators are told that the scanner does not answer."""


def waits(problems: tuple[str, ...]) -> bool:
    """Tell whether nothing speaks against a file but that it could not be scanned."""
    return NOT_SCANNED in problems and all(one in HINTS or one == NOT_SCANNED for one in problems)


def due(step: Step, timer: Timer) -> None:
    """Have the file scanned again, and look again after a while."""
    document = step.case.document(DocumentId(timer.ref))
    if document is None or not document.unscanned:
        step.stop_key(timer.key)
        return
    step.add(Rescan(step.case.id, document.id, document.name, document.size, document.home))
    waited = timer.since - document.received_at
    _again(step, timer, step.event.at - document.received_at)
    if waited < _LONG <= step.event.at - document.received_at:
        step.alarm(text("alarm-scanner", reference=step.case.id))


def _again(step: Step, timer: Timer, waited: timedelta) -> None:
    """Look again after a while: soon at first, and more rarely the longer the scanner is silent."""
    next_time = timers.again(timer, step.world.rules, step.event.at)
    later = min(waited / 2, _LONG)
    if step.event.at + later > next_time.due:
        minutes = Duration(int(later.total_seconds() // 60), Unit.MINUTES)
        next_time = timers.start(Clock.SCAN, step.world.rules, step.event.at, timer.ref, minutes)
    step.put_timer(next_time)


def scanned(step: Step, result: Scanned) -> None:
    """Take what the scanner said at last; while it says nothing, the clock goes on."""
    document = step.case.document(result.document)
    if document is None or not document.unscanned or NOT_SCANNED in result.problems:
        return
    step.stop(Clock.SCAN, document.id)
    hard = tuple(one for one in result.problems if one not in HINTS)
    if hard:
        _not_kept(step, document, hard)
        return
    naming.put(step, replace(document, unscanned=False))
    step.note("document scanned", document=document.id)
    step.tell(text("document-scanned", name=document.name))
    if step.case.submitted_at is not None:
        step.post(text("thread-document-scanned", name=document.name))


def _not_kept(step: Step, document: Document, hard: tuple[str, ...]) -> None:
    """Let go of a file that was found harmful after all; say what and what helps."""
    step.change(documents=tuple(one for one in step.case.documents if one.id != document.id))
    for clock in (Clock.DOCUMENT_CHECK, Clock.RESUBMISSION):
        step.stop(clock, document.id)
    step.add(DiscardDocument(CaseId(document.home or step.case.id), document.id))
    step.add(ForgetFile(step.case.id, document.sha256))
    step.note("document not taken", document=document.id, problems=",".join(hard))
    step.tell(
        text("document-not-taken", name=document.name),
        *(named("file-problem", one) for one in hard),
        text("document-try-again"),
    )
    if step.case.submitted_at is not None:
        step.post(text("thread-document-harmful", name=document.name))
