"""Keep with each rewriting of the files which erasure it is for, so that the audit log can say when it was done."""

from alembic import op
from sqlalchemy import Column, Integer, String

revision = "0115_due_rewrites"
down_revision = "0114_enrolment"

TABLE, KEY = "due_rewrites", "fk_due_rewrites_event_id"


def upgrade() -> None:
    with op.batch_alter_table(TABLE) as due:
        due.add_column(Column("event_id", Integer))
        due.add_column(Column("certificate", String, nullable=False, server_default=""))
        due.create_foreign_key(op.f(KEY), "events", ["event_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table(TABLE) as due:
        due.drop_constraint(op.f(KEY), type_="foreignkey")
        due.drop_column("certificate")
        due.drop_column("event_id")
