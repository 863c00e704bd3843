"""Indexes for what is asked with each letter and each registration"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

OF_INSTITUTIONS = sa.text("institution_id IS NOT NULL")


def upgrade() -> None:
    op.create_index(op.f("ix_messages_state_due_at_id"), "messages", ["state", "due_at", "id"])
    op.drop_index(op.f("ix_messages_state_due_at"), "messages")
    op.create_index(
        "ix_invitations_institutions",
        "invitations",
        ["event_id", "state"],
        postgresql_where=OF_INSTITUTIONS,
        sqlite_where=OF_INSTITUTIONS,
    )


def downgrade() -> None:
    op.drop_index("ix_invitations_institutions", "invitations")
    op.create_index(op.f("ix_messages_state_due_at"), "messages", ["state", "due_at"])
    op.drop_index(op.f("ix_messages_state_due_at_id"), "messages")
