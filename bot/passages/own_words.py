"""Own words: whether a person wrote anything about this case, beside what is kept for every case.

Belongs here: the comparison alone. Sentences that differ from a kept one by a date or a name are kept ones
too; what a freelancer waits for is a sentence that could stand in nobody else's letter.
"""

import re
from collections import Counter
from typing import Final

from bot.passages.model import Passages

LEAST: Final = 3
"""Words of one's own that make an answer."""
_ALIKE: Final = 0.75
"""Of the words of the longer of two sentences, the share that makes them one."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORD: Final = re.compile(r"[^\W_]+")


def only_passages(written: str, passages: Passages) -> bool:
    """Tell whether something is said that is kept for everybody, and next to nothing else."""
    known = [Counter(one) for passage in passages for one in _sentences(passage.words)]
    found, own = False, 0
    for sentence in _sentences(written):
        if any(_alike(Counter(sentence), one) for one in known):
            found = True
        else:
            own += len(sentence)
    return found and own < LEAST


def _sentences(words: str) -> list[list[str]]:
    found = (_WORD.findall(one.casefold()) for one in _SENTENCE.split(words))
    return [one for one in found if one]


def _alike(one: Counter[str], other: Counter[str]) -> bool:
    longer = max(one.total(), other.total())
    return (one & other).total() >= _ALIKE * longer
