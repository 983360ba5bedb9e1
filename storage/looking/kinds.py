"""Media types that both the first look and the worker speak of."""

from typing import Final

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLD_OFFICE: Final = "application/x-ole-storage"
"""What files of old Office are, and what a Word document with a password is wrapped in."""
OLD_OFFICE_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
