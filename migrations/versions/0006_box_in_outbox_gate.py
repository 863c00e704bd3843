"""Keep the time when the mail box was last read in the one row of the outbox gate."""

from alembic import op
from sqlalchemy import Column, DateTime, Integer, PrimaryKeyConstraint

revision = "0006_box_in_outbox_gate"
down_revision = "0005_one_table_of_frozen_figures"

Instant = DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("outbox_gates", Column("box_read_at", Instant))
    op.execute("UPDATE outbox_gates SET box_read_at = (SELECT max(read_at) FROM mail_box_readings)")
    op.drop_table("mail_box_readings")


def downgrade() -> None:
    op.create_table(
        "mail_box_readings",
        Column("id", Integer),
        Column("read_at", Instant, nullable=False),
        PrimaryKeyConstraint("id", name=op.f("pk_mail_box_readings")),
    )
    op.execute(
        "INSERT INTO mail_box_readings (id, read_at) "
        "SELECT 1, box_read_at FROM outbox_gates WHERE box_read_at IS NOT NULL"
    )
    op.drop_column("outbox_gates", "box_read_at")
