"""Telling: the checklist and the documents as the freelancer reads them, before the first and after each.

Belongs here: what is said. How each line stands is in `checklist`, what a single document says in `receipts`.
"""

from typing import Final

from bot.actions import Verb
from bot.case.model import Case
from bot.documents import checklist, receipts
from bot.documents.model import Document
from bot.documents.papers import BY_OTHERS, Wanted
from bot.messages import Attachment, Button, Message, button
from bot.texts import Text, named, text
from bot.world import Catalogue

EXAMPLES: Final = "examples"
"""The source of the drawn examples."""
GOOD_PHOTO: Final = "good-photo.png"


def example() -> Attachment:
    """Return the drawn example of a good photo."""
    return Attachment(EXAMPLES, GOOD_PHOTO, text("photo-about"))


def before_sending(case: Case, catalogue: Catalogue) -> tuple[Text, ...]:
    """Say what helps, and how it stands."""
    found = checklist.lines(case, catalogue)
    if not found:
        reason = catalogue.reason(case.reason_code)
        return (reason.helps,) if reason is not None else ()
    needed = any(one.wanted.needed and one.open for one in found)
    return (
        text("checklist-intro"),
        *(_line(one) for one in found),
        *((text("checklist-none-of-these"),) if needed else ()),
    )


def everything(case: Case, catalogue: Catalogue) -> Message:
    """Answer /documents: the checklist as it stands, every document with all that happened to it."""
    parts = (
        text("documents-title", reference=case.id),
        *before_sending(case, catalogue),
        *receipts.inventory(case, whole=True),
        text("documents-any-time"),
    )
    return Message(parts, (*buttons(), button(text("button-status"), Verb.STATUS)))


def buttons() -> tuple[Button, ...]:
    """Offer what helps with sending."""
    return (
        button(text("button-example"), Verb.EXAMPLE),
        button(text("button-letter"), Verb.LETTER),
    )


def still_open(case: Case, catalogue: Catalogue) -> tuple[Text, ...]:
    """Name what could still be sent; what is needed apart from what helps. Before the reason nobody knows."""
    if catalogue.reason(case.reason_code) is None:
        return ()
    open_now = checklist.missing(case, catalogue)
    needed = tuple(what(one) for one in open_now if one.needed)
    helps = tuple(what(one) for one in open_now if not one.needed)
    return (
        *((text("checklist-still-needed", papers=needed),) if needed else ()),
        *((text("checklist-still-helps", papers=helps),) if helps else ()),
    )


def what(wanted: Wanted) -> Text:
    """Name a line of the checklist."""
    papers = tuple(named("paper", one) for one in wanted.papers)
    return papers[0] if len(papers) == 1 else text("paper-one-of", papers=_either(papers))


def _either(papers: tuple[Text, ...]) -> Text:
    """Join what can stand for one another: "a, b or c"."""
    first, *rest = papers
    if not rest:
        return first
    if len(rest) == 1:
        return text("papers-or", first=first, last=rest[0])
    return text("papers-comma", first=first, rest=_either(tuple(rest)))


def for_staff(document: Document) -> tuple[Text, ...]:
    """Say what he says a document is, and whether whoever wrote it agreed."""
    said = (text("card-paper", paper=named("paper", document.paper)),) if document.paper else ()
    if document.paper not in BY_OTHERS:
        return said
    consent = document.consent.value if document.consent else "unanswered"
    return (*said, named("consent-card", consent))


def _line(line: checklist.Line) -> Text:
    state = named("standing", line.standing)
    return text(
        "checklist-needed" if line.wanted.needed else "checklist-helps", what=what(line.wanted), state=state
    )
