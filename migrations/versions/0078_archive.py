"""Let events be archived, and copies keep the times of their source until they have a start."""

from alembic import op
from sqlalchemy import JSON, Column, DateTime
from sqlalchemy.dialects.postgresql import JSONB

revision = "0078_archive"
down_revision = "0077_vip_letters"


def upgrade() -> None:
    op.add_column("events", Column("source_times", JSON().with_variant(JSONB(), "postgresql")))
    op.add_column("events", Column("archived_at", DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("events", "archived_at")
    op.drop_column("events", "source_times")
