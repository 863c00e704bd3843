"""Keep until when a rehearsal of the door lasts, and how many searches there were at it."""

from alembic import op
from sqlalchemy import Column, DateTime, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String

revision = "0039_door_times"
down_revision = "0038_rights"


def upgrade() -> None:
    op.add_column("events", Column("rehearsal_ends_at", DateTime(timezone=True)))
    op.create_table(
        "door_searches",
        Column("event_id", Integer, nullable=False),
        Column("actor", String, nullable=False),
        Column("searches", Integer, nullable=False),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_door_searches_event_id")),
        PrimaryKeyConstraint("event_id", "actor", name=op.f("pk_door_searches")),
    )


def downgrade() -> None:
    op.drop_table("door_searches")
    op.drop_column("events", "rehearsal_ends_at")
