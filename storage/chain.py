"""The hash chain of a case's log: making its links, and telling whether one was changed.

Belongs here: pure computing, the same for every store. Not here: where links are kept (`storage.memory`,
`storage.sql`), and sealing the texts (the keyring).

The hash of a link covers the case, its place, time, actor, action, facts, the digests of its texts and the
hash before it. The texts lie outside: each is digested with a salt of its own, so that erasing text and salt
leaves a chain that still verifies and from which nothing can be guessed (law 13). Beside the chain the case
keeps its head (length and last hash), so that cutting off the end is seen too.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.effects import Entry
from bot.ids import CaseId
from bot.people.model import Actor
from bot.ports import AuditLine
from storage.crypto import salted_digest

_SALT_BYTES = 16


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


def links(
    case: CaseId, head: Head, actor: Actor, at: datetime, entries: Iterable[Entry]
) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
    """Make the links that follow `head`, each with its texts. Salts are random."""
    made = []
    for entry in entries:
        texts = tuple(KeptText(name, secrets.token_bytes(_SALT_BYTES), words) for name, words in entry.texts)
        digests = tuple((one.name, salted_digest(one.salt, one.text)) for one in texts)
        blank = Link(head.length + 1, at, _name(actor), entry.action, entry.facts, digests, "")
        head = Head(blank.seq, link_hash(case, blank, head.hash))
        made.append((_signed(blank, head.hash), texts))
    return tuple(made)


def link_hash(case: CaseId, link: Link, previous: str) -> str:
    """Return the hex SHA-256 that a link must carry after `previous`."""
    moment = link.at.astimezone(UTC).isoformat(timespec="microseconds")
    told = (case, link.seq, moment, link.actor, link.action, link.facts, link.digests, previous)
    # ASCII only: the bytes under the hash do not depend on any encoding.
    return hashlib.sha256(json.dumps(told, ensure_ascii=True, separators=(",", ":")).encode()).hexdigest()


def line(link: Link, texts: Iterable[KeptText]) -> AuditLine:
    """Return a link as the core reads it."""
    told = tuple((one.name, one.text) for one in texts)
    return AuditLine(link.seq, link.at, link.actor, link.action, link.facts, told, link.hash)


def broken_at(case: CaseId, chain: Iterable[Link], head: Head) -> int | None:
    """Return the place of the first link that is not what it was, None when the chain is whole.

    A missing or an added end counts as the place after the last link that is there.
    """
    previous, length = "", 0
    for link in chain:
        if link.seq != length + 1 or link.hash != link_hash(case, link, previous):
            return length + 1
        previous, length = link.hash, link.seq
    return None if Head(length, previous) == head else length + 1


def unmatched(link: Link, texts: Iterable[KeptText]) -> tuple[str, ...]:
    """List the names of texts that are not those the link was made with."""
    left = list(link.digests)
    wrong = []
    for one in texts:
        found = (one.name, salted_digest(one.salt, one.text))
        if found in left:
            left.remove(found)
        else:
            wrong.append(one.name)
    return tuple(wrong)


def _name(actor: Actor) -> str:
    return f"{actor.role.value}:{actor.id}"


def _signed(link: Link, digest: str) -> Link:
    return Link(link.seq, link.at, link.actor, link.action, link.facts, link.digests, digest)
