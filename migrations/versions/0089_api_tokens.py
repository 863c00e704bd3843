"""Keep the tokens of programs, and find the guests of an event page by page."""

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0089_api_tokens"
down_revision = "0088_assistants"

TOKENS, EVENTS, UNNAMED = "api_tokens", "api_token_events", "ix_people_unnamed"
PAGES = "ix_people_pages"


def upgrade() -> None:
    op.create_table(
        TOKENS,
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        Column("name", String, nullable=False),
        Column("nonce_hash", String, nullable=False),
        Column("scopes", JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        Column("created_at", DateTime(timezone=True), nullable=False),
        Column("ends_at", DateTime(timezone=True), nullable=False),
        Column("revoked_at", DateTime(timezone=True)),
        Column("last_used_at", DateTime(timezone=True)),
        _owned(TOKENS, "account_id", "accounts"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{TOKENS}")),
        UniqueConstraint("nonce_hash", name=op.f(f"uq_{TOKENS}_nonce_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f(f"ix_{TOKENS}_account_id"), TOKENS, ["account_id"])
    op.create_table(
        EVENTS,
        Column("token_id", Integer, nullable=False),
        Column("event_id", Integer, nullable=False),
        _owned(EVENTS, "token_id", TOKENS),
        _owned(EVENTS, "event_id", "events"),
        PrimaryKeyConstraint("token_id", "event_id", name=op.f(f"pk_{EVENTS}")),
    )
    op.create_index(PAGES, "people", ["event_id", "id"])
    op.create_index(
        UNNAMED,
        "people",
        ["event_id", "unnamed_number"],
        sqlite_where=text("is_unnamed = 1"),
        postgresql_where=text("is_unnamed"),
    )


def downgrade() -> None:
    op.drop_index(UNNAMED, "people")
    op.drop_index(PAGES, "people")
    op.drop_table(EVENTS)
    op.drop_table(TOKENS)


def _owned(table: str, column: str, owner: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )
