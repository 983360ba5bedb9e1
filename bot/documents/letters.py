"""Letters: words of another person that are handed in as a document, not as a file.

A client's letter, copied or passed on into the chat, is no message of the freelancer's: it is kept as a
document of its own, read by staff like one, judged like one.
"""

import hashlib
from typing import Final

from bot.actions import Verb
from bot.documents import naming
from bot.documents.model import Document, DocumentKind
from bot.documents.papers import BY_OTHERS, Paper
from bot.events import Said
from bot.ids import DocumentId
from bot.intake import taking
from bot.messages import button
from bot.step import Step
from bot.texts import text

LONGEST: Final = 20_000
"""Characters of a letter; what is longer is sent as a file."""


def ask(step: Step) -> None:
    """Ask for the words; the next message is the letter."""
    step.change(awaits_letter=True, asking=False)
    step.tell(text("letter-send-now"), buttons=(button(text("button-no-letter"), Verb.LATER),))


def document(step: Step, said: Said) -> Document | None:
    """Make a document of the words; None when they are too long, which is said."""
    words = said.text.strip()
    if len(words) > LONGEST:
        step.note("letter too long", texts=(("words", said.text),))
        step.tell(text("letter-too-long", limit=LONGEST))
        return None
    number = 1 + sum(one.kind is DocumentKind.WORDS for one in step.case.documents)
    name = taking.in_his_language(step, text("letter-name", number=str(number)))
    content = words.encode("utf-8", "replace")
    return Document(
        DocumentId(step.fresh_id("letter")),
        DocumentKind.WORDS,
        name,
        step.event.at,
        len(content),
        "text/plain",
        hashlib.sha256(content).hexdigest(),
        origin=said.origin,
        words=words,
        paper=_first_by_others(step),
        named=True,
    )


def _first_by_others(step: Step) -> Paper:
    """Return what such words are for most likely: what his checklist asks for, else a client's letter."""
    return next((one for one in naming.offered(step) if one in BY_OTHERS), Paper.CLIENT_LETTER)
