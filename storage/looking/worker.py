"""The worker, a process that looks into one document and ends: `python -m storage.looking.worker TYPE SIZE`.

It is confined before it reads; the document comes through its input, the codes leave as JSON through its
output. One document a process: what a hostile one does to its worker, it cannot do to the next person's
document.
"""

import codecs
import io
import json
import os
import sys

from storage.looking import confine
from storage.looking.limits import LIMITS
from storage.looking.look import loaded, problems

_CHUNK = 256 * 1024
# Python loads them when they are first needed, and then it would be too late.
ENCODINGS = (
    "ascii",
    "cp437",
    "cp1252",
    "latin-1",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
    "utf-16-le",
    "utf-32",
)


def main() -> int:
    """Look into the document at the input; a code of 0 says that the answer is one."""
    media_type, size = sys.argv[1], int(sys.argv[2])
    look = loaded(media_type)
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    # The decoder of HEIC starts a thread, even when told to use one only.
    threads = media_type in ("image/heic", "image/heif")
    confine.confine(LIMITS.memory + 2 * size, LIMITS.cpu_seconds, threads=threads)
    data = _read(size)
    if len(data) != size:
        return 1
    sys.stdout.write(json.dumps(problems(look, data)))
    sys.stdout.flush()
    return 0


def _read(size: int) -> bytes:
    """Read to the end, or one byte more than was announced."""
    data = io.BytesIO()
    while (wanted := min(_CHUNK, size + 1 - data.tell())) and (chunk := os.read(0, wanted)):
        data.write(chunk)
    return data.getvalue()


if __name__ == "__main__":
    sys.exit(main())
