"""Make room for what an event launches.

Tables for the sources of the publication, the launch pack, printed copies, answer cards and their answers; the times of an
event at which the pack opens and the answers close; the project's identifiers in the donors' format (IATI).
"""

from functools import partial

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003_launch"
down_revision = "0002_occasions_as_columns"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Json = JSON().with_variant(JSONB(), "postgresql")
Instant = DateTime(timezone=True)
Required = partial(Column, nullable=False)
KINDS = ("publication", "summary", "presentation", "other")
MOMENTS = ("pack_opens_at", "pack_public_at", "answers_close_at")
IDENTIFIERS = ("iati_identifier", "iati_organisation", "iati_organisation_type")

for name in (
    "events",
    "programme_sessions",
    "stakeholder_groups",
    "accounts",
):  # made by the first migration
    Table(name, metadata, Column("id", Integer, primary_key=True))


def reference(column: str, target: str, ondelete: str | None = None) -> ForeignKeyConstraint:
    return ForeignKeyConstraint([column], [target], ondelete=ondelete)


TABLES = (
    Table(
        "workshops",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("number", String, unique=True),
        Required("position", Integer),
        Required("themes", Json),
        Required("places", Json),
        Column("starts_on", Date),
        Column("ends_on", Date),
        Required("participants", Json),
    ),
    Table(
        "findings",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("number", String, unique=True),
        Required("position", Integer),
        Required("texts", Json),
    ),
    Table(
        "recommendations",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("number", String, unique=True),
        Required("position", Integer),
        Required("themes", Json),
        Required("texts", Json),
        Required("addressees", Json),
        Column("workshop_id", Integer, index=True),
        reference("workshop_id", "workshops.id"),
        sqlite_autoincrement=True,
    ),
    Table(
        "findings_of_recommendations",
        metadata,
        Column("recommendation_id", Integer),
        Column("finding_id", Integer, index=True),
        PrimaryKeyConstraint("recommendation_id", "finding_id"),
        reference("recommendation_id", "recommendations.id", "CASCADE"),
        reference("finding_id", "findings.id", "CASCADE"),
    ),
    Table(
        "recommendations_of_sessions",
        metadata,
        Column("session_id", Integer),
        Column("recommendation_id", Integer, index=True),
        PrimaryKeyConstraint("session_id", "recommendation_id"),
        reference("session_id", "programme_sessions.id", "CASCADE"),
        reference("recommendation_id", "recommendations.id", "CASCADE"),
    ),
    Table(
        "stored_files",
        metadata,
        Column("digest", String, primary_key=True),
        Required("size", Integer),
        Required("media_type", String),
        Required("created_at", Instant),
    ),
    Table(
        "file_pieces",
        metadata,
        Column("digest", String),
        Column("number", Integer, autoincrement=False),
        Required("content", LargeBinary),
        PrimaryKeyConstraint("digest", "number"),
        reference("digest", "stored_files.digest", "CASCADE"),
    ),
    Table(
        "documents",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("event_id", Integer),
        Required("digest", String, index=True),
        Required("file_name", String),
        Required("title", String),
        Required("kind", String(32)),
        Required("language", String),
        Required("added_at", Instant),
        Column("removed_at", Instant),
        CheckConstraint(f"kind IN ({', '.join(map(repr, KINDS))})", name="kind"),
        UniqueConstraint("event_id", "digest", "language"),
        reference("event_id", "events.id"),
        reference("digest", "stored_files.digest"),
        sqlite_autoincrement=True,
    ),
    Table(
        "downloads",
        metadata,
        Column("document_id", Integer),
        Column("group_code", String),
        Required("count", Integer),
        PrimaryKeyConstraint("document_id", "group_code"),
        CheckConstraint("count >= 0", name="count"),
        reference("document_id", "documents.id"),
    ),
    Table(
        "copy_stocks",
        metadata,
        Column("event_id", Integer),
        Column("language", String),
        Required("stock", Integer),
        PrimaryKeyConstraint("event_id", "language"),
        CheckConstraint("stock >= 0", name="stock"),
        reference("event_id", "events.id"),
    ),
    Table(
        "copies",
        metadata,
        Column("id", String, primary_key=True),
        Required("event_id", Integer, index=True),
        Required("language", String),
        Required("station", String),
        reference("event_id", "events.id"),
    ),
    Table(
        "card_sheets",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("event_id", Integer, index=True),
        Column("group_id", Integer),
        Required("count", Integer),
        Required("made_at", Instant),
        Column("withdrawn_at", Instant),
        CheckConstraint("count > 0", name="count"),
        reference("event_id", "events.id"),
        reference("group_id", "stakeholder_groups.id"),
    ),
    Table(
        "answer_cards",
        metadata,
        Column("digest", String, primary_key=True),
        Required("sheet_id", Integer, index=True),
        reference("sheet_id", "card_sheets.id"),
    ),
    Table(
        "sealed_answers",
        metadata,
        Column("event_id", Integer),
        Column("group_code", String),
        Required("content", LargeBinary),
        PrimaryKeyConstraint("event_id", "group_code"),
        reference("event_id", "events.id"),
    ),
    Table(
        "comment_reviews",
        metadata,
        Column("id", Integer, primary_key=True),
        Required("event_id", Integer),
        Required("digest", String),
        Required("is_shown", Boolean),
        Required("decided_at", Instant),
        Column("account_id", Integer),
        UniqueConstraint("event_id", "digest"),
        reference("event_id", "events.id"),
        reference("account_id", "accounts.id"),
    ),
)


def upgrade() -> None:
    metadata.create_all(op.get_bind(), tables=TABLES)
    with op.batch_alter_table("events") as events:
        for name in MOMENTS:
            events.add_column(Column(name, Instant))
    with op.batch_alter_table("projects") as projects:
        for name in IDENTIFIERS:
            projects.add_column(Column(name, String, nullable=False, server_default=""))
    with op.batch_alter_table("projects") as projects:
        for name in IDENTIFIERS:
            projects.alter_column(name, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("projects") as projects:
        for name in IDENTIFIERS:
            projects.drop_column(name)
    with op.batch_alter_table("events") as events:
        for name in MOMENTS:
            events.drop_column(name)
    metadata.drop_all(op.get_bind(), tables=TABLES)
