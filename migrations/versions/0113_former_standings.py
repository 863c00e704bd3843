"""Keep the reply and the registration from before a check-in gave a seat: undoing it restores both."""

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
)

revision = "0113_former_standings"
down_revision = "0110_languages_and_entries"

TABLE = "former_standings"
REASONS = ("cancelled", "replaced", "not_confirmed")
NEW_REASON = "undone"
INSTANT = DateTime(timezone=True)
VALUES = {
    "state": ("pending", "confirmed", "waitlisted", "rejected", "cancelled"),
    "awaits": ("focal-point", "office", "registrant"),
    "partstat": ("accepted", "tentative", "declined"),
    "reply": ("draft", "sent", "accepted", "declined", "delegated", "withdrawn"),
    "reply_channel": ("link", "calendar", "staff", "phone", "letter", "e-mail", "guest-list"),
}


def upgrade() -> None:
    op.create_table(
        TABLE,
        Column("registration_id", Integer, nullable=False, autoincrement=False),
        Column("spell", Integer, nullable=False),
        Column("state", String(32)),
        Column("awaits", String(32)),
        Column("answer_by", INSTANT),
        Column("holds_seat", Boolean, nullable=False),
        Column("is_walk_in", Boolean, nullable=False),
        Column("partstat", String(32)),
        Column("asked_at", INSTANT),
        Column("changed_at", INSTANT),
        Column("reply", String(32)),
        Column("replied_at", INSTANT),
        Column("reply_channel", String(32)),
        *(
            CheckConstraint(_is_one_of(column, values), name=op.f(f"ck_{TABLE}_{column}"))
            for column, values in VALUES.items()
        ),
        ForeignKeyConstraint(
            ["registration_id"],
            ["registrations.id"],
            name=op.f(f"fk_{TABLE}_registration_id"),
            ondelete="CASCADE",
        ),
        PrimaryKeyConstraint("registration_id", name=op.f(f"pk_{TABLE}")),
    )
    _check_reasons((*REASONS, NEW_REASON))


def downgrade() -> None:
    op.execute("UPDATE badges SET revoked_because = 'cancelled' WHERE revoked_because = 'undone'")
    _check_reasons(REASONS)
    op.drop_table(TABLE)


def _check_reasons(values: tuple[str, ...]) -> None:
    name = op.f("ck_badges_revoked_because")
    with op.batch_alter_table("badges") as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, _is_one_of("revoked_because", values))


def _is_one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(map(repr, values))})"
