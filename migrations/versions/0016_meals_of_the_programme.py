"""Items of the programme say whether they are a session, a meal or a break"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

KINDS = ("session", "meal", "break")


def upgrade() -> None:
    op.add_column("programme_sessions", sa.Column("kind", sa.String(32), nullable=False, server_default="session"))
    with op.batch_alter_table("programme_sessions") as table:
        table.alter_column("kind", existing_type=sa.String(32), existing_nullable=False, server_default=None)
        table.create_check_constraint(
            op.f("ck_programme_sessions_kind"), f"kind IN ({', '.join(repr(kind) for kind in KINDS)})"
        )


def downgrade() -> None:
    """What was a meal or a break is an item like any other again."""
    with op.batch_alter_table("programme_sessions") as table:
        table.drop_constraint(op.f("ck_programme_sessions_kind"), type_="check")
        table.drop_column("kind")
