"""The hash chain of each case, in SQL."""

import json
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from bot.effects import Entry
from bot.ids import CaseId
from bot.people.model import Actor
from bot.ports import AuditLine
from storage import chain
from storage.chain import Head, KeptText, Link
from storage.sql.keyring import Keyring
from storage.sql.runner import Runner, Statement
from storage.tables import audit, audit_texts, cases, keys

_HEAD: Final = Statement(
    select(cases.c.log_length, cases.c.log_hash, cases.c.person)
    .where(cases.c.id == bindparam("of"))
    .with_for_update()
)
_MOVE: Final = Statement(update(cases).where(cases.c.id == bindparam("of")), "log_length", "log_hash")
_LINK: Final = Statement(insert(audit), "case", "seq", "at", "actor", "action", "facts", "digests", "hash")
_TEXT: Final = Statement(insert(audit_texts), "case", "seq", "place", "name", "salt", "sealed")
_LINKS: Final = Statement(
    select(
        audit.c.seq,
        audit.c.at,
        audit.c.actor,
        audit.c.action,
        audit.c.facts,
        audit.c.digests,
        audit.c.hash,
    )
    .where(audit.c.case == bindparam("of"))
    .order_by(audit.c.seq)
)
_TEXTS: Final = Statement(
    select(
        audit_texts.c.seq,
        audit_texts.c.place,
        audit_texts.c.name,
        audit_texts.c.salt,
        audit_texts.c.sealed,
        cases.c.person,
        keys.c.wrapped,
    )
    .join(cases, cases.c.id == audit_texts.c.case)
    .join(keys, keys.c.owner == cases.c.person)
    .where(audit_texts.c.case == bindparam("of"), keys.c.wrapped.is_not(None))
    .order_by(audit_texts.c.seq, audit_texts.c.place)
)


class Log:
    """The log within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring

    def append(self, case: CaseId, actor: Actor, at: datetime, entries: tuple[Entry, ...]) -> None:
        """See `bot.ports.Tx.append`."""
        found = self._runner.first(_HEAD, of=case)
        if found is None:
            raise LookupError(f"case {case} is not on file")
        length, last, person = found
        made = chain.links(case, Head(length, last), actor, at, entries)
        if not made:
            return
        self._runner.run_many(_LINK, [_row(case, link) for link, _ in made])
        texts = [
            {
                "case": case,
                "seq": link.seq,
                "place": place,
                "name": one.name,
                "salt": one.salt,
                "sealed": self._keyring.seal(person, _spelled(one.text), _context(case, link.seq, place)),
            }
            for link, kept in made
            for place, one in enumerate(kept)
        ]
        self._runner.run_many(_TEXT, texts)
        end = made[-1][0]
        self._runner.run(_MOVE, of=case, log_length=end.seq, log_hash=end.hash)

    def lines(self, case: CaseId) -> tuple[AuditLine, ...]:
        """See `bot.ports.Tx.audit`."""
        return tuple(chain.line(link, texts) for link, texts in self.records(case))

    def head(self, case: CaseId) -> Head:
        """See `storage.records.Records.head`."""
        found = self._runner.first(_HEAD, of=case)
        return Head() if found is None else Head(found[0], found[1])

    def records(self, case: CaseId) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """See `storage.records.Records.log`."""
        texts = self._texts(case)
        return tuple(
            (
                Link(seq, at, actor, action, _pairs(facts), _pairs(digests), digest),
                tuple(texts.get(seq, ())),
            )
            for seq, at, actor, action, facts, digests, digest in self._runner.all(_LINKS, of=case)
        )

    def _texts(self, case: CaseId) -> dict[int, list[KeptText]]:
        found: dict[int, list[KeptText]] = {}
        for seq, place, name, salt, sealed, owner, wrapped in self._runner.all(_TEXTS, of=case):
            self._keyring.hand(owner, wrapped)
            plain = self._keyring.unseal(owner, sealed, _context(case, seq, place))
            found.setdefault(seq, []).append(KeptText(name, salt, plain.decode("utf-8", "surrogatepass")))
        return found


def _row(case: CaseId, link: Link) -> dict[str, object]:
    return {
        "case": case,
        "seq": link.seq,
        "at": link.at,
        "actor": link.actor,
        "action": link.action,
        "facts": json.dumps(link.facts),
        "digests": json.dumps(link.digests),
        "hash": link.hash,
    }


def _pairs(spelled: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(spelled))


def _spelled(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _context(case: str, seq: int, place: int) -> str:
    return f"log {case} {seq} {place}"
