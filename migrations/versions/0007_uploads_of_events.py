"""Leave uploaded files to guest lists: recommendations are imported in the shell.

Files of recommendations that wait for a decision are deleted, as they would be within a day.
"""

from alembic import op
from sqlalchemy import Column, Integer

revision = "0007_uploads_of_events"
down_revision = "0006_box_in_outbox_gate"

NUMBERED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    op.execute("DELETE FROM uploads WHERE event_id IS NULL")
    with op.batch_alter_table("uploads", table_kwargs=NUMBERED) as uploads:
        uploads.drop_constraint(op.f("fk_uploads_project_id"), type_="foreignkey")
        uploads.drop_column("project_id")
        uploads.alter_column("event_id", existing_type=Integer(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("uploads", table_kwargs=NUMBERED) as uploads:
        uploads.alter_column("event_id", existing_type=Integer(), nullable=True)
        uploads.add_column(Column("project_id", Integer))
        uploads.create_foreign_key(
            op.f("fk_uploads_project_id"), "projects", ["project_id"], ["id"]
        )
