"""Send the assistant of a guest a copy of each letter."""

from alembic import op
from sqlalchemy import Boolean, Column, String, false

revision = "0088_assistants"
down_revision = "0087_spared_tasks"


def upgrade() -> None:
    op.add_column("people", Column("assistant_email", String(), nullable=False, server_default=""))
    op.add_column(
        "messages", Column("is_for_assistant", Boolean(), nullable=False, server_default=false())
    )


def downgrade() -> None:
    op.execute("DELETE FROM messages WHERE is_for_assistant")
    op.drop_column("messages", "is_for_assistant")
    op.drop_column("people", "assistant_email")
