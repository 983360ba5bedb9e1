"""Look into one whole document, by its media type, and name everything that speaks against it.

Belongs here: which module looks at what, and what becomes of a parser's errors. Runs in the worker:
whatever a parser does wrong, it does there.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from storage.looking import letters, pdfs, pictures, words
from storage.looking.codes import CANNOT_BE_READ, PASSWORD, QUALITY, TRUNCATED, UNPACKS_TOO_LARGE
from storage.looking.kinds import DOCX, OLD_OFFICE
from storage.looking.limits import LIMITS, Limits

_EXPLAINED: Final = {TRUNCATED, PASSWORD, UNPACKS_TOO_LARGE}

Look = Callable[[bytes, Limits], Iterator[str]]


def _old_office(data: bytes, _limits: Limits) -> Iterator[str]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        yield PASSWORD


LOOKS: Final[dict[str, Look]] = {
    "image/jpeg": partial(pictures.look, "JPEG"),
    "image/png": partial(pictures.look, "PNG"),
    "image/webp": partial(pictures.look, "WEBP"),
    "image/heic": partial(pictures.look, "HEIF"),
    "image/heif": partial(pictures.look, "HEIF"),
    "application/pdf": pdfs.look,
    DOCX: letters.look,
    "text/plain": words.look,
    OLD_OFFICE: _old_office,
}


def look(data: bytes, media_type: str, limits: Limits = LIMITS) -> tuple[str, ...]:
    """Return the codes of all problems of a document, each once, in the order they were found."""
    found: dict[str, None] = {}
    try:
        for code in LOOKS[media_type](data, limits):
            found[code] = None
    except MemoryError:
        found[UNPACKS_TOO_LARGE] = None
    except Exception:  # a parser may raise anything on what strangers send
        if not _EXPLAINED & found.keys():
            found[CANNOT_BE_READ] = None
    hard = tuple(one for one in found if one not in QUALITY)
    return hard or tuple(found)
