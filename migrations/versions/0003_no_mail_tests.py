"""Drop the table of the page "Mail test", which is gone, and the column that only this page showed.

A downgrade makes both again, without their former values.
"""

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0003_no_mail_tests"
down_revision = "0002_kinds_in_one_place"

Instant = DateTime(timezone=True)


def upgrade() -> None:
    op.drop_table("mail_tests")
    op.drop_column("raw_mails", "came_by")


def downgrade() -> None:
    op.add_column("raw_mails", Column("came_by", String(32), nullable=False, server_default="pipe"))
    op.create_table(
        "mail_tests",
        Column("id", Integer),
        Column("account_id", Integer, nullable=False),
        Column("is_to_account", Boolean, nullable=False),
        Column("token", String, nullable=False),
        Column("created_at", Instant, nullable=False),
        Column("due_at", Instant, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("sent_at", Instant),
        Column("failed_at", Instant),
        Column("arrived_at", Instant),
        Column("server_words", String, nullable=False),
        Column("server", String),
        Column("came_by", String(32)),
        Column("spf", String(32)),
        Column("dkim", String(32)),
        Column("dmarc", String(32)),
        PrimaryKeyConstraint("id", name=op.f("pk_mail_tests")),
        ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_mail_tests_account_id"),
            ondelete="CASCADE",
        ),
        UniqueConstraint("token", name=op.f("uq_mail_tests_token")),
    )
    op.create_index(op.f("ix_mail_tests_account_id"), "mail_tests", ["account_id"])
