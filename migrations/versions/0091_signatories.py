"""Print on papers of an event who signs them."""

from alembic import op
from sqlalchemy import JSON, Column, String, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0091_signatories"
down_revision = "0090_form_questions"

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("events", Column("signatory_name", String(), nullable=False, server_default=""))
    op.add_column(
        "events", Column("signatory_positions", Json, nullable=False, server_default=text("'{}'"))
    )


def downgrade() -> None:
    op.drop_column("events", "signatory_positions")
    op.drop_column("events", "signatory_name")
