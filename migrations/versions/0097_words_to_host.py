"""Keep the words with which guests decline."""

from alembic import op
from sqlalchemy import Column, String

revision = "0097_words_to_host"
down_revision = "0096_nomination_receipt"


def upgrade() -> None:
    op.add_column(
        "invitations", Column("words_to_host", String(), nullable=False, server_default="")
    )


def downgrade() -> None:
    op.drop_column("invitations", "words_to_host")
