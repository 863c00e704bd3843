"""Add an index of those who have come: the other registrations are counted already."""

from alembic import op
from sqlalchemy import text

revision = "0109_entered"
down_revision = "0108_person_counts"

NAME = "ix_registrations_entered"


def upgrade() -> None:
    columns = ["event_id", "group_id", "sex", "state", "is_walk_in", "has_entered"]
    where = {"postgresql_where": text("has_entered"), "sqlite_where": text("has_entered = 1")}
    op.create_index(NAME, "registrations", columns, **where)


def downgrade() -> None:
    op.drop_index(NAME, "registrations")
