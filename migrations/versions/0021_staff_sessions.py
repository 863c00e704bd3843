"""Keep the sessions of staff as rows, which can be ended one by one. Those of before end: everybody signs in again."""

import secrets

from alembic import op
from sqlalchemy import (
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    bindparam,
    column,
    select,
    table,
    update,
)

revision = "0021_staff_sessions"
down_revision = "0011_sort_keys"

ACCOUNTS = table("accounts", column("id"), column("session_stamp"))
STAMP = "session_stamp"


def upgrade() -> None:
    op.create_table(
        "staff_sessions",
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        Column("token_hash", String, nullable=False),
        Column("browser", String, nullable=False),
        Column("system", String, nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False),
        Column("ends_at", DateTime(timezone=True), nullable=False),
        ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_staff_sessions_account_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f("pk_staff_sessions")),
        UniqueConstraint("token_hash", name=op.f("uq_staff_sessions_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_staff_sessions_account_id"), "staff_sessions", ["account_id"])
    op.drop_column("accounts", STAMP)


def downgrade() -> None:
    op.add_column("accounts", Column(STAMP, String, nullable=False, server_default=""))
    connection = op.get_bind()
    stamps = [
        {"which": number, "stamp": secrets.token_urlsafe(16)}
        for number in connection.scalars(select(ACCOUNTS.c.id))
    ]
    if stamps:
        stamping = (
            update(ACCOUNTS)
            .where(ACCOUNTS.c.id == bindparam("which"))
            .values(session_stamp=bindparam("stamp"))
        )
        connection.execute(stamping, stamps)
    op.drop_table("staff_sessions")
