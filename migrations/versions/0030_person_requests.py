"""Keep the requests of people about their data, with the day by which organisers answer."""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Enum,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    text,
)

revision = "0030_person_requests"
down_revision = "0029_account_letters"

INSTANT = DateTime(timezone=True)
OPEN = text("settled_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "person_requests",
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("person_id", Integer(), nullable=False),
        Column("kind", _one_of("kind", "correction", "objection", "erasure"), nullable=False),
        Column("words", String(), nullable=False),
        Column("asked_at", INSTANT, nullable=False),
        Column("due_on", Date(), nullable=False),
        Column("settled_at", INSTANT),
        Column("settled_by", String()),
        Column("outcome", _one_of("outcome", "done", "refused")),
        Column("answer", String(), nullable=False),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_person_requests_event_id")),
        ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
            name=op.f("fk_person_requests_person_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f("pk_person_requests")),
        CheckConstraint(
            "(settled_at IS NULL) = (outcome IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)",
            name=op.f("ck_person_requests_settled"),
        ),
    )
    op.create_index(
        "uq_person_requests_open",
        "person_requests",
        ["person_id", "kind"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index(op.f("ix_person_requests_person_id"), "person_requests", ["person_id"])
    op.create_index(
        op.f("ix_person_requests_settled_at_due_on"), "person_requests", ["settled_at", "due_on"]
    )


def downgrade() -> None:
    op.drop_table("person_requests")


def _one_of(name: str, *values: str) -> Enum:
    return Enum(
        *values,
        name=op.f(f"ck_person_requests_{name}"),
        native_enum=False,
        create_constraint=True,
        length=32,
    )
