"""Media types that both the first look and the worker speak of."""

from typing import Final

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLD_OFFICE: Final = "application/x-ole-storage"
"""What files of old Office are, and what a Word document with a password is wrapped in."""
OLD_OFFICE_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

OGG: Final = "audio/ogg"
"""Opus in Ogg alone: what messengers record."""
MP3: Final = "audio/mpeg"
M4A: Final = "audio/mp4"
MP4: Final = "video/mp4"
MOV: Final = "video/quicktime"
SOUNDS: Final = frozenset({OGG, MP3, M4A})
FILMS: Final = frozenset({MP4, MOV})
RECORDINGS: Final = SOUNDS | FILMS
