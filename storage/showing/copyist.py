"""The copyist, a process that copies one document and ends.

    python -m storage.showing.copyist TYPE MOST WORDS

It is confined before it reads. Its input is the mark (WORDS bytes) and then the document, of at most MOST
bytes; its output the length of the copy in a line of its own, and then the copy. A code of 0 says that the
copy is whole; whatever goes wrong, there is none.
"""

import codecs
import importlib
import io
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Final

from storage.looking import confine
from storage.looking.kinds import DOCX, MP3, OGG, RECORDINGS
from storage.looking.limits import LIMITS, Limits
from storage.looking.worker import ENCODINGS
from storage.showing import mark

Copy = Callable[[bytes, str, Limits], bytes]

_CHUNK: Final = 256 * 1024


def loaded(media_type: str) -> Copy:
    """Load what copies documents of a media type, and nothing else; afterwards no import is needed.

    Raises:
        ValueError: nothing does.
    """
    match media_type:
        case "image/jpeg" | "image/png" | "image/webp":
            form = media_type.removeprefix("image/").upper()
            return partial(importlib.import_module("storage.showing.pictures").copy, form)
        case "image/heic" | "image/heif":
            importlib.import_module("storage.looking.heif")
            return partial(importlib.import_module("storage.showing.pictures").copy, "HEIF")
        case "application/pdf":
            module = "pdfs"
        case "text/plain":
            return _as_it_is
        case _ if media_type == DOCX:
            module = "letters"
        case _ if media_type in RECORDINGS:
            recordings = importlib.import_module("storage.showing.recordings")
            own: Copy = getattr(recordings, {OGG: "voice", MP3: "song"}.get(media_type, "film"))
            return own
        case _:
            raise ValueError(f"Nothing copies {media_type}.")
    copy: Copy = importlib.import_module(f"storage.showing.{module}").copy
    return copy


def main() -> int:
    """Copy the document at the input."""
    media_type, most, words = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    copy = loaded(media_type)
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    # The decoder of HEIC starts a thread, even when told to use one only.
    threads = media_type in ("image/heic", "image/heif")
    confine.confine(LIMITS.memory + 2 * most, LIMITS.cpu_seconds, threads=threads)
    written = _read(words)
    data = _read(most + 1)
    if len(written) != words or len(data) > most:
        return 1
    made = copy(data, mark.latin(written.decode("utf-8", "replace")), LIMITS)
    sys.stdout.buffer.write(b"%d\n" % len(made))
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()
    return 0


def _as_it_is(data: bytes, _words: str, _limits: Limits) -> bytes:
    return data.decode("utf-8-sig").encode()


def _read(most: int) -> bytes:
    """Read to the end, or so many bytes."""
    data = io.BytesIO()
    while (wanted := min(_CHUNK, most - data.tell())) and (chunk := os.read(0, wanted)):
        data.write(chunk)
    return data.getvalue()


if __name__ == "__main__":
    sys.exit(main())
