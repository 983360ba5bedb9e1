"""The hash chain of each case, in SQL."""

import json
from datetime import datetime
from functools import cache, lru_cache
from typing import Final

from sqlalchemy import bindparam, insert, select

from bot.effects import Entry, Milestone
from bot.ids import CaseId
from bot.people.model import Actor
from bot.ports import AuditLine, Passed
from storage import chain
from storage.chain import Head, KeptText, Link
from storage.sql.cases import Cases
from storage.sql.keyring import Keyring
from storage.sql.register import Register
from storage.sql.runner import Runner, Statement
from storage.tables import audit, audit_texts, cases, keys, spelled

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
_END: Final = Statement(
    select(audit.c.seq, audit.c.hash)
    .where(audit.c.case == bindparam("of"))
    .order_by(audit.c.seq.desc())
    .limit(1)
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


@cache
def passed_since(milestone: Milestone) -> Statement:
    """Return the question who passed a milestone since a moment."""
    return Statement(
        select(audit.c.case, audit.c.facts, cases.c.reason)
        .join(cases, cases.c.id == audit.c.case)
        .where(spelled(audit.c.action, milestone.value), audit.c.at >= bindparam("since"))
        .order_by(audit.c.at, audit.c.case, audit.c.seq)
    )


class Log:
    """The log within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring, cases: Cases, register: Register) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring
        self._cases = cases
        self._register = register

    def append(self, case: CaseId, actor: Actor, at: datetime, entries: tuple[Entry, ...]) -> None:
        """See `bot.ports.Tx.append`."""
        person, entry = self._cases.person_of(case), self._register.entry(case)
        if person is None:
            raise LookupError(f"case {case} is not on file")
        head = self._end_of(case) if entry is None else entry.head
        made = self._register.notary.links(case, head, actor, at, entries)
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
        if entry is not None:
            self._register.move(entry, Head(end.seq, end.hash))

    def lines(self, case: CaseId) -> tuple[AuditLine, ...]:
        """See `bot.ports.Tx.audit`."""
        return tuple(chain.line(link, texts) for link, texts in self.records(case))

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

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        """See `bot.ports.Tx.passed`."""
        return tuple(
            Passed(CaseId(case), _pairs(facts), reason)
            for case, facts, reason in self._runner.all(passed_since(milestone), since=since)
        )

    def _end_of(self, case: CaseId) -> Head:
        """Return the end of a log that the register lost: its people still want answers."""
        found = self._runner.first(_END, of=case)
        return Head() if found is None else Head(*found)

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


@lru_cache(maxsize=4096)
def _pairs(spelled: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(spelled))


def _spelled(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _context(case: str, seq: int, place: int) -> str:
    return f"log {case} {seq} {place}"
