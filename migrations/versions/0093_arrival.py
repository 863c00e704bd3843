"""Say more about getting to an event, and name a contact for the day."""

from alembic import op
from sqlalchemy import JSON, Column, String, text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0093_arrival"
down_revision = "0092_speakers_by_language"

Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
PARTS = ("entrance", "parking", "identity_document", "security_check", "hotel")
CONTACT = ("day_contact_name", "day_contact_phone")


def upgrade() -> None:
    for name in PARTS:
        op.add_column("events", Column(name, Json, nullable=False, server_default=text("'{}'")))
    for name in CONTACT:
        op.add_column("events", Column(name, String(), nullable=False, server_default=""))


def downgrade() -> None:
    for name in reversed(PARTS + CONTACT):
        op.drop_column("events", name)
