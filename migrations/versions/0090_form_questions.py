"""Let organisers ask questions of their own in the registration form of an event."""

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0090_form_questions"
down_revision = "0089_api_tokens"

QUESTIONS, CHOICES, REPLIES = "form_questions", "form_choices", "form_replies"


def upgrade() -> None:
    op.create_table(
        QUESTIONS,
        Column("id", Integer, nullable=False),
        Column("event_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("kind", String(32), nullable=False),
        Column("is_required", Boolean, nullable=False),
        *(Column(name, _json(), nullable=False) for name in ("group_codes", "wordings", "hints")),
        Column("withdrawn_at", DateTime(timezone=True)),
        CheckConstraint("kind IN ('text', 'choice', 'yes-no')", name=op.f(f"ck_{QUESTIONS}_kind")),
        _of(QUESTIONS, "event_id", "events"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{QUESTIONS}")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        CHOICES,
        Column("id", Integer, nullable=False),
        Column("question_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("texts", _json(), nullable=False),
        Column("is_offered", Boolean, nullable=False),
        _of(CHOICES, "question_id", QUESTIONS, ondelete="CASCADE"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{CHOICES}")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        REPLIES,
        Column("registration_id", Integer, nullable=False),
        Column("question_id", Integer, nullable=False),
        Column("choice_id", Integer),
        Column("is_yes", Boolean),
        Column("words", String, nullable=False),
        _of(REPLIES, "registration_id", "registrations", ondelete="CASCADE"),
        _of(REPLIES, "question_id", QUESTIONS),
        _of(REPLIES, "choice_id", CHOICES),
        PrimaryKeyConstraint("registration_id", "question_id", name=op.f(f"pk_{REPLIES}")),
    )
    for table, column in INDEXES:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table in (REPLIES, CHOICES, QUESTIONS):
        op.drop_table(table)


INDEXES = (
    (QUESTIONS, "event_id"),
    (CHOICES, "question_id"),
    (REPLIES, "question_id"),
    (REPLIES, "choice_id"),
)


def _json() -> JSON:
    return JSON().with_variant(JSONB(), "postgresql")


def _of(
    table: str, column: str, owner: str, *, ondelete: str | None = None
) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete
    )
