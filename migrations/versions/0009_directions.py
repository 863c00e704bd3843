"""Let staff say how to get to the venue, in each language."""

from alembic import op
from sqlalchemy import JSON, Column, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009_directions"
down_revision = "0008_titles_and_ranks"

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("events", Column("directions", Json, nullable=False, server_default=text("'{}'")))


def downgrade() -> None:
    op.drop_column("events", "directions")
