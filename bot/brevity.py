"""Brevity: no message is longer than people read under stress, unless it is a document.

Belongs here: what counts as a document, how long a message may be, and how a longer one is told: what goes
out by itself as several messages, what somebody asked for page by page. What stands first, and what is left
to a button, is for whoever writes the message. Characters are counted for the longest language, before
anybody knows who reads.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.actions import Action, Verb
from bot.answers import Answer, Show
from bot.events import Body, Pressed
from bot.ids import CaseId
from bot.messages import Button, Message
from bot.texts import Text, text
from bot.texts.render import Texts

LONGEST: Final = 600
"""Characters of a message."""
BREAK: Final = 1
"""Characters between two parts of a message."""
DOCUMENTS: Final = (
    "letter-",
    "reasons-intro",
    "privacy-notice",
    "help",
    "staff-help",
    "summary-intro",
    "preview",
    "draft-summary",
    "dry-title",
    "letter-words",
)
"""What is read like a paper, and kept: by the text, or its beginning, that is somewhere in it.

The reasons and the decision; the privacy notice; the help, a page to look things up in; an appeal read back
to whoever wrote it; what is about to be sent, word for word; what a change of the settings would move, which
nobody should confirm unread; the words of another person that were handed in as a document.
"""
READ: Final = frozenset(
    {
        *(Verb.STATUS, Verb.DOCUMENTS),
        *(Verb.CARD, Verb.CASE, Verb.BARRED, Verb.STATS),
        *(Verb.RULES, Verb.DEADLINES, Verb.STAFF, Verb.PASSAGES),
    }
)
"""What only shows something, so that a further page of it is the same question again."""
_HEADINGS: Final = ("-intro", "-title", "status-also", "card-kin", "deadlines-windows")
_PAGE: Final = "page-number"
_A_PAGE_LINE: Final = 60
"""Room for the line that says which page it is."""


def is_document(message: Message) -> bool:
    """Tell whether a message is read like a paper, and may be longer."""
    return any(part.key.startswith(DOCUMENTS) for part in message.parts)


def room(parts: Iterable[Text], texts: Texts) -> int:
    """Return how many characters some parts take together at the most, in the language that needs most."""
    message = Filling(texts)
    message.takes(parts, must=True)
    return message.room


def fits(parts: Iterable[Text], texts: Texts, most: int = LONGEST) -> bool:
    """Tell whether some parts fit into a message."""
    return room(parts, texts) <= most


class Filling:
    """A message that is filled part by part, as long as there is room."""

    def __init__(self, texts: Texts, most: int = LONGEST) -> None:
        """Begin with nothing in it."""
        self._texts, self._most = texts, most
        self._taken = (0,) * len(texts.languages)

    def takes(self, parts: Iterable[Text], *, must: bool = False) -> bool:
        """Take some parts together if they fit, or if they must be in it; return whether they are."""
        taken = self._taken
        for one in parts:
            more = self._texts.room(one)
            taken = tuple(map(lambda first, second: first + second + BREAK, taken, more))
        fit = must or max(taken) <= self._most
        if fit:
            self._taken = taken
        return fit

    @property
    def room(self) -> int:
        """Return how many characters are taken, in the language that needs most."""
        return max(self._taken)


def how_many(lines: Iterable[Text], texts: Texts, most: int, beside: Iterable[Text] = ()) -> int:
    """Return how many lines, from the first on, fit into some room together with what stands beside them."""
    message, count = Filling(texts, most), 0
    message.takes(beside, must=True)
    for one in lines:
        if not message.takes((one,)):
            break
        count += 1
    return count


def pages(parts: tuple[Text, ...], texts: Texts, most: int = LONGEST) -> tuple[tuple[Text, ...], ...]:
    """Cut a message into as few as it takes, between its parts; a part too long by itself stands alone."""
    found: list[list[Text]] = []
    page = Filling(texts, most)
    for one in parts:
        if found and page.takes((one,)):
            found[-1].append(one)
            continue
        heading = [found[-1].pop()] if found and _leads_on(found[-1]) else []
        page = Filling(texts, most)
        page.takes((*heading, one), must=True)
        found.append([*heading, one])
    return tuple(tuple(one) for one in found)


def _leads_on(page: list[Text]) -> bool:
    """Tell whether a page would end with the heading of what follows on the next."""
    return len(page) > 1 and page[-1].key.endswith(_HEADINGS)


def packed(
    groups: Iterable[tuple[Text, ...]], texts: Texts, most: int = LONGEST
) -> tuple[tuple[Text, ...], ...]:
    """Put groups that belong together into as few messages as it takes, none of them torn unless too long."""
    found: list[tuple[Text, ...]] = []
    for group in groups:
        for piece in pages(group, texts, most):
            if found and fits((*found[-1], *piece), texts, most):
                found[-1] = (*found[-1], *piece)
            else:
                found.append(piece)
    return tuple(found)


def messages(said: Message, texts: Texts) -> tuple[Message, ...]:
    """Tell a message that is too long as several; buttons and file go with the last."""
    if is_document(said) or fits(said.parts, texts):
        return (said,)
    *first, last = pages(said.parts, texts)
    return (*(Message(one) for one in first), Message(last, said.buttons, said.attachment))


def turned(answer: Answer | None, body: Body, texts: Texts, case: CaseId | None = None) -> Answer | None:
    """Show of a long answer the page that was asked for, with a button for the next.

    Args:
        answer: what was decided.
        body: what was asked.
        texts: all words.
        case: the case that was asked about; its pages stay with it wherever they are turned.
    """
    if not isinstance(answer, Show) or not isinstance(body, Pressed) or body.action.verb not in READ:
        return answer
    said = answer.message
    if is_document(said) or fits(said.parts, texts):
        return answer
    found = pages(said.parts, texts, LONGEST - _A_PAGE_LINE)
    number = min(body.action.revision, len(found) - 1)
    line = text(_PAGE, number=str(number + 1), total=str(len(found)))
    action = replace(body.action, case=body.action.case or case)
    buttons = (*_further(action, number, len(found)), *said.buttons)
    return Show(Message((*found[number], line), buttons))


def how_many_pages(shown: Message) -> int:
    """Return how many pages an answer has of which this is one: its last line says so."""
    last = shown.parts[-1] if shown.parts else None
    return int(str(dict(last.args)["total"])) if last is not None and last.key == _PAGE else 1


def _further(action: Action, number: int, total: int) -> tuple[Button, ...]:
    """Offer the next page, and from the last one the first again."""
    last = number + 1 == total
    label, page = ("button-first-page", 0) if last else ("button-next-page", number + 1)
    try:
        return (Button(text(label), Action(action.verb, action.target, page, action.case).encode()),)
    except ValueError:  # typed so long that no button holds it
        return ()
