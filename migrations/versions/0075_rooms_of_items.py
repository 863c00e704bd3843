"""Give an item of the programme a room."""

from alembic import op
from sqlalchemy import Column, String

revision = "0075_rooms_of_items"
down_revision = "0062_staff_marks"

ITEMS = "programme_sessions"


def upgrade() -> None:
    op.add_column(ITEMS, Column("room", String(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table(ITEMS) as changed:
        changed.drop_column("room")
