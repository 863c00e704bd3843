"""Keep what a wording for several events has replaced, so that it can be undone."""

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

revision = "0082_replaced_wordings"
down_revision = "0081_sender_name"

NAME = "replaced_wordings"
KINDS = (
    *(
        "invitation",
        "nomination-request",
        "reply-reminder",
        "nominated",
        "seat-given-back",
        "registration-received",
    ),
    *(
        "confirmed",
        "waitlisted",
        "seat-offered",
        "promoted",
        "rejected",
        "registration-cancelled",
        "event-reminder",
    ),
    *(
        "event-changed",
        "event-cancelled",
        "thank-you",
        "publication-available",
        "link-again",
        "announcement",
    ),
    *("data-request-received", "data-request-answered"),
)


def upgrade() -> None:
    op.create_table(
        NAME,
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("from_event_id", Integer(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("language", String(), nullable=False),
        Column("subject", String()),
        Column("opening", String()),
        Column("version", String(), nullable=False),
        Column("replaced_at", DateTime(timezone=True), nullable=False),
        CheckConstraint(f"kind IN ({', '.join(map(repr, KINDS))})", name=op.f(f"ck_{NAME}_kind")),
        ForeignKeyConstraint(
            ["event_id"], ["events.id"], name=op.f(f"fk_{NAME}_event_id"), ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["from_event_id"],
            ["events.id"],
            name=op.f(f"fk_{NAME}_from_event_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{NAME}")),
        UniqueConstraint(
            "event_id", "kind", "language", name=op.f(f"uq_{NAME}_event_id_kind_language")
        ),
    )
    op.create_index(op.f(f"ix_{NAME}_from_event_id"), NAME, ["from_event_id"])


def downgrade() -> None:
    op.drop_table(NAME)
