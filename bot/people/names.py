"""Names: how an account name or a handle is found again, however it is typed.

Belongs here: which keys a name is filed under, and which key a search asks for. Stores keep the keys only as
keyed hashes: a name is personal, and nothing that can be read may lie beside its sealed case.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST: Final = 3
"""Letters that a beginning needs; of anything shorter the whole name has to be typed."""
_LONGEST: Final = 24


def filed_under(names: Iterable[str]) -> frozenset[str]:
    """Return the keys that these names are found by: whole, and by how it or a word begins."""
    found: set[str] = set()
    for name in names:
        words = _words(name)
        whole = "".join(words)
        if whole:
            found.add(_exactly(whole))
        for one in (whole, *words):
            found.update(one[:length] for length in range(_SHORTEST, min(len(one), _LONGEST) + 1))
    return frozenset(found)


def sought(typed: str) -> str:
    """Return the key that a search asks for; empty where nothing is left of what was typed."""
    whole = "".join(_words(typed))
    return whole[:_LONGEST] if len(whole) >= _SHORTEST else _exactly(whole) if whole else ""


def exactly(name: str) -> str:
    """Return the key of a whole name: no other account has it but by being spelled the same."""
    whole = "".join(_words(name))
    return _exactly(whole) if whole else ""


def _exactly(whole: str) -> str:
    return f"={whole}"


def _words(name: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
