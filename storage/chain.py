"""The hash chain of a case's log: making its links, and telling whether one was changed.

Belongs here: pure computing, the same for every store. Not here: where links are kept (`storage.memory`,
`storage.sql`), the list of cases (`storage.register`), and sealing the texts (the keyring).

The hash of a link covers the case, its place, time, actor, action, facts, the digests of its texts and the
hash before it. It is keyed, by a key that the master key wraps: whoever has the database alone can make no
link that fits. The texts lie outside: each is digested with a salt of its own, so that erasing text and salt
leaves a chain that still verifies and from which nothing can be guessed (law 13). The register keeps the head
of every chain (length and last hash) under a mark of its own, so that cutting off the end is seen too.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from bot.effects import Entry
from bot.ids import CaseId
from bot.people.model import Actor
from bot.ports import AuditLine
from storage.crypto import salted_digest

_SALT_BYTES = 16
_SPELL: Final = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
"""Spells what is signed. ASCII only: the bytes under the hash do not depend on any encoding."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: how many links, and the last one's hash."""

    length: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text of a link while it exists, with the salt of its digest."""

    name: str
    salt: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """One link. `digests` are (name, digest) of every text it was made with, erased ones too."""

    seq: int
    at: datetime
    actor: str
    action: str
    facts: tuple[tuple[str, str], ...]
    digests: tuple[tuple[str, str], ...]
    hash: str


@dataclass(frozen=True, slots=True)
class Notary:
    """Signs what must not be changed unseen, by HMAC-SHA256 under a key that no database holds."""

    key: bytes = field(repr=False)

    def sign(self, told: object) -> str:
        """Return the hex signature of a value made of texts, numbers and tuples."""
        return hmac.digest(self.key, _SPELL(told).encode(), hashlib.sha256).hex()

    def links(
        self, case: CaseId, head: Head, actor: Actor, at: datetime, entries: Iterable[Entry]
    ) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """Make the links that follow `head`, each with its texts. Salts are random."""
        made = []
        for entry in entries:
            texts = tuple(
                KeptText(name, secrets.token_bytes(_SALT_BYTES), words) for name, words in entry.texts
            )
            digests = tuple((one.name, salted_digest(one.salt, one.text)) for one in texts)
            blank = Link(head.length + 1, at, _name(actor), entry.action, entry.facts, digests, "")
            head = Head(blank.seq, self.link_hash(case, blank, head.hash))
            made.append((replace(blank, hash=head.hash), texts))
        return tuple(made)

    def link_hash(self, case: CaseId, link: Link, previous: str) -> str:
        """Return the hash that a link must carry after `previous`."""
        moment = link.at.astimezone(UTC).isoformat(timespec="microseconds")
        return self.sign(
            ("link", case, link.seq, moment, link.actor, link.action, link.facts, link.digests, previous)
        )

    def broken_at(self, case: CaseId, chain: Iterable[Link], head: Head) -> int | None:
        """Return the place of the first link that is not what it was, None when the chain is whole.

        A missing or an added end counts as the place after the last link that is there.
        """
        previous, length = "", 0
        for link in chain:
            if link.seq != length + 1 or link.hash != self.link_hash(case, link, previous):
                return length + 1
            previous, length = link.hash, link.seq
        return None if Head(length, previous) == head else length + 1


def line(link: Link, texts: Iterable[KeptText]) -> AuditLine:
    """Return a link as the core reads it."""
    told = tuple((one.name, one.text) for one in texts)
    return AuditLine(link.seq, link.at, link.actor, link.action, link.facts, told, link.hash)


def unmatched(link: Link, texts: Iterable[KeptText]) -> tuple[str, ...]:
    """List the names of texts that are not those the link was made with."""
    return _compared(link, texts)[0]


def gone(link: Link, texts: Iterable[KeptText]) -> tuple[str, ...]:
    """List the names of texts that are not there any more; one that was changed is there."""
    kept = tuple(texts)
    wrong, left = _compared(link, kept)
    for one in wrong:
        if one in left:
            left.remove(one)
    return tuple(left[: max(0, len(link.digests) - len(kept))])


def _compared(link: Link, texts: Iterable[KeptText]) -> tuple[tuple[str, ...], list[str]]:
    """Return the names of texts that do not belong to the link, and of its texts that were not found."""
    left = list(link.digests)
    wrong = []
    for one in texts:
        found = (one.name, salted_digest(one.salt, one.text))
        if found in left:
            left.remove(found)
        else:
            wrong.append(one.name)
    return tuple(wrong), [name for name, _ in left]


def _name(actor: Actor) -> str:
    return f"{actor.role.value}:{actor.id}"
