"""Know door kits, and the devices that were paired with them."""

from alembic import op
from sqlalchemy import Column, Integer, String

revision = "0040_door_kits"
down_revision = "0039_door_times"


def upgrade() -> None:
    op.add_column("door_tokens", Column("most_devices", Integer))
    op.add_column("door_tokens", Column("kit_id", Integer))
    op.add_column("door_tokens", Column("device_hash", String))
    op.create_index(op.f("ix_door_tokens_kit_id"), "door_tokens", ["kit_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_door_tokens_kit_id"), "door_tokens")
    for name in ("device_hash", "kit_id", "most_devices"):
        op.drop_column("door_tokens", name)
