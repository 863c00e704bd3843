"""Let staff look at a file of recommendations before they import it. The file belongs to no event."""

from alembic import op
from sqlalchemy import Integer

revision = "0004_uploads_of_no_event"
down_revision = "0003_launch"


def upgrade() -> None:
    with op.batch_alter_table("uploads", table_kwargs={"sqlite_autoincrement": True}) as uploads:
        uploads.alter_column("event_id", existing_type=Integer(), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM uploads WHERE event_id IS NULL")
    with op.batch_alter_table("uploads", table_kwargs={"sqlite_autoincrement": True}) as uploads:
        uploads.alter_column("event_id", existing_type=Integer(), nullable=False)
