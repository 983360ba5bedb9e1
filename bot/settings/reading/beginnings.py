"""Beginnings: what one can begin to type after a command about the settings.

Belongs here: which words, in which order; channels offer them meanwhile. What they mean is
read by the other modules of this room.
"""

from functools import cache
from typing import Final

from bot.actions import Verb
from bot.deadlines.rules import DEFAULTS
from bot.settings.reading import deadlines, passages, staff

_WORDS: Final = {
    Verb.DEADLINES: deadlines.WORDS,
    Verb.STAFF: staff.WORDS,
    Verb.PASSAGES: passages.WORDS,
}


@cache
def beginnings(verb: Verb) -> tuple[str, ...]:
    """Return the words that can follow a command, those of the first language first; none where any may."""
    ways = _WORDS.get(verb, ())
    first, others = (words[0] for words in ways), (one for words in ways for one in words[1:])
    clocks = DEFAULTS if verb is Verb.DEADLINES else ()
    named = (f"{word} {clock.value}" for word in ("show", "set", "unset") for clock in clocks)
    return (*first, *named, *others)
