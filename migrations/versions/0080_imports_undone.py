"""Keep what an import changed, so that the last one can be undone."""

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
)
from sqlalchemy.dialects.postgresql import JSONB

revision = "0080_imports_undone"
down_revision = "0079_list_readings"

NAME = "imported_changes"
JSON_OF_BOTH = JSON().with_variant(JSONB(), "postgresql")
NEW = ("file_name", "counts", "undone_at", "undone_by")


def upgrade() -> None:
    op.add_column("guest_imports", Column("file_name", String(), nullable=False, server_default=""))
    op.add_column(
        "guest_imports", Column("counts", JSON_OF_BOTH, nullable=False, server_default="{}")
    )
    op.add_column("guest_imports", Column("undone_at", DateTime(timezone=True)))
    op.add_column("guest_imports", Column("undone_by", String()))
    op.create_table(
        NAME,
        Column("id", Integer(), nullable=False),
        Column("event_id", Integer(), nullable=False),
        Column("import_id", Integer(), nullable=False),
        Column("person_id", Integer()),
        Column("institution_id", Integer()),
        Column("changes", JSON_OF_BOTH, nullable=False),
        ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f(f"fk_{NAME}_event_id")),
        ForeignKeyConstraint(
            ["import_id"], ["guest_imports.id"], name=op.f(f"fk_{NAME}_import_id")
        ),
        ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f(f"fk_{NAME}_person_id"), ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["institution_id"],
            ["institutions.id"],
            name=op.f(f"fk_{NAME}_institution_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{NAME}")),
    )
    for column in ("import_id", "institution_id", "person_id"):
        op.create_index(op.f(f"ix_{NAME}_{column}"), NAME, [column])


def downgrade() -> None:
    op.drop_table(NAME)
    for column in reversed(NEW):
        op.drop_column("guest_imports", column)
