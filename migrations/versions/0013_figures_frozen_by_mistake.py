"""Figures that were frozen too early are taken back, and told of"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "thawed_figures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("figures", JSON, nullable=False),
        sa.Column("thawed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("thawed_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_thawed_figures_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thawed_figures")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_thawed_figures_event_id"), "thawed_figures", ["event_id"])


def downgrade() -> None:
    op.drop_table("thawed_figures")
