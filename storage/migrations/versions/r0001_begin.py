"""Begin: all the tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _people()
    _cases()
    _log()
    _outbox()
    _small()
    _settings()


def _people() -> None:
    op.create_table(
        "keys",
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("owner", name="pk_keys"),
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("silent_since", _MOMENT, nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.UniqueConstraint("address", name="uq_persons_address"),
    )
    op.create_index("ix_persons_silent_since", "persons", ["silent_since"])
    op.create_table(
        "other_addresses",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("place", name="pk_other_addresses"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_other_addresses_person"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_other_addresses_person", "other_addresses", ["person"])


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("submitted", sa.Boolean(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("assignee", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("next_due", _MOMENT, nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("proved", sa.Boolean(), nullable=False),
        sa.Column("barred_until", _MOMENT, nullable=True),
        sa.Column("unsafe", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_cases_person"),
    )
    op.create_index("ix_cases_closed_next_due_id", "cases", ["closed", "next_due", "id"])
    op.create_index("ix_cases_person", "cases", ["person"])
    op.create_table(
        "names",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", "case", name="pk_names"),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_names_case"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_names_case", "names", ["case"])
    op.create_table(
        "register",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_register"),
        sa.UniqueConstraint("case", name="uq_register_case"),
    )
    op.create_table(
        "alarms",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due", _MOMENT, nullable=False),
        sa.Column("rung", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("case", "key", name="pk_alarms"),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_alarms_case"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_alarms_at_case_key", "alarms", ["at", "case", "key"])
    op.create_table(
        "document_keys",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["owner"], ["keys.owner"], name="fk_document_keys_owner"),
        sa.PrimaryKeyConstraint("case", "document", name="pk_document_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_document_keys_owner", "document_keys", ["owner"])


def _log() -> None:
    op.create_table(
        "audit",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("digests", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("case", "seq", name="pk_audit"),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name="fk_audit_case"),
        sqlite_with_rowid=False,
    )
    milestones = sa.text(
        "action = 'handed in' OR action = 'first answer' OR action = 'ruling told' "
        "OR action = 'ended without a ruling' OR action = 'breach'"
    )
    op.create_index(
        "ix_audit_milestones",
        "audit",
        ["action", "at"],
        sqlite_where=milestones,
        postgresql_where=milestones,
    )
    op.create_table(
        "audit_texts",
        sa.Column("case", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("case", "seq", "place", name="pk_audit_texts"),
        sa.ForeignKeyConstraint(["case", "seq"], ["audit.case", "audit.seq"], name="fk_audit_texts_case_seq"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("to_kind", sa.String(), nullable=True),
        sa.Column("to_id", sa.String(), nullable=False),
        sa.Column("case", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("tracked", sa.Boolean(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("not_before", _MOMENT, nullable=True),
        sa.Column("leased_until", _MOMENT, nullable=True),
        sa.Column("settled_at", _MOMENT, nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_outbox"),
        sa.UniqueConstraint("id", name="uq_outbox_id"),
        sa.ForeignKeyConstraint(["owner"], ["keys.owner"], name="fk_outbox_owner"),
        sqlite_autoincrement=True,
    )
    waiting, failed = sa.text("state = 'waiting'"), sa.text("state = 'failed'")
    for name, columns, where in (
        ("ix_outbox_heads", ["lane", "seq"], waiting),
        ("ix_outbox_next", ["urgency", "seq"], waiting),
        ("ix_outbox_failed", ["lane"], failed),
    ):
        op.create_index(name, "outbox", columns, sqlite_where=where, postgresql_where=where)
    op.create_index("ix_outbox_owner", "outbox", ["owner"])
    op.create_index("ix_outbox_settled_at", "outbox", ["settled_at"])


def _small() -> None:
    op.create_table(
        "inbox",
        sa.Column("dedup", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("dedup", name="pk_inbox"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    op.create_table(
        "parked",
        sa.Column("dedup", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("dedup", name="pk_parked"),
        sa.ForeignKeyConstraint(["owner"], ["keys.owner"], name="fk_parked_owner"),
    )
    op.create_table(
        "codes",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("spent", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_codes"),
    )
    op.create_table(
        "roots",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("root", sa.String(), nullable=False),
        sa.Column("grown", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_roots"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )


def _settings() -> None:
    op.create_table(
        "choices",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_choices"),
    )
    op.create_table(
        "versions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("digests", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_versions"),
    )
