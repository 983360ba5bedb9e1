"""In every dialogue, whatever is said to the freelancer is short: read whole, in every language."""

from collections.abc import Iterator
from functools import cache

import pytest

from bot.messages import Message, ToPerson
from bot.texts import Text
from bot.texts.render import Reader
from bot.texts.wording import MESSAGE
from tests.support.catalogue import texts
from tests.support.play import Play

DOCUMENTS = ("letter-", "receipt-have-it", "reasons-intro", "summary-intro", "privacy-notice", "help")
"""Messages that are read like a paper, and kept: by the text (or its beginning) that opens or is in them."""
_LINES = 5
"""Lines of a list that belong to a message; a longer list is his own doing."""


@pytest.fixture
def play() -> Iterator[Play]:
    """Set up a play; at its end look at all that the freelancers were told."""
    made = Play()
    yield made
    told = (one.message for one in made.stage.sent if isinstance(one.to, ToPerson))
    long = [found for one in dict.fromkeys(told) if (found := too_long(one))]
    assert not long, "\n\n".join(long)


def too_long(message: Message) -> str:
    """Return the words of a message that is longer than people read under stress; empty when it is not."""
    if any(part.key.startswith(DOCUMENTS) for part in message.parts):
        return ""
    lines = [part for part in message.parts if part.key.endswith(("-line", "document-taken"))]
    parts = [part for part in message.parts if part not in lines[_LINES:]]
    for language in texts().languages:
        said = [_said(part, language) for part in parts]
        if sum(map(len, said)) - sum(map(_quoted, parts)) > MESSAGE:
            return f"{language}: " + "\n".join(said)
    return ""


@cache
def _said(part: Text, language: str) -> str:
    return texts().render(part, Reader(language, "Europe/Lisbon"))


def _quoted(part: Text) -> int:
    """Count the characters that people wrote, and we only repeat."""
    values = (value for _, value in part.args)
    return sum(
        _quoted(one) if isinstance(one, Text) else len(one) for one in values if isinstance(one, str | Text)
    )
