"""Let an event do without some tasks of its checklist."""

from alembic import op
from sqlalchemy import JSON, Column
from sqlalchemy.dialects.postgresql import JSONB

revision = "0087_spared_tasks"
down_revision = "0086_notes_to_staff"


def upgrade() -> None:
    names = JSON().with_variant(JSONB(), "postgresql")
    op.add_column("events", Column("spared_tasks", names, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("events", "spared_tasks")
