"""Look into one whole document, by its media type, and name everything that speaks against it.

Belongs here: which module looks at what, and what becomes of a parser's errors. Runs in the worker:
whatever a parser does wrong, it does there.
"""

import importlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from storage.looking.codes import CANNOT_BE_READ, PASSWORD, QUALITY, TRUNCATED, UNPACKS_TOO_LARGE
from storage.looking.kinds import DOCX, FILMS, M4A, MP3, OGG, OLD_OFFICE
from storage.looking.limits import LIMITS, Limits

Look = Callable[[bytes, Limits], Iterator[str]]

_EXPLAINED: Final = {TRUNCATED, PASSWORD, UNPACKS_TOO_LARGE}


def loaded(media_type: str) -> Look:
    """Load what looks into documents of a media type, and nothing else; afterwards no import is needed."""
    match media_type:
        case "image/jpeg" | "image/png" | "image/webp":
            form = media_type.removeprefix("image/").upper()
            return partial(importlib.import_module("storage.looking.pictures").look, form)
        case "image/heic" | "image/heif":
            importlib.import_module("storage.looking.heif")
            return partial(importlib.import_module("storage.looking.pictures").look, "HEIF")
        case "application/pdf":
            module = "pdfs"
        case "text/plain":
            module = "words"
        case _ if media_type == DOCX:
            module = "letters"
        case _ if media_type == OGG:
            module = "ogg"
        case _ if media_type == MP3:
            module = "mp3"
        case _ if media_type in FILMS or media_type == M4A:
            module = "films"
        case _ if media_type == OLD_OFFICE:
            return _old_office
        case _:
            raise ValueError(f"Nothing looks into {media_type}.")
    look: Look = importlib.import_module(f"storage.looking.{module}").look
    return look


def problems(look: Look, data: bytes, limits: Limits = LIMITS) -> tuple[str, ...]:
    """Return the codes of all problems of a document, each once, in the order they were found."""
    found: dict[str, None] = {}
    try:
        for code in look(data, limits):
            found[code] = None
    except MemoryError:
        found[UNPACKS_TOO_LARGE] = None
    except Exception:  # a parser may raise anything on what strangers send
        if not _EXPLAINED & found.keys():
            found[CANNOT_BE_READ] = None
    hard = tuple(one for one in found if one not in QUALITY)
    return hard or tuple(found)


def _old_office(data: bytes, _limits: Limits) -> Iterator[str]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        yield PASSWORD
