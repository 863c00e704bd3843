"""Keep when and where a companion came in."""

from alembic import op
from sqlalchemy import Column, DateTime, String, text

revision = "0100_companions_at_the_door"
down_revision = "0099_door_reports"


def upgrade() -> None:
    op.add_column("companions", Column("arrived_at", DateTime(timezone=True)))
    op.add_column(
        "companions", Column("station", String, nullable=False, server_default=text("''"))
    )


def downgrade() -> None:
    op.drop_column("companions", "station")
    op.drop_column("companions", "arrived_at")
