"""Chain the entries of the audit log, and let the database refuse to change them.

The person that an entry is about and the words of staff move to a table of their own, where they can be erased. Older entries get
their position here. Their codes need a key: the application writes them when it begins the chain.
"""

import os
from functools import partial

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    column,
    select,
    table,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0023_audit_chains"
down_revision = "0022_erasure"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
Required = partial(Column, nullable=False)
for name in ("events", "people"):  # made by the first migration
    Table(name, metadata, Column("id", Integer, primary_key=True))
SUBJECTS = Table(
    "audit_subjects",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), index=True),
    Column("person_id", ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("words", Json),
    Column("salt", LargeBinary),
)
CHAINS = Table(
    "audit_chains",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Required("length", Integer),
    Required("last_code", LargeBinary),
    Required("key", String),
    Required("head_code", LargeBinary),
)
ENTRIES = table(
    "audit_entries", column("id"), column("action"), column("details", Json), column("subject_id")
)
NUMBERS = ("chain", "position", "subject_id")
CODES = {"words_code": LargeBinary, "key": String, "code": LargeBinary}
WITH_WORDS = ("guest.erased", "guest.named", "guest.unmasked", "registration.promoted_by_hand")
"""Actions whose ``reason`` is the words of staff. That of others is a code."""
SALT = 16

PLACES = (
    "CREATE TEMPORARY TABLE placed (id INTEGER PRIMARY KEY, place INTEGER)",
    "INSERT INTO placed SELECT id, row_number() OVER (PARTITION BY coalesce(event_id, 0) ORDER BY id) FROM audit_entries",
    "UPDATE audit_entries SET chain = coalesce(event_id, 0), person_number = person_id, subject_id = id, "
    "position = (SELECT place FROM placed WHERE placed.id = audit_entries.id)",
    "DROP TABLE placed",
)

REFUSAL = "entries of the audit log are never changed or deleted"
TRIGGERS = {
    "sqlite": (
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries WHEN OLD.code IS NOT NULL "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
        f"CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ),
    "postgresql": (
        f"CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
        "CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries FOR EACH ROW WHEN (OLD.code IS NOT NULL) "
        "EXECUTE FUNCTION refuse_audit_change()",
        "CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries FOR EACH ROW "
        "EXECUTE FUNCTION refuse_audit_change()",
        "CREATE TRIGGER audit_entries_not_emptied BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT "
        "EXECUTE FUNCTION refuse_audit_change()",
    ),
}
NO_TRIGGERS = {
    "sqlite": ("DROP TRIGGER audit_entries_unchanged", "DROP TRIGGER audit_entries_kept"),
    "postgresql": (
        "DROP TRIGGER audit_entries_unchanged ON audit_entries",
        "DROP TRIGGER audit_entries_kept ON audit_entries",
        "DROP TRIGGER audit_entries_not_emptied ON audit_entries",
        "DROP FUNCTION refuse_audit_change()",
    ),
}


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=[SUBJECTS, CHAINS])
    op.execute(
        "INSERT INTO audit_subjects (id, event_id, person_id) SELECT id, event_id, person_id FROM audit_entries"
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "SELECT setval('audit_subjects_id_seq', max(id)) FROM audit_subjects HAVING max(id) > 0"
        )
    with op.batch_alter_table("audit_entries") as entries:
        for name in (*NUMBERS, "person_number"):
            entries.add_column(Column(name, Integer))
    for statement in PLACES:
        op.execute(statement)
    _move_words()
    op.drop_index(op.f("ix_audit_entries_person_id"), "audit_entries")
    with op.batch_alter_table(
        "audit_entries", naming_convention=metadata.naming_convention
    ) as entries:
        entries.drop_column("person_id")
        for name in NUMBERS:
            entries.alter_column(name, existing_type=Integer, nullable=False)
        for name, kind in CODES.items():
            entries.add_column(Column(name, kind))
        entries.create_unique_constraint(
            op.f("uq_audit_entries_chain_position"), ["chain", "position"]
        )
        entries.create_unique_constraint(op.f("uq_audit_entries_subject_id"), ["subject_id"])
        entries.create_foreign_key(
            op.f("fk_audit_entries_subject_id"), "audit_subjects", ["subject_id"], ["id"]
        )
    _run(TRIGGERS)


def downgrade() -> None:
    _run(NO_TRIGGERS)
    with op.batch_alter_table("audit_entries") as entries:
        entries.add_column(Column("person_id", Integer))
    op.execute(
        "UPDATE audit_entries SET person_id = "
        "(SELECT person_id FROM audit_subjects WHERE audit_subjects.id = audit_entries.subject_id)"
    )
    _move_words_back()
    with op.batch_alter_table(
        "audit_entries", naming_convention=metadata.naming_convention
    ) as entries:
        entries.drop_constraint(op.f("fk_audit_entries_subject_id"), type_="foreignkey")
        entries.drop_constraint(op.f("uq_audit_entries_subject_id"), type_="unique")
        entries.drop_constraint(op.f("uq_audit_entries_chain_position"), type_="unique")
        for name in (*NUMBERS, "person_number", *CODES):
            entries.drop_column(name)
        entries.create_foreign_key(
            op.f("fk_audit_entries_person_id"), "people", ["person_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index(op.f("ix_audit_entries_person_id"), "audit_entries", ["person_id"])
    metadata.drop_all(op.get_bind(), tables=[SUBJECTS, CHAINS])


def _run(statements: dict[str, tuple[str, ...]]) -> None:
    connection = op.get_bind()
    for statement in statements[connection.dialect.name]:
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _move_words() -> None:
    connection = op.get_bind()
    query = select(ENTRIES.c.id, ENTRIES.c.details).where(ENTRIES.c.action.in_(WITH_WORDS))
    for row in connection.execute(query).all():
        if row.details.get("reason"):
            words = {"reason": row.details["reason"]}
            new = {"words": words, "salt": os.urandom(SALT)}
            connection.execute(update(SUBJECTS).where(SUBJECTS.c.id == row.id).values(new))
            details = {name: value for name, value in row.details.items() if name != "reason"}
            connection.execute(
                update(ENTRIES).where(ENTRIES.c.id == row.id).values(details=details)
            )


def _move_words_back() -> None:
    connection = op.get_bind()
    query = (
        select(ENTRIES.c.id, ENTRIES.c.details, SUBJECTS.c.words)
        .join(SUBJECTS, SUBJECTS.c.id == ENTRIES.c.subject_id)
        .where(SUBJECTS.c.words.is_not(None))
    )
    for row in connection.execute(query).all():
        connection.execute(
            update(ENTRIES).where(ENTRIES.c.id == row.id).values(details=row.details | row.words)
        )
