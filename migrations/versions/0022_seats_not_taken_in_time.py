"""A nominee who did not take an offered seat in time"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

EARLIER = ("replaced", "given-back", "rejected")
NEW = "not-taken"


def upgrade() -> None:
    _recheck((*EARLIER, NEW))


def downgrade() -> None:
    because = sa.table("nominations", sa.column("ended_because")).c.ended_because
    op.execute(sa.update(because.table).where(because == NEW).values(ended_because="given-back"))
    _recheck(EARLIER)


def _recheck(reasons: tuple[str, ...]) -> None:
    with op.batch_alter_table("nominations") as table:
        table.drop_constraint(op.f("ck_nominations_ended_because"), type_="check")
        values = ", ".join(map(repr, reasons))
        table.create_check_constraint(op.f("ck_nominations_ended_because"), f"ended_because IN ({values})")
