"""Keep with an uploaded guest list how it is read and a hash of its preview, instead of the plan of its import."""

from alembic import op
from sqlalchemy import JSON, Column, Text
from sqlalchemy.dialects.postgresql import JSONB

revision = "0116_imports_planned_again"
down_revision = "0115_due_rewrites"

TABLE = "uploads"
JSON_OF_BOTH = JSON().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column(TABLE, Column("chosen", JSON_OF_BOTH))
    op.add_column(TABLE, Column("shown", JSON_OF_BOTH))
    op.drop_column(TABLE, "plan")
    op.drop_column(TABLE, "survey")


def downgrade() -> None:
    op.add_column(TABLE, Column("survey", Text()))
    op.add_column(TABLE, Column("plan", Text()))
    op.drop_column(TABLE, "shown")
    op.drop_column(TABLE, "chosen")
