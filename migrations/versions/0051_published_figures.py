"""Keep the figures that were published, by event and moment."""

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Enum,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0051_published_figures"
down_revision = "0050_second_factors"

NAME = "published_figures"
MOMENTS = ("deadline", "eve", "day_after", "final")


def upgrade() -> None:
    op.create_table(
        NAME,
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column(
            "moment",
            Enum(
                *MOMENTS,
                name=op.f(f"ck_{NAME}_moment"),
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        Column("due_at", DateTime(timezone=True), nullable=False),
        Column("taken_at", DateTime(timezone=True), nullable=False),
        Column("figures", JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        Column("launched", JSON().with_variant(JSONB(), "postgresql")),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f(f"fk_{NAME}_event_id")),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{NAME}")),
        UniqueConstraint(
            "event_id", "moment", "due_at", name=op.f(f"uq_{NAME}_event_id_moment_due_at")
        ),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table(NAME)
