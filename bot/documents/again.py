"""Again: what has to be sent once more, because it could not be read, or because its time is over.

A document that staff could not read opens a window of its own beside the main turn, with reminders and a
warning like every window; nothing is closed when it ends, a person goes on with what is there. A document
whose kind expires is asked for again well ahead. Belongs here: which document takes the place of which. How
long a window is beside the date of a decision is `bot.review.windows`.
"""

from dataclasses import replace
from typing import Final

from bot.actions import Verb
from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.deadlines.time import Duration, Unit
from bot.documents import naming
from bot.documents.model import Document, Verdict
from bot.documents.papers import Paper
from bot.ids import DocumentId
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, When, text
from bot.world import Catalogue

_OLD: Final = ":"
"""Begins the target of a press that names another document, where others name a paper."""
_SHORT: Final = 10
"""Characters of an id that tell documents of one case apart: two whole ids do not fit on a button."""
_REFUSED: Final = (Verdict.NOT_READABLE, Verdict.NOT_ACCEPTED)


def asked_for(case: Case) -> tuple[Document, ...]:
    """Return the documents that he was asked to send again, the first asked first."""
    refs = (one.ref for one in case.timers if one.clock is Clock.RESUBMISSION)
    found = (case.document(DocumentId(one)) for one in refs)
    return tuple(one for one in found if one is not None)


def taken(step: Step, documents: tuple[Document, ...]) -> tuple[Text, ...]:
    """Let new documents take the places of those asked for, where it is clear which is which."""
    asked = asked_for(step.case)
    if not asked or len(documents) < len(asked):
        return ()
    return tuple(replaces(step, new, old) for new, old in zip(documents, asked, strict=False))


def ask(step: Step, documents: tuple[Document, ...]) -> tuple[tuple[Text, ...], tuple[Button, ...]] | None:
    """Ask which of several documents a new one takes the place of; None where that is no question."""
    asked, new = asked_for(step.case), step.case.document(documents[0].id)
    if not asked or new is None or new.replaces is not None:
        return None
    rows = tuple(
        button(text("button-instead-of", name=one.name), Verb.THIS_IS, f"{new.id}={_OLD}{one.id[:_SHORT]}")
        for one in asked
    )
    other = button(text("button-something-else"), Verb.THIS_IS, f"{new.id}={naming.OTHER}")
    return (text("document-instead-of-which", name=new.name),), (*rows, other)


def said_to_replace(step: Step, target: str) -> bool:
    """Take a press that says which document a new one takes the place of; False for any other."""
    which, _, what = target.partition("=")
    if not what.startswith(_OLD):
        return False
    new = step.case.document(DocumentId(which))
    old = next((one for one in asked_for(step.case) if f"{_OLD}{one.id[:_SHORT]}" == what), None)
    if new is None or old is None or new.id == old.id or new.verdict is not None:
        step.toast(text("button-outdated"), refused=True)
        return True
    said = replaces(step, new, old)
    rest = naming.ask(step)
    step.tell(said, *rest[0], buttons=rest[1])
    return True


def renewed(step: Step, target: str) -> None:
    """Take a document whose kind was just said for the one whose time is over soon."""
    document = step.case.document(DocumentId(target.partition("=")[0]))
    if document is not None and document.verdict is None:
        renews(step, document)


def replaces(step: Step, new: Document, old: Document) -> Text:
    """Let one document take the place of another: the window is over, and what it is, is known."""
    fresh = step.case.document(new.id) or new
    naming.put(step, replace(fresh, replaces=old.id, paper=fresh.paper or old.paper, named=True))
    for clock in (Clock.RESUBMISSION, Clock.RENEWAL):
        step.stop(clock, old.id)
    step.note("document sent again", document=new.id, replaces=old.id)
    return text("document-replaces", name=new.name, old=old.name)


def renews(step: Step, new: Document) -> None:
    """Take a paper of the same kind for the one whose time is over soon; somebody has to look at it."""
    if new.paper is None:
        return
    for timer in step.case.timers:
        old = step.case.document(DocumentId(timer.ref))
        if timer.clock is not Clock.RENEWAL or timer.due > step.event.at + naming.AHEAD:
            continue
        if old is not None and old.paper is new.paper and old.id != new.id:
            replaces(step, new, old)
            if step.case.submitted_at is not None:
                step.start(Clock.DOCUMENT_CHECK, new.id)


def accepted(step: Step, document: Document, months: int) -> tuple[Text, ...]:
    """Ask for it again in some months, where its kind expires; say by when."""
    lasts = months or months_of(document.paper, step.world.catalogue, step.case)
    if not lasts:
        return ()
    timer = step.start(Clock.RENEWAL, document.id, Duration(lasts, Unit.MONTHS))
    return (text("document-valid-until", until=When(timer.due)),)


def months_of(paper: Paper | None, catalogue: Catalogue, case: Case) -> int:
    """Return after how many months a paper is asked for again; 0: never.

    The reason's own checklist goes before what the marketplace says of the kind.
    """
    reason = catalogue.reason(case.reason_code)
    wanted = reason.papers if reason is not None else ()
    listed = next((one.months for one in wanted if paper in one.papers), 0)
    return listed or next((months for kind, months in catalogue.renewals if kind is paper), 0)


def refused_before(case: Case, document: Document) -> tuple[Document, ...]:
    """Return the documents that this one stands for in turn and that were refused, the latest first."""
    found: list[Document] = []
    seen, old = {document.id}, document.replaces
    while old is not None and old not in seen:
        earlier = case.document(old)
        if earlier is None:
            break
        if earlier.verdict in _REFUSED:
            found.append(earlier)
        seen.add(old)
        old = earlier.replaces
    return tuple(found)


def window_ends(step: Step, ref: str) -> None:
    """End the window for sending something again: a person goes on with what is there."""
    document = step.case.document(DocumentId(ref))
    name = document.name if document is not None else ref
    step.stop(Clock.RESUBMISSION, ref)
    step.note("resubmission window ended", document=ref)
    step.post(text("thread-not-sent-again", name=name))
    step.tell(text("not-sent-again", name=name))


def renewal_ends(step: Step, ref: str) -> None:
    """Say that a document holds no longer; what that means, a person has to tell him."""
    document = step.case.document(DocumentId(ref))
    name = document.name if document is not None else ref
    step.stop(Clock.RENEWAL, ref)
    step.note("document holds no longer", document=ref)
    answer = step.start(Clock.NEXT_ANSWER)
    step.post(text("thread-not-renewed", name=name, due=When(answer.due)))
    step.tell(text("not-renewed", name=name, due=When(answer.due)))
