"""Whether a door may register walk-ins, and who waits for whom"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("events") as table:
        table.add_column(sa.Column("walk_ins", sa.String(32), nullable=False, server_default="allowed"))
        table.create_check_constraint(
            op.f("ck_events_walk_ins"), "walk_ins IN ('allowed', 'until-full', 'approval', 'none')"
        )
    op.add_column("people", sa.Column("awaited_by", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("people", "awaited_by")
    with op.batch_alter_table("events") as table:
        table.drop_constraint(op.f("ck_events_walk_ins"), type_="check")
        table.drop_column("walk_ins")
