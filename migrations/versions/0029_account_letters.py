"""Queue letters to staff about their account."""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0029_account_letters"
down_revision = "0023_audit_chains"

KINDS = ("password-link", "password-changed", "role-changed", "disabled")
NAME = "account_letters"


def upgrade() -> None:
    op.create_table(
        NAME,
        Column("id", Integer, nullable=False),
        Column("kind", String(32), nullable=False),
        Column("account_id", Integer),
        Column("asked_for", String, nullable=False),
        Column("message_id", String, nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False),
        Column("due_at", DateTime(timezone=True), nullable=False),
        Column("attempts", Integer, nullable=False),
        CheckConstraint(
            f"kind IN ({', '.join(map(repr, KINDS))})", name=op.f("ck_account_letters_kind")
        ),
        ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_account_letters_account_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f("pk_account_letters")),
        UniqueConstraint("message_id", name=op.f("uq_account_letters_message_id")),
    )
    op.create_index(op.f("ix_account_letters_account_id"), NAME, ["account_id"])
    op.create_index(op.f("ix_account_letters_due_at"), NAME, ["due_at"])


def downgrade() -> None:
    op.drop_table(NAME)
