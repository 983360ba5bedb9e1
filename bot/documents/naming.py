"""Naming: what a document is, and whether whoever wrote it agreed that it is sent.

He says it with one press, or not at all: nothing waits for it. Words of other people are a kind of their own;
the question whether they agreed is asked kindly, every answer counts, and staff see it.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.actions import Verb
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.documents import checklist, telling
from bot.documents.model import Consent, Document
from bot.documents.papers import BY_OTHERS, Paper
from bot.ids import DocumentId
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, named, text

OTHER: Final = "other"
"""The answer of who means none of the papers that were offered."""
AHEAD: Final = timedelta(days=62)
"""So long before a document's time is over a new one is taken for it."""
_MOST: Final = 9
"""Papers that are offered at once."""


def ask(step: Step) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """Ask what the next unnamed document is, as one press; nothing where no paper is open."""
    unnamed = checklist.unnamed(step.case)
    papers = offered(step)
    if not unnamed or not papers:
        return (), ()
    document = unnamed[0]
    rows = tuple(button(named("paper", one), Verb.THIS_IS, f"{document.id}={one.value}") for one in papers)
    other = button(text("button-something-else"), Verb.THIS_IS, f"{document.id}={OTHER}")
    return (text("document-what-is-it", name=document.name),), (*rows, other)


def offered(step: Step) -> tuple[Paper, ...]:
    """Return the papers that are still open, what is needed first."""
    closed = step.case.status is Status.CLOSED
    found = () if closed else checklist.missing(step.case, step.world.catalogue)
    papers = (*_to_be_renewed(step), *(paper for one in found for paper in one.papers))
    return tuple(dict.fromkeys(papers))[:_MOST]


def _to_be_renewed(step: Step) -> tuple[Paper, ...]:
    """Return what he is being reminded of because its time is over soon."""
    soon = step.event.at + AHEAD
    refs = (one.ref for one in step.case.timers if one.clock is Clock.RENEWAL and one.due <= soon)
    found = (step.case.document(DocumentId(one)) for one in refs)
    return tuple(one.paper for one in found if one is not None and one.paper is not None)


def named_as(step: Step, target: str, buttons: tuple[Button, ...] = ()) -> None:
    """Note what a document is."""
    which, _, what = target.partition("=")
    document = step.case.document(DocumentId(which))
    known = what == OTHER or what in {one.value for one in Paper}
    if document is None or document.verdict is not None or not known:
        step.toast(text("button-outdated"), refused=True)
        return
    paper = None if what == OTHER else Paper(what)
    document = replace(document, paper=paper, named=True)
    put(step, document)
    step.note("document named", document=document.id, paper=what)
    thanks = _thanks(document)
    if paper in BY_OTHERS and document.consent is None:
        ask_consent(step, document, thanks)
    else:
        _go_on(step, buttons, thanks)


def ask_consent(step: Step, document: Document, *before: Text) -> None:
    """Ask whether who wrote it agreed that it is sent."""
    offers = tuple(
        button(named("button-consent", one), Verb.AGREED, f"{document.id}={one.value}") for one in Consent
    )
    step.tell(*before, text("consent-ask", name=document.name), buttons=offers)


def agreed(step: Step, target: str, buttons: tuple[Button, ...] = ()) -> None:
    """Note whether who wrote a document agreed; any answer is fine."""
    which, _, answer = target.partition("=")
    document = step.case.document(DocumentId(which))
    if document is None or answer not in {one.value for one in Consent}:
        step.toast(text("button-outdated"), refused=True)
        return
    put(step, replace(document, consent=Consent(answer)))
    step.note("consent of another person noted", document=document.id, consent=answer)
    _go_on(step, buttons, named("consent-noted", answer))


def put(step: Step, document: Document) -> None:
    """Put a document in the place of the one with its id."""
    step.change(documents=tuple(document if one.id == document.id else one for one in step.case.documents))


def _thanks(document: Document) -> Text:
    if document.paper is None:
        return text("document-named-other", name=document.name)
    return text("document-named", name=named("paper", document.paper))


def _go_on(step: Step, buttons: tuple[Button, ...], *before: Text) -> None:
    parts, rows = ask(step)
    rest = parts or telling.still_open(step.case, step.world.catalogue)
    step.tell(*before, *rest, buttons=(*rows, *buttons))
