"""What must be in memory before the worker is confined: after that, nothing can be imported.

Belongs here: what libraries load only when they first need it.
"""

import codecs
import importlib
from typing import Final

_ENCODINGS: Final = (
    "ascii",
    "charmap",
    "cp437",
    "cp1252",
    "latin-1",
    "mac-roman",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
    "utf-16-le",
    "utf-32",
)
_MODULES: Final = (
    "PIL.ExifTags",
    "PIL.ImageFile",
    "PIL.ImagePalette",
    "PIL.ImageSequence",
    "cryptography.hazmat.primitives.ciphers.algorithms",
    "cryptography.hazmat.primitives.ciphers.base",
    "cryptography.hazmat.primitives.ciphers.modes",
    "pypdf.filters",
    "pypdf.generic._image_xobject",
    "pypdf.xmp",
)


def everything() -> None:
    """Load what a look may need later."""
    for encoding in _ENCODINGS:
        codecs.lookup(encoding)
    for module in _MODULES:
        importlib.import_module(module)
