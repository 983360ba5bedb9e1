"""The tables of the databases, as SQLAlchemy Core knows them.

Belongs here: columns, keys, indices, and the one type of ours. Not here: statements (`storage.sql`), and how
a database came to look like this (`storage.migrations`; a test proves that both agree).

Clear columns hold what lists, clocks and the relay need, and ids that mean nothing outside. Whatever
somebody said or is called lies in `sealed`, under his own key.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    literal_column,
    or_,
)

from bot.effects import Milestone


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, in UTC on its way in and out: SQLite would drop its zone without a word."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment into UTC.

        Raises:
            ValueError: it has no zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"the moment {value.isoformat()} has no zone; give it in UTC")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back the zone."""
        del dialect
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def spelled(column: ColumnElement[str], word: str) -> ColumnElement[bool]:
    """Compare with a word spelled out in the SQL: only so does SQLite see that a partial index fits."""
    return column == literal_column(f"'{word}'")


_ACTION = Column("action", String, nullable=False)
_IS_MILESTONE = or_(*(spelled(_ACTION, one.value) for one in Milestone))
_STATE = Column("state", String, nullable=False)
_IS_WAITING, _IS_FAILED = spelled(_STATE, "waiting"), spelled(_STATE, "failed")

keys = Table(
    "keys",
    metadata,
    Column("owner", String, primary_key=True),  # a person's id, or the installation
    Column("wrapped", LargeBinary),  # empty: destroyed, and never made again
)

persons = Table(
    "persons",
    metadata,
    Column("id", String, primary_key=True),
    Column("address", String, unique=True),  # a keyed hash; empty once he is forgotten or joined
    Column("revision", Integer, nullable=False),
    Column("silent_since", UtcDateTime),  # of who has no case: his last word; else empty
    Column("sealed", LargeBinary),
    Index(None, "silent_since"),
)

other_addresses = Table(
    "other_addresses",
    metadata,
    Column("place", String, primary_key=True),  # a keyed hash, as in `persons`
    Column("person", ForeignKey("persons.id"), nullable=False),
    Index(None, "person"),
    sqlite_with_rowid=False,
)

cases = Table(
    "cases",
    metadata,
    Column("id", String, primary_key=True),
    Column("person", ForeignKey("persons.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("submitted", Boolean, nullable=False),
    Column("late", Boolean, nullable=False),
    Column("assignee", String),
    Column("reason", String, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("next_due", UtcDateTime),
    Column("language", String, nullable=False),
    Column("team", String, nullable=False),
    Column("proved", Boolean, nullable=False),
    Column("barred_until", UtcDateTime),
    Column("unsafe", Boolean, nullable=False),
    Column("sealed", LargeBinary),
    Index(None, "closed", "next_due", "id"),
    Index(None, "person"),
)

names = Table(
    "names",
    metadata,
    Column("key", String, primary_key=True),  # a keyed hash of a name, or of how one begins
    Column("case", ForeignKey("cases.id"), primary_key=True),
    Index(None, "case"),
    sqlite_with_rowid=False,
)

register = Table(
    "register",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("case", String, nullable=False, unique=True),  # no foreign key: it outlives what it names
    Column("length", Integer, nullable=False),
    Column("hash", String, nullable=False),
    Column("forgotten", Boolean, nullable=False),
    Column("mark", String, nullable=False),
)

document_keys = Table(
    "document_keys",
    metadata,
    Column("case", String, primary_key=True),
    Column("document", String, primary_key=True),
    Column("owner", ForeignKey("keys.owner"), nullable=False),  # under whose key it is sealed
    Column("sealed", LargeBinary),  # empty: destroyed, and never made again
    Index(None, "owner"),
    sqlite_with_rowid=False,
)

alarms = Table(
    "alarms",
    metadata,
    Column("case", ForeignKey("cases.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("clock", String, nullable=False),
    Column("owner", String, nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("rung", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "at", "case", "key"),
    sqlite_with_rowid=False,
)

audit = Table(
    "audit",
    metadata,
    Column("case", ForeignKey("cases.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String, nullable=False),
    _ACTION,
    Column("facts", Text, nullable=False),
    Column("digests", Text, nullable=False),
    Column("hash", String, nullable=False),
    Index("ix_audit_milestones", "action", "at", sqlite_where=_IS_MILESTONE, postgresql_where=_IS_MILESTONE),
    sqlite_with_rowid=False,
)

audit_texts = Table(
    "audit_texts",
    metadata,
    Column("case", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    ForeignKeyConstraint(["case", "seq"], ["audit.case", "audit.seq"]),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("lane", String, nullable=False),
    Column("to_kind", String),
    Column("to_id", String, nullable=False),
    Column("case", String),
    Column("kind", String, nullable=False),
    Column("tracked", Boolean, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    _STATE,
    Column("created_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime),
    Column("leased_until", UtcDateTime),
    Column("settled_at", UtcDateTime),
    Column("why", Text, nullable=False),
    Column("owner", ForeignKey("keys.owner"), nullable=False),  # under whose key it is sealed
    Column("sealed", LargeBinary, nullable=False),
    Index("ix_outbox_heads", "lane", "seq", sqlite_where=_IS_WAITING, postgresql_where=_IS_WAITING),
    Index("ix_outbox_next", "urgency", "seq", sqlite_where=_IS_WAITING, postgresql_where=_IS_WAITING),
    Index("ix_outbox_failed", "lane", sqlite_where=_IS_FAILED, postgresql_where=_IS_FAILED),
    Index(None, "owner"),
    Index(None, "settled_at"),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    Column("dedup", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "at"),
    sqlite_with_rowid=False,
)

parked = Table(
    "parked",
    metadata,
    Column("dedup", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("error", Text, nullable=False),
    Column("owner", ForeignKey("keys.owner"), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

codes = Table(
    "codes",
    metadata,
    Column("digest", String, primary_key=True),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("spent", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

choices = Table(
    "choices",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # there is one row
    Column("revision", Integer, nullable=False),
    Column("stamp", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("facts", Text, nullable=False),
    Column("digests", Text, nullable=False),
    Column("hash", String, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

roots = Table(
    "roots",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("day", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("root", String, nullable=False),
    Column("grown", Text, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)
