"""The codes of everything that can speak against a document. Each has a text: `file-problem-…`.

Belongs here: the codes, and which of them are hints. What is done about one is the core's to decide.
"""

from typing import Final

# Known from the first bytes and the name (`storage.inspection`).
EMPTY: Final = "empty"
UNKNOWN_TYPE: Final = "unknown_type"
TYPE_NOT_ACCEPTED: Final = "type_not_accepted"
NAME_MISMATCH: Final = "name_mismatch"

# Known from a whole parse, in the worker.
TRUNCATED: Final = "truncated"
CANNOT_BE_READ: Final = "cannot_be_read"
PASSWORD: Final = "password"  # noqa: S105 - a code, not a password
SCRIPT: Final = "script"
ATTACHMENT: Final = "attachment"
TOO_MANY_PAGES: Final = "too_many_pages"
PICTURE_TOO_LARGE: Final = "picture_too_large"
PICTURE_TOO_SMALL: Final = "picture_too_small"
UNPACKS_TOO_LARGE: Final = "unpacks_too_large"
TWO_KINDS: Final = "two_kinds"

# Known from a malware scanner.
MALWARE: Final = "malware"
NOT_SCANNED: Final = "not_scanned"

# Said kindly with the receipt; none of them refuses anything.
HINT_DARK: Final = "hint_dark"
HINT_BLURRED: Final = "hint_blurred"
HINT_BLANK: Final = "hint_blank"

OF_THE_HEAD: Final = (EMPTY, UNKNOWN_TYPE, TYPE_NOT_ACCEPTED, NAME_MISMATCH)
QUALITY: Final = (HINT_DARK, HINT_BLURRED, HINT_BLANK)
HINTS: Final = frozenset({NAME_MISMATCH, *QUALITY})
"""Codes that do not keep a document out."""
OF_THE_WORKER: Final = (
    EMPTY,
    UNKNOWN_TYPE,
    TYPE_NOT_ACCEPTED,
    TRUNCATED,
    CANNOT_BE_READ,
    PASSWORD,
    SCRIPT,
    ATTACHMENT,
    TOO_MANY_PAGES,
    PICTURE_TOO_LARGE,
    PICTURE_TOO_SMALL,
    UNPACKS_TOO_LARGE,
    TWO_KINDS,
    *QUALITY,
)
"""Codes a worker may answer with; any other answer is no answer."""
ALL: Final = tuple(dict.fromkeys((*OF_THE_HEAD, *OF_THE_WORKER, MALWARE, NOT_SCANNED)))
