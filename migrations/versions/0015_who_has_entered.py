"""Registrations say whether somebody came in a column of its own, so that the index of the figures holds no text of entries"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

NUMBERED_FOR_GOOD = {"sqlite_autoincrement": True}
INDEX = "ix_registrations_figures"
COUNTED = ["event_id", "group_id", "sex", "state", "is_walk_in"]


def upgrade() -> None:
    op.drop_index(INDEX, "registrations")
    op.add_column("registrations", sa.Column("has_entered", sa.Boolean(), nullable=False, server_default=sa.false()))
    registrations = sa.table("registrations", sa.column("has_entered"), sa.column("entry_id"))
    op.execute(sa.update(registrations).where(registrations.c.entry_id.is_not(None)).values(has_entered=sa.true()))
    with op.batch_alter_table("registrations", table_kwargs=NUMBERED_FOR_GOOD) as table:
        table.alter_column("has_entered", existing_type=sa.Boolean(), existing_nullable=False, server_default=None)
        table.create_check_constraint(op.f("ck_registrations_has_entered"), "has_entered = (entry_id IS NOT NULL)")
    op.create_index(INDEX, "registrations", [*COUNTED, "has_entered"])


def downgrade() -> None:
    op.drop_index(INDEX, "registrations")
    with op.batch_alter_table("registrations", table_kwargs=NUMBERED_FOR_GOOD) as table:
        table.drop_constraint(op.f("ck_registrations_has_entered"), type_="check")
        table.drop_column("has_entered")
    op.create_index(INDEX, "registrations", [*COUNTED, "entry_id"])
