"""Let letters of an event have the English text below."""

from alembic import op
from sqlalchemy import Boolean, Column, false

revision = "0010_bilingual_letters"
down_revision = "0009_directions"


def upgrade() -> None:
    op.add_column(
        "events", Column("has_bilingual_letters", Boolean, nullable=False, server_default=false())
    )


def downgrade() -> None:
    op.drop_column("events", "has_bilingual_letters")
