"""The settings and their versions, in SQL: one row for what is, and one for each version, chained."""

import json
from typing import Final

from sqlalchemy import bindparam, insert, select, update

from bot.errors import ConflictError
from bot.settings.model import SETTINGS, Settings, Version
from storage import codec
from storage.chain import Head, KeptText, Link
from storage.common import Revisions, version_entry
from storage.sql.keyring import INSTALLATION, Keyring
from storage.sql.register import Register
from storage.sql.runner import Row, Runner, Statement
from storage.tables import choices, versions

_STAMP: Final = Statement(select(choices.c.stamp))
_STATE: Final = Statement(select(choices.c.revision, choices.c.sealed).with_for_update())
_INSERT: Final = Statement(insert(choices), "id", "revision", "stamp", "sealed")
_UPDATE: Final = Statement(
    update(choices).where(choices.c.revision == bindparam("stored")), "revision", "stamp", "sealed"
)
_ADD: Final = Statement(
    insert(versions), "number", "at", "actor", "action", "facts", "digests", "hash", "salt", "sealed"
)
_COLUMNS: Final = (
    versions.c.number,
    versions.c.at,
    versions.c.actor,
    versions.c.action,
    versions.c.facts,
    versions.c.digests,
    versions.c.hash,
    versions.c.salt,
    versions.c.sealed,
)
_ALL: Final = Statement(select(*_COLUMNS).order_by(versions.c.number))
_LATEST: Final = Statement(
    select(*_COLUMNS)
    .where(versions.c.number < bindparam("before"))
    .order_by(versions.c.number.desc())
    .limit(bindparam("most"))
)
_AFTER_ALL: Final = 2**62


class SettingsRows:
    """The settings within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring, revisions: Revisions, register: Register) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring
        self._revisions = revisions
        self._register = register

    def stamp(self) -> str:
        """See `bot.ports.Tx.settings_stamp`."""
        found = self._runner.first(_STAMP)
        return "" if found is None else str(found[0])

    def load(self) -> Settings:
        """See `bot.ports.Tx.settings`."""
        found = self._runner.first(_STATE)
        if found is None:
            return Settings()
        state = codec.unpack(Settings, self._keyring.unseal(INSTALLATION, found[1], SETTINGS))
        self._revisions.saw(SETTINGS, "", state.revision)
        return state

    def save(self, settings: Settings) -> None:
        """See `bot.ports.Tx.save_settings`."""
        stored = self._stored()
        self._revisions.check(SETTINGS, "", stored, settings.revision)
        sealed = self._keyring.seal(INSTALLATION, codec.pack(settings), SETTINGS)
        state: dict[str, object] = {
            "revision": settings.revision,
            "stamp": settings.stamp,
            "sealed": sealed,
        }
        if stored is None:
            self._runner.run(_INSERT, id=1, **state)
        elif self._runner.run(_UPDATE, stored=stored, **state) != 1:
            raise ConflictError("the settings were changed meanwhile")
        if settings.last is not None:
            self._append(settings.last)

    def versions(self, limit: int, before: int) -> tuple[Version, ...]:
        """See `bot.ports.Tx.versions`."""
        rows = self._runner.all(_LATEST, before=before or _AFTER_ALL, most=limit)
        return tuple(codec.unpack(Version, self._text(row).text.encode()) for row in rows)

    def log(self) -> tuple[tuple[Link, tuple[KeptText, ...]], ...]:
        """See `storage.records.Records.settings_log`."""
        return tuple((_link(row), (self._text(row),)) for row in self._runner.all(_ALL))

    def _append(self, version: Version) -> None:
        entry = self._register.entry(SETTINGS)
        head = entry.head if entry is not None else self._end()
        if version.number <= head.length:
            return
        made = self._register.notary.links(SETTINGS, head, version.by, version.at, (version_entry(version),))
        ((link, (text,)),) = made
        self._runner.run(
            _ADD,
            number=link.seq,
            at=link.at,
            actor=link.actor,
            action=link.action,
            facts=json.dumps(link.facts),
            digests=json.dumps(link.digests),
            hash=link.hash,
            salt=text.salt,
            sealed=self._keyring.seal(INSTALLATION, text.text.encode(), _context(link.seq)),
        )
        if entry is not None:
            self._register.move(entry, Head(link.seq, link.hash))

    def _end(self) -> Head:
        """Return the end of versions that the register lost: the settings must still be changeable."""
        rows = self._runner.all(_LATEST, before=_AFTER_ALL, most=1)
        return Head(rows[0][0], rows[0][6]) if rows else Head()

    def _text(self, row: Row) -> KeptText:
        number, salt, sealed = row[0], row[7], row[8]
        plain = self._keyring.unseal(INSTALLATION, sealed, _context(number))
        return KeptText("version", salt, plain.decode())

    def _stored(self) -> int | None:
        seen = self._revisions.seen(SETTINGS, "")
        if seen is not None:
            return seen
        found = self._runner.first(_STATE)
        return None if found is None else int(found[0])


def _link(row: Row) -> Link:
    number, at, actor, action, facts, digests, digest, *_ = row
    return Link(number, at, actor, action, _pairs(facts), _pairs(digests), digest)


def _pairs(spelled: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(spelled))


def _context(number: int) -> str:
    return f"version {number}"
