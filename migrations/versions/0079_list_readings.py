"""Keep the survey of an uploaded guest list, and how staff want such lists to be read."""

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0079_list_readings"
down_revision = "0078_archive"

NAME = "list_readings"


def upgrade() -> None:
    op.add_column("uploads", Column("survey", Text()))
    op.create_table(
        NAME,
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("account_id", Integer(), nullable=False),
        Column("headings", String(), nullable=False),
        Column("choices", JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        Column("used_at", DateTime(timezone=True), nullable=False),
        ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f(f"fk_{NAME}_account_id")),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f(f"fk_{NAME}_event_id")),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{NAME}")),
        UniqueConstraint(
            "event_id",
            "account_id",
            "headings",
            name=op.f(f"uq_{NAME}_event_id_account_id_headings"),
        ),
    )
    op.create_index(op.f(f"ix_{NAME}_headings"), NAME, ["headings"])


def downgrade() -> None:
    op.drop_table(NAME)
    op.drop_column("uploads", "survey")
