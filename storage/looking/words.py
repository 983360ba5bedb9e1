"""Looking into plain text: UTF-8 to its last byte, without control characters, and not blank."""

import codecs
import unicodedata
from collections.abc import Iterator
from typing import Final

from storage.looking.codes import EMPTY, TRUNCATED, UNKNOWN_TYPE
from storage.looking.limits import Limits

_CHUNK: Final = 64 * 1024
_ALLOWED: Final = frozenset("\t\n\r\f")
_BLANK: Final = "\ufeff \t\r\n\f"


def look(data: bytes, _limits: Limits) -> Iterator[str]:
    """Yield the problems of a text."""
    decoder, blank = codecs.getincrementaldecoder("utf-8")(), True
    try:
        for start in range(0, len(data), _CHUNK):
            text = decoder.decode(data[start : start + _CHUNK])
            if any(unicodedata.category(one) == "Cc" for one in set(text) - _ALLOWED):
                yield UNKNOWN_TYPE
                return
            blank = blank and not text.strip(_BLANK)
    except UnicodeDecodeError:
        yield UNKNOWN_TYPE
        return
    if decoder.getstate()[0]:
        yield TRUNCATED
    if blank:
        yield EMPTY
