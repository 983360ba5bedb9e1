"""The mark of who opened a document: his name and the moment, across the whole page.

Belongs here: its letters and its place. The fonts that are always there have Latin letters only, so a name in
Cyrillic is spelled in them; what cannot be spelled becomes a question mark.
"""

import math
import unicodedata
from typing import Final

_CYRILLIC: Final = dict(zip("абвгґдезийклмнопрстуфыэіў", "abvggdeziyklmnoprstufyeiu", strict=True)) | {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ё": "yo",
    "є": "ye",
    "ї": "yi",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}
_LONGEST: Final = 100
ANGLE: Final = 30
"""Degrees: along a diagonal, so that no crop at an edge takes it away."""
SINE, COSINE = math.sin(math.radians(ANGLE)), math.cos(math.radians(ANGLE))


def latin(words: str) -> str:
    """Spell words in plain Latin letters, on one line."""
    spelled = "".join(map(_spelled, unicodedata.normalize("NFC", words)))
    plain = "".join(one for one in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(one))
    printable = "".join(one if " " <= one <= "~" else "?" for one in " ".join(plain.split()))
    return printable[:_LONGEST]


def _spelled(letter: str) -> str:
    small = _CYRILLIC.get(letter.lower())
    if small is None:
        return letter
    return small.capitalize() if letter.isupper() else small
