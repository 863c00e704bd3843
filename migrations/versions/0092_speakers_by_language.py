"""Spell names and institutions of speakers in each language of their event."""

from alembic import op
from sqlalchemy import JSON, Column, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0092_speakers_by_language"
down_revision = "0091_signatories"

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
SPELLINGS = ("names", "institutions")


def upgrade() -> None:
    for name in SPELLINGS:
        op.add_column(
            "programme_speakers", Column(name, Json, nullable=False, server_default=text("'{}'"))
        )


def downgrade() -> None:
    for name in reversed(SPELLINGS):
        op.drop_column("programme_speakers", name)
