"""Let documents go with letters."""

from alembic import op
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
)

revision = "0083_attachments"
down_revision = "0082_replaced_wordings"

NAME = "attachments"
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
INDEXES = (["event_id", "kind"], ["announcement_id"], ["document_id"])


def upgrade() -> None:
    op.create_table(
        NAME,
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("announcement_id", Integer()),
        Column("document_id", Integer(), nullable=False),
        Column("is_for_all", Boolean(), nullable=False),
        CheckConstraint(f"kind IN ({', '.join(map(repr, KINDS))})", name=op.f(f"ck_{NAME}_kind")),
        *(
            ForeignKeyConstraint(
                [f"{name}_id"],
                [f"{name}s.id"],
                name=op.f(f"fk_{NAME}_{name}_id"),
                ondelete="CASCADE",
            )
            for name in ("event", "announcement", "document")
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{NAME}")),
    )
    for columns in INDEXES:
        op.create_index(op.f(f"ix_{NAME}_{'_'.join(columns)}"), NAME, columns)


def downgrade() -> None:
    op.drop_table(NAME)
