"""Keep letters to staff in the outbox, and drop the queue that they had.

Letters to staff that wait in a database of the step before are forgotten: each says what is true
within a day, or can be asked for again. So are those in the outbox at a downgrade.
"""

from alembic import op
from sqlalchemy import (
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    text,
)

revision = "0004_letters_to_staff"
down_revision = "0003_no_mail_tests"

Instant = DateTime(timezone=True)
OF_STAFF = text("staff_kind IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("messages") as messages:
        messages.alter_column("event_id", existing_type=Integer(), nullable=True)
        messages.alter_column("kind", existing_type=String(32), nullable=True)
        messages.add_column(Column("staff_kind", String(32)))
        messages.add_column(Column("account_id", Integer))
        messages.create_foreign_key(
            op.f("fk_messages_account_id"), "accounts", ["account_id"], ["id"], ondelete="CASCADE"
        )
        messages.create_check_constraint(
            op.f("ck_messages_reader"),
            "(staff_kind IS NULL) = (kind IS NOT NULL) "
            "AND (staff_kind IS NULL) = (event_id IS NOT NULL)",
        )
    op.create_index(op.f("ix_messages_account_id"), "messages", ["account_id"])
    op.create_index(
        op.f("ix_messages_to_staff"),
        "messages",
        ["state", "due_at", "id"],
        sqlite_where=OF_STAFF,
        postgresql_where=OF_STAFF,
    )
    op.drop_table("account_letters")


def downgrade() -> None:
    op.create_table(
        "account_letters",
        Column("id", Integer),
        Column("kind", String(32), nullable=False),
        Column("account_id", Integer),
        Column("asked_for", String, nullable=False),
        Column("message_id", String, nullable=False),
        Column("created_at", Instant, nullable=False),
        Column("due_at", Instant, nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("person_id", Integer),
        Column("event_id", Integer),
        PrimaryKeyConstraint("id", name=op.f("pk_account_letters")),
        UniqueConstraint("message_id", name=op.f("uq_account_letters_message_id")),
        *(
            ForeignKeyConstraint(
                [column],
                [f"{table}.id"],
                name=op.f(f"fk_account_letters_{column}"),
                ondelete="CASCADE",
            )
            for column, table in (
                ("account_id", "accounts"),
                ("person_id", "people"),
                ("event_id", "events"),
            )
        ),
    )
    for column in ("account_id", "due_at", "event_id", "person_id"):
        op.create_index(op.f(f"ix_account_letters_{column}"), "account_letters", [column])
    op.execute("DELETE FROM messages WHERE staff_kind IS NOT NULL")
    op.drop_index(op.f("ix_messages_to_staff"), "messages")
    op.drop_index(op.f("ix_messages_account_id"), "messages")
    with op.batch_alter_table("messages") as messages:
        messages.drop_constraint(op.f("ck_messages_reader"), type_="check")
        messages.drop_constraint(op.f("fk_messages_account_id"), type_="foreignkey")
        messages.drop_column("account_id")
        messages.drop_column("staff_kind")
        messages.alter_column("kind", existing_type=String(32), nullable=False)
        messages.alter_column("event_id", existing_type=Integer(), nullable=False)
