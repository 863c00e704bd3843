"""Keep what workers report of their machines, and the alarms that follow."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Integer,
    PrimaryKeyConstraint,
    String,
    true,
)

revision = "0105_alarms"
down_revision = "0103_seat_counts"

LETTERS, REPORTS, READINGS, ALARMS = (
    "account_letters",
    "worker_reports",
    "mail_box_readings",
    "raised_alarms",
)
LETTER_KINDS = (
    *("password-link", "password-changed", "role-changed", "disabled"),
    *(
        "factor-added",
        "factor-removed",
        "factors-dropped",
        "codes-renewed",
        "code-used",
        "vip-arrived",
    ),
    *(
        "approvals-waiting",
        "list-full",
        "letters-failed",
        "event-tomorrow",
        "figures-to-settle",
        "daily",
    ),
)
VITALS = (
    *("migrations", "worker", "gate", "outbox", "mail-box"),
    *("disk", "backups", "certificate", "clock"),
)


def upgrade() -> None:
    op.add_column(
        "accounts", Column("wants_alarms", Boolean, nullable=False, server_default=true())
    )
    with op.batch_alter_table(LETTERS) as changed:
        _allow(changed, (*LETTER_KINDS, "alarm"))
    op.create_table(
        REPORTS,
        Column("machine", String, nullable=False),
        Column("reported_at", DateTime(timezone=True), nullable=False),
        Column("has_stopped", Boolean, nullable=False),
        Column("free", BigInteger, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("clock_off", BigInteger, nullable=False),
        Column("backup_hours", Integer),
        Column("backup_at", DateTime(timezone=True)),
        Column("certificate_ends_at", DateTime(timezone=True)),
        Column("has_mail_box", Boolean, nullable=False),
        PrimaryKeyConstraint("machine", name=op.f(f"pk_{REPORTS}")),
    )
    op.create_table(
        READINGS,
        Column("id", Integer, nullable=False),
        Column("read_at", DateTime(timezone=True), nullable=False),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{READINGS}")),
    )
    op.create_table(
        ALARMS,
        Column("vital", String(32), nullable=False),
        Column("machine", String, nullable=False),
        Column("began_at", DateTime(timezone=True), nullable=False),
        Column("told_at", DateTime(timezone=True)),
        Column("ended_at", DateTime(timezone=True)),
        CheckConstraint(f"vital IN ({_listed(VITALS)})", name=op.f(f"ck_{ALARMS}_vital")),
        PrimaryKeyConstraint("vital", "machine", name=op.f(f"pk_{ALARMS}")),
    )


def downgrade() -> None:
    for table in (ALARMS, READINGS, REPORTS):
        op.drop_table(table)
    op.execute(f"DELETE FROM {LETTERS} WHERE kind = 'alarm'")  # noqa: S608 - names of ours
    with op.batch_alter_table(LETTERS) as changed:
        _allow(changed, LETTER_KINDS)
    op.drop_column("accounts", "wants_alarms")


def _allow(changed, kinds):
    name = op.f(f"ck_{LETTERS}_kind")
    changed.drop_constraint(name, type_="check")
    changed.create_check_constraint(name, f"kind IN ({_listed(kinds)})")


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(map(repr, values))
