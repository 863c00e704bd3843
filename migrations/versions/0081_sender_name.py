"""Let an event's letters come from a name of its own."""

from alembic import op
from sqlalchemy import Column, String

revision = "0081_sender_name"
down_revision = "0080_imports_undone"


def upgrade() -> None:
    op.add_column("events", Column("sender_name", String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("events", "sender_name")
