"""Identifiers: what a case, a person and a chat are called.

Belongs here: the typed names, and the case reference that people read aloud and type.
Not here: randomness. Ids are derived from the id of the event that creates them, so that `decide`
stays deterministic; the randomness enters once, with the event (see `bot.service`).
"""

import hashlib
from dataclasses import dataclass
from typing import NewType

CaseId = NewType("CaseId", str)
"""A case reference such as ``7KQ2-M4TX``; also what people type."""
PersonId = NewType("PersonId", str)
StaffId = NewType("StaffId", str)
DocumentId = NewType("DocumentId", str)
MessageId = NewType("MessageId", str)

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"
"""What keyboards make of a dash."""
_CHECK_MODULUS = 37
_DATA_LENGTH = 7
_LEAST_OF_IT = 3
"""Characters that the beginning of a reference needs."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody is reached: a channel's name (opaque here) and that channel's id for the chat."""

    channel: str
    chat: str


def derive(*parts: str) -> str:
    """Return a 26-character id that depends on nothing but `parts`."""
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).digest()
    return _base32(int.from_bytes(digest), 26)


def case_reference(seed: str) -> CaseId:
    """Derive a case reference from `seed`: seven characters and a check character, Crockford base 32.

    The check is Crockford's, modulo 37. Numbers whose check would be one of his five odd symbols
    are passed over, so that a reference holds letters and digits only.
    """
    for attempt in range(1000):
        digest = hashlib.blake2b(f"{seed}\x1f{attempt}".encode(), digest_size=8).digest()
        number = int.from_bytes(digest) % (32**_DATA_LENGTH)
        if number % _CHECK_MODULUS < len(_ALPHABET):
            code = _base32(number, _DATA_LENGTH) + _ALPHABET[number % _CHECK_MODULUS]
            return CaseId(f"{code[:4]}-{code[4:]}")
    raise AssertionError("a thousand numbers in a row had an odd check symbol")  # pragma: no cover


def read_reference(typed: str) -> CaseId | None:
    """Return the reference somebody typed, forgiving case, spaces, dashes, O/0 and I/L/1; else None."""
    code = "".join(c for c in typed.upper().translate(_LOOKALIKES) if c not in f"{_DASHES} \t#")
    if len(code) != _DATA_LENGTH + 1 or any(c not in _ALPHABET for c in code):
        return None
    number = 0
    for character in code[:-1]:
        number = number * 32 + _ALPHABET.index(character)
    if number % _CHECK_MODULUS != _ALPHABET.index(code[-1]):
        return None
    return CaseId(f"{code[:4]}-{code[4:]}")


def reference_beginning(typed: str) -> str:
    """Return how a reference begins, read as forgivingly; empty where it cannot be one, or is too short."""
    code = "".join(c for c in typed.upper().translate(_LOOKALIKES) if c not in f"{_DASHES} \t#")
    if not _LEAST_OF_IT <= len(code) <= _DATA_LENGTH + 1 or any(c not in _ALPHABET for c in code):
        return ""
    return code if len(code) <= 4 else f"{code[:4]}-{code[4:]}"


def secret_code(seed: bytes) -> str:
    """Spell `seed` (8 bytes of randomness) as a proof code such as ``P-4KJ8-0QWE-ZX``.

    Ten characters carry 50 bits: enough for a single-use code that expires and allows few tries.
    """
    for attempt in range(1000):
        digest = hashlib.blake2b(seed + attempt.to_bytes(2), digest_size=8).digest()
        code = _base32(int.from_bytes(digest) % 32**10, 10)
        # A digit, so that no plain word, such as "programming", reads as a code; and not only 0 or 1,
        # which people type as letters.
        if any(c in "23456789" for c in code):
            return f"P-{code[:4]}-{code[4:8]}-{code[8:]}"
    raise AssertionError("a thousand codes in a row had no such digit")  # pragma: no cover


def read_secret_code(typed: str) -> str | None:
    """Return the proof code in `typed` if the whole message is one, forgiving how it was typed.

    In several groups, its P stands alone: "please help 2" is a message to a person.
    """
    groups = typed.upper().translate(dict.fromkeys(map(ord, _DASHES), " ")).split()
    letters = "".join(groups)
    if len(letters) != 11 or groups[0] not in ("P", letters) or not letters.startswith("P"):
        return None
    code = letters[1:].translate(_LOOKALIKES)
    if any(c not in _ALPHABET for c in code) or not any(c.isdigit() for c in letters):
        return None
    return f"P-{code[:4]}-{code[4:8]}-{code[8:]}"


def tie_code(seed: str) -> str:
    """Spell a code such as ``L-4KJ8-0QWE``, which ties two chats: forty bits, for a quarter of an hour."""
    for attempt in range(1000):
        digest = hashlib.blake2b(f"{seed}\x1f{attempt}".encode(), digest_size=8).digest()
        code = _base32(int.from_bytes(digest) % 32**8, 8)
        if any(c in "23456789" for c in code):
            return f"L-{code[:4]}-{code[4:]}"
    raise AssertionError("a thousand codes in a row had no such digit")  # pragma: no cover


def read_tie_code(typed: str) -> str | None:
    """Return the code for tying chats if the whole message is one, forgiving how it was typed.

    Its L stands alone: an account may well be called "leonard23".
    """
    groups = typed.upper().translate(dict.fromkeys(map(ord, _DASHES), " ")).split()
    letters = "".join(groups)
    if len(letters) != 9 or groups[0] != "L":
        return None
    code = letters[1:].translate(_LOOKALIKES)
    if any(c not in _ALPHABET for c in code) or not any(c.isdigit() for c in letters):
        return None
    return f"L-{code[:4]}-{code[4:]}"


def tie_digest(code: str) -> str:
    """Return what is stored of a code for tying chats, short enough for a button."""
    return hashlib.sha256(f"recourse tie code {code}".encode()).hexdigest()[:24]


def code_digest(code: str) -> str:
    """Return what is stored of a proof code: never the code itself."""
    return hashlib.sha256(f"recourse proof code {code}".encode()).hexdigest()


def _base32(number: int, length: int) -> str:
    return "".join([_ALPHABET[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5)])
