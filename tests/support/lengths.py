"""Lengths: whether a message that was really sent or shown is one that people read under stress.

Read in all four languages, since they differ. Exempt are documents, and of some messages the words of people
that they repeat: both are named here one by one, apart from what the code itself takes for a document.
"""

from functools import cache

from bot import brevity
from bot.answers import Answer, OpenDocument, OpenForm, Show, Toast
from bot.case.model import Case
from bot.effects import RefreshCard, Send
from bot.events import Event
from bot.messages import Message
from bot.review import card
from bot.step import Decision
from bot.texts import Text
from bot.texts.render import Reader
from bot.texts.wording import MESSAGE
from bot.world import World
from tests.support.catalogue import texts

DOCUMENTS = {
    "letter-": "the decision, with its reasons",
    "reasons-intro": "the reasons of the measure",
    "privacy-notice": "how data are kept",
    "help": "a page to look things up in",
    "staff-help": "the same for staff",
    "summary-intro": "his own appeal, read back to him",
    "preview": "what is about to be sent, word for word",
    "draft-summary": "a draft of staff, read back to its writer",
    "dry-title": "what a change of the settings would move: nobody should confirm it unread",
    "letter-words": "another person's words, handed in as a document",
}
"""Kinds that may be longer, by the text (or its beginning) that is somewhere in them."""
QUOTES = (
    "form-answer-so-far",
    "from-reviewer",
    "preview-record",
    "summary-line",
    "thread-answer-changed",
    "thread-asks-reopening",
    "thread-data-answered",
    "thread-note-changed",
    "thread-own-words",
    "thread-question",
    "thread-remark",
    "thread-reply",
    "thread-requested",
    "thread-sent",
    "words-used",
)
"""Texts that repeat somebody's words to whoever has to read them whole: not ours to shorten."""


def too_long(message: Message) -> str:
    """Return the words of a message that is longer than people read under stress; empty when it is not."""
    if any(part.key.startswith(tuple(DOCUMENTS)) for part in message.parts):
        return ""
    if brevity.room(message.parts, texts()) <= MESSAGE:
        return ""  # no language needs more room than that, which a test of its own shows
    for language in texts().languages:
        said = [_said(part, language) for part in message.parts]
        quoted = sum(_quoted(part) for part in message.parts if part.key in QUOTES)
        if len("\n".join(said)) - quoted > MESSAGE:
            return f"{language}, {len(chr(10).join(said))} characters:\n" + "\n".join(said)
    return ""


def of_answer(answer: Answer | None) -> Message:
    """Return what an answer shows at once."""
    match answer:
        case Toast(said):
            return Message((said,))
        case Show(message):
            return message
        case OpenForm(view):
            return Message((view.form.title, *view.intro, *(one.text for one in view.problems)))
        case OpenDocument() | None:
            return Message(())


def all_too_long(messages: list[Message]) -> list[str]:
    """Return the words of every message that is too long."""
    return [found for one in dict.fromkeys(messages) if (found := too_long(one))]


def of_decision(decision: Decision, event: Event, world: World) -> list[str]:
    """Return the words of all that one decision sends or shows and that is too long, as it would go out."""
    sent = (one.message for one in decision.effects if isinstance(one, Send))
    told = [part for one in sent for part in brevity.messages(one, world.texts)]
    told.append(of_answer(brevity.turned(decision.answer, event.body, world.texts)))
    if isinstance(decision.state, Case) and any(isinstance(one, RefreshCard) for one in decision.effects):
        told.append(card.card(decision.state, world))
    return all_too_long(told)


@cache
def _said(part: Text, language: str) -> str:
    return texts().render(part, Reader(language, "Europe/Lisbon"))


def _quoted(part: Text) -> int:
    """Count the characters that people wrote, and we only repeat."""
    values = (value for _, value in part.args)
    return sum(
        _quoted(one) if isinstance(one, Text) else len(one) for one in values if isinstance(one, str | Text)
    )
