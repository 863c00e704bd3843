"""Keep when an event is erased, who was, who must not come back by a list, and whether files have to be rewritten."""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    String,
    UniqueConstraint,
)
from sqlalchemy import PrimaryKeyConstraint as Key

revision = "0022_erasure"
down_revision = "0021_staff_sessions"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("events", Column("erase_on", Date()))
    op.add_column("events", Column("erased_at", INSTANT))
    op.add_column("people", Column("erased_at", INSTANT))
    op.create_table(
        "erased_people",
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("digest", String(), nullable=False),
        Column("was_unnamed", Boolean(), nullable=False),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_erased_people_event_id")),
        Key("id", name=op.f("pk_erased_people")),
        UniqueConstraint("event_id", "digest", name=op.f("uq_erased_people_event_id_digest")),
    )
    op.create_table(
        "due_rewrites",
        Column("id", Integer(), nullable=False),
        Column("asked_at", INSTANT, nullable=False),
        Key("id", name=op.f("pk_due_rewrites")),
    )


def downgrade() -> None:
    op.drop_table("due_rewrites")
    op.drop_table("erased_people")
    op.drop_column("people", "erased_at")
    op.drop_column("events", "erased_at")
    op.drop_column("events", "erase_on")
