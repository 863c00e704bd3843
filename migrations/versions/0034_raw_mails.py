"""Keep incoming mail that nobody has read yet."""

from alembic import op
from sqlalchemy import (
    Column,
    DateTime,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0034_raw_mails"
down_revision = "0030_person_requests"

INSTANT = DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "raw_mails",
        Column("id", Integer, nullable=False),
        Column("digest", String, nullable=False),
        Column("received_at", INSTANT, nullable=False),
        Column("content", LargeBinary, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("due_at", INSTANT),
        PrimaryKeyConstraint("id", name=op.f("pk_raw_mails")),
        UniqueConstraint("digest", name=op.f("uq_raw_mails_digest")),
    )


def downgrade() -> None:
    op.drop_table("raw_mails")
