"""Let guests ask for a visa letter."""

from alembic import op
from sqlalchemy import Boolean, Column, DateTime, false

revision = "0094_visa_letters"
down_revision = "0093_arrival"

TIMES = ("visa_asked_at", "visa_made_at")


def upgrade() -> None:
    op.add_column(
        "events", Column("offers_visa_letters", Boolean(), nullable=False, server_default=false())
    )
    for name in TIMES:
        op.add_column("registrations", Column(name, DateTime(timezone=True)))


def downgrade() -> None:
    for name in reversed(TIMES):
        op.drop_column("registrations", name)
    op.drop_column("events", "offers_visa_letters")
