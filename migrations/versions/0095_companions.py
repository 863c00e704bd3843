"""Let guests name the people who come along with them."""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    text,
)

revision = "0095_companions"
down_revision = "0094_visa_letters"

COMPANIONS = "companions"


def upgrade() -> None:
    op.add_column(
        "events", Column("most_companions", Integer, nullable=False, server_default=text("0"))
    )
    op.create_table(
        COMPANIONS,
        Column("id", String, nullable=False),
        Column("registration_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("role", String(32), nullable=False),
        Column("given_name", String, nullable=False),
        Column("family_name", String, nullable=False),
        CheckConstraint(
            "role IN ('interpreter', 'driver', 'assistant', 'security')",
            name=op.f(f"ck_{COMPANIONS}_role"),
        ),
        ForeignKeyConstraint(
            ["registration_id"],
            ["registrations.id"],
            name=op.f(f"fk_{COMPANIONS}_registration_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{COMPANIONS}")),
    )
    op.create_index(op.f(f"ix_{COMPANIONS}_registration_id"), COMPANIONS, ["registration_id"])


def downgrade() -> None:
    op.drop_table(COMPANIONS)
    op.drop_column("events", "most_companions")
