"""Errors of the core.

    RecourseError
    ├── LawBrokenError      a bug of ours: a decision would break a law; nothing of it is saved
    ├── CatalogueError      a data file (reasons, rules, texts) is wrong: names file, key and remedy
    ├── ConflictError       somebody else changed the subject meanwhile; the step is tried again
    └── VaultError          a document cannot be had
        ├── FileTooLargeError   the stream is longer than the limit; nothing of it is kept
        ├── TamperedError       what is stored is not what was stored; no byte of it is given out
        ├── MissingError        there is no such document
        └── NotShownError       no copy of it could be made for staff to look at; the original is whole

What a person does wrong is no error: it is answered in the conversation.
"""


class RecourseError(Exception):
    """Stand above all errors of the core."""


class LawBrokenError(RecourseError):
    """Say which law a decision would have broken. Carries no personal data."""


class CatalogueError(RecourseError):
    """Say which file and key is wrong, and what to do about it."""


class ConflictError(RecourseError):
    """Say that a subject changed between reading and writing."""


class VaultError(RecourseError):
    """Stand above what can be wrong with a document."""


class FileTooLargeError(VaultError):
    """Say that a stream exceeded its limit."""


class TamperedError(VaultError):
    """Say that a stored document fails its authentication."""


class MissingError(VaultError):
    """Say that a document is not there."""


class NotShownError(VaultError):
    """Say that no copy of a document could be made for staff to look at."""
