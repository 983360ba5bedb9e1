"""Keys and small sealed texts, over AES-256-GCM.

Here belongs: the master key (loading, making, hiding it), wrapping one key by another, sealing a small text
under a person's key, and the salted digests that the audit chain holds. Everything
but `MasterKey.load_or_create` is a pure function over bytes.

Here does not belong: how a document is cut into frames (`storage.vault`), where keys of persons are kept
(the tables), and who may open what (`bot.people`).

A sealed blob is: one version byte, 12 random bytes of nonce, then the ciphertext with its 16-byte tag. The
context (what the blob is, and whose) is authenticated, not stored: a blob moved elsewhere does not open.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import TamperedError

KEY_BYTES = 32
"""Length of every key here, in bytes (AES-256)."""

_VERSION = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16
_OVERHEAD = len(_VERSION) + _NONCE_BYTES + _TAG_BYTES
_HEX_LENGTH = 2 * KEY_BYTES

WRAPPED_BYTES = _OVERHEAD + KEY_BYTES
"""Length of a wrapped key, in bytes."""

# Two purposes never share associated data, so a wrapped key cannot be passed off as a sealed text.
_WRAP = b"recourse wrapped key\x00"
_SEAL = b"recourse sealed text\x00"
_ENVELOPE = b"envelope"

# 32 random bytes have fewer than 8 different values with a chance below 2**-128: that is a placeholder.
_FEWEST_VALUES = 8


class KeyProblem(ValueError):
    """A key that is missing, malformed or not private; the message says what to do, never the key."""


@dataclass(frozen=True, slots=True)
class MasterKey:
    """Hold the 32 bytes under which all document keys are wrapped; never shows them.

    Raises `KeyProblem` when the material is not 32 bytes long.
    """

    material: bytes = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse a key of another length."""
        if len(self.material) != KEY_BYTES:
            raise KeyProblem(f"A master key is {KEY_BYTES} bytes; this one has {len(self.material)}.")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a key from 64 hex digits or from base64 (either alphabet) of 32 bytes.

        Raises `KeyProblem` when the text is neither, or is a placeholder such as all zeros.
        """
        material = _decoded(text.strip())
        if len(material) == KEY_BYTES and len(set(material)) < _FEWEST_VALUES:
            raise KeyProblem(
                f"The master key looks like a placeholder, not like random bytes. {_HOW_TO_MAKE}"
            )
        return cls(material)

    @classmethod
    def load_or_create(cls, path: Path) -> Self:
        """Load the key file, or make a new one with mode 0600 when there is none.

        Two processes that start together end up with the same key. Raises `KeyProblem` when the file is
        open to other users, holds no key, or cannot be read or made.
        """
        try:
            if not path.exists():
                _create_key_file(path)
            if path.is_dir():
                raise KeyProblem(
                    f"{path} is a folder, and the master key is a file. "
                    f'Name the file in [storage], such as: key = "{path / "master.key"}"'
                )
            if path.stat().st_mode & 0o077:
                raise KeyProblem(f"Other users can read the master key. Run: chmod 600 {path}")
            return cls.parse(path.read_text(encoding="ascii"))
        except UnicodeDecodeError as error:
            raise KeyProblem(f"{path} does not hold a master key: {_EXPECTED}") from error
        except OSError as error:
            raise KeyProblem(
                f"The master key file {path} cannot be used ({error.strerror}). {_HELP}"
            ) from error


_EXPECTED = f"expected {_HEX_LENGTH} hex digits, or base64 of {KEY_BYTES} bytes."
_HOW_TO_MAKE = "Make one with: openssl rand -base64 32"
_HELP = "Check its folder's owner and rights, or name another place in [storage] key."


def _decoded(text: str) -> bytes:
    """Decode hex or base64; the error chain is cut because it could quote the key."""
    try:
        if len(text) == _HEX_LENGTH:
            return bytes.fromhex(text)
        return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (ValueError, binascii.Error):
        raise KeyProblem(f"The master key cannot be read: {_EXPECTED} {_HOW_TO_MAKE}") from None


def _create_key_file(path: Path) -> None:
    """Write a new key beside its place, then link it in: the name appears once, and whole.

    A plain O_EXCL on the final name would let a second process read the file while it is still empty.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(new_key()) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return  # another process was first: its key counts
    finally:
        draft.unlink()
    sync(path.parent)


def sync(path: Path) -> None:
    """Make a file's content, or the names in a folder, survive a power cut.

    Raises `OSError` when it cannot be opened.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def new_key() -> bytes:
    """Make a random key of 32 bytes, for one document or one person."""
    return secrets.token_bytes(KEY_BYTES)


def wrap(master: MasterKey, key: bytes, context: bytes) -> bytes:
    """Encrypt a key under the master key, bound to its context.

    Returns `WRAPPED_BYTES` bytes for a key of 32.
    """
    return _close(master.material, key, _WRAP + context)


def unwrap(master: MasterKey, wrapped: bytes, context: bytes) -> bytes:
    """Recover a wrapped key.

    Raises `TamperedError` when it was changed, belongs to another context or another master key.
    """
    return _open(master.material, wrapped, _WRAP + context)


def seal(key: bytes, plain: bytes, context: bytes) -> bytes:
    """Encrypt a small text under a 32-byte key, bound to its context; equal texts give different blobs.

    Meant for kilobytes: the whole text is in memory. Documents go to `storage.vault`.
    """
    return _close(key, plain, _SEAL + context)


def unseal(key: bytes, blob: bytes, context: bytes) -> bytes:
    """Recover a sealed text.

    Raises `TamperedError` when it was changed or belongs to another context or key.
    """
    return _open(key, blob, _SEAL + context)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Closes small texts that come back to us from outside, under a key for that purpose alone."""

    _key: bytes = field(repr=False)

    def seal(self, plain: bytes) -> bytes:
        """Close."""
        return seal(self._key, plain, _ENVELOPE)

    def unseal(self, sealed: bytes) -> bytes:
        """Open.

        Raises `TamperedError` when it is not as we closed it.
        """
        return unseal(self._key, sealed, _ENVELOPE)


def salted_digest(salt: bytes, text: str) -> str:
    """Return the hex SHA-256 of salt followed by the text in UTF-8.

    The salt should be 16 random bytes or more and kept with the text, so that erasing both leaves a digest
    from which nothing can be guessed. Raises `ValueError` on an empty salt.
    """
    if not salt:
        raise ValueError("A digest without a salt can be guessed; give 16 random bytes.")
    # Lone surrogates do arrive from chat platforms; a digest must exist for every text.
    return hashlib.sha256(salt + text.encode("utf-8", "surrogatepass")).hexdigest()


def _close(key: bytes, plain: bytes, purpose: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, plain, _VERSION + purpose)


def _open(key: bytes, blob: bytes, purpose: bytes) -> bytes:
    if len(blob) < _OVERHEAD or not blob.startswith(_VERSION):
        raise TamperedError("This is not a sealed blob of a version that is known here.")
    nonce = blob[1 : 1 + _NONCE_BYTES]
    try:
        return AESGCM(key).decrypt(nonce, blob[1 + _NONCE_BYTES :], _VERSION + purpose)
    except InvalidTag:
        raise TamperedError("A sealed blob failed its check: changed, moved, or another key.") from None
