"""Write to staff what is open at their events: once a day, or at once, as each account chooses."""

from alembic import op
from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    String,
    UniqueConstraint,
    text,
)

revision = "0086_notes_to_staff"
down_revision = "0085_list_choices"

LETTERS, CHOICES, TOLD, DAYS = "account_letters", "note_choices", "told_notes", "daily_mails"
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
)
URGENT = ("approvals-waiting", "list-full", "letters-failed", "event-tomorrow", "figures-to-settle")
NEW_KINDS = (*URGENT, "daily")
KINDS = (*URGENT, "replies")


def upgrade() -> None:
    with op.batch_alter_table(LETTERS) as changed:
        changed.add_column(Column("event_id", Integer))
        changed.create_foreign_key(
            op.f(f"fk_{LETTERS}_event_id"), "events", ["event_id"], ["id"], ondelete="CASCADE"
        )
        _allow(changed, (*LETTER_KINDS, *NEW_KINDS))
    op.create_index(op.f(f"ix_{LETTERS}_event_id"), LETTERS, ["event_id"])
    op.create_table(
        CHOICES,
        Column("id", Integer, nullable=False),
        Column("account_id", Integer, nullable=False),
        Column("event_id", Integer),
        Column("kind", String(32), nullable=False),
        Column("timing", String(32), nullable=False),
        _one_of(CHOICES, "kind", KINDS),
        _one_of(CHOICES, "timing", ("off", "daily", "at-once")),
        _owned(CHOICES, "account_id", "accounts"),
        _owned(CHOICES, "event_id", "events"),
        PrimaryKeyConstraint("id", name=op.f(f"pk_{CHOICES}")),
        UniqueConstraint(
            "account_id", "event_id", "kind", name=op.f(f"uq_{CHOICES}_account_id_event_id_kind")
        ),
    )
    op.create_index(op.f(f"ix_{CHOICES}_event_id"), CHOICES, ["event_id"])
    of_all = text("event_id IS NULL")
    op.create_index(
        op.f(f"uq_{CHOICES}_all_events"),
        CHOICES,
        ["account_id", "kind"],
        unique=True,
        sqlite_where=of_all,
        postgresql_where=of_all,
    )
    op.create_table(
        TOLD,
        Column("account_id", Integer, nullable=False),
        Column("event_id", Integer, nullable=False),
        Column("kind", String(32), nullable=False),
        Column("occasion", Integer, nullable=False),
        Column("told_at", DateTime(timezone=True), nullable=False),
        _one_of(TOLD, "kind", KINDS),
        _owned(TOLD, "account_id", "accounts"),
        _owned(TOLD, "event_id", "events"),
        PrimaryKeyConstraint("account_id", "event_id", "kind", name=op.f(f"pk_{TOLD}")),
    )
    op.create_index(op.f(f"ix_{TOLD}_event_id"), TOLD, ["event_id"])
    op.create_table(
        DAYS,
        Column("account_id", Integer, nullable=False),
        Column("day", Date, nullable=False),
        _owned(DAYS, "account_id", "accounts"),
        PrimaryKeyConstraint("account_id", "day", name=op.f(f"pk_{DAYS}")),
    )


def downgrade() -> None:
    for table in (DAYS, TOLD, CHOICES):
        op.drop_table(table)
    op.execute(f"DELETE FROM {LETTERS} WHERE kind IN ({_listed(NEW_KINDS)})")  # noqa: S608 - names of ours
    op.drop_index(op.f(f"ix_{LETTERS}_event_id"), LETTERS)
    with op.batch_alter_table(LETTERS) as changed:
        changed.drop_constraint(op.f(f"fk_{LETTERS}_event_id"), type_="foreignkey")
        changed.drop_column("event_id")
        _allow(changed, LETTER_KINDS)


def _allow(changed, kinds):
    name = op.f(f"ck_{LETTERS}_kind")
    changed.drop_constraint(name, type_="check")
    changed.create_check_constraint(name, f"kind IN ({_listed(kinds)})")


def _one_of(table: str, column: str, values: tuple[str, ...]) -> CheckConstraint:
    return CheckConstraint(f"{column} IN ({_listed(values)})", name=op.f(f"ck_{table}_{column}"))


def _owned(table: str, column: str, owner: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        [column], [f"{owner}.id"], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"
    )


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(map(repr, values))
