"""Keep bulk actions on guest lists, and how far each is with its rows."""

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Enum,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0076_bulk_actions"
down_revision = "0075_rooms_of_items"

INSTANT = DateTime(timezone=True)
ACTIONS, ROWS = "bulk_actions", "bulk_rows"
KINDS = (
    "invite",
    "remind",
    "withdraw",
    "group",
    "language",
    "tag",
    "untag",
    "badges",
    "letters",
    "export",
)
STATES = ("waiting", "done", "passed-over", "undone", "kept")


def upgrade() -> None:
    op.create_table(
        ACTIONS,
        Column("id", Integer, nullable=False),
        Column("event_id", Integer, nullable=False),
        Column("key", String, nullable=False),
        Column("actor", String, nullable=False),
        Column("kind", _one_of(ACTIONS, "kind", KINDS), nullable=False),
        Column("value", String, nullable=False),
        Column("words", String, nullable=False),
        Column("is_emailed", Boolean, nullable=False),
        Column("left_out", Integer, nullable=False),
        Column("mailing_id", Integer),
        Column("begun_at", INSTANT, nullable=False),
        Column("ended_at", INSTANT),
        Column("undo_begun_at", INSTANT),
        Column("undone_by", String),
        Column("undone_at", INSTANT),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f(f"fk_{ACTIONS}_event_id")),
        ForeignKeyConstraint(
            ["mailing_id"], ["mailings.id"], name=op.f(f"fk_{ACTIONS}_mailing_id")
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{ACTIONS}")),
        UniqueConstraint("key", name=op.f(f"uq_{ACTIONS}_key")),
    )
    op.create_index(op.f(f"ix_{ACTIONS}_event_id_begun_at"), ACTIONS, ["event_id", "begun_at"])
    op.create_index(op.f(f"ix_{ACTIONS}_ended_at"), ACTIONS, ["ended_at"])
    op.create_table(
        ROWS,
        Column("id", Integer, nullable=False),
        Column("bulk_action_id", Integer, nullable=False),
        Column("person_id", Integer),
        Column("institution_id", Integer),
        Column("progress", _one_of(ROWS, "progress", STATES), nullable=False),
        Column("before", JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        CheckConstraint(
            "(person_id IS NULL) <> (institution_id IS NULL)", name=op.f(f"ck_{ROWS}_one_guest")
        ),
        _owned(ROWS, "bulk_action_id", ACTIONS),
        _owned(ROWS, "person_id", "people"),
        _owned(ROWS, "institution_id", "institutions"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{ROWS}")),
    )
    op.create_index(
        op.f(f"ix_{ROWS}_bulk_action_id_progress"), ROWS, ["bulk_action_id", "progress"]
    )
    op.create_index(op.f(f"ix_{ROWS}_person_id"), ROWS, ["person_id"])
    op.create_index(op.f(f"ix_{ROWS}_institution_id"), ROWS, ["institution_id"])


def downgrade() -> None:
    op.drop_table(ROWS)
    op.drop_table(ACTIONS)


def _one_of(table: str, column: str, values: tuple[str, ...]) -> Enum:
    return Enum(
        *values,
        name=op.f(f"ck_{table}_{column}"),
        native_enum=False,
        create_constraint=True,
        length=32,
    )


def _owned(table: str, column: str, owner: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )
