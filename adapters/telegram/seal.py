"""Seal: what people have written is never kept plainly, where the channel has to keep some of it.

The captions of an album that is still coming in, the names of documents on a keyboard: sealed with a key that
is derived from the bot's token, which no backup of the database holds.
"""

import base64
import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE: Final = 12


class Seal:
    """Seals and opens short texts."""

    def __init__(self, secret: bytes) -> None:
        """Derive the key."""
        self._box = AESGCM(hmac.digest(secret, b"what the channel keeps", hashlib.sha256))

    def close(self, text: str, name: str) -> str:
        """Seal a text under a name; elsewhere it does not open."""
        nonce = os.urandom(_NONCE)
        sealed = self._box.encrypt(nonce, text.encode("utf-8", "surrogatepass"), name.encode())
        return base64.b64encode(nonce + sealed).decode()

    def open(self, kept: str, name: str) -> str | None:
        """Open a text; None when it was sealed by another bot, or is damaged."""
        try:
            raw = base64.b64decode(kept, validate=True)
            return self._box.decrypt(raw[:_NONCE], raw[_NONCE:], name.encode()).decode(
                "utf-8", "surrogatepass"
            )
        except (ValueError, InvalidTag):
            return None
