"""When and where the event was to be, as each letter that went out said it"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    json = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
    op.add_column("messages", sa.Column("told", json, nullable=True))


def downgrade() -> None:
    op.drop_column("messages", "told")
