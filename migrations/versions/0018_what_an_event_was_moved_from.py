"""From which time and place an event was moved, with the letters that tell of it"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
    op.add_column("mailings", sa.Column("before", json, nullable=True))


def downgrade() -> None:
    op.drop_column("mailings", "before")
