"""What each kind of document is shown as.

Belongs here: media types, for both sides of the pipe.
"""

from typing import Final

from storage.looking.kinds import DOCX, RECORDINGS

JPEG: Final = "image/jpeg"
PDF: Final = "application/pdf"
TEXT: Final = "text/plain"

SHOWN_AS: Final[dict[str, str]] = {
    "image/jpeg": JPEG,
    "image/png": JPEG,
    "image/webp": JPEG,
    "image/heic": JPEG,
    "image/heif": JPEG,
    "application/pdf": PDF,
    "text/plain": TEXT,
    DOCX: TEXT,
    **{one: one for one in RECORDINGS},
}
