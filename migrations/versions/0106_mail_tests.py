"""Keep tests of sending and receiving mail, and the way by which a message came."""

from alembic import op
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
)

revision = "0106_mail_tests"
down_revision = "0105_alarms"

TESTS, RAW = "mail_tests", "raw_mails"
WAYS = ("pipe", "mail-box")
VERDICTS = ("pass", "fail", "softfail", "neutral", "none", "policy", "temperror", "permerror")
CHECKED = {"came_by": WAYS, "spf": VERDICTS, "dkim": VERDICTS, "dmarc": VERDICTS}


def upgrade() -> None:
    op.create_table(
        TESTS,
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        Column("is_to_account", Boolean, nullable=False),
        Column("token", String, nullable=False),
        *(
            Column(name, DateTime(timezone=True), nullable=False)
            for name in ("created_at", "due_at")
        ),
        Column("attempts", Integer, nullable=False),
        *(Column(name, DateTime(timezone=True)) for name in ("sent_at", "failed_at", "arrived_at")),
        Column("server_words", String, nullable=False),
        Column("server", String),
        *(Column(name, String(32)) for name in CHECKED),
        *(CheckConstraint(_one_of(name), name=op.f(f"ck_{TESTS}_{name}")) for name in CHECKED),
        ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f(f"fk_{TESTS}_account_id"), ondelete="CASCADE"
        ),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{TESTS}")),
        UniqueConstraint("token", name=op.f(f"uq_{TESTS}_token")),
    )
    op.create_index(op.f(f"ix_{TESTS}_account_id"), TESTS, ["account_id"])
    with op.batch_alter_table(RAW) as raw:
        raw.add_column(Column("came_by", String(32), nullable=False, server_default="pipe"))
        raw.create_check_constraint(op.f(f"ck_{RAW}_came_by"), _one_of("came_by"))


def _one_of(name: str) -> str:
    return f"{name} IN ({', '.join(map(repr, CHECKED[name]))})"


def downgrade() -> None:
    with op.batch_alter_table(RAW) as raw:
        raw.drop_constraint(op.f(f"ck_{RAW}_came_by"), type_="check")
        raw.drop_column("came_by")
    op.drop_table(TESTS)
