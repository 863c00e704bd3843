"""Keep what each door device last said of itself: when, how much it holds, and whether it was wiped."""

from alembic import op
from sqlalchemy import Column, DateTime, Integer

revision = "0099_door_reports"
down_revision = "0098_vip_index"


def upgrade() -> None:
    op.add_column("door_tokens", Column("heard_at", DateTime(timezone=True)))
    op.add_column("door_tokens", Column("unsent", Integer, nullable=False, server_default="0"))
    op.add_column("door_tokens", Column("wiped_at", DateTime(timezone=True)))


def downgrade() -> None:
    for name in ("wiped_at", "unsent", "heard_at"):
        op.drop_column("door_tokens", name)
