"""Check-ins are their own record in the audit log"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OBJECT = {"sqlite": "json_object", "postgresql": "jsonb_build_object"}


def upgrade() -> None:
    op.create_index("ix_check_ins_received_at", "check_ins", ["received_at"])
    op.create_index("ix_audit_entries_at", "audit_entries", ["at"])
    op.execute("DELETE FROM audit_entries WHERE action = 'check_in.admitted'")  # the same stands in check_ins


def downgrade() -> None:
    check_ins, registrations, entries = (
        sa.table(name, *map(sa.column, columns.split()))
        for name, columns in [
            ("check_ins", "id registration_id event_id actor station flags received_at refused_because is_held"),
            ("registrations", "id person_id"),
            ("audit_entries", "at actor action event_id person_id details"),
        ]
    )
    row, an_object = check_ins.c, getattr(sa.func, OBJECT[op.get_bind().dialect.name])
    details = an_object("check_in", row.id, "station", row.station, "flags", row.flags)
    let_in = (
        sa.select(
            row.received_at,
            row.actor,
            sa.literal("check_in.admitted"),
            row.event_id,
            registrations.c.person_id,
            details,
        )
        .join_from(check_ins, registrations, registrations.c.id == row.registration_id)
        .where(row.refused_because.is_(None), sa.not_(row.is_held))
        .order_by(row.received_at, row.id)
    )
    op.execute(entries.insert().from_select([column.name for column in entries.c], let_in))
    op.drop_index("ix_audit_entries_at", "audit_entries")
    op.drop_index("ix_check_ins_received_at", "check_ins")
