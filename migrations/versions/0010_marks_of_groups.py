"""The mark of each stakeholder group on its badges"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

MARKS = (
    *("blue-solid", "orange-stripes", "purple-chequers", "green-dots", "brown-zigzag", "pink-bars", "teal-triangles"),
    *("black-diamonds", "blue-waves", "orange-rings", "purple-lines", "green-crosses", "brown-bricks", "pink-arrows"),
    *("teal-lattice", "black-squares"),
)
"""As new groups get them, in the order of the groups; with more groups than marks they repeat."""


def upgrade() -> None:
    op.add_column("stakeholder_groups", sa.Column("mark", sa.String(32), nullable=True))
    _give_marks()
    with op.batch_alter_table("stakeholder_groups") as table:
        table.alter_column("mark", existing_type=sa.String(32), nullable=False)
        table.create_check_constraint(
            op.f("ck_stakeholder_groups_mark"), f"mark IN ({', '.join(repr(mark) for mark in MARKS)})"
        )


def _give_marks() -> None:
    groups = sa.table("stakeholder_groups", *map(sa.column, ("id", "position", "mark")))
    rows = op.get_bind().execute(sa.select(groups.c.id).order_by(groups.c.position, groups.c.id)).all()
    for number, row in enumerate(rows):
        op.execute(sa.update(groups).where(groups.c.id == row.id).values(mark=MARKS[number % len(MARKS)]))


def downgrade() -> None:
    with op.batch_alter_table("stakeholder_groups") as table:
        table.drop_constraint(op.f("ck_stakeholder_groups_mark"), type_="check")
        table.drop_column("mark")
