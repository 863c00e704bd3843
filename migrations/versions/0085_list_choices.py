"""Keep the filters and the columns that accounts choose for their lists."""

from alembic import op
from sqlalchemy import JSON, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, String
from sqlalchemy.dialects.postgresql import JSONB

revision = "0085_list_choices"
down_revision = "0084_projects"

FILTERS, COLUMNS = "saved_filters", "chosen_columns"


def upgrade() -> None:
    op.create_table(
        FILTERS,
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        Column("event_id", Integer),
        Column("name", String, nullable=False),
        Column("query", String, nullable=False),
        _owned(FILTERS, "account_id", "accounts"),
        _owned(FILTERS, "event_id", "events"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{FILTERS}")),
    )
    op.create_index(op.f(f"ix_{FILTERS}_account_id"), FILTERS, ["account_id"])
    op.create_index(op.f(f"ix_{FILTERS}_event_id"), FILTERS, ["event_id"])
    op.create_table(
        COLUMNS,
        Column("account_id", Integer, nullable=False),
        Column("listing", String, nullable=False),
        Column("columns", JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        _owned(COLUMNS, "account_id", "accounts"),
        PrimaryKeyConstraint("account_id", "listing", name=op.f(f"pk_{COLUMNS}")),
    )


def downgrade() -> None:
    op.drop_table(COLUMNS)
    op.drop_table(FILTERS)


def _owned(table: str, column: str, owner: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )
