"""Give people a title, such as "Judge", and a rank for protocol."""

from alembic import op
from sqlalchemy import Column, String

revision = "0008_titles_and_ranks"
down_revision = "0007_copies_by_id"

RANKS = (
    *(
        "head-of-state",
        "minister",
        "ambassador",
        "head-of-judiciary",
        "deputy-minister",
        "director",
    ),
    *("court-president", "deputy-director", "head-of-unit"),
)


def upgrade() -> None:
    with op.batch_alter_table("people", table_kwargs={"sqlite_autoincrement": True}) as people:
        people.add_column(Column("title", String(), nullable=False, server_default=""))
        people.add_column(Column("rank", String(32)))
        people.create_check_constraint(
            op.f("ck_people_rank"), f"rank IN ({', '.join(map(repr, RANKS))})"
        )


def downgrade() -> None:
    with op.batch_alter_table("people", table_kwargs={"sqlite_autoincrement": True}) as people:
        people.drop_constraint(op.f("ck_people_rank"), type_="check")
        people.drop_column("rank")
        people.drop_column("title")
