"""Find unnamed guests by a hash of their address, since the address is sealed.

``ctevents db upgrade`` seals the columns of unnamed guests and writes the hash: both need a key.
"""

from alembic import op
from sqlalchemy import Column, String, text

revision = "0041_unnamed_identities"
down_revision = "0040_door_kits"

HAS_HASH = text("address_hash IS NOT NULL")


def upgrade() -> None:
    op.add_column("people", Column("address_hash", String()))
    op.create_index(
        "ix_people_address_hash",
        "people",
        ["address_hash"],
        sqlite_where=HAS_HASH,
        postgresql_where=HAS_HASH,
    )


def downgrade() -> None:
    op.drop_index("ix_people_address_hash", "people")
    op.drop_column("people", "address_hash")
